import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { MandateDocument } from '#features/mandates/mandate.ts';
import { publishedReferringTo, type PublishedReferrer } from '#records/register/references.ts';
import type { PublicMembership } from './membership.ts';

/** What the public page of a membership tells beside its document. */
export type MembershipAround = {
  /** The mandates in the organisation that name no relation of their own. */
  mandates: PublishedReferrer[];
  /** The agreements that we have through the organisation. */
  agreements: PublishedReferrer[];
  /** The organisation's own website. */
  website: string;
  /** The records that have a page to lead to. */
  shown: ReadonlySet<string>;
};

/** Read from what is published alone. */
export async function aroundMembership(
  published: Database,
  language: Language,
  { organisation, requires }: PublicMembership,
): Promise<MembershipAround> {
  const named = [organisation, requires].flatMap((each) => (each ? [each.id] : []));
  if (!named.length) return { mandates: [], agreements: [], website: '', shown: new Set() };
  const { rows } = await sql<{ id: string; website: string | null }>`
    select id, document #>> '{details,website}' as website from published
    where id = any(${named}::text[]) and language = ${language}`.execute(published);
  const referrers = organisation ? await publishedReferringTo(published, organisation.id, language) : [];
  return {
    mandates: mandatesIn(referrers),
    agreements: referrers.filter(({ kind, role }) => kind === 'agreement' && role === 'via'),
    website: rows.find(({ id }) => id === organisation?.id)?.website ?? '',
    shown: new Set(rows.map(({ id }) => id)),
  };
}

/** A seat that is held in an organisation is held by this membership, unless the mandate names another relation. */
function mandatesIn(referrers: readonly PublishedReferrer[]): PublishedReferrer[] {
  return referrers
    .filter(({ kind, role }) => kind === 'mandate' && role === 'organisation')
    .filter(({ document }) => !(document as MandateDocument).details.relation)
    .map((referrer) => ({ ...referrer, role: 'relation' }));
}
