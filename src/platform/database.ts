import { Kysely, PostgresDialect } from 'kysely';
import { Pool, types, type PoolConfig } from 'pg';

export { migrate } from './database/migrate.ts';
export { prepareDatabase } from './database/prepare.ts';

/** Every feature adds its own tables to this list, in its `schema.ts`. */
export interface Tables {}
export type Database = Kysely<Tables>;

/**
 * How the three roles reach the same database: the owner makes and changes tables, the app reads and writes but cannot
 * alter the audit trail, the visitor reads what is published and nothing else.
 */
export type Connections = { owner: PoolConfig; app: PoolConfig; visitor: PoolConfig };
export type Databases = { app: Database; visitor: Database; close(): Promise<void> };

/** The same for the server that we start ourselves and for one that `DATABASE_URL` names. */
export function openDatabases(where: Connections): Databases {
  const app = openDatabase(where.app);
  const visitor = openDatabase(where.visitor);
  return { app, visitor, close: async () => void (await Promise.all([app.destroy(), visitor.destroy()])) };
}

/** One role's lines; nothing waits for a lock or a statement for ever, unless `where` says so. */
export function openDatabase(where: PoolConfig): Database {
  const pool = new Pool({ ...patience, ...where });
  // The pool replaces a line that is dropped while idle; whoever was using it is told by the query.
  pool.on('error', (error) => console.error('database line dropped:', error.message));
  // While a line is in use the pool does not listen: one that is dropped between two queries would end the process.
  pool.on('connect', (line) => line.on('error', () => {}));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

const patience: PoolConfig = {
  application_name: 'samband',
  statement_timeout: 10_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 60_000,
  connectionTimeoutMillis: 10_000,
};

// Days stay `2026-11-23`, not a moment in some zone; counts and sums of money are numbers, and never silently rounded.
types.setTypeParser(types.builtins.DATE, String);
types.setTypeParser(types.builtins.INT8, (text) => {
  const number = Number(text);
  if (!Number.isSafeInteger(number)) throw new RangeError(`${text} is too large`);
  return number;
});
