import { everyone } from '#platform/rights.ts';
import { render } from '#platform/render.tsx';
import { get, type Page, type Route } from '#platform/routes.ts';
import { numberOf, thisYear, turns, yearOf } from '#features/portal/asked.ts';
import { findPublished, yearsCounted } from '#features/portal/queries.ts';
import { channels } from '#features/strategy/statement.ts';
import { isGoal } from '#reference/goals/goals.ts';
import type { ActivityDocument } from './activity.ts';
import { activityPaths as paths } from './paths.ts';
import { PublicActivityList } from './portal-list.tsx';
import { ActivityPage } from './portal.tsx';
import { listPublished, publicUnits, type PublicFilter } from './published.ts';

/** What the public sees of activities. */
export const publicActivityRoutes: Route[] = [
  get(paths.list, { allow: everyone }, list),
  get(paths.show, { allow: everyone }, show),
];

async function list(page: Page) {
  const { published, language } = page.var;
  const filter = filterOf(page);
  const number = numberOf(page);
  const [found, units, years] = await Promise.all([
    listPublished(published, language, filter, number),
    publicUnits(published, language),
    yearsCounted(published, thisYear(page)),
  ]);
  const view = { activities: found.activities, filter, units, years, turns: turns(page, number, found.more) };
  return render(page, <PublicActivityList {...view} />);
}

async function show(page: Page) {
  const { published, language, settings } = page.var;
  const found = await findPublished<ActivityDocument>(published, language, 'activity', page.req.param('id') ?? '');
  if (!found) return page.notFound();
  return render(page, <ActivityPage document={found} journal={settings.county().journalUrl} />);
}

function filterOf(page: Page): PublicFilter {
  const asked = (name: string) => page.req.query(name) ?? '';
  const goal = Number(asked('mal'));
  return {
    words: asked('q').trim().slice(0, 100),
    channel: channels.find((each) => each === asked('virkemiddel')),
    goal: isGoal(goal) ? goal : undefined,
    year: asked('aar') ? yearOf(page) : undefined,
    unit: asked('enhet').slice(0, 200),
  };
}
