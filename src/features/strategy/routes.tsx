import { cellScope, readCoverage } from '#features/contributions/coverage.ts';
import { cellStanding, statementStanding } from '#features/contributions/matrix.ts';
import { isYear, yearInNorway } from '#platform/clock.ts';
import { draftOf, emptyDraft, readValues, type Draft, type Values } from '#platform/form.ts';
import { flash } from '#platform/flash.ts';
import { isId } from '#platform/id.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import { onlyFor, staff } from '#platform/rights.ts';
import { get, post, type Page, type Route } from '#platform/routes.ts';
import { publishRecord, type Outcome } from '#records/commands.ts';
import { tell } from '#records/moves.tsx';
import { moveTexts } from '#records/moves.texts.ts';
import { titleOf, type RecordView, type Seen } from '#records/record.ts';
import { recordSide } from '#features/recordpages/side.tsx';
import { recordRights } from '#records/rights.ts';
import { answerChange, answerMove, goTo, recordOf } from '#records/web.tsx';
import { adoptStrategy, predecessorOf } from './adoption.ts';
import { missingIn, strategyKind } from './kind.ts';
import { AdoptPage } from './pages/adopt.tsx';
import { CellPage, StatementWorkPage } from './pages/contributions.tsx';
import { OverviewPage } from './pages/overview.tsx';
import { ReviewPage } from './pages/review.tsx';
import { SuccessorsPage, type SuccessorsProps } from './pages/successors.tsx';
import { UploadPage } from './pages/upload.tsx';
import { strategyPaths as paths } from './paths.ts';
import {
  ancestorsOf,
  countContributions,
  findStatement,
  listContributors,
  listInCell,
  listStatements,
  listStrategies,
  readSource,
  type StrategyRow,
} from './queries.ts';
import { channels, type Channel } from './statement.ts';
import { likelyMapping, mappingIn, mapSuccessors, readMapping, suggestSuccessors, type Mapping } from './successors.ts';
import { strategyTexts, type UploadError } from './texts.ts';
import { typedStrategy } from './typed.ts';
import { addReading, findSameFile, readUpload, uploadIn } from './upload.ts';

const advisers = onlyFor('adviser');

export const strategyRoutes: Route[] = [
  get(paths.work, { allow: staff }, overview),
  get(paths.upload, { allow: advisers }, (page) => render(page, <UploadPage draft={emptyDraft} />)),
  post(paths.upload, { allow: advisers, audit: 'strategy.added' }, upload),
  get(paths.contributions, { allow: staff }, showStatement),
  get(paths.cell, { allow: staff }, showCell),
  get(paths.review, { allow: staff }, review),
  post(paths.review, { allow: advisers, audit: 'strategy.changed' }, change),
  get(paths.adoption, { allow: advisers }, confirmAdoption),
  post(paths.adoption, { allow: advisers, audit: 'strategy.adopted' }, adopt),
  post(paths.publication, { allow: advisers, audit: 'strategy.published' }, publish),
  get(paths.successors, { allow: advisers }, successors),
  post(paths.successors, { allow: advisers, audit: 'strategy.mapped' }, map),
];

const textOf = (page: Page) => strategyTexts[page.var.language];

async function upload(page: Page) {
  const values = await readValues(page);
  const refused = (why: UploadError) => render(page, <UploadPage draft={{ values, errors: { document: why } }} />, 422);
  const uploaded = await uploadIn(page, textOf(page).pastedName);
  if (!uploaded) return refused('documentMissing');
  const same = await findSameFile(page.var, uploaded.bytes);
  if (same) return tellAndGo(page, textOf(page).sameFile, same.id);
  const read = await readUpload(uploaded);
  if (!read.ok) return refused(read.why);
  const added = await addReading(page.var, uploaded, read, page.var.language);
  return added.ok ? tellAndGo(page, textOf(page).wasRead, added.id) : refused(added.why);
}

function tellAndGo(page: Page, told: string, id: string) {
  flash(page, { text: told });
  return goTo(page, paths.review, id);
}

async function review(page: Page) {
  const record = await recordOf(page, strategyKind);
  if (!record) return page.notFound();
  return render(page, await reviewOf(page, record, draftOf(record.values)));
}

