import { system, type Actor } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { saveMoved } from '#records/alter.ts';
import type { RecordHead } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { checkAwards, outcomeOf, ranked, type Candidate, type KeptAward, type Share } from './allocation.ts';
import { assessmentsOf, criteriaOf } from './assessing.ts';
import { phaseOf, type Criterion } from './call.ts';
import { sendAnswer } from './letters.ts';
import { applicationRows, findCall } from './queries.ts';
import { allocationRights, type AllocationAction } from './rights.ts';
import { assessorsThrough, placesOf, scoreOf } from './score.ts';

/** A call with all that has been sent under it, as those who share out see it. */
export type Allocation = {
  call: RecordHead;
  share: Share;
  /** Which allocation this is; a change says which it has seen. */
  version: number;
  announcedOn: string | null;
  isClosed: boolean;
  criteria: readonly Criterion[];
  candidates: readonly Candidate[];
};

export type AllocationOutcome =
  | { ok: true }
  | { ok: false; why: 'unknown' | 'stale' | 'announced' | 'open' | 'empty' }
  | { ok: false; why: 'unready'; missing: Record<string, string> };

/** The allocation of a call, if the actor may do that to it. */
export async function findAllocation(
  { db, actor, now }: Pick<By, 'db' | 'actor' | 'now'>,
  id: string,
  language: Language,
  action: AllocationAction = 'read',
): Promise<Allocation | undefined> {
  const call = await callsFor(db, actor, action).selectAll('record').where('id', '=', id).executeTakeFirst();
  return call && allocationOf(db, call, language, now);
}

/** Whether the actor may see what is shared out under a call. */
export async function mayAllocation(db: Database, actor: Actor, id: string): Promise<boolean> {
  return Boolean(await callsFor(db, actor, 'read').select('id').where('id', '=', id).executeTakeFirst());
}

function callsFor(db: Database, actor: Actor, action: AllocationAction) {
  return db
    .selectFrom('record')
    .where('kind', '=', 'internalcall')
    .where('trashed_at', 'is', null)
    .where(recordRights.read.where(actor))
    .where(allocationRights[action].where(actor));
}

async function allocationOf(db: Database, call: RecordHead, language: Language, now: Date): Promise<Allocation> {
  const own = await db
    .selectFrom('internal_call')
    .selectAll()
    .where('record_id', '=', call.id)
    .executeTakeFirstOrThrow();
  const criteria = await criteriaOf(db, call.id);
  const published = await findCall(db, system, call.id, language, now);
  const { total, seats, max_per_applicant: maxPer, min_award: least, currency, announced_on } = own;
  return {
    call,
    share: { total, seats, maxPer, least, currency: currency || 'EUR' },
    version: own.allocation,
    announcedOn: announced_on,
    // A deadline that is moved holds for applicants once that is published: both must have passed.
    isClosed: phaseOf(own, now) === 'closed' && !published?.isOpen,
    criteria,
    candidates: ranked(await candidatesOf(db, call.id, criteria, language)),
  };
}

/** All that has been sent under a call, with what has been said of each; those who ask may share out, and so see all. */
async function candidatesOf(
  db: Database,
  call: string,
  criteria: readonly Criterion[],
  language: Language,
): Promise<Candidate[]> {
  const rows = await applicationRows(db, system, language)
    .where('call_application.call_id', '=', call)
    .where('call_application.state', '<>', 'draft')
    .execute();
  const said = Map.groupBy(
    await assessmentsOf(
      db,
      rows.map(({ id }) => id),
    ),
    ({ application }) => application,
  );
  const scored = rows.map(({ id }) => ({ id, score: scoreOf(criteria, said.get(id) ?? []) }));
  const places = placesOf(scored);
  return rows.map((row, at) => ({
    ...row,
    state: row.state as Candidate['state'],
    applicant: row.applicant ?? '',
    sought: row.sought ?? 0,
    seats: row.seats ?? 0,
    participants: row.participants ?? 0,
    score: scored[at]?.score,
    place: places.get(row.id),
    judged: assessorsThrough(criteria, said.get(row.id) ?? []).length,
    award:
      row.amount === null || row.seatsGiven === null
        ? undefined
        : { amount: row.amount, seats: row.seatsGiven, reason: row.reason ?? '' },
  }));
}

