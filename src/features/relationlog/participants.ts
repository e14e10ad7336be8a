import './schema.ts';
import '#records/schema.ts';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import { meetingRegister } from './register.ts';

/**
 * Every night: removes the names of participants that are needed no longer, from every version of their meeting that was
 * kept too. Gives how many. The audit trail tells from which meetings, and never who.
 */
export function endParticipants(by: By): Promise<number> {
  return by.db.transaction().execute(async (change) => {
    const today = dayInNorway(by.now);
    const ended = change.selectFrom('meeting_participant').select('record_id').where('ends_on', '<', today);
    const meetings = [...new Set((await ended.execute()).map(({ record_id: id }) => id))].sort();
    for (const id of meetings)
      await change.selectFrom('record').select('id').where('id', '=', id).forUpdate().execute();
    const gone = await change
      .deleteFrom('meeting_participant')
      .where('ends_on', '<', today)
      .returning(['id', 'record_id'])
      .execute();
    for (const { id, record_id: meeting } of gone) await forget(change, meeting, id);
    if (gone.length) await note(change, by, 'meeting.personsEnded', 'meeting', { meetings, count: gone.length });
    return gone.length;
  });
}

/** What was erased is gone from the history too. */
async function forget(change: Change, meeting: string, participant: string): Promise<void> {
  const fields = meetingRegister.parts.find(({ name }) => name === 'participant')?.fields ?? [];
  const names = fields.map(({ name }) => `participant.${participant}.${name}`);
  await sql`update record_version set snapshot = (snapshot::jsonb - ${names}::text[])::json
    where record_id = ${meeting} and snapshot::jsonb ?| ${names}::text[]`.execute(change);
}
