import './schema.ts';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { check } from '#platform/form.ts';
import { demand, NotAllowed } from '#platform/rights.ts';
import { recordForm, type RecordInput } from './form.ts';
import { kindOf, type Kind } from './kind.ts';
import { projectRecord } from './publish.ts';
import { findSnapshot, whole } from './queries.ts';
import { audienceOf, canBecome, type RecordHead, type Seen, type State, type Visibility } from './record.ts';
import { recordRights, type RecordAction } from './rights.ts';
import { titlesOf, writeWording } from './wording.ts';

/** `unknown` also where it is not the actor's to do; `stale` where someone else has saved since that version. */
export type Outcome =
  | { ok: true; id: string; version: number }
  | { ok: false; why: 'unknown' | 'stale' }
  | { ok: false; why: 'unready'; missing: Record<string, string> };

/** The record is no longer in a state that this can be done to: whoever asks has seen it as it was. */
class OutOfTurn extends Error {}

/** Something must be mended first: each field with the key of the text that says what. A kind's `write` may throw it. */
export class Unready extends Error {
  readonly missing: Record<string, string>;
  constructor(missing: Record<string, string>) {
    super(`Not ready: ${Object.keys(missing).join()}`);
    this.missing = missing;
  }
}

type Adding = { parent?: string | undefined; id?: string; demo?: boolean };

/**
 * A new draft. Gives its id.
 * @throws NotAllowed where `by.actor` may not add such a record, or not to that parent.
 */
export function addRecord<D>(by: By, kind: Kind<D>, input: RecordInput<D>, adding: Adding = {}): Promise<string> {
  return within(by.db, (change) => addRecordIn(change, by, kind, input, adding));
}

/** `addRecord` within a transaction that does more than that. */
export async function addRecordIn<D>(
  change: Change,
  by: By,
  kind: Kind<D>,
  input: RecordInput<D>,
  { parent, id = by.newId(), demo = false }: Adding = {},
): Promise<string> {
  const above = parent === undefined ? undefined : await lockParent(change, by, parent);
  const head = { ...newHead(by, kind, input, above?.audience), id, parent: parent ?? null, demo };
  demand(recordRights.add, by.actor, head);
  await change.insertInto('record').values(head).execute();
  await writeWhole(change, by, kind, head, input, 'added');
  await note(change, by, `${kind.name}.added`, id);
  return id;
}

/** @throws NotAllowed where there is no such parent that the actor may read. */
async function lockParent(change: Change, by: By, id: string): Promise<RecordHead> {
  const parent = await lock(change, by, id, 'read');
  if (!parent) throw new NotAllowed();
  return parent;
}

function newHead<D>(by: By, kind: Kind<D>, input: RecordInput<D>, above?: Visibility): RecordHead {
  const made = { created_by: by.actor.id, created_at: by.now, changed_by: by.actor.id, changed_at: by.now };
  const unpublished = {
    published_version: null,
    published_at: null,
    declassified_by: null,
    trashed_at: null,
    trashed_by: null,
  };
  const state: State = 'draft';
  const audience = audienceOf({ state, visibility: input.visibility }, above);
  const plain = { id: '', kind: kind.name, parent: null, state, audience, version: 1, demo: false };
  return { ...plain, ...unpublished, ...made, ...headOf(kind, input) };
}

function headOf<D>(kind: Kind<D>, input: RecordInput<D>) {
  const { source_language, visibility, legal_basis, review_date, unit, responsible, team, starts_on, ends_on, tags } =
    input;
  const plain = {
    source_language,
    visibility,
    legal_basis,
    review_date,
    unit,
    responsible,
    team,
    starts_on,
    ends_on,
    tags,
  };
  return { ...plain, ...kind.days?.(input.details), ...titlesOf(input) };
}

/**
 * Saves a record as its form carries it; what is published stays as it was until it is published again.
 * @throws NotAllowed where `by.actor` may not make such a record of it.
 */