type Asked = { id: string; version: number; values: Values; language: Language };

/** Keeps an allocation that is being worked out. Nobody is told of it. */
export function keepAllocation(by: By, asked: Asked): Promise<AllocationOutcome> {
  return allocate(by, asked, false, async (change, { call }) => {
    await note(change, by, 'internalcall.allocated', call.id);
  });
}

/**
 * Fixes the allocation for good, once: each application gets its answer, and its applicant a mail. The public is told when
 * the call is published anew.
 */
export function announceAllocation(by: By & { origin: string }, asked: Asked): Promise<AllocationOutcome> {
  return allocate(by, asked, true, async (change, allocation, awards) => {
    const { call, candidates, share } = allocation;
    await markAnswered(change, candidates, awards);
    for (const award of awards) {
      const candidate = candidates.find(({ id }) => id === award.id);
      if (candidate) await sendAnswer(change, by, { call, candidate, award, currency: share.currency });
    }
    const announced_on = dayInNorway(by.now);
    await change.updateTable('internal_call').set({ announced_on }).where('record_id', '=', call.id).execute();
    const changed = { changed_by: by.actor.id, changed_at: by.now, version: call.version + 1 };
    await saveMoved(change, by, { ...call, ...changed }, 'announced');
  });
}

type Work = (change: Change, allocation: Allocation, awards: readonly KeptAward[]) => Promise<void>;

function allocate(by: By, asked: Asked, announces: boolean, work: Work): Promise<AllocationOutcome> {
  return within(by.db, async (change): Promise<AllocationOutcome> => {
    await lockSent(change, asked.id);
    const allocation = await findAllocation({ ...by, db: change }, asked.id, asked.language, 'allocate');
    if (!allocation) return { ok: false, why: 'unknown' };
    const why = whyNot(allocation, asked, announces);
    if (why) return { ok: false, why };
    const checked = checkAwards(asked.values, allocation.candidates, allocation.share, announces);
    if (!checked.ok) return { ok: false, why: 'unready', missing: checked.errors };
    if (announces && asked.values.sure !== 'true')
      return { ok: false, why: 'unready', missing: { sure: 'sureMissing' } };
    await writeAwards(change, asked.id, checked.awards);
    await work(change, allocation, checked.awards);
    return { ok: true };
  });
}

/** Nothing is sent under the call, taken back or judged while it is shared out. */
async function lockSent(change: Change, call: string): Promise<void> {
  await change.selectFrom('record').select('id').where('id', '=', call).forUpdate().execute();
  await change
    .selectFrom('call_application')
    .select('id')
    .where('call_id', '=', call)
    .where('state', '<>', 'draft')
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** What has been announced stands, whoever asks and whatever they have seen. */
function whyNot({ announcedOn, version, isClosed, candidates }: Allocation, asked: Asked, announces: boolean) {
  if (announcedOn) return 'announced';
  if (version !== asked.version) return 'stale';
  if (!announces) return undefined;
  if (!isClosed) return 'open';
  return candidates.length ? undefined : 'empty';
}

async function writeAwards(change: Change, call: string, awards: readonly KeptAward[]): Promise<void> {
  if (awards.length)
    await change
      .insertInto('call_award')
      .values(awards.map(({ id, ...award }) => ({ application_id: id, ...award })))
      .onConflict((kept) =>
        kept.column('application_id').doUpdateSet((row) => ({
          amount: row.ref('excluded.amount'),
          seats: row.ref('excluded.seats'),
          reason: row.ref('excluded.reason'),
        })),
      )
      .execute();
  await change
    .updateTable('internal_call')
    .set((row) => ({ allocation: row('allocation', '+', 1) }))
    .where('record_id', '=', call)
    .execute();
}

async function markAnswered(
  change: Change,
  candidates: readonly Candidate[],
  awards: readonly KeptAward[],
): Promise<void> {
  for (const award of awards) {
    const candidate = candidates.find(({ id }) => id === award.id);
    if (!candidate) continue;
    const state = outcomeOf(award, candidate);
    const version = candidate.version + 1;
    await change.updateTable('call_application').set({ state, version }).where('id', '=', award.id).execute();
  }
}
