import '#features/projects/schema.ts';
import './schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { pageSize, recordsFor } from '#records/queries.ts';
import { stagesIn, type MoneyFilter } from './filter.ts';
import { measures } from './measures.ts';
import type { ProjectSum } from './schema.ts';
import type { YearSum } from './sums.ts';

/** What the projects of a filter add to: sums by currency, commitments by year and currency, money by quarter. */
export type Portfolio = {
  count: number;
  sums: Omit<ProjectSum, 'record_id'>[];
  years: YearSum[];
  quarters: { quarter: string; paid: number; received: number }[];
};

/** The projects of a filter that the actor may read; everything that is added starts here. */
export function projectsIn(db: Database, actor: Actor, filter: MoneyFilter) {
  let found = recordsFor(db, actor)
    .innerJoin('project', 'project.record_id', 'record.id')
    .where('record.kind', '=', 'project')
    .where('project.stage', 'in', stagesIn(filter) as never);
  if (filter.programme) found = found.where('project.programme', '=', filter.programme);
  if (filter.unit) found = found.where('record.unit', '=', filter.unit);
  if (filter.year)
    found = found
      .where(sql<boolean>`coalesce(record.starts_on, '-infinity') <= ${`${filter.year}-12-31`}::date`)
      .where(sql<boolean>`coalesce(record.ends_on, 'infinity') >= ${`${filter.year}-01-01`}::date`);
  return found;
}

const summed = [...measures, ...measures.map((measure) => `${measure}_nok`), 'outstanding_low', 'outstanding_high'];
const yearly = ['cash', 'hours', 'cash_nok', 'hours_nok', 'low', 'high'];
const sumOf = (names: readonly string[]) =>
  sql.join(names.map((name) => sql`sum(${sql.ref(name)})::bigint as ${sql.ref(name)}`));

/** Everything that the portfolio tells, added by the database in one question. */
export async function portfolioOf(db: Database, actor: Actor, filter: MoneyFilter): Promise<Portfolio> {
  const { rows } = await sql<Portfolio>`
    with chosen as materialized (${projectsIn(db, actor, filter).select('record.id')}),
    sums as (
      select currency, has_rate, ${sumOf(summed)}
      from project_sum join chosen on chosen.id = record_id
      group by currency, has_rate),
    years as (
      select year, currency, ${sumOf(yearly)}
      from project_commitment join chosen on chosen.id = record_id
      group by year, currency, cash_nok is null),
    quarters as (
      select quarter, ${sumOf(['paid', 'received'])}
      from project_flow join chosen on chosen.id = record_id
      group by quarter)
    select
      (select count(*) from chosen) as count,
      (select coalesce(jsonb_agg(sums order by currency, has_rate desc), '[]') from sums) as sums,
      (select coalesce(jsonb_agg(years order by year, currency), '[]') from years) as years,
      (select coalesce(jsonb_agg(quarters order by quarter), '[]') from quarters) as quarters`.execute(db);
  return rows[0] ?? { count: 0, sums: [], years: [], quarters: [] };
}

/** A project and what it binds the county to, by year, in kroner; `unknown` where something of it has no rate. */
export type Bound = { id: string; title: string; years: { year: number | null; nok: number; unknown: boolean }[] };

/** One page of the projects that bind the county, by their titles. */
export async function boundProjects(
  db: Database,
  actor: Actor,
  filter: MoneyFilter,
  { number, language, year }: { number: number; language: Language; year?: string | undefined },
): Promise<{ rows: Bound[]; more: boolean }> {
  const title = `title_${language}` as const;
  let chosen = projectsIn(db, actor, filter)
    .select(['record.id', `record.${title} as title`])
    .where((is) =>
      is.exists(
        is.selectFrom('project_commitment').select('year').whereRef('record_id', '=', 'record.id').where(yearIs(year)),
      ),
    )
    .orderBy(`record.${title}`)
    .orderBy('record.id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize);
  const { rows } = await sql<Bound>`
    with chosen as materialized (${chosen})
    select chosen.id, chosen.title, jsonb_agg(each order by year nulls last) as years
    from chosen cross join lateral (
      select year, coalesce(sum(cash_nok + hours_nok), 0)::bigint as nok, bool_or(cash_nok is null) as unknown
      from project_commitment where record_id = chosen.id group by year) as each
    group by chosen.id, chosen.title
    order by chosen.title, chosen.id`.execute(db);
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** The commitments of one year, `none` for those that nobody has said the year of; of all where it is not said. */
function yearIs(year: string | undefined) {
  if (year === undefined) return sql<boolean>`true`;
  return year === 'none' ? sql<boolean>`year is null` : sql<boolean>`year = ${Number(year)}`;
}

/** A project behind a sum: its part of it in each currency, and in kroner. */
export type Behind = { id: string; title: string; parts: { currency: string; amount: number; nok: number | null }[] };

/** One page of the projects behind a sum, the largest first. `measure` is a column or the difference of two. */
export async function projectsBehind(
  db: Database,
  actor: Actor,
  filter: MoneyFilter,
  { first, less, currency }: { first: string; less?: string | undefined; currency: string },
  { number, language }: { number: number; language: Language },
): Promise<{ rows: Behind[]; more: boolean }> {
  const of = (end = '') =>
    less ? sql`${sql.ref(first + end)} - ${sql.ref(less + end)}` : sql`${sql.ref(first + end)}`;
  const mine = currency ? sql`and currency = ${currency}` : sql``;
  const title = `title_${language}` as const;
  const { rows } = await sql<Behind>`
    with chosen as materialized (${projectsIn(db, actor, filter).select(['record.id', `record.${title} as title`])})
    select chosen.id, chosen.title,
      jsonb_agg(jsonb_build_object('currency', currency, 'amount', ${of()}, 'nok', case when has_rate then ${of('_nok')} end)
        order by currency, has_rate) as parts
    from chosen join project_sum on project_sum.record_id = chosen.id and (${of()}) <> 0 ${mine}
    group by chosen.id, chosen.title
    order by sum(case when has_rate then ${of('_nok')} else 0 end) desc, chosen.title, chosen.id
    limit ${pageSize + 1} offset ${(number - 1) * pageSize}`.execute(db);
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** The programmes that some project is of, for the filter. */
export async function programmeChoices(db: Database, actor: Actor, language: Language) {
  return recordsFor(db, actor)
    .select(['record.id', `title_${language} as name`])
    .where('kind', '=', 'programme')
    .where((is) =>
      is.exists(is.selectFrom('project').select('record_id').whereRef('project.programme', '=', 'record.id')),
    )
    .orderBy(`title_${language}`)
    .orderBy('record.id')
    .limit(500)
    .execute();
}
