import '#records/duty.ts';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import { daysFrom, monthsFrom } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { DutyRow } from '#records/duty.ts';
import { pageSize, recordsFor } from '#records/queries.ts';
import type { RecordHead } from '#records/record.ts';
import type { RecordAction } from '#records/rights.ts';
import type { DutyFilter } from './filter.ts';
import type { Scope } from './schema.ts';

/** A duty with what is asked of its record: what it is called, whose it is, and who may change it. */
export type ListedDuty = Omit<DutyRow, 'print'> &
  Pick<
    RecordHead,
    | 'kind'
    | 'title_nb'
    | 'title_nn'
    | 'title_en'
    | 'state'
    | 'visibility'
    | 'audience'
    | 'unit'
    | 'responsible'
    | 'team'
    | 'created_by'
  > & { unitName: string | null; holder: string | null };

/** Every reading of duties starts here: those of records that their actor may read, and that these still owe. */
function dutiesFor(db: Database, actor: Actor, action: RecordAction = 'read') {
  return recordsFor(db, actor, action)
    .innerJoin('duty', 'duty.record_id', 'record.id')
    .where(sql<boolean>`not duty.gone`);
}

/** Who has it: whoever it was given to, else whoever is responsible for the record. */
const holderId = sql<string | null>`coalesce(duty.assigned_to, record.responsible)`;

// The records that someone answers for are found once, by their index, and each duty is then looked up among them.
const isHeldBy = (id: string) =>
  sql<boolean>`(duty.assigned_to = ${id} or (duty.assigned_to is null and duty.record_id in (
    select answered.id from record answered where answered.responsible = ${id} and answered.trashed_at is null)))`;

function listed(db: Database, actor: Actor, language: Language, action: RecordAction = 'read') {
  return dutiesFor(db, actor, action)
    .leftJoin('unit', 'unit.id', 'record.unit')
    .leftJoin('account as holder', (join) => join.on('holder.id', '=', holderId))
    .select(['duty.id', 'duty.record_id', 'duty.rule', 'duty.occurrence', 'duty.due_on', 'duty.from_time'])
    .select(['duty.to_time', 'duty.place', 'duty.detail', 'duty.lead_days', 'duty.council', 'duty.cancelled'])
    .select(['duty.gone', 'duty.sequence', 'duty.changed_at', 'duty.assigned_to', 'duty.snoozed_until'])
    .select(['duty.done_at', 'duty.done_by'])
    .select(['kind', 'title_nb', 'title_nn', 'title_en', 'state', 'visibility', 'audience'])
    .select(['record.unit', 'record.responsible', 'record.team', 'record.created_by', 'holder.name as holder'])
    .select(sql<string | null>`coalesce(nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb)`.as('unitName'));
}

function chosen(filter: DutyFilter, actor: Actor): RawBuilder<SqlBool> {
  const asked = [
    filter.mine && isHeldBy(actor.id),
    filter.who && isHeldBy(filter.who),
    filter.unit && sql<SqlBool>`record.unit = ${filter.unit}`,
    filter.kind && sql<SqlBool>`record.kind = ${filter.kind}`,
    filter.rule && sql<SqlBool>`(record.kind || '.' || duty.rule) = ${filter.rule}`,
    filter.state === 'open' && isOpen,
    filter.state === 'done' && sql<SqlBool>`duty.done_at is not null`,
    filter.from && sql<SqlBool>`duty.due_on >= ${filter.from}`,
    filter.to && sql<SqlBool>`duty.due_on <= ${filter.to}`,
  ];
  return sql<SqlBool>`(${sql.join([sql`true`, ...asked.filter((each) => typeof each === 'object')], sql` and `)})`;
}

const isOpen = sql<SqlBool>`(duty.done_at is null and not duty.cancelled)`;

/** One page of the duties that the filter finds, the soonest first. */
export async function listDuties(
  db: Database,
  actor: Actor,
  filter: DutyFilter,
  { language, number = 1, size = pageSize }: { language: Language; number?: number; size?: number },
): Promise<{ duties: ListedDuty[]; more: boolean }> {
  const duties = await listed(db, actor, language)
    .where(chosen(filter, actor))
    .orderBy('duty.due_on')
    .orderBy('duty.from_time')
    .orderBy('duty.id')
    .limit(size + 1)
    .offset((number - 1) * size)
    .execute();
  return { duties: duties.slice(0, size), more: duties.length > size };
}

