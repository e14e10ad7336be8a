import { dayInNorway } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { draftOf, emptyDraft, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { similarSection } from '#features/lessons/lessons.tsx';
import { namesFor } from '#features/registers/queries.ts';
import { readersOf, type Reader } from '#records/comments.ts';
import type { RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { answerSome, recordOf } from '#records/web.tsx';
import { AskPage } from './ask-page.tsx';
import { decisionRights, isOpen } from './decision.ts';
import { DecisionPage } from './decision-page.tsx';
import {
  keepAnswer,
  keepQuestion,
  listDecisions,
  readAnswer,
  withdrawQuestion,
  type NamedDecision,
} from './deciding.ts';
import { tellAsker, tellDecider } from './letters.ts';
import { decisionPaths as paths, projectPaths } from './paths.ts';
import { projectKind, projectRegister } from './register.ts';
import { rulesOf } from './rules-of.ts';
import { missingBefore, stageOf } from './steps.ts';
import { OutOfTurn } from './step-page.tsx';
import { projectTexts } from './texts.ts';

/** Someone is asked whether to go on with a project, and answers. */
export const decisionRoutes: Route[] = [
  get(paths.ask, { allow: recordRights.change }, blank),
  post(paths.ask, { allow: recordRights.change, audit: 'project.asked' }, ask),
  post(paths.withdraw, { allow: recordRights.change, audit: 'project.questionWithdrawn' }, withdraw),
  get(paths.show, { allow: recordRights.read }, show),
  post(paths.show, { allow: recordRights.comment, audit: 'project.decided' }, answer),
];

async function blank(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  if (stageOf(record.values) !== 'developing') return render(page, <OutOfTurn record={record} />);
  const { hours_needed: hours = '', own_needed: own = '' } = record.values;
  const draft = draftOf({ hours_needed: hours, own_needed: own, version: String(record.version) });
  return render(page, await askPage(page, record, draft));
}

async function askPage(page: Page, record: RecordView, draft: Draft) {
  const { db, actor } = page.var;
  const rules = await rulesOf(db, actor, record.values.programme);
  const waiting = (await listDecisions(db, record.id)).find(isOpen)?.asked;
  const deciders = await decidersOf(page, record);
  const missing = missingBefore(record.values, 'go', rules);
  return <AskPage {...{ record, draft, missing, deciders, waiting }} />;
}

/** Everyone who may read the project but the one who asks. */
async function decidersOf({ var: { db, actor } }: Page, record: RecordView): Promise<Reader[]> {
  return (await readersOf(db, record)).filter(({ id }) => id !== actor.id);
}

async function ask(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  await readVersion(page);
  const values = await readValues(page);
  if (stageOf(record.values) !== 'developing') return render(page, <OutOfTurn record={record} />, 409);
  const decider = (await decidersOf(page, record)).find(({ id }) => id === values.decider);
  const errors = questionErrors(values, decider);
  const isUnready = missingBefore(record.values, 'go').length > 0;
  if (isUnready || Object.keys(errors).length || !decider)
    return render(page, await askPage(page, record, { values, errors }), 422);
  return askFor(page, record, values, decider);
}

function questionErrors(
  { hours_needed: hours, own_needed: own, ...values }: Values,
  decider: Reader | undefined,
): Values {
  return {
    ...(!hours?.trim() && { hours_needed: 'hoursMissing' }),
    ...(!own?.trim() && { own_needed: 'ownMissing' }),
    ...(!decider && { decider: values.decider ? 'deciderUnknown' : 'deciderMissing' }),
    ...((values.question?.length ?? 0) > 2000 && { question: 'questionLong' }),
  };
}

async function askFor(page: Page, record: RecordView, values: Values, decider: Reader): Promise<Response> {
  const { language } = page.var;
  const { hours_needed = '', own_needed = '', question = '' } = values;
  const asked = { decider: decider.id, question: question.trim(), hours: hours_needed, own: own_needed };
  const shown = (draft: Draft) =>
    askPage(page, record, { values: { ...values, ...draft.values }, errors: draft.errors });
  const answered = await answerSome(page, projectKind, record, { hours_needed, own_needed }, shown, {
    action: 'asked',
    first: async (change) => {
      await keepQuestion(change, page.var, record.id, asked);
      await tellDecider(change, page.var, record, decider);
    },
    to: href(language, projectPaths.work, { id: record.id }),
  });
  if (answered.status === 303) flash(page, { text: projectTexts[language].asked(decider.name) });
  return answered;
}

async function withdraw(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind, 'change');
  if (!record) return page.notFound();
  const { language } = page.var;
  const text = projectTexts[language];
  const done = await withdrawQuestion(page.var, record.id);
  flash(page, { text: done ? text.questionWithdrawn : text.nothingToWithdraw });
  return page.redirect(href(language, projectPaths.work, { id: record.id }), 303);
}

async function show(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  if (!record) return page.notFound();
  return render(page, await decisionPage(page, record, emptyDraft));
}

async function decisionPage(page: Page, record: RecordView, draft: Draft, late = false) {
  const { db, actor, language, now } = page.var;
  const decisions = await listDecisions(db, record.id);
  const props = {
    record,
    decisions,
    decision: decisions.find(isOpen),
    draft: { ...draft, values: { ...draft.values, version: String(record.version) } },
    programme: await rulesOf(db, actor, record.values.programme),
    names: await namesFor(db, actor, projectRegister, [record.values], language),
    today: dayInNorway(now),
    reader: actor,
    now,
    late,
    lessons: await similarSection(page, record),
  };
  return <DecisionPage {...props} />;
}

/** What another may not answer does not exist to them; what has been answered shows how it stands. */
async function answer(page: Page): Promise<Response> {
  const record = await recordOf(page, projectKind);
  if (!record) return page.notFound();
  await readVersion(page);
  const values = await readValues(page);
  const decision = (await listDecisions(page.var.db, record.id)).find(({ id }) => id === values.decision);
  if (!decision || !decisionRights.answer.on(page.var.actor, decision)) return page.notFound();
  if (!isOpen(decision) || stageOf(record.values) !== 'developing')
    return render(page, await decisionPage(page, record, emptyDraft, true), 409);
  const read = readAnswer(values);
  if (!read.ok) return render(page, await decisionPage(page, record, { values, errors: read.errors }), 422);
  return decide(page, record, decision, values, read.value);
}

type Read = Extract<ReturnType<typeof readAnswer>, { ok: true }>['value'];

async function decide(
  page: Page,
  record: RecordView,
  decision: NamedDecision,
  values: Values,
  given: Read,
): Promise<Response> {
  const { actor, language } = page.var;
  const shown = async (draft: Draft, stale: boolean) => {
    const now = (await recordOf(page, projectKind)) ?? record;
    return decisionPage(
      page,
      now,
      { values: { ...values, ...draft.values }, errors: stale ? {} : draft.errors },
      stale,
    );
  };
  const answered = await answerSome(page, projectKind, record, { stage: given.answer }, shown, {
    action: 'decided',
    allow: async () => decisionRights.answer.on(actor, decision),
    first: async (change) => {
      await keepAnswer(change, page.var, decision, given);
      await tellAsker(change, page.var, record, decision, given.answer);
    },
    to: href(language, projectPaths.work, { id: record.id }),
  });
  if (answered.status === 303) flash(page, { text: projectTexts[language].answered });
  return answered;
}
