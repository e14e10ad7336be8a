import '#features/projects/schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { languages, type Language } from '#platform/language.ts';
import { rowsIn } from '#records/register/rows.ts';
import { recordRights } from '#records/rights.ts';
import { textIn } from '#records/record.ts';
import { patternOf } from '#records/queries.ts';
import { lessonFields, type Lesson, type LessonField } from './lesson.ts';

/** Why a project is like the idea at hand; counts are of what they have in common. */
export type Likeness = { programme: boolean; themes: number; partners: number; countries: number; words: number };
export type SimilarLesson = Lesson & { likeness: Likeness };

/** As many as are compared of those that are alike in one way. */
const fewOfEach = 50;

/**
 * What was learned in projects that are like this one, the most alike first: by programme, themes, partners, countries, and
 * the words of title and summary. Only what the actor may read; of those that are alike in one way no more than fifty are compared.
 */
export async function similarLessons(
  db: Database,
  actor: Actor,
  { id, values }: { id: string; values: Values },
  language: Language,
  limit = 3,
): Promise<SimilarLesson[]> {
  const idea = ideaOf(values);
  const ways = waysToBeAlike(idea);
  if (!ways.length) return [];
  const found = await ranked(db, actor, id, idea, ways, limit);
  const texts = await lessonTexts(
    db,
    found.map((row) => row.id),
    language,
  );
  return found.map(({ id: project, title_nb, title_nn, title_en, ...likeness }) => ({
    id: project,
    title: { nb: title_nb, nn: title_nn, en: title_en }[language],
    texts: texts.get(project) ?? {},
    likeness,
  }));
}

type Idea = {
  programme: string;
  themes: string[];
  partners: string[];
  countries: string[];
  /** Beginnings of its telling words, in small letters. */
  terms: string[];
};

function ideaOf(values: Values): Idea {
  const partners = rowsIn('partner', values);
  const own = values.organisation ?? '';
  const words = languages.map(
    (each) => `${textIn(values, 'title', each).text} ${textIn(values, 'summary', each).text}`,
  );
  return {
    programme: values.programme ?? '',
    themes: (values.themes ?? '').split(',').filter(Boolean),
    // That we took part ourselves makes nothing alike.
    partners: partners.flatMap(({ organisation }) => (organisation && organisation !== own ? [organisation] : [])),
    countries: [...new Set(partners.flatMap(({ country }) => (country && country !== 'NO' ? [country] : [])))],
    terms: tellingWords(words.join(' ')),
  };
}

/** Each way to be alike, from its own index; only projects that something was learned in. */
function waysToBeAlike({ programme, themes, partners, countries, terms }: Idea): RawBuilder<unknown>[] {
  const inProject = (is: RawBuilder<unknown>) => sql`select record_id from project where ${is} and ${hasLesson} ${few}`;
  const withPartner = (is: RawBuilder<unknown>) =>
    sql`select record_id from project_partner project where ${is} and ${hasLesson} ${few}`;
  return [
    programme && inProject(sql`programme = ${programme}`),
    themes.length && inProject(sql`themes && ${sql.val(themes)}::text[]`),
    partners.length && withPartner(sql`organisation = any(${sql.val(partners)}::text[])`),
    countries.length && withPartner(sql`country = any(${sql.val(countries)}::text[])`),
    terms.length && withWords(terms),
  ].filter((way): way is RawBuilder<unknown> => Boolean(way));
}

/** As the index has them: it is not found by a list that is handed over. */
export const isLesson = sql`field in ('worked', 'avoid', 'reusable')`;

const few = sql`limit ${fewOfEach}`;
const hasLesson = sql`exists (
  select from record_text lesson where lesson.record_id = project.record_id and ${isLesson} and value <> '')`;

/** The longest words tell most; a Norwegian word changes at its end, and is known by its beginning. */
export function tellingWords(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{5,}/gu) ?? [];
  const beginnings = words
    .filter((word) => !common.has(word))
    .map((word) => word.slice(0, Math.max(5, word.length - 2)));
  return [...new Set(beginnings)].toSorted((one, other) => other.length - one.length).slice(0, mostTerms);
}

const mostTerms = 6;
const common = new Set(
  'prosjekt prosjektet prosjekter project projects fylke fylket fylker fylkeskommune county skal eller andre andra mellom gjennom their which between through'.split(
    ' ',
  ),
);

/** Projects whose title or summary holds one of the words. */
const withWords = (terms: readonly string[]) => sql`
  select record_id from record_text told join project using (record_id)
  where told.field in ('title', 'summary') and (${sql.join(
    terms.map((term) => sql`lower(told.value) like ${patternOf(term)}`),
    sql` or `,
  )}) and ${hasLesson} ${few}`;

type Ranked = Likeness & { id: string; title_nb: string; title_nn: string; title_en: string };

async function ranked(
  db: Database,
  actor: Actor,
  id: string,
  { programme, themes, partners, countries, terms }: Idea,
  ways: readonly RawBuilder<unknown>[],
  limit: number,
): Promise<Ranked[]> {
  const common = (column: RawBuilder<unknown>, wanted: readonly string[]) =>
    sql`count(distinct ${column}) filter (where ${column} = any(${sql.val(wanted)}::text[]))::int`;
  const words = terms.map((term) => sql`(told.words like ${patternOf(term)})::int`);
  const { rows } = await sql<Ranked>`
    with near as (${sql.join(
      ways.map((way) => sql`(${way})`),
      sql` union `,
    )}),
    compared as (
      select record.id, title_nb, title_nn, title_en,
        coalesce(programme = ${programme}, false) as programme,
        cardinality(array(select unnest(themes) intersect select unnest(${sql.val(themes)}::text[]))) as themes,
        consortium.partners, consortium.countries,
        ${sql.join([sql`0`, ...words], sql` + `)} as words
      from near
      join project using (record_id)
      join record on record.id = project.record_id
      cross join lateral (
        select ${common(sql`organisation`, partners)} as partners, ${common(sql`country`, countries)} as countries
        from project_partner where project_partner.record_id = project.record_id) consortium
      cross join lateral (
        select coalesce(string_agg(lower(value), ' '), '') as words from record_text
        where record_text.record_id = project.record_id and field in ('title', 'summary')) told
      where record.id <> ${id} and record.trashed_at is null and ${recordRights.read.where(actor)})
    select * from compared
    order by programme::int * 4 + least(themes, 3) * 2 + least(partners, 3) * 3 + least(countries, 3) + least(words, 3) * 3
      desc, id desc
    limit ${limit}`.execute(db);
  return rows;
}

/** What was learned in some projects, field by field in the reader's language, else in the one it was written in. */
export async function lessonTexts(
  db: Database,
  ids: readonly string[],
  language: Language,
): Promise<Map<string, Partial<Record<LessonField, { text: string; language: Language }>>>> {
  const rows = ids.length
    ? await db
        .selectFrom('record_text')
        .select(['record_id', 'field', 'language', 'value'])
        .where('record_id', 'in', ids)
        .where('field', 'in', [...lessonFields])
        .where('value', '<>', '')
        .execute()
    : [];
  const byRecord = Map.groupBy(rows, (row) => row.record_id);
  return new Map(
    [...byRecord].map(([id, own]) => {
      const values = Object.fromEntries(own.map((row) => [`${row.field}.${row.language}`, row.value]));
      const told = lessonFields.map((field) => [field, textIn(values, field, language)] as const);
      return [id, Object.fromEntries(told.filter(([, { text }]) => text))];
    }),
  );
}
