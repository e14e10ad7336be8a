import { z } from 'zod';
import type { Role } from '#platform/actor.ts';
import { dayInNorway, yearInNorway, isYear } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { day, draftOf, read, readValues, type Draft, type Values } from '#platform/form.ts';
import { formatDay } from '#platform/format.ts';
import { isId } from '#platform/id.ts';
import { pageNumber } from '#platform/paging.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { everyone, onlyFor } from '#platform/rights.ts';
import { bare, get, post, type Page, type Route } from '#platform/routes.ts';
import { localBack } from '#features/accounts/account.ts';
import { peopleChoices, unitChoices, type Named } from '#records/choices.ts';
import type { DutyRow } from '#records/duty.ts';
import { recordRights } from '#records/rights.ts';
import { BoardPage } from './board-page.tsx';
import { assignDuty, finishDuty, reopenDuty, snoozeDuty } from './commands.ts';
import { addMeetings, listMeetings, meetingsForm, removeMeeting } from './council.ts';
import { decidingOf } from './deciding.ts';
import { dutyName } from './duty.ts';
import { DutyPage } from './duty-page.tsx';
import { answerFeed } from './feed.ts';
import { filterOf } from './filter.ts';
import type { Chosen } from './frame.tsx';
import { ListPage } from './list-page.tsx';
import { MeetingsPage } from './meetings-page.tsx';
import { MonthPage } from './month-page.tsx';
import { feedPath, wheelPaths as paths } from './paths.ts';
import { countByMonth, dutiesInMonth, findDuty, listDuties, readBoard, type ListedDuty } from './queries.ts';
import { reminderRoutes } from './reminders.tsx';
import { wheelTexts } from './texts.ts';
import { WheelPage } from './wheel-page.tsx';

const readers = { allow: recordRights.read };

export const wheelRoutes: Route[] = [
  get(paths.wheel, readers, wheel),
  get(paths.list, readers, list),
  get(paths.board, readers, board),
  get(paths.month, readers, month),
  get(paths.duty, readers, show),
  post(paths.assign, { allow: recordRights.change, audit: 'duty.assigned' }, assign),
  post(paths.snooze, { allow: recordRights.change, audit: 'duty.snoozed' }, snooze),
  post(paths.finish, { allow: recordRights.change, audit: 'duty.done' }, finish),
  post(paths.reopen, { allow: recordRights.change, audit: 'duty.reopened' }, reopen),
  get(paths.meetings, readers, (page) => meetings(page, draftOf({ body: 'council', papers: '14' }))),
  post(paths.meetings, { allow: onlyFor('adviser'), audit: 'councilmeeting.added' }, add),
  post(paths.meetingRemoval, { allow: onlyFor('adviser'), audit: 'councilmeeting.removed' }, remove),
  ...reminderRoutes,
  bare(get(feedPath, { allow: everyone }, answerFeed)),
];

const todayOf = (page: Page) => dayInNorway(page.var.now);
const textOf = (page: Page) => wheelTexts[page.var.language];

async function chosenOn(page: Page): Promise<Chosen> {
  const { db, language } = page.var;
  const filter = filterOf((name) => page.req.query(name));
  return { filter, units: await unitChoices(db, language), people: await peopleChoices(db) };
}

async function wheel(page: Page): Promise<Response> {
  const { db, actor, now } = page.var;
  const chosen = await chosenOn(page);
  const asked = page.req.query('year') ?? '';
  const year = isYear(asked) ? Number(asked) : yearInNorway(now);
  const counts = await countByMonth(db, actor, wholly(chosen), year);
  return render(page, <WheelPage {...chosen} {...{ year, counts }} today={todayOf(page)} />);
}

/** A year and a month are shown as they are, with what is done in them. */
const wholly = ({ filter }: Chosen) => ({ ...filter, state: 'all' as const });

async function list(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const chosen = await chosenOn(page);
  const number = pageNumber(page.req.query('page'));
  const { duties, more } = await listDuties(db, actor, chosen.filter, { language, number });
  const today = todayOf(page);
  const deciding = await decidingOf(db, duties, today);
  return render(page, <ListPage {...chosen} {...{ duties, more, number, today, deciding }} reader={actor} />);
}

async function board(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const chosen = await chosenOn(page);
  const today = todayOf(page);
  const columns = await readBoard(db, actor, chosen.filter, today, language);
  return render(page, <BoardPage {...chosen} board={columns} reader={actor} today={today} />);
}

async function month(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const chosen = await chosenOn(page);
  const today = todayOf(page);
  const asked = page.req.query('month') ?? '';
  const shown = day('').safeParse(`${asked}-01`).success ? asked : today.slice(0, 7);
  const duties = await dutiesInMonth(db, actor, wholly(chosen), shown, language);
  const council = (await listMeetings(db, `${shown}-01`)).filter(({ meets_on: meets }) => meets.startsWith(shown));
  return render(page, <MonthPage {...chosen} {...{ duties, today }} month={shown} meetings={council} />);
}

function dutyOf(page: Page): Promise<ListedDuty | undefined> {
  const { db, actor, language } = page.var;
  const id = page.req.param('id');
  return isId(id) ? findDuty(db, actor, id, language) : Promise.resolve(undefined);
}

async function show(page: Page): Promise<Response> {
  const duty = await dutyOf(page);
  return duty ? showWith(page, duty, draftOf(valuesOf(duty))) : page.notFound();
}

const valuesOf = ({ assigned_to: person, snoozed_until: until }: ListedDuty): Values => ({
  person: person ?? '',
  until: until ?? '',
});

