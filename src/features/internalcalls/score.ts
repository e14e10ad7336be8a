import type { Criterion } from './call.ts';

/** The points that one assessor gave one application by one criterion, 0 to 10. */
export type Points = { application: string; assessor: string; criterion: string; points: number };

/** An exact share of all points that could be had: `over / under`, from 0 to 1. */
export type Score = { over: bigint; under: bigint };

export const mostPoints = 10;

/**
 * The weighted score of one application: the mean of those assessors who gave points by every criterion, exact. Nothing
 * where there are no criteria, or nobody is through with it.
 */
export function scoreOf(criteria: readonly Criterion[], points: readonly Points[]): Score | undefined {
  const through = assessorsThrough(criteria, points);
  const weights = criteria.reduce((sum, { weight }) => sum + BigInt(weight), 0n);
  if (!through.length || weights === 0n) return undefined;
  const weightOf = new Map(criteria.map(({ id, weight }) => [id, BigInt(weight)]));
  const counted = points.filter(({ assessor }) => through.includes(assessor));
  const over = counted.reduce((sum, each) => sum + (weightOf.get(each.criterion) ?? 0n) * BigInt(each.points), 0n);
  return { over, under: BigInt(through.length) * BigInt(mostPoints) * weights };
}

/** Those who have given points by each criterion there is. */
export function assessorsThrough(criteria: readonly Criterion[], points: readonly Points[]): string[] {
  const all = [...new Set(points.map(({ assessor }) => assessor))].sort();
  const has = (who: string, id: string) => points.some((each) => each.assessor === who && each.criterion === id);
  return criteria.length ? all.filter((who) => criteria.every(({ id }) => has(who, id))) : [];
}

/** Below nought where the first is the better. */
export function compareScores(one: Score, other: Score): number {
  const [left, right] = [one.over * other.under, other.over * one.under];
  return left === right ? 0 : left > right ? -1 : 1;
}

/** The tenth of a per cent nearest to a score, half up, as a decimal: `72.5`. */
export function plainScore({ over, under }: Score): string {
  const tenths = (2000n * over + under) / (2n * under);
  return `${tenths / 10n}.${tenths % 10n}`;
}

export type Place = { place: number; shared: boolean };

/** The place of each that has a score, 1 the best: equals share theirs, and the next after two who are second is fourth. */
export function placesOf(scored: readonly { id: string; score: Score | undefined }[]): Map<string, Place> {
  const known = scored.flatMap(({ id, score }) => (score ? [{ id, score }] : []));
  const better = (score: Score) => known.filter((each) => compareScores(each.score, score) < 0).length;
  const equal = (score: Score) => known.filter((each) => compareScores(each.score, score) === 0).length;
  return new Map(known.map(({ id, score }) => [id, { place: better(score) + 1, shared: equal(score) > 1 }]));
}
