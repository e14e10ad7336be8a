import './schema.ts';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Actor } from '#platform/actor.ts';
import type { Language } from '#platform/language.ts';
import { outcomes, type RowOutcome, type RowPlan } from './plan.ts';

export type KeptImport = {
  id: string;
  name: string;
  heading: string[];
  language: Language;
  state: 'planned' | 'applying' | 'done';
  total: number;
  done: number;
  doneAt: Date | null;
  counts: Record<RowOutcome, number>;
};

const day = 24 * 60 * 60 * 1000;

/** Keeps what a file would do until its reader says that it shall be done; what they left a week ago is forgotten. */
export async function keepImport(
  by: By,
  what: { name: string; heading: string[]; language: Language },
  plans: RowPlan[],
): Promise<string> {
  const id = by.newId();
  const row = {
    id,
    actor: by.actor.id,
    at: by.now,
    name: what.name,
    language: what.language,
    heading: JSON.stringify(what.heading),
  };
  const rest = { state: 'planned' as const, total: plans.filter(isToDo).length, done: 0, done_at: null };
  await by.db.transaction().execute(async (change) => {
    const old = new Date(by.now.getTime() - 7 * day);
    await change.deleteFrom('activity_import').where('actor', '=', by.actor.id).where('at', '<', old).execute();
    await change
      .insertInto('activity_import')
      .values({ ...row, ...rest })
      .execute();
    for (let at = 0; at < plans.length; at += 500) await insertRows(change, id, plans.slice(at, at + 500));
    await note(change, by, 'activity.importPlanned', id);
  });
  return id;
}

const isToDo = ({ outcome }: RowPlan) => outcome === 'new' || outcome === 'changed';

async function insertRows(change: Change, id: string, plans: RowPlan[]): Promise<void> {
  const rows = plans.map((plan) => ({
    import_id: id,
    number: plan.number,
    outcome: plan.outcome,
    done: false,
    plan: JSON.stringify(plan),
  }));
  await change.insertInto('activity_import_row').values(rows).execute();
}

/** An import is its maker's own. */
export async function findImport(db: Database, actor: Actor, id: string): Promise<KeptImport | undefined> {
  const found = await db
    .selectFrom('activity_import')
    .selectAll()
    .where('id', '=', id)
    .where('actor', '=', actor.id)
    .executeTakeFirst();
  if (!found) return undefined;
  const rows = await db
    .selectFrom('activity_import_row')
    .select(['outcome', sql<number>`count(*)::int`.as('count')])
    .where('import_id', '=', id)
    .groupBy('outcome')
    .execute();
  const counts = Object.fromEntries(
    outcomes.map((outcome) => [outcome, rows.find((row) => row.outcome === outcome)?.count ?? 0]),
  );
  const { actor: _actor, at: _at, done_at: doneAt, heading, ...rest } = found;
  return { ...rest, doneAt, heading: heading as string[], counts: counts as Record<RowOutcome, number> };
}

/** The rows of one outcome in the order of the file; with `toDo` only those that are not done. */
export async function listRows(
  db: Database,
  id: string,
  outcome: readonly RowOutcome[],
  { after = 0, limit = 50, toDo = false }: { after?: number; limit?: number; toDo?: boolean } = {},
): Promise<RowPlan[]> {
  let rows = db
    .selectFrom('activity_import_row')
    .select('plan')
    .where('import_id', '=', id)
    .where('outcome', 'in', outcome);
  if (toDo) rows = rows.where('done', '=', false);
  const found = await rows.where('number', '>', after).orderBy('number').limit(limit).execute();
  return found.map(({ plan }) => plan as RowPlan);
}

/** Says that it shall be done; false where it is being done, or is. */
export function beginImport(by: By, id: string): Promise<boolean> {
  // What began and then stood still for a minute was cut short, and may be begun again.
  const stood = new Date(by.now.getTime() - 60_000);
  return by.db.transaction().execute(async (change) => {
    const begun = await change
      .updateTable('activity_import')
      .set({ state: 'applying', done_at: by.now })
      .where('id', '=', id)
      .where('actor', '=', by.actor.id)
      .where((is) =>
        is.or([is('state', '=', 'planned'), is.and([is('state', '=', 'applying'), is('done_at', '<', stood)])]),
      )
      .executeTakeFirst();
    if (!begun.numUpdatedRows) return false;
    await note(change, by, 'activity.imported', id);
    return true;
  });
}

/** Every night: forgets what a month ago was shown of a file, done or not. Gives how many. */
export function forgetOldImports(by: By): Promise<number> {
  return by.db.transaction().execute(async (change) => {
    const old = new Date(by.now.getTime() - 30 * day);
    const { numDeletedRows } = await change.deleteFrom('activity_import').where('at', '<', old).executeTakeFirst();
    const count = Number(numDeletedRows);
    if (count) await note(change, by, 'import.forgotten', 'import', { count });
    return count;
  });
}
