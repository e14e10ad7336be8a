import type { Coverage } from '#features/contributions/coverage.ts';
import type { PublicStrategy } from '#features/strategy/kind.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import { cellScope } from '#features/contributions/coverage.ts';
import { goalNumbers } from '#reference/goals/goals.ts';
import { cellStanding, goalsOf, statementsIn, type Standing } from './promises.ts';

export type CellAt = { goal: number; channel: Channel };
export type FilledCell = CellAt & { standing: Standing };

/** The rows of the matrix: the goals that the strategy names, and 0 for the promises that name none. */
export function rowsOf(strategy: PublicStrategy, coverage: Coverage, year: number): number[] {
  const loose = statementsIn(strategy, 0).length > 0 || hasActivity(coverage, 0, year);
  return loose ? [...goalsOf(strategy), 0] : goalsOf(strategy);
}

/** Every cell of the matrix in a year, row by row. */
export function cellsOf(strategy: PublicStrategy, coverage: Coverage, year: number): FilledCell[] {
  return rowsOf(strategy, coverage, year).flatMap((goal) =>
    channels.map((channel) => ({
      goal,
      channel,
      standing: cellStanding(strategy, coverage, goal, channel, year),
    })),
  );
}

/** Goals that the strategy does not name, and that something is done for all the same. */
export function goalsBeyond(strategy: PublicStrategy, coverage: Coverage, year: number): number[] {
  const named = goalsOf(strategy);
  return goalNumbers.filter((goal) => !named.includes(goal) && hasActivity(coverage, goal, year));
}

const hasActivity = (coverage: Coverage, goal: number, year: number) =>
  channels.some((channel) => coverage(cellScope(goal, channel), year).active > 0);

/** Of the promised cells, how many are shown. */
export function sumOf(cells: readonly FilledCell[]) {
  const promised = cells.filter(({ standing }) => !['none', 'beyond'].includes(standing.state));
  return { promised: promised.length, shown: promised.filter(({ standing }) => standing.state === 'shown').length };
}

/** The year whose count a cell's label tells: last year's, where only that was shown. */
export const yearTold = ({ state }: Standing, year: number): number => (state === 'shownLastYear' ? year - 1 : year);

/**
 * Rows as a spreadsheet in Norway opens them: a byte order mark, semicolons, and nothing that a cell could run. A text
 * that begins like a formula is given an apostrophe, as OWASP advises.
 */
export function toCsv(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(csvField).join(';')).join('\r\n')}\r\n`;
}

function csvField(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
