import { readdir, readFile } from 'node:fs/promises';
import { sql, type Transaction } from 'kysely';
import type { Database, Tables } from '../database.ts';
import { shipped } from '../root.ts';
import { grant, type Roles } from './grants.ts';

const migrations = shipped('database/migrations/');

/** The database or backup has seen migrations that this version of Samband does not know. */
export class NewerSchema extends Error {
  migrations: string[];

  constructor(migrations: string[]) {
    super(`This was made by a newer Samband, which knows ${migrations.join(', ')}. Install that version.`);
    this.migrations = migrations;
  }
}

/**
 * Runs the scripts that have not run yet, in the order of their names, all or none, and one process at a time; then
 * gives the roles their rights. Gives the names of those that ran.
 */
export async function migrate(owner: Database, roles: Roles, folder: URL = migrations): Promise<string[]> {
  const known = await listMigrations(folder);
  return owner.transaction().execute(async (change) => {
    await waitForOthers(change);
    const ran = await ranAlready(change);
    refuseNewer(ran, known);
    const missing = known.filter((name) => !ran.includes(name));
    await runMigrations(change, missing, folder);
    await grant(change, roles);
    return missing;
  });
}

/** Runs these scripts within the transaction that is under way, whatever ran before. */
export async function runMigrations(change: Database, names: string[], folder: URL = migrations): Promise<void> {
  await sql`create table if not exists migration (name text primary key)`.execute(change);
  for (const name of names) {
    await sql.raw(await readFile(new URL(name, folder), 'utf8')).execute(change);
    await sql`insert into migration values (${name})`.execute(change);
  }
}

/** The names of all migrations that ship with this version, in their order. */
export async function listMigrations(folder: URL = migrations): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

/** The names of the migrations that this database has seen; none where it is empty. */
export async function ranMigrations(db: Database): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('public.migration') is not null as there`.execute(
    db,
  );
  if (!rows[0]?.there) return [];
  return (await sql<{ name: string }>`select name from migration order by name`.execute(db)).rows.map(
    ({ name }) => name,
  );
}

export function refuseNewer(ran: string[], known: string[]): void {
  const unknown = ran.filter((name) => !known.includes(name));
  if (unknown.length) throw new NewerSchema(unknown);
}

async function waitForOthers(change: Transaction<Tables>): Promise<void> {
  await sql`set local statement_timeout = 0`.execute(change);
  await sql`set local lock_timeout = 0`.execute(change);
  await sql`select pg_advisory_xact_lock(hashtext('migration'))`.execute(change);
}

async function ranAlready(change: Transaction<Tables>): Promise<string[]> {
  await sql`set local client_min_messages = warning`.execute(change);
  return ranMigrations(change);
}
