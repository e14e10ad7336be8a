import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The names of the two roles that the owner lets in. */
export type Roles = { app: string; visitor: string };

/**
 * Gives each role its rights on every table there is, so that a new table needs nothing more. What a role should not
 * have is taken back. A role that is the owner itself, as where only `DATABASE_URL` is set, is left as it is.
 */
export async function grant(owner: Database, roles: Roles): Promise<void> {
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(owner);
  const tables = await listTables(owner);
  if (roles.app !== rows[0]?.name) await give(owner, roles.app, tables, appMay);
  if (![rows[0]?.name, roles.app].includes(roles.visitor)) await give(owner, roles.visitor, tables, visitorMay);
}

/** What is missing or too much, in words; nothing where every right is as it should be. */
export async function findWrongGrants(owner: Database, roles: Roles): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(owner);
  const tables = await listTables(owner);
  const wrong: string[] = [];
  if (roles.app !== rows[0]?.name) wrong.push(...(await compare(owner, roles.app, tables, appMay)));
  if (![rows[0]?.name, roles.app].includes(roles.visitor))
    wrong.push(...(await compare(owner, roles.visitor, tables, visitorMay)));
  return wrong;
}

type May = (table: string) => readonly string[];
const rights = ['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER'] as const;

/** The audit trail only grows, and its head only moves: not even the app can alter what is written. */
const appMay: May = (table) => {
  if (table === 'audit_entry') return ['SELECT', 'INSERT'];
  if (table === 'audit_head') return ['SELECT', 'UPDATE'];
  return table === 'migration' ? ['SELECT'] : ['SELECT', 'INSERT', 'UPDATE', 'DELETE'];
};

const visitorMay: May = (table) => (table.startsWith('published') ? ['SELECT'] : []);

async function give(owner: Database, role: string, tables: string[], may: May): Promise<void> {
  const to = sql.id(role);
  await sql`grant usage on schema public to ${to}`.execute(owner);
  await sql`revoke all on all tables in schema public from ${to}`.execute(owner);
  await sql`revoke all on all sequences in schema public from ${to}`.execute(owner);
  if (may === appMay) await sql`grant usage, select on all sequences in schema public to ${to}`.execute(owner);
  for (const [granted, names] of Map.groupBy(tables, (table) => may(table).join(', ')))
    if (granted)
      await sql`grant ${sql.raw(granted)} on ${sql.join(names.map((name) => sql.table(name)))} to ${to}`.execute(owner);
}

async function compare(owner: Database, role: string, tables: string[], may: May): Promise<string[]> {
  const { rows } = await sql<{ table: string; right: string; has: boolean }>`
    select name as "table", "right", has_table_privilege(${role}, format('public.%I', name), "right") as has
    from unnest(${tables}::text[]) name, unnest(${rights}::text[]) "right"`.execute(owner);
  return rows
    .filter(({ table, right, has }) => has !== may(table).includes(right))
    .map(({ table, right, has }) => `${role} ${has ? 'may' : 'may not'} ${right} ${table}`);
}

async function listTables(owner: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') order by relname`.execute(owner);
  return rows.map(({ name }) => name);
}
