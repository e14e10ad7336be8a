import { Fragment } from 'preact';
import type { Coverage } from '#features/contributions/coverage.ts';
import { cellStanding, frameGoal, goalsBeyond, rowsOf, yearTold } from '#features/contributions/matrix.ts';
import { useStandingWords } from '#features/contributions/standing.tsx';
import { useLanguage, useTexts } from '#platform/language.ts';
import { useHref } from '#platform/paths.ts';
import { goalNames } from '#reference/goals/goals.ts';
import { Matrix, type MatrixCell } from '#ui/matrix.tsx';
import { Legend } from '#ui/state.tsx';
import { strategyPaths } from '../paths.ts';
import type { StatementRow } from '../queries.ts';
import { channels, type Channel } from '../statement.ts';
import { strategyTexts } from '../texts.ts';

type MatrixProps = { statements: readonly StatementRow[]; coverage: Coverage; year: number };

/** What is promised, under way and shown in a year, goal by goal and channel by channel. */
export function CoverageMatrix(props: MatrixProps) {
  return (
    <>
      <Cells {...props} />
      <OtherGoals {...props} />
      <Legend />
    </>
  );
}

function Cells({ statements, coverage, year }: MatrixProps) {
  const text = useTexts(strategyTexts);
  const language = useLanguage();
  const href = useHref();
  const words = useStandingWords();
  const rows = rowsOf(statements, coverage, year).map((goal) => ({
    key: String(goal),
    label: goal ? (goalNames[goal]?.[language] ?? '') : text.noGoal,
    ...(goal > 0 && { goal }),
  }));
  const cell = (goal: string, channel: Channel): MatrixCell => {
    const standing = cellStanding(statements, coverage, Number(goal), channel, year);
    const to = `${href(strategyPaths.cell, { goal, channel })}?year=${yearTold(standing, year)}`;
    const isEmpty = standing.state === 'none' || standing.state === 'promised';
    return { state: standing.state, ...words(standing, year), ...(!isEmpty && { href: to }) };
  };
  return (
    <Matrix
      caption={text.matrixCaption(year)}
      rows={rows}
      columns={channels.map((key) => ({ key, label: text.channel[key] }))}
      cell={(row, column) => cell(row.key, column.key)}
    />
  );
}

/** The goal that frames the strategy, and those that something is done for beyond it: neither is a row. */
function OtherGoals(props: MatrixProps) {
  const { statements, coverage, year } = props;
  const text = useTexts(strategyTexts);
  const isFrame = statements.some(({ goals }) => goals.includes(frameGoal));
  return (
    <>
      {isFrame && <OtherGoal {...props} goal={frameGoal} say={text.frame} />}
      {goalsBeyond(statements, coverage, year).map((goal) => (
        <OtherGoal key={goal} {...props} goal={goal} say={text.beyond} />
      ))}
    </>
  );
}

type OtherGoalProps = MatrixProps & { goal: number; say: (goal: string) => string };

function OtherGoal({ goal, say, statements, coverage, year }: OtherGoalProps) {
  const text = useTexts(strategyTexts);
  const name = goalNames[goal]?.[useLanguage()] ?? '';
  const href = useHref();
  const to = (channel: Channel) => `${href(strategyPaths.cell, { goal: String(goal), channel })}?year=${year}`;
  const counted = channels.flatMap((channel) => {
    const { now } = cellStanding(statements, coverage, goal, channel, year);
    return now.active + now.shown > 0 ? [{ channel, count: Math.max(now.active, now.shown) }] : [];
  });
  return (
    <p class="small quiet">
      {say(text.goal(goal, name))}
      {counted.map(({ channel, count }) => (
        <Fragment key={channel}>
          {' '}
          <a href={to(channel)}>
            {text.channel[channel]} {count}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
