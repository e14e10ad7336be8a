import { z } from 'zod';
import { dayInNorway } from '#platform/clock.ts';
import { check, emptyDraft, line, readValues, type Draft, type Values } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { lights } from '#features/projects/project.ts';
import { projectKind, projectRegister } from '#features/projects/register.ts';
import { namesFor } from '#features/registers/queries.ts';
import { nothingTold, tell, type Told } from '#records/moves.tsx';
import type { RecordView } from '#records/record.ts';
import { isDay } from '#records/register/cell.ts';
import { recordRights } from '#records/rights.ts';
import { answerSome, goTo, recordOf } from '#records/web.tsx';
import type { Flash } from '#ui/site.ts';
import { planPaths as paths } from './paths.ts';
import { reportsIn, type Report } from './plan.ts';
import { programmeOf } from './queries.ts';
import { roundRoutes } from './round.tsx';
import { SchedulePage } from './schedule-page.tsx';
import { SentPage } from './sent-page.tsx';
import { missingReports, reportPatch } from './schedule.ts';
import { PlanPage } from './show-page.tsx';
import { planTexts, type ErrorText } from './texts.ts';

const changing = { allow: recordRights.change, audit: 'project.changed' };

/** The plan of a project and its reporting, and the round of statuses over them all. */
export const projectPlanRoutes: Route[] = [
  ...roundRoutes,
  get(paths.show, { allow: recordRights.read }, show),
  post(paths.status, changing, giveStatus),
  post(paths.done, changing, finish),
  get(paths.sent, { allow: recordRights.change }, showSent),
  post(paths.sent, changing, registerSent),
  ...[paths.status, paths.done].map((path) => get(path, { allow: recordRights.read }, back)),
  get(paths.schedule, { allow: recordRights.change }, showSchedule),
  post(paths.schedule, changing, addSchedule),
];

const says = (error: ErrorText) => error;
const textOf = (page: Page) => planTexts[page.var.language];

async function show(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  return record ? render(page, await planOf(page, record)) : page.notFound();
}

async function back(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  return record ? goTo(page, paths.show, record.id) : page.notFound();
}

async function planOf(page: Page, record: RecordView, draft: Draft = emptyDraft, told: Told = nothingTold) {
  const { db, actor, language, now } = page.var;
  const names = await namesFor(db, actor, projectRegister, [record.values], language);
  const mayChange = recordRights.change.on(actor, record);
  return <PlanPage {...{ record, names, mayChange, draft, told }} today={dayInNorway(now)} />;
}

/** Changes some fields of the project and comes back to its plan, or shows the plan again with why it was not done. */
async function change(page: Page, record: RecordView, patch: Values, draft: Draft, told: Telling): Promise<Response> {
  const answered = await answerSome(
    page,
    projectKind,
    record,
    patch,
    async ({ errors }, stale) =>
      planOf(page, (await recordOf(page, projectKind)) ?? record, draft, { missing: errors, stale }),
    { to: href(page.var.language, paths.show, { id: record.id }) },
  );
  return answered.status === 303 ? tell(page, answered, await told()) : answered;
}

type Telling = () => Flash | Promise<Flash>;

const statusForm = z.object({
  light: z.enum(lights, says('lightMissing')),
  text: line(says('textMissing'), says('tooLong'), 2000),
});

/** One more status, of today. */
async function giveStatus(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const form = check(await readValues(page), statusForm);
  if (!form.ok) return render(page, await planOf(page, record, form.draft), 422);
  const row = { on_day: dayInNorway(page.var.now), ...form.value };
  return change(page, record, rowOf('status.new1', row), form.draft, () => ({ text: textOf(page).statusSaved }));
}

const rowOf = (prefix: string, row: Values): Values =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [`${prefix}.${name}`, value]));

/** A milestone or deliverable is done today; or, undone, it is not after all. */
async function finish(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  const { row, undo } = await readValues(page);
  const title = record && titleIn(record, 'deliverable', row);
  if (!record || title === undefined) return page.notFound();
  const text = textOf(page);
  const patch = { [`deliverable.${row}.done_on`]: undo ? '' : dayInNorway(page.var.now) };
  return change(page, record, patch, emptyDraft, async () =>
    undo
      ? { text: text.reopened(title) }
      : { text: text.finished(title), undo: await undoing(page, record, paths.done, { row: row ?? '' }) },
  );
}

