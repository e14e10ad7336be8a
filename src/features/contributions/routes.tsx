import type { VNode } from 'preact';
import type { By } from '#platform/by.ts';
import { check, draftOf, readValues, readVersion, type Draft, type Submission, type Values } from '#platform/form.ts';
import { dayInNorway } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { NotAllowed } from '#platform/rights.ts';
import { activityKind } from '#features/activities/kind.ts';
import { mydayPaths } from '#features/myday/paths.ts';
import { type Named } from '#records/choices.ts';
import { NoRoom } from '#records/attachments.ts';
import { addRecord, sendToReview, type Outcome } from '#records/commands.ts';
import { recordForm, type RecordInput } from '#records/form.ts';
import { recordSide } from '#features/recordpages/side.tsx';
import { kindOf, type Kind } from '#records/kind.ts';
import { moveRoutes, movePaths, nothingTold, tell, type Told } from '#records/moves.tsx';
import { moveTexts } from '#records/moves.texts.ts';
import { findRecord } from '#records/queries.ts';
import { aboveFor, aboveOf } from '#records/parents.ts';
import type { RecordView, Seen } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { answerChange, goTo, recordOf, refused, type ShowForm } from '#records/web.tsx';
import { offeredTo } from '#records/offered.ts';
import { attachmentsOf, fileAway, keepUploads, type Filing } from './files.ts';
import { ContributionForm, type Choosable } from './form-page.tsx';
import type { ContributionDetails } from './form.ts';
import { contributionKind } from './kind.ts';
import { contributionPaths as paths } from './paths.ts';
import { contributionOf, findStatement, recentlyChanged, statementsInForce } from './queries.ts';
import { ContributionShow } from './show-page.tsx';

export const contributionRoutes: Route[] = [
  get(paths.add, { allow: recordRights.add }, blank),
  post(paths.add, { allow: recordRights.add, audit: 'contribution.added' }, add),
  get(paths.edit, { allow: recordRights.change }, edit),
  post(paths.edit, { allow: recordRights.change, audit: 'contribution.changed' }, change),
  ...moveRoutes({
    kind: contributionKind as Kind,
    paths: movePaths(paths.show),
    away: async (page, record) => (await aboveOf(page, record))?.href ?? href(page.var.language, mydayPaths.day),
    show: showWith,
  }),
  get(paths.show, { allow: recordRights.read }, show),
];

/** `?record=` and `?statement=` say what is already chosen; `figure`, `unit` and `year` what is to be shown. */
async function blank(page: Page): Promise<Response> {
  const record = await contributingOf(page, page.req.query('record'));
  const statement = await findStatement(page.var.db, page.req.query('statement'));
  const today = dayInNorway(page.var.now);
  const values: Values = {
    record: record?.id ?? '',
    statement: statement?.id ?? '',
    channel: channelThrough(record) ?? (await channelOf(page, statement?.id)),
    source_language: page.var.language,
    visibility: 'public',
    'evidence.new1.kind': 'figure',
    'evidence.new1.year': asked(page, 'year') || today.slice(0, 4),
    'evidence.new1.figure': asked(page, 'figure'),
    [`evidence.new1.unit.${page.var.language}`]: asked(page, 'unit'),
  };
  return render(page, <ContributionForm draft={draftOf(values)} choosable={await choosable(page, values)} />);
}

const asked = (page: Page, name: string): string => (page.req.query(name) ?? '').trim().slice(0, 200);

const channelThrough = (record: RecordView | undefined): string | undefined =>
  record && kindOf(record.kind).contributesBy?.(record.values);

/** A promise that only one channel can keep names it. */
async function channelOf(page: Page, statement: string | undefined): Promise<string> {
  if (!statement) return '';
  const found = (await statementsInForce(page.var.db)).find(({ id }) => id === statement);
  return found?.channels.length === 1 ? (found.channels[0] ?? '') : '';
}

async function add(page: Page): Promise<Response> {
  const sent = await readValues(page);
  const record = await contributingOf(page, sent.record);
  const filing = await fileAway(page, { ...sent, channel: sent.channel || channelThrough(record) || '' });
  const options = await choosable(page, sent);
  const show = (draft: Draft) => <ContributionForm draft={draft} choosable={options} />;
  const draft = wrongIn(filing, { ...recordErrors(sent, record) }, []);
  if (Object.keys(draft.errors).length) return render(page, show(draft), 422);
  try {
    return tell(page, goTo(page, paths.show, await addAll(page, filing, record)), toldOf(page, sent));
  } catch (error) {
    return noRoom(page, filing, show, error) ?? refused(page, show, draft, error);
  }
}

