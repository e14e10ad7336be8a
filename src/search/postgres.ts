import './schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { isIdentifier, termsOf } from './words.ts';
import type { Hit, Hits, SearchDocument, SearchIndex, SearchQuery } from './port.ts';

/** The index in PostgreSQL itself, by the words that each document holds: enough for what a county publishes. */
export function postgresIndex(db: Database): SearchIndex {
  return {
    upsert: (documents) => upsert(db, documents),
    delete: async (sources) => {
      if (sources.length) await db.deleteFrom('published_search').where('source', 'in', sources).execute();
    },
    search: (query) => search(db, query),
    facets: (query) => facets(db, query),
    suggest: (query) => suggest(db, query),
  };
}

/** The words as the index compares them; those that every sentence holds are left out where there are others. */
export async function termsAsked(db: Database, words: string): Promise<string[]> {
  if (!words.trim()) return [];
  const { rows } = await sql<{ words: string }>`select search_words(${words.slice(0, 200)}) as words`.execute(db);
  return termsOf(rows[0]?.words ?? '');
}

/** A condition on the lexemes of `published_search`: some or every term, as the beginning of a word unless `whole`. */
export function matching(terms: readonly string[], { every = false, whole = false } = {}): RawBuilder<unknown> {
  const each = terms.map((term) => `'${term.replaceAll(/['\\]/g, '')}'${whole ? '' : ':*'}`);
  return sql`${each.join(every ? ' & ' : ' | ')}::tsquery`;
}

/** Words that fewer documents hold are looked up by the word, those that more hold are met wherever one looks. */
const few = 1_000;

/** The documents of a kind that hold every one of those words, where they are few; `undefined` where they are many. */
export async function rareMatches(
  db: Database,
  { language, kind }: { language: Language; kind: string },
  terms: readonly string[],
): Promise<string[] | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from published_search
    where language = ${language} and kind = ${kind} and lexemes @@ ${matching(terms, { every: true })}
    limit ${few + 1}`.execute(db);
  return rows.length > few ? undefined : rows.map(({ id }) => id);
}

async function upsert(db: Database, documents: readonly SearchDocument[]): Promise<void> {
  for (const { title, words, ...document } of documents)
    await sql`
      insert into published_search (id, language, kind, source, title, body, day, title_words, title_lexemes, lexemes)
      select ${document.id}, ${document.language}, ${document.kind}, ${document.source}, ${title}, ${document.body},
        ${document.day}::date, title_words, search_lexemes(title_words), search_lexemes(search_words(${words}))
      from search_words(${title}) title_words
      on conflict (id, language) do update set kind = excluded.kind, source = excluded.source, title = excluded.title,
        body = excluded.body, day = excluded.day, title_words = excluded.title_words,
        title_lexemes = excluded.title_lexemes, lexemes = excluded.lexemes`.execute(db);
}

/**
 * The newest of each way to match are found first, each from its own index, and only they are compared: of one word, the
 * order is then as if all had been.
 */
async function search(db: Database, query: SearchQuery): Promise<Hits> {
  const { number = 1, size = 20 } = query;
  const terms = await termsAsked(db, query.words);
  if (!terms.length) return { hits: [], more: false, terms };
  const exact = terms.filter((term) => isIdentifier(term, query.words));
  const enough = number * size + 1;
  const { rows } = await sql<Hit>`
    with near as (${sql.join(
      waysToMatch(terms, exact).map((way) => sql`(${newest(query, way, enough)})`),
      sql` union `,
    )})
    select id, kind, source, title, body
    from published_search
    where language = ${query.language} and id in (select id from near)
    order by
      ${sum(exact.map((term) => sql`lexemes @@ ${matching([term], { whole: true })}`))} desc,
      ${sum(terms.map((term) => sql`lexemes @@ ${matching([term])}`))} desc,
      ${sum(terms.map((term) => sql`title_lexemes @@ ${matching([term])}`))} desc,
      ${sum(terms.map((term) => sql`lexemes @@ ${matching([term], { whole: true })}`))} desc,
      day desc nulls last, id
    limit ${size + 1} offset ${(number - 1) * size}`.execute(db);
  return { hits: rows.slice(0, size), more: rows.length > size, terms };
}

function waysToMatch(terms: string[], exact: string[]): RawBuilder<unknown>[] {
  const [every, whole] = [{ every: true }, { every: true, whole: true }];
  return [
    ...exact.map((term) => sql`lexemes @@ ${matching([term], whole)}`),
    sql`title_lexemes @@ ${matching(terms, every)} and lexemes @@ ${matching(terms, whole)}`,
    sql`title_lexemes @@ ${matching(terms, every)}`,
    sql`lexemes @@ ${matching(terms, whole)}`,
    sql`lexemes @@ ${matching(terms, every)}`,
    ...(terms.length > 1 ? terms.map((term) => sql`lexemes @@ ${matching([term])}`) : []),
  ];
}

/**
 * The newest that match. The planner knows nothing of the beginnings of words: so the index of words is asked first for
 * no more than a thousand, and where it has more, the newest are soon found by going through all from the newest on.
 */
const newest = ({ language, kind }: SearchQuery, way: RawBuilder<unknown>, enough: number) => {
  const found = sql`language = ${language} and ${way} ${kind ? sql`and kind = ${kind}` : sql``}`;
  const order = sql`order by day desc nulls last, id limit ${enough}`;
  return sql`
    with few as materialized (select id, day from published_search where ${found} limit ${few + 1})
    (select id from few where (select count(*) from few) <= ${few} ${order})
    union all
    (select id from published_search where ${found} and (select count(*) from few) > ${few} ${order})`;
};

async function facets(db: Database, { words, language }: SearchQuery): Promise<Record<string, number>> {
  const terms = await termsAsked(db, words);
  if (!terms.length) return {};
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count
    from (
      select kind from published_search
      where language = ${language} and lexemes @@ ${matching(terms)}
      limit 10000) as found
    group by kind order by kind`.execute(db);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

async function suggest(db: Database, { words, language, size = 5 }: SearchQuery): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select id, kind, source, title, body
    from search_words(${words.slice(0, 100)}) asked, search_near(asked, ${language})
    order by word_similarity(asked, title_words) desc, day desc nulls last, id
    limit ${size}`.execute(db);
  return rows;
}

const sum = (parts: RawBuilder<unknown>[]) =>
  parts.length
    ? sql`(${sql.join(
        parts.map((part) => sql`(${part})::int`),
        sql` + `,
      )})`
    : sql`0::int + 0`;
