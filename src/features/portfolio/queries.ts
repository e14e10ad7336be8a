import '#features/projects/schema.ts';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { pageSize, recordsFor } from '#records/queries.ts';
import { isAlive, stages, type Stage } from '#features/projects/lifecycle.ts';
import type { PortfolioFilter, When } from './filter.ts';
import { lanes, type Lane } from './lanes.ts';

/** A project as every view of the portfolio shows it. Money is in minor units of its currency. */
export type ListedProject = {
  id: string;
  title: string;
  acronym: string;
  stage: Stage;
  starts_on: string | null;
  ends_on: string | null;
  deadline: string | null;
  currency: string;
  granted: number | null;
  sought: number | null;
  programme: string | null;
  responsible: string | null;
};

/** How many cards a column of the board shows. */
export const mostCards = 50;

/** Every reading of the portfolio starts here: the projects that the actor may read, and the filter leaves. */
export function projectsFor(db: Database, actor: Actor, filter: PortfolioFilter) {
  let found = recordsFor(db, actor)
    .innerJoin('project', 'project.record_id', 'record.id')
    .where('record.kind', '=', 'project');
  if (filter.programme) found = found.where(isOr('project.programme', filter.programme));
  if (filter.unit) found = found.where(isOr('record.unit', filter.unit));
  if (filter.stage) found = found.where('project.stage', '=', filter.stage as Stage);
  if (filter.theme) found = found.where(sql<SqlBool>`${filter.theme} = any(project.themes)`);
  if (filter.country)
    found = found.where(
      sql<SqlBool>`record.id in (select record_id from project_partner where country = ${filter.country})`,
    );
  if (filter.mine) found = found.where('record.responsible', '=', actor.id);
  return found;
}

const isOr = (column: string, asked: string) =>
  asked === 'none' ? sql<SqlBool>`${sql.ref(column)} is null` : sql<SqlBool>`${sql.ref(column)} = ${asked}`;

/** The columns of `ListedProject` but for what others are called. */
const shown = (language: Language) =>
  [
    'record.id',
    `record.title_${language} as title`,
    'project.acronym',
    'project.stage',
    'record.starts_on',
    'record.ends_on',
    'project.deadline',
    'project.currency',
    'project.granted',
    'project.sought',
    'project.programme',
    'record.responsible',
  ] as const;

/** What programmes and those responsible are called, of what the actor may read, in place of their ids. */
async function withNames<Row extends Pick<ListedProject, 'programme' | 'responsible'>>(
  db: Database,
  actor: Actor,
  rows: readonly Row[],
  language: Language,
): Promise<Row[]> {
  const programmes = await programmeNames(
    db,
    actor,
    rows.map(({ programme }) => programme),
    language,
  );
  const ids = [...new Set(rows.flatMap(({ responsible }) => responsible ?? []))];
  const people = ids.length
    ? await db.selectFrom('account').select(['id', 'name']).where('id', 'in', ids).execute()
    : [];
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    ...row,
    programme: programmes.get(row.programme ?? '') ?? null,
    responsible: names.get(row.responsible ?? '') ?? null,
  }));
}

/** What programmes are called, of those that the actor may read. */
export async function programmeNames(
  db: Database,
  actor: Actor,
  ids: readonly (string | null)[],
  language: Language,
): Promise<Map<string, string>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  if (!asked.length) return new Map();
  const rows = await recordsFor(db, actor)
    .select(['record.id', `title_${language} as name`])
    .where('record.id', 'in', asked)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type LaneOfBoard = { lane: Lane; count: number; projects: ListedProject[] };

