import type { VNode } from 'preact';
import { flash } from '#platform/flash.ts';
import { draftOf, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { pageNumber } from '#platform/paging.ts';
import { href, type Path } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { optionsOf } from '#features/registers/queries.ts';
import { unitChoices } from '#records/choices.ts';
import { ApplicationForm, ClosedPage, type ApplicationFormProps } from './application-form.tsx';
import { ApplicationPage } from './application-page.tsx';
import { checkApplication, valuesOf } from './application.ts';
import { AssessPage } from './assess-page.tsx';
import { assessmentsOf, checkJudgement, criteriaOf, judge } from './assessing.ts';
import {
  addApplication,
  changeApplication,
  removeApplication,
  withdrawApplication,
  type ApplicationOutcome,
} from './commands.ts';
import { MinePage } from './mine-page.tsx';
import { applicationPaths as paths } from './paths.ts';
import { draftUnder, findApplication, findCall, listMine, listToJudge, openCalls, writtenIn } from './queries.ts';
import type { Application, PublishedCall } from './queries.ts';
import { applicationRights as may, type ApplicationAction } from './rights.ts';
import { callTexts } from './texts.ts';

/** Applying, sending, taking back, and judging what others have sent. */
export const applicationRoutes: Route[] = [
  get(paths.mine, { allow: may.mine }, mine),
  get(paths.add, { allow: may.add }, blank),
  post(paths.add, { allow: may.add, audit: 'callapplication.added' }, (page) => add(page, false)),
  post(paths.addAndSend, { allow: may.add, audit: 'callapplication.sent' }, (page) => add(page, true)),
  get(paths.edit, { allow: may.change }, edit),
  post(paths.edit, { allow: may.change, audit: 'callapplication.changed' }, (page) => change(page, false)),
  post(paths.send, { allow: may.change, audit: 'callapplication.sent' }, (page) => change(page, true)),
  post(paths.withdraw, { allow: may.withdraw, audit: 'callapplication.withdrawn' }, withdraw),
  post(paths.remove, { allow: may.change, audit: 'callapplication.removed' }, remove),
  get(paths.assess, { allow: may.assess }, assess),
  post(paths.assess, { allow: may.assess, audit: 'callapplication.assessed' }, keepJudgement),
  get(paths.addAndSend, { allow: may.mine }, (page) => page.redirect(href(page.var.language, paths.mine), 303)),
  ...[paths.send, paths.withdraw, paths.remove].map((path) => get(path, { allow: may.read }, back)),
  get(paths.show, { allow: may.read }, show),
];

/** What was refused is shown at the address it was sent to; who reloads that comes back to the application. */
async function back(page: Page): Promise<Response> {
  const application = await named(page, 'read');
  return application ? goTo(page, paths.show, application.id) : page.notFound();
}

async function mine(page: Page): Promise<Response> {
  const { db, actor, language, now } = page.var;
  const number = pageNumber(page.req.query('page'));
  const own = await listMine(db, actor, language, { number });
  const calls = await openCalls(db, actor, language, now);
  const toJudge = await listToJudge(db, actor, language);
  return render(page, <MinePage {...{ ...own, calls, number, toJudge }} />);
}

/** Who has begun already goes on with that; who does not say under which call, is shown those that are open. */
async function blank(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const call = await callNamed(page, page.req.query('call'));
  if (!call) return page.redirect(href(language, paths.mine), 303);
  if (!call.isOpen) return render(page, <ClosedPage call={call} now={page.var.now} />);
  const begun = await draftUnder(db, actor, call.id);
  if (begun) return goTo(page, paths.edit, begun.id);
  const account = await db.selectFrom('account').select('mail').where('id', '=', actor.id).executeTakeFirst();
  const values = { unit: actor.unit ?? '', contact: actor.name ?? '', mail: account?.mail ?? '' };
  return render(page, await formFor(page, call, { draft: draftOf(values) }));
}

async function callNamed(page: Page, id: string | undefined): Promise<PublishedCall | undefined> {
  const { db, actor, language, now } = page.var;
  return isId(id) ? findCall(db, actor, id, language, now) : undefined;
}

type Shown = Pick<ApplicationFormProps, 'draft' | 'id' | 'refused'>;

async function formFor(page: Page, call: PublishedCall, shown: Shown): Promise<VNode> {
  const { db, actor, language, now } = page.var;
  const units = await unitChoices(db, language);
  const organisations = (await optionsOf(db, actor, ['organisation'], language)).get('organisation') ?? [];
  return <ApplicationForm {...{ call, units, organisations, now, ...shown }} />;
}

async function add(page: Page, send: boolean): Promise<Response> {
  const values = await readValues(page);
  const call = await callNamed(page, values.call);
  if (!call) return page.notFound();
  const checked = checkApplication(values, call.currency, call.questions);
  if (!checked.ok) return render(page, await formFor(page, call, { draft: { values, errors: checked.errors } }), 422);
  const outcome = await addApplication(page.var, call.id, checked.written, { send, language: page.var.language });
  return answer(page, call, outcome, { values, send });
}

/** The application that the address names, if the reader may do that to it. */
async function named(page: Page, action: ApplicationAction): Promise<Application | undefined> {
  const { db, actor, language } = page.var;
  const id = page.req.param('id');
  return isId(id) ? findApplication(db, actor, id, language, action) : undefined;
}

async function edit(page: Page): Promise<Response> {
  const application = await named(page, 'change');
  const call = application && (await callNamed(page, application.call_id));
  if (!call) return page.notFound();
  if (!call.isOpen) return goTo(page, paths.show, application.id);
  const values = { ...valuesOf(writtenIn(application), call.currency), version: String(application.version) };
  return render(page, await formFor(page, call, { draft: draftOf(values), id: application.id }));
}

async function change(page: Page, send: boolean): Promise<Response> {
  const application = await named(page, 'change');
  const call = application && (await callNamed(page, application.call_id));
  if (!call) return page.notFound();
  const seen = { id: application.id, version: await readVersion(page) };
  const values = await readValues(page);
  const checked = checkApplication(values, call.currency, call.questions);
  if (!checked.ok)
    return render(page, await formFor(page, call, { draft: { values, errors: checked.errors }, id: seen.id }), 422);
  const { language } = page.var;
  const outcome = await changeApplication(page.var, seen, checked.written, { send, language });
  return answer(page, call, outcome, { values, send, application });
}

type Sent = { values: Values; send: boolean; application?: Application };

/** Goes to the application, or shows the form again with all that was typed and why it was not kept. */
async function answer(
  page: Page,
  call: PublishedCall,
  outcome: ApplicationOutcome,
  { values, send, application }: Sent,
): Promise<Response> {
  const text = callTexts[page.var.language];
  if (outcome.ok) {
    flash(page, { text: send ? text.sent : text.saved });
    return goTo(page, paths.show, outcome.id);
  }
  if (outcome.why === 'unknown') return page.notFound();
  const id = application?.id;
  const shown = (draft: Draft, refused?: 'closed' | 'stale') => formFor(page, call, { draft, id, refused });
  if (outcome.why === 'unready') return render(page, await shown({ values, errors: outcome.missing }), 422);
  if (outcome.why === 'closed') return render(page, await shown(draftOf(values), 'closed'), 422);
  const now = await named(page, 'change');
  if (!now) return page.notFound();
  return render(page, await shown(draftOf({ ...values, version: String(now.version) }), 'stale'), 409);
}

async function withdraw(page: Page): Promise<Response> {
  const application = await named(page, 'withdraw');
  if (!application) return page.notFound();
  const outcome = await withdrawApplication(page.var, { id: application.id, version: await readVersion(page) });
  return moved(page, application, outcome, callTexts[page.var.language].withdrawn);
}

async function remove(page: Page): Promise<Response> {
  const application = await named(page, 'change');
  if (!application) return page.notFound();
  const outcome = await removeApplication(page.var, { id: application.id, version: await readVersion(page) });
  if (!outcome.ok) return moved(page, application, outcome, '');
  const { language } = page.var;
  flash(page, { text: callTexts[language].removed });
  return page.redirect(href(language, paths.mine), 303);
}

async function moved(page: Page, { id }: Application, outcome: ApplicationOutcome, done: string): Promise<Response> {
  if (outcome.ok) {
    flash(page, { text: done });
    return goTo(page, paths.show, id);
  }
  const now = await named(page, 'read');
  if (outcome.why === 'unknown' || !now) return page.notFound();
  return render(
    page,
    await pageFor(page, now, outcome.why === 'closed' ? 'closed' : 'stale'),
    outcome.why === 'closed' ? 422 : 409,
  );
}

async function show(page: Page): Promise<Response> {
  const application = await named(page, 'read');
  return application ? render(page, await pageFor(page, application)) : page.notFound();
}

async function pageFor(page: Page, application: Application, refused?: 'closed' | 'stale'): Promise<VNode> {
  const { db, actor } = page.var;
  const call = await callNamed(page, application.call_id);
  const mayRead = may.readAssessments.on(actor, application);
  const props = {
    application,
    call,
    refused,
    now: page.var.now,
    reader: actor,
    criteria: mayRead ? await criteriaOf(db, application.call_id) : [],
    assessments: mayRead ? await assessmentsOf(db, [application.id]) : [],
  };
  return <ApplicationPage {...props} />;
}

async function assess(page: Page): Promise<Response> {
  const application = await named(page, 'assess');
  if (!application) return page.notFound();
  const { db, actor } = page.var;
  const said = (await assessmentsOf(db, [application.id])).filter(({ assessor }) => assessor === actor.id);
  const values = said.flatMap(({ criterion, points, comment }) => [
    [`points.${criterion}`, String(points)],
    [`comment.${criterion}`, comment],
  ]);
  const criteria = await criteriaOf(db, application.call_id);
  return render(
    page,
    <AssessPage {...{ application, criteria, draft: draftOf(Object.fromEntries(values) as Values) }} />,
  );
}

async function keepJudgement(page: Page): Promise<Response> {
  const application = await named(page, 'assess');
  if (!application) return page.notFound();
  const criteria = await criteriaOf(page.var.db, application.call_id);
  const values = await readValues(page);
  const checked = checkJudgement(values, criteria);
  if (!checked.ok)
    return render(page, <AssessPage {...{ application, criteria, draft: { values, errors: checked.errors } }} />, 422);
  if (!(await judge(page.var, application.id, checked.judgement))) return page.notFound();
  flash(page, { text: callTexts[page.var.language].assess.saved });
  return goTo(page, paths.show, application.id);
}

const goTo = (page: Page, to: Path<'id'>, id: string) => page.redirect(href(page.var.language, to, { id }), 303);
