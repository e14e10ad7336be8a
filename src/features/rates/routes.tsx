import { dayInNorway, isYear, yearInNorway } from '#platform/clock.ts';
import { emptyDraft, readFiles, type Draft } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { isCurrency } from '#platform/money.ts';
import { pageNumber } from '#platform/paging.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { onlyFor, staff } from '#platform/rights.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { settleByBankRates } from '#features/projectmoney/settle.ts';
import { readRates } from '#exchange/rates.ts';
import { keepRates } from './keep.ts';
import { DaysPage, ImportPage, RatesPage } from './pages.tsx';
import { ratePaths as paths } from './paths.ts';
import { findImport, listAverages, listDays, listImports, yearsWithRates } from './queries.ts';

export const rateRoutes: Route[] = [
  get(paths.list, { allow: staff }, (page) => showRates(page, emptyDraft)),
  post(paths.list, { allow: onlyFor('adviser'), audit: 'rate.imported' }, importRates),
  get(paths.imported, { allow: staff }, showImport),
  get(paths.days, { allow: staff }, showDays),
];

async function showRates(page: Page, draft: Draft, status: 200 | 422 = 200): Promise<Response> {
  const { db, actor } = page.var;
  const years = await yearsWithRates(db);
  const year = yearOf(page, years);
  const averages = await listAverages(db, year);
  const imports = await listImports(db);
  return render(page, <RatesPage {...{ year, years, averages, imports, draft, reader: actor }} />, status);
}

/** The year that is asked for, else the newest that there are rates of. */
function yearOf(page: Page, years: readonly number[] = []): number {
  const asked = page.req.query('year') ?? '';
  return isYear(asked) ? Number(asked) : (years[0] ?? yearInNorway(page.var.now));
}

async function importRates(page: Page): Promise<Response> {
  const [file] = await readFiles(page, 'file');
  if (!file) return refuse(page, 'fileMissing');
  const reading = readRates(new Uint8Array(await file.arrayBuffer()), dayInNorway(page.var.now));
  if (!reading.ok) return refuse(page, reading.why);
  const { id } = await keepRates(page.var, file.name, reading);
  await settleByBankRates(page.var);
  return page.redirect(href(page.var.language, paths.imported, { id }), 303);
}

const refuse = (page: Page, why: string) => showRates(page, { values: {}, errors: { file: why } }, 422);

async function showImport(page: Page): Promise<Response> {
  const id = page.req.param('id');
  const found = isId(id) ? await findImport(page.var.db, id) : undefined;
  return found ? render(page, <ImportPage found={found} />) : page.notFound();
}

const size = 50;

async function showDays(page: Page): Promise<Response> {
  const code = page.req.param('code') ?? '';
  if (!isCurrency(code)) return page.notFound();
  const year = yearOf(page);
  const number = pageNumber(page.req.query('page'));
  const found = await listDays(page.var.db, code, year, { page: number, size });
  return render(
    page,
    <DaysPage code={code} year={year} number={number} days={found.slice(0, size)} more={found.length > size} />,
  );
}
