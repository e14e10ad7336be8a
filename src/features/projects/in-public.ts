import type { Change } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { parseMoney } from '#platform/money.ts';
import { ratesOn } from '#features/rates/queries.ts';
import { inNok, parseRate, type Rate } from '#features/rates/rate.ts';
import { rowsIn } from '#records/register/rows.ts';
import { ownSources, type PublicMoney } from './project.ts';

/** The money of a project as the public gets it: from fields that are public themselves, and the rates of the day it keeps. */
export async function moneyInPublic(change: Change, values: Values): Promise<{ money: PublicMoney }> {
  const currency = values.currency || 'EUR';
  const amount = (name: string) => minorIn(values[name], currency);
  const own = ownLines(values);
  const book = await ratesFor(change, values, [currency, ...own.map((line) => line.currency)]);
  const kroner = (name: string) => inKroner(amount(name), currency, book);
  const money = {
    currency,
    granted: amount('granted'),
    total: amount('total'),
    kroner: { granted: kroner('granted'), total: kroner('total') },
    ownNok: ownIn(own, book),
    rate: values.rate ?? '',
    rate_on: values.rate_on || null,
  };
  return { money };
}

type Book = ReadonlyMap<string, Rate>;

/** The rate that the project keeps of its own currency, and of others what the banks said on the same day. */
async function ratesFor(
  change: Change,
  { currency, rate, rate_on: day }: Values,
  all: readonly string[],
): Promise<Book> {
  const found = day
    ? await ratesOn(
        change,
        all.map((code) => ({ currency: code, day })),
      )
    : new Map<string, Rate>();
  const kept = rate ? parseRate(rate) : undefined;
  const rates = all.flatMap((code) => {
    const known = kept && code === (currency || 'EUR') ? kept : found.get(`${code} ${day}`);
    return known ? [[code, known] as const] : [];
  });
  return new Map(rates);
}

type OwnLine = { amount: number | null; currency: string };

function ownLines(values: Values): OwnLine[] {
  return rowsIn('financing', values)
    .filter(({ source = '' }) => (ownSources as readonly string[]).includes(source))
    .map(({ amount, currency }) => ({ amount: minorIn(amount, currency || 'EUR'), currency: currency || 'EUR' }));
}

/** The county's own share in kroner, each line rounded by itself; null where a line has no rate, or there is no line. */
function ownIn(own: readonly OwnLine[], book: Book): number | null {
  const lines = own.map(({ amount, currency }) => inKroner(amount, currency, book));
  return lines.length && !lines.includes(null) ? lines.reduce<number>((sum, line) => sum + (line ?? 0), 0) : null;
}

function inKroner(amount: number | null, currency: string, book: Book): number | null {
  if (amount === null || currency === 'NOK') return amount;
  const rate = book.get(currency);
  return rate ? inNok({ amount, currency }, rate) : null;
}

function minorIn(text: string | undefined, currency: string): number | null {
  const read = text ? parseMoney(text, currency) : undefined;
  return read?.ok ? read.amount : null;
}
