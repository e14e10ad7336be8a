import type { Database } from '#platform/database.ts';
import { decidingMeeting, listMeetings, type Deciding } from './council.ts';
import type { ListedDuty } from './queries.ts';
import { standing } from './duty.ts';

/** The council meeting that each duty must be in, of those that must and are not over; asks for meetings once, where any. */
export async function decidingOf(
  db: Database,
  duties: readonly ListedDuty[],
  today: string,
): Promise<ReadonlyMap<string, Deciding>> {
  const those = duties.filter((duty) => duty.council && !['done', 'cancelled'].includes(standing(duty, today)));
  if (!those.length) return new Map();
  const meetings = await listMeetings(db, today);
  return new Map(those.map(({ id, due_on: due }) => [id, decidingMeeting(meetings, due, today)]));
}
