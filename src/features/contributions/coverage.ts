import './schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Channel } from '#features/strategy/statement.ts';
import { nothingCounted, type Count } from './contribution.ts';

/** Staff count all that they may read; the public counts what is published. */
export type Audience = 'staff' | 'public';

export const statementScope = (id: string) => `statement:${id}`;
/** Goal 0 gathers what contributes to no goal. */
export const cellScope = (goal: number, channel: Channel) => `cell:${goal}:${channel}`;

const tables = {
  staff: { rows: 'coverage_row', counters: 'coverage' },
  public: { rows: 'published_coverage_row', counters: 'published_coverage' },
} as const;

/** Counts these contributions anew, wherever they did and do count, for staff and for the public. */
export async function settleCoverage(change: Change, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  for (const audience of ['staff', 'public'] as const) await settle(change, audience, ids);
}

/** Counts everything anew; gives how many counters it set. Used after a strategy is adopted, and by `samband check`. */
export async function recountAll(change: Change): Promise<number> {
  let counters = 0;
  for (const audience of ['staff', 'public'] as const) {
    const names = tables[audience];
    await sql`lock table ${sql.table(names.counters)} in exclusive mode`.execute(change);
    await sql`delete from ${sql.table(names.rows)}`.execute(change);
    await sql`delete from ${sql.table(names.counters)}`.execute(change);
    await sql`insert into ${sql.table(names.rows)} ${counted[audience]()}`.execute(change);
    const made = await sql`insert into ${sql.table(names.counters)} ${sums(names.rows, sql`true`)}`.execute(change);
    counters += Number(made.numAffectedRows ?? 0);
  }
  return counters;
}

/** Counters that differ from what they count: none in a sound database. */
export async function wrongCounters(db: Database): Promise<{ audience: Audience; scope: string; year: number }[]> {
  const wrong = async (audience: Audience) => {
    const { counters } = tables[audience];
    const { rows } = await sql<{ scope: string; year: number }>`
      with fresh as (select scope, year, contribution, record_id, shown from (${counted[audience]()}) as counted (scope, year, contribution, record_id, shown)),
        sums as (${sums('fresh', sql`true`)})
      select coalesce(sums.scope, kept.scope) as scope, coalesce(sums.year, kept.year) as year
      from sums full join ${sql.table(counters)} kept using (scope, year)
      where (sums.active, sums.shown) is distinct from (kept.active, kept.shown)`.execute(db);
    return rows.map((row) => ({ audience, ...row }));
  };
  return [...(await wrong('staff')), ...(await wrong('public'))];
}

async function settle(change: Change, audience: Audience, ids: readonly string[]): Promise<void> {
  const { rows, counters } = tables[audience];
  const list = sql`any(${sql.val(ids)}::text[])`;
  const touched = await sql<{ scope: string; year: number }>`
    with fresh as (${counted[audience](list)}),
      gone as (delete from ${sql.table(rows)} where contribution = ${list} returning scope, year)
    select scope, year from gone union select scope, year from fresh order by scope, year`.execute(change);
  if (!touched.rows.length) return;
  const scopes = sql`select * from unnest(${sql.val(touched.rows.map(({ scope }) => scope))}::text[], ${sql.val(touched.rows.map(({ year }) => year))}::int[])`;
  // Counters are locked in the order of their keys, so that two who count at once wait and never block each other.
  await sql`insert into ${sql.table(counters)} select scope, year, 0, 0 from (${scopes}) as touched (scope, year) order by 1, 2 on conflict do nothing`.execute(
    change,
  );
  await sql`select from ${sql.table(counters)} where (scope, year) in (${scopes}) order by scope, year for update`.execute(
    change,
  );
  await sql`insert into ${sql.table(rows)} ${counted[audience](list)}`.execute(change);
  await sql`
    update ${sql.table(counters)} as kept set active = coalesce(sums.active, 0), shown = coalesce(sums.shown, 0)
    from (${scopes}) as touched (scope, year)
    left join (${sums(rows, sql`(scope, year) in (${scopes})`)}) as sums using (scope, year)
    where (kept.scope, kept.year) = (touched.scope, touched.year)`.execute(change);
  await sql`delete from ${sql.table(counters)} where (scope, year) in (${scopes}) and active = 0 and shown = 0`.execute(
    change,
  );
}

