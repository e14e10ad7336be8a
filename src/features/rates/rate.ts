import { rateDecimals } from '#exchange/rates.ts';
import { minorDigits, plainMoney, type Money } from '#platform/money.ts';

/** What one unit of a currency is worth, in ten-billionths of a krone. A krone is always a krone. */
export type Rate = { nok: number };

export const krone: Rate = { nok: 10 ** rateDecimals };

/**
 * An amount in kroner, as whole øre: rounded half up, for each line by itself, so that sums add what is shown. What is
 * owed to us rounds as what we owe, so that a fee and its refund are nothing together.
 * @throws RangeError where the kroner are more than can be kept exactly
 */
export function inNok({ amount, currency }: Money, { nok }: Rate): number {
  const exact = BigInt(Math.abs(amount)) * BigInt(nok) * 100n;
  const by = 10n ** BigInt(rateDecimals + minorDigits(currency));
  const whole = Number((exact * 2n + by) / (by * 2n));
  if (!Number.isSafeInteger(whole)) throw new RangeError(`${plainMoney(amount, currency)} ${currency} is too much`);
  return amount < 0 ? 0 - whole : whole;
}

/** Kroner for one unit, as a number to show. */
export const kronerFor = ({ nok }: Rate): number => nok / 10 ** rateDecimals;
