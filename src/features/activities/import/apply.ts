import './schema.ts';
import type { By, Change } from '#platform/by.ts';
import { check, type Values } from '#platform/form.ts';
import type { Database } from '#platform/database.ts';
import { NotAllowed } from '#platform/rights.ts';
import { contributionKind } from '#features/contributions/kind.ts';
import { wholeAll } from '#features/contributions/queries.ts';
import { addRecord, changeRecord, type Outcome } from '#records/commands.ts';
import { recordForm, type RecordInput } from '#records/form.ts';
import type { Kind } from '#records/kind.ts';
import { recordsFor } from '#records/queries.ts';
import { activityKind } from '../kind.ts';
import { type Problem, type RowPlan, type Wanted } from './plan.ts';
import { isThere } from './there.ts';
import { listRows } from './store.ts';

/** Rows to a transaction: others wait for the head of the audit trail meanwhile, so it is few. */
const batch = 25;

/** Does what was planned and is not done, a few rows at a time; a row is done whole or not at all. */
export async function applyImport(by: By, id: string): Promise<void> {
  for (;;) {
    const plans = await listRows(by.db, id, ['new', 'changed'], { limit: batch, toDo: true });
    if (!plans.length) break;
    const failed = await applyBatch(by, plans, (change) => told(change, id, plans, new Map()));
    if (failed.size) await by.db.transaction().execute((change) => told(change, id, plans, failed));
  }
  await by.db.updateTable('activity_import').set({ state: 'done', done_at: new Date() }).where('id', '=', id).execute();
}

type Failures = Map<number, Problem>;

/** All rows in one transaction; where one of them fails, each in its own. `after` belongs to the first. */
export async function applyBatch(
  by: By,
  plans: RowPlan[],
  after: (change: Change) => Promise<void> = async () => {},
): Promise<Failures> {
  try {
    await by.db.transaction().execute(async (change) => {
      for (const plan of plans) await applyRow({ ...by, db: change }, plan);
      await after(change);
    });
    return new Map();
  } catch {
    const failed: Failures = new Map([[-1, { column: '', why: 'notSaved' }]]);
    for (const plan of plans) {
      const problem = await applyAlone(by, plan);
      if (problem) failed.set(plan.number, problem);
    }
    return failed;
  }
}

async function applyAlone(by: By, plan: RowPlan): Promise<Problem | undefined> {
  try {
    await by.db.transaction().execute((change) => applyRow({ ...by, db: change }, plan));
    return undefined;
  } catch (error) {
    if (error instanceof NotAllowed) return { column: '', why: 'notYours' };
    if (error instanceof Stale) return { column: '', why: 'stale' };
    if ((error as { code?: string }).code?.startsWith('23')) return { column: '', why: 'notSaved' };
    throw error;
  }
}

/** What came of the rows, where their import is kept. */
async function told(change: Change, id: string, plans: RowPlan[], failed: Failures): Promise<void> {
  for (const plan of plans) {
    const problem = failed.get(plan.number);
    const row = problem
      ? {
          done: true,
          outcome: 'rejected' as const,
          plan: JSON.stringify({ ...plan, outcome: 'rejected', problems: [problem] }),
        }
      : { done: true };
    await change
      .updateTable('activity_import_row')
      .set(row)
      .where('import_id', '=', id)
      .where('number', '=', plan.number)
      .execute();
  }
  await change
    .updateTable('activity_import')
    .set(({ eb }) => ({ done: eb('done', '+', plans.length), done_at: new Date() }))
    .where('id', '=', id)
    .execute();
}

class Stale extends Error {}

async function applyRow(by: By, plan: RowPlan): Promise<void> {
  const id = plan.outcome === 'new' ? await addActivity(by, plan) : await changeActivity(by, plan);
  const missing = await notThere(by, id, plan.contributions);
  for (const wanted of missing) await addContribution(by, id, plan.values, wanted);
}

async function addActivity(by: By, plan: RowPlan): Promise<string> {
  const id = by.newId();
  await addRecord(by, activityKind, valid(activityKind, plan.values), { id });
  await freeKey(by.db, plan.key);
  await by.db
    .updateTable('activity')
    .set({ import_key: plan.key.slice(0, 400) })
    .where('record_id', '=', id)
    .execute();
  return id;
}

/** What lies in the trash gives its key to what comes in its place. */
async function freeKey(db: Database, key: string): Promise<void> {
  const trashed = db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'activity')
    .where('trashed_at', 'is not', null);
  await db
    .updateTable('activity')
    .set({ import_key: null })
    .where('import_key', '=', key)
    .where('record_id', 'in', trashed)
    .execute();
}

async function changeActivity(by: By, plan: RowPlan): Promise<string> {
  const id = plan.id ?? '';
  const isSame = plan.changes.every(({ field }) => field === 'statements');
  if (!isSame)
    must(await changeRecord(by, activityKind, { id, version: plan.version ?? 0 }, valid(activityKind, plan.values)));
  return id;
}

async function notThere(by: By, parent: string, wanted: Wanted[]): Promise<Wanted[]> {
  if (!wanted.length) return [];
  const heads = await recordsFor(by.db, by.actor)
    .selectAll('record')
    .where('parent', '=', parent)
    .where('kind', '=', 'contribution')
    .execute();
  const under = await wholeAll(by.db, heads);
  return wanted.filter((each) => !under.some(({ values }) => isThere(values, each)));
}

/** A contribution to the same promise gets the evidence; where there is none, it is added. */
async function addContribution(by: By, parent: string, activity: Values, wanted: Wanted): Promise<void> {
  const { statement, targets, evidence } = wanted;
  const language = activity.source_language ?? 'nb';
  const heads = await recordsFor(by.db, by.actor, 'change')
    .selectAll('record')
    .where('parent', '=', parent)
    .where('kind', '=', 'contribution')
    .execute();
  const there = (await wholeAll(by.db, heads)).find(
    ({ values }) => values.statement === statement && (statement || values.targets === targets),
  );
  const shown = evidence ? evidenceValues(by.newId(), evidence, language) : {};
  if (!there) {
    const values = {
      statement,
      targets,
      channel: activity.channel ?? '',
      source_language: language,
      visibility: activity.visibility ?? 'public',
      legal_basis: activity.legal_basis ?? '',
      ...shown,
    };
    await addRecord(by, contributionKind, valid(contributionKind, values), { parent });
    return;
  }
  const both = [...new Set([...(there.values.targets ?? '').split(','), ...targets.split(',')])].filter(Boolean).join();
  must(
    await changeRecord(
      by,
      contributionKind,
      there,
      valid(contributionKind, { ...there.values, targets: both, ...shown }),
    ),
  );
}

function evidenceValues(
  id: string,
  { kind, year, figure, unit, what, source, url }: NonNullable<Wanted['evidence']>,
  language: string,
): Values {
  const plain = {
    kind,
    year,
    figure,
    url,
    [`unit.${language}`]: unit,
    [`what.${language}`]: what,
    [`source.${language}`]: source,
  };
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [`evidence.${id}.${name}`, value]));
}

function valid<D>(kind: Kind<D>, values: Values): RecordInput<D> {
  const form = check(values, recordForm(kind));
  if (!form.ok) throw new Error(`A row was planned that is refused: ${JSON.stringify(form.draft.errors)}`);
  return form.value;
}

function must(outcome: Outcome): void {
  if (!outcome.ok) throw outcome.why === 'stale' ? new Stale() : new NotAllowed();
}
