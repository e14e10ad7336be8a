import { cellScope, statementScope, type Coverage } from '#features/contributions/coverage.ts';
import { promisesOf } from '#features/contributions/matrix.ts';
import type { PublicStatement, PublicStrategy } from '#features/strategy/kind.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';

/** Something promised that nothing is under way for this year: a goal through a channel, or a statement without a goal. */
export type Gap = { scope: string; goal: number; channel: Channel | undefined; statement: PublicStatement };

/** Where the thread is broken: what the strategy promises and this year has neither activity nor evidence for. */
export function gapsIn({ statements }: PublicStrategy, coverage: Coverage, year: number): Gap[] {
  const cells = promisesOf(statements).flatMap(cellsOf);
  const seen = new Set<string>();
  return cells.filter(({ scope }) => {
    const { active, shown } = coverage(scope, year);
    return active + shown === 0 && !seen.has(scope) && seen.add(scope);
  });
}

function cellsOf(statement: PublicStatement): Gap[] {
  const { id, goals } = statement;
  if (!goals.length || !statement.channels.length)
    return [{ scope: statementScope(id), goal: goals[0] ?? 0, channel: undefined, statement }];
  return goals.flatMap((goal) =>
    channels
      .filter((channel) => statement.channels.includes(channel))
      .map((channel) => ({ scope: cellScope(goal, channel), goal, channel, statement })),
  );
}