/** Where there is room for no more files, the form is told so at the first of those it brought. */
function noRoom(page: Page, { sent, uploads }: Filing, show: ShowForm, error: unknown) {
  if (!(error instanceof NoRoom)) return undefined;
  return render(page, show({ values: sent, errors: { [uploads[0]?.name ?? '']: error.why } }), 422);
}

function recordErrors(sent: Values, record: RecordView | undefined): Record<string, string> {
  if (record) return {};
  if (sent.record) return { record: 'recordUnknown' };
  const title = (sent.activity_title ?? '').trim();
  if (!/[\p{L}\p{N}]/u.test(title)) return { record: 'recordMissing' };
  return title.length > 200 ? { activity_title: 'tooLong' } : {};
}

/** What is wrong with the form, told at the names that it was sent with; nothing is saved yet. */
function wrongIn(filing: Filing, more: Record<string, string>, attached: Named[]): Draft {
  const form = check(filing.typed, recordForm(contributionKind));
  const errors = {
    ...form.draft.errors,
    ...attachmentErrors(filing, attached),
    ...reviewErrors(filing, form),
    ...filing.refused,
    ...more,
  };
  const told = Object.entries(errors).map(([name, error]) => [filing.sentName(name), error] as const);
  if (told.length) told.push(...filing.uploads.map(({ name }) => [name, 'fileAgain'] as const));
  return { values: filing.sent, errors: Object.fromEntries(told) };
}

/** A piece of evidence shows a document of its own contribution. */
function attachmentErrors({ typed, uploads, sent }: Filing, attached: Named[]): Record<string, string> {
  const known = [...attached.map(({ id }) => id), ...uploads.map(({ id }) => id)];
  const names = Object.keys(typed).filter((name) => /^evidence\.[^.]+\.attachment$/.test(name));
  const unknown = names.filter((name) => typed[name] && !known.includes(typed[name]));
  const isClosed = uploads.some(({ visibility }) => visibility !== 'public') && !sent.legal_basis;
  return {
    ...Object.fromEntries(unknown.map((name) => [name, 'documentMissing'])),
    ...(isClosed && { legal_basis: 'basisMissing' }),
  };
}

/** What is sent to review shows something, and says why where it is not open to everyone. */
function reviewErrors(
  { sent, fresh }: Filing,
  form: Submission<RecordInput<ContributionDetails>>,
): Record<string, string> {
  if (sent.next !== 'review') return {};
  const isClosed = sent.visibility && sent.visibility !== 'public' && !sent.legal_basis;
  const isEmpty = form.ok && !form.value.details.evidence.length;
  return {
    ...(isClosed && { legal_basis: 'basisMissing' }),
    ...(isEmpty && { [`evidence.${fresh}.kind`]: 'evidenceMissing' }),
  };
}

/** One change: the activity where it is new, the contribution with its files, and what it is sent to. */
function addAll(page: Page, { sent, typed, uploads }: Filing, record: RecordView | undefined): Promise<string> {
  return page.var.db.transaction().execute(async (change) => {
    const by = { ...page.var, db: change };
    const parent = record?.id ?? (await addActivity(by, sent));
    const id = page.var.newId();
    await keepUploads(change, page.var, id, uploads, sent.legal_basis ?? '');
    await addRecord(by, contributionKind, valid(contributionKind, typed), { parent, id });
    if (sent.next === 'review') must(await sendToReview(by, { id, version: 1 }));
    return id;
  });
}

/** An activity of which only the title is known yet. */
function addActivity(by: By, { activity_title: title = '', channel = '', source_language: language = 'nb' }: Values) {
  return addRecord(
    by,
    activityKind,
    valid(activityKind, { [`title.${language}`]: title, channel, source_language: language }),
  );
}

/** What has been checked before. */
function valid<D>(kind: Kind<D>, values: Values): RecordInput<D> {
  const form = check(values, recordForm(kind));
  if (!form.ok) throw new Error(`Refused after it was checked: ${JSON.stringify(form.draft.errors)}`);
  return form.value;
}

