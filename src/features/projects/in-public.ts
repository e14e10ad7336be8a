import type { Change } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { parseMoney } from '#platform/money.ts';
import { inNok, parseRate } from '#features/rates/rate.ts';
import { rowsIn } from '#records/register/rows.ts';
import { ownSources, type PublicMoney } from './project.ts';

/** The money of a project as the public gets it: from fields that are public themselves, and the rate that was kept. */
export async function moneyInPublic(_: Change, values: Values): Promise<{ money: PublicMoney }> {
  const currency = values.currency || 'EUR';
  const amount = (name: string) => minorIn(values[name], currency);
  const kroner = (name: string) => inKroner(amount(name), currency, values.rate);
  const money = {
    currency,
    granted: amount('granted'),
    total: amount('total'),
    kroner: { granted: kroner('granted'), total: kroner('total') },
    ownNok: ownIn(values),
    rate: values.rate ?? '',
    rate_on: values.rate_on || null,
  };
  return { money };
}

/** The county's own share in kroner, each line rounded by itself; null where a line has no rate, or there is no line. */
function ownIn(values: Values): number | null {
  const own = rowsIn('financing', values).filter(({ source }) =>
    (ownSources as readonly string[]).includes(source ?? ''),
  );
  const lines = own.map((line) =>
    inKroner(minorIn(line.amount, line.currency || 'EUR'), line.currency || 'EUR', values.rate),
  );
  return lines.length && !lines.includes(null) ? lines.reduce<number>((sum, line) => sum + (line ?? 0), 0) : null;
}

function inKroner(amount: number | null, currency: string, kept: string | undefined): number | null {
  if (amount === null || currency === 'NOK') return amount;
  const rate = kept ? parseRate(kept) : undefined;
  return rate ? inNok({ amount, currency }, rate) : null;
}

function minorIn(text: string | undefined, currency: string): number | null {
  const read = text ? parseMoney(text, currency) : undefined;
  return read?.ok ? read.amount : null;
}
