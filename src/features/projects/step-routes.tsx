import { dayInNorway } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { draftOf, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { derivedDeadlinesOf } from './before.ts';
import { plainRate } from '#features/rates/rate.ts';
import { rateOn } from '#features/rates/queries.ts';
import { optionsFor } from '#features/registers/form-around.tsx';
import type { RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { answerSome, recordOf } from '#records/web.tsx';
import { letGoOfQuestion } from './deciding.ts';
import { stages, stepsFrom, type Stage } from './lifecycle.ts';
import { decisionPaths, projectPaths, stepPath } from './paths.ts';
import { rulesOf } from './rules-of.ts';
import { projectKind } from './register.ts';
import { OutOfTurn, StepPage } from './step-page.tsx';
import {
  attemptKey,
  beginWith,
  followsFrom,
  missingBefore,
  missingKey,
  namesAsked,
  nextStep,
  stageOf,
  type Missing,
} from './steps.ts';
import { projectTexts } from './texts.ts';
import { projectWords } from './words.ts';

/** A project goes from stage to stage, one small form a step. */
export const stepRoutes: Route[] = [
  get(stepPath, { allow: recordRights.change }, ask),
  post(stepPath, { allow: recordRights.change, audit: 'project.stepped' }, take),
];

async function ask(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const to = stageAsked(page.req.query('to'), record.values);
  if (to === 'go') return page.redirect(href(page.var.language, decisionPaths.ask, { id: record.id }), 303);
  if (!to || !canTake(record.values, to)) return render(page, <OutOfTurn record={record} />);
  const today = dayInNorway(page.var.now);
  const rules = await rulesOf(page.var.db, page.var.actor, record.values.programme);
  const values = { ...beginWith(record.values, to, today, rules), version: String(record.version) };
  const [elsewhere] = parted(record.values, to, missingBefore(values, to, rules));
  return render(page, await formOf(page, record, to, { draft: draftOf(values), elsewhere, here: [] }));
}

const stageAsked = (asked: string | undefined, values: Values): Stage | undefined =>
  asked ? stages.find((stage) => stage === asked) : nextStep(stageOf(values));

const canTake = (values: Values, to: Stage) => stepsFrom(stageOf(values)).includes(to);

type Told = { draft: Draft; elsewhere: readonly Missing[]; here: readonly Missing[]; stale?: boolean };

async function formOf(page: Page, record: RecordView, to: Stage, told: Told) {
  const options = await optionsFor(page, to === 'developing' ? ['programme'] : []);
  return <StepPage record={record} to={to} options={options} {...told} />;
}

/** What is missing in other forms, and in that of the step itself. */
function parted(values: Values, to: Stage, missing: readonly Missing[]): [elsewhere: Missing[], here: Missing[]] {
  const names = namesAsked(values, to);
  const isHere = ({ at }: Missing) => names.includes(at);
  return [missing.filter((each) => !isHere(each)), missing.filter(isHere)];
}

async function take(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  await readVersion(page);
  const sent = await readValues(page);
  const to = stageAsked(sent.to, record.values);
  if (!to) return page.notFound();
  if (!canTake(record.values, to)) return render(page, <OutOfTurn record={record} />, 409);
  return step(page, record, to, sent);
}

async function step(page: Page, record: RecordView, to: Stage, sent: Values): Promise<Response> {
  const { db, actor, language, now } = page.var;
  const typed = Object.fromEntries(
    namesAsked(record.values, to).map((name) => [name, sent[name] ?? kept(record, name)]),
  );
  const after = { ...record.values, ...typed };
  const rules = await rulesOf(db, actor, after.programme);
  const rate = to === 'granted' ? await rateFor(page, record.values, typed) : { values: {}, errors: {} };
  const [elsewhere, here] = parted(record.values, to, missingBefore(after, to, rules));
  const missing = Object.fromEntries(here.map((each) => [each.at, missingKey(each)]));
  const values = { ...record.values, ...typed, fill: sent.fill ?? '', version: sent.version ?? '' };
  const refused = { ...missing, ...(Object.keys(missing).length ? {} : rate.errors) };
  const shown = (draft: Draft, stale = false) =>
    formOf(page, record, to, { draft: { ...draft, values: { ...values, ...draft.values } }, elsewhere, here, stale });
  if (elsewhere.length || Object.keys(refused).length)
    return render(page, await shown({ values: {}, errors: refused }), 422);
  const before = to === 'developing' && sent.fill === 'on' ? derivedDeadlinesOf(after, rules, language) : {};
  const patch = {
    ...typed,
    ...rate.values,
    ...before,
    ...followsFrom(record.values, typed, to, dayInNorway(now)),
  };
  const answered = await answerSome(page, projectKind, record, patch, shown, {
    action: 'stepped',
    ...(stageOf(record.values) === 'developing' && {
      first: async (change) => void (await letGoOfQuestion(change, page.var, record.id)),
    }),
    to: href(language, projectPaths.work, { id: record.id }),
  });
  if (answered.status === 303) flash(page, { text: projectTexts[language].nowAt(stageWords(language, to)) });
  return answered;
}

const stageWords = (language: Language, to: Stage) => projectWords[language].options.stage[to];

/** A form that does not carry a field leaves it as it is: an unticked list carries its name, empty. */
const kept = ({ values }: RecordView, name: string): string => values[name] ?? '';

type Kept = { values: Values; errors: Values };

/** What a unit of the currency was worth on the day of the answer, as typed, else as the banks have it. */
async function rateFor(page: Page, values: Values, typed: Values): Promise<Kept> {
  const day = typed[`${attemptKey(values, 'granted')}decided_on`] ?? '';
  const { currency = '', rate = '' } = typed;
  if (currency === 'NOK') return { values: { rate: '', rate_on: '' }, errors: {} };
  if (rate.trim()) return { values: { rate_on: day }, errors: {} };
  const found = day ? await rateOn(page.var.db, currency, day) : undefined;
  if (!found) return { values: {}, errors: { rate: 'rateUnknown' } };
  return { values: { rate: plainRate(found), rate_on: found.day }, errors: {} };
}
