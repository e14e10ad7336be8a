import { sql } from 'kysely';
import type { Database } from '../database.ts';

type Found = { faults: string[]; looked?: number; notAllowed?: string };

/** Reads every page of every table and compares every index with what it stands for, with PostgreSQL's own `amcheck`. */
export async function checkIndexes(db: Database): Promise<Found> {
  const refused = await useAmcheck(db);
  if (refused) return { faults: [], notAllowed: refused };
  const faults: string[] = [];
  const indexes = await list(db, sql`relkind = 'i' and relam = (select oid from pg_am where amname = 'btree')`);
  for (const name of indexes) faults.push(...(await faultOf(db, name)));
  const tables = await list(db, sql`relkind in ('r', 't', 'm')`);
  for (const name of tables) faults.push(...(await faultsIn(db, name)));
  return { faults, looked: indexes.length + tables.length };
}

/** Gives the reason where the server does not let us. */
async function useAmcheck(db: Database): Promise<string | undefined> {
  try {
    await db.transaction().execute(async (change) => {
      await sql`create schema if not exists amcheck`.execute(change);
      await sql`create extension if not exists amcheck schema amcheck`.execute(change);
      await sql`select amcheck.bt_index_check('pg_class_oid_index'::regclass)`.execute(change);
    });
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

async function faultOf(db: Database, index: string): Promise<string[]> {
  return sql`select amcheck.bt_index_check(${index}::regclass, true)`.execute(db).then(
    () => [],
    (error: Error) => [`${index}: ${error.message}`],
  );
}

async function faultsIn(db: Database, table: string): Promise<string[]> {
  try {
    const { rows } = await sql<{ msg: string }>`select msg from amcheck.verify_heapam(${table}::regclass)`.execute(db);
    return rows.map(({ msg }) => `${table}: ${msg}`);
  } catch (error) {
    return [`${table}: ${(error as Error).message}`];
  }
}

async function list(db: Database, which: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select pg_class.oid::regclass::text as name from pg_class left join pg_index on indexrelid = pg_class.oid
    where ${which} and relpersistence = 'p' and relnamespace <> 'information_schema'::regnamespace
      and coalesce(indisvalid, true) order by 1`.execute(db);
  return rows.map(({ name }) => name);
}
