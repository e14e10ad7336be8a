import { formatAmount, formatDay, formatDays, formatFigure, formatRate, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { holdingWords } from '#features/organisations/holding.texts.ts';
import { CaseNumber, Said } from '#features/portal/proofs.tsx';
import { indicatorLevels, type ProjectDetails, type PublicIndicator } from '#features/projects/project.ts';
import { projectWords } from '#features/projects/words.ts';
import { kronerFor, parseRate } from '#features/rates/rate.ts';
import type { CardProps } from '#features/registers/portal.tsx';
import { kindOf } from '#records/kind.ts';
import type { PublishedText } from '#records/publish.ts';
import type { Named } from '#records/register/names.ts';
import { countryNames } from '#reference/countries/countries.ts';
import { Contact } from '#ui/contact.tsx';
import { Facts, Mark, Table } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import { lookOf } from './lanes.ts';
import { amountWords, shareWords } from './money-words.ts';
import { factSheetPaths } from './paths.ts';
import { publicTexts } from './public.texts.ts';

type Shown = ReadonlySet<string>;

/** The public page of a project: what, with whom, for what money, what came of it, and how to join. */
export function ProjectCard(props: CardProps<ProjectDetails>) {
  const { document } = props;
  const { details, texts } = document;
  const text = useTexts(publicTexts);
  const shown = props.more as Shown;
  return (
    <Beside label={text.aboutProject} aside={<About {...props} shown={shown} />}>
      <Standing details={details} />
      <Told id="objectives" heading={text.objectives} said={texts.objectives} first />
      <Partners details={details} shown={shown} />
      <Money details={details} />
      <Results details={details} outcome={texts.outcome} />
      <Told id="join" heading={text.join} said={texts.join} />
      <Told id="reusable" heading={text.reusable} said={texts.reusable} />
    </Beside>
  );
}

const colors = { going: 'moss', closing: 'moss', stopped: 'brick' } as const;

/** How far it has come, and whom it is for. */
function Standing({ details: { stage, acronym, audiences } }: { details: ProjectDetails }) {
  const { options } = useTexts(projectWords);
  const words: Record<string, string> = options.audiences;
  return (
    <p class="marks">
      <Mark color={colors[lookOf(stage) as keyof typeof colors]}>{options.stage[stage]}</Mark>{' '}
      {acronym && <Mark>{acronym}</Mark>}{' '}
      {audiences.map((audience) => (
        <>
          <Mark key={audience}>{words[audience] ?? audience}</Mark>{' '}
        </>
      ))}
    </p>
  );
}

type ToldProps = { id: string; heading: string; said: PublishedText | undefined; first?: boolean };

function Told({ id, heading, said, first }: ToldProps) {
  if (!said?.text) return null;
  return (
    <Section id={id} heading={heading} first={first}>
      <div class="prose">
        <Said text={said} />
      </div>
    </Section>
  );
}

function Partners({ details: { partner }, shown }: { details: ProjectDetails; shown: Shown }) {
  const text = useTexts(publicTexts);
  const { options } = useTexts(projectWords);
  const language = useLanguage();
  const known = partner.filter(({ organisation, country }) => organisation ?? country);
  const hasShares = known.some(({ share }) => share !== null);
  if (!known.length) return null;
  return (
    <Section id="partners" heading={text.partners}>
      <Table
        caption={text.partners}
        captionHidden
        rows={known}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'name',
            label: text.partner,
            cell: ({ organisation }) => (organisation ? <Linked named={organisation} shown={shown} /> : '–'),
          },
          { key: 'role', label: text.role, cell: ({ role }) => options['partner.role'][role] },
          { key: 'country', label: text.country, cell: ({ country }) => countryNames[language][country] ?? '–' },
          ...(hasShares
            ? [
                {
                  key: 'share',
                  label: text.share,
                  number: true,
                  cell: ({ share }: (typeof known)[number]) => (share === null ? '–' : shareWords(share, language)),
                },
              ]
            : []),
        ]}
      />
    </Section>
  );
}

/** What is named leads to its own page where it has one. */
function Linked({ named: { id, kind, title }, shown }: { named: Named; shown: Shown }) {
  const href = useHref();
  const { show } = kindOf(kind);
  return show && shown.has(id) ? <a href={href(show, { id })}>{title}</a> : <>{title}</>;
}

/** The money in words, and the same as a table. */
function Money({ details: { money } }: { details: ProjectDetails }) {
  const text = useTexts(publicTexts);
  const language = useLanguage();
  const said = useMoneyWords(money);
  const { currency, granted, total, kroner, ownNok } = money;
  const inCurrency = (amount: number | null) => (amount === null ? '–' : formatAmount(amount, currency, language));
  const inKroner = (amount: number | null) => (amount === null ? '–' : formatAmount(amount, 'NOK', language));
  const rows = [
    { key: 'granted', what: text.grantedToUs, amount: granted, nok: kroner.granted },
    { key: 'total', what: text.totalBudget, amount: total, nok: kroner.total },
    { key: 'own', what: text.ownShare, amount: currency === 'NOK' ? ownNok : null, nok: ownNok },
  ].filter(({ amount, nok }) => amount !== null || nok !== null);
  if (!said.length) return null;
  return (
    <Section id="money" heading={text.money}>
      <p>{said.join(' ')}</p>
      <Table
        caption={text.money}
        captionHidden
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: 'what', label: text.what, cell: ({ what }) => what },
          { key: 'amount', label: text.amount, number: true, cell: ({ amount }) => inCurrency(amount) },
          ...(currency === 'NOK'
            ? []
            : [
                {
                  key: 'nok',
                  label: text.nok,
                  number: true,
                  cell: ({ nok }: (typeof rows)[number]) => inKroner(nok),
                },
              ]),
        ]}
      />
    </Section>
  );
}

