import './schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { isToDo, outcomes, type RowOutcome, type SheetRow } from './row.ts';
import type { Notice } from './tables.ts';

/** A sheet of the file that is read: its name, empty where it has none, and its headings. */
export type KeptSheet = { name: string; heading: string[] };

export type KeptImport = {
  id: string;
  kind: string;
  name: string;
  sheets: KeptSheet[];
  notices: Notice[];
  language: Language;
  state: 'reading' | 'planned' | 'applying' | 'done';
  total: number;
  done: number;
  /** When it last came on. */
  doneAt: Date | null;
  counts: Record<RowOutcome, number>;
};

/** What is known of a file before its rows are planned. */
export type NewImport = {
  kind: string;
  name: string;
  language: Language;
  sheets: KeptSheet[];
  notices?: readonly Notice[];
};

const day = 24 * 60 * 60 * 1000;

/**
 * Keeps that a file of so many rows is being read; what its reader left a week ago is forgotten. Its rows are added by
 * `keepRows`, and `endReading` says that they all are there.
 */
export function beginReading(by: By, what: NewImport, rows: number): Promise<string> {
  return by.db.transaction().execute((change) => begin(change, by, what, rows));
}

/** Keeps what a file would do until its reader says that it shall be done. */
export function keepImport(by: By, what: NewImport, plans: readonly SheetRow[]): Promise<string> {
  return by.db.transaction().execute(async (change) => {
    const id = await begin(change, by, what, plans.length);
    await keepRows(change, id, plans);
    await endReading(change, id);
    return id;
  });
}

async function begin(change: Change, by: By, what: NewImport, rows: number): Promise<string> {
  const id = by.newId();
  const old = new Date(by.now.getTime() - 7 * day);
  await change.deleteFrom('sheet_import').where('actor', '=', by.actor.id).where('at', '<', old).execute();
  const { kind, name, language, sheets, notices = [] } = what;
  const told = { sheets: JSON.stringify(sheets), notices: JSON.stringify(notices) };
  const far = { state: 'reading' as const, total: rows, done: 0, done_at: new Date() };
  const row = { id, kind, name, language, actor: by.actor.id, at: by.now, ...told, ...far };
  await change.insertInto('sheet_import').values(row).execute();
  await note(change, by, `${kind}.importPlanned`, id);
  return id;
}

/** Adds rows to a file that is being read, and tells how far it has come. */
export async function keepRows(db: Database, id: string, plans: readonly SheetRow[]): Promise<void> {
  for (let at = 0; at < plans.length; at += 1000) await insertRows(db, id, plans.slice(at, at + 1000));
  await db
    .updateTable('sheet_import')
    .set(({ eb }) => ({ done: eb('done', '+', plans.length), done_at: new Date() }))
    .where('id', '=', id)
    .execute();
}

/** One array a column: thousands of rows with a parameter each would take longer to say than to keep. */
async function insertRows(db: Database, id: string, plans: readonly SheetRow[]): Promise<void> {
  const numbers = plans.map(({ number }) => number);
  const bundles = plans.map((plan) => ('bundle' in plan ? Number(plan.bundle) : plan.number));
  const kept = plans.map((plan) => JSON.stringify(plan));
  await sql`insert into sheet_import_row (import_id, number, bundle, outcome, done, plan)
    select ${id}, number, bundle, outcome, false, plan::jsonb
    from unnest(${numbers}::integer[], ${bundles}::integer[], ${plans.map(({ outcome }) => outcome)}::text[],
      ${kept}::text[]) as row (number, bundle, outcome, plan)`.execute(db);
}

/** Every row is there: from now on `total` counts what is to be done, and `done` what is. */
export async function endReading(db: Database, id: string): Promise<void> {
  const toDo = db
    .selectFrom('sheet_import_row')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('import_id', '=', id)
    .where(
      'outcome',
      'in',
      outcomes.filter((outcome) => isToDo({ outcome })),
    );
  await db
    .updateTable('sheet_import')
    .set({ state: 'planned', total: toDo, done: 0, done_at: null })
    .where('id', '=', id)
    .execute();
}