/** The columns of the board, each with its count and its first cards: those that are due soonest. */
export async function boardOf(
  db: Database,
  actor: Actor,
  filter: PortfolioFilter,
  language: Language,
): Promise<LaneOfBoard[]> {
  const chosen = projectsFor(db, actor, filter).where('record.state', '<>', 'archived').select(shown(language));
  const { rows } = await sql<ListedProject & { lane: Lane; count: number }>`
    with chosen as (${chosen}), placed as (
      select id, lane, count(*) over (partition by lane)::int as count, row_number() over (
        partition by lane order by due nulls last, title, id) as place
      from (select id, title, ${laneSql} as lane,
        case when ${laneSql} in ('idea', 'developing', 'decision') then deadline else ends_on end as due from chosen) asked)
    select chosen.*, lane, count from placed join chosen using (id) where place <= ${mostCards} order by lane, place`.execute(
    db,
  );
  const named = await withNames(db, actor, rows, language);
  return (Object.keys(lanes) as Lane[]).map((lane) => {
    const projects = named.filter((row) => row.lane === lane);
    return { lane, count: projects[0]?.count ?? 0, projects };
  });
}

/** The column that a project's stage stands in. */
const laneSql = sql`case ${sql.join(
  Object.entries(lanes).map(
    ([lane, of]) => sql`when stage in (${sql.join(of.map((stage) => sql.lit(stage)))}) then ${sql.lit(lane)}`,
  ),
  sql` `,
)} end`;

export type Timeline = { projects: ListedProject[]; more: boolean; count: number; undated: number };

/** One page of the time line by when projects begin, and how many there are in all; those without days come last. */
export async function timelineOf(
  db: Database,
  actor: Actor,
  filter: PortfolioFilter,
  { when, today, number, language }: { when: When; today: string; number: number; language: Language },
): Promise<Timeline> {
  const chosen = projectsFor(db, actor, filter).where('record.state', '<>', 'archived').where(isIn(when, today));
  const order = sql`coalesce(starts_on, ends_on) nulls last, title, id`;
  const { rows } = await sql<ListedProject & { count: number; undated: number }>`
    with chosen as (${chosen.select(shown(language))}), counted as (
      select count(*)::int as count, (count(*) filter (where starts_on is null and ends_on is null))::int as undated from chosen)
    select page.*, count, undated from counted left join lateral (
      select * from chosen order by ${order} limit ${pageSize + 1} offset ${(number - 1) * pageSize}) page on true
    order by ${order}`.execute(db);
  const [first] = rows;
  const projects = rows.filter(({ id }) => id).slice(0, pageSize);
  return {
    projects: await withNames(db, actor, projects, language),
    more: rows.length > pageSize,
    count: first?.count ?? 0,
    undated: first?.undated ?? 0,
  };
}

/** What goes on or is to come, what has ended or was stopped, or both. */
function isIn(when: When, today: string) {
  const alive = sql.join(stages.filter(isAlive).map((stage) => sql.lit(stage)));
  const goesOn = sql<SqlBool>`(project.stage in (${alive}) and coalesce(record.ends_on >= ${today}::date, true))`;
  if (when === 'all') return sql<SqlBool>`true`;
  return when === 'now' ? goesOn : sql<SqlBool>`not ${goesOn}`;
}

export type CountryCount = { country: string; count: number };

/** In how many projects each country has a partner, the most first; a partner without a country counts as ''. */
export async function countriesOf(db: Database, actor: Actor, filter: PortfolioFilter): Promise<CountryCount[]> {
  const chosen = projectsFor(db, actor, filter).where('record.state', '<>', 'archived').select('record.id');
  const { rows } = await sql<CountryCount>`
    select country, count(*)::int as count
    from (select distinct country collate "C" as country, record_id from project_partner
      where record_id = any(array(${chosen}))) taking
    group by country order by count desc, country`.execute(db);
  return rows;
}

/** The programmes that the actor's projects are in, by name, for a view to be chosen by. */
export async function programmesOf(
  db: Database,
  actor: Actor,
  language: Language,
): Promise<{ id: string; name: string }[]> {
  return recordsFor(db, actor)
    .select(['record.id', `title_${language} as name`])
    .where('record.kind', '=', 'programme')
    .where(sql<SqlBool>`exists (select from project where project.programme = record.id)`)
    .orderBy(`title_${language}`)
    .orderBy('record.id')
    .limit(200)
    .execute();
}