/** What is known of the money, a sentence each. */
export function useMoneyWords(money: ProjectDetails['money']): string[] {
  return moneySentences(money, useLanguage());
}

export function moneySentences(money: ProjectDetails['money'], language: 'nb' | 'nn' | 'en'): string[] {
  const { moneyIs } = publicTexts[language];
  const { currency, ownNok, rate, rate_on: day, kroner } = money;
  const [granted, total] = [amountWords(money, 'granted', language), amountWords(money, 'total', language)];
  const parsed = parseRate(rate);
  const isReckoned = parsed && currency !== 'NOK' && (kroner.granted ?? kroner.total) !== null;
  return [
    granted && moneyIs.granted(granted),
    total && moneyIs.total(total),
    ownNok !== null && ownNok > 0 && moneyIs.own(formatAmount(ownNok, 'NOK', language)),
    isReckoned && moneyIs.rate(formatRate(kronerFor(parsed), language), currency, day ? formatDay(day, language) : ''),
  ].filter((each) => typeof each === 'string' && each !== '') as string[];
}

type ResultsProps = { details: ProjectDetails; outcome: PublishedText | undefined };

/** What came of it: in words, and in figures whose levels are kept apart. */
function Results({ details: { indicator }, outcome }: ResultsProps) {
  const text = useTexts(publicTexts);
  if (!outcome?.text && !indicator.length) return null;
  return (
    <Section id="results" heading={text.results}>
      {outcome?.text && (
        <div class="prose">
          <Said text={outcome} />
        </div>
      )}
      {indicatorLevels.map((level) => (
        <Indicators key={level} caption={text.levels[level]} rows={indicator.filter((each) => each.level === level)} />
      ))}
    </Section>
  );
}

function Indicators({ caption, rows }: { caption: string; rows: readonly PublicIndicator[] }) {
  const text = useTexts(publicTexts);
  const { options } = useTexts(projectWords);
  const language = useLanguage();
  const goals: Record<string, string> = options['indicator.goal'];
  const figure = (value: string) => (value ? formatFigure(value, language) : '–');
  if (!rows.length) return null;
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'name',
          label: text.indicator,
          cell: ({ name, unit, goal }) => [unit ? `${name} (${unit})` : name, goals[goal]].filter(Boolean).join(' · '),
        },
        {
          key: 'measured',
          label: text.measured,
          cell: ({ measured_on: day }) => (day ? formatDay(day, language) : '–'),
        },
        { key: 'baseline', label: text.baseline, number: true, cell: ({ baseline }) => figure(baseline) },
        { key: 'target', label: text.target, number: true, cell: ({ target }) => figure(target) },
        { key: 'achieved', label: text.achieved, number: true, cell: ({ achieved }) => figure(achieved) },
      ]}
    />
  );
}

type AboutProps = Pick<CardProps<ProjectDetails>, 'document' | 'journal'> & { shown: Shown };

function About({ document, journal, shown }: AboutProps) {
  const { details, unit, starts_on: from, ends_on: to } = document;
  const text = useTexts(publicTexts);
  const { labels, options } = useTexts(projectWords);
  const language = useLanguage();
  const { programme, organisation, role, themes, url, case_number: caseNumber, holding } = details;
  const themeWords: Record<string, string> = options.themes;
  return (
    <>
      <Facts
        facts={[
          programme && [labels.programme, <Linked named={programme} shown={shown} />],
          from !== null || to !== null ? [text.period, formatDays(from, to, language)] : null,
          role !== '' && [text.ourRole, options.role[role]],
          organisation && [text.with, <Linked named={organisation} shown={shown} />],
          details.action !== '' && [labels.action, details.action],
          details.call !== '' && [labels.call, details.call],
          details.topic !== '' && [labels.topic, details.topic],
          details.number !== '' && [labels.number, details.number],
          themes.length > 0 && [labels.themes, themes.map((theme) => themeWords[theme] ?? theme).join(', ')],
          url !== '' && [labels.url, <a href={url}>{hostOf(url)}</a>],
          caseNumber !== '' && [
            labels.case_number,
            <CaseNumber number={caseNumber} label={caseNumber} journal={journal} />,
          ],
          holding.length > 0 && [holdingWords[language].heldBy, <Holders holding={holding} shown={shown} />],
          unit && [text.contact, <Contact unit={unit.name} mail={unit.mail} phone={unit.phone} />],
          [text.published, formatDay(document.published_on, language)],
        ]}
      />
      <Sheet id={document.id} />
    </>
  );
}

function Sheet({ id }: { id: string }) {
  const text = useTexts(publicTexts);
  const href = useHref();
  return (
    <p class="small">
      <a href={href(factSheetPaths.page, { id })}>{text.sheet}</a> <span class="quiet">{text.sheetMore}</span>
    </p>
  );
}

function Holders({ holding, shown }: { holding: ProjectDetails['holding']; shown: Shown }) {
  const language = useLanguage();
  return (
    <ul class="plain">
      {holding.map(({ id, organisation, starts_on: from, ends_on: to, note }) => (
        <li key={id}>
          {organisation && <Linked named={organisation} shown={shown} />}{' '}
          <span class="small quiet">{[formatDays(from, to, language), note].filter(Boolean).join('. ')}</span>
        </li>
      ))}
    </ul>
  );
}
