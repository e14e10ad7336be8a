import type { Values } from '#platform/form.ts';
import { parseMoney, type Money } from '#platform/money.ts';
import { inNok, type Rate } from '#features/rates/rate.ts';
import { keysIn } from '#records/register/check.ts';

/** One year's fee as it stands: what was billed, and what was paid in kroner where that is known. */
export type Fee = Money & { id: string; year: number; paidNok: number | null };

/** A fee in whole øre; `reckoned` where it is not what was paid, but its amount by the average rate of its year. */
export type FeeInNok = { nok: number; reckoned: boolean };

/**
 * A fee in kroner: what was paid, else its amount by the average rate of its year. Without a rate it is not known. What is
 * billed in kroner needs no reckoning.
 */
export function feeInNok(fee: Fee, average: Rate | undefined): FeeInNok | undefined {
  if (fee.paidNok !== null) return { nok: fee.paidNok, reckoned: false };
  if (fee.currency === 'NOK') return { nok: fee.amount, reckoned: false };
  return average && { nok: inNok(fee, average), reckoned: true };
}

/** The fees in a membership's values; a row without its year or its amount is none yet. */
export function feesIn(values: Values): Fee[] {
  return keysIn('fee', values).flatMap((id) => {
    const of = (name: string) => values[`fee.${id}.${name}`] ?? '';
    const currency = of('currency') || 'NOK';
    const [amount, paid] = [parseMoney(of('amount'), currency), parseMoney(of('paid_nok'), 'NOK')];
    if (!amount.ok || !of('year')) return [];
    return [{ id, year: Number(of('year')), currency, amount: amount.amount, paidNok: paid.ok ? paid.amount : null }];
  });
}
