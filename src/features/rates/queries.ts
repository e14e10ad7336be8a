import './schema.ts';
import type { Database } from '#platform/database.ts';
import { krone, type Rate } from './rate.ts';

/** A rate with the day that it is of, which may be before the day that was asked for. */
export type RateOfDay = Rate & { day: string };
/** A year's average; `days` is how many days it is of where it is not published as it stands. */
export type RateOfYear = Rate & { days: number | null };

/** What a currency was worth on a day; on one without a rate the last before it holds. */
export async function rateOn(db: Database, currency: string, day: string): Promise<RateOfDay | undefined> {
  if (currency === 'NOK') return { ...krone, day };
  return db
    .selectFrom('exchange_rate')
    .select(['nok', 'day'])
    .where('currency', '=', currency)
    .where('day', '<=', day)
    .orderBy('day', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** What a currency was worth over a year. */
export async function averageRate(db: Database, currency: string, year: number): Promise<RateOfYear | undefined> {
  return (await averageRates(db, [{ currency, year }])).get(`${currency} ${year}`);
}

/** The same of several at once, under `EUR 2025`. */
export async function averageRates(
  db: Database,
  asked: readonly { currency: string; year: number }[],
): Promise<Map<string, RateOfYear>> {
  const kroner = asked
    .filter(({ currency }) => currency === 'NOK')
    .map(({ year }) => [`NOK ${year}`, knownKrone] as const);
  const foreign = [...new Set(asked.map(({ currency }) => currency))].filter((currency) => currency !== 'NOK');
  if (!foreign.length) return new Map(kroner);
  const rows = await db
    .selectFrom('exchange_rate_average')
    .selectAll()
    .where('currency', 'in', foreign)
    .where('year', 'in', [...new Set(asked.map(({ year }) => year))])
    .execute();
  return new Map([...kroner, ...rows.map(({ currency, year, ...rate }) => [`${currency} ${year}`, rate] as const)]);
}

const knownKrone: RateOfYear = { ...krone, days: null };

/** Each currency's average of a year, and its last rate in it. */
export async function listAverages(db: Database, year: number) {
  return db
    .selectFrom('exchange_rate_average as average')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('exchange_rate')
          .select(['nok as last_nok', 'day as last_day'])
          .whereRef('exchange_rate.currency', '=', 'average.currency')
          .where('day', '>=', `${year}-01-01`)
          .where('day', '<=', `${year}-12-31`)
          .orderBy('day', 'desc')
          .limit(1)
          .as('last'),
      (join) => join.onTrue(),
    )
    .select(['average.currency', 'nok', 'days', 'last_nok', 'last_day'])
    .where('year', '=', year)
    .orderBy('average.currency')
    .execute();
}

export type ListedAverage = Awaited<ReturnType<typeof listAverages>>[number];

/** A currency's rates of a year, the newest first, one more than a page holds. */
export async function listDays(
  db: Database,
  currency: string,
  year: number,
  { page, size }: { page: number; size: number },
) {
  return db
    .selectFrom('exchange_rate')
    .select(['day', 'nok', 'source'])
    .where('currency', '=', currency)
    .where('day', '>=', `${year}-01-01`)
    .where('day', '<=', `${year}-12-31`)
    .orderBy('day', 'desc')
    .limit(size + 1)
    .offset((page - 1) * size)
    .execute();
}

/** The years that there are averages of, the newest first. */
export async function yearsWithRates(db: Database): Promise<number[]> {
  const rows = await db.selectFrom('exchange_rate_average').select('year').distinct().orderBy('year', 'desc').execute();
  return rows.map(({ year }) => year);
}

/** The files that were read last, the newest first. */
export async function listImports(db: Database) {
  return db
    .selectFrom('exchange_rate_import')
    .select(['id', 'at', 'name', 'source', 'counts'])
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(5)
    .execute();
}

export async function findImport(db: Database, id: string) {
  return db.selectFrom('exchange_rate_import').selectAll().where('id', '=', id).executeTakeFirst();
}

export type RateImport = NonNullable<Awaited<ReturnType<typeof findImport>>>;