/** An import is its maker's own. */
export async function findImport(
  db: Database,
  actor: Actor,
  kind: string,
  id: string,
): Promise<KeptImport | undefined> {
  const found = await db
    .selectFrom('sheet_import')
    .selectAll()
    .where('id', '=', id)
    .where('kind', '=', kind)
    .where('actor', '=', actor.id)
    .executeTakeFirst();
  if (!found) return undefined;
  const { actor: _actor, at: _at, done_at: doneAt, sheets, notices, ...rest } = found;
  const told = { sheets: sheets as KeptSheet[], notices: notices as Notice[] };
  return { ...rest, ...told, doneAt, counts: await countsOf(db, id) };
}

async function countsOf(db: Database, id: string): Promise<Record<RowOutcome, number>> {
  const rows = await db
    .selectFrom('sheet_import_row')
    .select(['outcome', sql<number>`count(*)::int`.as('count')])
    .where('import_id', '=', id)
    .groupBy('outcome')
    .execute();
  const of = (outcome: RowOutcome) => rows.find((row) => row.outcome === outcome)?.count ?? 0;
  return Object.fromEntries(outcomes.map((outcome) => [outcome, of(outcome)])) as Record<RowOutcome, number>;
}

/** The rows of some outcomes in the order of the file. */
export async function listRows<R extends SheetRow>(
  db: Database,
  id: string,
  wanted: readonly RowOutcome[],
  { after = 0, limit = 50 }: { after?: number; limit?: number } = {},
): Promise<R[]> {
  const found = await db
    .selectFrom('sheet_import_row')
    .select('plan')
    .where('import_id', '=', id)
    .where('outcome', 'in', wanted)
    .where('number', '>', after)
    .orderBy('number')
    .limit(limit)
    .execute();
  return found.map(({ plan }) => plan as R);
}

/** The rows of the next so many bundles that are to be done. */
export async function nextBundles<R extends SheetRow>(db: Database, id: string, many: number): Promise<R[][]> {
  const toDo = outcomes.filter((outcome) => isToDo({ outcome }));
  const next = db
    .selectFrom('sheet_import_row')
    .select('bundle')
    .distinct()
    .where('import_id', '=', id)
    .where('done', '=', false)
    .where('outcome', 'in', toDo)
    .orderBy('bundle')
    .limit(many);
  const found = await db
    .selectFrom('sheet_import_row')
    .select(['bundle', 'plan'])
    .where('import_id', '=', id)
    .where('done', '=', false)
    .where('outcome', 'in', toDo)
    .where('bundle', 'in', next)
    .orderBy('bundle')
    .orderBy('number')
    .execute();
  const bundles = Map.groupBy(found, ({ bundle }) => bundle);
  return [...bundles.values()].map((rows) => rows.map(({ plan }) => plan as R));
}

/** Says that it shall be done; false where it is being done, or is. */
export function beginImport(by: By, { id, kind }: Pick<KeptImport, 'id' | 'kind'>): Promise<boolean> {
  // What began and then stood still for a minute was cut short, and may be begun again.
  const stood = new Date(by.now.getTime() - 60_000);
  return by.db.transaction().execute(async (change) => {
    const begun = await change
      .updateTable('sheet_import')
      .set({ state: 'applying', done_at: by.now })
      .where('id', '=', id)
      .where('actor', '=', by.actor.id)
      .where((is) =>
        is.or([is('state', '=', 'planned'), is.and([is('state', '=', 'applying'), is('done_at', '<', stood)])]),
      )
      .executeTakeFirst();
    if (!begun.numUpdatedRows) return false;
    await note(change, by, `${kind}.imported`, id);
    return true;
  });
}

export async function endImport(db: Database, id: string): Promise<void> {
  await db.updateTable('sheet_import').set({ state: 'done', done_at: new Date() }).where('id', '=', id).execute();
}

/** Every night: forgets what a month ago was shown of a file, done or not. Gives how many. */
export function forgetOldImports(by: By): Promise<number> {
  return by.db.transaction().execute(async (change) => {
    const old = new Date(by.now.getTime() - 30 * day);
    const { numDeletedRows } = await change.deleteFrom('sheet_import').where('at', '<', old).executeTakeFirst();
    const count = Number(numDeletedRows);
    if (count) await note(change, by, 'import.forgotten', 'import', { count });
    return count;
  });
}
