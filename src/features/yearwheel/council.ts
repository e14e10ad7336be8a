import './schema.ts';
import { z } from 'zod';
import { note } from '#platform/audit.ts';
import { within, type By } from '#platform/by.ts';
import { daysFrom } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import { day } from '#platform/form.ts';
import type { ErrorText } from './texts.ts';

/** The county's political bodies; the council decides what a duty says that it must. */
export const bodies = ['council', 'executive', 'committee'] as const;
export type Body = (typeof bodies)[number];

export type Meeting = { id: string; body: Body; meets_on: string; papers_on: string; version: number };

/** The last meeting that can still decide it in time, and whether its papers can still be ready. */
export type Deciding =
  | { is: 'noCalendar' }
  | { is: 'noneLeft' }
  | { is: 'meeting'; meeting: Meeting; tooLate: boolean };

/**
 * Reckons backwards from the day it must be decided by: the last council meeting on that day or before. A meeting that has
 * been held decides nothing more; one whose papers were due before today is told of as too late.
 */
export function decidingMeeting(meetings: readonly Meeting[], due: string, today: string): Deciding {
  const council = meetings.filter(({ body }) => body === 'council');
  // A calendar that ends before the day is due tells nothing of it.
  if (!council.some(({ meets_on: meets }) => meets >= daysFrom(due, -daysBetweenMeetings))) return { is: 'noCalendar' };
  const left = council.filter(({ meets_on: meets }) => meets <= due && meets >= today);
  const meeting = left.toSorted((one, other) => (one.meets_on < other.meets_on ? -1 : 1)).at(-1);
  return meeting ? { is: 'meeting', meeting, tooLate: meeting.papers_on < today } : { is: 'noneLeft' };
}

/** A council meets at least this often; where none is entered so near before a day, its meetings are not entered yet. */
const daysBetweenMeetings = 120;

const says = (error: ErrorText) => error;
const mostAtOnce = 60;

/** Days of meetings, one a line, as ISO has them or as Norwegians write them: `17.03.2026`. */
const days = z
  .string()
  .default('')
  .transform((text) => text.split(/[\n,;]+/).flatMap((each) => (each.trim() ? [isoOf(each.trim())] : [])))
  .refine((all) => all.length > 0, says('daysMissing'))
  .refine((all) => all.every((each) => day('').safeParse(each).success), says('dayUnclear'))
  .refine((all) => all.length <= mostAtOnce, says('daysTooMany'));

function isoOf(text: string): string {
  const [, date, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  return date && month && year ? `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}` : text;
}

export const meetingsForm = z.object({
  body: z.enum(bodies, says('bodyMissing')),
  days,
  papers: z.coerce
    .number(says('papersUnclear'))
    .int(says('papersUnclear'))
    .min(0, says('papersUnclear'))
    .max(90, says('papersUnclear')),
});
export type MeetingsInput = z.infer<typeof meetingsForm>;

/** Meetings from a year back, the soonest first; a county has some fifty a year. */
export function listMeetings(db: Database, today: string): Promise<Meeting[]> {
  return db
    .selectFrom('council_meeting')
    .selectAll()
    .where('meets_on', '>=', daysFrom(today, -365))
    .orderBy('meets_on')
    .orderBy('id')
    .limit(500)
    .execute();
}

export function findMeeting(db: Database, id: string): Promise<Meeting | undefined> {
  return db.selectFrom('council_meeting').selectAll().where('id', '=', id).executeTakeFirst();
}

/** Adds a body's meetings; a day it already meets on gets the new day for papers. Gives how many. */
export function addMeetings(by: By, { body, days: meets, papers }: MeetingsInput): Promise<number> {
  return within(by.db, async (change) => {
    const rows = [...new Set(meets)].map((meets_on) => ({
      id: by.newId(),
      body,
      meets_on,
      papers_on: daysFrom(meets_on, -papers),
    }));
    await change
      .insertInto('council_meeting')
      .values(rows)
      .onConflict((kept) =>
        kept.columns(['body', 'meets_on']).doUpdateSet((row) => ({
          papers_on: row.ref('excluded.papers_on'),
          version: row('council_meeting.version', '+', 1),
        })),
      )
      .execute();
    await note(change, by, 'councilmeeting.added', 'councilmeeting', { body, days: rows.length });
    return rows.length;
  });
}

/** Takes a meeting out of the calendar; gives it as it was. */
export function removeMeeting(by: By, id: string): Promise<Meeting | undefined> {
  return within(by.db, async (change) => {
    const found = await change.deleteFrom('council_meeting').where('id', '=', id).returningAll().executeTakeFirst();
    if (found) await note(change, by, 'councilmeeting.removed', id);
    return found;
  });
}
