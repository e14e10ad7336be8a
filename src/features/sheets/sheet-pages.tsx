import type { ComponentChildren } from 'preact';
import { draftOf, readFiles, type Draft } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { inEach, type InEachLanguage, type Language } from '#platform/language.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import type { Right } from '#platform/rights.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { filterOf } from '#features/registers/queries.ts';
import { writeCsv } from '#exchange/csv.ts';
import { writeBook } from '#exchange/workbook.ts';
import type { RegisterPaths } from '#records/register/paths.ts';
import type { Register } from '#records/register/register.ts';
import { recordRights } from '#records/rights.ts';
import { recordTexts } from '#records/texts.ts';
import { applyImport, type ApplyBundle } from './apply.ts';
import { sheetsOf } from './columns.ts';
import { exportRegister } from './export.ts';
import { ImportForm, ImportPlan } from './pages.tsx';
import { applyRecord, planInto } from './planning.ts';
import { outcomes, type Problem, type RecordRow, type SheetRow } from './row.ts';
import { beginImport, beginReading, findImport, listRows, type KeptImport } from './store.ts';
import { mostRows, readTables } from './tables.ts';
import { sheetTexts, type ProblemText } from './texts.ts';

/** Where the spreadsheets of something are read, and what is its own about them. */
export type Imports<R extends SheetRow = SheetRow> = {
  kind: string;
  paths: Pick<
    RegisterPaths,
    'import' | 'importPlan' | 'importApply' | 'importProgress' | 'importRejected' | 'workList'
  >;
  /** Its key in the menu. */
  section: string;
  many: InEachLanguage<string>;
  title?: InEachLanguage<string>;
  /** Who may, where that is not all who may add records. */
  allow?: Right<never>;
  form: (page: Page, draft: Draft, found?: readonly string[]) => ComponentChildren | Promise<ComponentChildren>;
  /** Reads what was sent and keeps what it would do; gives its id, or the form again with what is wrong. */
  read: (page: Page) => Promise<{ id: string } | { draft: Draft; found?: readonly string[] }>;
  apply: ApplyBundle<R>;
  /** What a field or a part is called; undefined of what is none. */
  label: (name: string, language: Language) => string | undefined;
  /** The words of its own problems and of its form's. */
  errors: InEachLanguage<Readonly<Record<string, string>>>;
  /** What more a row would do, beside its changes. */
  more?: (page: Page) => Promise<(row: R) => ComponentChildren>;
};

/** Upload, plan, background work, progress and rejected rows: the same for all that is read from spreadsheets. */
export function importRoutes<R extends SheetRow>(imports: Imports<R>): Route[] {
  const { paths, kind, allow = recordRights.add } = imports;
  return [
    get(paths.import, { allow }, async (page) => render(page, <>{await imports.form(page, draftOf({}))}</>)),
    post(paths.import, { allow, audit: `${kind}.importPlanned` }, (page) => read(page, imports)),
    get(paths.importPlan, { allow }, (page) => plan(page, imports)),
    get(paths.importApply, { allow }, (page) => backToPlan(page, imports)),
    post(paths.importApply, { allow, audit: `${kind}.imported` }, (page) => apply(page, imports)),
    get(paths.importProgress, { allow }, (page) => progress(page, imports)),
    get(paths.importRejected, { allow }, (page) => rejected(page, imports)),
  ];
}

/** The spreadsheet of a register: out, and in again. */
export function sheetRoutes(register: Register): Route[] {
  return [
    get(register.paths.export, { allow: recordRights.read }, (page) =>
      exportRegister(
        page,
        register,
        filterOf(register, (name) => page.req.query(name)),
      ),
    ),
    ...importRoutes(importsOf(register)),
  ];
}