export function changeRecord<D>(
  by: By,
  kind: Kind<D>,
  seen: Seen,
  input: RecordInput<D>,
  action = 'changed',
): Promise<Outcome> {
  return alter(by, seen, 'change', kind.name, async (change, before) => {
    const after = withInput(by, kind, before, input);
    demand(recordRights.change, by.actor, after);
    askForBasis(after);
    await save(change, after);
    await writeWhole(change, by, kind, after, input, action);
    await settleFamily(change, after);
    await note(change, by, `${kind.name}.${action}`, after.id);
    return after;
  });
}

/** Who opens what was restricted is remembered: another one must publish it. */
function withInput<D>(by: By, kind: Kind<D>, before: RecordHead, input: RecordInput<D>): RecordHead {
  const opened = before.visibility === 'restricted' && input.visibility !== 'restricted';
  const declassified_by = opened ? by.actor.id : input.visibility === 'restricted' ? null : before.declassified_by;
  return {
    ...before,
    ...headOf(kind, input),
    declassified_by,
    changed_by: by.actor.id,
    changed_at: by.now,
    version: before.version + 1,
  };
}

/** Saves an earlier version anew, as the newest. Words that are no longer valid are refused like any others. */
export async function restoreVersion(by: By, seen: Seen & { kind: string }, version: number): Promise<Outcome> {
  const kind = kindOf(seen.kind);
  const snapshot = await findSnapshot(by.db, seen.id, version);
  const form = snapshot && check(snapshot, recordForm(kind));
  if (!form?.ok) return { ok: false, why: 'unknown' };
  return changeRecord(by, kind, seen, form.value, 'restored');
}

/** Asks others to look at it before it is published. */
export const sendToReview = (by: By, seen: Seen) => move(by, seen, 'review', 'review', 'sentToReview');
/** Sends it back to whoever wrote it. */
export const returnToDraft = (by: By, seen: Seen) => move(by, seen, 'review', 'draft', 'returned');
/** Takes it off the portal and out of the lists of what is going on; it is kept. */
export const archiveRecord = (by: By, seen: Seen) => move(by, seen, 'archive', 'archived', 'archived');
/** What was archived is a draft again. */
export const reopenRecord = (by: By, seen: Seen) => move(by, seen, 'archive', 'draft', 'reopened');

/**
 * Makes the record as it stands the one that its readers get; of what is public, the portal.
 * @throws NotAllowed where it was restricted and the same person opened it: four eyes see that it may be read.
 */
export function publishRecord(by: By, seen: Seen, { first, action }: Publishing = {}): Promise<Outcome> {
  return alter(by, seen, 'publish', undefined, async (change, before) => {
    await first?.(change);
    return publishIn(change, by, before, action);
  });
}

/** What is done `first`, in the same change, and what the audit trail then calls it. */
type Publishing = { first?: (change: Change) => Promise<void>; action?: string };

async function publishIn(change: Change, by: By, before: RecordHead, action = 'published'): Promise<RecordHead> {
  if (before.declassified_by === by.actor.id && before.visibility === 'public') throw new NotAllowed();
  const version = before.version + 1;
  const published = {
    state: 'published' as const,
    published_version: version,
    published_at: by.now,
    declassified_by: null,
  };
  const after = { ...before, ...published, ...changedBy(by), version };
  await askWhetherReady(change, after);
  await saveMoved(change, by, after, action);
  return after;
}

/** Publishes the record and, with it, what lies under it and is not published as it stands. */
export async function publishFamily(by: By, seen: Seen, children: readonly string[]): Promise<Outcome> {
  return alter(by, seen, 'publish', undefined, async (change, before) => {
    const after = await publishIn(change, by, before);
    for (const id of [...children].sort()) {
      const child = await lock(change, by, id, 'publish');
      if (child?.parent === seen.id) await publishIn(change, by, child);
    }
    return after;
  });
}

function move(by: By, seen: Seen, action: RecordAction, state: State, audit: string): Promise<Outcome> {
  return alter(by, seen, action, undefined, async (change, before) => {
    const after = { ...before, state, ...changedBy(by), version: before.version + 1 };
    demand(recordRights[action], by.actor, after);
    if (!canBecome(before.state, state)) throw new OutOfTurn();
    askForBasis(after);
    await saveMoved(change, by, after, audit);
    return after;
  });
}

