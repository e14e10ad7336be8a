import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';

/**
 * Copies of records that commands have made, as many as are asked for and in a minute: each row of a pattern, in whatever
 * table, with ids of its own. So they have the shape that commands leave, whatever that is.
 */
export type Pattern = {
  /** The records: a relation, and what lies under it. */
  ids: readonly string[];
  /** What the pattern names and each copy names another one of: the number of those there are, by id. */
  turns?: Readonly<Record<string, number>>;
};

/** Stands in titles where a copy has its number. */
export const mark = '7777777';

/** Copies a pattern; copy `n` of `first` to `first + count - 1` has ids made from `n`. */
export async function copy(administrator: Database, pattern: Pattern, first: number, count: number): Promise<void> {
  const ids = await allIds(administrator, pattern);
  for (const table of await tablesOf(administrator))
    for (const row of await rowsOf(administrator, table, pattern.ids)) {
      const made = remade(row, ids, pattern.turns ?? {});
      const columns = sql.join(table.columns.map((name) => sql.ref(name)));
      // By its whole name, since a type of the system's own is called `record` too.
      await sql`insert into ${sql.table(table.name)} (${columns})
        select ${sql.join(table.columns.map((name) => sql.ref(`made.${name}`)))}
        from generate_series(${first}::int, ${first + count - 1}::int) n,
          lateral jsonb_populate_record(null::${sql.id('public', table.name)}, (${made})::jsonb) made`.execute(
        administrator,
      );
    }
}

/** The id that a copy has where its pattern has this one. */
export async function idOfCopy(db: Database, id: string, n: number): Promise<string> {
  const { rows } = await sql<{ id: string }>`select left(md5(${id} || ${String(n)}), 12) as id`.execute(db);
  return rows[0]?.id ?? '';
}

/**
 * Names of tables where a copy is not, row by row, what its pattern is but for ids and numbers. None, where copying is sound.
 */
export async function differences(db: Database, pattern: Pattern, n: number): Promise<string[]> {
  const ids = await allIds(db, pattern);
  const wrong: string[] = [];
  for (const table of await tablesOf(db)) {
    const wanted: string[] = [];
    for (const row of await rowsOf(db, table, pattern.ids))
      wanted.push(await made(db, table, remade(row, ids, pattern.turns ?? {}), n));
    const there = await rowsOf(db, table, await Promise.all(pattern.ids.map((id) => idOfCopy(db, id, n))));
    if (JSON.stringify(there.toSorted(byText)) !== JSON.stringify(wanted.toSorted(byText))) wrong.push(table.name);
  }
  return wrong;
}

const byText = (one: string, other: string) => (one < other ? -1 : 1);

async function made(db: Database, { name }: Table, text: ReturnType<typeof remade>, n: number): Promise<string> {
  const { rows } = await sql<{ row: string }>`select to_jsonb(made)::text as row
    from (values (${n}::int)) each (n), lateral jsonb_populate_record(null::${sql.id('public', name)}, (${text})::jsonb) made`.execute(
    db,
  );
  return rows[0]?.row ?? '';
}

/** A row's text with the ids of the copy `n`: those of its own family, and in turn of those that it names. */
function remade(row: string, own: readonly string[], turns: Readonly<Record<string, number>>) {
  let text = sql<string>`replace(${row}, ${mark}, n::text)`;
  for (const id of own.filter((each) => row.includes(each)))
    text = sql<string>`replace(${text}, ${id}, left(md5(${id} || n::text), 12))`;
  for (const [id, count] of Object.entries(turns))
    if (row.includes(id))
      text = sql<string>`replace(${text}, ${id}, left(md5(${id} || (n % ${sql.lit(count)} + 1)::text), 12))`;
  return text;
}

type Table = { name: string; key: string; columns: string[] };

/** The tables that hold something of a record, by the column that names it; what a table reckons by itself is left to it. */
async function tablesOf(db: Database): Promise<Table[]> {
  const { rows } = await sql<Table>`
    select table_name as name, max(key) as key, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns
      join (select table_name, column_name::text as key from information_schema.columns
        where table_schema = 'public' and (column_name = 'record_id' or (table_name, column_name) in (('record', 'id'),
          ('published', 'id'), ('published_reference', 'id'), ('published_goal', 'id'), ('published_search', 'source')))) keyed
        using (table_name)
      join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER'
    group by table_name order by table_name = 'record' desc, table_name`.execute(db);
  return rows;
}

/** The rows of some records, each as JSON. */
async function rowsOf(db: Database, { name, key }: Table, ids: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ row: string }>`select to_jsonb(kept)::text as row from ${sql.table(name)} kept
    where ${sql.ref(key)} = any(${ids}::text[])`.execute(db);
  return rows.map(({ row }) => row);
}

/** The records of a pattern and the rows of their parts, contributions and duties: all that have an id of their own. */
async function allIds(db: Database, { ids }: Pattern): Promise<string[]> {
  const found = new Set(ids);
  for (const table of (await tablesOf(db)).filter(({ columns }) => columns.includes('id')))
    for (const row of await rowsOf(db, table, ids)) found.add((JSON.parse(row) as { id: string }).id);
  return [...found];
}
