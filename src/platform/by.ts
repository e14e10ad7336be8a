import type { Transaction } from 'kysely';
import type { Actor } from './actor.ts';
import type { Database, Tables } from './database.ts';

/** Who does it, where, when, and what names the new: the first argument of every command. */
export type By = { db: Database; actor: Actor; now: Date; newId: () => string };

/** Tables within one transaction. */
export type Change = Transaction<Tables>;

/** Several commands can be one change: give each `by` with a transaction as its `db`, and throw where one is not ok. */
export function within<T>(db: By['db'], work: (change: Change) => Promise<T>): Promise<T> {
  return db.isTransaction ? work(db as Change) : db.transaction().execute(work);
}
