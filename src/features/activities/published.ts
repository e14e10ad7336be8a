import '#records/schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { goalScopes } from '#features/portal/queries.ts';
import type { Channel } from '#features/strategy/statement.ts';

/** What a visitor can choose the list of activities by. */
export type PublicFilter = {
  words: string;
  channel: Channel | undefined;
  goal: number | undefined;
  year: number | undefined;
  unit: string;
};

export type ListedActivity = {
  id: string;
  title: string;
  channel: Channel;
  starts_on: string | null;
  ends_on: string | null;
  summary: string;
  place: string;
  unit: string | null;
};

export const pageSize = 50;

/** One page of what is published, what starts last first. */
export async function listPublished(published: Database, language: Language, filter: PublicFilter, number: number) {
  const { rows } = await sql<ListedActivity>`
    select id, title, channel, starts_on, ends_on, document #>> '{texts,summary,text}' as summary,
      document #>> '{details,place}' as place, document #>> '{unit,name}' as unit
    from published
    where language = ${language} and kind = 'activity' ${sql.join(conditionsOf(filter), sql` `)}
    order by starts_on desc nulls last, id
    limit ${pageSize + 1} offset ${(number - 1) * pageSize}`.execute(published);
  return { activities: rows.slice(0, pageSize), more: rows.length > pageSize };
}

function conditionsOf({ words, channel, goal, year, unit }: PublicFilter): RawBuilder<unknown>[] {
  const asked = words.split(/\s+/).filter(Boolean).slice(0, 6);
  const found = asked.map((word) => sql`and words like ${`%${escaped(word.toLowerCase())}%`}`);
  if (channel) found.push(sql`and channel = ${channel}`);
  if (unit) found.push(sql`and document #>> '{unit,name}' = ${unit}`);
  if (year)
    found.push(
      sql`and starts_on <= make_date(${year}, 12, 31) and coalesce(ends_on, 'infinity') >= make_date(${year}, 1, 1)`,
    );
  if (goal)
    found.push(
      sql`and id in (select record_id from published_coverage_row where scope in (${sql.join(goalScopes(goal))}))`,
    );
  return found.length ? found : [sql``];
}

const escaped = (word: string) => word.replaceAll(/[\\%_]/g, '\\$&');

/** The units that have something published, found by skipping through the index from one to the next. */
export async function publicUnits(published: Database, language: Language): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive units as (
      (select document #>> '{unit,name}' as name from published
        where language = ${language} and kind = 'activity' and document #>> '{unit,name}' > ''
        order by 1 limit 1)
      union all
      select (select document #>> '{unit,name}' from published
        where language = ${language} and kind = 'activity' and document #>> '{unit,name}' > units.name
        order by 1 limit 1)
      from units where units.name is not null)
    select name from units where name is not null limit 100`.execute(published);
  return rows.map(({ name }) => name);
}
