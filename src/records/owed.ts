import { createHash } from 'node:crypto';
import type { By } from '#platform/by.ts';
import { dayInNorway, monthsFrom } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import type { Duty, DutyRow } from './duty.ts';
import { valuesOf } from './form.ts';
import { kindOf } from './kind.ts';
import type { RecordHead, RecordView } from './record.ts';
import { readWording } from './wording.ts';

/** What lies behind is taken up for a year, what comes for two; what is kept already stays until it is done with. */
const monthsBehind = 12;
export const monthsAhead = 24;

/** What a record owes, as it is to be kept. */
export type Owed = Omit<DutyRow, 'id' | 'gone' | 'sequence' | 'changed_at' | Said> & Pick<Duty, 'done'>;
/** What people say of a duty; it stays whatever becomes of the record. */
type Said = 'assigned_to' | 'snoozed_until' | 'done_at' | 'done_by';

/** Rows to set, and rows that are owed no longer. */
export type Settled = { set: DutyRow[]; lost: DutyRow[] };
type Days = { today: string; now: Date; newId: () => string };

/** What must be written so that what is kept of these records becomes what they owe. */
export async function unsettled(
  db: Database,
  by: Pick<By, 'now' | 'newId'>,
  heads: readonly RecordHead[],
): Promise<Settled> {
  const ids = heads.map(({ id }) => id);
  const kept = await db.selectFrom('duty').selectAll().where('record_id', 'in', ids).orderBy('id').execute();
  return settled(kept, await owedBy(db, heads), { today: dayInNorway(by.now), ...by });
}

/**
 * The same, of rows. They are known by rule and occurrence, so that who has one, until when it sleeps and that it is done
 * survive any change of its date.
 */
export function settled(kept: readonly DutyRow[], owed: readonly Owed[], { today, now, newId }: Days): Settled {
  const before = new Map(kept.map((row) => [keyOf(row), row]));
  const after = new Map(owed.toReversed().map((each) => [keyOf(each), each]));
  const [first, last] = [monthsFrom(today, -monthsBehind), monthsFrom(today, monthsAhead)];
  const set = [...after].flatMap(([key, each]) => {
    const row = before.get(key);
    if (row) return isSame(row, each) ? [] : [changedRow(row, each, now)];
    return each.due_on >= first && each.due_on <= last ? [newRow(each, newId(), now)] : [];
  });
  return { set, lost: kept.filter((row) => !row.gone && !after.has(keyOf(row))) };
}

/** What a duty is known by. */
export const keyOf = ({ record_id: record, rule, occurrence }: Pick<DutyRow, 'record_id' | 'rule' | 'occurrence'>) =>
  `${record} ${rule} ${occurrence}`;

const isSame = (row: DutyRow, owed: Owed) =>
  !row.gone && row.print === owed.print && row.lead_days === owed.lead_days && row.council === owed.council;

/** Only what calendars show makes them take it in anew. */
function changedRow(row: DutyRow, { done, ...owed }: Owed, now: Date): DutyRow {
  const shows = row.gone || row.print !== owed.print;
  // What a person has said is done stays done; what the record alone says is done only as long as it says so.
  const done_at = done || row.done_by !== null ? (row.done_at ?? (done ? now : null)) : null;
  return { ...row, ...owed, done_at, gone: false, ...(shows && { sequence: row.sequence + 1, changed_at: now }) };
}

function newRow({ done, ...owed }: Owed, id: string, now: Date): DutyRow {
  const said = { assigned_to: null, snoozed_until: null, done_at: done ? now : null, done_by: null };
  return { id, ...owed, ...said, gone: false, sequence: 0, changed_at: now };
}

/** What these records owe; what is archived, lies in the trash, or lies under such, owes nothing. */
async function owedBy(db: Database, heads: readonly RecordHead[]): Promise<Owed[]> {
  const closed = await closedAmong(db, heads);
  const owing = heads.filter((head) => isLive(head) && !closed.has(head.parent ?? ''));
  const owed: Owed[] = [];
  for (const [name, those] of Map.groupBy(owing, ({ kind }) => kind))
    for (const view of await wholes(db, name, those))
      owed.push(...(kindOf(name).duties?.(view) ?? []).map((duty) => owedFor(view, duty)));
  return owed;
}

const isLive = ({ state, trashed_at: trashed }: Pick<RecordHead, 'state' | 'trashed_at'>) =>
  state !== 'archived' && !trashed;

async function closedAmong(db: Database, heads: readonly RecordHead[]): Promise<Set<string>> {
  const parents = [...new Set(heads.flatMap(({ parent }) => parent ?? []))];
  if (!parents.length) return new Set();
  const found = await db
    .selectFrom('record')
    .select(['id', 'state', 'trashed_at'])
    .where('id', 'in', parents)
    .execute();
  return new Set(found.filter((each) => !isLive(each)).map(({ id }) => id));
}

async function wholes(db: Database, kind: string, heads: readonly RecordHead[]): Promise<RecordView[]> {
  const ids = heads.map(({ id }) => id);
  const [texts, details] = [await readWording(db, ids), await kindOf(kind).read(db, ids)];
  return heads.map((head) => {
    const record = { ...head, texts: texts.get(head.id) ?? {} };
    return { ...record, values: valuesOf(record, details.get(head.id) ?? {}) };
  });
}

function owedFor(record: RecordHead, duty: Duty): Owed {
  const { rule, occurrence, due_on, from = '', to = '', place = '', detail = '', lead_days } = duty;
  const told = { due_on, from_time: from, to_time: to, place, detail, cancelled: duty.cancelled ?? false };
  const titles = [record.title_nb, record.title_nn, record.title_en];
  const print = createHash('sha256')
    .update(JSON.stringify([told, titles, ...(duty.done ? ['done'] : [])]))
    .digest('base64url')
    .slice(0, 16);
  return {
    record_id: record.id,
    rule,
    occurrence,
    ...told,
    lead_days,
    council: duty.council ?? false,
    print,
    ...(duty.done && { done: true }),
  };
}
