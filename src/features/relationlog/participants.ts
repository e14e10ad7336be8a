import './schema.ts';
import '#records/schema.ts';
import { note } from '#platform/audit.ts';
import type { By } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import { forgetRows, pastRows } from '#records/register/past.ts';
import type { Part } from '#records/register/register.ts';
import { meetingRegister } from './register.ts';

const participantPart = meetingRegister.parts.find(({ name }) => name === 'participant') as Part;

/**
 * Every night: removes the names of participants that are needed no longer, from every version of their meeting that was
 * kept too, also of those who were taken out of the form before. Gives how many. The audit trail tells from which meetings, and never who.
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
    await forgetRows(change, participantPart, gone);
    const past = await pastRows(change, 'meeting', participantPart, today);
    await forgetRows(change, participantPart, past);
    const all = [...gone, ...past];
    const told = { meetings: [...new Set(all.map(({ record_id: id }) => id))].sort(), count: all.length };
    if (all.length) await note(change, by, 'meeting.personsEnded', 'meeting', told);
    return all.length;
  });
}
