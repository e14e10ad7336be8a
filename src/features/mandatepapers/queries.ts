import '#features/relationlog/schema.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { recordsFor } from '#records/queries.ts';

export type Coming = { day: string; title: string; place: string };
export type FollowUp = { what: string; day: string | null };
/** What lies under records, by their ids: meetings that are planned, and what nobody has followed up. */
export type Around = { meetings: ReadonlyMap<string, Coming[]>; followUps: ReadonlyMap<string, FollowUp[]> };

/** Most that is read of each sort for all of them. */
const most = 2_000;

/** In three queries, however many records they are. */
export async function around(
  db: Database,
  actor: Actor,
  ids: readonly string[],
  { today, language }: { today: string; language: Language },
): Promise<Around> {
  if (!ids.length) return { meetings: new Map(), followUps: new Map() };
  const meetings = await recordsFor(db, actor)
    .innerJoin('meeting', 'meeting.record_id', 'record.id')
    .select(['record.parent', `record.title_${language} as title`, 'day', 'place'])
    .where('record.parent', 'in', [...ids])
    .where('day', '>=', today)
    .where('status', '=', 'planned')
    .orderBy('day')
    .orderBy('record.id')
    .limit(most)
    .execute();
  const open = [...(await fromMeetings(db, actor, ids)), ...(await fromEntries(db, actor, ids, today, language))];
  const byParent = <R extends { parent: string | null }>(rows: R[]) => Map.groupBy(rows, ({ parent }) => parent ?? '');
  return {
    meetings: byParent(meetings.map((row) => ({ ...row, day: row.day ?? '' }))),
    followUps: byParent(open.toSorted((one, other) => ((one.day ?? '9999') < (other.day ?? '9999') ? -1 : 1))),
  };
}

function fromMeetings(db: Database, actor: Actor, ids: readonly string[]) {
  return recordsFor(db, actor)
    .innerJoin('meeting_follow_up', 'meeting_follow_up.record_id', 'record.id')
    .select(['record.parent', 'what', 'due_on as day'])
    .where('record.parent', 'in', [...ids])
    .where('done', 'is', false)
    .orderBy('due_on')
    .orderBy('meeting_follow_up.id')
    .limit(most)
    .execute();
}

/** What an entry was to be taken up again on, from today on. */
function fromEntries(db: Database, actor: Actor, ids: readonly string[], today: string, language: Language) {
  return recordsFor(db, actor)
    .innerJoin('log_entry', 'log_entry.record_id', 'record.id')
    .select(['record.parent', `record.title_${language} as what`, 'follow_up as day'])
    .where('record.parent', 'in', [...ids])
    .where('follow_up', '>=', today)
    .orderBy('follow_up')
    .orderBy('record.id')
    .limit(most)
    .execute();
}
