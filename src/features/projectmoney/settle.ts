import './schema.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { inBatches } from './batches.ts';
import { moneyOf } from './queries.ts';
import { booksOf } from './book.ts';
import type { RateBook } from './kroner.ts';
import { lockAll } from '#records/locks.ts';
import { quartersOf, sumsOf, yearSums } from './sums.ts';

/** Writes what the money of some projects adds to, in the transaction that changes them. */
export async function settleProjectMoney(change: Change, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  for (const table of ['project_sum', 'project_commitment', 'project_flow'] as const)
    await change
      .deleteFrom(table)
      .where('record_id', 'in', [...ids])
      .execute();
  const [sums, years, quarters] = await summed(change, ids);
  for (const rows of inBatches(sums)) await change.insertInto('project_sum').values(rows).execute();
  for (const rows of inBatches(years)) await change.insertInto('project_commitment').values(rows).execute();
  for (const rows of inBatches(quarters)) await change.insertInto('project_flow').values(rows).execute();
}

async function summed(change: Change, ids: readonly string[]) {
  const found = [...(await moneyOf(change, ids))];
  const rates = await booksOf(
    change,
    found.map(([, money]) => money),
  );
  const books = found.map(([id, money], at) => ({ record_id: id, money, book: rates[at] ?? noRates }));
  return [
    books.flatMap(({ record_id, money, book }) => sumsOf(money, book).map((sum) => ({ record_id, ...sum }))),
    books.flatMap(({ record_id, money, book }) => yearSums(money, book).map((sum) => ({ record_id, ...sum }))),
    books.flatMap(({ record_id, money, book }) => quartersOf(money, book).map((sum) => ({ record_id, ...sum }))),
  ] as const;
}

const noRates: RateBook = { day: null, rates: new Map() };
/** Projects that are reckoned anew in one transaction. */
const projectsAtOnce = 200;

/**
 * Reckons anew the projects that have lines without a rate, once rates have come. Gives how many it looked at. What they
 * hold is not changed, and so nothing is noted.
 */
export async function settleWithoutRate({ db }: Pick<By, 'db'>): Promise<number> {
  let looked = 0;
  for (let after = ''; ;) {
    const last = await within(db, async (change) => {
      const rows = await change
        .selectFrom('project_sum')
        .select('record_id')
        .distinct()
        .where('has_rate', 'is', false)
        .where('record_id', '>', after)
        .orderBy('record_id')
        .limit(projectsAtOnce)
        .execute();
      const ids = rows.map(({ record_id: id }) => id);
      await lockAll(change, ids);
      await settleProjectMoney(change, ids);
      looked += ids.length;
      return ids.length < projectsAtOnce ? undefined : ids.at(-1);
    });
    if (last === undefined) return looked;
    after = last;
  }
}
