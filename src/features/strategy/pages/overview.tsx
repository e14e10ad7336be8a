import type { Coverage } from '#features/contributions/coverage.ts';
import { promisesOf, statementStanding, type Standing } from '#features/contributions/matrix.ts';
import { useStandingWords } from '#features/contributions/standing.tsx';
import { contributionPaths } from '#features/contributions/paths.ts';
import { useLanguage, useTexts, type Language } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { titleOf } from '#records/record.ts';
import { SelectField } from '#ui/form.tsx';
import { GoalTile } from '#ui/goal.tsx';
import { WorkLayout } from '#ui/layout.tsx';
import { EmptyState, Row, Rows } from '#ui/list.tsx';
import { FilterBar, LinkButton, Section } from '#ui/page.tsx';
import { StateMark } from '#ui/state.tsx';
import { strategyPaths } from '../paths.ts';
import type { StatementRow, StrategyRow } from '../queries.ts';
import { strategyTexts } from '../texts.ts';
import { statementName } from '../words.ts';
import { CoverageMatrix } from './coverage-matrix.tsx';
import { dayOf, Strategies } from './strategies.tsx';

export type OverviewProps = {
  strategies: readonly StrategyRow[];
  statements: readonly StatementRow[];
  coverage: Coverage;
  year: number;
  years: readonly number[];
  mayUpload: boolean;
  mayAttach: boolean;
};

/** Promises and what has come of them, as staff see it, and the strategies they come from. */
export function OverviewPage(props: OverviewProps) {
  const text = useTexts(strategyTexts);
  const current = currentOf(props.strategies);
  return (
    <WorkLayout
      title={text.overview}
      wide
      section="strategy"
      lead={useLead(current)}
      actions={<TopActions {...props} />}
    >
      {current ? <InForce {...props} current={current} /> : <NothingYet mayUpload={props.mayUpload} />}
      {props.strategies.length > 0 && <Strategies strategies={props.strategies} mayEdit={props.mayUpload} />}
    </WorkLayout>
  );
}

const currentOf = (strategies: readonly StrategyRow[]) => strategies.find(({ adopted_at: at }) => at !== null);

function useLead(current: StrategyRow | undefined): string | undefined {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  if (!current) return undefined;
  return text.inForce(titleOf(current, language), current.body, dayOf(current, language));
}

function TopActions({ strategies, mayUpload, mayAttach }: OverviewProps) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  if (!currentOf(strategies)) return null;
  return (
    <>
      {mayAttach && <LinkButton href={href(contributionPaths.add)}>{text.attachAny}</LinkButton>}
      {mayUpload && (
        <LinkButton href={href(strategyPaths.upload)} variant="secondary">
          {text.uploadNew}
        </LinkButton>
      )}
    </>
  );
}

function NothingYet({ mayUpload }: { mayUpload: boolean }) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  return (
    <EmptyState
      title={text.noStrategy}
      action={mayUpload && <LinkButton href={href(strategyPaths.upload)}>{text.upload}</LinkButton>}
    >
      <p>{text.noStrategyMore}</p>
      {!mayUpload && <p>{text.noStrategyWait}</p>}
    </EmptyState>
  );
}

type InForceProps = OverviewProps & { current: StrategyRow };

function InForce(props: InForceProps) {
  const { statements, coverage, year } = props;
  const text = useTexts(strategyTexts);
  const standings = promisesOf(statements).map((each) => statementStanding(coverage, each, year));
  const countOf = (wanted: Standing['state']) => standings.filter(({ state }) => state === wanted).length;
  return (
    <>
      <p>
        <strong>{text.tally(standings.length, countOf('shown'), countOf('active'), year)}</strong>
      </p>
      <YearChoice {...props} />
      <Section id="matrix" heading={text.matrix} first>
        <CoverageMatrix {...props} />
      </Section>
      <StatementGroups {...props} />
    </>
  );
}

function YearChoice({ year, years }: OverviewProps) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  return (
    <FilterBar action={href(strategyPaths.work)} label={text.year}>
      <SelectField
        name="year"
        label={text.year}
        value={String(year)}
        choices={years.map((each) => [String(each), String(each)] as const)}
      />
    </FilterBar>
  );
}

/** Goals, then each priority with what it promises, then the rest. */
function StatementGroups(props: InForceProps) {
  const { statements } = props;
  const text = useTexts(strategyTexts);
  const priorities = statements.filter(({ kind }) => kind === 'priority');
  const under = (code: string) => statements.filter(({ parent }) => parent === code);
  const placed = new Set(priorities.flatMap(({ code }) => under(code)));
  const goals = statements.filter((each) => each.kind === 'goal');
  const goalCodes = goals.map(({ code }) => code);
  const ofGoals = statements.filter((each) => each.kind === 'goal' || (each.parent && goalCodes.includes(each.parent)));
  const rest = statements.filter((each) => each.kind === 'commitment' && !placed.has(each) && !ofGoals.includes(each));
  const visions = statements.filter(({ kind }) => kind === 'vision');
  return (
    <>
      <Group {...props} id="goals" heading={text.goalsHeading} group={ofGoals} />
      {priorities.map((each) => (
        <Group
          key={each.id}
          {...props}
          id={`priority-${each.id}`}
          heading={each.official_text}
          lang={props.current.language}
          group={[...under(each.code)]}
        />
      ))}
      <Group {...props} id="other" heading={text.otherCommitments} group={rest} />
      <Group {...props} id="visions" heading={text.visions} group={visions} />
    </>
  );
}

type GroupProps = InForceProps & { id: string; heading: string; group: readonly StatementRow[]; lang?: Language };

function Group({ id, heading, group, ...props }: GroupProps) {
  if (!group.length) return null;
  return (
    <Section id={id} heading={heading}>
      <Rows>
        {group.map((statement) => (
          <StatementRowView key={statement.id} {...props} statement={statement} />
        ))}
      </Rows>
    </Section>
  );
}

type StatementViewProps = InForceProps & { statement: StatementRow };

/** The adopted words lead to what contributes; the one next step is to attach something. */
function StatementRowView({ statement, coverage, year, current, mayAttach }: StatementViewProps) {
  const text = useTexts(strategyTexts);
  const href = useHref();
  const standing = statementStanding(coverage, statement, year);
  const words = useStandingWords();
  return (
    <Row
      lead={<Lead {...statement} />}
      href={href(strategyPaths.contributions, { id: statement.id })}
      title={
        <span class="official" lang={current.language} data-size="small">
          {statement.official_text}
        </span>
      }
      action={
        mayAttach && (
          <a
            href={`${href(contributionPaths.add)}?statement=${statement.id}`}
            aria-label={`${text.attach} ${statementName(statement.code, useLanguage())}`}
          >
            {text.attach}
          </a>
        )
      }
    >
      {(statement.kind !== 'vision' || standing.state !== 'promised') && (
        <StateMark state={standing.state} {...words(standing, year)} />
      )}
    </Row>
  );
}

/** The tile of a goal, or the number of a commitment; a name that only we gave it tells nothing. */
function Lead({ code, goals: [goal] }: StatementRow) {
  if (code.startsWith('goal-') && goal) return <GoalTile goal={goal} />;
  return /^\d/.test(code) ? <span class="code number quiet">{code}</span> : null;
}
