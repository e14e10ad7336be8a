import '#records/duty.ts';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import type { Actor } from '#platform/actor.ts';
import { lock } from '#records/alter.ts';
import type { DutyRow } from '#records/duty.ts';
import { recordRights, type Guarded } from '#records/rights.ts';

/**
 * Gives a duty to someone; to nobody, and whoever is responsible for its record has it. Like all that people say of a duty
 * it gives the duty as it was, or nothing where there is none that the actor may say that of.
 */
export const assignDuty = (by: By, id: string, person: string | null) =>
  say(by, id, 'duty.assigned', () => ({ assigned_to: person }));

/** Reminds of it again on that day; of none at once. */
export const snoozeDuty = (by: By, id: string, until: string | null) =>
  say(by, id, 'duty.snoozed', () => ({ snoozed_until: until }));

export const finishDuty = (by: By, id: string) =>
  say(by, id, 'duty.done', ({ done_at: done, done_by: doneBy }) => ({
    done_at: done ?? by.now,
    done_by: doneBy ?? by.actor.id,
    ...seenAnew(by),
  }));

export const reopenDuty = (by: By, id: string) =>
  say(by, id, 'duty.reopened', () => ({ done_at: null, done_by: null, ...seenAnew(by) }));

// A calendar shows that it is done.
const seenAnew = ({ now }: By) => ({ sequence: sql<number>`sequence + 1`, changed_at: now });

type Saying = Partial<Pick<DutyRow, 'assigned_to' | 'snoozed_until' | 'done_at' | 'done_by'>> & object;

/** Whoever may change the record may say anything; whom it was given to, all but whom it is given to next. */
async function say(
  by: By,
  id: string,
  action: 'duty.assigned' | 'duty.snoozed' | 'duty.done' | 'duty.reopened',
  how: (before: DutyRow) => Saying,
): Promise<DutyRow | undefined> {
  return within(by.db, async (change) => {
    const found = await lockDuty(change, by, id);
    if (!found || !maySay(by.actor, found.record, found.duty, action === 'duty.assigned')) return undefined;
    const { duty } = found;
    await change.updateTable('duty').set(how(duty)).where('id', '=', id).execute();
    await note(change, by, action, duty.record_id, { rule: duty.rule, occurrence: duty.occurrence });
    return duty;
  });
}

/** Whether someone may say anything of a duty; to give it to another takes the right to change its record. */
export const maySay = (actor: Actor, record: Guarded, duty: Pick<DutyRow, 'assigned_to'>, isGiving = false): boolean =>
  recordRights.change.on(actor, record) ||
  (!isGiving && duty.assigned_to === actor.id && recordRights.comment.on(actor, record));

/** The record is locked before its duties, as where it is saved. */
async function lockDuty(change: Change, by: By, id: string) {
  const named = await change.selectFrom('duty').select('record_id').where('id', '=', id).executeTakeFirst();
  const record = named && (await lock(change, by, named.record_id, 'read'));
  if (!record) return undefined;
  const owed = change.selectFrom('duty').selectAll().where('id', '=', id).where('gone', 'is', false);
  const duty = await owed.forUpdate().executeTakeFirst();
  return duty && { record, duty };
}