/** A duty, if the actor may do that to its record. */
export function findDuty(
  db: Database,
  actor: Actor,
  id: string,
  language: Language,
  action: RecordAction = 'read',
): Promise<ListedDuty | undefined> {
  return listed(db, actor, language, action).where('duty.id', '=', id).executeTakeFirst();
}

export type MonthCount = { month: number; kind: string; count: number; open: number };

/** How many duties each month of a year has of each kind of record, as the filter finds them. */
export function countByMonth(db: Database, actor: Actor, filter: DutyFilter, year: number): Promise<MonthCount[]> {
  return dutiesFor(db, actor)
    .where('duty.due_on', '>=', `${year}-01-01`)
    .where('duty.due_on', '<=', `${year}-12-31`)
    .where(chosen({ ...filter, from: '', to: '' }, actor))
    .select([
      sql<number>`extract(month from duty.due_on)::int`.as('month'),
      'record.kind',
      sql<number>`count(*)::int`.as('count'),
      sql<number>`(count(*) filter (where ${isOpen}))::int`.as('open'),
    ])
    .groupBy(sql`1`)
    .groupBy('record.kind')
    .orderBy(sql`1`)
    .orderBy('record.kind')
    .execute();
}

export const columns = ['overdue', 'thisMonth', 'soon', 'later', 'done'] as const;
export type Column = (typeof columns)[number];
export type BoardColumn = { column: Column; duties: ListedDuty[]; more: boolean };

/** How many a column of the board shows; the rest are in the list. */
const columnSize = 8;

/** The board: what is late, what comes when, and what was done lately. What sleeps lies where it wakes. */
export async function readBoard(
  db: Database,
  actor: Actor,
  filter: DutyFilter,
  today: string,
  language: Language,
): Promise<BoardColumn[]> {
  const board: BoardColumn[] = [];
  for (const column of columns) board.push(await readColumn(db, actor, filter, column, today, language));
  return board;
}

async function readColumn(
  db: Database,
  actor: Actor,
  filter: DutyFilter,
  column: Column,
  today: string,
  language: Language,
): Promise<BoardColumn> {
  const found = await listed(db, actor, language)
    .where(chosen({ ...filter, state: 'all', from: '', to: '' }, actor))
    .where(column === 'done' ? doneLately(today) : sql<SqlBool>`(${isOpen} and ${wakesIn(column, today)})`)
    .orderBy(column === 'done' ? sql`duty.done_at desc` : sql`greatest(duty.due_on, duty.snoozed_until)`)
    .orderBy('duty.id')
    .limit(columnSize + 1)
    .execute();
  return { column, duties: found.slice(0, columnSize), more: found.length > columnSize };
}

/** The first and the last day of each column; the list behind it goes by the same. */
export function daysOf(column: Column, today: string): { from: string; to: string } {
  const firstOf = (months: number) => `${monthsFrom(`${today.slice(0, 7)}-01`, months).slice(0, 7)}-01`;
  const before = (day: string) => daysFrom(day, -1);
  if (column === 'overdue') return { from: '', to: before(today) };
  if (column === 'thisMonth') return { from: today, to: before(firstOf(1)) };
  if (column === 'soon') return { from: firstOf(1), to: before(firstOf(4)) };
  return column === 'later' ? { from: firstOf(4), to: '' } : { from: '', to: '' };
}

function wakesIn(column: Column, today: string): RawBuilder<SqlBool> {
  const { from, to } = daysOf(column, today);
  const wakes = sql`greatest(duty.due_on, duty.snoozed_until)`;
  const ends = [from ? sql`${wakes} >= ${from}` : sql`true`, to ? sql`${wakes} <= ${to}` : sql`true`];
  return sql<SqlBool>`(${sql.join(ends, sql` and `)})`;
}

const doneLately = (today: string) => sql<SqlBool>`duty.done_at >= ${daysFrom(today, -90)}::date`;

