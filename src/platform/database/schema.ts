import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The whole shape of the database as text, in an order that does not change: what two servers must agree on. */
export async function describeSchema(owner: Database): Promise<string> {
  const parts = [await collations(owner), await columns(owner), await constraints(owner), await indexes(owner)];
  return [...parts, await triggers(owner), await functions(owner)].filter(Boolean).join('\n\n') + '\n';
}

/** PostgreSQL 17 gave the column of the locale another name. */
const collations = (db: Database) =>
  lines(
    db,
    sql`
    select format('create collation %I (%s)', collname, coalesce(told ->> 'colllocale', told ->> 'colliculocale', collcollate)) as line
    from pg_collation, to_jsonb(pg_collation) told
    where collnamespace = 'public'::regnamespace order by collname collate "C"`,
  );

/** One line for each table, its columns below. */
const columns = (db: Database) =>
  lines(
    db,
    sql`
    select format(E'table %s\n%s', relname, string_agg(format('  %s %s%s%s%s', attname, format_type(atttypid, atttypmod),
      case when attcollation not in (0, 100) then ' collate ' || (select collname from pg_collation where oid = attcollation) else '' end,
      case when attnotnull then ' not null' else '' end,
      case attgenerated when 's' then ' generated ' else ' default ' end || pg_get_expr(adbin, adrelid)
    ), E'\n' order by attnum)) as line
    from pg_class join pg_attribute on attrelid = pg_class.oid left join pg_attrdef on adrelid = attrelid and adnum = attnum
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
    group by relname order by relname collate "C"`,
  );

/** From PostgreSQL 18 on, not null is a constraint as well; the columns say it already. */
const constraints = (db: Database) =>
  lines(
    db,
    sql`
    select format('constraint %s %s: %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as line from pg_constraint
    where connamespace = 'public'::regnamespace and contype <> 'n' order by conrelid::regclass::text collate "C", conname collate "C"`,
  );

const indexes = (db: Database) =>
  lines(
    db,
    sql`
    select indexdef as line from pg_indexes where schemaname = 'public'
    order by tablename collate "C", indexname collate "C"`,
  );

const triggers = (db: Database) =>
  lines(
    db,
    sql`
    select pg_get_triggerdef(pg_trigger.oid) as line from pg_trigger join pg_class on pg_class.oid = tgrelid
    where relnamespace = 'public'::regnamespace and not tgisinternal order by relname collate "C", tgname collate "C"`,
  );

/** Those of extensions belong to the server. */
const functions = (db: Database) =>
  lines(
    db,
    sql`
    select rtrim(pg_get_functiondef(oid), E'\n') as line from pg_proc
    where pronamespace = 'public'::regnamespace and prokind = 'f'
      and not exists (select from pg_depend where objid = pg_proc.oid and deptype = 'e')
    order by oid::regprocedure::text collate "C"`,
  );

async function lines(db: Database, question: ReturnType<typeof sql>): Promise<string> {
  const { rows } = await question.execute(db);
  return (rows as { line: string }[]).map(({ line }) => line).join('\n');
}
