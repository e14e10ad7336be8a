import type { ClientBase } from 'pg';
import type { TableHeader } from './format.ts';

/** Every table but the list of migrations, with the columns that hold values of their own and how many rows there are. */
export async function describeTables(client: ClientBase): Promise<TableHeader[]> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(`
    select relname as table, array_agg(attname::text order by attnum) as columns
    from pg_class join pg_attribute on attrelid = pg_class.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
      and relname <> 'migration' and attnum > 0 and not attisdropped and attgenerated = ''
    group by relname order by relname`);
  const tables: TableHeader[] = [];
  for (const { table, columns } of rows) tables.push({ table, columns, rows: await countRows(client, table) });
  return tables;
}

/** Where each sequence stands: the next value is above it. */
export async function listSequences(client: ClientBase): Promise<Record<string, number>> {
  const { rows } = await client.query<{ name: string; last: number | null }>(
    `select sequencename as name, last_value as last from pg_sequences where schemaname = 'public' order by 1`,
  );
  return Object.fromEntries(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, Number(last)]])));
}

async function countRows(client: ClientBase, table: string): Promise<number> {
  return Number((await client.query(`select count(*) as n from ${quote(table)}`)).rows[0].n);
}

export const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;