const titleIn = ({ values }: RecordView, part: string, row: string | undefined): string | undefined =>
  isId(row) ? values[`${part}.${row}.title`] : undefined;

/** The button that takes it back, of the version that the change made. */
async function undoing(page: Page, { id }: RecordView, path: typeof paths.done, fields: Values) {
  const now = await recordOf(page, projectKind);
  const all = { ...fields, undo: 'on', version: String(now?.version ?? '') };
  return { action: href(page.var.language, path, { id }), fields: all };
}

const reportIn = ({ values }: RecordView, row: string | undefined, today: string): Report | undefined =>
  reportsIn(values, today).find(({ id }) => id === row);

async function showSent(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const today = dayInNorway(page.var.now);
  const report = reportIn(record, page.req.query('row'), today);
  if (!report) return goTo(page, paths.show, record.id);
  return render(page, <SentPage {...{ record, report, today }} draft={emptyDraft} told={nothingTold} />);
}

/** A report is sent on the day that it was; one that was late says why. */
async function registerSent(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  const sent = await readValues(page);
  const today = dayInNorway(page.var.now);
  const report = record && reportIn(record, sent.row, today);
  if (!record || !report) return page.notFound();
  if (sent.undo) return takeBackSent(page, record, report, sent.was);
  const row = { sent_on: sent.sent_on ?? '', note: (sent.note ?? report.note).trim() };
  const draft = { values: sent, errors: sentErrors(row, report.due_on ?? '', today) };
  const show = (told: Told, now = record) => <SentPage {...{ record: now, report, today, draft, told }} />;
  if (Object.keys(draft.errors).length) return render(page, show(nothingTold), 422);
  const answered = await answerSome(
    page,
    projectKind,
    record,
    rowOf(`report.${report.id}`, row),
    async ({ errors }, stale) => show({ missing: errors, stale }, await recordOf(page, projectKind)),
    { to: href(page.var.language, paths.show, { id: record.id }) },
  );
  if (answered.status !== 303) return answered;
  const undo = await undoing(page, record, paths.sent, { row: report.id, was: report.note });
  return tell(page, answered, { text: textOf(page).sentSaved, undo });
}

const takeBackSent = (page: Page, record: RecordView, report: Report, was = report.note) =>
  change(page, record, rowOf(`report.${report.id}`, { sent_on: '', note: was }), emptyDraft, () => ({
    text: textOf(page).sentUndone,
  }));

function sentErrors({ sent_on: day, note: why }: Values, due: string, today: string): Record<string, ErrorText> {
  if (!isDay(day ?? '')) return { sent_on: 'sentUnclear' };
  if (day && day > today) return { sent_on: 'sentAhead' };
  if (why && why.length > 500) return { note: 'tooLong' };
  return due && day && day > due && !why ? { note: 'whyMissing' } : {};
}

async function showSchedule(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  return record ? render(page, await scheduleOf(page, record)) : page.notFound();
}

async function scheduleOf(page: Page, record: RecordView, told: Told = nothingTold) {
  const found = await programmeOf(page.var.db, page.var.actor, record.values);
  const rules = record.values.starts_on && record.values.ends_on ? found : undefined;
  const missing = rules ? missingReports(rules.values, record.values) : [];
  return <SchedulePage {...{ record, rules, missing, told }} />;
}

/** Adds the reports that are missing as the rules are now, which may be fewer than when they were shown. */
async function addSchedule(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const rules = await programmeOf(page.var.db, page.var.actor, record.values);
  const missing = rules ? missingReports(rules.values, record.values).filter(({ due_on: due }) => due) : [];
  if (!missing.length) return render(page, await scheduleOf(page, record), 422);
  const answered = await answerSome(
    page,
    projectKind,
    record,
    reportPatch(missing),
    async ({ errors }, stale) => scheduleOf(page, record, { missing: errors, stale }),
    { to: href(page.var.language, paths.show, { id: record.id }) },
  );
  return tell(page, answered, { text: textOf(page).scheduleAdded(missing.length) });
}