async function showWith(page: Page, duty: ListedDuty, draft: Draft, status: 200 | 422 = 200): Promise<Response> {
  const { db, actor } = page.var;
  const today = todayOf(page);
  const people = await whoMayHave(page, duty);
  const deciding = (await decidingOf(db, [duty], today)).get(duty.id);
  const doneBy = duty.done_by ? await nameOf(page, duty.done_by) : undefined;
  return render(page, <DutyPage {...{ duty, doneBy, people, today, deciding, draft }} reader={actor} />, status);
}

/** Those who may read its record: someone else would never see that they have it. */
async function whoMayHave({ var: { db } }: Page, duty: ListedDuty): Promise<Named[]> {
  const people = await peopleChoices(db);
  const accounts = await db.selectFrom('account').select(['id', 'roles', 'unit']).execute();
  const readers = accounts.filter(({ id, roles, unit }) =>
    recordRights.read.on({ id, roles: roles as Role[], unit: unit ?? undefined }, duty),
  );
  const mayRead = new Set(readers.map(({ id }) => id));
  return people.filter(({ id }) => mayRead.has(id));
}

async function nameOf(page: Page, id: string): Promise<string> {
  const found = await page.var.db.selectFrom('account').select('name').where('id', '=', id).executeTakeFirst();
  return found?.name ?? id;
}

async function assign(page: Page): Promise<Response> {
  const duty = await dutyOf(page);
  if (!duty) return page.notFound();
  const typed = await readValues(page);
  const person = typed.person ?? '';
  const chosen = person === '' ? undefined : (await whoMayHave(page, duty)).find(({ id }) => id === person);
  if (person && !chosen) return showWith(page, duty, { values: typed, errors: { person: 'personUnknown' } }, 422);
  const before = await assignDuty(page.var, duty.id, chosen?.id ?? null);
  const text = textOf(page);
  const told = (name: string) => (chosen ? text.assigned(name, chosen.name) : text.unassigned(name));
  return said(page, duty, before, told, { to: paths.assign, fields: { person: before?.assigned_to ?? '' } });
}

const snoozeForm = z.object({
  until: z
    .union([z.literal(''), day('snoozeUnclear')], 'snoozeUnclear')
    .default('')
    .transform((until) => until || null),
});

async function snooze(page: Page): Promise<Response> {
  const duty = await dutyOf(page);
  if (!duty) return page.notFound();
  const form = await read(page, snoozeForm);
  const isPast = form.ok && form.value.until !== null && form.value.until <= todayOf(page);
  const errors = form.ok ? (isPast ? { until: 'snoozePast' } : {}) : form.draft.errors;
  if (!form.ok || isPast) return showWith(page, duty, { values: form.draft.values, errors }, 422);
  const { until } = form.value;
  const before = await snoozeDuty(page.var, duty.id, until);
  const text = textOf(page);
  const told = (name: string) => (until ? text.snoozed(name, formatDay(until, page.var.language)) : text.awake(name));
  return said(page, duty, before, told, { to: paths.snooze, fields: { until: before?.snoozed_until ?? '' } });
}

async function finish(page: Page): Promise<Response> {
  const duty = await dutyOf(page);
  if (!duty) return page.notFound();
  const before = await finishDuty(page.var, duty.id);
  return said(page, duty, before, textOf(page).finished, { to: paths.reopen });
}

async function reopen(page: Page): Promise<Response> {
  const duty = await dutyOf(page);
  if (!duty) return page.notFound();
  const before = await reopenDuty(page.var, duty.id);
  return said(page, duty, before, textOf(page).reopened, { to: paths.finish });
}

type Undoing = { to: typeof paths.finish; fields?: Values };

/** Tells what was done and how to undo it, on the page that it was done from. */
async function said(
  page: Page,
  duty: ListedDuty,
  before: DutyRow | undefined,
  told: (name: string) => string,
  { to, fields = {} }: Undoing,
): Promise<Response> {
  if (!before) return page.notFound();
  const { language } = page.var;
  const back = localBack((await readValues(page)).back);
  const action = href(language, to, { id: duty.id });
  flash(page, { text: told(dutyName(duty, language)), undo: { action, fields: { ...fields, ...(back && { back }) } } });
  return page.redirect(back || href(language, paths.duty, { id: duty.id }), 303);
}

async function meetings(page: Page, draft: Draft, status: 200 | 422 = 200): Promise<Response> {
  const { db, actor } = page.var;
  const today = todayOf(page);
  const all = await listMeetings(db, today);
  const mayChange = actor.roles.includes('adviser');
  return render(page, <MeetingsPage meetings={all} {...{ mayChange, today, draft }} />, status);
}

async function add(page: Page): Promise<Response> {
  const form = await read(page, meetingsForm);
  if (!form.ok) return meetings(page, form.draft, 422);
  const count = await addMeetings(page.var, form.value);
  flash(page, { text: textOf(page).meetingsAdded(count) });
  return page.redirect(href(page.var.language, paths.meetings), 303);
}

async function remove(page: Page): Promise<Response> {
  const id = page.req.param('id');
  const meeting = isId(id) ? await removeMeeting(page.var, id) : undefined;
  if (!meeting) return page.notFound();
  const { language } = page.var;
  const { body, meets_on: meets, papers_on: papers } = meeting;
  const before = String(Math.round((Date.parse(meets) - Date.parse(papers)) / 86_400_000));
  const undo = { action: href(language, paths.meetings), fields: { body, days: meets, papers: before } };
  flash(page, { text: textOf(page).meetingRemoved(formatDay(meets, language)), undo });
  return page.redirect(href(language, paths.meetings), 303);
}