async function reviewOf(page: Page, record: RecordView, draft: Draft, more: { saved?: Values; stale?: boolean } = {}) {
  const source = await readSource(page.var.db, record.id);
  const mayChange = recordRights.change.on(page.var.actor, record);
  const side = await recordSide(page, record);
  return <ReviewPage {...{ record, source, draft, mayChange, side }} {...more} />;
}

/** What is written is saved, whichever button was pressed; who wants to adopt it then goes on to do so. */
async function change(page: Page) {
  const record = await recordOf(page, strategyKind, 'change');
  if (!record) return page.notFound();
  const source = await readSource(page.var.db, record.id);
  const { next, ...sent } = await readValues(page);
  const typed = typedStrategy(sent, record.values, page.var.newId);
  const show = (draft: Draft, saved?: Values) => (
    <ReviewPage record={record} source={source} draft={draft} saved={saved} mayChange />
  );
  const answered = await answerChange(page, strategyKind, record, show, typed);
  const told = tell(page, answered, { text: moveTexts[page.var.language].done.changed });
  return told.status === 303 && next === 'adopt' ? goTo(page, paths.adoption, record.id) : told;
}

/** Asks before the words are locked; where something is missing, the form says what. */
async function confirmAdoption(page: Page) {
  const record = await recordOf(page, strategyKind, 'publish');
  if (!record) return page.notFound();
  const { adopted_at: at } = await readSource(page.var.db, record.id);
  if (at) return goTo(page, paths.review, record.id);
  const missing = missingIn(record);
  if (!missing.length) return render(page, <AdoptPage record={record} />);
  const errors = atFields(Object.fromEntries(missing.map((each) => [each, each])));
  return render(page, await reviewOf(page, record, { values: record.values, errors }));
}

/** Adopting leads on to what the new strategy carries on, where there was one before it. */
async function adopt(page: Page) {
  const record = await recordOf(page, strategyKind, 'publish');
  if (!record) return page.notFound();
  const to = (await predecessorOf(page.var.db, record.id)) ? paths.successors : paths.review;
  return move(page, record, to, (seen) => adoptStrategy(page.var, seen), textOf(page).isAdopted);
}

async function publish(page: Page) {
  const record = await recordOf(page, strategyKind, 'publish');
  if (!record) return page.notFound();
  return move(page, record, paths.review, (seen) => publishRecord(page.var, seen), textOf(page).isPublished);
}

type Work = (seen: Seen) => Promise<Outcome>;

async function move(page: Page, record: RecordView, to: typeof paths.review, work: Work, told: string) {
  const source = await readSource(page.var.db, record.id);
  const show = (missing: Record<string, string>, stale: boolean) => {
    const draft = { values: record.values, errors: atFields(missing) };
    return <ReviewPage record={record} source={source} draft={draft} mayChange stale={stale} />;
  };
  return answerMove(page, record, to, telling(page, work, told), show);
}

/** Tells on the next page what was done, where it was. */
const telling =
  (page: Page, work: Work, told: string): Work =>
  async (seen) => {
    const outcome = await work(seen);
    if (outcome.ok) flash(page, { text: told });
    return outcome;
  };

/** What is missing is told at the field where it is written. */
function atFields(missing: Record<string, string>): Record<string, string> {
  const fields: Record<string, string> = {
    adoptionMissing: 'adopted_on',
    bodyMissing: 'body',
    nothingPromised: 'statement.new1.official_text',
  };
  return Object.fromEntries(Object.entries(missing).map(([name, error]) => [fields[name] ?? name, error]));
}

async function successors(page: Page) {
  const record = await recordOf(page, strategyKind, 'publish');
  if (!record) return page.notFound();
  return render(page, <SuccessorsPage {...await mappingOf(page, record)} />);
}

async function map(page: Page) {
  const record = await recordOf(page, strategyKind, 'publish');
  if (!record) return page.notFound();
  const shown = await mappingOf(page, record);
  if (!shown.before) return page.notFound();
  const chosen = mappingIn(await readValues(page), shown.news, shown.olds);
  const work = telling(page, (seen) => mapSuccessors(page.var, seen, chosen), textOf(page).isMapped);
  return answerMove(page, record, paths.successors, work, (_, stale) => (
    <SuccessorsPage {...shown} chosen={chosen} stale={stale} />
  ));
}

