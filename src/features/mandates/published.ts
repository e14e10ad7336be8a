import '#records/schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { PublishedText } from '#records/publish.ts';
import { matching, rareMatches, termsAsked } from '#search/postgres.ts';
import { phaseOn, type Days, type MandateDocument, type Phase, type PublicMandate, type ShownSeat } from './mandate.ts';

/** A published mandate as pages show it, and how its term stands today. */
export type ShownMandate = Omit<PublicMandate, 'seat'> & {
  id: string;
  title: string;
  term: Days;
  phase: Phase;
  seats: ShownSeat[];
  fee_rule: PublishedText | undefined;
  travel_rule: PublishedText | undefined;
};

export function shownMandate({ id, title, texts, details, ...document }: MandateDocument, today: string): ShownMandate {
  const { seat: seats, ...own } = details;
  const term = { starts_on: document.starts_on, ends_on: document.ends_on };
  const rules = { fee_rule: texts.fee_rule, travel_rule: texts.travel_rule };
  return { ...own, ...rules, id, title, term, phase: phaseOn(term, today), seats };
}

/** The organisation that a mandate is held in, else what it follows from, else nothing. */
export const placeOf = ({ organisation, relation }: Pick<ShownMandate, 'organisation' | 'relation'>) =>
  organisation ?? relation;

/**
 * The published mandates in an organisation or by a membership or agreement: give the ids of what the card is about. Those
 * that run come first, then those to come, then those that have ended, the last first.
 */
export async function publishedMandatesOf(
  published: Database,
  about: string | readonly string[],
  language: Language,
  today: string,
): Promise<ShownMandate[]> {
  const { rows } = await sql<{ document: MandateDocument }>`
    select document from published
    where language = ${language} and kind = 'mandate' and id in (
      select id from published_reference where target = any(${[about].flat()}::text[]) and role in ('organisation', 'relation'))
    order by ends_on desc nulls first, title, id
    limit 200`.execute(published);
  const shown = rows.map(({ document }) => shownMandate(document, today));
  return phases.flatMap((phase) => shown.filter((each) => each.phase === phase));
}

export const phases: readonly Phase[] = ['running', 'coming', 'ended'];

export type PublicFilter = { phase: Phase; words: string };
export const pageSize = 50;

/** One page of the public register, by organisation and name. */
export async function listMandates(
  published: Database,
  language: Language,
  { phase, words }: PublicFilter,
  { today, number }: { today: string; number: number },
): Promise<{ mandates: ShownMandate[]; more: boolean }> {
  const place = sql`mandate_place(document) collate norwegian`;
  const { rows } = await sql<{ document: MandateDocument }>`
    with chosen as (
      select id, ${place} as held_in, title from published
      where language = ${language} and kind = 'mandate' and ${isIn(phase, today)} ${await wordsIn(published, words, language)}
      order by ${place}, title, id
      limit ${pageSize + 1} offset ${(number - 1) * pageSize})
    select document from chosen join published using (id)
    where language = ${language}
    order by held_in, chosen.title, id`.execute(published);
  const mandates = rows.slice(0, pageSize).map(({ document }) => shownMandate(document, today));
  return { mandates, more: rows.length > pageSize };
}

function isIn(phase: Phase, today: string): RawBuilder<boolean> {
  const hasEnded = sql`coalesce(ends_on < ${today}::date, false)`;
  const isComing = sql`coalesce(starts_on > ${today}::date, false)`;
  if (phase === 'ended') return sql`${hasEnded}`;
  return phase === 'coming' ? sql`(${isComing} and not ${hasEnded})` : sql`(not ${isComing} and not ${hasEnded})`;
}

/** Words that few hold choose; words that many hold are asked of each in the order of the list. */
async function wordsIn(published: Database, words: string, language: Language): Promise<RawBuilder<unknown>> {
  if (!words) return sql``;
  const terms = await termsAsked(published, words);
  const rare = await rareMatches(published, { language, kind: 'mandate' }, terms);
  if (rare) return sql`and id = any(${sql.val(rare)}::text[])`;
  return sql`and (select lexemes from published_search held where held.id = published.id and held.language = ${language})
    @@ ${matching(terms, { every: true })}`;
}

/** The terms before one and after it, as far as they follow one another and are published: who sat when. */
export async function termsAround(
  published: Database,
  language: Language,
  id: string,
  today: string,
): Promise<ShownMandate[]> {
  const { rows } = await sql<{ document: MandateDocument }>`
    with recursive before as (
      select target as id, 1 as step from published_reference where id = ${id} and role = 'follows'
      union
      select target, step + 1 from before join published_reference using (id) where role = 'follows' and step < 20
    ), after as (
      select id, 1 as step from published_reference where target = ${id} and role = 'follows'
      union
      select next.id, step + 1 from after join published_reference next on next.target = after.id and role = 'follows'
      where step < 20)
    select document from published
    where language = ${language} and kind = 'mandate' and id <> ${id}
      and id in (select id from before union select id from after)
    order by starts_on desc nulls last, title, id`.execute(published);
  return rows.map(({ document }) => shownMandate(document, today));
}

/** What the page of a mandate reads beside it: its other terms, and which of those that it names have a page. */
export async function around(
  published: Database,
  language: Language,
  { id, details }: MandateDocument,
  today: string,
): Promise<Around> {
  const named = [details.organisation, details.relation, details.on_behalf_of].flatMap((each) => each?.id ?? []);
  const { rows } = await sql<{ id: string }>`
    select id from published where language = ${language} and has_page and id = any(${named}::text[])`.execute(
    published,
  );
  const terms = await termsAround(published, language, id, today);
  return { terms, pages: new Set(rows.map((row) => row.id)) };
}

export type Around = { terms: ShownMandate[]; pages: ReadonlySet<string> };
