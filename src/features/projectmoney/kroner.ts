import { rateDecimals } from '#exchange/rates.ts';
import { minorDigits, plainMoney, type Money } from '#platform/money.ts';
import { krone, type Rate } from '#features/rates/rate.ts';

/** Kroner of some lines: their sum in whole øre, and what has no rate and so is in no sum, each by its name. */
export type Kroner = { nok: number; missing: MissingRate[] };
/** What could not be reckoned: which currency, and on which day its rate is wanted; null where no day is set. */
export type MissingRate = { currency: string; day: string | null };

/**
 * An amount in whole øre where a rate is so many per cent of what it is: 100 as it stands, 90 and 110 for the risk. It is
 * rounded half up once, and a refund as its fee.
 * @throws RangeError where the kroner are more than can be kept exactly
 */
export function nokAt({ amount, currency }: Money, { nok }: Rate, percent = 100): number {
  const exact = BigInt(Math.abs(amount)) * BigInt(nok) * 100n * BigInt(percent);
  const by = 10n ** BigInt(rateDecimals + minorDigits(currency)) * 100n;
  const whole = Number((exact * 2n + by) / (by * 2n));
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${plainMoney(amount, currency)} ${currency} is too much`);
  return amount < 0 ? 0 - whole : whole;
}

/** The rate of each currency that a project's plan is in; `day` is the day that they are of. */
export type RateBook = { day: string | null; rates: ReadonlyMap<string, Rate> };

/** A krone is always a krone; what a project keeps itself holds before what the banks say. */
export const rateIn = (currency: string, { rates }: RateBook): Rate | undefined =>
  currency === 'NOK' ? krone : rates.get(currency);

/** Lines in kroner: each rounded by itself, and then added. What has no rate is named, never counted as nothing. */
export function kronerOf(lines: readonly Money[], book: RateBook): Kroner {
  return kronerBy(lines.map((line) => ({ ...line, rate: rateIn(line.currency, book), day: book.day })));
}

export type Rated = Money & { rate: Rate | undefined; day: string | null };

/** The same of lines that each have a rate of their own, such as claims. */
export function kronerBy(lines: readonly Rated[]): Kroner {
  const nok = lines.reduce((sum, line) => sum + (line.rate ? nokAt(line, line.rate) : 0), 0);
  return { nok, missing: namedOnce(lines.filter(({ rate, amount }) => !rate && amount !== 0)) };
}

/** Several such sums as one. */
export function addKroner(all: readonly Kroner[]): Kroner {
  return {
    nok: all.reduce((sum, { nok }) => sum + nok, 0),
    missing: namedOnce(all.flatMap(({ missing }) => missing)),
  };
}

/** Each currency and day once, in order. */
export function namedOnce(missing: readonly MissingRate[]): MissingRate[] {
  const names = new Map(missing.map(({ currency, day }) => [`${currency} ${day ?? ''}`, { currency, day }]));
  return [...names].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}
