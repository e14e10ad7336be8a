import type { By, Change } from '#platform/by.ts';
import { NotAllowed } from '#platform/rights.ts';
import { Unready, type Outcome } from '#records/commands.ts';
import { lockAll } from '#records/locks.ts';
import { sql } from 'kysely';
import { problem, type Problem, type SheetRow } from './row.ts';
import { endImport, nextBundles } from './store.ts';

/** Does what the rows about one record say, within one transaction. It throws where it cannot. */
export type ApplyBundle<R extends SheetRow> = (by: By, rows: readonly R[]) => Promise<void>;

/** Records to a transaction: others wait for the head of the audit trail meanwhile, so it is few. */
const batch = 25;

/** Does what was planned and is not done, a few records at a time; what is about one record is done whole or not at all. */
export async function applyImport<R extends SheetRow>(by: By, id: string, apply: ApplyBundle<R>): Promise<void> {
  for (;;) {
    const bundles = await nextBundles<R>(by.db, id, batch);
    if (!bundles.length) break;
    const { failed, isTold } = await applyBundles(by, bundles, apply, (change) => told(change, id, bundles.flat()));
    if (!isTold) await by.db.transaction().execute((change) => told(change, id, bundles.flat(), failed));
  }
  await endImport(by.db, id);
}

/** What is wrong with rows that were not done, by their numbers. */
export type Failures = ReadonlyMap<number, Problem>;

/** All bundles in one transaction, and `after` with them; where one of them fails, each in its own and without it. */
export async function applyBundles<R extends SheetRow>(
  by: By,
  bundles: readonly (readonly R[])[],
  apply: ApplyBundle<R>,
  after: (change: Change) => Promise<void> = async () => {},
): Promise<{ failed: Failures; isTold: boolean }> {
  try {
    await by.db.transaction().execute(async (change) => {
      await lockAll(change, bundles.flat().flatMap(recordsIn));
      for (const rows of bundles) await apply({ ...by, db: change }, rows);
      await after(change);
    });
    return { failed: new Map(), isTold: true };
  } catch {
    const failed = new Map<number, Problem>();
    for (const rows of bundles) {
      const why = await applyAlone(by, rows, apply);
      if (why) for (const { number } of rows) failed.set(number, why);
    }
    return { failed, isTold: false };
  }
}

/** The records that a row is about and lies under, where it names them. */
function recordsIn(row: SheetRow): string[] {
  const { id, parent } = row as SheetRow & { id?: string; parent?: string };
  return [id, parent].filter((each) => each !== undefined);
}

async function applyAlone<R extends SheetRow>(
  by: By,
  rows: readonly R[],
  apply: ApplyBundle<R>,
): Promise<Problem | undefined> {
  try {
    await by.db.transaction().execute(async (change) => {
      await lockAll(change, rows.flatMap(recordsIn));
      await apply({ ...by, db: change }, rows);
    });
    return undefined;
  } catch (error) {
    return reasonOf(error);
  }
}

function reasonOf(error: unknown): Problem {
  if (error instanceof NotAllowed) return problem('notYours');
  if (error instanceof Stale) return problem('stale');
  if (error instanceof Unready) {
    const [column = '', why = 'notSaved'] = Object.entries(error.missing)[0] ?? [];
    return { column, why: `form.${why}` };
  }
  if ((error as { code?: string }).code?.startsWith('23')) return problem('notSaved');
  throw error;
}

/** What came of the rows, where their import is kept: what was refused says why. */
async function told(
  change: Change,
  id: string,
  rows: readonly SheetRow[],
  failed: Failures = new Map(),
): Promise<void> {
  const refused = rows.filter(({ number }) => failed.has(number));
  for (const row of refused) {
    const plan = JSON.stringify({ ...row, outcome: 'rejected', changes: [], problems: [failed.get(row.number)] });
    await sql`update sheet_import_row set outcome = 'rejected', plan = ${plan}::jsonb
      where import_id = ${id} and number = ${row.number}`.execute(change);
  }
  const numbers = rows.map(({ number }) => number);
  await sql`update sheet_import_row set done = true
    where import_id = ${id} and number = any(${numbers}::integer[])`.execute(change);
  await sql`update sheet_import set done = done + ${rows.length}, done_at = ${new Date()} where id = ${id}`.execute(
    change,
  );
}

/** Someone has saved since the plan was made. */
class Stale extends Error {}

/** @throws Stale, NotAllowed or Unready where a command did not do it. */
export function must(outcome: Outcome): void {
  if (outcome.ok) return;
  if (outcome.why === 'unready') throw new Unready(outcome.missing);
  throw outcome.why === 'stale' ? new Stale() : new NotAllowed();
}
