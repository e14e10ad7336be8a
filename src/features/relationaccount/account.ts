import { monthsFrom } from '#platform/clock.ts';
import { minorDigits, type Money } from '#platform/money.ts';
import { benefits, type Benefit } from '#features/relationlog/entry.ts';

/** The kinds of record that are relations with an account of their own. */
export const relationKinds = ['membership', 'agreement'] as const;

export const isRelation = (kind: string): boolean => (relationKinds as readonly string[]).includes(kind);

/** The rules whose day says that it must be decided whether a relation goes on. */
export const decidingRules: readonly string[] = ['notice', 'renewal', 'expiry'];

/** Whether a duty is prepared with the memo of its record. */
export const leadsToMemo = ({ kind, rule }: { kind: string; rule: string }): boolean =>
  isRelation(kind) && decidingRules.includes(rule);

/** One cost as it was billed, and in whole øre where that is known; `reckoned` by a rate rather than as it was paid. */
export type Cost = Money & { nok: number | undefined; reckoned: boolean };

/** What a relation cost and gave in one year. Time is in minutes; `evidence` counts what is published. */
export type YearAccount = {
  year: number;
  fees: Cost[];
  travel: Cost[];
  minutes: number;
  benefits: Record<Benefit, number>;
  evidence: number;
};

export const emptyYear = (year: number): YearAccount => ({
  year,
  fees: [],
  travel: [],
  minutes: 0,
  benefits: Object.fromEntries(benefits.map((each) => [each, 0])) as Record<Benefit, number>,
  evidence: 0,
});

/** Costs in kroner: their sum in whole øre, whether any of it is reckoned, and what has no rate and so is in no sum. */
export type Kroner = { nok: number; reckoned: boolean; unknown: Money[] };

/** Sums kroner alone. What no rate is known for stands beside the sum in its own currency, one amount for each. */
export function kronerOf(costs: readonly Cost[]): Kroner {
  const known = costs.filter(({ nok }) => nok !== undefined);
  return {
    nok: known.reduce((sum, { nok = 0 }) => sum + nok, 0),
    reckoned: known.some(({ reckoned }) => reckoned),
    unknown: perCurrency(costs.filter(({ nok }) => nok === undefined)),
  };
}

/** One amount for each currency, in the order of their codes. */
export function perCurrency(amounts: readonly Money[]): Money[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of amounts) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([currency, amount]) => ({ amount, currency }));
}

/** Time in kroner by what an hour costs, in whole øre; half an øre is rounded up. */
export const timeInNok = (minutes: number, hourly: number): number => Math.round((minutes * hourly) / 60);

/** What a year cost in all; with an hourly cost its time too. */
export function costOf({ fees, travel, minutes }: YearAccount, hourly?: number): Kroner {
  const all = kronerOf([...fees, ...travel]);
  return hourly ? { ...all, nok: all.nok + timeInNok(minutes, hourly), reckoned: all.reckoned || minutes > 0 } : all;
}

export const benefitsIn = ({ benefits: counted }: YearAccount): number =>
  Object.values(counted).reduce((sum, each) => sum + each, 0);

export const isEmptyYear = (year: YearAccount): boolean =>
  year.fees.length + year.travel.length + year.minutes + benefitsIn(year) + year.evidence === 0;

/** From this day on something must have happened for a relation to be alive. */
export const quietSince = (today: string): string => monthsFrom(today, -12);

/** The amount of an hour that someone typed, in whole øre: `650` or `650,50`. */
export function hourlyCost(typed: string | undefined): number | undefined {
  const found = /^(\d{1,5})(?:[.,](\d{1,2}))?$/.exec((typed ?? '').trim());
  if (!found) return undefined;
  const digits = minorDigits('NOK');
  return Number(found[1]) * 10 ** digits + Number((found[2] ?? '').padEnd(digits, '0')) || undefined;
}
