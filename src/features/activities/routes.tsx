import type { VNode } from 'preact';
import { draftOf, readValues, type Values } from '#platform/form.ts';
import { yearInNorway } from '#platform/clock.ts';
import { flash } from '#platform/flash.ts';
import { isId } from '#platform/id.ts';
import { pageNumber } from '#platform/paging.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { contributionsUnder } from '#features/contributions/queries.ts';
import { changedSincePublished } from '#features/recordpages/fields.ts';
import { recordSide } from '#features/recordpages/side.tsx';
import { logSection } from '#features/relationlog/section.tsx';
import type { Kind } from '#records/kind.ts';
import { moveRoutes, movePaths, nothingTold, tell, type Told } from '#records/moves.tsx';
import { moveTexts } from '#records/moves.texts.ts';
import { previewDocument, type PublishedDocument } from '#records/publish.ts';
import { findRecord } from '#records/queries.ts';
import { hasUnpublishedChanges, titleOf, type RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { answerAdd, answerChange, recordOf, type ShowForm } from '#records/web.tsx';
import { yearLater, type ActivityDocument } from './activity.ts';
import { doToSeveral } from './bulk.ts';
import { exportActivities } from './export.ts';
import type { Choosable } from '#features/registers/who-fields.tsx';
import { ActivityForm } from './form-page.tsx';
import { activityKind } from './kind.ts';
import { ActivityList } from './list-page.tsx';
import { offeredTo } from '#records/offered.ts';
import { activityPaths as paths } from './paths.ts';
import { Preview } from './preview.tsx';
import { filterOf, listActivities } from './queries.ts';
import { peopleChoices, unitChoices, whoAnswers } from '#records/choices.ts';
import { ActivityShow } from './show-page.tsx';
import { activityTexts } from './texts.ts';

export const activityRoutes: Route[] = [
  get(paths.workList, { allow: recordRights.read }, index),
  get(paths.add, { allow: recordRights.add }, blank),
  post(paths.add, { allow: recordRights.add, audit: 'activity.added' }, add),
  post(paths.bulk, { allow: recordRights.change, audit: 'activity.changed' }, several),
  get(paths.bulk, { allow: recordRights.change }, (page) =>
    page.redirect(href(page.var.language, paths.workList), 303),
  ),
  get(paths.export, { allow: recordRights.read }, exportActivities),
  get(paths.edit, { allow: recordRights.change }, edit),
  post(paths.edit, { allow: recordRights.change, audit: 'activity.changed' }, change),
  get(paths.preview, { allow: recordRights.read }, preview),
  ...moveRoutes({
    kind: activityKind as Kind,
    paths: movePaths(paths.work),
    away: (page) => href(page.var.language, paths.workList),
    show: showWith,
  }),
  get(paths.work, { allow: recordRights.read }, show),
];

async function index(page: Page): Promise<Response> {
  return render(page, await listWith(page, (name) => page.req.query(name)));
}

async function listWith(
  page: Page,
  asked: (name: string) => string | undefined,
  told?: { chosen: string[]; error: string },
): Promise<VNode> {
  const { db, actor, language, now } = page.var;
  const filter = filterOf(asked);
  const number = pageNumber(asked('page'));
  const year = yearInNorway(now);
  const list = await listActivities(db, actor, filter, { number, language, year });
  const [units, people] = [await unitChoices(db, language), await peopleChoices(db)];
  return (
    <ActivityList {...list} number={number} filter={filter} units={units} people={people} reader={actor} told={told} />
  );
}

/** Each of those ticked by itself; what could not be done is told, the rest is done. */
async function several(page: Page): Promise<Response> {
  const { back = '', ...sent } = await readValues(page);
  const chosen = (sent.chosen ?? '').split(',').filter(isId);
  const query = new URLSearchParams(back);
  const text = activityTexts[page.var.language];
  const refuse = async (error: string) =>
    render(page, await listWith(page, (name) => query.get(name) ?? undefined, { chosen, error }), 422);
  if (!chosen.length) return refuse(text.chooseSome);
  const done = await doToSeveral(page, sent, chosen);
  if (!done) return refuse(text.chooseWhat);
  if (!done.done) return refuse(text.nothingDone);
  flash(page, { text: text.severalDone(done.done, done.left) });
  return page.redirect(href(page.var.language, paths.workList) + (query.size ? `?${query}` : ''), 303);
}

async function blank(page: Page): Promise<Response> {
  const copied = page.req.query('copy');
  const from = isId(copied) ? await findRecord(page.var.db, page.var.actor, copied) : undefined;
  if (copied && from?.kind !== 'activity') return page.notFound();
  const values = from
    ? copyOf(from.values)
    : { source_language: page.var.language, visibility: 'public', ...mine(page) };
  const options = await choosable(page);
  return render(page, <ActivityForm draft={draftOf(values)} choosable={options} copyOf={from && copied} />);
}

const mine = ({ var: { actor } }: Page) => ({ responsible: actor.id, unit: actor.unit ?? '' });

/** Last year's record as the draft of this year's: its dates a year later, its case not. */
function copyOf(values: Values): Values {
  const cleared = { case_number: '', review_date: '' };
  return {
    ...values,
    ...cleared,
    starts_on: yearLater(values.starts_on ?? ''),
    ends_on: yearLater(values.ends_on ?? ''),
  };
}

async function add(page: Page): Promise<Response> {
  const options = await choosable(page);
  const show: ShowForm = (draft) => <ActivityForm draft={draft} choosable={options} />;
  const answered = await answerAdd(page, activityKind, show, { typed: await typed(page) });
  return tell(page, answered, { text: activityTexts[page.var.language].added });
}

async function edit(page: Page): Promise<Response> {
  const record = await recordOf(page, activityKind, 'change');
  if (!record) return page.notFound();
  const draft = draftOf({ ...record.values, version: String(record.version) });
  return render(page, <ActivityForm draft={draft} choosable={await choosable(page, record)} record={record} />);
}

async function change(page: Page): Promise<Response> {
  const record = await recordOf(page, activityKind, 'change');
  if (!record) return page.notFound();
  const options = await choosable(page, record);
  const show: ShowForm = (draft, saved) => (
    <ActivityForm draft={draft} choosable={options} record={record} saved={saved} />
  );
  const answered = await answerChange(page, activityKind, record, show, await typed(page));
  return tell(page, answered, { text: moveTexts[page.var.language].done.changed });
}

/** Boxes that may all be empty come with an empty one before them, so that unticking the last is told too. */
async function typed(page: Page): Promise<Values> {
  const values = await readValues(page);
  return values.team === undefined ? values : { ...values, team: values.team.split(',').filter(Boolean).join() };
}

async function choosable(page: Page, record?: RecordView): Promise<Choosable> {
  const { db, actor, language } = page.var;
  return {
    units: await unitChoices(db, language),
    people: await peopleChoices(db),
    visibilities: offeredTo(actor, 'activity', record),
  };
}

async function show(page: Page): Promise<Response> {
  const record = await recordOf(page, activityKind);
  return record ? render(page, (await showWith(page, record))(nothingTold)) : page.notFound();
}

async function showWith(page: Page, record: RecordView): Promise<(told: Told) => VNode> {
  const { db, actor, language } = page.var;
  const contributions = await contributionsUnder(db, actor, record.id);
  const changed = hasUnpublishedChanges(record) ? await changedSincePublished(db, actor, record, language) : [];
  const named = await whoAnswers(db, record, language);
  const [log, side] = [await logSection(page, record), await recordSide(page, record)];
  return (told) => (
    <ActivityShow
      log={log}
      side={side}
      record={record}
      contributions={contributions}
      changed={changed}
      reader={actor}
      told={told}
      {...named}
    />
  );
}

/** The public page as it would be, made by the code that publishes. */
async function preview(page: Page): Promise<Response> {
  const record = await recordOf(page, activityKind);
  if (!record) return page.notFound();
  const document = await previewDocument<PublishedDocument>(page.var.db, record.id, page.var.language);
  return render(
    page,
    <Preview
      id={record.id}
      title={titleOf(record, page.var.language)}
      document={document as ActivityDocument | undefined}
    />,
  );
}
