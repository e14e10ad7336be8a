import './schema.ts';
import { sql, type SqlBool } from 'kysely';
import { within, type By, type Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
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

async function summed(db: Database, ids: readonly string[]) {
  const found = [...(await moneyOf(db, ids))];
  const rates = await booksOf(
    db,
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
 * Reckons anew the projects that go by the rates of the banks, once some have come or been corrected: whose lines had no
 * rate, or are in another currency than the one that the project keeps a rate of. Gives how many. What they hold is not
 * changed, and so nothing is noted.
 */
export async function settleByBankRates({ db }: Pick<By, 'db'>): Promise<number> {
  let looked = 0;
  for (let after = ''; ;) {
    const last = await within(db, async (change) => {
      const rows = await change
        .selectFrom('project_sum')
        .innerJoin('project', 'project.record_id', 'project_sum.record_id')
        .select('project_sum.record_id')
        .distinct()
        .where('project_sum.currency', '<>', 'NOK')
        .where(
          sql<SqlBool>`(not has_rate or project_sum.currency <> project.currency or coalesce(project.rate, '') = '')`,
        )
        .where('project_sum.record_id', '>', after)
        .orderBy('project_sum.record_id')
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

/** Projects whose sums are not what their lines add to: none in a sound database. */
export async function wrongSums(db: Database): Promise<{ looked: number; wrong: string[] }> {
  const wrong: string[] = [];
  let looked = 0;
  for (let after: string | undefined = ''; after !== undefined;) {
    const rows: { record_id: string }[] = await db
      .selectFrom('project')
      .select('record_id')
      .where('record_id', '>', after)
      .orderBy('record_id')
      .limit(projectsAtOnce)
      .execute();
    const ids = rows.map(({ record_id: id }) => id);
    if (ids.length) wrong.push(...(await differing(db, ids)));
    looked += ids.length;
    after = ids.length < projectsAtOnce ? undefined : ids.at(-1);
  }
  return { looked, wrong };
}

async function differing(db: Database, ids: string[]): Promise<string[]> {
  const reckoned = await summed(db, ids);
  const kept = [
    await db.selectFrom('project_sum').selectAll().where('record_id', 'in', ids).execute(),
    await db.selectFrom('project_commitment').selectAll().where('record_id', 'in', ids).execute(),
    await db.selectFrom('project_flow').selectAll().where('record_id', 'in', ids).execute(),
  ];
  const told = (tables: readonly (readonly { record_id: string }[])[], id: string) =>
    JSON.stringify(
      tables.map((rows) =>
        rows
          .filter((row) => row.record_id === id)
          .map(inOrder)
          .toSorted(),
      ),
    );
  return ids.filter((id) => told(reckoned, id) !== told(kept, id));
}

const inOrder = (row: object): string =>
  JSON.stringify(Object.entries(row).toSorted(([one], [other]) => (one < other ? -1 : 1)));
