import type { Language } from '#platform/language.ts';
import { draftOf, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { dayInNorway, isYear } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { isCurrency } from '#platform/money.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { NotAllowed } from '#platform/rights.ts';
import type { Page } from '#platform/routes.ts';
import { programmeValues } from '#features/programmes/queries.ts';
import { projectKind } from '#features/projects/register.ts';
import { changeSome } from '#records/commands.ts';
import { findSnapshot } from '#records/queries.ts';
import type { RecordView } from '#records/record.ts';
import { recordOf } from '#records/web.tsx';
import { askedLines } from './asked.ts';
import { BudgetPage } from './budget-page.tsx';
import { gridOf, isAsSeen, isUntouched, shownIn, typedIn, type Grid } from './grid.ts';
import { linesIn, type ProjectMoney } from './lines.ts';
import { moneyPaths } from './paths.ts';
import { MoneyPage } from './project-page.tsx';
import { moneyTexts } from './texts.ts';
import { editOf, toldOf } from './told.ts';

/** The money of a project. */
export async function showMoney(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  if (!record) return page.notFound();
  const asked = askedLines((name) => page.req.query(name));
  const grain = page.req.query('by') === 'month' ? 'month' : 'quarter';
  return render(page, <MoneyPage told={await toldOf(page, record)} asked={asked} grain={grain} />);
}

export async function showBudget(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const money = linesIn(record.values);
  const grid = await gridAsked(page, record.values, money, {
    year: page.req.query('year'),
    currency: page.req.query('currency'),
  });
  return render(page, await budgetPage(page, record, grid, draftOf({ version: String(record.version) })));
}

/** The grid of the year and the currency that are asked for, else those of the first line. */
async function gridAsked(
  page: Page,
  values: Values,
  money: ProjectMoney,
  asked: { year?: string | undefined; currency?: string | undefined },
): Promise<Grid> {
  const first = money.budget.find(({ currency }) => !asked.currency || currency === asked.currency);
  const currency = isCurrency(asked.currency ?? '') ? (asked.currency as string) : (first?.currency ?? money.currency);
  const year = asked.year === undefined ? (first?.year ?? null) : isYear(asked.year) ? Number(asked.year) : null;
  return gridOf(money, year, currency, await categoriesKnown(page, values));
}

/** The kinds of cost that the project's programme knows; none where it says nothing. */
async function categoriesKnown(page: Page, { programme }: Values): Promise<string[]> {
  if (!programme) return [];
  const rules = (await programmeValues(page.var.db, [programme])).get(programme);
  return (rules?.categories ?? '').split(',').filter(Boolean);
}

async function budgetPage(page: Page, record: RecordView, grid: Grid, draft: Draft, stale = false) {
  const told = await toldOf(page, record);
  const editConsortium = editOf(page, record, 'partner');
  return <BudgetPage {...{ told, grid, draft, stale, editConsortium }} years={yearsOf(page, told.money)} />;
}

/** The years of the project and of its lines, else this one and the next. */
function yearsOf(page: Page, { starts_on: from, ends_on: to, budget }: ProjectMoney): number[] {
  const now = Number(dayInNorway(page.var.now).slice(0, 4));
  const first = from ? Number(from.slice(0, 4)) : now;
  const last = Math.max(first, to ? Number(to.slice(0, 4)) : first + 1);
  const span = Array.from({ length: Math.min(last - first + 1, 15) }, (_, at) => first + at);
  return [...new Set([...span, ...budget.flatMap(({ year }) => year ?? [])])].sort((one, other) => one - other);
}

export async function changeBudget(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const version = await readVersion(page);
  const sent = await readValues(page);
  const base = (await findSnapshot(page.var.db, record.id, version)) ?? record.values;
  const [was, now] = await Promise.all(
    [base, record.values].map((values) =>
      gridAsked(page, values, linesIn(values), { year: sent.year, currency: sent.currency }),
    ),
  );
  if (!was || !now) return page.notFound();
  const typed = typedIn(was, sent);
  const again = (errors: Values, stale: boolean) => {
    const values = stale ? merged(was, now, sent, page.var.language) : sent;
    return budgetPage(page, record, now, { values: { ...values, version: String(record.version) }, errors }, stale);
  };
  if (Object.keys(typed.errors).length) return render(page, await again(typed.errors, false), 422);
  if (!isAsSeen(was, now, typed)) return render(page, await again({}, true), 409);
  const errors = await saved(page, { id: record.id, version }, typed.patch);
  if (errors === 'stale') return render(page, await again({}, true), 409);
  if (errors) return render(page, await again(atCells(errors, typed.cellOf), false), 422);
  return backTo(page, record.id, 'budget');
}

/** What others saved meanwhile stands where I touched nothing. */
function merged(was: Grid, now: Grid, sent: Values, language: Language): Values {
  const untouched = [...was.cells.values()].filter((cell) => isUntouched(cell, sent, was.currency));
  const theirs = untouched.flatMap(({ name }) => {
    const cell = now.cells.get(name);
    return cell ? [[name, shownIn(cell, now.currency, language)] as const] : [];
  });
  return { ...sent, ...Object.fromEntries(theirs) };
}

/** An error of a line is told at its cell, whatever field of the line it is at. */
const atCells = (errors: Values, cellOf: ReadonlyMap<string, string>): Values =>
  Object.fromEntries(
    Object.entries(errors).map(([name, error]) => [cellOf.get(name.split('.')[1] ?? '') ?? name, error]),
  );

/** Saves some fields: nothing where it went well, else what is wrong with which, or that somebody else was there first. */
export async function saved(
  page: Page,
  seen: { id: string; version: number },
  patch: Values,
): Promise<Values | 'stale' | undefined> {
  if (!Object.keys(patch).length) return undefined;
  try {
    const outcome = await changeSome(page.var, projectKind, seen, patch);
    if (outcome.ok) return undefined;
    return outcome.why === 'unready' ? outcome.missing : 'stale';
  } catch (error) {
    if (error instanceof NotAllowed) return { visibility: 'notYours' };
    throw error;
  }
}

/** Back to the money of the project, with the word that it is saved. */
export function backTo(page: Page, id: string, section: 'budget' | 'claims'): Response {
  const text = moneyTexts[page.var.language];
  flash(page, { text: section === 'budget' ? text.budgetSaved : text.claimSaved });
  return page.redirect(`${href(page.var.language, moneyPaths.project, { id })}#${section}`, 303);
}
