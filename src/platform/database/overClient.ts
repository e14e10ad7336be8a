import { Kysely, PostgresDialect } from 'kysely';
import type { Client } from 'pg';
import type { Database, Tables } from '../database.ts';

/** Kysely on one line that is open already, so that what it does belongs to the transaction under way there. */
export function overClient(client: Client): Database {
  const line = { query: client.query.bind(client), release: () => {} };
  // Kysely asks no more of a pool than to connect and to end, and of a line than to query and to be released.
  const pool = { connect: async () => line, end: async () => {} };
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool: pool as never }) });
}
