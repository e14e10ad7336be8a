import { formatYears, hostOf } from '#platform/format.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { Said } from '#features/portal/proofs.tsx';
import type { CardProps } from '#features/registers/portal.tsx';
import { kindOf } from '#records/kind.ts';
import type { PublishedReferrer } from '#records/register/references.ts';
import { Facts, Mark } from '#ui/list.tsx';
import { Alert, Beside, Section } from '#ui/page.tsx';
import type { CostCategory, PaperKind, PaperTime } from './categories.ts';
import { DeadlineList, PaperList, SourceList } from './lists.tsx';
import { leastWords, percentWords, RateTable, SchemeTable } from './tables.tsx';
import type { DeadlineRule, Eligibility, MoneyFlow, NorwayStatus, Rate, ReadSource, Scheme } from './terms.ts';
import { programmeTexts, type ProgrammeTexts } from './texts.ts';
import { programmeWords } from './words.ts';

/** What the public gets of a programme beside its texts. */
export type PublicProgramme = {
  code: string;
  period_from: number | null;
  period_to: number | null;
  norway_status: NorwayStatus | '';
  eligible: Eligibility | '';
  eligible_area: string;
  norwegian_body: string;
  url: string;
  currency: string;
  norwegian_currency: string;
  norwegian_money: MoneyFlow | '';
  min_partners: number | null;
  min_countries: number | null;
  categories: CostCategory[];
  indirect_percent: number | null;
  retention_years: number | null;
  report_months: number | null;
  report_due_months: number | null;
  report_due_days: number | null;
  claim_with_report: boolean;
  decision_needed: boolean;
  scheme: Scheme[];
  rate: Rate[];
  deadline: DeadlineRule[];
  paper: { id: string; what: PaperKind; when: PaperTime; note: string; source: string }[];
  source: ReadSource[];
};

type Props = CardProps<PublicProgramme>;

/** The public page of a programme: whether it is for us, what it pays by which rule, and where that was read. */
export function ProgrammeCard({ document, referrers, today }: Props) {
  const { details, texts } = document;
  const text = useTexts(programmeTexts);
  const { labels } = useTexts(programmeWords);
  const { scheme, rate, deadline, paper, source } = details;
  const projects = referrers.filter(({ kind, role }) => kind === 'project' && role === 'programme');
  return (
    <Beside label={text.about} aside={<About details={details} />}>
      <Standing details={details} year={Number(today.slice(0, 4))} />
      <Prose id="who" heading={labels.who} text={texts.who} first />
      <Prose id="terms" heading={labels.terms} text={texts.terms} first={!texts.who?.text} />
      {rate.length > 0 && (
        <Section id="rates" heading={labels.rate} note={rate.length > 1 && text.ratesNote}>
          <RateTable rates={rate} sources={source} />
        </Section>
      )}
      {scheme.length > 0 && (
        <Section id="schemes" heading={labels.scheme}>
          <SchemeTable schemes={scheme} sources={source} />
        </Section>
      )}
      <Prose id="applying" heading={labels.applying} text={texts.applying} />
      {deadline.length > 0 && (
        <Section id="deadlines" heading={labels.deadline}>
          <DeadlineList deadlines={deadline} sources={source} />
        </Section>
      )}
      {paper.length > 0 && (
        <Section id="papers" heading={labels.paper} note={text.papersNote}>
          <PaperList papers={paper} />
        </Section>
      )}
      {projects.length > 0 && (
        <Section id="projects" heading={text.projects}>
          <Projects projects={projects} />
        </Section>
      )}
      {source.length > 0 && (
        <Section id="sources" heading={labels.source}>
          <SourceList sources={source} />
        </Section>
      )}
    </Beside>
  );
}

