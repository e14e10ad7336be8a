import './schema.ts';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { groupRejected } from './rejected.ts';
import type { RateRow, RatesRead, RateSource } from '#exchange/rates.ts';

/** What came of a file: rows that it has, and rates that were new, corrected, known before and left out. */
export type RatesKept = { read: number; added: number; changed: number; unchanged: number; rejected: number };

/**
 * Keeps the rates that were read, and reckons the averages of their years anew. The same file twice changes nothing. Where
 * both banks have a day, Norges Bank's holds: it is the one that accounts in kroner go by.
 */
export function keepRates(
  by: By,
  name: string,
  file: RatesRead & { ok: true },
): Promise<{ id: string; counts: RatesKept }> {
  return within(by.db, async (change) => {
    const days = file.rates.filter(({ period }) => period.length > 4);
    const years = file.rates.filter(({ period }) => period.length === 4);
    const kept = { added: 0, changed: 0 };
    for (let at = 0; at < days.length; at += batch)
      count(kept, await keepDays(change, file.source, days.slice(at, at + batch)));
    count(kept, await keepYears(change, years));
    await reckonAverages(change, days);
    const unchanged = file.rates.length - kept.added - kept.changed;
    const counts = { read: file.read, ...kept, unchanged, rejected: file.rejected.length };
    const id = await keepOutcome(change, by, name.slice(0, 200), file, counts);
    await note(change, by, 'rate.imported', id, { source: file.source, ...counts });
    return { id, counts };
  });
}

async function keepOutcome(
  change: Change,
  { now: at, actor, newId }: By,
  name: string,
  { source, rejected }: RatesRead & { ok: true },
  counts: RatesKept,
): Promise<string> {
  const id = newId();
  const told = { counts: JSON.stringify(counts), rejected: JSON.stringify(groupRejected(rejected)) };
  await change
    .insertInto('exchange_rate_import')
    .values({ id, at, actor: actor.id, name, source, ...told })
    .execute();
  return id;
}

const batch = 10_000;

type Done = { added: boolean };

function count(kept: { added: number; changed: number }, done: readonly Done[]): void {
  const added = done.filter((each) => each.added).length;
  kept.added += added;
  kept.changed += done.length - added;
}

async function keepDays(change: Change, source: RateSource, rates: readonly RateRow[]): Promise<Done[]> {
  const { rows } = await sql<Done>`
    insert into exchange_rate (currency, day, nok, source)
    select currency, day, nok, ${source} from ${table(rates, sql`date`)}
    on conflict (currency, day) do update set nok = excluded.nok, source = excluded.source
      where (exchange_rate.source = 'ecb' or excluded.source = 'norges-bank')
        and (exchange_rate.nok, exchange_rate.source) is distinct from (excluded.nok, excluded.source)
    returning xmax = 0 as added`.execute(change);
  return rows;
}

/** What is published as an average is never reckoned by us. */
async function keepYears(change: Change, rates: readonly RateRow[]): Promise<Done[]> {
  const { rows } = await sql<Done>`
    insert into exchange_rate_average (currency, year, nok)
    select currency, day, nok from ${table(rates, sql`integer`)}
    on conflict (currency, year) do update set nok = excluded.nok, days = null
      where exchange_rate_average.nok <> excluded.nok or exchange_rate_average.days is not null
    returning xmax = 0 as added`.execute(change);
  return rows;
}

const table = (rates: readonly RateRow[], period: ReturnType<typeof sql>) => sql`unnest(
  ${rates.map(({ currency }) => currency)}::text[],
  ${rates.map((rate) => rate.period)}::${period}[],
  ${rates.map(({ nok }) => nok)}::bigint[]) as given (currency, day, nok)`;

async function reckonAverages(change: Change, rates: readonly RateRow[]): Promise<void> {
  const years = [...new Set(rates.map(({ period }) => period.slice(0, 4)))];
  for (const year of years) await reckonYear(change, year);
}

async function reckonYear(change: Change, year: string): Promise<void> {
  await sql`
    insert into exchange_rate_average (currency, year, nok, days)
    select currency, ${Number(year)}, round(avg(nok)), count(*) from exchange_rate
    where day between ${`${year}-01-01`} and ${`${year}-12-31`}
    group by currency
    on conflict (currency, year) do update set nok = excluded.nok, days = excluded.days
      where exchange_rate_average.days is not null`.execute(change);
}
