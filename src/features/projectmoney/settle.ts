import './schema.ts';
import type { Change } from '#platform/by.ts';
import { inBatches } from './batches.ts';
import { moneyOf } from './queries.ts';
import { bookOf } from './book.ts';
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
  const books = await Promise.all(
    found.map(async ([id, money]) => ({ record_id: id, money, book: await bookOf(change, money) })),
  );
  return [
    books.flatMap(({ record_id, money, book }) => sumsOf(money, book).map((sum) => ({ record_id, ...sum }))),
    books.flatMap(({ record_id, money, book }) => yearSums(money, book).map((sum) => ({ record_id, ...sum }))),
    books.flatMap(({ record_id, money, book }) => quartersOf(money, book).map((sum) => ({ record_id, ...sum }))),
  ] as const;
}
