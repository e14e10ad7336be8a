import '#records/schema.ts';
import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { PublishedDocument } from '#records/publish.ts';
import { matching, termsAsked } from '#search/postgres.ts';
import { relationKinds, type Partner, type RelationKind, type Since } from './relation.ts';

/** As many as a map or a time line can show; the registers hold them all. */
export const mostShown = 200;
const pageSize = 50;
const kinds = sql`any(${[...relationKinds]}::text[])`;

export type Counts = Record<RelationKind, number> & { countries: number };

/** How many relations of each kind are published, and in how many countries the agreements in force are. */
export async function countRelations(published: Database, language: Language): Promise<Counts> {
  const { rows } = await sql<{ kind: RelationKind; count: number; countries: number }>`
    select kind, count(*)::int as count, count(distinct nullif(document #>> '{details,country}', ''))::int as countries
    from published
    where language = ${language} and kind = ${kinds}
      and coalesce(document #>> '{details,stage}', '') not in ('draft', 'ended')
    group by kind`.execute(published);
  const of = (kind: RelationKind) => rows.find((row) => row.kind === kind);
  const count = (kind: RelationKind) => of(kind)?.count ?? 0;
  return {
    membership: count('membership'),
    agreement: count('agreement'),
    mandate: count('mandate'),
    countries: of('agreement')?.countries ?? 0,
  };
}

/** The agreements in force, each with its partner region, by region. */
export async function listPartners(published: Database, language: Language): Promise<Partner[]> {
  const field = (name: string) => sql.raw(`document #>> '{details,${name}}'`);
  const { rows } = await sql<Partner>`
    select id, title, ${field('agreement_kind')} as agreement_kind, coalesce(${field('region')}, '') as region,
      coalesce(${field('country')}, '') as country, coalesce(${field('latitude')}, '') as latitude,
      coalesce(${field('longitude')}, '') as longitude, (${field('since')})::int as since,
      coalesce(${field('via,title')}, '') as via
    from published
    where language = ${language} and kind = 'agreement' and ${field('stage')} not in ('draft', 'ended')
    order by coalesce(nullif(${field('region')}, ''), title) collate norwegian, id
    limit ${mostShown}`.execute(published);
  return rows;
}

/** Since when each membership and agreement has been, the longest first. */
export async function listSince(published: Database, language: Language, today: string): Promise<Since[]> {
  const { rows } = await sql<Since>`
    select id, kind, title, since, case when ends_on < ${today}::date then extract(year from ends_on)::int end as until
    from (
      select id, kind, title, ends_on,
        coalesce((document #>> '{details,since}')::int, extract(year from starts_on)::int) as since
      from published
      where language = ${language} and kind in ('membership', 'agreement')
        and coalesce(document #>> '{details,stage}', '') <> 'draft') relation
    where since is not null
    order by since, title collate norwegian, id
    limit ${mostShown}`.execute(published);
  return rows;
}

export type FoundRelation = { id: string; kind: RelationKind; title: string; document: PublishedDocument };

/** One page of the memberships, agreements and mandates that hold every one of the words, by name. */
export async function searchRelations(
  published: Database,
  language: Language,
  words: string,
  number: number,
): Promise<{ found: FoundRelation[]; more: boolean }> {
  const terms = await termsAsked(published, words);
  if (!terms.length) return { found: [], more: false };
  const { rows } = await sql<FoundRelation>`
    select published.id, published.kind, published.title, document
    from published_search held join published on published.id = held.id and published.language = held.language
    where held.language = ${language} and held.kind = ${kinds} and lexemes @@ ${matching(terms, { every: true })}
    order by published.title collate norwegian, published.id
    limit ${pageSize + 1} offset ${(number - 1) * pageSize}`.execute(published);
  return { found: rows.slice(0, pageSize), more: rows.length > pageSize };
}
