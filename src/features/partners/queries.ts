import '#records/schema.ts';
import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';
import { sortNorwegian } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import type { AgreementDetails } from '#features/agreements/agreement.ts';
import type { PublishedDocument } from '#records/publish.ts';
import { matching, termsAsked } from '#search/postgres.ts';
import { relationKinds, type Partner, type RelationKind, type Since } from './relation.ts';

/** As many as a map or a time line can show; the registers hold them all. */
export const mostShown = 200;
const pageSize = 50;
const kinds = sql`any(${[...relationKinds]}::text[])`;

export type Counts = Record<RelationKind, number> & { countries: number };

/** How many relations of each kind are published and go on, and in how many countries the agreements are. */
export async function countRelations(published: Database, language: Language, today: string): Promise<Counts> {
  const { rows } = await sql<{ kind: RelationKind; count: number; countries: number }>`
    select kind, count(*)::int as count, count(distinct agreement_country)::int as countries
    from published
    where language = ${language} and kind = ${kinds} and ${goesOn(today)}
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

/** What is negotiated is no agreement yet, and what has ended is none any more; the other kinds have no such stage. */
const goesOn = (today: string) =>
  sql`(agreement_stage is null or agreement_stage not in ('draft', 'ended')) and (ends_on is null or ends_on >= ${today}::date)`;

/** The agreements in force, each with its partner region, by region. */
export async function listPartners(published: Database, language: Language, today: string): Promise<Partner[]> {
  const { rows } = await sql<{ id: string; title: string; details: AgreementDetails }>`
    select id, title, document -> 'details' as details
    from published
    where language = ${language} and kind = 'agreement' and ${goesOn(today)}
    order by title, id
    limit ${mostShown}`.execute(published);
  return sortNorwegian(rows.map(partnerOf), ({ region, title }) => region || title);
}

function partnerOf({ id, title, details }: { id: string; title: string; details: AgreementDetails }): Partner {
  const { agreement_kind, region, country, latitude, longitude, since, via } = details;
  return { id, title, agreement_kind, region, country, latitude, longitude, since, via: via?.title ?? '' };
}

/** Since when each membership and agreement has been, the longest first. */
export async function listSince(published: Database, language: Language, today: string): Promise<Since[]> {
  const { rows } = await sql<Since>`
    select id, kind, title, since, case when ends_on < ${today}::date then extract(year from ends_on)::int end as until
    from published
    where language = ${language} and since is not null and agreement_stage is distinct from 'draft'
    order by since, title, id
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
    with chosen as (
      select id, title from published_search
      where language = ${language} and kind = ${kinds} and lexemes @@ ${matching(terms, { every: true })}
      order by title collate norwegian, id
      limit ${pageSize + 1} offset ${(number - 1) * pageSize})
    select id, kind, published.title, document from chosen join published using (id)
    where language = ${language} order by chosen.title collate norwegian, id`.execute(published);
  return { found: rows.slice(0, pageSize), more: rows.length > pageSize };
}
