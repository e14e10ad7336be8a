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

/** A rate as it is typed and kept with what it was used for: `11,6276` kroner for one unit, ten decimals at most. */
export function parseRate(text: string): Rate | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,6})(?:[.,](\d{1,10}))?$/.exec(text.trim()) ?? [];
  const nok = Number(whole + decimals.padEnd(rateDecimals, '0'));
  return whole && nok > 0 && Number.isSafeInteger(nok) ? { nok } : undefined;
}

/** The same the other way: `11.6276`. */
export function plainRate({ nok }: Rate): string {
  const digits = String(nok).padStart(rateDecimals + 1, '0');
  const decimals = digits.slice(-rateDecimals).replace(/0+$/, '');
  return digits.slice(0, -rateDecimals) + (decimals && `.${decimals}`);
}

/** Kroner for one unit, as a number to show. */
export const kronerFor = ({ nok }: Rate): number => nok / 10 ** rateDecimals;
