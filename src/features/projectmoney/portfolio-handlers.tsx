import { dayInNorway, isYear } from '#platform/clock.ts';
import { isCurrency } from '#platform/money.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { unitChoices } from '#records/choices.ts';
import { moneyFilter } from './filter.ts';
import { balanced, type Flow } from './liquidity.ts';
import { isShown } from './measures.ts';
import { PortfolioMoneyPage } from './portfolio-page.tsx';
import { boundProjects, portfolioOf, programmeChoices, projectsBehind, type Portfolio } from './portfolio.ts';
import { slotOf } from './spread.ts';
import { SumsPage, YearPage } from './sums-page.tsx';
import { columnsOf } from './totals-shown.ts';

/** The money of all projects that the filter finds. */
export async function showPortfolio(page: Page): Promise<Response> {
  const { db, actor, language, now } = page.var;
  const filter = moneyFilter((name) => page.req.query(name));
  const number = pageNumber(page.req.query('page'));
  const year = Number(dayInNorway(now).slice(0, 4));
  const [portfolio, bound, programmes, units] = await Promise.all([
    portfolioOf(db, actor, filter),
    boundProjects(db, actor, filter, { number, language }),
    programmeChoices(db, actor, language),
    unitChoices(db, language),
  ]);
  const flows = flowsFrom(portfolio, year);
  return render(page, <PortfolioMoneyPage {...{ filter, portfolio, flows, bound, number, year, programmes, units }} />);
}

/** By quarter from this year on; what lies before is one line, so that what is laid out already counts. */
function flowsFrom({ quarters }: Portfolio, year: number): Flow[] {
  const sums = new Map<string, { out: number; in: number }>();
  for (const { quarter, paid, received } of quarters) {
    const slot = quarter < String(year) ? `!${year}` : slotOf(quarter, 'quarter');
    const before = sums.get(slot) ?? { out: 0, in: 0 };
    sums.set(slot, { out: before.out + paid, in: before.in + received });
  }
  return balanced(sums);
}

/** The projects behind one of its sums. */
export async function showSums(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const asked = (name: string) => page.req.query(name);
  const filter = moneyFilter(asked);
  const number = pageNumber(asked('page'));
  const of = asked('of');
  if (of === 'commitments') {
    const year = asked('in') === 'none' || isYear(asked('in') ?? '') ? (asked('in') as string) : 'none';
    const found = await boundProjects(db, actor, filter, { number, language, year });
    return render(page, <YearPage {...{ filter, year, found, number }} />);
  }
  const measure = isShown(of) ? of : 'budget';
  const currency = isCurrency(asked('currency') ?? '') ? (asked('currency') as string) : '';
  const found = await projectsBehind(db, actor, filter, { ...columnsOf(measure), currency }, { number, language });
  return render(page, <SumsPage {...{ filter, currency, found, number }} of={measure} />);
}