function must(outcome: Outcome): void {
  if (!outcome.ok) throw new NotAllowed();
}

async function edit(page: Page): Promise<Response> {
  const record = await recordOf(page, contributionKind, 'change');
  if (!record) return page.notFound();
  const year = dayInNorway(page.var.now).slice(0, 4);
  const fresh = { 'evidence.new1.kind': 'figure', 'evidence.new1.year': year };
  const values = { ...record.values, ...fresh, version: String(record.version) };
  const options = await choosable(page, values, record);
  return render(page, <ContributionForm draft={draftOf(values)} choosable={options} record={record} />);
}

async function change(page: Page): Promise<Response> {
  const record = await recordOf(page, contributionKind, 'change');
  if (!record) return page.notFound();
  const sent = await readValues(page);
  const seen = { id: record.id, version: await readVersion(page) };
  const filing = await fileAway(page, sent);
  const options = await choosable(page, sent, record);
  const show: ShowForm = (draft, saved) => (
    <ContributionForm draft={draft} choosable={options} record={record} saved={saved} />
  );
  const draft = wrongIn(filing, {}, options.attachments);
  if (Object.keys(draft.errors).length) return render(page, show(draft), 422);
  return tell(page, await changeAll(page, record, filing, seen, show), toldOf(page, sent));
}

/** The files, the contribution and what it is sent to are one change; where it is refused, none of it is kept. */
async function changeAll(
  page: Page,
  record: RecordView,
  filing: Filing,
  seen: Seen,
  show: ShowForm,
): Promise<Response> {
  const { db } = page.var;
  const changing = db.transaction().execute(async (change) => {
    page.set('db', change);
    await keepUploads(change, page.var, record.id, filing.uploads, filing.sent.legal_basis ?? '');
    const answered = await answerChange(page, contributionKind, record, show, filing.typed);
    if (answered.status !== 303) throw new Refused(answered);
    const isDraft = record.state === 'draft' && filing.sent.next === 'review';
    if (isDraft) must(await sendToReview(page.var, { id: seen.id, version: seen.version + 1 }));
    return answered;
  });
  try {
    return await changing;
  } catch (error) {
    if (error instanceof Refused) return error.answered;
    const answered = noRoom(page, filing, show, error);
    if (answered) return await answered;
    throw error;
  } finally {
    page.set('db', db);
  }
}

class Refused extends Error {
  readonly answered: Response;
  constructor(answered: Response) {
    super('Refused');
    this.answered = answered;
  }
}

const toldOf = (page: Page, { next }: Values) => {
  const { done } = moveTexts[page.var.language];
  return { text: next === 'review' ? done.review : done.added };
};

async function show(page: Page): Promise<Response> {
  const record = await recordOf(page, contributionKind);
  if (!record) return page.notFound();
  return render(page, (await showWith(page, record))(nothingTold));
}

async function showWith(page: Page, record: RecordView): Promise<(told: Told) => VNode> {
  const { db, actor } = page.var;
  const contribution = await contributionOf(db, record);
  const above = (await aboveOf(page, record)) ?? { id: '', title: '', href: '', section: 'activity' };
  const side = await recordSide(page, record);
  return (told) => <ContributionShow {...{ contribution, above, told, side }} reader={actor} />;
}

/** A record that can contribute. */
async function contributingOf(page: Page, id: string | undefined): Promise<RecordView | undefined> {
  if (!isId(id)) return undefined;
  const found = await findRecord(page.var.db, page.var.actor, id);
  return found && kindOf(found.kind).contributesBy ? found : undefined;
}

/** What the form offers its reader. */
async function choosable(page: Page, values: Values, record?: RecordView): Promise<Choosable> {
  const { db, actor, language } = page.var;
  const parent = await contributingOf(page, record?.parent ?? values.record);
  const asks = record === undefined && !parent;
  return {
    above: parent && aboveFor(page, parent),
    records: asks ? await recentlyChanged(db, actor, language, page.req.query('q') ?? '') : [],
    statements: await statementsInForce(db),
    statement: await findStatement(db, values.statement),
    visibilities: offeredTo(actor, 'contribution', record),
    attachments: record ? await attachmentsOf(db, record.id) : [],
  };
}
