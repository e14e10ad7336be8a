import { draftOf, readFiles, readValues, type Values } from '#platform/form.ts';
import { dayInNorway } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { statementsInForce } from '#features/contributions/queries.ts';
import { channels } from '#features/strategy/statement.ts';
import { writeCsv } from '#exchange/csv.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { activityPaths as paths } from '../paths.ts';
import { activityTexts } from '../texts.ts';
import { applyImport } from './apply.ts';
import { ImportForm, ImportPlan } from './pages.tsx';
import { outcomes, planImport, type Problem } from './plan.ts';
import { beginImport, findImport, keepImport, listRows, type KeptImport } from './store.ts';
import { readPasted, readTable, type Reading } from './table.ts';
import { importTexts, type ProblemText } from './texts.ts';

export const importRoutes: Route[] = [
  get(paths.import, { allow: recordRights.add }, (page) => render(page, <ImportForm draft={draftOf({})} />)),
  post(paths.import, { allow: recordRights.add, audit: 'activity.importPlanned' }, read),
  get(paths.importPlan, { allow: recordRights.add }, plan),
  get(paths.importApply, { allow: recordRights.add }, backToPlan),
  post(paths.importApply, { allow: recordRights.add, audit: 'activity.imported' }, apply),
  get(paths.importProgress, { allow: recordRights.add }, progress),
  get(paths.importRejected, { allow: recordRights.add }, rejected),
];

/** Reads the file and keeps what it would do. */
async function read(page: Page): Promise<Response> {
  const values = await readValues(page);
  const [file] = await readFiles(page, 'file');
  const reading = file ? await readTable(new Uint8Array(await file.arrayBuffer())) : readPasted(values.pasted ?? '');
  if (!reading.ok) return refuse(page, values, reading, file ? 'file' : values.pasted?.trim() ? 'pasted' : 'file');
  const { language, db, actor, now } = page.var;
  const channel = channels.find((each) => each === values.channel);
  const plans = await planImport(db, actor, reading.table, { language, channel, year: dayInNorway(now).slice(0, 4) });
  const what = { name: file?.name ?? '', heading: reading.table.heading, language };
  const id = await keepImport(page.var, what, plans);
  return page.redirect(href(language, paths.importPlan, { id }), 303);
}

function refuse(page: Page, values: Values, reading: Reading & { ok: false }, field: string): Promise<Response> {
  const draft = { values, errors: { [field]: reading.why } };
  return render(page, <ImportForm draft={draft} found={reading.heading} />, 422);
}

async function importOf(page: Page): Promise<KeptImport | undefined> {
  const id = page.req.param('id');
  return isId(id) ? findImport(page.var.db, page.var.actor, id) : undefined;
}

async function plan(page: Page): Promise<Response> {
  const kept = await importOf(page);
  if (!kept) return page.notFound();
  const { db, now } = page.var;
  const outcome =
    outcomes.find((each) => each === page.req.query('show')) ?? outcomes.find((each) => kept.counts[each]) ?? 'new';
  const after = /^\d{1,6}$/.test(page.req.query('after') ?? '') ? Number(page.req.query('after')) : 0;
  const found = await listRows(db, kept.id, [outcome], { after, limit: 51 });
  const rows = found.slice(0, 50);
  const next = found.length > 50 ? rows.at(-1)?.number : undefined;
  const codes = new Map((await statementsInForce(db)).map(({ id, code }) => [id, code]));
  const answered = await render(
    page,
    <ImportPlan kept={kept} rows={rows} outcome={outcome} after={after} next={next} now={now} codes={codes} />,
  );
  // Without script the page comes again by itself; with it, too, which does no harm.
  if (kept.state === 'applying') answered.headers.set('Refresh', '3');
  return answered;
}

async function backToPlan(page: Page): Promise<Response> {
  const kept = await importOf(page);
  return kept ? page.redirect(href(page.var.language, paths.importPlan, { id: kept.id }), 303) : page.notFound();
}

/** Begins, and goes on after the answer: how far it has come stands on the page. */
async function apply(page: Page): Promise<Response> {
  const kept = await importOf(page);
  if (!kept) return page.notFound();
  const { db, actor, now, newId } = page.var;
  if (await beginImport(page.var, kept.id)) {
    const applying = applyImport({ db, actor, now, newId }, kept.id).catch((error: unknown) =>
      console.error('import stopped:', error),
    );
    // A small file is done before one has looked up.
    if (kept.total <= 50) await applying;
  }
  return page.redirect(href(page.var.language, paths.importPlan, { id: kept.id }), 303);
}

async function progress(page: Page): Promise<Response> {
  const kept = await importOf(page);
  if (!kept) return page.notFound();
  const { done: value, total: max, id, state } = kept;
  const label = importTexts[page.var.language].applying(value, max);
  const done = state === 'done' ? { href: href(page.var.language, paths.importPlan, { id }) } : {};
  return page.json({ value, max, label, ...done });
}

/** The rows as they stood in the file, each with what is wrong, to be mended and read again. */
async function rejected(page: Page): Promise<Response> {
  const kept = await importOf(page);
  if (!kept) return page.notFound();
  const { language, db } = page.var;
  const text = importTexts[language];
  const rows = await listRows(db, kept.id, ['rejected'], { limit: 20_000 });
  const width = kept.heading.length;
  const lines = rows.map(({ cells, number, problems }) => [
    ...Array.from({ length: width }, (_, at) => cells[at] ?? ''),
    String(number),
    problems.map((problem) => inWords(problem, page)).join('; '),
  ]);
  const csv = writeCsv([[...kept.heading, text.row, text.why], ...lines]);
  return page.body(csv, 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="avvist.csv"',
  });
}

function inWords({ column, why }: Problem, { var: { language } }: Page): string {
  const errors: Record<string, string> = { ...recordTexts[language].errors, ...activityTexts[language].errors };
  const says = importTexts[language].problems[why as ProblemText] ?? errors[why] ?? why;
  return column ? importTexts[language].column(column) + says : says;
}
