import './schema.ts';
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import { dayInNorway, monthsFrom } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import type { Duty } from './duty.ts';
import { valuesOf } from './form.ts';
import { allKinds, kindOf } from './kind.ts';
import { lockAll } from './locks.ts';
import type { RecordHead, RecordView } from './record.ts';
import { readWording } from './wording.ts';

/** A duty as it is kept: what its record says of it, and what people have. */
export type DutyRow = {
  id: string;
  record_id: string;
  rule: string;
  occurrence: string;
  due_on: string;
  from_time: string;
  to_time: string;
  place: string;
  detail: string;
  lead_days: number;
  council: boolean;
  cancelled: boolean;
  gone: boolean;
  sequence: number;
  changed_at: Date;
  print: string;
  assigned_to: string | null;
  snoozed_until: string | null;
  done_at: Date | null;
  done_by: string | null;
};

declare module '#platform/database.ts' {
  interface Tables {
    duty: DutyRow;
  }
}

/** What lies behind is taken up for a year, what comes for two; what is kept already stays until it is done with. */
const monthsBehind = 12;
const monthsAhead = 24;

/** What a record owes, as it is to be kept. */
export type Owed = Omit<DutyRow, 'id' | 'gone' | 'sequence' | 'changed_at' | Said> & Pick<Duty, 'done'>;
/** What people say of a duty; it stays whatever becomes of the record. */
type Said = 'assigned_to' | 'snoozed_until' | 'done_at' | 'done_by';

/** Brings the duties of these records up to date, in the change that wrote them. Gives how many it changed. */
export async function settleDuties(
  change: Change,
  by: Pick<By, 'now' | 'newId'>,
  heads: readonly RecordHead[],
): Promise<number> {
  const those = heads.filter(({ kind }) => kindOf(kind).duties);
  if (!those.length) return 0;
  const { set, lost } = await compare(change, by, those);
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

type Settled = { set: DutyRow[]; lost: DutyRow[] };
type Days = { today: string; now: Date; newId: () => string };

/**
 * What must be written so that what is kept becomes what is owed: rows to set, and rows that are owed no longer. Known by
 * rule and occurrence, so that who has it, until when it sleeps and that it is done survive any change of its date.
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

const keyOf = ({ record_id: record, rule, occurrence }: Pick<DutyRow, 'record_id' | 'rule' | 'occurrence'>) =>
  `${record} ${rule} ${occurrence}`;

const isSame = (row: DutyRow, owed: Owed) =>
  !row.gone && row.print === owed.print && row.lead_days === owed.lead_days && row.council === owed.council;

/** Only what calendars show makes them take it in anew. */
function changedRow(row: DutyRow, { done, ...owed }: Owed, now: Date): DutyRow {
  const shows = row.gone || row.print !== owed.print;
  const done_at = row.done_at ?? (done ? now : null);
  return { ...row, ...owed, done_at, gone: false, ...(shows && { sequence: row.sequence + 1, changed_at: now }) };
}

function newRow({ done, ...owed }: Owed, id: string, now: Date): DutyRow {
  const said = { assigned_to: null, snoozed_until: null, done_at: done ? now : null, done_by: null };
  return { id, ...owed, ...said, gone: false, sequence: 0, changed_at: now };
}

async function compare(db: Database, by: Pick<By, 'now' | 'newId'>, heads: readonly RecordHead[]): Promise<Settled> {
  const ids = heads.map(({ id }) => id);
  const kept = await db.selectFrom('duty').selectAll().where('record_id', 'in', ids).orderBy('id').execute();
  return settled(kept, await owedBy(db, heads), { today: dayInNorway(by.now), ...by });
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

/** What people have said is not among it; that something is done is never taken back. */
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
  done_at: sql<Date | null>`coalesce(duty.done_at, excluded.done_at)`,
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

/** Records that are settled in one transaction. */
const recordsAtOnce = 200;
/** How long calendars are told that something is called off. */
const daysTold = 60;

/** Every night: takes up what has come within two years, and forgets what was called off long ago. Gives how many changed. */
export async function keepDutiesAhead(by: By): Promise<number> {
  const kinds = kindsOwing();
  if (!kinds.length) return 0;
  let count = 0;
  for (let after = ''; ;) {
    const last = await by.db.transaction().execute(async (change) => {
      const ids = (await someHeads(change, kinds, after).execute()).map(({ id }) => id);
      await lockAll(change, ids);
      count += await settleDuties(change, by, await headsOf(change, ids));
      return ids.length < recordsAtOnce ? undefined : ids.at(-1);
    });
    if (last === undefined) break;
    after = last;
  }
  return tell(by, count);
}

function tell(by: By, settledNow: number): Promise<number> {
  const old = new Date(by.now.getTime() - daysTold * 86_400_000);
  return by.db.transaction().execute(async (change) => {
    const forgotten = change.deleteFrom('duty').where('gone', 'is', true).where('done_at', 'is', null);
    const { numDeletedRows } = await forgotten.where('changed_at', '<', old).executeTakeFirst();
    const count = settledNow + Number(numDeletedRows);
    if (count) await note(change, by, 'duty.kept', 'duty', { count });
    return count;
  });
}

const someHeads = (db: Database, kinds: string[], after: string) =>
  db
    .selectFrom('record')
    .selectAll()
    .where('kind', 'in', kinds)
    .where('id', '>', after)
    .orderBy('id')
    .limit(recordsAtOnce);

const headsOf = (db: Database, ids: readonly string[]): Promise<RecordHead[]> =>
  ids.length
    ? db
        .selectFrom('record')
        .selectAll()
        .where('id', 'in', [...ids])
        .orderBy('id')
        .execute()
    : Promise.resolve([]);

/** Duties that differ from what their records owe: none in a sound database. What a night has yet to take up is no fault. */
export async function wrongDuties(db: Database, now: Date): Promise<{ looked: number; wrong: string[] }> {
  const kinds = kindsOwing();
  const wrong: string[] = [];
  let looked = 0;
  for (let after: string | undefined = ''; after !== undefined && kinds.length;) {
    const heads: RecordHead[] = await someHeads(db, kinds, after).execute();
    if (!heads.length) break;
    const { set, lost } = await compare(db, { now, newId: () => '' }, heads);
    const near = monthsFrom(dayInNorway(now), monthsAhead - 1);
    wrong.push(...[...set.filter(({ id, due_on: due }) => id !== '' || due < near), ...lost].map(keyOf));
    looked += heads.length;
    after = heads.length < recordsAtOnce ? undefined : heads.at(-1)?.id;
  }
  return { looked, wrong };
}
