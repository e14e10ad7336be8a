import type { StrategyDocument } from '#features/strategy/kind.ts';

/** The strategy that took over from this one, of all of them with the one in force first; none for that one. */
export function replacedBy(strategy: StrategyDocument, all: readonly StrategyDocument[]): StrategyDocument | undefined {
  if (strategy === all[0]) return undefined;
  return all.find(({ details }) => details.supersedes === strategy.id) ?? all[all.indexOf(strategy) - 1];
}

/** The last year that a strategy is asked about: this one, or the one in which it was replaced. */
export const lastYearOf = (replacement: StrategyDocument | undefined, now: number): number =>
  replacement ? Math.min(now, yearOf(replacement.details.adopted_on)) : now;

/** The years that a strategy has applied in, the oldest first: from its period's start, or else from its adoption. */
export function yearsApplied({ details }: StrategyDocument, last: number): number[] {
  const since = Math.min(details.period.from ?? yearOf(details.adopted_on), last);
  const first = Math.max(since, last - mostYears + 1);
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** More than a page of them tells nothing more. */
const mostYears = 50;

const yearOf = (day: string) => Number(day.slice(0, 4));
