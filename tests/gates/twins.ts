import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kinds } from '#app';
import { plantDemo } from '#features/demo/plant.ts';
import { system } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import { check, nameNew, type Values } from '#platform/form.ts';
import { root } from '#platform/root.ts';
import { attachFiles } from '#records/attachments.ts';
import { addRecord, archiveRecord, changeRecord, publishRecord, trashRecord, type Outcome } from '#records/commands.ts';
import { addComment } from '#records/comments.ts';
import { recordForm } from '#records/form.ts';
import type { Kind } from '#records/kind.ts';
import { linkRecords } from '#records/links.ts';
import { findRecord } from '#records/queries.ts';
import { keysIn } from '#records/register/check.ts';
import type { Field, Register } from '#records/register/register.ts';
import { openHouse, type House } from '#tests/support/house.ts';
import { cellMarks, markOf, textMarks, type Side } from './marks.ts';

/** A house whose ids come in the same order whenever it is made, with what is hidden in it. */
export type Twin = House & {
  side: Side;
  hidden: { id: string; kind: string }[];
  attachments: string[];
  /** A published organisation, for what must name one. */
  organisation: string;
};

/** Every register there is, found where features keep them, so that none is forgotten. */
export async function registersThere(): Promise<Map<string, Register>> {
  const found = new Map<string, Register>();
  for await (const file of glob('src/features/*/register.ts', { cwd: root }))
    for (const each of Object.values<unknown>(await import(pathToFileURL(join(root, file)).href)))
      if (isRegister(each)) found.set(each.name, each);
  return found;
}

const isRegister = (each: unknown): each is Register =>
  typeof each === 'object' && each !== null && 'table' in each && 'parts' in each && 'form' in each;

/** One of two houses that hold the same for the public, and something else of all that is not. */
export async function aTwin(side: Side, served: Parameters<typeof openHouse>[0]): Promise<Twin> {
  const plain = await openHouse(served);
  const ids = seededIds();
  const twin = { ...plain, side, hidden: [], attachments: [], organisation: '', by: byOf(plain, ids) } as Twin;
  await plantDemo({ ...twin.by('adviser'), actor: system });
  await twin.settings.reload();
  const registers = await registersThere();
  twin.organisation = await anOrganisation(twin);
  for (const kind of kinds) await plantKind(twin, kind, registers.get(kind.name), ids.restart);
  return twin;
}

async function anOrganisation(twin: Twin): Promise<string> {
  const kind = kinds.find(({ name }) => name === 'organisation') as Kind;
  const id = await add(twin, kind, { ...(await kind.sample(twin.db)), 'title.nb': 'Nettverket alle er med i' });
  await done(publishRecord(twin.by('adviser'), { id, version: 1 }));
  return id;
}

const letters = 'abcdefghjkmnpqrstvwxyz0123456789';

/** The same ids for the same step, however many the step before it took. */
function seededIds() {
  let step = '';
  let number = 0;
  return {
    restart: (name: string) => {
      step = name;
      number = 0;
    },
    newId: () => hashed(`${step} ${(number += 1)}`),
  };
}

function hashed(text: string): string {
  let state = 7n;
  for (const letter of text) state = (state * 1_000_003n + BigInt(letter.charCodeAt(0))) % 2n ** 61n;
  return Array.from({ length: 12 }, (_, place) => letters[Number((state >> BigInt(place * 5)) % 32n)]).join('');
}

const byOf =
  (house: House, { newId }: { newId: () => string }): House['by'] =>
  (who) => ({ ...house.by(who), newId });

