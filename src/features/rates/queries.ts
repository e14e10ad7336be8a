import './schema.ts';
import { sql } from 'kysely';
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

/** The same of several at once, in one query, under `EUR 2025-03-01`; what has no rate then is left out. */
export async function ratesOn(
  db: Database,
  asked: readonly { currency: string; day: string }[],
): Promise<Map<string, RateOfDay>> {
  const kroner = asked.filter(({ currency }) => currency === 'NOK');
  const foreign = [...new Set(asked.filter(({ currency }) => currency !== 'NOK').map(keyOf))].map((key) =>
    key.split(' '),
  );
  const known = kroner.map((each) => [keyOf(each), { ...krone, day: each.day }] as const);
  if (!foreign.length) return new Map(known);
  const { rows } = await sql<{ key: string; nok: number; day: string }>`
    select asked.currency || ' ' || asked.day as key, found.nok, found.day
    from unnest(${foreign.map(([code]) => code)}::text[], ${foreign.map(([, day]) => day)}::date[]) asked (currency, day),
      lateral (select nok, day from exchange_rate where exchange_rate.currency = asked.currency and exchange_rate.day <= asked.day
        order by exchange_rate.day desc limit 1) found`.execute(db);
  return new Map([...known, ...rows.map(({ key, ...rate }) => [key, rate] as const)]);
}

const keyOf = ({ currency, day }: { currency: string; day: string }) => `${currency} ${day}`;

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
