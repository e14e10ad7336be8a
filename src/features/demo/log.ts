import type { By } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { entryKind, meetingKind } from '#features/relationlog/register.ts';
import { demoEntries, demoMeetings, type DemoEntry, type DemoMeeting } from '#reference/demo/log.ts';
import { addDemo, dayIn, idOf, publishDemo, rowsOf, textsOf } from './relations.ts';

/** What the log is kept of: memberships, agreements and cases by their keys, and those whom people talk to. */
export type LogGround = {
  units: { international: string };
  thisYear: number;
  relations: ReadonlyMap<string, string>;
  institutions: ReadonlyMap<string, string>;
};

/** Plants the log of the demo's relations, and their meetings. Benefits and reports are published. */
export async function plantLog(by: By, ground: LogGround): Promise<void> {
  for (const entry of demoEntries) {
    const id = await addDemo(by, entryKind, entryValues(by, entry, ground), idOf(ground.relations, entry.under));
    if (entry.type === 'benefit') await publishDemo(by, id);
  }
  for (const meeting of demoMeetings) {
    const id = await addDemo(
      by,
      meetingKind,
      meetingValues(by, meeting, ground),
      idOf(ground.relations, meeting.under),
    );
    if (meeting.status === 'held') await publishDemo(by, id);
  }
}

function entryValues(by: By, entry: DemoEntry, { units, thisYear, institutions }: LogGround): Values {
  const { type, category = '', institution, whom = '', amount = '', currency = '', minutes, followUp } = entry;
  return {
    ...textsOf('title', entry.title),
    type,
    category,
    amount,
    currency,
    with_whom: whom,
    visibility: type === 'benefit' ? 'public' : 'internal',
    day: dayIn(thisYear, entry.day),
    with_organisation: institution === undefined ? '' : idOf(institutions, institution),
    minutes: minutes === undefined ? '' : String(minutes),
    follow_up: dayIn(thisYear, followUp),
    unit: units.international,
    responsible: by.actor.id,
  };
}

function meetingValues(by: By, meeting: DemoMeeting, { units, thisYear }: LogGround): Values {
  const { type, status, place, online, attended = '', countries = '', from = '', to = '', texts = {} } = meeting;
  const followUps = (meeting.followUp ?? []).map(({ what, who, due, done }) => ({
    what,
    who,
    due_on: dayIn(thisYear, due),
    done: done ? 'on' : '',
  }));
  return {
    ...textsOf('title', meeting.title),
    ...Object.assign({}, ...Object.entries(texts).map(([name, text]) => textsOf(name, text))),
    type,
    status,
    place,
    attended,
    countries,
    from_time: from,
    to_time: to,
    online: online ? 'on' : '',
    day: dayIn(thisYear, meeting.day),
    last_day: dayIn(thisYear, meeting.lastDay),
    unit: units.international,
    responsible: by.actor.id,
    ...rowsOf(by, 'follow_up', followUps),
  };
}