/** One published record that is alike in both but for what is internal, and around it what is not published at all. */
async function plantKind(
  twin: Twin,
  kind: Kind,
  register: Register | undefined,
  restart: (step: string) => void,
): Promise<void> {
  const at = (step: string) => restart(`${kind.name} ${step}`);
  at('parent');
  const parent = await parentFor(twin, kind);
  at('published');
  const sample = await namedSample(twin, kind, register);
  if (kind.name !== 'strategy') {
    const id = await add(twin, kind, { ...sample, ...whose(twin), ...internalOf(twin, register, sample) }, parent);
    at('publishing');
    await done(publishRecord(twin.by('adviser'), { id, version: 1 }));
    await surround(twin, id, at);
    at('editing');
    await edit(twin, kind, register, id);
  }
  for (const sort of ['draft', 'internal', 'restricted', 'archived', 'trashed'] as const) {
    at(sort);
    await hide(twin, kind, register, sort, parent);
  }
}

/** What it lies under, published and alike in both. */
async function parentFor(twin: Twin, kind: Kind): Promise<string | undefined> {
  if (kind.name !== 'contribution' && !kind.under) return undefined;
  const above = kinds.find(({ name }) => name === (kind.under?.[0] ?? 'activity')) as Kind;
  const id = await add(
    twin,
    above,
    await namedSample(twin, above, (await registersThere()).get(above.name)),
    await parentFor(twin, above),
  );
  await done(publishRecord(twin.by('adviser'), { id, version: 1 }));
  return id;
}

async function add(twin: Twin, kind: Kind, values: Values, parent?: string): Promise<string> {
  const form = check(values, recordForm(kind));
  if (!form.ok) throw new Error(`${kind.name} of ${twin.side} is refused: ${JSON.stringify(form.draft.errors)}`);
  return addRecord(twin.by('adviser'), kind, form.value, parent === undefined ? {} : { parent });
}

async function done(outcome: Promise<Outcome>): Promise<void> {
  const told = await outcome;
  if (!told.ok) throw new Error(JSON.stringify(told));
}

/** The sample with ids in place of the names that a form gives new rows: what is public in a row has the same id in both. */
async function namedSample(twin: Twin, kind: Kind, register: Register | undefined): Promise<Values> {
  const { newId } = twin.by('adviser');
  const parts = [...(register?.parts.map(({ name }) => name) ?? []), 'evidence', 'statement'];
  const sample = await kind.sample(twin.db);
  const named = parts.reduce((values, part) => nameNew(values, part, newId), sample);
  const open = register?.fields.filter((field) => !field.internal && isOrganisation(field)) ?? [];
  return { ...Object.fromEntries(open.map(({ name }) => [name, twin.organisation])), ...named };
}

const isOrganisation = (field: Field) => field.type === 'reference' && field.to.includes('organisation');

/** Who answers for it, why it is kept and when that is looked at anew are nobody else's. */
const whose = ({ side }: Twin): Values => ({
  responsible: side === 'alfa' ? 'adviser' : 'manager',
  team: side === 'alfa' ? '' : 'contributor',
  legal_basis: `${markOf(side)} hjemmel`,
  review_date: side === 'alfa' ? '2027-01-01' : '2028-01-01',
});

/** Every field, part and text that the public never gets of such a record, filled. */
function internalOf(twin: Twin, register: Register | undefined, sample: Values): Values {
  if (!register) return {};
  const isClosed = (name: string) => register.isShared?.(sample, name) === false;
  const texts = register.texts.filter(({ name, internal }) => internal ?? isClosed(name)).map(({ name }) => name);
  const own = register.fields.filter(({ name, internal }) => internal ?? isClosed(name));
  const values = { ...textMarks(twin.side, texts), ...cellMarks(twin.side, own, '') };
  for (const part of register.parts) {
    const isInternal = part.internal ?? isClosed(part.name);
    const fresh = isInternal ? ['internalaaaa', ...(twin.side === 'beta' ? ['internalbbbb'] : [])] : [];
    const filled = isInternal ? part.fields : part.fields.filter(({ internal }) => internal);
    for (const key of [...keysIn(part.name, sample), ...fresh])
      Object.assign(values, cellMarks(twin.side, filled, `${part.name}.${key}.`));
  }
  return values;
}

