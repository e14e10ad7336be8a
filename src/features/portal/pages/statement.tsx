import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { ContributionDocument } from '#features/contributions/contribution.ts';
import { promisesOf, type Standing } from '#features/contributions/matrix.ts';
import { useStandingWords } from '#features/contributions/standing.tsx';
import type { PublicStatement, StrategyDocument } from '#features/strategy/kind.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { Facts, Official, Pager, Thread, ThreadItem } from '#ui/list.tsx';
import { Beside, Section } from '#ui/page.tsx';
import { StateMark } from '#ui/state.tsx';
import { portalPaths } from '../paths.ts';
import { Goals, Replaced, Translation, useCrumbs, usePortalCrumb, useRecordHref } from '../parts.tsx';
import { Contribution } from '../proofs.tsx';
import { portalTexts } from '../texts.ts';
import { YearByYear, type CountedYear } from './years.tsx';

export type StatementProps = {
  strategy: StrategyDocument;
  statement: PublicStatement;
  /** The strategy that took over, where this one is no longer in force. */
  replacement: StrategyDocument | undefined;
  /** That is the one in force now. */
  replacedNow: boolean;
  standing: Standing;
  /** This year, or the last in which the strategy applied. */
  lastYear: number;
  /** The thread is of this year alone. */
  asked: number | undefined;
  years: readonly CountedYear[];
  thread: readonly ContributionDocument[];
  turns: { previous: string | undefined; next: string | undefined };
  journal: string;
};

/** One adopted sentence, and its thread to what shows that it was kept. */
export function StatementPage(props: StatementProps) {
  const { strategy, statement, replacement, replacedNow, years, turns } = props;
  const text = useTexts(portalTexts);
  const crumb = usePortalCrumb();
  const href = useHref();
  const whole = replacement ? href(strategyPaths.earlier, { id: strategy.id }) : href(strategyPaths.show);
  const title = text.promise(statement.code);
  return (
    <PortalLayout
      title={title}
      ownHeading
      description={statement.official.text.slice(0, 200)}
      section="strategy"
      crumbs={useCrumbs(crumb.strategy, { label: title })}
    >
      <Beside label={text.aboutPromise} aside={<Aside {...props} />}>
        <h1 class="quiet-heading">
          {title.startsWith(text.kind[statement.kind]) ? title : `${title} · ${text.kind[statement.kind]}`}
        </h1>
        <Official lang={statement.official.language} source={<Where {...props} whole={whole} />}>
          {statement.official.text}
        </Official>
        <Translation statement={statement} />
        {replacement && (
          <p class="quiet">
            <Replaced by={replacement} inForce={replacedNow} />
          </p>
        )}
        <StatementThread {...props} />
        <Pager {...turns} />
      </Beside>
      {years.some(({ active, shown }) => active + shown > 0) && (
        <Section id="years" heading={text.yearByYear}>
          <YearByYear
            years={years}
            href={(year) => `${href(strategyPaths.statement, { id: statement.id })}?aar=${year}`}
          />
        </Section>
      )}
    </PortalLayout>
  );
}

function Where({ strategy, statement, whole }: StatementProps & { whole: string }) {
  const text = useTexts(portalTexts);
  const { body, adopted_on: day } = strategy.details;
  return (
    <>
      {text.adoptedWords}, <a href={whole}>{strategy.title}</a>
      {text.statementWhere(statement.place)}. {text.adoptedWhen(body, formatDay(day, useLanguage()))}
    </>
  );
}

function StatementThread(props: StatementProps) {
  const { statement, standing, thread, lastYear, asked, journal } = props;
  const text = useTexts(portalTexts);
  const href = useHref();
  const record = useRecordHref();
  return (
    <>
      <h2 class="ds-sr-only">{asked ? text.threadIn(asked) : text.thread}</h2>
      {asked && (
        <p class="small">
          {text.threadIn(asked)}. <a href={href(strategyPaths.statement, { id: statement.id })}>{text.everyYear}</a>
        </p>
      )}
      <Thread>
        {thread.map((each) => (
          <Contribution
            key={each.id}
            contribution={each}
            journal={journal}
            year={asked}
            href={record(each)}
            home={statement.id}
          />
        ))}
        {isFollowedUp(props) && <Gap standing={standing} year={lastYear} />}
      </Thread>
    </>
  );
}

/** Only what promises something, in the strategy in force, can be missing anything. */
const isFollowedUp = ({ statement, replacement }: StatementProps) => !replacement && promisesOf([statement]).length > 0;

/** What is missing is shown with the same care as what is there. */
function Gap({ standing: { now }, year }: { standing: Standing; year: number }) {
  const text = useTexts(portalTexts);
  const tell = useHref()(portalPaths.feedback);
  if (now.shown) return null;
  const [title, why] = now.active
    ? [text.notShownTitle, text.notShownText(year)]
    : [text.missingTitle, text.missingText(year)];
  return (
    <ThreadItem state="gap" kind={text.missing} title={title}>
      <p>
        {why} <a href={tell}>{text.tellUs}</a>
      </p>
    </ThreadItem>
  );
}

function Aside(props: StatementProps) {
  const { strategy, statement, standing, lastYear } = props;
  const text = useTexts(portalTexts);
  const words = useStandingWords();
  const { from, to } = strategy.details.period;
  const channels = statement.channels.map((channel) => text.channel[channel]).join(', ');
  return (
    <Facts
      facts={[
        (isFollowedUp(props) || standing.state !== 'promised') && [
          text.statusIn(lastYear),
          <StateMark key="state" state={standing.state} {...words(standing, lastYear)} />,
        ],
        statement.goals.length > 0 && [text.contributesTo, <Goals key="goals" goals={statement.goals} />],
        [text.channels, channels || text.noChannels],
        Boolean(from ?? to) && [text.periodFact, text.period(from, to)],
      ]}
    />
  );
}