/** All that the mapping shows: what is saved, or else what is likely. */
async function mappingOf(page: Page, record: RecordView): Promise<SuccessorsProps> {
  const { db } = page.var;
  const { supersedes } = await readSource(db, record.id);
  const all = await listStrategies(db, page.var.actor);
  const before = all.find(({ id }) => id === supersedes);
  const [news, olds] = [await listStatements(db, record.id), before ? await listStatements(db, before.id) : []];
  const suggestions = suggestSuccessors(news, olds);
  const saved: Mapping = await readMapping(db, record.id);
  const counts = await countContributions(
    db,
    olds.map(({ id }) => id),
  );
  return {
    record,
    before: before && { title: titleOf(before, page.var.language), language: before.language },
    news,
    olds,
    suggestions,
    chosen: saved.size ? saved : likelyMapping(suggestions),
    isSuggested: saved.size === 0,
    counts,
  };
}

async function overview(page: Page) {
  const { db, actor } = page.var;
  const strategies = await listStrategies(db, actor);
  const current = strategies.find(({ adopted_at: at }) => at !== null);
  const year = yearOf(page);
  return render(
    page,
    <OverviewPage
      strategies={strategies}
      statements={current ? await listStatements(db, current.id) : []}
      coverage={await readCoverage(db, 'staff', year)}
      year={year}
      years={yearsOf(page, current)}
      mayUpload={advisers.ever(actor)}
      mayAttach={recordRights.add.ever(actor)}
    />,
  );
}

const thisYear = (page: Page) => yearInNorway(page.var.now);

function yearOf(page: Page): number {
  const asked = page.req.query('year') ?? '';
  return isYear(asked) ? Number(asked) : thisYear(page);
}

/** From the strategy's first year to this one, the newest first, with the year that was asked for. */
function yearsOf(page: Page, current: StrategyRow | undefined): number[] {
  const now = thisYear(page);
  const first = Math.max(now - 20, current?.period_from ?? Number((current?.adopted_on ?? String(now)).slice(0, 4)));
  const years = Array.from({ length: Math.max(1, now - first + 1) }, (_, at) => now - at);
  return [...new Set([...years, yearOf(page)])].sort((a, b) => b - a);
}

async function showStatement(page: Page) {
  const { db, actor } = page.var;
  const id = page.req.param('id');
  const statement = isId(id) ? await findStatement(db, actor, id) : undefined;
  if (!statement) return page.notFound();
  const year = thisYear(page);
  const standing = statementStanding(await readCoverage(db, 'staff', year), statement, year);
  const { rows, more } = await listContributors(db, actor, await ancestorsOf(db, statement.id), numberOf(page));
  return render(
    page,
    <StatementWorkPage statement={statement} standing={standing} rows={rows} {...aroundOf(page, more)} />,
  );
}

async function showCell(page: Page) {
  const { db, actor } = page.var;
  const goal = Number(page.req.param('goal'));
  const channel = channels.find((each) => each === page.req.param('channel'));
  if (!channel || !Number.isInteger(goal) || goal < 0 || goal > 17) return page.notFound();
  const year = yearOf(page);
  const { rows, more } = await listInCell(db, actor, cellScope(goal, channel), year, numberOf(page));
  const standing = await cellNow(page, goal, channel, year);
  return render(
    page,
    <CellPage goal={goal} channel={channel} year={year} standing={standing} rows={rows} {...aroundOf(page, more)} />,
  );
}

async function cellNow(page: Page, goal: number, channel: Channel, year: number) {
  const { db, actor } = page.var;
  const current = (await listStrategies(db, actor)).find(({ adopted_at: at }) => at !== null);
  const statements = current ? await listStatements(db, current.id) : [];
  return cellStanding(statements, await readCoverage(db, 'staff', year), goal, channel, year);
}

const numberOf = (page: Page): number => pageNumber(page.req.query('page'));

/** The pages before and after, and whether the reader may add to the list. */
function aroundOf(page: Page, more: boolean) {
  const number = numberOf(page);
  const at = (wanted: number) => `?${new URLSearchParams({ ...page.req.query(), page: String(wanted) })}`;
  return {
    previous: number > 1 ? at(number - 1) : undefined,
    next: more ? at(number + 1) : undefined,
    mayAttach: recordRights.add.ever(page.var.actor),
  };
}
