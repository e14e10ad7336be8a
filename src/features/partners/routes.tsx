import { dayInNorway } from '#platform/clock.ts';
import { render } from '#platform/render.tsx';
import { everyone } from '#platform/rights.ts';
import { get, type Page, type Route } from '#platform/routes.ts';
import { numberOf, thisYear, turns } from '#features/portal/asked.ts';
import { CooperationPage, FoundPage } from './page.tsx';
import { cooperationPaths as paths } from './paths.ts';
import { countRelations, listPartners, listSince, searchRelations } from './queries.ts';

/** What the public sees of whom the county works with. */
export const partnerRoutes: Route[] = [get(paths.show, { allow: everyone }, show)];

async function show(page: Page) {
  const words = (page.req.query('q') ?? '').trim().slice(0, 100);
  return words ? find(page, words) : overview(page);
}

async function overview(page: Page) {
  const { published, language, now } = page.var;
  const today = dayInNorway(now);
  const [counts, partners, since] = await Promise.all([
    countRelations(published, language, today),
    listPartners(published, language, today),
    listSince(published, language, today),
  ]);
  return render(page, <CooperationPage {...{ counts, partners, since, year: thisYear(page) }} />);
}

async function find(page: Page, words: string) {
  const { published, language } = page.var;
  const number = numberOf(page);
  const { found, more } = await searchRelations(published, language, words, number);
  return render(page, <FoundPage words={words} found={found} turns={turns(page, number, more)} />);
}
