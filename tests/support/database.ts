import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import { openDatabase, prepareDatabase, type Connections, type Database } from '#platform/database.ts';
import { newId } from '#platform/id.ts';
import { startServer, type Server } from '#platform/postgres.ts';
import { openElsewhere } from './elsewhere.ts';

/** Where the migrated template lies, and as whom databases are made from it. */
export type TestServer = { connections: Connections; maker: PoolConfig; template: string };

let folder: string;
let server: Server | undefined;

/**
 * One server for all tests, and in it one migrated database that each test copies in 50 ms. With `TEST_DATABASE_URL`
 * it is that server, reached as a county's own would be: over the network, with a password and no superuser.
 */
export async function globalSetup(): Promise<void> {
  const elsewhere = process.env.TEST_DATABASE_URL;
  const place = elsewhere ? await openElsewhere(elsewhere) : await startOurs();
  await prepareDatabase(place.connections, { durable: false });
  process.env.TEST_DATABASE = JSON.stringify(place);
}

export async function globalTeardown(): Promise<void> {
  if (!server) return;
  await server.stop();
  await rm(folder, { recursive: true });
}

export type Copy = {
  app: Database;
  visitor: Database;
  owner: Database;
  connections: Connections;
  close(): Promise<void>;
};

/** A fresh, migrated database of one's own, through each of its three roles. */
export async function copiesOfDatabase(): Promise<Copy> {
  const { connections, maker, template }: TestServer = JSON.parse(process.env.TEST_DATABASE ?? '');
  const name = `test_${newId()}`;
  await make(maker, name, template, String(connections.owner.user));
  const at = (where: PoolConfig): PoolConfig => ({ ...where, database: name });
  const copy = { owner: at(connections.owner), app: at(connections.app), visitor: at(connections.visitor) };
  const [owner, app, visitor] = [openDatabase(copy.owner), openDatabase(copy.app), openDatabase(copy.visitor)];
  const close = async () => void (await Promise.all([owner.destroy(), app.destroy(), visitor.destroy()]));
  return { app, visitor, owner, connections: copy, close };
}

/** An empty database of one's own, without tables. */
export async function emptyDatabase(): Promise<Connections> {
  const { connections, maker }: TestServer = JSON.parse(process.env.TEST_DATABASE ?? '');
  const name = `empty_${newId()}`;
  await make(maker, name, 'template0', String(connections.owner.user));
  const at = (where: PoolConfig): PoolConfig => ({ ...where, database: name });
  return { owner: at(connections.owner), app: at(connections.app), visitor: at(connections.visitor) };
}

async function make(maker: PoolConfig, name: string, template: string, owner: string): Promise<void> {
  const db = openDatabase({ ...maker, max: 1, lock_timeout: 0, statement_timeout: 60_000 });
  await sql`create database ${sql.id(name)} template ${sql.id(template)} owner ${sql.id(owner)}`.execute(db);
  await db.destroy();
}

async function startOurs(): Promise<TestServer> {
  folder = await mkdtemp(join(tmpdir(), 'samband-test-'));
  server = await startServer(folder, { command: 'test', settings: { fsync: 'off', max_connections: '200' } });
  const { connections, administrator } = server;
  return { connections, maker: { ...administrator, database: 'postgres' }, template: String(connections.app.database) };
}
