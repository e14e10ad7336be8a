import '#records/schema.ts';
import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { AgreementDetails } from './agreement.ts';

/** What the public page of an agreement reads beside its document. */
export type AgreementAround = {
  /** The records it names that have a page in the portal. */
  shown: ReadonlySet<string>;
  /** Our membership of the organisation that it is held through. */
  membership: { id: string; title: string } | undefined;
};

/** Which of the records that an agreement names are published, and our membership of the umbrella, in one query. */
export async function aroundAgreement(
  published: Database,
  language: Language,
  details: AgreementDetails,
): Promise<AgreementAround> {
  const via = details.via?.id ?? '';
  const ids = namedIn(details);
  if (!ids.length) return { shown: new Set(), membership: undefined };
  const { rows } = await sql<{ id: string; kind: string; title: string; joins: boolean }>`
    select id, kind, title, kind = 'membership' as joins from published
    where language = ${language} and (id = any(${ids}::text[])
      or kind = 'membership' and id in (
        select id from published_reference where target = ${via} and role = 'organisation'))
    order by title, id limit 300`.execute(published);
  return { shown: new Set(rows.map(({ id }) => id)), membership: rows.find(({ joins }) => joins) };
}

const namedIn = ({ via, successor, party, holding }: AgreementDetails): string[] =>
  [
    via,
    successor,
    ...party.map(({ organisation }) => organisation),
    ...holding.map(({ organisation }) => organisation),
  ].flatMap((named) => (named ? [named.id] : []));
