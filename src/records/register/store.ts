import { sql, type RawBuilder } from 'kysely';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { Unready } from '../alter.ts';
import { recordRights } from '../rights.ts';
import { plainCell } from './cell.ts';
import { keepReferences, referencesOf, type Reference } from './references.ts';
import type { Cell, Field, Part, PartRow, Register, RegisterDetails, Row } from './register.ts';

/** Writes what a register keeps of a record: its own row, the rows of its parts, and what it refers to. */
export async function writeDetails(
  register: Register,
  change: Change,
  id: string,
  details: RegisterDetails,
  by: By,
): Promise<void> {
  const broken = {
    ...(await unknownReferences(register, change, id, details, by)),
    ...(await register.rulesIn?.(change, id, details)),
  };
  if (Object.keys(broken).length) throw new Unready(broken);
  await writeOwn(register, change, id, details.own);
  for (const part of register.parts) await writePart(part, change, id, details.parts[part.name] ?? [], by);
  await keepReferences(change, id, referencesOf(register, details));
}

const columns = (fields: readonly Field[]) => fields.map(({ name }) => sql.ref(name));
const cells = (fields: readonly Field[], row: Row) => fields.map((field) => cellOf(field, row[field.name]));
const cellOf = ({ type }: Field, cell: Cell | undefined): RawBuilder<unknown> =>
  type === 'choices' ? sql`${cell ?? []}::text[]` : sql`${cell ?? null}`;

async function writeOwn({ table, fields }: Register, change: Change, id: string, own: Row): Promise<void> {
  const set = fields.map(({ name }) => sql`${sql.ref(name)} = excluded.${sql.ref(name)}`);
  const kept = set.length ? sql`do update set ${sql.join(set)}` : sql`do nothing`;
  await sql`insert into ${sql.table(table)} (${sql.join([sql.ref('record_id'), ...columns(fields)])})
    values (${sql.join([sql`${id}`, ...cells(fields, own)])})
    on conflict (record_id) ${kept}`.execute(change);
}

async function writePart(part: Part, change: Change, record: string, rows: readonly PartRow[], by: By): Promise<void> {
  const table = sql.table(part.table);
  await sql`delete from ${table} where record_id = ${record}`.execute(change);
  if (!rows.length) return;
  const ids = await idsFor(table, change, rows, by);
  const values = rows.map(
    (row, position) =>
      sql`(${sql.join([sql`${ids[position]}`, sql`${record}`, sql`${position}`, ...cells(part.fields, row)])})`,
  );
  const names = ['id', 'record_id', 'position'].map((name) => sql.ref(name));
  await sql`insert into ${table} (${sql.join([...names, ...columns(part.fields)])}) values ${sql.join(values)}`.execute(
    change,
  );
}

/** A row keeps its id, unless it is new or claims one that is another record's. */
async function idsFor(
  table: RawBuilder<unknown>,
  change: Change,
  rows: readonly PartRow[],
  { newId }: By,
): Promise<string[]> {
  const claimed = rows.map(({ id }) => id).filter(isId);
  const { rows: taken } = await sql<{ id: string }>`
    select id from ${table} where id = any(${claimed}::text[])`.execute(change);
  const foreign = new Set(taken.map(({ id }) => id));
  const given = new Set<string>();
  return rows.map(({ id }) => {
    const own = isId(id) && !foreign.has(id) && !given.has(id) ? id : newId();
    given.add(own);
    return own;
  });
}

/** Names of fields that point at what the actor cannot see, or what is not of the kind asked for; what stood there may stay. */
async function unknownReferences(
  register: Register,
  change: Change,
  id: string,
  details: RegisterDetails,
  by: By,
): Promise<Record<string, string>> {
  const wanted = referencesOf(register, details);
  if (!wanted.length) return {};
  const targets = [...new Set(wanted.map(({ target }) => target))];
  const seen = await change
    .selectFrom('record')
    .select(['id', 'kind'])
    .where('id', 'in', targets)
    .where('trashed_at', 'is', null)
    .where(recordRights.read.where(by.actor))
    .execute();
  const stood = await change
    .selectFrom('record_reference')
    .select(['role', 'target'])
    .where('record_id', '=', id)
    .execute();
  const known = new Map(seen.map((each) => [each.id, each.kind]));
  const kept = new Set(stood.map(({ role, target }) => `${role} ${target}`));
  const isKnown = ({ role, to, target }: Reference) =>
    kept.has(`${role} ${target}`) || to.includes(known.get(target) ?? '');
  return Object.fromEntries(wanted.filter((each) => !isKnown(each)).map(({ at }) => [at, 'referenceUnknown']));
}

/** Empties what names records that are about to be removed for good, in every record of the register. */
export async function letGo({ table, fields, parts }: Register, change: Change, ids: readonly string[]): Promise<void> {
  const tables = [{ table, fields }, ...parts];
  for (const each of tables)
    for (const { name } of each.fields.filter(({ type }) => type === 'reference'))
      await sql`update ${sql.table(each.table)} set ${sql.ref(name)} = null
        where ${sql.ref(name)} = any(${ids}::text[])`.execute(change);
}

/** What a register keeps of some records, name by name as their forms carry it: one query for the table and each part. */
export async function readDetails(
  register: Pick<Register, 'table' | 'fields' | 'parts'>,
  db: Database,
  ids: readonly string[],
): Promise<Map<string, Values>> {
  if (!ids.length) return new Map();
  const own = await rowsOf(register.table, register.fields, db, ids);
  const found = new Map(own.map((row) => [row.record_id, plainRow(register.fields, row, '')]));
  for (const part of register.parts)
    for (const row of await rowsOf(part.table, part.fields, db, ids, true))
      Object.assign(found.get(row.record_id) ?? {}, plainRow(part.fields, row, `${part.name}.${row.id}.`));
  return found;
}

type Kept = Row & { record_id: string; id: string };

async function rowsOf(
  table: string,
  fields: readonly Field[],
  db: Database,
  ids: readonly string[],
  isPart = false,
): Promise<Kept[]> {
  const names = ['record_id', ...(isPart ? ['id'] : []), ...fields.map(({ name }) => name)];
  const { rows } = await sql<Kept>`select ${sql.join(names.map((name) => sql.ref(name)))} from ${sql.table(table)}
    where record_id = any(${ids}::text[])
    order by ${isPart ? sql`record_id, position, id` : sql`record_id`}`.execute(db);
  return rows;
}

const plainRow = (fields: readonly Field[], row: Row, prefix: string): Values =>
  Object.fromEntries(fields.map((field) => [prefix + field.name, plainCell(field, row[field.name], row)]));
