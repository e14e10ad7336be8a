import './schema.ts';
import { sql } from 'kysely';
import type { By, Change } from '#platform/by.ts';
import type { DutyRow } from './duty.ts';
import { allKinds, kindOf } from './kind.ts';
import { unsettled } from './owed.ts';
import type { RecordHead } from './record.ts';

/** Brings the duties of these records up to date, in the change that wrote them. Gives how many it changed. */
export async function settleDuties(
  change: Change,
  by: Pick<By, 'now' | 'newId'>,
  heads: readonly RecordHead[],
): Promise<number> {
  const those = heads.filter(({ kind }) => kindOf(kind).duties);
  if (!those.length) return 0;
  const { set, lost } = await unsettled(change, by, those);
  await writeRows(change, set);
  await letGo(change, lost, by.now);
  return set.length + lost.length;
}

/** The same of a record and of what lies under it: who archives a relation calls off its meetings. */
export async function settleDutiesUnder(
  change: Change,
  by: Pick<By, 'now' | 'newId'>,
  head: RecordHead,
): Promise<void> {
  const kinds = kindsOwing();
  if (!kinds.length) return;
  const below = change.selectFrom('record').selectAll().where('parent', '=', head.id).where('kind', 'in', kinds);
  await settleDuties(change, by, [head, ...(await below.orderBy('id').execute())]);
}

/** The names of the kinds of record that owe something. */
export const kindsOwing = (): string[] =>
  allKinds()
    .filter(({ duties }) => duties)
    .map(({ name }) => name);

/** A row has twenty fields, and a statement takes 65,535 values. */
const rowsAtOnce = 1000;

async function writeRows(change: Change, rows: readonly DutyRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce)
    await change
      .insertInto('duty')
      .values(rows.slice(at, at + rowsAtOnce))
      .onConflict((kept) => kept.columns(['record_id', 'rule', 'occurrence']).doUpdateSet(asWritten))
      .execute();
}

/** What people have said is not among it; and that one of them has done it is never taken back. */
const written = [
  'due_on',
  'from_time',
  'to_time',
  'place',
  'detail',
  'lead_days',
  'council',
  'cancelled',
  'gone',
  'sequence',
  'changed_at',
  'print',
] as const;
const asWritten = {
  ...Object.fromEntries(written.map((name) => [name, sql.ref(`excluded.${name}`)])),
  done_at: sql<Date | null>`case when duty.done_by is null then excluded.done_at else duty.done_at end`,
};

const isTouched = (row: DutyRow) => row.assigned_to !== null || row.snoozed_until !== null || row.done_at !== null;

/** What nobody has touched is removed; where calendars may hold it, it stays as called off, so that they hear of it. */
async function letGo(change: Change, lost: readonly DutyRow[], now: Date): Promise<void> {
  if (!lost.length) return;
  const stay = (await hasCalendars(change)) ? lost : lost.filter(isTouched);
  const removed = lost.filter((row) => !stay.includes(row));
  if (stay.length)
    await change
      .updateTable('duty')
      .set({ gone: true, sequence: sql<number>`sequence + 1`, changed_at: now })
      .where('id', 'in', idsOf(stay))
      .execute();
  if (removed.length) await change.deleteFrom('duty').where('id', 'in', idsOf(removed)).execute();
}

const idsOf = (rows: readonly DutyRow[]) => rows.map(({ id }) => id);

async function hasCalendars(change: Change): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from calendar) as any`.execute(change);
  return rows[0]?.any === true;
}