/** Lays it in the trash, from where it can be taken back; nothing under it is seen meanwhile. */
export function trashRecord(by: By, seen: Seen): Promise<Outcome> {
  return alter(by, seen, 'trash', undefined, async (change, before) => {
    const after = { ...before, trashed_at: by.now, trashed_by: by.actor.id, version: before.version + 1 };
    await saveMoved(change, by, after, 'trashed');
    return after;
  });
}

/** Takes it back from the trash, as it was. */
export function takeBack(by: By, seen: Seen): Promise<Outcome> {
  return alter(
    by,
    seen,
    'trash',
    undefined,
    async (change, before) => {
      const after = { ...before, trashed_at: null, trashed_by: null, version: before.version + 1 };
      await saveMoved(change, by, after, 'takenBack');
      return after;
    },
    true,
  );
}

const changedBy = (by: By) => ({ changed_by: by.actor.id, changed_at: by.now });

type Alteration = (change: Change, before: RecordHead) => Promise<RecordHead>;

/** One change of one record: the rights are asked and the version compared on the locked row. */
function alter(
  by: By,
  { id, version }: Seen,
  action: RecordAction,
  kind: string | undefined,
  work: Alteration,
  trashed = false,
): Promise<Outcome> {
  const altering = within(by.db, async (change): Promise<Outcome> => {
    const before = await lock(change, by, id, action, trashed);
    if (!before || (kind !== undefined && before.kind !== kind)) return { ok: false, why: 'unknown' };
    if (before.version !== version) return { ok: false, why: 'stale' };
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
function askForBasis({ state, visibility, legal_basis: basis }: RecordHead): void {
  if (state !== 'draft' && visibility !== 'public' && !basis) throw new Unready({ legal_basis: 'basisMissing' });
}

async function askWhetherReady(change: Change, record: RecordHead): Promise<void> {
  askForBasis(record);
  const missing = await kindOf(record.kind).unready?.(change, await whole(change, record));
  if (missing?.length) throw new Unready(Object.fromEntries(missing.map((each) => [each, each])));
}

/** Parents are locked before their children, so that two who work on one family never wait for each other. */
async function lock(
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

async function save(change: Change, { id, ...head }: RecordHead): Promise<void> {
  await change.updateTable('record').set(head).where('id', '=', id).execute();
}

/** Texts, the kind's own rows and the snapshot of this version. */
async function writeWhole<D>(
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

async function saveMoved(change: Change, by: By, after: RecordHead, audit: string): Promise<void> {
  await save(change, after);
  await keepVersion(change, by, after, audit);
  await settleFamily(change, after);
  await note(change, by, `${after.kind}.${audit}`, after.id);
}

/** What follows from how open a record now is: its audience and its children's, the portal, the counters. */
async function settleFamily(change: Change, head: RecordHead): Promise<void> {
  const above = head.parent ? await audienceIn(change, head.parent) : 'public';
  const audience = head.trashed_at ? 'restricted' : audienceOf(head, above);
  await change
    .updateTable('record')
    .set({ audience: audienceOf(head, above) })
    .where('id', '=', head.id)
    .execute();
  const children = await change.selectFrom('record').selectAll().where('parent', '=', head.id).orderBy('id').execute();
  for (const child of children)
    await change
      .updateTable('record')
      .set({ audience: audienceOf(child, audience) })
      .where('id', '=', child.id)
      .execute();
  await projectRecord(change, head.parent ?? head.id);
  await kindOf(head.kind).settle?.(change, [head.id]);
  for (const [name, ids] of Map.groupBy(children, ({ kind }) => kind))
    await kindOf(name).settle?.(
      change,
      ids.map(({ id }) => id),
    );
}

async function audienceIn(change: Change, id: string): Promise<Visibility> {
  const found = await change.selectFrom('record').select('audience').where('id', '=', id).executeTakeFirst();
  return found?.audience ?? 'restricted';
}
