import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import type { Coverage } from '#features/contributions/coverage.ts';
import {
  cellsOf,
  changedSince,
  frameGoal,
  goalsBeyond,
  goalsOf,
  promisesOf,
  sumOf,
  yearTold,
  type FilledCell,
} from '#features/contributions/matrix.ts';
import { useStandingWords } from '#features/contributions/standing.tsx';
import type { StrategyDocument } from '#features/strategy/kind.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import { statementName } from '#features/strategy/words.ts';
import { PortalLayout } from '#ui/layout.tsx';
import { Facts, Row, Rows, Tabs } from '#ui/list.tsx';
import { Section } from '#ui/page.tsx';
import { MatrixFigure } from '#ui/matrix-figure.tsx';
import { Matrix, type MatrixCell, type MatrixRow } from '#ui/matrix.tsx';
import { GoalTile } from '#ui/goal.tsx';
import { Legend, StateMark } from '#ui/state.tsx';
import { Goals, useCrumbs, useGoalName, YearChoice } from '../parts.tsx';
import { portalPaths } from '../paths.ts';
import { portalTexts } from '../texts.ts';

export const views = ['tabell', 'figur', 'liste'] as const;
export type View = (typeof views)[number];

type PageProps = {
  strategy: StrategyDocument;
  coverage: Coverage;
  year: number;
  years: readonly number[];
  view: View;
};

/** What is promised, under way and shown, goal by goal and channel by channel. */
export function MatrixPage({ strategy, coverage, year, years, view }: PageProps) {
  const text = useTexts(portalTexts);
  const href = useHref();
  const cells = cellsOf(strategy.details.statements, coverage, year);
  return (
    <PortalLayout
      title={text.matrixHeading}
      lead={text.matrixLead(strategy.title, goalsOf(strategy.details.statements).length)}
      section="matrix"
      crumbs={useCrumbs({ label: text.matrix })}
      actions={
        <a class="small" href={`${href(portalPaths.matrixCsv)}?aar=${year}`}>
          {text.csv}
        </a>
      }
    >
      <YearChoice
        action={href(portalPaths.matrix)}
        year={year}
        years={years}
        kept={{ visning: view === 'tabell' ? undefined : view }}
      />
      <Views view={view} year={year} />
      <Legend only={['shown', 'active', 'shownLastYear', 'promised', 'beyond']} year={year} />
      <View view={view} cells={cells} year={year} />
      <Notes strategy={strategy} coverage={coverage} year={year} />
      <Since strategy={strategy} coverage={coverage} year={year} />
    </PortalLayout>
  );
}

function Views({ view, year }: { view: View; year: number }) {
  const text = useTexts(portalTexts);
  const href = useHref();
  const label = { tabell: text.asTable, figur: text.asFigure, liste: text.asList };
  const address = (each: View) =>
    `${href(portalPaths.matrix)}?aar=${year}${each === 'tabell' ? '' : `&visning=${each}`}`;
  return (
    <Tabs
      label={text.views}
      tabs={views.map((each) => ({ label: label[each], href: address(each), current: each === view }))}
    />
  );
}

type CellsProps = { cells: readonly FilledCell[]; year: number };

function View({ view, cells, year }: CellsProps & { view: View }) {
  const text = useTexts(portalTexts);
  const rows = useRows(cells);
  const cell = useCell(cells, year);
  const matrix = {
    caption: text.matrixCaption(year),
    rows,
    columns: channels.map((channel) => ({ key: channel, label: text.channel[channel] })),
    cell: (row: MatrixRow, column: { key: string }) => cell(Number(row.key), column.key as Channel),
  };
  if (view === 'liste') return <CellList cells={cells} cell={cell} />;
  if (view === 'tabell') return <Matrix {...matrix} />;
  const { shown, promised } = sumOf(cells);
  return <MatrixFigure {...matrix} description={text.matrixDescription(shown, promised, year)} />;
}

function useRows(cells: readonly FilledCell[]): MatrixRow[] {
  const text = useTexts(portalTexts);
  const href = useHref();
  const name = useGoalName();
  return [...new Set(cells.map(({ goal }) => goal))].map((goal) =>
    goal === 0
      ? { key: '0', label: text.withoutGoals }
      : { key: String(goal), goal, label: name(goal), href: href(portalPaths.goal, { goal: String(goal) }) },
  );
}

function useCell(cells: readonly FilledCell[], year: number) {
  const words = useStandingWords();
  const href = useHref();
  return (goal: number, channel: Channel): MatrixCell => {
    const found = cells.find((each) => each.goal === goal && each.channel === channel);
    if (!found || found.standing.state === 'none') return { state: 'none' };
    const address = href(portalPaths.cell, { goal: String(goal), channel });
    return {
      state: found.standing.state,
      ...words(found.standing, year),
      href: `${address}?aar=${yearTold(found.standing, year)}`,
    };
  };
}

/** The same, a line for each cell that something is promised or done in. */
function CellList({ cells, cell }: { cells: readonly FilledCell[]; cell: ReturnType<typeof useCell> }) {
  const text = useTexts(portalTexts);
  const name = useGoalName();
  return (
    <Rows>
      {cells
        .filter(({ standing }) => standing.state !== 'none')
        .map(({ goal, channel }) => {
          const { href, ...mark } = cell(goal, channel);
          return (
            <Row
              key={`${goal} ${channel}`}
              lead={goal ? <GoalTile goal={goal} /> : undefined}
              title={`${goal ? name(goal) : text.withoutGoals}: ${text.channel[channel]}`}
              href={href}
              action={<StateMark {...mark} />}
            />
          );
        })}
    </Rows>
  );
}

function Notes({ strategy, coverage, year }: Pick<PageProps, 'strategy' | 'coverage' | 'year'>) {
  const text = useTexts(portalTexts);
  const name = useGoalName();
  const href = useHref();
  const { statements } = strategy.details;
  const isFrame = statements.some(({ goals }) => goals.includes(frameGoal));
  const beyond = goalsBeyond(statements, coverage, year);
  return (
    <>
      {isFrame && (
        <p class="small quiet">
          <a href={href(portalPaths.goal, { goal: String(frameGoal) })}>{text.frame(name(frameGoal))}</a>
        </p>
      )}
      {beyond.length > 0 && (
        <>
          <p class="small quiet">{text.beyondGoals}</p>
          <Goals goals={beyond} />
        </>
      )}
    </>
  );
}

/** What the chosen year brought, compared with the last day of the year before. */
function Since({ strategy, coverage, year }: Pick<PageProps, 'strategy' | 'coverage' | 'year'>) {
  const text = useTexts(portalTexts);
  const { shown, begun, notYet } = changedSince(promisesOf(strategy.details.statements), coverage, year);
  return (
    <Section id="since" heading={text.since(year - 1)} note={text.sinceNote}>
      <Facts
        facts={[
          [text.sinceShown(year), <Promises key="shown" of={shown} />],
          [text.sinceBegun(year), <Promises key="begun" of={begun} />],
          [text.sinceNotYet(year), <Promises key="not" of={notYet} />],
        ]}
      />
    </Section>
  );
}

function Promises({ of }: { of: readonly { id: string; code: string }[] }) {
  const text = useTexts(portalTexts);
  const language = useLanguage();
  const href = useHref();
  if (!of.length) return <>{text.sinceNone}</>;
  return (
    <ul class="plain inline">
      {of.map(({ id, code }) => (
        <li key={id}>
          <a href={href(strategyPaths.statement, { id })}>{statementName(code, language)}</a>
        </li>
      ))}
    </ul>
  );
}
