import { formatDay } from '#platform/format.ts';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Coverage } from '#features/contributions/coverage.ts';
import { promisesOf, statementStanding } from '#features/contributions/matrix.ts';
import { useStandingWords } from '#features/contributions/standing.tsx';
import type { PublicStatement, StrategyDocument } from '#features/strategy/kind.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { Alert, Section } from '#ui/page.tsx';
import { EmptyState, Row, Rows, Tabs } from '#ui/list.tsx';
import { GoalTile } from '#ui/goal.tsx';
import { StateMark } from '#ui/state.tsx';
import { Replaced, StatementWords, useCrumbs, usePortalCrumb } from '../parts.tsx';
import { filters, passes, type Filter } from '../filters.ts';
import { portalTexts } from '../texts.ts';

type StrategyProps = {
  strategy: StrategyDocument;
  coverage: Coverage;
  year: number;
  filter: Filter;
  earlier: readonly StrategyDocument[];
  /** What took over, where it is no longer in force; `year` is then the last in which it applied. */
  replacement?: StrategyDocument | undefined;
  replacedNow?: boolean;
};

/** Every promise of a strategy in its adopted words, with how far it has come. */
export function StrategyPage(props: StrategyProps) {
  const { strategy, coverage, year, filter, earlier, replacement, replacedNow = false } = props;
  const past = replacement !== undefined;
  const text = useTexts(portalTexts);
  const { strategy: here } = usePortalCrumb();
  const show = (statement: PublicStatement) => passes(filter, statementStanding(coverage, statement, year));
  return (
    <PortalLayout
      title={past ? strategy.title : text.strategyHeading}
      lead={text.strategyLead(strategy.title)}
      section="strategy"
      crumbs={useCrumbs(past ? here : { label: here.label }, ...(past ? [{ label: strategy.title }] : []))}
    >
      {replacement && (
        <Alert>
          {text.earlierNote} <Replaced by={replacement} inForce={replacedNow} />
        </Alert>
      )}
      <AdoptedLine strategy={strategy} />
      {!past && <Choice strategy={strategy} coverage={coverage} year={year} filter={filter} />}
      {promisesOf(strategy.details.statements).some(show) ? (
        <Statements {...props} show={show} />
      ) : (
        <EmptyState title={text.noneInFilter} />
      )}
      <Others earlier={earlier} />
    </PortalLayout>
  );
}

function AdoptedLine({ strategy: { details } }: { strategy: StrategyDocument }) {
  const text = useTexts(portalTexts);
  const day = formatDay(details.adopted_on, useLanguage());
  return (
    <p class="quiet">
      {text.adoptedWhen(details.body, day)} {text.period(details.period.from, details.period.to)}
    </p>
  );
}

function Choice({
  strategy,
  coverage,
  year,
  filter,
}: Pick<StrategyProps, 'strategy' | 'coverage' | 'year' | 'filter'>) {
  const text = useTexts(portalTexts);
  const address = useHref()(strategyPaths.show);
  const standings = promisesOf(strategy.details.statements).map((each) => statementStanding(coverage, each, year));
  return (
    <Tabs
      label={text.filter}
      tabs={filters.map((each) => ({
        label: text.filters[each],
        href: each === 'alle' ? address : `${address}?vis=${each}`,
        current: each === filter,
        count: standings.filter((standing) => passes(each, standing)).length,
      }))}
    />
  );
}

type ShowProps = StrategyProps & { show: (statement: PublicStatement) => boolean };

