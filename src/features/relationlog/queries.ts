import './schema.ts';
import '#records/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { recordsFor } from '#records/queries.ts';
import type { RecordHead } from '#records/record.ts';
import { entryTypes, type Benefit, type EntryType } from './entry.ts';
import type { MeetingStatus, MeetingType } from './meeting.ts';

/** What a log can be narrowed to: the types of its entries, and its meetings. */
export const logSorts = [...entryTypes, 'meeting'] as const;
export type LogSort = (typeof logSorts)[number];

/** A line of the log. Of a meeting, `type` is that of the meeting; money is in minor units. */
export type LogLine = Pick<RecordHead, 'id' | 'kind' | 'state' | 'starts_on'> & { title: string } & (
    | {
        kind: 'entry';
        type: EntryType;
        category: Benefit | '';
        with_whom: string;
        organisation: string | null;
        amount: number | null;
        currency: string;
        minutes: number | null;
      }
    | { kind: 'meeting'; type: MeetingType; status: MeetingStatus; from_time: string; place: string }
  );

/** A page of what is logged under a record, the newest first, and how much there is of each sort. */
export type RelationLog = {
  lines: LogLine[];
  more: boolean;
  counts: Record<LogSort, number>;
  /** Time spent, of everything that says so. */
  minutes: number;
};

type Asked = { number?: number; size?: number; sort?: LogSort | undefined; language?: Language };

/** The entries and meetings under a record that the actor may read. */
export async function logUnder(
  db: Database,
  actor: Actor,
  id: string,
  { number = 1, size = 20, sort, language = 'nb' }: Asked = {},
): Promise<RelationLog> {
  let found = logged(db, actor, id).select([
    'record.id',
    'record.kind',
    'record.state',
    'record.starts_on',
    `record.title_${language} as title`,
    sql<string>`coalesce(log_entry.type, meeting.type)`.as('type'),
    'category',
    'with_whom',
    'with_organisation',
    'amount',
    'currency',
    'minutes',
    'status',
    'from_time',
    'place',
  ]);
  if (sort === 'meeting') found = found.where('record.kind', '=', 'meeting');
  else if (sort) found = found.where('log_entry.type', '=', sort);
  const rows = await found
    .orderBy('record.starts_on', (by) => by.desc().nullsLast())
    .orderBy('record.id')
    .limit(size + 1)
    .offset((number - 1) * size)
    .execute();
  const named = await titlesOf(
    db,
    actor,
    rows.map((row) => row.with_organisation),
    language,
  );
  const lines = rows.slice(0, size).map(({ with_organisation: whom, ...line }) => ({
    ...line,
    organisation: named.get(whom ?? '') ?? null,
  }));
  return { lines: lines as LogLine[], more: rows.length > size, ...(await countsUnder(db, actor, id)) };
}

/** What records are called, of those that the actor may read. */
async function titlesOf(db: Database, actor: Actor, ids: readonly (string | null)[], language: Language) {
  const known = ids.filter((id) => id !== null);
  if (!known.length) return new Map<string, string>();
  const rows = await recordsFor(db, actor)
    .select(['record.id', `record.title_${language} as title`])
    .where('record.id', 'in', known)
    .execute();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

const logged = (db: Database, actor: Actor, parent: string) =>
  recordsFor(db, actor)
    .leftJoin('log_entry', 'log_entry.record_id', 'record.id')
    .leftJoin('meeting', 'meeting.record_id', 'record.id')
    .where('record.parent', '=', parent)
    .where('record.kind', 'in', ['entry', 'meeting']);

async function countsUnder(db: Database, actor: Actor, id: string): Promise<Pick<RelationLog, 'counts' | 'minutes'>> {
  const rows = await logged(db, actor, id)
    .select((get) => [
      sql<LogSort>`coalesce(log_entry.type, 'meeting')`.as('sort'),
      get.fn.countAll<number>().as('count'),
      sql<number>`coalesce(sum(minutes), 0)::integer`.as('minutes'),
    ])
    .groupBy('sort')
    .execute();
  const none = Object.fromEntries(logSorts.map((sort) => [sort, 0])) as Record<LogSort, number>;
  return {
    counts: { ...none, ...Object.fromEntries(rows.map(({ sort, count }) => [sort, Number(count)])) },
    minutes: rows.reduce((sum, row) => sum + row.minutes, 0),
  };
}

/** A talk with an institution, and the record that it was logged under where the actor may read that. */
export type Contact = {
  id: string;
  title: string;
  starts_on: string | null;
  with_whom: string;
  parent: string | null;
  parent_title: string | undefined;
};

/** The latest contacts with an organisation that the actor may read, whatever they were about. */
export async function contactsWith(
  db: Database,
  actor: Actor,
  organisation: string,
  { language = 'nb' as Language, most = 8 } = {},
): Promise<Contact[]> {
  const rows = await recordsFor(db, actor)
    .innerJoin('log_entry', 'log_entry.record_id', 'record.id')
    .select(['record.id', `record.title_${language} as title`, 'record.starts_on', 'with_whom', 'record.parent'])
    .where('with_organisation', '=', organisation)
    .where('log_entry.type', '=', 'contact')
    .orderBy('record.starts_on', (by) => by.desc().nullsLast())
    .orderBy('record.id')
    .limit(most)
    .execute();
  const titles = await titlesOf(
    db,
    actor,
    rows.map(({ parent }) => parent),
    language,
  );
  return rows.map((row) => ({ ...row, parent_title: titles.get(row.parent ?? '') }));
}
