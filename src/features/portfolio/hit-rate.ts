/** How many applications were sent, and what became of them; what is withdrawn is never decided. */
export type Tally = { sent: number; granted: number; rejected: number; waiting: number; withdrawn: number };

/** Money in minor units, one sum for each currency, and in kroner where the project's own rate was kept. */
export type Won = { currency: string; amount: number; nok: number; unknown: number };

/** What applications won and cost: whole øre and hours. Hours are never made money of. */
export type Return = { won: readonly Won[]; spent: number; hours: number };

export type Row = Tally & Return & { key: string; name: string };

/** One row as the database sums it: for one currency. */
export type Summed = Tally & {
  key: string;
  name: string;
  currency: string;
  won: number;
  nok: number;
  unknown: number;
  spent: number;
  hours: number;
};

const nothing: Tally = { sent: 0, granted: 0, rejected: 0, waiting: 0, withdrawn: 0 };

/** How many of a hundred that were decided got a yes, rounded half up; nothing where none is decided. */
export function rateOf({ granted, rejected }: Pick<Tally, 'granted' | 'rejected'>): number | undefined {
  const decided = granted + rejected;
  return decided ? Math.floor((granted * 200 + decided) / (decided * 2)) : undefined;
}

/** The sums of each key over all its currencies, in the order that the keys come. */
export function rowsOf(summed: readonly Summed[]): Row[] {
  const groups = Map.groupBy(summed, ({ key }) => key);
  return [...groups.values()].map((group) => ({
    key: group[0]?.key ?? '',
    name: group[0]?.name ?? '',
    ...sumOf(group),
  }));
}

/** Everything in one row: counts are added, money by its currency. */
export function sumOf(summed: readonly Summed[]): Tally & Return {
  const counts = Object.keys(nothing).map((name) => [name, total(summed, name as keyof Tally)]);
  const won = [...Map.groupBy(summed, ({ currency }) => currency)]
    .map(([currency, rows]) => ({
      currency,
      amount: total(rows, 'won'),
      nok: total(rows, 'nok'),
      unknown: total(rows, 'unknown'),
    }))
    .filter(({ amount }) => amount !== 0)
    .sort((one, other) => (one.currency < other.currency ? -1 : 1));
  return {
    ...(Object.fromEntries(counts) as Tally),
    won,
    spent: total(summed, 'spent'),
    hours: total(summed, 'hours'),
  };
}

type Numbers = Exclude<keyof Summed, 'key' | 'name' | 'currency'>;
const total = (rows: readonly Summed[], name: Numbers) => rows.reduce((sum, row) => sum + row[name], 0);

/** What was won in kroner, as far as rates are kept; `unknown` says that some currency has none. */
export function wonInNok(won: readonly Won[]): { nok: number; unknown: boolean } {
  return { nok: won.reduce((sum, { nok }) => sum + nok, 0), unknown: won.some(({ unknown }) => unknown > 0) };
}

/** Kroner won for each krone spent, in hundredths; nothing where nothing was spent, or some of what was won has no rate. */
export function perKrone({ won, spent }: Return): number | undefined {
  const { nok, unknown } = wonInNok(won);
  return spent > 0 && !unknown ? Math.round((nok * 100) / spent) : undefined;
}
