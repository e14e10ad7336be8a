import { dayInNorway, daysFrom, momentInNorway } from '#platform/clock.ts';
import { formatDay } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { href } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { hashOf } from '#platform/session.ts';
import { writeCalendar, type CalendarEvent } from '#exchange/ical.ts';
import { originOf } from '#features/about/bare.ts';
import { kindOf } from '#records/kind.ts';
import { titleOf } from '#records/record.ts';
import { findCalendar, type FoundCalendar } from './calendars.ts';
import { beginOn, dutyName } from './duty.ts';
import { wheelPaths } from './paths.ts';
import { dutiesInFeed, type FedDuty } from './queries.ts';
import { wheelTexts } from './texts.ts';

/** `/kalender/TOKEN.ics`: what its owner may read now. What is withdrawn, what never was, and whose owner is gone are alike. */
export async function answerFeed(page: Page): Promise<Response> {
  const { db, now } = page.var;
  const token = /^([\w-]{43})\.ics$/.exec(page.req.param('file') ?? '')?.[1];
  const calendar = token === undefined ? undefined : await findCalendar(db, token, now);
  if (!token || !calendar) return page.notFound();
  if (!mayFetch(hashOf(token), now)) return new Response(null, { status: 429, headers: { 'Retry-After': '600' } });
  const duties = await dutiesInFeed(db, calendar.actor, calendar, dayInNorway(now));
  const name = wheelTexts[calendar.language].feedName(await nameOf(page, calendar));
  const origin = await originOf(page);
  const events = duties.map((duty) => eventOf(duty, calendar.language, origin));
  const body = writeCalendar({ name, language: calendar.language, madeAt: now, events });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="samband.ics"',
      'Cache-Control': 'no-store',
    },
  });
}

/** What a calendar is called: by what it holds. */
export async function nameOf(
  { var: { db } }: Page,
  { scope, target, language }: Pick<FoundCalendar, 'scope' | 'target' | 'language'>,
): Promise<string> {
  const text = wheelTexts[language];
  if (scope === 'mine') return text.mineScope;
  if (scope === 'kind') return text.kindScope(kindOf(target).words[language].many);
  const unit = await db.selectFrom('unit').selectAll().where('id', '=', target).executeTakeFirst();
  return text.unitScope(unit?.[`name_${language}`] || unit?.name_nb || '');
}

/** A duty as calendars show it. Its name goes by record, rule and occurrence: whatever moves, it is the same. */
export function eventOf(duty: FedDuty, language: Language, origin: string): CalendarEvent {
  const text = wheelTexts[language];
  const name = `${dutyName(duty, language)}: ${titleOf(duty, language)}`;
  const url = origin + href(language, wheelPaths.duty, { id: duty.id });
  const begin = duty.lead_days > 0 ? [text.feedBegin(formatDay(beginOn(duty), language))] : [];
  return {
    uid: `${[duty.record_id, duty.rule, duty.occurrence].map(encodeURIComponent).join('-')}@${new URL(origin).hostname}`,
    sequence: duty.sequence,
    changedAt: duty.changed_at,
    title: duty.done_at ? text.feedDone(name) : name,
    text: [kindOf(duty.kind).words[language].one, ...begin, text.feedFollow(url)].join('\n'),
    place: duty.place,
    url,
    isCancelled: duty.cancelled || duty.gone,
    ...whenOf(duty),
  };
}

const hour = 60 * 60_000;

/** Without an end it takes an hour; an end that is not after the beginning is the next day's. */
function whenOf({ due_on: day, from_time: from, to_time: to }: FedDuty): { day: string } | { from: Date; to: Date } {
  if (!from) return { day };
  const begins = momentInNorway(day, from);
  if (!to) return { from: begins, to: new Date(begins.getTime() + hour) };
  const ends = momentInNorway(day, to);
  return { from: begins, to: ends > begins ? ends : momentInNorway(daysFrom(day, 1), to) };
}

/** Programs ask each hour; one that asks more than thirty times in ten minutes is out of order. */
const mostFetches = 30;
const span = 10 * 60_000;
const fetches = new Map<string, number[]>();

function mayFetch(key: string, now: Date): boolean {
  const lately = (fetches.get(key) ?? []).filter((at) => at > now.getTime() - span);
  // What is kept here is small, and forgotten when it grows: it spares the machine, and guards nothing.
  if (fetches.size > 10_000) fetches.clear();
  fetches.set(key, [...lately, now.getTime()].slice(-mostFetches - 1));
  return lately.length < mostFetches;
}
