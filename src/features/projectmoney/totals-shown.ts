import type { Money } from '#platform/money.ts';
import { derived, type Measure, type Shown } from './measures.ts';
import { perCurrency } from './totals.ts';
import type { Sum } from './sums.ts';

/** A sum as it is told: in each currency, in kroner, and what of it has no rate and so is in no kroner. */
export type Total = { own: Money[]; nok: number; unknown: Money[] };

/** Which columns a sum is: `outstanding` is claimed less received. */
export function columnsOf(shown: Shown): { first: Measure; less?: Measure } {
  if (shown in derived) return { first: 'claimed', less: derived[shown as keyof typeof derived] };
  return { first: shown as Measure };
}

/** One of the sums of some projects. */
export function totalOf(sums: readonly Sum[], shown: Shown): Total {
  const { first, less } = columnsOf(shown);
  const amountIn = (sum: Sum) => sum[first] - (less ? sum[less] : 0);
  const parts = sums.map((sum) => ({ amount: amountIn(sum), currency: sum.currency, hasRate: sum.has_rate }));
  const filled = parts.filter(({ amount }) => amount !== 0);
  return {
    own: perCurrency(filled),
    nok: sums.reduce((all, sum) => all + sum[`${first}_nok`] - (less ? sum[`${less}_nok`] : 0), 0),
    unknown: perCurrency(filled.filter(({ hasRate }) => !hasRate)),
  };
}