function importsOf(register: Register): Imports<RecordRow> {
  const { name, paths, words } = register;
  const labels = labelsOf(register);
  const many = inEach((language) => words[language].many);
  const shown = { paths, section: name, many };
  return {
    kind: name,
    ...shown,
    form: (_, draft, found) => <ImportForm imports={shown} draft={draft} found={found} exported={paths.export} />,
    read: (page) => readRegister(page, register),
    apply: (by, rows) => applyRecord(register)(by, rows),
    label: (field, language) => labels.get(field)?.[language],
    errors: inEach((language) => words[language].errors),
  };
}

function labelsOf(register: Register): Map<string, InEachLanguage<string>> {
  const sheets = sheetsOf(register);
  const fields = sheets.flatMap(({ part, columns }) =>
    columns.map(({ name, heading }) => [part ? `${part.name}.${name}` : name, heading] as const),
  );
  const parts = sheets.flatMap(({ part, name }) => (part ? [[part.name, name] as const] : []));
  return new Map([...fields, ...parts]);
}

/** A file of some hundred rows is read before one has looked up; a large one is read on after the answer. */
const fewRows = 500;

async function readRegister(page: Page, register: Register) {
  const { language } = page.var;
  const [file] = await readFiles(page, 'file');
  const bytes = file ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  const reading = await readTables(bytes, sheetsOf(register), language);
  if (!reading.ok) {
    const draft = { values: {}, errors: { file: reading.why } };
    return { draft, ...(reading.found && { found: reading.found }) };
  }
  const { tables, notices } = reading;
  const sheets = tables.map(({ sheet, heading }) => ({ name: sheet, heading: [...heading] }));
  const rows = tables.reduce((all, table) => all + table.rows.length, 0);
  const what = { kind: register.name, name: file?.name ?? '', language, sheets, notices };
  const id = await beginReading(page.var, what, rows);
  const { db, actor, now, newId } = page.var;
  const planning = planInto({ db, actor, now, newId }, register, id, tables, language);
  if (rows <= fewRows) await planning;
  else planning.catch((error: unknown) => console.error('reading of a spreadsheet stopped:', error));
  return { id };
}

async function read<R extends SheetRow>(page: Page, imports: Imports<R>): Promise<Response> {
  const done = await imports.read(page);
  if ('draft' in done) return render(page, <>{await imports.form(page, done.draft, done.found)}</>, 422);
  return page.redirect(href(page.var.language, imports.paths.importPlan, { id: done.id }), 303);
}

async function importOf(page: Page, { kind }: { kind: string }): Promise<KeptImport | undefined> {
  const id = page.req.param('id');
  return isId(id) ? findImport(page.var.db, page.var.actor, kind, id) : undefined;
}

async function plan<R extends SheetRow>(page: Page, imports: Imports<R>): Promise<Response> {
  const kept = await importOf(page, imports);
  if (!kept) return page.notFound();
  const { db, now, language } = page.var;
  const asked = page.req.query('show');
  const outcome = outcomes.find((each) => each === asked) ?? outcomes.find((each) => kept.counts[each]) ?? 'new';
  const after = /^\d{1,6}$/.test(page.req.query('after') ?? '') ? Number(page.req.query('after')) : 0;
  const found = await listRows<R>(db, kept.id, [outcome], { after, limit: 51 });
  const rows = found.slice(0, 50);
  const next = found.length > 50 ? rows.at(-1)?.number : undefined;
  const words = { label: (name: string) => imports.label(name, language), problem: problemWords(imports, language) };
  const more = await imports.more?.(page);
  const shown = { kept, rows, outcome, after, next, now, words, ...(more && { more }) };
  const answered = await render(page, <ImportPlan imports={imports} {...shown} />);
  // Without script the page comes again by itself; with it, too, which does no harm.
  if (kept.state === 'applying' || kept.state === 'reading') answered.headers.set('Refresh', '3');
  return answered;
}

async function backToPlan<R extends SheetRow>(page: Page, imports: Imports<R>): Promise<Response> {
  const kept = await importOf(page, imports);
  return kept
    ? page.redirect(href(page.var.language, imports.paths.importPlan, { id: kept.id }), 303)
    : page.notFound();
}

