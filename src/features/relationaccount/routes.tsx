import { dayInNorway } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import { pageNumber } from '#platform/paging.ts';
import { render } from '#platform/render.tsx';
import { get, type Page, type Route } from '#platform/routes.ts';
import { answerPaper, type PaperFormat } from '#exchange/paper/answer.ts';
import { anyRecord } from '#features/recordpages/page.ts';
import { unitChoices } from '#records/choices.ts';
import type { RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { hourlyCost, relationKinds } from './account.ts';
import { memoFacts, registerWithMemo } from './memo-facts.ts';
import { MemoPage } from './memo-page.tsx';
import { renewalMemo } from './memo.ts';
import { AccountOverview } from './overview-page.tsx';
import { accountPath, memoPath, memoPdfPath, memoWordPath } from './paths.ts';
import { accountsOf, lastActivity, listRelations, quietAmong } from './queries.ts';

/** What relations cost and gave, and the memo for whoever decides whether they go on. */
export const relationAccountRoutes: Route[] = [
  get(accountPath, { allow: recordRights.read }, overview),
  get(memoPath, { allow: recordRights.read }, memo),
  get(memoWordPath, { allow: recordRights.read }, (page) => memoFile(page, 'word')),
  get(memoPdfPath, { allow: recordRights.read }, (page) => memoFile(page, 'pdf')),
];

async function overview(page: Page): Promise<Response> {
  const { db, actor, language, now } = page.var;
  const today = dayInNorway(now);
  const year = Number(today.slice(0, 4));
  const number = pageNumber(page.req.query('page'));
  const filter = filterIn(page);
  const { relations, more } = await listRelations(db, actor, filter, { number, language, today });
  const ids = relations.map(({ id }) => id);
  const known = {
    books: await accountsOf(db, actor, ids, { from: year - 1, to: year }),
    last: await lastActivity(db, actor, ids, today),
    quiet: await quietAmong(db, actor, ids, today),
    units: await unitChoices(db, language),
    hourly: hourlyCost(filter.hourly),
  };
  return render(page, <AccountOverview {...{ relations, more, number, filter, year }} {...known} />);
}

function filterIn(page: Page) {
  const asked = (name: string) => (page.req.query(name) ?? '').trim().slice(0, 100);
  const unit = asked('unit');
  return {
    kind: relationKinds.find((kind) => kind === asked('kind')) ?? '',
    unit: isId(unit) ? unit : '',
    quiet: asked('quiet') === 'on',
    words: asked('q'),
    hourly: asked('hourly'),
  };
}

async function memo(page: Page): Promise<Response> {
  const record = await anyRecord(page);
  const register = record && registerWithMemo(record.kind);
  if (!record || !register) return page.notFound();
  const { actor: reader } = page.var;
  return render(
    page,
    <MemoPage {...{ record, reader }} paper={await paperOf(page, record)} edit={register.paths.edit} />,
  );
}

async function memoFile(page: Page, format: PaperFormat): Promise<Response> {
  const record = await anyRecord(page);
  if (!record || !registerWithMemo(record.kind)) return page.notFound();
  return answerPaper(page, await paperOf(page, record), format);
}

const paperOf = async (page: Page, record: RecordView) => renewalMemo(await memoFacts(page, record));
