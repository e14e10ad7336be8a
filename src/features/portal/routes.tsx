import { everyone } from '#platform/rights.ts';
import { get, type Page } from '#platform/routes.ts';
import { render } from '#platform/render.tsx';
import { coverageByYear, readCoverage, statementScope, cellScope } from '#features/contributions/coverage.ts';
import { nothingCounted } from '#features/contributions/contribution.ts';
import { cellStanding, statementsIn, statementStanding } from '#features/contributions/matrix.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { strategyInForce } from '#features/strategy/queries.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import { isGoal } from '#reference/goals/goals.ts';
import { numberOf, thisYear, turns, yearOf } from './asked.ts';
import { answerAttachment } from './attachment.ts';
import { answerCsv } from './csv.ts';
import { CellPage } from './pages/cell.tsx';
import { FrontPage } from './pages/front.tsx';
import { GoalPage } from './pages/goal.tsx';
import { MatrixPage, views } from './pages/matrix.tsx';
import { ResultsPage } from './pages/results.tsx';
import { StatementPage } from './pages/statement.tsx';
import { NoStrategyPage, StrategyPage } from './pages/strategy.tsx';
import { filterOf } from './filters.ts';
import { portalPaths as paths } from './paths.ts';
import * as queries from './queries.ts';
import { searchPage } from './searching.tsx';
import { strongestOf } from './strongest.ts';
import { lastYearOf, replacedBy, yearsApplied } from './superseded.ts';
import { portalTexts } from './texts.ts';

export const portalRoutes = [
  get(paths.front, { allow: everyone }, front),
  get(strategyPaths.show, { allow: everyone }, strategy),
  get(strategyPaths.statement, { allow: everyone }, statement),
  get(strategyPaths.earlier, { allow: everyone }, earlier),
  get(paths.matrix, { allow: everyone }, matrix),
  get(paths.matrixCsv, { allow: everyone }, answerCsv),
  get(paths.cell, { allow: everyone }, cell),
  get(paths.goal, { allow: everyone }, goal),
  get(paths.results, { allow: everyone }, results),
  get(paths.search, { allow: everyone }, searchPage),
  get(paths.attachment, { allow: everyone }, answerAttachment),
];

async function front(page: Page) {
  const { published, language, settings } = page.var;
  const year = thisYear(page);
  const [inForce, coverage, shown, newest] = await Promise.all([
    strategyInForce(published, language),
    readCoverage(published, 'public', year),
    queries.strongestShown(published, language, year),
    queries.newestActivities(published, language),
  ]);
  const found = { strategy: inForce, coverage, year, strongest: strongestOf(shown, year), newest };
  return render(page, <FrontPage {...found} county={settings.county()} />);
}

async function strategy(page: Page) {
  const { published, language } = page.var;
  const year = thisYear(page);
  const [[inForce, ...rest], coverage] = await Promise.all([
    queries.listStrategies(published, language),
    readCoverage(published, 'public', year),
  ]);
  const text = portalTexts[language];
  if (!inForce) return render(page, <NoStrategyPage section="strategy" title={text.strategyHeading} />);
  const filter = filterOf(page.req.query('vis'));
  return render(page, <StrategyPage strategy={inForce} earlier={rest} {...{ coverage, year, filter }} />);
}

async function earlier(page: Page) {
  const { published, language } = page.var;
  const all = await queries.listStrategies(published, language);
  const found = all.slice(1).find(({ id }) => id === page.req.param('id'));
  if (!found) return page.notFound();
  const replacement = replacedBy(found, all);
  const year = lastYearOf(replacement, thisYear(page));
  const view = {
    strategy: found,
    earlier: all.slice(1).filter((each) => each !== found),
    coverage: await readCoverage(published, 'public', year),
    year,
    replacement,
    replacedNow: replacement === all[0],
  };
  return render(page, <StrategyPage {...view} filter="alle" />);
}

