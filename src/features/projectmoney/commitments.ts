import { ownSources, type FinancingSource } from '#features/projects/project.ts';
import { nokAt, rateIn, type RateBook } from './kroner.ts';
import type { FinancingLine, ProjectMoney } from './lines.ts';
import { periodOf, spread } from './spread.ts';

/** What a line of the county's own share binds it to in one year; null where neither line nor project says when. */
export type Commitment = {
  line: string;
  source: FinancingSource;
  year: number | null;
  currency: string;
  amount: number;
  /** In whole øre, and what that would be with the currency a tenth lower and higher; null without a rate. */
  nok: number | null;
  low: number | null;
  high: number | null;
};

/** The lines that the county itself answers for. */
export const ownLines = ({ financing }: ProjectMoney): FinancingLine[] =>
  financing.filter(({ source }) => ownSources.includes(source));

/**
 * The county's own share by budget year: in the year of its line, else spread evenly by days over the project's period.
 * Each line is reckoned in kroner once and then spread, so that its years add to it exactly.
 */
export function commitmentsOf(project: ProjectMoney, book: RateBook): Commitment[] {
  return ownLines(project).flatMap((line) => yearsOf(line, project, book));
}

function yearsOf(line: FinancingLine, project: ProjectMoney, book: RateBook): Commitment[] {
  const { id, source, currency, amount } = line;
  const rate = rateIn(currency, book);
  const at = (percent: number) => (rate ? nokAt(line, rate, currency === 'NOK' ? 100 : percent) : null);
  const [nok, low, high] = [at(100), at(90), at(110)];
  const period = line.year === null ? periodOf(null, project) : undefined;
  if (!period) return [{ line: id, source, currency, year: line.year, amount, nok, low, high }];
  const part = (sum: number | null) => (sum === null ? undefined : spread(sum, period, 'year'));
  const [kroner, lower, higher] = [part(nok), part(low), part(high)];
  return [...spread(amount, period, 'year')].map(([year, own]) => ({
    line: id,
    source,
    currency,
    year: Number(year),
    amount: own,
    nok: kroner?.get(year) ?? null,
    low: lower?.get(year) ?? null,
    high: higher?.get(year) ?? null,
  }));
}