/** Begins, and goes on after the answer: how far it has come stands on the page. */
async function apply<R extends SheetRow>(page: Page, imports: Imports<R>): Promise<Response> {
  const kept = await importOf(page, imports);
  if (!kept) return page.notFound();
  const { db, actor, now, newId } = page.var;
  if (await beginImport(page.var, kept)) {
    const applying = applyImport({ db, actor, now, newId }, kept.id, imports.apply).catch((error: unknown) =>
      console.error('import stopped:', error),
    );
    // A small file is done before one has looked up.
    if (kept.total <= 50) await applying;
  }
  return page.redirect(href(page.var.language, imports.paths.importPlan, { id: kept.id }), 303);
}

async function progress<R extends SheetRow>(page: Page, imports: Imports<R>): Promise<Response> {
  const kept = await importOf(page, imports);
  if (!kept) return page.notFound();
  const { done: value, total: max, id, state } = kept;
  const text = sheetTexts[page.var.language];
  const label = state === 'reading' ? text.reading(value, max) : text.applying(value, max);
  const isUnderWay = state === 'reading' || state === 'applying';
  const there = isUnderWay ? {} : { href: href(page.var.language, imports.paths.importPlan, { id }) };
  return page.json({ value, max, label, ...there });
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The rows as they stood in the file, each with what is wrong, to be mended and read again. */
async function rejected<R extends SheetRow>(page: Page, imports: Imports<R>): Promise<Response> {
  const kept = await importOf(page, imports);
  if (!kept) return page.notFound();
  const { language, db } = page.var;
  const most = mostRows * kept.sheets.length;
  const rows = await listRows<SheetRow>(db, kept.id, ['rejected', 'conflict'], { limit: most });
  const inWords = problemWords(imports, language);
  const sheets = kept.sheets.map((sheet) => rejectedSheet(sheet, rows, inWords, language));
  const isText = kept.sheets.every(({ name }) => name === '');
  const body = isText
    ? writeCsv(sheets.flatMap(({ heading, lines }) => [heading, ...lines]))
    : await writeBook(
        sheets
          .filter(({ lines }) => lines.length)
          .map(({ name, heading, lines }) => ({
            name,
            columns: heading.map((each) => ({ heading: each })),
            rows: lines,
          })),
      );
  return page.body(body as string, 200, {
    'Content-Type': isText ? 'text/csv; charset=utf-8' : xlsx,
    'Content-Disposition': `attachment; filename="avvist.${isText ? 'csv' : 'xlsx'}"`,
  });
}

function rejectedSheet(
  { name, heading }: KeptImport['sheets'][number],
  rows: readonly SheetRow[],
  inWords: (problem: Problem) => string,
  language: Language,
) {
  const text = sheetTexts[language];
  const isHere = (row: SheetRow) => (row.sheet ?? '') === name;
  const lines = rows
    .filter(isHere)
    .map((row) => [
      ...heading.map((_, at) => row.cells[at] ?? ''),
      String(row.row ?? row.number),
      row.problems.map(inWords).join('; ') || text.problems.stale,
    ]);
  return { name, heading: [...heading, text.row, text.why], lines };
}

/** `Kontingenter!C7 (Beløp): skriv beløpet med siffer`, in the reader's language. */
function problemWords<R extends SheetRow>({ label, errors }: Imports<R>, language: Language) {
  const formErrors: Record<string, string> = { ...recordTexts[language].errors, ...errors[language] };
  return ({ column, why, cell, hint }: Problem): string => {
    const ours = errors[language][why] ?? sheetTexts[language].problems[why as ProblemText];
    const says = why.startsWith('form.') ? formErrors[why.slice(5)] : ours;
    const named = label(column, language) ?? column;
    const where = cell && named ? `${cell} (${named})` : cell || named;
    return (where ? `${where}: ` : '') + (says ?? formErrors[why] ?? why) + (hint ? ` ${hint}` : '');
  };
}