async function statement(page: Page) {
  const { published, language, settings } = page.var;
  const id = page.req.param('id') ?? '';
  const scope = statementScope(id);
  const asked = page.req.query('aar') ? yearOf(page) : undefined;
  const number = numberOf(page);
  const [strategies, counted, thread] = await Promise.all([
    queries.listStrategies(published, language),
    coverageByYear(published, 'public', scope),
    queries.threadOf(published, language, scope, { year: asked, number }),
  ]);
  const home = strategies.find(({ details }) => details.statements.some((each) => each.id === id));
  const found = home?.details.statements.find((each) => each.id === id);
  if (!home || !found) return page.notFound();
  const replacement = replacedBy(home, strategies);
  const lastYear = lastYearOf(replacement, thisYear(page));
  const countOf = (year: number) => counted.find((each) => each.year === year) ?? nothingCounted;
  const view = {
    strategy: home,
    statement: found,
    replacement,
    replacedNow: replacement === strategies[0],
    standing: statementStanding((_, year) => countOf(year), found, lastYear),
    lastYear,
    asked,
    years: yearsApplied(home, lastYear).map((year) => ({ ...countOf(year), year })),
    thread: thread.items,
    turns: turns(page, number, thread.more),
    journal: settings.county().journalUrl,
  };
  return render(page, <StatementPage {...view} />);
}

async function matrix(page: Page) {
  const { published, language } = page.var;
  const year = yearOf(page);
  const [inForce, coverage, years] = await Promise.all([
    strategyInForce(published, language),
    readCoverage(published, 'public', year),
    queries.yearsCounted(published, thisYear(page)),
  ]);
  const text = portalTexts[language];
  if (!inForce) return render(page, <NoStrategyPage section="matrix" title={text.matrix} />);
  const view = views.find((each) => each === page.req.query('visning')) ?? 'tabell';
  return render(page, <MatrixPage strategy={inForce} {...{ coverage, year, years, view }} />);
}

async function cell(page: Page) {
  const { published, language, settings } = page.var;
  const number = goalAsked(page);
  const channel = channels.find((each) => each === page.req.param('channel'));
  const inForce = await strategyInForce(published, language);
  if (number === undefined || !channel || !inForce) return page.notFound();
  const year = yearOf(page);
  const scope = cellScope(number, channel);
  const [coverage, years, records] = await Promise.all([
    readCoverage(published, 'public', year),
    queries.yearsCounted(published, thisYear(page)),
    queries.recordsCounted(published, scope, year, numberOf(page)),
  ]);
  const contributions = await queries.contributionsCounted(published, language, [scope], year, records.items);
  const view = {
    goal: number,
    channel,
    year,
    years,
    standing: cellStanding(inForce.details.statements, coverage, number, channel, year),
    promised: statementsIn(inForce.details.statements, number).filter((each) => each.channels.includes(channel)),
    records: records.items,
    contributions,
    turns: turns(page, numberOf(page), records.more),
    journal: settings.county().journalUrl,
  };
  return render(page, <CellPage {...view} />);
}

async function goal(page: Page) {
  const { published, language, settings } = page.var;
  const number = goalAsked(page);
  if (!number) return page.notFound();
  const year = yearOf(page);
  const [inForce, coverage, years, records] = await Promise.all([
    strategyInForce(published, language),
    readCoverage(published, 'public', year),
    queries.yearsCounted(published, thisYear(page)),
    queries.recordsForGoal(published, number, year, numberOf(page)),
  ]);
  const scopes = queries.goalScopes(number);
  const contributions = await queries.contributionsCounted(published, language, scopes, year, records.items);
  const statements = inForce?.details.statements ?? [];
  const standing = (channel: Channel) => cellStanding(statements, coverage, number, channel, year);
  const view = {
    goal: number,
    year,
    years,
    statements: inForce && statementsIn(statements, number),
    standings: Object.fromEntries(channels.map((each) => [each, standing(each)])) as Record<
      Channel,
      ReturnType<typeof standing>
    >,
    records: records.items,
    contributions,
    turns: turns(page, numberOf(page), records.more),
    journal: settings.county().journalUrl,
  };
  return render(page, <GoalPage {...view} />);
}

async function results(page: Page) {
  const { published, language, settings } = page.var;
  const year = yearOf(page);
  const number = numberOf(page);
  const asked = Number(page.req.query('mal') || Number.NaN);
  const goalChosen = isGoal(asked) ? asked : undefined;
  const [years, shown] = await Promise.all([
    queries.yearsCounted(published, thisYear(page)),
    queries.shownIn(published, language, { year, goal: goalChosen, number }),
  ]);
  const found = { year, years, goal: goalChosen, shown: shown.items, turns: turns(page, number, shown.more) };
  return render(page, <ResultsPage {...found} journal={settings.county().journalUrl} />);
}

/** The goal in the address; 0 is the row of promises without goals. */
function goalAsked(page: Page): number | undefined {
  const asked = page.req.param('goal') ?? '';
  return /^\d{1,2}$/.test(asked) && String(Number(asked)) === asked && (asked === '0' || isGoal(Number(asked)))
    ? Number(asked)
    : undefined;
}
