import '#records/schema.ts';
import type { Actor } from '#platform/actor.ts';
import { check, type Values } from '#platform/form.ts';
import type { By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { wholeAll } from '#features/contributions/queries.ts';
import { addRecord, changeRecord } from '#records/commands.ts';
import { recordForm, type RecordInput } from '#records/form.ts';
import { kindOf, type Kind } from '#records/kind.ts';
import { findRecord, recordsFor } from '#records/queries.ts';
import type { RecordView } from '#records/record.ts';
import type { Register, RegisterDetails } from '#records/register/register.ts';
import { must } from './apply.ts';
import { bundlesOf, knownFrom, type Bundle } from './bundles.ts';
import { seenIn } from './draft.ts';
import { calledIn } from './names.ts';
import { merged, planBundle } from './plan.ts';
import type { RecordRow } from './row.ts';
import { endReading, keepRows } from './store.ts';
import type { Table } from './tables.ts';
import type { Ground } from './told.ts';

/** Records that are looked up at a time. */
const batch = 250;

/** What every row of a register's workbook would do, without doing it: some records at a time, in the order of the file. */
export async function* planTables(
  db: Database,
  actor: Actor,
  register: Register,
  tables: readonly Table[],
  language: Language,
): AsyncGenerator<RecordRow[]> {
  const kind = kindOf(register.name) as Kind<RegisterDetails>;
  const bundles = bundlesOf(tables, await knownTo(db, actor, register));
  const called = await calledIn(db, actor, register, language);
  for (let at = 0; at < bundles.length; at += batch) {
    const some = bundles.slice(at, at + batch);
    const records = await recordsOf(db, actor, register, some);
    const stood = await olderOf(db, some, records);
    const ground: Ground = { register, kind, actor, language, called, records, stood };
    yield some.flatMap((bundle) => planBundle(bundle, ground));
  }
}

/** Plans a file that is being read, and keeps what comes of it where its reader is told how far it has come. */
export async function planInto(
  by: By,
  register: Register,
  id: string,
  tables: readonly Table[],
  language: Language,
): Promise<void> {
  for await (const rows of planTables(by.db, by.actor, register, tables, language)) await keepRows(by.db, id, rows);
  await endReading(by.db, id);
}

async function knownTo(db: Database, actor: Actor, { name }: Register) {
  const rows = await recordsFor(db, actor)
    .select(['record.id', 'title_nb', 'title_nn', 'title_en'])
    .where('kind', '=', name)
    .orderBy('record.id')
    .execute();
  return knownFrom(rows.map(({ id, title_nb: nb, title_nn: nn, title_en: en }) => ({ id, titles: [nb, nn, en] })));
}

async function recordsOf(db: Database, actor: Actor, { name }: Register, bundles: readonly Bundle[]) {
  const ids = bundles.flatMap(({ id, alike }) => (id ? [id] : alike));
  if (!ids.length) return new Map<string, RecordView>();
  const heads = await recordsFor(db, actor)
    .selectAll('record')
    .where('kind', '=', name)
    .where('id', 'in', ids)
    .execute();
  return new Map((await wholeAll(db, heads)).map((record) => [record.id, record]));
}

/** The versions that rows were made from, where they are not the newest. */
async function olderOf(db: Database, bundles: readonly Bundle[], records: ReadonlyMap<string, RecordView>) {
  const wanted = bundles.flatMap(({ id, main, parts }) => {
    const record = records.get(id ?? '');
    const seen = new Set([main, ...parts].map(seenIn));
    return record
      ? [...seen].flatMap((version) => (version && version < record.version ? [{ id: record.id, version }] : []))
      : [];
  });
  const found = new Map<string, Values>();
  if (!wanted.length) return found;
  const rows = await db
    .selectFrom('record_version')
    .select(['record_id', 'version', 'snapshot'])
    .where((is) =>
      is(
        is.refTuple('record_id', 'version'),
        'in',
        wanted.map(({ id, version }) => is.tuple(id, version)),
      ),
    )
    .execute();
  for (const { record_id: id, version, snapshot } of rows) found.set(`${id} ${version}`, snapshot as Values);
  return found;
}

/** Does what the rows about one record say, by the commands of the spine: its rights and its version are asked there. */
export function applyRecord(register: Register) {
  const kind = kindOf(register.name) as Kind<RegisterDetails>;
  return async (by: By, rows: readonly RecordRow[]): Promise<void> => {
    const [first] = rows;
    if (!first) return;
    const typed = Object.assign({}, ...rows.map((row) => row.typed)) as Values;
    if (first.id === undefined) await add(by, kind, typed, first);
    else await change(by, kind, { id: first.id, version: first.version ?? 0 }, typed, rows);
  };
}

async function add(by: By, kind: Kind<RegisterDetails>, typed: Values, { parent, language }: RecordRow): Promise<void> {
  const values = { source_language: language ?? 'nb', visibility: 'public', ...typed };
  await addRecord(by, kind, checked(kind, values), parent === undefined ? {} : { parent });
}

async function change(
  by: By,
  kind: Kind<RegisterDetails>,
  seen: { id: string; version: number },
  typed: Values,
  rows: readonly RecordRow[],
): Promise<void> {
  const record = await findRecord(by.db, by.actor, seen.id, 'change');
  if (!record) return must({ ok: false, why: 'unknown' });
  if (record.version !== seen.version) return must({ ok: false, why: 'stale' });
  const removed = rows.flatMap((row) => (row.removed ? [row.removed] : []));
  must(await changeRecord(by, kind, seen, checked(kind, merged(record.values, typed, removed))));
}

function checked(kind: Kind<RegisterDetails>, values: Values): RecordInput<RegisterDetails> {
  const form = check(values, recordForm(kind));
  if (!form.ok) throw new Error(`A row was planned that is refused: ${JSON.stringify(form.draft.errors)}`);
  return form.value;
}
