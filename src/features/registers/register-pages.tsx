import type { VNode } from 'preact';
import { draftOf, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { dayInNorway } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import type { InEachLanguage } from '#platform/language.ts';
import { pageNumber } from '#platform/paging.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { contributionsUnder } from '#features/contributions/queries.ts';
import { changedSincePublished } from '#features/recordpages/fields.ts';
import { isRelation } from '#features/relationaccount/account.ts';
import { quietAmong } from '#features/relationaccount/queries.ts';
import { recordSide } from '#features/recordpages/side.tsx';
import { sheetRoutes } from '#features/sheets/sheet-pages.tsx';
import { recordDuties } from '#features/yearwheel/record-duties.tsx';
import { unitChoices, whoAnswers } from '#records/choices.ts';
import { kindOf, type Kind } from '#records/kind.ts';
import { moveRoutes, movePaths, nothingTold, tell, type Told } from '#records/moves.tsx';
import { moveTexts } from '#records/moves.texts.ts';
import { findRecord, findSnapshot, lastChanged } from '#records/queries.ts';
import { hasUnpublishedChanges, type RecordView } from '#records/record.ts';
import { referringTo } from '#records/register/references.ts';
import type { Register, RegisterDetails } from '#records/register/register.ts';
import { recordRights } from '#records/rights.ts';
import { answerAdd, answerChange, recordOf, type ShowForm } from '#records/web.tsx';
import { aboveOf, formWith, optionsFor } from './form-around.tsx';
import { firstForm, furtherForms, wholeFrom, type FormPart } from './form-part.ts';
import { RegisterList } from './list-page.tsx';
import { addNamed, typedIn, withNamed, withRoom } from './named.ts';
import { publicRoutes, previewOf, type PublicPages } from './portal.tsx';
import { filterOf, listRegister, namesFor } from './queries.ts';
import { commonSections } from './sections.tsx';
import { RegisterShow } from './show-page.tsx';
import { ChooseUnder } from './under-page.tsx';
import { registerTexts } from './texts.ts';

/** What a register shows beside what every register does. */
export type RegisterPages = PublicPages & {
  /** The values that a new record begins with. */
  blank?: (page: Page, parent: RecordView | undefined) => Promise<Values> | Values;
  /** What stands first on a record's page in the workspace. */
  first?: (page: Page, record: RecordView) => Promise<VNode>;
  /** More of a record on its page in the workspace; a section each. */
  sections?: (page: Page, record: RecordView) => Promise<(VNode | null)[]>;
  links?: (page: Page, record: RecordView) => VNode | undefined;
  listLinks?: (page: Page) => VNode | undefined;
  /** A record has steps of its own, which its page leads on with: publishing stands below them, and is not filled. */
  leadsOn?: boolean;
  /** What stands above the list, and above the form. */
  aboveList?: (page: Page) => Promise<VNode | undefined>;
  aboveForm?: (page: Page, draft: Draft, record?: RecordView) => Promise<VNode | undefined>;
  /** Fills a form from elsewhere instead of saving it, where a button with this name was pressed; it stands by a part. */
  fill?: {
    button: string;
    label: InEachLanguage<string>;
    part: string;
    from: (page: Page, values: Values) => Promise<Draft>;
  };
};

/** The pages of a register: list, form, record, moves, spreadsheet, and what the public sees. */
export function registerRoutes(register: Register, kind: Kind<RegisterDetails>, pages: RegisterPages = {}): Route[] {
  const { paths, name } = register;
  const at = { register, kind, pages };
  return [
    ...publicRoutes(register, pages),
    get(paths.workList, { allow: recordRights.read }, (page) => index(page, at)),
    ...sheetRoutes(register),
    get(paths.add, { allow: recordRights.add }, (page) => blank(page, at)),
    post(paths.add, { allow: recordRights.add, audit: `${name}.added` }, (page) => add(page, at)),
    ...[firstForm(register), ...furtherForms(register)].flatMap((part) => [
      get(part.path, { allow: recordRights.change }, (page) => edit(page, at, part)),
      post(part.path, { allow: recordRights.change, audit: `${name}.changed` }, (page) => change(page, at, part)),
    ]),
    ...(register.isPublic ? [get(paths.preview, { allow: recordRights.read }, (page: Page) => preview(page, at))] : []),
    ...moveRoutes({
      kind: kind as Kind,
      paths: movePaths(paths.work),
      away: (page, { parent }) => awayFrom(page, register, parent),
      show: (page, record) => showWith(page, at, record),
    }),
    get(paths.work, { allow: recordRights.read }, (page) => show(page, at)),
  ];
}

export type At = { register: Register; kind: Kind<RegisterDetails>; pages: RegisterPages };

/** From what is in the trash one goes to what it lay under, else to the list. */
async function awayFrom(page: Page, { paths }: Register, parent: string | null): Promise<string> {
  const { db, actor, language } = page.var;
  const above = parent ? await findRecord(db, actor, parent) : undefined;
  return above ? href(language, kindOf(above.kind).work, { id: above.id }) : href(language, paths.workList);
}

async function index(page: Page, { register, pages }: At): Promise<Response> {
  const { db, actor, language } = page.var;
  const filter = filterOf(register, (name) => page.req.query(name));
  const number = pageNumber(page.req.query('page'));
  const list = await listRegister(db, actor, register, filter, { number, language });
  const shownFields = { fields: register.fields.filter(({ name }) => register.listed.includes(name)), parts: [] };
  const names = await namesFor(
    db,
    actor,
    shownFields,
    list.records.map(({ values }) => values),
    language,
  );
  const chosen = register.fields.filter(({ name }) => register.filters.includes(name));
  const options = await optionsFor(
    page,
    chosen.flatMap((field) => (field.type === 'reference' ? field.to : [])),
  );
  const props = { register, ...list, number, filter, names, options, reader: actor };
  return render(
    page,
    <RegisterList
      {...props}
      units={await unitChoices(db, language)}
      links={pages.listLinks?.(page)}
      above={await pages.aboveList?.(page)}
      quiet={await quietIn(page, register, list.records)}
    />,
  );
}

/** Which of the memberships and agreements of a list nothing has happened in for a year. */
async function quietIn(
  page: Page,
  { name }: Register,
  records: readonly { id: string }[],
): Promise<ReadonlySet<string>> {
  const { db, actor, now } = page.var;
  if (!isRelation(name)) return new Set();
  return quietAmong(
    db,
    actor,
    records.map(({ id }) => id),
    dayInNorway(now),
  );
}

/** The record that a new one is to lie under, where the address or the form says so. */
async function parentOf(page: Page, { register }: At, id: string | undefined): Promise<RecordView | undefined> {
  if (!register.under || !isId(id)) return undefined;
  const found = await findRecord(page.var.db, page.var.actor, id);
  return found && register.under.includes(found.kind) ? found : undefined;
}

/** Which record it lies under, of those that the reader worked with last. */
async function chooseUnder(page: Page, register: Register): Promise<Response> {
  const { db, actor, language } = page.var;
  const offered = await lastChanged(db, actor, register.under ?? [], language);
  return render(page, <ChooseUnder register={register} offered={offered} />);
}

async function blank(page: Page, at: At): Promise<Response> {
  const { actor, language } = page.var;
  const parent = await parentOf(page, at, page.req.query('under'));
  if (at.register.under && !parent) return chooseUnder(page, at.register);
  const mine = { responsible: actor.id, unit: parent?.unit ?? actor.unit ?? '' };
  const values = {
    source_language: language,
    visibility: 'public',
    ...mine,
    ...(await at.pages.blank?.(page, parent)),
  };
  return render(page, (await formWith(page, at, { parent }))(draftOf(values)));
}

async function add(page: Page, at: At): Promise<Response> {
  const { under, ...sent } = await readValues(page);
  const parent = await parentOf(page, at, under);
  if (at.register.under && !parent) return page.notFound();
  const form = await formWith(page, at, { parent });
  const early = await answerEarly(page, at, sent, form);
  if (early) return early;
  const { values, named } = withNamed(at.register, typedIn(at.register, sent), page.var.newId);
  const answered = await answerAdd(page, at.kind, form, {
    typed: values,
    first: (by) => addNamed(by, named, sent.source_language),
    ...(parent && { parent: parent.id }),
  });
  return tell(page, answered, { text: registerTexts[page.var.language].added });
}

/** A button that asks for one more row, or for a form to be filled from elsewhere: nothing is saved. */
async function answerEarly(
  page: Page,
  { register, pages }: At,
  sent: Values,
  form: ShowForm,
): Promise<Response | undefined> {
  const { more, ...values } = sent;
  if (more) return render(page, form(draftOf(withRoom(register, typedIn(register, values), more))));
  const { fill } = pages;
  return fill && sent[fill.button] ? render(page, form(await fill.from(page, typedIn(register, values)))) : undefined;
}

async function edit(page: Page, at: At, part: FormPart): Promise<Response> {
  const record = await recordOf(page, at.kind, 'change');
  if (!record) return page.notFound();
  const form = await formWith(page, at, { record, part, parent: await parentNow(page, at, record) });
  return render(page, form(draftOf({ ...record.values, version: String(record.version) })));
}

const parentNow = (page: Page, at: At, { parent }: RecordView) => parentOf(page, at, parent ?? undefined);

async function change(page: Page, at: At, part: FormPart): Promise<Response> {
  const record = await recordOf(page, at.kind, 'change');
  if (!record) return page.notFound();
  const { under: _, ...own } = await readValues(page);
  const base = (await findSnapshot(page.var.db, record.id, await readVersion(page))) ?? record.values;
  const sent = wholeFrom(at.register, part, base, own);
  const form = await formWith(page, at, { record, part, parent: await parentNow(page, at, record) });
  const early = await answerEarly(page, at, sent, form);
  if (early) return early;
  const { values, named } = withNamed(at.register, typedIn(at.register, sent), page.var.newId);
  const first = (by: Parameters<typeof addNamed>[0]) => addNamed(by, named, sent.source_language);
  const answered = await answerChange(page, at.kind, record, form, values, first);
  return tell(page, answered, { text: moveTexts[page.var.language].done.changed });
}

async function show(page: Page, at: At): Promise<Response> {
  const record = await recordOf(page, at.kind);
  return record ? render(page, (await showWith(page, at, record))(nothingTold)) : page.notFound();
}

async function showWith(page: Page, at: At, record: RecordView): Promise<(told: Told) => VNode> {
  const { db, actor, language } = page.var;
  const { register, pages } = at;
  const contributions = register.contributesBy ? await contributionsUnder(db, actor, record.id) : [];
  const changed = hasUnpublishedChanges(record) ? await changedSincePublished(db, actor, record, language) : [];
  const props = {
    register,
    record,
    contributions,
    changed,
    parent: aboveOf(page, await parentNow(page, at, record)),
    referrers: await referringTo(db, actor, record.id),
    names: await namesFor(db, actor, register, [record.values], language),
    ...(await whoAnswers(db, record, language)),
    reader: actor,
    links: pages.links?.(page, record),
    leadsOn: pages.leadsOn,
    first: await pages.first?.(page, record),
    duties: await recordDuties(page, record),
    sections: [...((await pages.sections?.(page, record)) ?? []), ...(await commonSections(page, record))],
    side: await recordSide(page, record),
  };
  return (told) => <RegisterShow {...props} told={told} />;
}

/** The public page as it would be, made by the code that publishes. */
async function preview(page: Page, { register, kind, pages }: At): Promise<Response> {
  const record = await recordOf(page, kind);
  return record ? previewOf(page, register, pages, record) : page.notFound();
}