/** Goals first; then each priority with its commitments, what has no priority, and the vision that frames it all. */
function Statements({ strategy, coverage, year, filter, show, replacement }: ShowProps) {
  const text = useTexts(portalTexts);
  const { statements } = strategy.details;
  const of = (kind: PublicStatement['kind']) => statements.filter((each) => each.kind === kind);
  const priorities = of('priority');
  const isUnder =
    (code: string) =>
    ({ parent, kind }: PublicStatement) =>
      kind === 'commitment' && parent === code;
  const codes = priorities.map(({ code }) => code);
  const loose = of('commitment').filter(({ parent }) => !parent || !codes.includes(parent));
  const list = { coverage, year, past: replacement !== undefined };
  return (
    <>
      <StatementList id="goals" heading={text.byGoals} statements={of('goal').filter(show)} {...list} />
      {priorities.map((priority) => (
        <StatementList
          key={priority.id}
          id={`p-${priority.id}`}
          heading={text.priorities}
          priority={priority}
          statements={statements.filter(isUnder(priority.code)).filter(show)}
          {...list}
        />
      ))}
      <StatementList id="loose" heading={text.otherCommitments} statements={loose.filter(show)} {...list} />
      {filter === 'alle' && <Visions visions={of('vision')} />}
    </>
  );
}

type ListProps = {
  id: string;
  heading: string;
  statements: readonly PublicStatement[];
  priority?: PublicStatement;
  coverage: Coverage;
  year: number;
  past: boolean;
};

function StatementList({ id, heading, statements, priority, ...list }: ListProps) {
  if (!statements.length) return null;
  return (
    <Section id={id} heading={priority?.place || heading}>
      {priority && <StatementWords statement={priority} />}
      <Rows>
        {statements.map((statement) => (
          <Promise key={statement.id} statement={statement} {...list} />
        ))}
      </Rows>
    </Section>
  );
}

type PromiseProps = Pick<ListProps, 'coverage' | 'year' | 'past'> & { statement: PublicStatement };

/** A promise of an earlier strategy lacks nothing any more: it says only how far it came. */
function Promise({ statement, coverage, year, past }: PromiseProps) {
  const text = useTexts(portalTexts);
  const words = useStandingWords();
  const address = useHref()(strategyPaths.statement, { id: statement.id });
  const standing = statementStanding(coverage, statement, year);
  const [goal] = statement.goals;
  return (
    <Row
      title={text.promise(statement.code)}
      href={address}
      lead={goal === undefined ? undefined : <GoalTile goal={goal} />}
      action={
        !(past && standing.state === 'promised') && (
          <a href={address} class="plain">
            <StateMark
              state={standing.state}
              {...words(standing, year)}
              {...(past && standing.state !== 'shownLastYear' && { note: text.inYear(year) })}
            />
          </a>
        )
      }
    >
      <StatementWords statement={statement} />
    </Row>
  );
}

function Visions({ visions }: { visions: readonly PublicStatement[] }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  const framed = visions.filter(({ goals }) => goals.length > 0);
  if (!visions.length) return null;
  return (
    <Section id="visions" heading={text.visions}>
      {visions
        .filter(({ goals }) => !goals.length)
        .map((vision) => (
          <StatementWords key={vision.id} statement={vision} />
        ))}
      {framed.length > 0 && (
        <Rows>
          {framed.map((vision) => (
            <Row
              key={vision.id}
              title={text.promise(vision.code)}
              href={href(strategyPaths.statement, { id: vision.id })}
              lead={<GoalTile goal={vision.goals[0] ?? 0} />}
            >
              <StatementWords statement={vision} />
            </Row>
          ))}
        </Rows>
      )}
    </Section>
  );
}

function Others({ earlier }: { earlier: readonly StrategyDocument[] }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  if (!earlier.length) return null;
  return (
    <Section id="earlier" heading={text.earlierStrategies}>
      <Rows>
        {earlier.map((each) => (
          <Row key={each.id} title={each.title} href={href(strategyPaths.earlier, { id: each.id })}>
            <AdoptedLine strategy={each} />
          </Row>
        ))}
      </Rows>
    </Section>
  );
}

/** Nothing is adopted yet. */
export function NoStrategyPage({ section, title }: { section: string; title: string }) {
  const text = useTexts(portalTexts);
  return (
    <PortalLayout title={title} section={section} crumbs={useCrumbs({ label: title })}>
      <EmptyState title={text.noStrategy}>{text.noStrategyMore}</EmptyState>
    </PortalLayout>
  );
}