/** What one must know first: whether Norway takes part, and whether we may. */
export function Standing({
  details,
  year,
}: {
  details: Pick<PublicProgramme, 'norway_status' | 'eligible' | 'period_to'>;
  year: number;
}) {
  const { norway_status: status, eligible, period_to: to } = details;
  const text = useTexts(programmeTexts);
  const { options } = useTexts(programmeWords);
  const isOut = status === 'not_associated';
  return (
    <>
      <p class="marks">
        {status && <Mark color={isOut ? 'brick' : 'moss'}>{options.norway_status[status]}</Mark>}{' '}
        {eligible && <Mark color={colours[eligible]}>{options.eligible[eligible]}</Mark>}{' '}
        {to !== null && to < year && <Mark>{text.over}</Mark>}
      </p>
      {isOut && (
        <Alert color="warning" heading={text.notWith}>
          <p>{text.notWithMore}</p>
        </Alert>
      )}
      {!isOut && eligible === 'no' && (
        <Alert color="warning" heading={text.notHere}>
          <p>{text.notHereMore}</p>
        </Alert>
      )}
    </>
  );
}

const colours = { yes: 'moss', partly: 'gold', no: 'brick' } as const;

type ProseProps = {
  id: string;
  heading: string;
  text: Props['document']['texts'][string] | undefined;
  /** Nothing but the marks stands above it. */
  first?: boolean;
};

function Prose({ id, heading, text, first }: ProseProps) {
  if (!text?.text) return null;
  return (
    <Section id={id} heading={heading} first={first}>
      <div class="prose">
        <Said text={text} />
      </div>
    </Section>
  );
}

function About({ details }: { details: PublicProgramme }) {
  const text = useTexts(programmeTexts);
  const { labels, options } = useTexts(programmeWords);
  const language = useLanguage();
  const { period_from: from, period_to: to, norwegian_money: flow } = details;
  const { indirect_percent: indirect, retention_years: years, categories } = details;
  const least = leastWords(details, text);
  const reports = reportWords(details, text);
  return (
    <Facts
      facts={[
        (from ?? to) !== null && [text.period, formatYears(from, to, language)],
        details.eligible_area !== '' && [labels.eligible_area, details.eligible_area],
        details.norwegian_body !== '' && [labels.norwegian_body, details.norwegian_body],
        [labels.currency, currencyWords(details)],
        flow !== '' && [labels.norwegian_money, options.norwegian_money[flow]],
        least !== '' && [text.consortium, least],
        indirect !== null && [labels.indirect_percent, percentWords(indirect, language)],
        categories.length > 0 && [labels.categories, categories.map((each) => options.categories[each]).join(', ')],
        reports !== '' && [text.reports, reports],
        years !== null && [labels.retention_years, text.years(years)],
        details.url !== '' && [labels.url, <a href={details.url}>{hostOf(details.url)}</a>],
      ]}
    />
  );
}

const currencyWords = ({ currency, norwegian_currency: norwegian }: PublicProgramme): string =>
  [...new Set([currency, norwegian])].filter(Boolean).join(', ');

function reportWords(details: PublicProgramme, text: ProgrammeTexts): string {
  const { report_months: months, report_due_months: due, report_due_days: days, claim_with_report: isClaim } = details;
  const within = days ? text.daysAfter(days) : due && text.dueAfter(due);
  const said = [months && text.everyMonths(months), within, isClaim && text.withClaim];
  return capital(said.filter(Boolean).join(', '));
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Projects({ projects }: { projects: readonly PublishedReferrer[] }) {
  const href = useHref();
  return (
    <ul class="plain">
      {projects.map(({ id, kind, title }) => {
        const { show } = kindOf(kind);
        return <li key={id}>{show ? <a href={href(show, { id })}>{title}</a> : title}</li>;
      })}
    </ul>
  );
}

/** The line under a programme in a list: whether Norway takes part, when it lasts, and whether it is for us. */
export function programmeLine({ details }: { details: PublicProgramme }, language: Language): string {
  const { options } = programmeWords[language];
  const { norway_status: status, eligible, period_from: from, period_to: to } = details;
  return [
    status && options.norway_status[status],
    formatYears(from, to, language),
    eligible && options.eligible[eligible],
  ]
    .filter(Boolean)
    .join(' · ');
}