/** What people write and keep around a record that is public. */
async function surround(twin: Twin, id: string, at: (step: string) => void): Promise<void> {
  const by = { ...twin.by('adviser'), files: twin.files };
  at('attachments');
  const open = { visibility: 'public' as const, legal_basis: '' };
  await attachFiles(by, id, [new File(['alike'], 'alike.txt', { type: 'text/plain' })], open);
  const closed = { visibility: 'internal' as const, legal_basis: 'offl. § 14' };
  const name = `${markOf(twin.side)}.txt`;
  const kept = await attachFiles(by, id, [new File([name], name, { type: 'text/plain' })], closed);
  if (kept?.ok) twin.attachments.push(...kept.ids);
  at('talk');
  for (const text of twin.side === 'alfa' ? ['én'] : ['to', 'tre'])
    await addComment(by, id, `${markOf(twin.side)} ${text}`, [], async () => {});
  if (twin.side === 'beta') await duties(twin, id);
}

/** Someone has taken what it owes, and done it. */
async function duties(twin: Twin, id: string): Promise<void> {
  const said = { assigned_to: 'adviser', done_at: twin.clock.now, done_by: 'adviser' };
  await twin.db.updateTable('duty').set(said).where('record_id', '=', id).execute();
}

/** Everything in it is written anew, and waits to be published. */
async function edit(twin: Twin, kind: Kind, register: Register | undefined, id: string): Promise<void> {
  const by = twin.by('adviser');
  const record = await findRecord(twin.db, by.actor, id);
  if (!record) throw new Error(`There is no ${kind.name} to edit`);
  const own = register?.fields.filter(({ type }) => type === 'line' || type === 'text') ?? [];
  const texts = kind.texts.map(({ name }) => name);
  const marks = { ...textMarks(twin.side, texts), ...cellMarks(twin.side, own, ''), tags: markOf(twin.side) };
  const form = check({ ...record.values, ...marks }, recordForm(kind));
  if (!form.ok) throw new Error(`The edit of ${kind.name} is refused: ${JSON.stringify(form.draft.errors)}`);
  await done(changeRecord(by, kind, { id, version: record.version }, form.value));
}

type Sort = 'draft' | 'internal' | 'restricted' | 'archived' | 'trashed';

/** A record that no visitor gets, and in the one of the twins two of them. */
async function hide(twin: Twin, kind: Kind, register: Register | undefined, sort: Sort, parent: string | undefined) {
  // What is adopted is never taken back, and what is not has nothing to publish.
  if (kind.name === 'strategy' && sort !== 'draft') return;
  const visibility = sort === 'internal' || sort === 'restricted' ? sort : 'public';
  const marks = {
    ...textMarks(
      twin.side,
      kind.texts.map(({ name }) => name),
    ),
    tags: markOf(twin.side),
  };
  for (let number = 0; number < (twin.side === 'alfa' ? 1 : 2); number += 1) {
    const sample = await namedSample(twin, kind, register);
    const values = { ...sample, ...whose(twin), ...internalOf(twin, register, sample), ...marks, visibility };
    const id = await add(twin, kind, withoutRows(values), parent);
    twin.hidden.push({ id, kind: kind.name });
    await bring(twin.by('adviser'), sort, id);
    const [other] = twin.hidden;
    if (other && other.id !== id) await linkRecords(twin.by('adviser'), id, other.id);
  }
}

/** Rows of internal parts are named above; what is hidden gets its own. */
const withoutRows = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => !/\.internal[ab]{4}\./.test(name)));

async function bring(by: By, sort: Sort, id: string): Promise<void> {
  const seen = { id, version: 1 };
  if (sort === 'draft') return;
  if (sort === 'trashed') return done(trashRecord(by, seen));
  await done(publishRecord(by, seen));
  if (sort === 'archived') await done(archiveRecord(by, { id, version: 2 }));
}
