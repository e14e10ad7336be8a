import { dayInNorway } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { check, readValues, type Draft, type Values } from '#platform/form.ts';
import { pageNumber } from '#platform/paging.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { anyRecord, backTo } from '#features/recordpages/page.ts';
import { registerRoutes } from '#features/registers/register-pages.tsx';
import { addRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { movePaths } from '#records/moves.tsx';
import type { RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { minutesIn, sortOf } from './entry.ts';
import { entryTexts } from './entry.texts.ts';
import { LogPage, pageOfLog } from './log-page.tsx';
import { meetingPages } from './meeting-card.tsx';
import { entryPaths, logPath } from './paths.ts';
import { logSorts, logUnder } from './queries.ts';
import { entryKind, entryRegister, meetingKind, meetingRegister } from './register.ts';
import { isLogged } from './section.tsx';

/** Meetings, log entries, and the log of each record. */
export const relationLogRoutes: Route[] = [
  get(logPath, { allow: recordRights.read }, index),
  post(logPath, { allow: recordRights.comment, audit: 'entry.added' }, add),
  ...registerRoutes(meetingRegister, meetingKind, meetingPages),
  ...registerRoutes(entryRegister, entryKind, { blank: blankEntry }),
];

/** What is logged is for the house, unless it is a benefit. */
function blankEntry(page: Page): Values {
  const type = page.req.query('type') ?? 'contact';
  return { type, day: dayInNorway(page.var.now), visibility: type === 'benefit' ? 'public' : 'internal' };
}

async function index(page: Page): Promise<Response> {
  const record = await anyRecord(page);
  return record && isLogged(record) ? render(page, await pageOf(page, record)) : page.notFound();
}

async function pageOf(page: Page, record: RecordView, draft?: Draft) {
  const { db, actor, language, now } = page.var;
  const sort = logSorts.find((each) => each === page.req.query('sort'));
  const number = pageNumber(page.req.query('page'));
  const log = await logUnder(db, actor, record.id, { number, size: pageOfLog, sort, language });
  return <LogPage {...{ record, log, sort, number, draft }} reader={actor} today={dayInNorway(now)} />;
}

async function add(page: Page): Promise<Response> {
  const record = await anyRecord(page, 'comment');
  if (!record || !isLogged(record)) return page.notFound();
  const typed = await readValues(page);
  const { values, errors } = entryIn(page, record, typed);
  const form = check(values, recordForm(entryKind));
  if (!form.ok || Object.keys(errors).length)
    return render(
      page,
      await pageOf(page, record, { values: typed, errors: { ...atFields(form.draft), ...errors } }),
      422,
    );
  const id = await addRecord(page.var, entryKind, form.value, { parent: record.id });
  const { language } = page.var;
  const undo = { action: href(language, movePaths(entryPaths.work).trash, { id }), fields: { version: '1' } };
  flash(page, { text: entryTexts[language].log.saved, undo });
  return backTo(page, record, 'log');
}

/** The line as the whole form would carry it. */
function entryIn(page: Page, record: RecordView, typed: Values): { values: Values; errors: Record<string, string> } {
  const { language, actor, now } = page.var;
  const { sort = '', hours = '', day, ...texts } = typed;
  const { type, category } = sortOf(sort);
  const minutes = minutesIn(hours);
  const own = { type, category, day: day || dayInNorway(now), minutes: minutes === undefined ? '' : String(minutes) };
  const open = type === 'benefit' ? 'public' : 'internal';
  const title = `title.${language}`;
  const whose = { responsible: actor.id, unit: record.unit ?? '', visibility: open };
  const values = { [title]: texts[title] ?? '', source_language: language, ...own, ...whose };
  return { values, errors: hours && minutes === undefined ? { hours: 'hoursUnclear' } : {} };
}

/** What is wrong stands at the fields that the short form has. */
function atFields({ errors }: Draft): Record<string, string> {
  const { amount, category, ...same } = errors;
  return { ...same, ...(category && { sort: category }), ...(amount && { hours: 'costMissing' }) };
}
