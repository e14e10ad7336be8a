import type { Money } from '#platform/money.ts';
import { claimRate, isSent, outstandingAtRisk } from './claims.ts';
import { commitmentsOf } from './commitments.ts';
import { nokAt, rateIn, type RateBook } from './kroner.ts';
import type { FinancingLine, ProjectMoney } from './lines.ts';
import { liquidityOf } from './liquidity.ts';
import { measures, type Measure } from './measures.ts';
import type { ProjectSum } from './schema.ts';
import type { Rate } from '#features/rates/rate.ts';

type Counted = Money & { measure: Measure; rate: Rate | undefined };
export type Sum = Omit<ProjectSum, 'record_id'>;

/** What a project's lines add to, by currency, each line in kroner rounded by itself. */
export function sumsOf(project: ProjectMoney, book: RateBook): Sum[] {
  const sums = new Map<string, Sum>();
  const sumFor = (currency: string, has_rate: boolean) => {
    const key = `${currency} ${has_rate}`;
    return sums.get(key) ?? (sums.set(key, { currency, has_rate, ...nothing() }).get(key) as Sum);
  };
  for (const { measure, rate, ...money } of counted(project, book)) {
    const sum = sumFor(money.currency, rate !== undefined);
    sum[measure] += money.amount;
    if (rate) sum[`${measure}_nok`] += nokAt(money, rate);
  }
  for (const claim of project.claims.filter(isSent)) {
    const risk = outstandingAtRisk(claim, book);
    if (!risk) continue;
    const sum = sumFor(claim.currency, true);
    sum.outstanding_low += risk.low;
    sum.outstanding_high += risk.high;
  }
  return [...sums.values()];
}

function nothing(): Omit<Sum, 'currency' | 'has_rate'> {
  const each = measures.flatMap((measure) => [
    [measure, 0],
    [`${measure}_nok`, 0],
  ]);
  return { ...Object.fromEntries(each), outstanding_low: 0, outstanding_high: 0 };
}

function counted(project: ProjectMoney, book: RateBook): Counted[] {
  const planned = (measure: Measure, { amount, currency }: Money): Counted => ({
    measure,
    amount,
    currency,
    rate: rateIn(currency, book),
  });
  const own = (['granted', 'sought'] as const).flatMap((measure) =>
    project[measure] === null ? [] : [planned(measure, { amount: project[measure], currency: project.currency })],
  );
  return [
    ...own,
    ...project.budget.map((line) => planned('budget', line)),
    ...project.financing.map((line) => planned(measureOf(line), line)),
    ...project.claims.filter(isSent).flatMap((claim) =>
      (['claimed', 'approved', 'received'] as const).flatMap((measure): Counted[] => {
        const amount = claim[measure];
        return amount === null
          ? []
          : [{ measure, amount, currency: claim.currency, rate: claimRate(claim, book).rate }];
      }),
    ),
  ];
}

/** Which sum a line of the financing plan is in. */
export const measureOf = ({ source }: FinancingLine): Measure =>
  source === 'eu' || source === 'ir' || source === 'own_cash' || source === 'own_hours' ? source : 'others';

export type YearSum = {
  year: number | null;
  currency: string;
  cash: number;
  hours: number;
  cash_nok: number | null;
  hours_nok: number | null;
  low: number | null;
  high: number | null;
};

/** The county's commitments by budget year and currency. */
export function yearSums(project: ProjectMoney, book: RateBook): YearSum[] {
  const sums = new Map<string, YearSum>();
  for (const { source, year, currency, amount, nok, low, high } of commitmentsOf(project, book)) {
    const key = `${year} ${currency}`;
    const zero = nok === null ? null : 0;
    const sum = sums.get(key) ?? {
      year,
      currency,
      cash: 0,
      hours: 0,
      cash_nok: zero,
      hours_nok: zero,
      low: zero,
      high: zero,
    };
    const of = source === 'own_cash' ? 'cash' : 'hours';
    sum[of] += amount;
    if (nok !== null) {
      sum[`${of}_nok`] = (sum[`${of}_nok`] ?? 0) + nok;
      sum.low = (sum.low ?? 0) + (low ?? 0);
      sum.high = (sum.high ?? 0) + (high ?? 0);
    }
    sums.set(key, sum);
  }
  return [...sums.values()];
}

/** Money out and in by quarter, each named by its first day. */
export function quartersOf(project: ProjectMoney, book: RateBook) {
  return liquidityOf(project, book, 'quarter').flows.map(({ slot, out, in: come }) => ({
    quarter: `${slot.slice(0, 4)}-${String(Number(slot.slice(6)) * 3 - 2).padStart(2, '0')}-01`,
    paid: out,
    received: come,
  }));
}
