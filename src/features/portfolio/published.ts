import '#records/schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { ProjectDetails, PublicMoney } from '#features/projects/project.ts';
import type { Stage } from '#features/projects/lifecycle.ts';
import { wordsIn } from '#features/registers/queries.ts';
import type { Named } from '#records/register/names.ts';
import type { CountryCount } from './countries.tsx';
import type { PublicFilter } from './public-filter.ts';

/** A published project as a list shows it. */
export type PublicProject = {
  id: string;
  title: string;
  summary: string | null;
  starts_on: string | null;
  ends_on: string | null;
  project: {
    acronym?: string;
    stage: Stage;
    programme?: Named;
    themes: string[];
    audiences: string[];
    partners: number;
    countries?: string[];
    money: PublicMoney;
    join?: string;
  };
};

export const pageSize = 50;

/** How many projects there are, and their support: by programme or by the year that they began, currency by currency. */
export type MoneyRow = {
  by: 'programme' | 'year';
  key: string;
  name: string;
  currency: string;
  projects: number;
  granted: number;
  nok: number;
  unknown: number;
};

/** A goal of the United Nations, and how many projects follow it up. */
export type GoalCount = { goal: number; projects: number };

export type Figures = {
  projects: number;
  money: MoneyRow[];
  countries: CountryCount[];
  goals: GoalCount[];
  programmes: Named[];
};

type Asked = { today: string; language: Language };

/** One page of the projects that a filter leaves, the last begun first. */
export async function listPublicProjects(
  published: Database,
  filter: PublicFilter,
  { today, language, number }: Asked & { number: number },
): Promise<{ projects: PublicProject[]; more: boolean }> {
  const { rows } = await sql<PublicProject>`
    select id, title, summary, starts_on, ends_on, project from published
    where ${await chosenBy(published, filter, { today, language })}
    order by starts_on desc nulls last, id
    limit ${pageSize + 1} offset ${(number - 1) * pageSize}`.execute(published);
  return { projects: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** What the projects that a filter leaves are in sum. The choice of programmes is that of all projects. */
export async function figuresOf(published: Database, filter: PublicFilter, asked: Asked): Promise<Figures> {
  const chosen = await chosenBy(published, filter, asked);
  const [money, countries, goals, programmes] = await Promise.all([
    moneyOf(published, chosen),
    countriesOf(published, chosen),
    goalsOf(published, chosen, asked.language),
    programmesOf(published, asked.language),
  ]);
  const projects = money.filter(({ by }) => by === 'year').reduce((sum, row) => sum + row.projects, 0);
  return { projects, money, countries, goals, programmes };
}

async function moneyOf(published: Database, chosen: RawBuilder<unknown>): Promise<MoneyRow[]> {
  const { rows } = await sql<MoneyRow>`
    with lines as materialized (
      select project -> 'programme' ->> 'id' as programme, project -> 'programme' ->> 'title' as name,
        extract(year from starts_on)::int as year, project -> 'money' ->> 'currency' as currency,
        (project #>> '{money,granted}')::bigint as granted, (project #>> '{money,kroner,granted}')::bigint as nok
      from published where ${chosen})
    select case when grouping(programme) = 0 then 'programme' else 'year' end as by,
      coalesce(case when grouping(programme) = 0 then programme else year::text end, '') as key,
      coalesce(min(name), '') as name, currency, count(*)::int as projects,
      coalesce(sum(granted), 0)::bigint as granted, coalesce(sum(nok), 0)::bigint as nok,
      (count(*) filter (where granted is not null and nok is null))::int as unknown
    from lines group by grouping sets ((programme, currency), (year, currency))
    order by 1, 2 desc, currency`.execute(published);
  return rows;
}

async function countriesOf(published: Database, chosen: RawBuilder<unknown>): Promise<CountryCount[]> {
  const { rows } = await sql<CountryCount>`
    select country collate "C" as country, count(*)::int as count
    from published, jsonb_array_elements_text(project -> 'countries') country
    where ${chosen} group by 1 order by count desc, 1`.execute(published);
  return rows;
}

async function goalsOf(published: Database, chosen: RawBuilder<unknown>, language: Language): Promise<GoalCount[]> {
  const { rows } = await sql<GoalCount>`
    select goal, count(*)::int as projects from published_goal
    where language = ${language} and id in (select id from published where ${chosen})
    group by goal order by goal`.execute(published);
  return rows;
}

async function programmesOf(published: Database, language: Language): Promise<Named[]> {
  const { rows } = await sql<{ programme: Named }>`
    select distinct on (project -> 'programme' ->> 'id') project -> 'programme' as programme from published
    where language = ${language} and kind = 'project' and project ? 'programme'
    order by project -> 'programme' ->> 'id' limit 200`.execute(published);
  return rows.map(({ programme }) => programme);
}

/** How one can join what goes on, the last begun first: as many as a page has room for. */
export async function joinable(published: Database, { today, language }: Asked): Promise<PublicProject[]> {
  const { rows } = await sql<PublicProject>`
    select id, title, summary, starts_on, ends_on, project from published
    where language = ${language} and kind = 'project' and project ? 'join' and ${isRunning(today)}
    order by starts_on desc nulls last, id limit 60`.execute(published);
  return rows;
}

async function chosenBy(
  published: Database,
  { words, programme, theme, goal, audience, country, phase }: PublicFilter,
  { today, language }: Asked,
): Promise<RawBuilder<unknown>> {
  const asked = [
    sql`language = ${language} and kind = 'project'`,
    programme && sql`project -> 'programme' ->> 'id' = ${programme}`,
    theme && sql`project -> 'themes' ? ${theme}`,
    audience && sql`project -> 'audiences' ? ${audience}`,
    country && sql`project -> 'countries' ? ${country}`,
    goal &&
      sql`id in (select id from published_goal where goal = ${Number(goal)}::smallint and language = ${language})`,
    phase === 'running' && isRunning(today),
    phase === 'ended' && sql`not ${isRunning(today)}`,
  ].filter((each) => typeof each === 'object');
  return sql`${sql.join(asked, sql` and `)} ${await wordsIn(published, language, 'project', words)}`;
}

/** What is not over: neither by its days nor by its stage. */
const isRunning = (today: string) => sql`(coalesce(ends_on >= ${today}::date, true)
  and project ->> 'stage' not in ('closed', 'continued', 'rejected', 'no_go', 'withdrawn'))`;

/** What the public page of a project reads beside its document: which of the records that it names have a page. */
export async function aroundProject(
  published: Database,
  language: Language,
  { programme, organisation, partner, holding }: ProjectDetails,
): Promise<ReadonlySet<string>> {
  const named = [programme, organisation, ...[...partner, ...holding].map((row) => row.organisation)];
  const ids = named.flatMap((each) => (each ? [each.id] : []));
  if (!ids.length) return new Set();
  const { rows } = await sql<{ id: string }>`
    select id from published where language = ${language} and id = any(${ids}::text[]) limit 1000`.execute(published);
  return new Set(rows.map(({ id }) => id));
}
