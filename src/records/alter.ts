import './schema.ts';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { settleDuties, settleDutiesUnder } from './duties.ts';
import type { RecordInput } from './form.ts';
import { kindOf, type Kind } from './kind.ts';
import { nameAnew } from './naming.ts';
import { projectRecord } from './publish.ts';
import { whole } from './queries.ts';
import { audienceOf, type RecordHead, type Seen, type Visibility } from './record.ts';
import { recordRights, type RecordAction } from './rights.ts';
import { writeWording } from './wording.ts';

/** `unknown` also where it is not the actor's to do; `stale` where someone else has saved since that version. */
export type Outcome =
  | { ok: true; id: string; version: number }
  | { ok: false; why: 'unknown' | 'stale' }
  | { ok: false; why: 'unready'; missing: Record<string, string> };

/** The record is no longer in a state that this can be done to: whoever asks has seen it as it was. */
export class OutOfTurn extends Error {}

/** Something must be mended first: each field with the key of the text that says what. A kind's `write` may throw it. */
export class Unready extends Error {
  readonly missing: Record<string, string>;
  constructor(missing: Record<string, string>) {
    super(`Not ready: ${Object.keys(missing).join()}`);
    this.missing = missing;
  }
}

type Alteration = (change: Change, before: RecordHead) => Promise<RecordHead>;

/** One change of one record: the rights are asked and the version compared on the locked row. */
export function alter(
  by: By,
  { id, version }: Seen,
  action: RecordAction,
  kind: string | undefined,
  work: Alteration,
  trashed = false,
): Promise<Outcome> {
  return alterAs(by, id, action, kind, (_, before) => before.version === version, work, trashed);
}

/** The same where something else than the version says whether it is as it was seen. */
export function alterAs(
  by: By,
  id: string,
  action: RecordAction,
  kind: string | undefined,
  isAsSeen: (change: Change, before: RecordHead) => boolean | Promise<boolean>,
  work: Alteration,
  trashed = false,
): Promise<Outcome> {
  const altering = within(by.db, async (change): Promise<Outcome> => {
    const before = await lock(change, by, id, action, trashed);
    if (!before || (kind !== undefined && before.kind !== kind)) return { ok: false, why: 'unknown' };
    if (!(await isAsSeen(change, before))) return { ok: false, why: 'stale' };
    const after = await work(change, before);
    return { ok: true, id, version: after.version };
  });
  return altering.catch(unready);
}

function unready(error: unknown): Outcome {
  if (error instanceof Unready) return { ok: false, why: 'unready', missing: error.missing };
  if (error instanceof OutOfTurn) return { ok: false, why: 'stale' };
  throw error;
}

/** Offl. § 3: openness is the rule. What is kept from the public once it leaves the draft says by which section. */
export function askForBasis({ state, visibility, legal_basis: basis }: RecordHead): void {
  if (state !== 'draft' && visibility !== 'public' && !basis) throw new Unready({ legal_basis: 'basisMissing' });
}

/** @throws Unready with each field that must be mended before it is published. */
export async function askWhetherReady(change: Change, record: RecordHead): Promise<void> {
  askForBasis(record);
  const missing = await kindOf(record.kind).unready?.(change, await whole(change, record));
  if (missing?.length) throw new Unready(Object.fromEntries(missing.map((each) => [each, each])));
}

/** Parents are locked before their children, so that two who work on one family never wait for each other. */
export async function lock(
  change: Change,
  by: By,
  id: string,
  action: RecordAction,
  trashed = false,
): Promise<RecordHead | undefined> {
  const named = await change.selectFrom('record').select('parent').where('id', '=', id).executeTakeFirst();
  if (named?.parent)
    await change.selectFrom('record').select('id').where('id', '=', named.parent).forUpdate().execute();
  return change
    .selectFrom('record')
    .selectAll()
    .where('id', '=', id)
    .where(recordRights[action].where(by.actor))
    .where('trashed_at', trashed ? 'is not' : 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

export async function save(change: Change, { id, ...head }: RecordHead): Promise<void> {
  await change.updateTable('record').set(head).where('id', '=', id).execute();
}

/** Texts, the kind's own rows and the snapshot of this version. */
export async function writeWhole<D>(
  change: Change,
  by: By,
  kind: Kind<D>,
  head: RecordHead,
  input: RecordInput<D>,
  action: string,
): Promise<void> {
  await writeWording(change, head.id, input);
  await kind.write(change, head.id, input.details, by);
  await keepVersion(change, by, head, action);
  if (head.version === 1) await kind.settle?.(change, [head.id]);
  await settleDuties(change, by, [head]);
}

async function keepVersion(change: Change, by: By, head: RecordHead, action: string): Promise<void> {
  const { values } = await whole(change, head);
  const kept = {
    record_id: head.id,
    version: head.version,
    snapshot: JSON.stringify(values),
    actor: by.actor.id,
    at: by.now,
    action,
  };
  await change.insertInto('record_version').values(kept).execute();
}

/** Saves a record whose state alone has changed, and all that follows from it. */
export function saveMoved(change: Change, by: By, after: RecordHead, audit: string): Promise<void> {
  return saveAllMoved(change, by, [after], audit);
}

/** The same for a record and some that lie under it: what follows from their states is found once, and noted last. */
export async function saveAllMoved(
  change: Change,
  by: By,
  family: readonly RecordHead[],
  audit: string,
): Promise<void> {
  for (const after of family) {
    await save(change, after);
    await keepVersion(change, by, after, audit);
  }
  const [top] = family;
  if (top) {
    await settleFamily(change, top);
    await settleDutiesUnder(change, by, top);
  }
  for (const { kind, id } of family) await note(change, by, `${kind}.${audit}`, id);
}

/** What follows from how open a record now is: its audience and its children's, the portal, the counters. */
export async function settleFamily(change: Change, head: RecordHead): Promise<void> {
  const above = head.parent ? await audienceIn(change, head.parent) : 'public';
  await setAudience(change, head.id, audienceOf(head, above));
  const children = await change.selectFrom('record').selectAll().where('parent', '=', head.id).orderBy('id').execute();
  const audience = head.trashed_at ? 'restricted' : audienceOf(head, above);
  for (const child of children)
    if (child.audience !== audienceOf(child, audience))
      await setAudience(change, child.id, audienceOf(child, audience));
  await projectRecord(change, head.parent ?? head.id);
  await nameAnew(change, [head.id, ...children.map(({ id }) => id)]);
  await settleEach(change, [head]);
  await settleEach(change, children);
}

async function setAudience(change: Change, id: string, audience: Visibility): Promise<void> {
  await change.updateTable('record').set({ audience }).where('id', '=', id).execute();
}

async function settleEach(change: Change, records: readonly RecordHead[]): Promise<void> {
  for (const [name, those] of Map.groupBy(records, ({ kind }) => kind)) {
    const ids = those.map(({ id }) => id);
    await kindOf(name).settle?.(change, ids);
  }
}

async function audienceIn(change: Change, id: string): Promise<Visibility> {
  const found = await change.selectFrom('record').select('audience').where('id', '=', id).executeTakeFirst();
  return found?.audience ?? 'restricted';
}
