import '#records/schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { Channel } from '#features/strategy/statement.ts';
import { matching, rareMatches, termsAsked } from '#search/postgres.ts';

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

/** One page of what is published, what starts last first: chosen from indexes, and only then read. */
export async function listPublished(published: Database, language: Language, filter: PublicFilter, number: number) {
  const conditions = [...conditionsOf(filter, language), ...(await wordsIn(published, filter.words, language))];
  const { rows } = await sql<ListedActivity>`
    with chosen as (
      select id from published
      where language = ${language} and kind = 'activity' ${sql.join(conditions, sql` `)}
      order by starts_on desc nulls last, id
      limit ${pageSize + 1} offset ${(number - 1) * pageSize})
    select id, title, channel, starts_on, ends_on, summary, place, unit
    from chosen join published using (id)
    where language = ${language}
    order by starts_on desc nulls last, id`.execute(published);
  return { activities: rows.slice(0, pageSize), more: rows.length > pageSize };
}

function conditionsOf({ channel, goal, year, unit }: PublicFilter, language: Language): RawBuilder<unknown>[] {
  const found = [sql``];
  if (channel) found.push(sql`and channel = ${channel}`);
  if (unit) found.push(sql`and unit collate "C" = ${unit}`);
  if (year)
    found.push(
      sql`and starts_on <= make_date(${year}, 12, 31) and coalesce(ends_on, 'infinity') >= make_date(${year}, 1, 1)`,
    );
  if (goal)
    found.push(
      sql`and id in (select below.id from published_goal below where goal = ${goal} and below.language = ${language})`,
    );
  return found;
}

/** Words that few hold choose; words that many hold are asked of each activity in the order of the list. */
async function wordsIn(published: Database, words: string, language: Language): Promise<RawBuilder<unknown>[]> {
  if (!words) return [];
  const terms = await termsAsked(published, words);
  const rare = await rareMatches(published, { language, kind: 'activity' }, terms);
  if (rare) return [sql`and id = any(${sql.val(rare)}::text[])`];
  return [
    sql`and (select lexemes from published_search held where held.id = published.id and held.language = ${language})
      @@ ${matching(terms, { every: true })}`,
  ];
}

/** The units that have something published, found by skipping through the index from one to the next. */
export async function publicUnits(published: Database, language: Language): Promise<string[]> {
  const next = (after: RawBuilder<unknown>) => sql`
    select unit from published
    where language = ${language} and kind = 'activity' and unit collate "C" > ${after}
    order by unit collate "C" limit 1`;
  const { rows } = await sql<{ name: string }>`
    with recursive units as (
      (${next(sql`''`)})
      union all
      select (${next(sql`units.unit`)}) from units where units.unit is not null)
    select unit as name from units where unit is not null limit 100`.execute(published);
  return rows.map(({ name }) => name);
}
