import { dayInNorway } from '#platform/clock.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import { get, type Page, type Route } from '#platform/routes.ts';
import { unitChoices } from '#records/choices.ts';
import { recordRights } from '#records/rights.ts';
import { hitRatesOf, listAttempts } from './attempts.ts';
import { BoardPage } from './board-page.tsx';
import { attemptFilterOf, filterOf, whenOf } from './filter.ts';
import type { Chosen } from './frame.tsx';
import { HitRatePage } from './hit-rate-page.tsx';
import { MapPage } from './map-page.tsx';
import { portfolioPaths as paths } from './paths.ts';
import { boardOf, countriesOf, programmesOf, timelineOf } from './queries.ts';
import { publicPortfolioRoutes } from './publicRoutes.tsx';
import { TimelinePage } from './timeline-page.tsx';

/** The projects seen together: for those who work with them, and for the public. Before the register's own routes. */
export const portfolioRoutes: Route[] = [
  ...publicPortfolioRoutes,
  get(paths.board, { allow: recordRights.read }, board),
  get(paths.timeline, { allow: recordRights.read }, timeline),
  get(paths.map, { allow: recordRights.read }, map),
  get(paths.hitRate, { allow: recordRights.read }, hitRate),
];

const askedOf = (page: Page) => (name: string) => page.req.query(name);

async function chosenOn(page: Page): Promise<Chosen> {
  const { db, actor, language } = page.var;
  const [units, programmes] = await Promise.all([unitChoices(db, language), programmesOf(db, actor, language)]);
  return { filter: filterOf(askedOf(page)), units, programmes };
}

async function board(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const chosen = await chosenOn(page);
  return render(page, <BoardPage {...chosen} board={await boardOf(db, actor, chosen.filter, language)} />);
}

async function timeline(page: Page): Promise<Response> {
  const { db, actor, language, now } = page.var;
  const chosen = await chosenOn(page);
  const view = { when: whenOf(askedOf(page)), today: dayInNorway(now), number: pageNumber(page.req.query('page')) };
  const found = await timelineOf(db, actor, chosen.filter, { ...view, language });
  return render(page, <TimelinePage {...chosen} {...view} timeline={found} />);
}

async function map(page: Page): Promise<Response> {
  const { db, actor } = page.var;
  const chosen = await chosenOn(page);
  return render(page, <MapPage {...chosen} countries={await countriesOf(db, actor, chosen.filter)} />);
}

async function hitRate(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const chosen = await chosenOn(page);
  const asked = attemptFilterOf(askedOf(page));
  const number = pageNumber(page.req.query('page'));
  const [rates, list] = await Promise.all([
    hitRatesOf(db, actor, chosen.filter, asked.year, language),
    listAttempts(db, actor, chosen.filter, asked, { number, language }),
  ]);
  return render(page, <HitRatePage {...chosen} {...list} rates={rates} asked={asked} number={number} />);
}
