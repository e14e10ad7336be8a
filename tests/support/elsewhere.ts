import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import { openDatabase, type Connections, type Database } from '#platform/database.ts';
import type { TestServer } from './database.ts';

/** Makes the three roles and a database on a server that is not ours, as a role that may make both and no more. */
export async function openElsewhere(address: string): Promise<TestServer> {
  const { hostname, port, username, password, pathname } = new URL(address);
  const maker: PoolConfig = {
    host: hostname,
    port: Number(port),
    user: username,
    password,
    database: pathname.slice(1),
  };
  const db = openDatabase({ ...maker, max: 1, statement_timeout: 60_000 });
  const name = `samband_${randomBytes(4).toString('hex')}`;
  const roles = { owner: `${name}_owner`, app: name, visitor: `${name}_visitor` };
  const secret = randomBytes(12).toString('hex');
  for (const role of Object.values(roles)) await makeRole(db, role, secret);
  await sql`create database ${sql.id(name)} template template0 owner ${sql.id(roles.owner)}`.execute(db);
  await db.destroy();
  const as = (user: string): PoolConfig => ({ ...maker, user, password: secret, database: name });
  const connections: Connections = { owner: as(roles.owner), app: as(roles.app), visitor: as(roles.visitor) };
  return { connections, maker, template: name };
}

async function makeRole(db: Database, role: string, secret: string): Promise<void> {
  await sql`create role ${sql.id(role)} login password ${sql.lit(secret)}`.execute(db);
  // Whoever makes a database for another role must be able to act as it.
  await sql`grant ${sql.id(role)} to current_user`.execute(db);
}
