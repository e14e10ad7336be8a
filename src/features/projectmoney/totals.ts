import type { Money } from '#platform/money.ts';

/** The sum of each group, by its key and then by currency: totals never mix currencies. */
export function sumsBy<L extends Money>(
  lines: readonly L[],
  keyOf: (line: L) => string,
): Map<string, Map<string, number>> {
  const sums = new Map<string, Map<string, number>>();
  for (const line of lines) {
    const key = keyOf(line);
    const found = sums.get(key) ?? new Map<string, number>();
    found.set(line.currency, (found.get(line.currency) ?? 0) + line.amount);
    sums.set(key, found);
  }
  return sums;
}

/** One sum for each currency, in the order of their codes. */
export function perCurrency(lines: readonly Money[]): Money[] {
  const sums = sumsBy(lines, () => '').get('') ?? new Map<string, number>();
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([currency, amount]) => ({ amount, currency }));
}

/**
 * A plan against what pays for it, in one currency: `left` is what no financing covers yet, less than nothing where there
 * is more than the budget.
 */
export type Balance = { currency: string; budget: number; financed: number; left: number };

export function balances(budget: readonly Money[], financing: readonly Money[]): Balance[] {
  const [planned, paid] = [perCurrency(budget), perCurrency(financing)];
  const codes = [...new Set([...planned, ...paid].map(({ currency }) => currency))].sort();
  const of = (sums: readonly Money[], code: string) => sums.find(({ currency }) => currency === code)?.amount ?? 0;
  return codes.map((currency) => {
    const [sum, financed] = [of(planned, currency), of(paid, currency)];
    return { currency, budget: sum, financed, left: sum - financed };
  });
}
