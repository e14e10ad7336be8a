import './schema.ts';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Database } from '#platform/database.ts';
import { isIdentifier, termsOf } from './words.ts';
import type { Hit, Hits, SearchDocument, SearchIndex, SearchQuery } from './port.ts';

/** The index in PostgreSQL itself, by trigrams: enough for what a county publishes. */
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

async function upsert(db: Database, documents: readonly SearchDocument[]): Promise<void> {
  for (const { title, words, ...document } of documents)
    await sql`
      insert into published_search (id, language, kind, source, title, body, day, title_words, words)
      values (${document.id}, ${document.language}, ${document.kind}, ${document.source}, ${title}, ${document.body},
        ${document.day}, search_words(${title}), search_words(${words}))
      on conflict (id, language) do update set kind = excluded.kind, source = excluded.source, title = excluded.title,
        body = excluded.body, day = excluded.day, title_words = excluded.title_words, words = excluded.words`.execute(
      db,
    );
}

async function search(db: Database, query: SearchQuery): Promise<Hits> {
  const { number = 1, size = 20 } = query;
  const terms = await compared(db, query.words);
  if (!terms.length) return { hits: [], more: false, terms };
  const exact = terms.filter((term) => isIdentifier(term, query.words));
  const { rows } = await sql<Hit>`
    select id, kind, source, title, body
    from published_search
    where ${matching(query, terms)}
    order by
      ${sum(exact.map((term) => sql`(words like ${`% ${escaped(term)} %`})::int`))} desc,
      ${sum(terms.map((term) => sql`(words like ${`% ${escaped(term)}%`})::int`))} desc,
      ${sum(terms.map((term) => sql`(title_words like ${`% ${escaped(term)}%`})::int`))} desc,
      ${sum(terms.map((term) => sql`(words like ${`% ${escaped(term)} %`})::int`))} desc,
      day desc nulls last, id
    limit ${size + 1} offset ${(number - 1) * size}`.execute(db);
  return { hits: rows.slice(0, size), more: rows.length > size, terms };
}

async function facets(db: Database, query: SearchQuery): Promise<Record<string, number>> {
  const terms = await compared(db, query.words);
  if (!terms.length) return {};
  const { rows } = await sql<{ kind: string; count: number }>`
    select kind, count(*)::int as count
    from (select kind from published_search where ${matching({ ...query, kind: undefined }, terms)} limit 10000) as found
    group by kind order by kind`.execute(db);
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, count]));
}

async function suggest(db: Database, { words, language, size = 5 }: SearchQuery): Promise<Hit[]> {
  const { rows } = await sql<Hit>`
    select id, kind, source, title, body
    from published_search, search_words(${words.slice(0, 100)}) asked
    where language = ${language} and greatest(word_similarity(asked, title_words), word_similarity(asked, left(words, 400))) > 0.3
    order by word_similarity(asked, title_words) desc, word_similarity(asked, left(words, 400)) desc, id
    limit ${size}`.execute(db);
  return rows;
}

/** The words as the index compares them; those that every sentence holds are left out where there are others. */
async function compared(db: Database, words: string): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`select search_words(${words.slice(0, 200)}) as words`.execute(db);
  return termsOf(rows[0]?.words ?? '');
}

function matching({ language, kind }: SearchQuery, terms: string[]): RawBuilder<SqlBool> {
  const patterns = terms.map((term) => `% ${escaped(term)}%`);
  return sql`language = ${language} and words like any(${sql.val(patterns)}::text[])
    ${kind ? sql`and kind = ${kind}` : sql``}`;
}

const sum = (parts: RawBuilder<unknown>[]) => (parts.length ? sql`(${sql.join(parts, sql` + `)})` : sql`0::int + 0`);
const escaped = (term: string) => term.replaceAll(/[\\%_]/g, '\\$&');
