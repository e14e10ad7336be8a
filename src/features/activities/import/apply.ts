import type { By } from '#platform/by.ts';
import { check, type Values } from '#platform/form.ts';
import type { Database } from '#platform/database.ts';
import { contributionKind } from '#features/contributions/kind.ts';
import { wholeAll } from '#features/contributions/queries.ts';
import { addRecord, changeRecord } from '#records/commands.ts';
import { must } from '#features/sheets/apply.ts';
import { recordForm, type RecordInput } from '#records/form.ts';
import type { Kind } from '#records/kind.ts';
import { recordsFor } from '#records/queries.ts';
import { activityKind } from '../kind.ts';
import type { RowPlan, Wanted } from './plan.ts';
import { isThere } from './there.ts';

/** Does what one row says, within one transaction. */
export async function applyRows(by: By, rows: readonly RowPlan[]): Promise<void> {
  for (const row of rows) await applyRow(by, row);
}

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
  if (plan.changes.length)
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
