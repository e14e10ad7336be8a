import { sql } from 'kysely';
import { openDatabase, type Connections, type Database } from '../database.ts';
import { migrate } from './migrate.ts';
import { refuseUnsafe } from './settings.ts';

/**
 * Makes the database ready to work on: refuses a server that could lose what it has acknowledged, runs the migrations
 * that are missing, gives the roles their rights, and rebuilds indexes where sorting has changed with the system.
 * `durable: false` is for tests alone. Gives the names of the migrations that ran.
 */
export async function prepareDatabase(where: Connections, { durable = true } = {}): Promise<string[]> {
  const owner = openDatabase({ ...where.owner, max: 1 });
  const app = openDatabase({ ...where.app, max: 1 });
  const visitor = openDatabase({ ...where.visitor, max: 1 });
  try {
    if (durable) await refuseUnsafe(app);
    const ran = await migrate(owner, { app: await nameOf(app), visitor: await nameOf(visitor) });
    await followCollations(owner);
    return ran;
  } finally {
    await Promise.all([owner.destroy(), app.destroy(), visitor.destroy()]);
  }
}

export async function nameOf(db: Database): Promise<string> {
  const { rows } = await sql<{ name: string }>`select current_user as name`.execute(db);
  return rows[0]?.name ?? '';
}

/** An index sorted by an older version of the same collation may not find what is in it. */
async function followCollations(owner: Database): Promise<void> {
  const { rows } = await sql<{ name: string }>`
    select collname as name from pg_collation
    where collnamespace = 'public'::regnamespace and collversion <> pg_collation_actual_version(oid)`.execute(owner);
  if (!rows.length) return;
  await sql`reindex schema public`.execute(owner);
  for (const { name } of rows) await sql`alter collation ${sql.id(name)} refresh version`.execute(owner);
}
