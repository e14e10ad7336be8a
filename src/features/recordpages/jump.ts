import { statementsInForce } from '#features/contributions/queries.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { href } from '#platform/paths.ts';
import { get, type Page, type Route } from '#platform/routes.ts';
import { staff } from '#platform/rights.ts';
import { kindOf } from '#records/kind.ts';
import { listRecords } from '#records/queries.ts';
import { titleOf } from '#records/record.ts';
import { workHref } from './page.ts';
import { recordPaths as paths } from './paths.ts';
import { recordPageTexts } from './texts.ts';

export const jumpRoutes: Route[] = [get(paths.jump, { allow: staff }, jump)];

type Hit = { label: string; href: string; kind: string };

/** What the command palette finds for `?q=`: pages of the menu, promises by number or words, records by title. */
async function jump(page: Page): Promise<Response> {
  const words = (page.req.query('q') ?? '').replaceAll('\0', '').trim().slice(0, 100);
  if (words.length < 2) return page.json([]);
  return page.json([
    ...(await pagesNamed(page, words)),
    ...(await promisesNamed(page, words)),
    ...(await recordsNamed(page, words)),
  ]);
}

async function pagesNamed(page: Page, words: string): Promise<Hit[]> {
  const { work } = await page.var.siteOf(page);
  const kind = recordPageTexts[page.var.language].page;
  const items = work.flatMap((section) => section.items).filter(({ label }) => holds(label, words));
  return items.map(({ label, href: to }) => ({ label, href: to, kind })).slice(0, 5);
}

async function promisesNamed(page: Page, words: string): Promise<Hit[]> {
  const { db, language } = page.var;
  const text = recordPageTexts[language];
  const found = (await statementsInForce(db)).filter((each) => each.code === words || holds(each.words, words));
  return found.slice(0, 5).map(({ id, code, words: label }) => ({
    label: label.length > 90 ? `${label.slice(0, 90)} …` : label,
    href: href(language, strategyPaths.contributions, { id }),
    kind: text.statement(code),
  }));
}

async function recordsNamed(page: Page, words: string): Promise<Hit[]> {
  const { db, actor, language } = page.var;
  const { records } = await listRecords(db, actor, { words, order: 'change' }, { size: 8 });
  return records.map((record) => ({
    label: titleOf(record, language),
    href: workHref(record, language),
    kind: kindOf(record.kind).words[language].one,
  }));
}

const holds = (text: string, words: string) => text.toLowerCase().includes(words.toLowerCase());
