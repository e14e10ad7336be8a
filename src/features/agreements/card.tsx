import { formatDay, formatDays, formatYears, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { holdingWords } from '#features/organisations/holding.texts.ts';
import { organisationPaths } from '#features/organisations/paths.ts';
import { CaseNumber, Joined, Said } from '#features/portal/proofs.tsx';
import { CountyCard } from '#features/registers/county-card.tsx';
import { PublicLog } from '#features/relationlog/public-log.tsx';
import type { CardProps } from '#features/registers/portal.tsx';
import { kindOf } from '#records/kind.ts';
import type { Named } from '#records/register/names.ts';
import { Facts, Mark } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import type { AgreementDetails, AgreementDocument } from './agreement.ts';
import { agreementPaths } from './paths.ts';
import { Measures } from './measures.tsx';
import type { AgreementAround } from './queries.ts';
import { Sources } from './sources.tsx';
import { agreementTexts } from './texts.ts';
import { agreementWords } from './words.ts';

/** The public page of an agreement: the county's card, what is to be done under it, and where sources disagree. */
export function AgreementCard(props: CardProps<AgreementDetails>) {
  const { document, referrers, today } = props;
  const { details, texts } = document;
  const text = useTexts(agreementTexts);
  const around = props.more as AgreementAround;
  return (
    <Beside label={text.about} aside={<About {...props} around={around} />}>
      <Standing details={details} />
      <CountyCard
        document={document}
        referrers={referrers}
        today={today}
        term={<Term details={details} />}
        board={details.body.length > 0 && <Bodies details={details} />}
        documents={details.document.length > 0 && <Documents details={details} />}
        websites={details.website && <a href={details.website}>{hostOf(details.website)}</a>}
      />
      <Parties details={details} around={around} />
      <Measures details={details} />
      {texts.evaluation?.text && (
        <Section id="evaluation" heading={text.evaluation}>
          <div class="prose">
            <Said text={texts.evaluation} />
          </div>
        </Section>
      )}
      <PublicLog document={document} />
      <Sources sources={details.source} />
    </Beside>
  );
}

/** What a reader must know first: that it is held through others, or is no longer in force. */
function Standing({ details: { stage, via } }: { details: AgreementDetails }) {
  const text = useTexts(agreementTexts);
  const { options } = useTexts(agreementWords);
  const isPlain = stage === 'running' || stage === 'renewed';
  if (isPlain && !via) return null;
  return (
    <p class="marks">
      {via && <Mark>{text.through(via.title)}</Mark>} {!isPlain && <Mark color="brick">{options.stage[stage]}</Mark>}
    </p>
  );
}

/** Until further notice or until a day, and how long before one must say so. */
function Term({ details: { in_force_until: until, notice_months: months } }: { details: AgreementDetails }) {
  const text = useTexts(agreementTexts);
  const language = useLanguage();
  if (until) return <>{text.untilDay(formatDay(until, language))}</>;
  return <>{months ? text.untilNoticeAndNotice(text.months(months)) : text.untilNotice}</>;
}

function Bodies({ details: { body } }: { details: AgreementDetails }) {
  const text = useTexts(agreementTexts);
  const { options } = useTexts(agreementWords);
  const language = useLanguage();
  return (
    <ul class="plain">
      {body.map(({ id, name, kind, cycle_months: cycle, next_on: next, note }) => (
        <li key={id}>
          {name} <span class="quiet">({options['body.kind'][kind as 'commission'].toLowerCase()})</span>
          {'. '}
          {text.meets(cycle)} {next && text.nextMeeting(formatDay(next, language))} {note}
        </li>
      ))}
    </ul>
  );
}

function Documents({ details: { document } }: { details: AgreementDetails }) {
  const text = useTexts(agreementTexts);
  const { options } = useTexts(agreementWords);
  const language = useLanguage();
  return (
    <ul class="plain">
      {document.map(({ id, title, kind, year, signed_on: signed, parties, url }) => (
        <li key={id}>
          {url ? <a href={url}>{title}</a> : title}{' '}
          <span class="small quiet">
            {[
              options['document.kind'][kind as 'other'].toLowerCase(),
              signed ? formatDay(signed, language) : year && String(year),
              parties && text.between(parties),
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

type AroundProps = { details: AgreementDetails; around: AgreementAround };

function Parties({ details: { party }, around }: AroundProps) {
  const text = useTexts(agreementTexts);
  const known = party.filter(({ organisation }) => organisation);
  if (!known.length) return null;
  return (
    <Section id="parties" heading={text.parties}>
      <ul class="plain rows">
        {known.map(({ id, organisation, since, until, note }) => (
          <li key={id}>
            <div>
              <b>
                <Organisation named={organisation} around={around} />
              </b>
              <p class="small quiet">
                {[since && text.partySince(since), until && text.partyUntil(until), note].filter(Boolean).join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** An organisation by its name, leading to its page where it has one. */
function Organisation({ named, around }: { named: Named | null; around: AgreementAround }) {
  const href = useHref();
  if (!named) return null;
  return around.shown.has(named.id) ? (
    <a href={href(organisationPaths.show, { id: named.id })}>{named.title}</a>
  ) : (
    <>{named.title}</>
  );
}

type AboutProps = { document: AgreementDocument; journal: string; around: AgreementAround } & Pick<
  CardProps,
  'referrers'
>;

function About({ document, journal, around, referrers }: AboutProps) {
  const { details } = document;
  const text = useTexts(agreementTexts);
  const { labels, options } = useTexts(agreementWords);
  const language = useLanguage();
  const before = referrers.filter(({ kind, role }) => kind === 'agreement' && role === 'successor');
  const { since, signed_on: signed, via, region, country, case_number: number, holding, successor } = details;
  return (
    <Facts
      facts={[
        [labels.agreement_kind, options.agreement_kind[details.agreement_kind]],
        since !== null && [labels.since, String(since)],
        signed !== null && [labels.signed_on, formatDay(signed, language)],
        via !== null && [labels.via, <Via via={via} around={around} />],
        details.themes.length > 0 && [labels.themes, themeWords(details.themes, options.themes)],
        (region !== '' || country !== '') && [text.place, placeWords(region, options.country[country])],
        number !== '' && [labels.case_number, <CaseNumber number={number} label={number} journal={journal} />],
        holding.length > 0 && [holdingWords[language].heldBy, <Holders details={details} around={around} />],
        before.length > 0 && [text.before, <Agreements agreements={before} />],
        successor !== null && [
          labels.successor,
          around.shown.has(successor.id) ? <Agreements agreements={[successor]} /> : successor.title,
        ],
      ]}
    />
  );
}

const themeWords = (themes: readonly string[], words: Readonly<Record<string, string>>) =>
  themes.map((theme) => words[theme] ?? theme).join(', ');

const placeWords = (region: string, country: string | undefined) => [region, country].filter(Boolean).join(', ');

/** The umbrella, and our own membership of it. */
function Via({ via, around }: { via: Named; around: AgreementAround }) {
  const text = useTexts(agreementTexts);
  const href = useHref();
  const { membership } = around;
  const show = membership && kindOf('membership').show;
  return (
    <>
      <Organisation named={via} around={around} />
      {membership && show && (
        <a class="block small" href={href(show, { id: membership.id })}>
          {text.membership}
        </a>
      )}
    </>
  );
}

function Holders({ details: { holding }, around }: AroundProps) {
  const language = useLanguage();
  return (
    <ul class="plain">
      {holding.map(({ id, organisation, starts_on: from, ends_on: to, note }) => (
        <li key={id}>
          <Organisation named={organisation} around={around} />{' '}
          <span class="small quiet">{[formatDays(from, to, language), note].filter(Boolean).join('. ')}</span>
        </li>
      ))}
    </ul>
  );
}

function Agreements({ agreements }: { agreements: readonly { id: string; title: string }[] }) {
  const href = useHref();
  const links = agreements.map(({ id, title }) => <a href={href(agreementPaths.show, { id })}>{title}</a>);
  return <Joined parts={links} />;
}

/** The line under an agreement in a list: kind, since when, through whom, and where it is no longer in force. */
export function agreementLine({ details }: { details: AgreementDetails }, language: 'nb' | 'nn' | 'en'): string {
  const { options } = agreementWords[language];
  const text = agreementTexts[language];
  const { agreement_kind: kind, since, via, stage } = details;
  return [
    options.agreement_kind[kind],
    since === null ? '' : formatYears(since, null, language),
    via ? text.through(via.title) : '',
    stage === 'running' ? '' : options.stage[stage],
  ]
    .filter(Boolean)
    .join(' · ');
}
