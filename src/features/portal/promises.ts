import { stateOf, type Count, type CoverageState } from '#features/contributions/contribution.ts';
import { cellScope, statementScope, type Coverage } from '#features/contributions/coverage.ts';
import type { PublicStatement, PublicStrategy } from '#features/strategy/kind.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import type { Tally } from './texts.ts';

/** What a public number counts, and how far it has come. */
export type Standing = { state: CoverageState; now: Count; before: Count };

/** The statements that promise something that can be followed up: goals and commitments. */
export const promisesOf = ({ statements }: PublicStrategy): PublicStatement[] =>
  statements.filter(({ kind }) => kind === 'goal' || kind === 'commitment');

export function standingOf(coverage: Coverage, scope: string, year: number, promised: boolean): Standing {
  const [now, before] = [coverage(scope, year), coverage(scope, year - 1)];
  return { state: stateOf(promised, now, before), now, before };
}

export const statementStanding = (coverage: Coverage, { id }: PublicStatement, year: number): Standing =>
  standingOf(coverage, statementScope(id), year, true);

/** How many things are promised, how many are under way in a year, and how many of them can show what came of it. */
export function tallyOf(promises: readonly PublicStatement[], coverage: Coverage, year: number): Tally {
  const counts = promises.map(({ id }) => coverage(statementScope(id), year));
  return {
    promised: promises.length,
    active: counts.filter(({ active }) => active > 0).length,
    shown: counts.filter(({ shown }) => shown > 0).length,
  };
}

/** Goal 17 frames the whole strategy, and has no row of its own. */
export const frameGoal = 17;

/** The goals that the strategy names, its frame left out, in their own order. */
export function goalsOf({ statements }: PublicStrategy): number[] {
  const named = statements.flatMap(({ goals }) => goals).filter((goal) => goal !== frameGoal);
  return [...new Set(named)].sort((a, b) => a - b);
}

/** The statements that a cell of the matrix gathers; goal 0 is the row of those without goals. */
export function statementsIn(strategy: PublicStrategy, goal: number): PublicStatement[] {
  if (goal === 0) return promisesOf(strategy).filter(({ goals }) => goals.length === 0);
  return strategy.statements.filter(({ goals }) => goals.includes(goal));
}

export const isPromised = (strategy: PublicStrategy, goal: number, channel: Channel): boolean =>
  statementsIn(strategy, goal).some((statement) => statement.channels.includes(channel));

export const cellStanding = (
  strategy: PublicStrategy,
  coverage: Coverage,
  goal: number,
  channel: Channel,
  year: number,
): Standing => standingOf(coverage, cellScope(goal, channel), year, isPromised(strategy, goal, channel));

/** Of the channels that a goal is promised through, how many are shown in a year. */
export function channelsShown(strategy: PublicStrategy, coverage: Coverage, goal: number, year: number) {
  const promised = channels.filter((channel) => isPromised(strategy, goal, channel));
  const shown = promised.filter((channel) => coverage(cellScope(goal, channel), year).shown > 0);
  return { promised: promised.length, shown: shown.length };
}

/** Which promises a choice in the strategy's filter leaves. */
export const filters = ['alle', 'i-gang', 'vist', 'mangler'] as const;
export type Filter = (typeof filters)[number];
export const filterOf = (asked: string | undefined): Filter => filters.find((each) => each === asked) ?? 'alle';

export function passes(filter: Filter, { now }: Standing): boolean {
  if (filter === 'i-gang') return now.active > 0;
  if (filter === 'vist') return now.shown > 0;
  return filter === 'mangler' ? now.active === 0 : true;
}
