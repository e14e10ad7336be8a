import { visitor } from '#platform/actor.ts';
import { dayInNorway } from '#platform/clock.ts';
import { render } from '#platform/render.tsx';
import { signedIn, staff } from '#platform/rights.ts';
import { get, type Page, type Route } from '#platform/routes.ts';
import { readCoverage } from '#features/contributions/coverage.ts';
import { listWaiting } from '#features/recordpages/queue.ts';
import { decidingOf } from '#features/yearwheel/deciding.ts';
import { askedOf } from '#features/projects/deciding.ts';
import { nextDuties } from '#features/yearwheel/queries.ts';
import { quietRelations } from '#features/relationaccount/queries.ts';
import { strategyInForce } from '#features/strategy/queries.ts';
import { mentionsOf } from '#records/comments.ts';
import { recordRights } from '#records/rights.ts';
import { DayPage, type Day } from './day-page.tsx';
import { gapsIn } from './gaps.ts';
import { mydayPaths } from './paths.ts';
import { dueForReview, lastShown, mostOfEach, outdatedOf, returnedTo, unshownOf, workedOn } from './queries.ts';

export const mydayRoutes: Route[] = [get(mydayPaths.day, { allow: signedIn }, day)];

async function day(page: Page): Promise<Response> {
  const { actor, now } = page.var;
  const today = dayInNorway(now);
  const year = Number(today.slice(0, 4));
  const plain = { today, year, isStaff: staff.ever(actor), mayAdd: recordRights.add.ever(actor) };
  const view = {
    ...plain,
    ...(plain.isStaff ? { ...(await waitingFor(page, today, year)), ...(await gapsNow(page, year)) } : nothing),
  };
  return render(page, <DayPage {...view} />);
}

/** How many duties the day shows. */
const mostDuties = 6;

/** How many quiet relations the day shows. */
const mostQuiet = 3;

type Waits = Pick<
  Day,
  | 'review'
  | 'returned'
  | 'mentions'
  | 'asked'
  | 'due'
  | 'outdated'
  | 'unshown'
  | 'last'
  | 'duties'
  | 'deciding'
  | 'reader'
  | 'quiet'
>;

async function waitingFor({ var: { db, actor, language } }: Page, today: string, year: number): Promise<Waits> {
  const duties = await nextDuties(db, actor, today, language, mostDuties);
  return {
    duties,
    deciding: await decidingOf(db, duties, today),
    reader: actor,
    quiet: await quietRelations(db, actor, today, { limit: mostQuiet, mine: true }),
    review: await listWaiting(db, actor, { language, limit: mostOfEach }),
    returned: await returnedTo(db, actor),
    asked: await askedOf(db, actor, mostOfEach),
    mentions: await mentionsOf(db, actor, mostOfEach),
    due: await dueForReview(db, actor, today),
    outdated: await outdatedOf(db, actor),
    unshown: await unshownOf(db, actor, year),
    last: await workedOn(db, actor),
  };
}

async function gapsNow(
  { var: { db, published, language } }: Page,
  year: number,
): Promise<Pick<Day, 'gaps' | 'lastShown'>> {
  const strategy = await strategyInForce(published, language);
  if (!strategy) return { gaps: undefined, lastShown: new Map() };
  const gaps = gapsIn(strategy.details, await readCoverage(db, 'staff', year), year);
  const scopes = gaps.map(({ scope }) => scope);
  return { gaps, lastShown: await lastShown(db, scopes, year) };
}

const nothing: Waits & Pick<Day, 'gaps' | 'lastShown'> = {
  review: { waiting: [], more: false },
  returned: [],
  mentions: [],
  asked: [],
  due: [],
  outdated: [],
  unshown: [],
  duties: [],
  quiet: [],
  deciding: new Map(),
  reader: visitor,
  last: [],
  gaps: undefined,
  lastShown: new Map(),
};
