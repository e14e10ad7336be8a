import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import type { Language } from '#platform/language.ts';
import { recordRights } from '#records/rights.ts';
import { missingIn, type Written } from './application.ts';
import { applicationsFor, findCall, type PublishedCall } from './queries.ts';
import type { ApplicationAction } from './rights.ts';

/**
 * `unknown` also where it is not the actor's to do; `stale` where it was saved elsewhere meanwhile; `closed` where the
 * call takes no applications now; `unready` with the key of the text that says what is missing at each field.
 */
export type ApplicationOutcome =
  | { ok: true; id: string }
  | { ok: false; why: 'unknown' | 'stale' }
  | { ok: false; why: 'closed' }
  | { ok: false; why: 'unready'; missing: Record<string, string> };

type Seen = { id: string; version: number };
type Sending = { send: boolean; language: Language };

/** A new application under a call that is open: kept as a draft, or sent at once. */
export function addApplication(
  by: By,
  callId: string,
  written: Written,
  sending: Sending,
): Promise<ApplicationOutcome> {
  return within(by.db, async (change) => {
    const call = await findCall(change, by.actor, callId, sending.language, by.now);
    if (!call) return { ok: false, why: 'unknown' };
    const refused = await refusalOf(change, by, call, written, sending.send);
    if (refused) return refused;
    const id = by.newId();
    const made = { created_by: by.actor.id, created_at: by.now, changed_at: by.now };
    const head = {
      id,
      call_id: call.id,
      version: 1,
      language: sending.language,
      ...stateOf(by, sending.send),
      ...made,
    };
    await change
      .insertInto('call_application')
      .values({ ...head, ...written.input })
      .execute();
    await writeAnswers(change, id, call, written);
    await note(change, by, sending.send ? 'callapplication.sent' : 'callapplication.added', id);
    return { ok: true, id };
  });
}

/** Saves a draft of one's own, and sends it where that is asked. */
export function changeApplication(by: By, seen: Seen, written: Written, sending: Sending): Promise<ApplicationOutcome> {
  return within(by.db, async (change) => {
    const before = await lockApplication(change, by, seen.id, 'change');
    if (!before) return { ok: false, why: 'unknown' };
    if (before.version !== seen.version) return { ok: false, why: 'stale' };
    const call = await findCall(change, by.actor, before.call_id, sending.language, by.now);
    if (!call) return { ok: false, why: 'closed' };
    const refused = await refusalOf(change, by, call, written, sending.send);
    if (refused) return refused;
    const head = { version: before.version + 1, changed_at: by.now, ...stateOf(by, sending.send) };
    await change
      .updateTable('call_application')
      .set({ ...written.input, ...head })
      .where('id', '=', seen.id)
      .execute();
    await writeAnswers(change, seen.id, call, written);
    await note(change, by, sending.send ? 'callapplication.sent' : 'callapplication.changed', seen.id);
    return { ok: true, id: seen.id };
  });
}

/** Takes what was sent back as a draft, for as long as the call is open. */
export function withdrawApplication(by: By, seen: Seen): Promise<ApplicationOutcome> {
  return within(by.db, async (change) => {
    const before = await lockApplication(change, by, seen.id, 'withdraw');
    if (!before) return { ok: false, why: 'unknown' };
    if (before.version !== seen.version) return { ok: false, why: 'stale' };
    const call = await findCall(change, by.actor, before.call_id, 'nb', by.now);
    if (!call?.isOpen) return { ok: false, why: 'closed' };
    const head = { state: 'draft' as const, sent_at: null, version: before.version + 1, changed_at: by.now };
    await change.updateTable('call_application').set(head).where('id', '=', seen.id).execute();
    // What was said of it was said of what it is no longer.
    await change.deleteFrom('call_assessment').where('application_id', '=', seen.id).execute();
    await note(change, by, 'callapplication.withdrawn', seen.id);
    return { ok: true, id: seen.id };
  });
}

/** Removes a draft of one's own for good. */
export function removeApplication(by: By, seen: Seen): Promise<ApplicationOutcome> {
  return within(by.db, async (change) => {
    const before = await lockApplication(change, by, seen.id, 'change');
    if (!before) return { ok: false, why: 'unknown' };
    if (before.version !== seen.version) return { ok: false, why: 'stale' };
    await change.deleteFrom('call_application').where('id', '=', seen.id).execute();
    await note(change, by, 'callapplication.removed', seen.id);
    return { ok: true, id: seen.id };
  });
}

const stateOf = (by: By, send: boolean) =>
  send ? { state: 'sent' as const, sent_at: by.now } : { state: 'draft' as const, sent_at: null };

export function lockApplication(change: Change, by: By, id: string, action: ApplicationAction) {
  return applicationsFor(change, by.actor, action)
    .selectAll('call_application')
    .where('call_application.id', '=', id)
    .forUpdate('call_application')
    .executeTakeFirst();
}

/** Why it cannot be kept as it is, or cannot be sent. Whether the call is open is asked when all is read, and no earlier. */
async function refusalOf(
  change: Change,
  by: By,
  call: PublishedCall,
  written: Written,
  send: boolean,
): Promise<ApplicationOutcome | undefined> {
  if (!call.isOpen || (send && (await isAnnounced(change, call.id)))) return { ok: false, why: 'closed' };
  const missing = {
    ...(send && missingIn(written, call, call.questions)),
    ...(await unknownIn(change, by, written)),
  };
  return Object.keys(missing).length ? { ok: false, why: 'unready', missing } : undefined;
}

/** Whether the answers have been given, however early the request came: one that is sent then would never get its own. */
async function isAnnounced(change: Change, call: string): Promise<boolean> {
  await change.selectFrom('record').select('id').where('id', '=', call).forShare().execute();
  const { announced_on } = await change
    .selectFrom('internal_call')
    .select('announced_on')
    .where('record_id', '=', call)
    .executeTakeFirstOrThrow();
  return announced_on !== null;
}

/** The unit is one there is, and the organisation one that the actor may name. */
async function unknownIn(change: Change, by: By, { input }: Written): Promise<Record<string, string>> {
  const { unit, organisation } = input;
  const foundUnit = !unit || (await change.selectFrom('unit').select('id').where('id', '=', unit).executeTakeFirst());
  const foundOrganisation =
    !organisation ||
    (await change
      .selectFrom('record')
      .select('id')
      .where('id', '=', organisation)
      .where('kind', '=', 'organisation')
      .where('trashed_at', 'is', null)
      .where(recordRights.read.where(by.actor))
      .executeTakeFirst());
  return {
    ...(!foundUnit && { unit: 'unitUnknown' }),
    ...(!foundOrganisation && { organisation: 'referenceUnknown' }),
  };
}

async function writeAnswers(change: Change, id: string, call: PublishedCall, { answers }: Written): Promise<void> {
  await change.deleteFrom('call_answer').where('application_id', '=', id).execute();
  const rows = call.questions.map(({ id: question, question: asked }, position) => ({
    application_id: id,
    question_id: question,
    position,
    asked,
    answer: answers[question] ?? '',
  }));
  if (rows.length) await change.insertInto('call_answer').values(rows).execute();
}