/** How many a month's page shows at most; who has more than that chooses among them. */
const mostInMonth = 400;

/** The duties of a month, `2026-03`, as its calendar shows them. */
export async function dutiesInMonth(
  db: Database,
  actor: Actor,
  filter: DutyFilter,
  month: string,
  language: Language,
): Promise<ListedDuty[]> {
  const last = daysFrom(`${monthsFrom(`${month}-01`, 1).slice(0, 7)}-01`, -1);
  const asked = { ...filter, from: `${month}-01`, to: last };
  return (await listDuties(db, actor, asked, { language, size: mostInMonth })).duties;
}

/** How many a record's page shows. */
const mostOfRecord = 30;

/** The duties of a record and of what lies under it that is open to the actor: what is not done first, the soonest first. */
export function dutiesUnder(db: Database, actor: Actor, id: string, language: Language): Promise<ListedDuty[]> {
  return listed(db, actor, language)
    .where(sql<boolean>`(record.id = ${id} or record.parent = ${id})`)
    .orderBy(sql`duty.done_at is not null`)
    .orderBy(sql`duty.cancelled`)
    .orderBy('duty.due_on')
    .orderBy('duty.id')
    .limit(mostOfRecord)
    .execute();
}

/** What the actor has that is late, that must begin, or that is due within a month; the soonest first. */
export function nextDuties(
  db: Database,
  actor: Actor,
  today: string,
  language: Language,
  limit: number,
): Promise<ListedDuty[]> {
  return pressing(db, actor, today, language, 30).where(isHeldBy(actor.id)).limit(limit).execute();
}

/** Nobody has these: nobody was given them, and nobody answers for their records. */
export function orphanDuties(
  db: Database,
  actor: Actor,
  today: string,
  language: Language,
  limit: number,
): Promise<ListedDuty[]> {
  return pressing(db, actor, today, language, 14)
    .where(sql<boolean>`${holderId} is null`)
    .limit(limit)
    .execute();
}

/** The same as `nextDuties`, within so many days: what a mail tells of. */
export function heldDuties(
  db: Database,
  actor: Actor,
  today: string,
  language: Language,
  limit: number,
): Promise<ListedDuty[]> {
  return pressing(db, actor, today, language, 14).where(isHeldBy(actor.id)).limit(limit).execute();
}

function pressing(db: Database, actor: Actor, today: string, language: Language, days: number) {
  return listed(db, actor, language)
    .where(isOpen)
    .where(sql<boolean>`coalesce(duty.snoozed_until <= ${today}, true)`)
    .where(sql<boolean>`(duty.due_on <= ${daysFrom(today, days)} or duty.due_on - duty.lead_days <= ${today}::date)`)
    .orderBy('duty.due_on')
    .orderBy('duty.id');
}

/** How many duties a calendar holds at most, and from how long ago. */
export const mostInFeed = 2000;
const monthsInFeed = 3;

/** What a calendar holds: what was called off too, so that its reader's program hears of it. */
export function dutiesInFeed(
  db: Database,
  actor: Actor,
  { scope, target }: { scope: Scope; target: string },
  today: string,
) {
  const which = { mine: isHeldBy(actor.id), unit: sql`record.unit = ${target}`, kind: sql`record.kind = ${target}` };
  return recordsFor(db, actor)
    .innerJoin('duty', 'duty.record_id', 'record.id')
    .select(['duty.id', 'duty.record_id', 'duty.rule', 'duty.occurrence', 'duty.due_on', 'duty.from_time'])
    .select(['duty.to_time', 'duty.place', 'duty.detail', 'duty.lead_days', 'duty.cancelled', 'duty.gone'])
    .select(['duty.sequence', 'duty.changed_at', 'duty.done_at'])
    .select(['kind', 'title_nb', 'title_nn', 'title_en'])
    .where(sql<boolean>`${which[scope]}`)
    .where('duty.due_on', '>=', monthsFrom(today, -monthsInFeed))
    .orderBy('duty.due_on')
    .orderBy('duty.id')
    .limit(mostInFeed)
    .execute();
}
export type FedDuty = Awaited<ReturnType<typeof dutiesInFeed>>[number];
