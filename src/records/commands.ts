import './schema.ts';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { check, type Values } from '#platform/form.ts';
import { demand, NotAllowed } from '#platform/rights.ts';
import {
  alter,
  alterAs,
  askForBasis,
  askWhetherReady,
  lock,
  OutOfTurn,
  save,
  saveAllMoved,
  saveMoved,
  settleFamily,
  Unready,
  writeWhole,
  type Outcome,
} from './alter.ts';
import { askWhetherSentTwice, isAsSeen } from './asSeen.ts';
import { recordForm, type RecordInput } from './form.ts';
import { kindOf, type Kind } from './kind.ts';
import { findSnapshot, whole } from './queries.ts';
import { audienceOf, canBecome, type RecordHead, type Seen, type State, type Visibility } from './record.ts';
import { recordRights, type RecordAction } from './rights.ts';
import { titlesOf } from './wording.ts';

export { Unready, type Outcome };

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
    return saveChanged(change, by, kind, after, input, action);
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

/**
 * What a change of some fields does beside: `action` is what the audit trail calls it, `first` writes what goes with it in
 * the same change, and `allow` decides instead of the right to change, of someone who may read the record.
 */
export type ChangingSome = {
  action?: string;
  first?: (change: Change) => Promise<void>;
  allow?: (change: Change, before: RecordHead) => Promise<boolean>;
};

/**
 * Changes the fields that `patch` names, and leaves the others as they stand: a step taken, a row added. Who has changed
 * other fields meanwhile is not in the way; where one of these was changed since `seen`, it is stale. What is not valid,
 * of these fields or of the record with them, is `unready`.
 * @throws NotAllowed where `by.actor` may not make such a record of it.
 */
export function changeSome<D>(
  by: By,
  kind: Kind<D>,
  seen: Seen,
  patch: Values,
  { action = 'changed', first, allow }: ChangingSome = {},
): Promise<Outcome> {
  const now = (change: Change, before: RecordHead) =>
    before.version === seen.version || isAsSeen(change, before, seen, patch);
  return alterAs(by, seen.id, allow ? 'read' : 'change', kind.name, now, async (change, before) => {
    if (allow && !(await allow(change, before))) throw new NotAllowed();
    await first?.(change);
    const { values } = await whole(change, before);
    const form = check({ ...values, ...patch }, recordForm(kind));
    if (!form.ok) throw new Unready(form.draft.errors);
    const after = withInput(by, kind, before, form.value);
    if (!allow) demand(recordRights.change, by.actor, after);
    const saved = await saveChanged(change, by, kind, after, form.value, action);
    if (before.version !== seen.version) await askWhetherSentTwice(change, saved, seen, values);
    return saved;
  });
}

async function saveChanged<D>(
  change: Change,
  by: By,
  kind: Kind<D>,
  after: RecordHead,
  input: RecordInput<D>,
  action: string,
): Promise<RecordHead> {
  askForBasis(after);
  await save(change, after);
  await writeWhole(change, by, kind, after, input, action);
  await settleFamily(change, after);
  await note(change, by, `${kind.name}.${action}`, after.id);
  return after;
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
  const after = await publishedHead(change, by, before);
  await saveMoved(change, by, after, action);
  return after;
}

/** The head as it is once published. @throws NotAllowed, and Unready with what must be mended first. */
async function publishedHead(change: Change, by: By, before: RecordHead): Promise<RecordHead> {
  if (before.declassified_by === by.actor.id && before.visibility === 'public') throw new NotAllowed();
  const version = before.version + 1;
  const published = {
    state: 'published' as const,
    published_version: version,
    published_at: by.now,
    declassified_by: before.visibility === 'public' ? null : before.declassified_by,
  };
  const after = { ...before, ...published, ...changedBy(by), version };
  await askWhetherReady(change, after);
  return after;
}

/**
 * Publishes the record and, with it, what lies under it and is not published as it stands. The family is projected and
 * counted once, and the audit trail is locked last, whatever their number.
 */
export async function publishFamily(by: By, seen: Seen, children: readonly string[]): Promise<Outcome> {
  return alter(by, seen, 'publish', undefined, async (change, before) => {
    const family = [await publishedHead(change, by, before)];
    for (const id of [...children].sort()) {
      const child = await lock(change, by, id, 'publish');
      if (child?.parent === seen.id) family.push(await publishedHead(change, by, child));
    }
    await saveAllMoved(change, by, family, 'published');
    return family[0] as RecordHead;
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
