import '#records/schema.ts';
import '#features/contributions/schema.ts';
import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { ActivityDocument } from '#features/activities/activity.ts';
import type { ContributionDocument } from '#features/contributions/contribution.ts';
import { cellScope } from '#features/contributions/coverage.ts';
import type { StrategyDocument } from '#features/strategy/kind.ts';
import { channels } from '#features/strategy/statement.ts';
import type { PublishedDocument } from '#records/publish.ts';

/** How many records or contributions a page shows. */
export const pageSize = 50;
type Paged<T> = { items: T[]; more: boolean };
const paged = <T>(rows: T[], size = pageSize): Paged<T> => ({ items: rows.slice(0, size), more: rows.length > size });

/** One published document of a kind. */
export async function findPublished<Document extends object = PublishedDocument>(
  published: Database,
  language: Language,
  kind: string,
  id: string,
): Promise<Document | undefined> {
  const found = await published
    .selectFrom('published')
    .select('document')
    .where('id', '=', id)
    .where('language', '=', language)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return found?.document as Document | undefined;
}

/** Every published strategy, the one in force first. */
export async function listStrategies(published: Database, language: Language): Promise<StrategyDocument[]> {
  const rows = await published
    .selectFrom('published')
    .select('document')
    .where('kind', '=', 'strategy')
    .where('language', '=', language)
    .orderBy('starts_on', (by) => by.desc().nullsLast())
    .orderBy('id')
    .limit(20)
    .execute();
  return rows.map(({ document }) => document as StrategyDocument);
}

/** The activities published last. */
export async function newestActivities(published: Database, language: Language): Promise<ActivityDocument[]> {
  const rows = await published
    .selectFrom('published')
    .select('document')
    .where('kind', '=', 'activity')
    .where('language', '=', language)
    .orderBy('published_at', 'desc')
    .orderBy('id')
    .limit(5)
    .execute();
  return rows.map(({ document }) => document as ActivityDocument);
}

/** Some contributions with evidence from a year: those with a figure first, then the newest. */
export async function strongestShown(published: Database, language: Language, year: number) {
  const { rows } = await sql<{ document: ContributionDocument }>`
    select document from published
    where kind = 'contribution' and language = ${language}
      and (document #>> '{details,shownYears,-1}')::int = ${year}
    order by (document @? '$.details.evidence[*] ? (@.kind == "figure")') desc, published_at desc, id
    limit 50`.execute(published);
  return rows.map(({ document }) => document);
}

export type CountedRecord = { record_id: string; shown: boolean };

/** The records that a counter of the public counts in a year, those with evidence first. */
export async function recordsCounted(
  published: Database,
  scope: string,
  year: number,
  number: number,
): Promise<Paged<CountedRecord>> {
  const rows = await published
    .selectFrom('published_coverage_row')
    .select(['record_id', (row) => row.fn<boolean>('bool_or', ['shown']).as('shown')])
    .where('scope', '=', scope)
    .where('year', '=', year)
    .groupBy('record_id')
    .orderBy('shown', 'desc')
    .orderBy('record_id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  return paged(rows);
}

/** The same for all the channels of a goal at once. */
export async function recordsForGoal(published: Database, goal: number, year: number, number: number) {
  const rows = await published
    .selectFrom('published_coverage_row')
    .select(['record_id', (row) => row.fn<boolean>('bool_or', ['shown']).as('shown')])
    .where('scope', 'in', goalScopes(goal))
    .where('year', '=', year)
    .groupBy('record_id')
    .orderBy('shown', 'desc')
    .orderBy('record_id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  return paged(rows);
}

/** The counters of a goal, one for each channel. */
export const goalScopes = (goal: number) => channels.map((channel) => cellScope(goal, channel));

/** What those records contribute, as those scopes count it in that year. */
export async function contributionsCounted(
  published: Database,
  language: Language,
  scopes: readonly string[],
  year: number,
  records: readonly CountedRecord[],
): Promise<ContributionDocument[]> {
  if (!records.length) return [];
  const rows = await published
    .selectFrom('published')
    .select('document')
    .where('language', '=', language)
    .where('id', 'in', (counted) =>
      counted
        .selectFrom('published_coverage_row')
        .select('contribution')
        .where('scope', 'in', scopes)
        .where('year', '=', year)
        .where(
          'record_id',
          'in',
          records.map(({ record_id: id }) => id),
        ),
    )
    .orderBy('id')
    .execute();
  return rows.map(({ document }) => document as ContributionDocument);
}

/** What contributes to a statement, now or through one that it carries on: the last shown first, then what is newest. */
export async function threadOf(
  published: Database,
  language: Language,
  scope: string,
  { year, number }: { year: number | undefined; number: number },
): Promise<Paged<ContributionDocument>> {
  const size = 20;
  const { rows } = await sql<{ document: ContributionDocument }>`
    with counted as (
      select contribution, max(year) filter (where shown) as last_shown, max(year) as last_year
      from published_coverage_row
      where scope = ${scope} ${year === undefined ? sql`` : sql`and year = ${year}`}
      group by contribution
      order by last_shown desc nulls last, last_year desc, contribution
      limit ${size + 1} offset ${(number - 1) * size})
    select document from counted join published on id = contribution and language = ${language}
    order by last_shown desc nulls last, last_year desc, contribution`.execute(published);
  return paged(
    rows.map(({ document }) => document),
    size,
  );
}

export type ShownContribution = { goal: number; document: ContributionDocument };

/** The contributions with evidence from a year, goal by goal; those without a goal last. */
export async function shownIn(
  published: Database,
  language: Language,
  { year, goal, number }: { year: number; goal: number | undefined; number: number },
): Promise<Paged<ShownContribution>> {
  const { rows } = await sql<ShownContribution>`
    with counted as (
      select split_part(scope, ':', 2)::int as goal, contribution
      from published_coverage_row
      where year = ${year} and shown and scope like 'cell:%'
        ${goal === undefined ? sql`` : sql`and nullif(split_part(scope, ':', 2)::int, 0) is not distinct from nullif(${goal}::int, 0)`}
      order by nullif(split_part(scope, ':', 2)::int, 0), contribution
      limit ${pageSize + 1} offset ${(number - 1) * pageSize})
    select goal, document from counted join published on id = contribution and language = ${language}
    order by nullif(goal, 0), contribution`.execute(published);
  return paged(rows);
}

/** The years that something public is counted in, up to this one, the newest first; always this year too. */
export async function yearsCounted(published: Database, now: number): Promise<number[]> {
  const found = await published
    .selectFrom('published_coverage')
    .select((row) => row.fn.min<number | null>('year').as('first'))
    .executeTakeFirst();
  const first = Math.min(found?.first ?? now, now);
  return Array.from({ length: now - first + 1 }, (_, at) => now - at);
}

/** A file of something published; nothing where its record is not. */
export function findAttachment(published: Database, id: string) {
  return published.selectFrom('published_attachment').selectAll().where('id', '=', id).executeTakeFirst();
}
