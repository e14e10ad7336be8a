import type { Standing } from '#features/contributions/matrix.ts';

/** Which promises a choice in the strategy's filter leaves. */
export const filters = ['alle', 'i-gang', 'vist', 'mangler'] as const;
export type Filter = (typeof filters)[number];
export const filterOf = (asked: string | undefined): Filter => filters.find((each) => each === asked) ?? 'alle';

export function passes(filter: Filter, { now }: Standing): boolean {
  if (filter === 'i-gang') return now.active > 0;
  if (filter === 'vist') return now.shown > 0;
  return filter === 'mangler' ? now.active === 0 : true;
}