/** How many records are active and shown; a record with two contributions to one cell counts once. */
function sums(rows: string, which: RawBuilder<unknown>) {
  return sql`select scope, year, count(distinct record_id)::int as active, (count(distinct record_id) filter (where shown))::int as shown
    from ${sql.table(rows)} where ${which} group by scope, year`;
}

/** No contribution counts further ahead than its strategy reaches, and none before this. */
const firstYear = 2000;
const lastYear = 2035;

const counted = {
  staff: (ids?: RawBuilder<unknown>) =>
    rowsOf(sql`
    select c.record_id as id, r.parent as record_id, c.statement, c.goals, c.channel,
      extract(year from coalesce(r.starts_on, p.starts_on, r.created_at at time zone 'Europe/Oslo'))::int as from_year,
      extract(year from coalesce(r.ends_on, p.ends_on))::int as to_year,
      array(select distinct year from evidence e where e.contribution_id = c.record_id) as shown_years
    from contribution c join record r on r.id = c.record_id join record p on p.id = r.parent
    where r.trashed_at is null and p.trashed_at is null and r.state <> 'archived' and p.state <> 'archived'
      and r.audience in ('public', 'internal') ${ids ? sql`and c.record_id = ${ids}` : sql``}`),
  public: (ids?: RawBuilder<unknown>) =>
    rowsOf(sql`
    select id, parent as record_id, statement, goals, channel,
      (document #>> '{details,years,from}')::int as from_year, (document #>> '{details,years,to}')::int as to_year,
      array(select jsonb_array_elements_text(document #> '{details,shownYears}')::int) as shown_years
    from published where kind = 'contribution' and language = 'nb' ${ids ? sql`and id = ${ids}` : sql``}`),
};

/** A row for each scope and year in which a contribution is under way or shown. */
function rowsOf(contributions: RawBuilder<unknown>) {
  return sql`
    with recursive thread as (${contributions}),
      heirs as (
        select id, statement from thread where statement is not null
        union select heirs.id, s.new from heirs join statement_successor s on s.old = heirs.statement),
      scopes as (
        select id, 'statement:' || statement as scope from heirs
        union select id, 'cell:' || goal || ':' || channel from thread, unnest(case when goals = '{}' then '{0}' else goals end) goal),
      years as (
        select id, year from thread, generate_series(greatest(from_year, ${sql.lit(firstYear)}), least(coalesce(to_year, ${sql.lit(lastYear)}), ${sql.lit(lastYear)})) year
        union select id, unnest(shown_years) from thread)
    select scopes.scope, years.year, thread.id as contribution, thread.record_id, years.year = any(thread.shown_years) as shown
    from thread join scopes on scopes.id = thread.id join years on years.id = thread.id`;
}

export type Coverage = (scope: string, year: number) => Count;

/** The counters of a year and of the year before it: all that a matrix and a page of statements show. */
export async function readCoverage(db: Database, audience: Audience, year: number): Promise<Coverage> {
  const rows = await db
    .selectFrom(tables[audience].counters)
    .selectAll()
    .where('year', 'in', [year, year - 1])
    .execute();
  const found = new Map(rows.map((row) => [`${row.scope} ${row.year}`, row]));
  return (scope, asked) => found.get(`${scope} ${asked}`) ?? nothingCounted;
}

/** Every year's count of one scope, oldest first. */
export function coverageByYear(db: Database, audience: Audience, scope: string) {
  return db
    .selectFrom(tables[audience].counters)
    .select(['year', 'active', 'shown'])
    .where('scope', '=', scope)
    .orderBy('year')
    .execute();
}
