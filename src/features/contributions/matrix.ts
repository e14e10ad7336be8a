import { channels, type Channel, type StatementKind } from '#features/strategy/statement.ts';
import { goalNumbers } from '#reference/goals/goals.ts';
import { stateOf, type Count, type CoverageState } from './contribution.ts';
import { cellScope, statementScope, type Coverage } from './coverage.ts';

/** What the matrix asks of a statement. */
export type Promised = { id: string; kind: StatementKind; goals: readonly number[]; channels: readonly Channel[] };

/** How far a statement or a cell has come in a year, with what was counted then and the year before. */
export type Standing = { state: CoverageState; now: Count; before: Count };

export type CellAt = { goal: number; channel: Channel };
export type FilledCell = CellAt & { standing: Standing };

/** Goal 17 frames the whole strategy: it is told below the matrix, and has no row of its own. */
export const frameGoal = 17;

/** The statements that promise something that can be followed up: goals and commitments. */
export const promisesOf = <S extends Promised>(statements: readonly S[]): S[] =>
  statements.filter(({ kind }) => kind === 'goal' || kind === 'commitment');

/** The goals that the statements name, their frame left out, in the order of their numbers. */
export function goalsOf(statements: readonly Promised[]): number[] {
  const named = statements.flatMap(({ goals }) => goals).filter((goal) => goal !== frameGoal);
  return [...new Set(named)].sort((a, b) => a - b);
}

/** The statements that a row gathers; row 0 is that of the promises that name no goal. */
export function statementsIn<S extends Promised>(statements: readonly S[], goal: number): S[] {
  if (goal === 0) return promisesOf(statements).filter(({ goals }) => goals.length === 0);
  return statements.filter(({ goals }) => goals.includes(goal));
}

const isPromised = (statements: readonly Promised[], goal: number, channel: Channel): boolean =>
  statementsIn(statements, goal).some((statement) => statement.channels.includes(channel));

/** The rows of the matrix: the goals that are named, and last 0, where a promise or a contribution has no goal. */
export function rowsOf(statements: readonly Promised[], coverage: Coverage, year: number): number[] {
  const loose = statementsIn(statements, 0).length > 0 || isCounted(coverage, 0, year);
  return loose ? [...goalsOf(statements), 0] : goalsOf(statements);
}

/** Goals that no statement names, and that something is done for all the same. */
export function goalsBeyond(statements: readonly Promised[], coverage: Coverage, year: number): number[] {
  const named = [...goalsOf(statements), frameGoal];
  return goalNumbers.filter((goal) => !named.includes(goal) && isCounted(coverage, goal, year));
}

const isCounted = (coverage: Coverage, goal: number, year: number) =>
  channels.some((channel) => {
    const { active, shown } = coverage(cellScope(goal, channel), year);
    return active + shown > 0;
  });

/** Every cell of the matrix in a year, row by row. */
export function cellsOf(statements: readonly Promised[], coverage: Coverage, year: number): FilledCell[] {
  return rowsOf(statements, coverage, year).flatMap((goal) =>
    channels.map((channel) => ({ goal, channel, standing: cellStanding(statements, coverage, goal, channel, year) })),
  );
}

export const cellStanding = (
  statements: readonly Promised[],
  coverage: Coverage,
  goal: number,
  channel: Channel,
  year: number,
): Standing => standingOf(coverage, cellScope(goal, channel), year, isPromised(statements, goal, channel));

export const statementStanding = (coverage: Coverage, { id }: Pick<Promised, 'id'>, year: number): Standing =>
  standingOf(coverage, statementScope(id), year, true);

function standingOf(coverage: Coverage, scope: string, year: number, promised: boolean): Standing {
  const [now, before] = [coverage(scope, year), coverage(scope, year - 1)];
  return { state: stateOf(promised, now, before), now, before };
}

/** The year whose count a cell's label tells: last year's, where only that was shown. */
export const yearTold = ({ state }: Standing, year: number): number => (state === 'shownLastYear' ? year - 1 : year);

/** Of the promised cells, how many are shown. */
export function sumOf(cells: readonly FilledCell[]) {
  const promised = cells.filter(({ standing }) => !['none', 'beyond'].includes(standing.state));
  return { promised: promised.length, shown: promised.filter(({ standing }) => standing.state === 'shown').length };
}

/** Of the channels that a goal is promised through, how many are shown in a year. */
export function channelsShown(statements: readonly Promised[], coverage: Coverage, goal: number, year: number) {
  const promised = channels.filter((channel) => isPromised(statements, goal, channel));
  const shown = promised.filter((channel) => coverage(cellScope(goal, channel), year).shown > 0);
  return { promised: promised.length, shown: shown.length };
}

/** How many things are promised, how many are under way in a year, and how many of them can show what came of it. */
export function tallyOf(promises: readonly Promised[], coverage: Coverage, year: number) {
  const counts = promises.map(({ id }) => coverage(statementScope(id), year));
  return {
    promised: promises.length,
    active: counts.filter(({ active }) => active > 0).length,
    shown: counts.filter(({ shown }) => shown > 0).length,
  };
}

/** What has changed from one 31 December to the next: which promises came to be shown, were begun, or lack what the year before had. */
export function changedSince<S extends Pick<Promised, 'id'>>(promises: readonly S[], coverage: Coverage, year: number) {
  const counts = promises.map((promise) => {
    const { now, before } = statementStanding(coverage, promise, year);
    return { promise, now, before };
  });
  const of = (is: (now: Count, before: Count) => boolean) =>
    counts.filter(({ now, before }) => is(now, before)).map(({ promise }) => promise);
  return {
    shown: of((now, before) => now.shown > 0 && before.shown === 0),
    begun: of((now, before) => now.active > 0 && now.shown === 0 && before.active === 0),
    notYet: of((now, before) => now.shown === 0 && before.shown > 0),
  };
}
