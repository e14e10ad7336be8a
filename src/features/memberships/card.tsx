import { formatDay, formatDays, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { agreementPaths } from '#features/agreements/paths.ts';
import { holdingWords } from '#features/organisations/holding.texts.ts';
import { organisationPaths } from '#features/organisations/paths.ts';
import { CaseNumber } from '#features/portal/proofs.tsx';
import { CountyCard } from '#features/registers/county-card.tsx';
import type { CardProps } from '#features/registers/portal.tsx';
import { PublicLog } from '#features/relationlog/public-log.tsx';
import type { Named } from '#records/register/names.ts';
import { Facts } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import { FeeTable } from './fees.tsx';
import type { PublicMembership } from './membership.ts';
import { membershipPaths } from './paths.ts';
import type { MembershipAround } from './published.ts';
import { membershipTexts } from './texts.ts';

type Props = CardProps<PublicMembership>;

/** The public page of a membership: the county's card, then what it costs, and what it rests on. */
export function MembershipCard(props: Props) {
  const { document, today } = props;
  const { details } = document;
  const text = useTexts(membershipTexts);
  const around = props.more as MembershipAround;
  return (
    <Beside label={text.about} aside={<About {...props} />}>
      <CountyCard
        document={document}
        referrers={[...props.referrers, ...around.mandates]}
        today={today}
        term={<Term document={document} />}
        documents={details.document.length > 0 && <Documents details={details} />}
        websites={<Websites details={details} website={around.website} />}
      />
      {details.group.length > 0 && <Groups details={details} />}
      {details.fee.length > 0 && (
        <Section id="fees" heading={text.fees}>
          <FeeTable fees={details.fee} kroner={details.kroner} />
        </Section>
      )}
      <PublicLog document={document} />
    </Beside>
  );
}

/** Until a day, or until someone says otherwise. */
function Term({ document: { ends_on: end } }: Pick<Props, 'document'>) {
  const text = useTexts(membershipTexts);
  const language = useLanguage();
  return <>{end ? text.until(formatDay(end, language)) : text.running}</>;
}

function Documents({ details: { document } }: { details: PublicMembership }) {
  return (
    <ul class="plain">
      {document.map(({ id, title, url }) => (
        <li key={id}>{url ? <a href={url}>{title}</a> : title}</li>
      ))}
    </ul>
  );
}

function Websites({ details: { url }, website }: { details: PublicMembership; website: string }) {
  const all = [...new Set([url, website])].filter(Boolean);
  if (!all.length) return null;
  return (
    <ul class="plain">
      {all.map((each) => (
        <li key={each}>
          <a href={each}>{hostOf(each)}</a>
        </li>
      ))}
    </ul>
  );
}

function Groups({ details: { group } }: { details: PublicMembership }) {
  const text = useTexts(membershipTexts);
  return (
    <Section id="groups" heading={text.groups}>
      <ul class="plain rows">
        {group.map(({ id, name, part, url }) => (
          <li key={id}>
            <div>
              <b>{url ? <a href={url}>{name}</a> : name}</b>
              {part && <p class="small quiet">{part}</p>}
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function About({ document, referrers, journal, more }: Props) {
  const { details } = document;
  const text = useTexts(membershipTexts);
  const language = useLanguage();
  const { shown, agreements } = more as MembershipAround;
  const href = useHref();
  const link = (named: Named, to: typeof membershipPaths.show) =>
    shown.has(named.id) ? <a href={href(to, { id: named.id })}>{named.title}</a> : <>{named.title}</>;
  const dependents = referrers.filter(({ kind, role }) => kind === 'membership' && role === 'requires');
  const { organisation, since, requires, case_number: number, holding } = details;
  return (
    <Facts
      facts={[
        organisation && [text.organisation, link(organisation, organisationPaths.show)],
        since !== null && [text.since, String(since)],
        requires && [text.requires, link(requires, membershipPaths.show)],
        dependents.length > 0 && [text.requiredBy, <Others records={dependents} to={membershipPaths.show} />],
        agreements.length > 0 && [text.through, <Others records={agreements} to={agreementPaths.show} />],
        number !== '' && [text.caseNumber, <CaseNumber number={number} label={number} journal={journal} />],
        holding.length > 0 && [holdingWords[language].heldBy, <Holders holding={holding} language={language} />],
      ]}
    />
  );
}

type OthersProps = { records: readonly { id: string; title: string }[]; to: typeof membershipPaths.show };

function Others({ records, to }: OthersProps) {
  const href = useHref();
  return (
    <ul class="plain">
      {records.map(({ id, title }) => (
        <li key={id}>
          <a href={href(to, { id })}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

function Holders({ holding, language }: { holding: PublicMembership['holding']; language: Language }) {
  return (
    <ul class="plain">
      {holding.map(({ id, organisation, starts_on: from, ends_on: to, note }) => (
        <li key={id}>
          {organisation?.title}{' '}
          <span class="small quiet">
            {[(from ?? to) && formatDays(from, to, language), note].filter(Boolean).join('. ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The line under a membership in the list: since when, what it is for in short, and whose it is. */
export function membershipLine(
  { details, texts, unit }: Pick<Props['document'], 'details' | 'texts' | 'unit'>,
  language: Language,
): string {
  const text = membershipTexts[language];
  const since = details.since === null ? '' : text.sinceYear(details.since);
  return [since, firstOf(texts.purpose?.text ?? ''), unit?.name].filter(Boolean).join(' · ');
}

/** The first sentence, or as much of it as a line holds. */
function firstOf(purpose: string): string {
  const [sentence = ''] = purpose.split(/(?<=[.!?])\s/);
  const plain = sentence.replace(/\.$/, '');
  return plain.length <= 140 ? plain : `${plain.slice(0, plain.lastIndexOf(' ', 138))} …`;
}
