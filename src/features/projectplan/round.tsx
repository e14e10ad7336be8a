import { dayInNorway } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { readValues } from '#platform/form.ts';
import { pageNumber } from '#platform/paging.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { onlyFor, staff } from '#platform/rights.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { originOf } from '#features/about/bare.ts';
import { unitChoices } from '#records/choices.ts';
import { planPaths as paths } from './paths.ts';
import { remind, type Reminded } from './remind.ts';
import { RoundPage } from './round-page.tsx';
import { roundFilter, roundQuery, statusRound, type RoundFilter } from './round-queries.ts';
import { roundTexts } from './round.texts.ts';

const mayRemind = onlyFor('adviser');

/** All projects under way with what was last said of them; advisers remind those who have not answered. */
export const roundRoutes: Route[] = [
  get(paths.round, { allow: staff }, index),
  get(paths.reminder, { allow: staff }, (page) => page.redirect(href(page.var.language, paths.round), 303)),
  post(paths.reminder, { allow: mayRemind, audit: 'project.reminded' }, sendReminders),
];

async function index(page: Page): Promise<Response> {
  const filter = roundFilter((name) => page.req.query(name));
  return render(page, await roundOf(page, filter, pageNumber(page.req.query('page'))));
}

async function roundOf(page: Page, filter: RoundFilter, number = 1, nobodyLeft = false) {
  const { db, actor, language, now } = page.var;
  const today = dayInNorway(now);
  const round = await statusRound(db, actor, filter, { number, language, today });
  const units = await unitChoices(db, language);
  return (
    <RoundPage {...{ round, units, filter, number, today, nobodyLeft }} mayRemind={mayRemind.on(actor, undefined)} />
  );
}

/** Reminds of what the filter chose; where nobody is left to remind, says so. */
async function sendReminders(page: Page): Promise<Response> {
  const sent = await readValues(page);
  const filter = roundFilter((name) => sent[name]);
  const reminded = await remind(page.var, filter, await originOf(page));
  if (!reminded.projects) return render(page, await roundOf(page, filter, 1, true), 422);
  flash(page, { text: toldOf(page, reminded) });
  return page.redirect(href(page.var.language, paths.round) + roundQuery(filter), 303);
}

function toldOf(page: Page, { people, projects, unreached }: Reminded): string {
  const text = roundTexts[page.var.language];
  return [text.reminded(people, projects), unreached ? text.unreached(unreached) : ''].filter(Boolean).join(' ');
}
