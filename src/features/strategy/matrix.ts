import { cellScope, statementScope, type Coverage } from '#features/contributions/coverage.ts';
import { stateOf, type Count, type CoverageState } from '#features/contributions/contribution.ts';
import { channels, type Channel, type StatementKind } from './statement.ts';

/** What the matrix asks of a statement. */
export type Promised = { id: string; kind: StatementKind; goals: readonly number[]; channels: readonly Channel[] };
export type Covered = Count & { state: CoverageState };

/** How far a statement has come in a year. */
export function coverageOf(statement: Pick<Promised, 'id'>, coverage: Coverage, year: number): Covered {
  const [now, before] = [
    coverage(statementScope(statement.id), year),
    coverage(statementScope(statement.id), year - 1),
  ];
  return { active: now.active, shown: now.shown, state: stateOf(true, now, before) };
}

/** How far a goal has come through a channel in a year; goal 0 is no goal. */
export function cellOf(
  promised: readonly Promised[],
  goal: number,
  channel: Channel,
  coverage: Coverage,
  year: number,
): Covered {
  const isPromised = promised.some((each) => goalsOfRow(each).includes(goal) && each.channels.includes(channel));
  const [now, before] = [coverage(cellScope(goal, channel), year), coverage(cellScope(goal, channel), year - 1)];
  return { active: now.active, shown: now.shown, state: stateOf(isPromised, now, before) };
}

/** What promises without a goal stands in a row of its own, as goal 0. */
const goalsOfRow = ({ kind, goals }: Promised) => (goals.length || kind === 'priority' ? goals : [0]);

/** The rows of the matrix: the goals that are promised or covered in their order, goal 17 as the frame, no goal last. */
export function goalRows(promised: readonly Promised[], coverage: Coverage, year: number): number[] {
  const isCovered = (goal: number) =>
    channels.some(
      (each) => coverage(cellScope(goal, each), year).active > 0 || coverage(cellScope(goal, each), year).shown > 0,
    );
  const named = new Set(promised.flatMap(({ goals }) => goals));
  const rows = Array.from({ length: 17 }, (_, at) => at + 1).filter((goal) => named.has(goal) || isCovered(goal));
  const withoutGoal = promised.some((each) => goalsOfRow(each).includes(0)) || isCovered(0);
  return withoutGoal ? [...rows, 0] : rows;
}
