import ical, { ICalCalendarMethod, ICalEventStatus, ICalEventTransparency } from 'ical-generator';

/**
 * Something in a calendar. `sequence` goes up each time that what is shown of it changes, and its `uid` never changes: by
 * these a reader's program knows it again. It lasts all of `day`, or from one moment to another.
 */
export type CalendarEvent = {
  uid: string;
  sequence: number;
  changedAt: Date;
  title: string;
  text: string;
  place: string;
  url: string;
  isCancelled: boolean;
} & ({ day: string } | { from: Date; to: Date });

export type Calendar = { name: string; language: string; madeAt: Date; events: readonly CalendarEvent[] };

/** How often programs are asked to fetch it, in seconds. */
const everyHour = 60 * 60;

/**
 * A calendar to subscribe to, as RFC 5545 and 7986 have it. Hours are written in UTC, which needs no table of summer times
 * and is understood alike by every program; a whole day is a date, in whatever zone it is read.
 */
export function writeCalendar({ name, language, madeAt, events }: Calendar): string {
  const calendar = ical({
    name: clean(name),
    prodId: { company: 'Samband', product: 'Samband', language: language === 'en' ? 'EN' : 'NO' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: everyHour,
  });
  for (const event of events) calendar.createEvent(asWritten(event, madeAt));
  return calendar.toString();
}

function asWritten(event: CalendarEvent, stamp: Date) {
  const { uid, sequence, changedAt, title, text, place, url, isCancelled } = event;
  return {
    ...whenOf(event),
    id: clean(uid),
    sequence,
    stamp,
    lastModified: changedAt,
    summary: clean(title),
    description: clean(text),
    ...(place && { location: clean(place) }),
    url,
    status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}

const dayLong = 86_400_000;

/** A deadline takes nobody's time; a meeting does. */
function whenOf(event: CalendarEvent) {
  if (!('day' in event)) return { start: event.from, end: event.to, transparency: ICalEventTransparency.OPAQUE };
  const start = new Date(`${event.day}T00:00:00Z`);
  return {
    start,
    end: new Date(start.getTime() + dayLong),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
  };
}

/** The library escapes line breaks; no other control character may stand in a text, nor what some programs break lines at. */
const clean = (text: string) => text.replaceAll(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replaceAll(/(?!\n)\p{Cc}/gu, '');
