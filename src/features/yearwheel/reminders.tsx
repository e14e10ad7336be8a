import { z } from 'zod';
import { dayInNorway } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { emptyDraft, read, type Draft } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { staff } from '#platform/rights.ts';
import { get, post, type Page } from '#platform/routes.ts';
import { originOf } from '#features/about/bare.ts';
import { unitChoices } from '#records/choices.ts';
import { kindsOwing } from '#records/duties.ts';
import { kindOf } from '#records/kind.ts';
import type { Choices } from '#ui/form.tsx';
import { listCalendars, makeCalendar, withdrawCalendar, type CalendarChoice } from './calendars.ts';
import { chooseDigest, findDigest, oftens } from './digest.ts';
import { feedPath, wheelPaths as paths } from './paths.ts';
import { CalendarMadePage, RemindersPage } from './reminders-page.tsx';
import { scopes } from './schema.ts';
import { wheelTexts, type ErrorText } from './texts.ts';

/** Mail and calendars: what reaches people who are not here. */
export const reminderRoutes = [
  get(paths.reminders, { allow: staff }, (page) => show(page, emptyDraft)),
  post(paths.digest, { allow: staff, audit: 'digest.chosen' }, choose),
  get(paths.digest, { allow: staff }, back),
  post(paths.calendars, { allow: staff, audit: 'calendar.made' }, make),
  get(paths.calendars, { allow: staff }, back),
  post(paths.calendarRemoval, { allow: staff, audit: 'calendar.withdrawn' }, withdraw),
];

const says = (error: ErrorText) => error;
const textOf = (page: Page) => wheelTexts[page.var.language];

function back(page: Page): Response {
  return page.redirect(href(page.var.language, paths.reminders), 303);
}

async function show(page: Page, draft: Draft, { status = 200 as 200 | 422, tooMany = false } = {}): Promise<Response> {
  const { db, actor, now } = page.var;
  const digest = await findDigest(db, actor.id);
  const choices = await choicesOf(page);
  const own = await listCalendars(db, actor.id);
  const calendars = own.map((each) => ({ ...each, name: nameIn(choices, each) }));
  const view = { digest, calendars, choices, draft, tooMany };
  return render(page, <RemindersPage {...view} today={dayInNorway(now)} />, status);
}

/** What a calendar can hold: one's own, a unit, or a kind of record that owes something. */
async function choicesOf(page: Page): Promise<Choices> {
  const { db, language } = page.var;
  const text = textOf(page);
  const units = (await unitChoices(db, language)).map(({ id, name }) => [`unit.${id}`, text.unitScope(name)] as const);
  const kinds = kindsOwing().map(
    (kind) => [`kind.${kind}`, text.kindScope(kindOf(kind).words[language].many)] as const,
  );
  return [['mine.', text.mineScope], ...kinds, ...units];
}

const nameIn = (choices: Choices, { scope, target }: Pick<CalendarChoice, 'scope' | 'target'>): string =>
  choices.find(([value]) => value === `${scope}.${target}`)?.[1] ?? target;

const digestForm = z.object({ often: z.enum(oftens, says('oftenMissing')) });

async function choose(page: Page): Promise<Response> {
  const form = await read(page, digestForm);
  if (!form.ok) return show(page, form.draft, { status: 422 });
  await chooseDigest(page.var, form.value.often);
  flash(page, { text: textOf(page).mailSaved });
  return back(page);
}

async function make(page: Page): Promise<Response> {
  const choices = await choicesOf(page);
  const form = await read(page, z.object({ scope: z.string(says('scopeMissing')) }));
  const chosen = form.ok ? choices.find(([value]) => value === form.value.scope) : undefined;
  const choice = chosen && choiceOf(chosen[0]);
  if (!choice)
    return show(page, { values: form.draft.values, errors: { scope: says('scopeMissing') } }, { status: 422 });
  const token = await makeCalendar(page.var, { ...choice, language: page.var.language });
  if (!token) return show(page, form.draft, { status: 422, tooMany: true });
  const address = `${await originOf(page)}${href('nb', feedPath, { file: `${token}.ics` }).slice('/nb'.length)}`;
  return render(page, <CalendarMadePage address={address} name={chosen[1]} />);
}

function choiceOf(value: string): Pick<CalendarChoice, 'scope' | 'target'> | undefined {
  const [name = '', target = ''] = value.split('.');
  const scope = scopes.find((each) => each === name);
  return scope && { scope, target };
}

async function withdraw(page: Page): Promise<Response> {
  const id = page.req.param('id');
  if (!isId(id) || !(await withdrawCalendar(page.var, id))) return page.notFound();
  flash(page, { text: textOf(page).withdrawn });
  return back(page);
}
