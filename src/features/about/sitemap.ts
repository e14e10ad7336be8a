import { languages } from '#platform/language.ts';
import { href, type Path } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { portalPaths } from '#features/portal/paths.ts';
import { strategyPaths } from '#features/strategy/paths.ts';
import { strategyInForce } from '#features/strategy/queries.ts';
import { kindOf, kindsShown } from '#records/kind.ts';
import { visitor } from '#platform/actor.ts';
import { originOf } from './bare.ts';
import { aboutPaths } from './paths.ts';

/** A part may name 50,000 addresses; each record has three. */
const partSize = 10_000;

/** `/sitemap.xml`: the fixed pages in one part, and the records in as many as they need. */
export async function sitemap(page: Page): Promise<Response> {
  const origin = await originOf(page);
  const { count } = await publishedPages(page)
    .select((is) => is.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const parts = Array.from({ length: Math.ceil(count / partSize) }, (_, at) => `records-${at + 1}.xml`);
  const entries = ['pages.xml', ...parts].map((part) => `<sitemap><loc>${origin}/sitemap/${part}</loc></sitemap>`);
  return xml(`<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</sitemapindex>`);
}

export async function sitemapPart(page: Page): Promise<Response> {
  const part = page.req.param('part') ?? '';
  if (part === 'pages.xml') return urls(page, await fixedPages(page));
  const number = Number(/^records-([1-9]\d{0,4})\.xml$/.exec(part)?.[1]);
  const found = number ? await recordPages(page, number) : [];
  return found.length ? urls(page, found) : page.notFound();
}

type Listed = { to: Path<never>; values?: Record<string, string>; changed?: Date };

async function fixedPages(page: Page): Promise<Listed[]> {
  const open = page.var.routes.filter(
    ({ method, place, allow, path }) =>
      method === 'GET' && place === 'portal' && allow.ever(visitor) && !path.pattern.nb.includes(':'),
  );
  const pages = open.filter(({ path }) => path !== aboutPaths.thanks).map(({ path }) => ({ to: path as Path<never> }));
  return [...pages, ...(await strategyPages(page))];
}

/** A page for each promise, and for each goal that the strategy names. */
async function strategyPages(page: Page): Promise<Listed[]> {
  const { statements = [] } = (await strategyInForce(page.var.published, 'nb'))?.details ?? {};
  const goals = [...new Set(statements.flatMap((statement) => statement.goals))].sort((one, other) => one - other);
  return [
    ...statements.map(({ id }) => listed(strategyPaths.statement, { id })),
    ...goals.map((goal) => listed(portalPaths.goal, { goal: String(goal) })),
  ];
}

const publishedPages = (page: Page) =>
  page.var.published.selectFrom('published').where('language', '=', 'nb').where('kind', 'in', kindsShown());

async function recordPages(page: Page, number: number): Promise<Listed[]> {
  const found = await publishedPages(page)
    .select(['id', 'kind', 'published_at'])
    .orderBy('id')
    .limit(partSize)
    .offset((number - 1) * partSize)
    .execute();
  return found.flatMap(({ id, kind, published_at: changed }) => {
    const { show } = kindOf(kind);
    return show ? [{ ...listed(show, { id }), changed }] : [];
  });
}

const listed = (to: Path, values: Record<string, string>): Listed => ({ to: to as Path<never>, values });

/** Each page in its three languages, each pointing to the others. */
async function urls(page: Page, pages: Listed[]): Promise<Response> {
  const origin = await originOf(page);
  const address = (language: (typeof languages)[number], { to, values = {} }: Listed) =>
    escaped(`${origin}${href<string>(language, to, values)}`);
  const entries = pages.flatMap((each) => {
    const others = languages
      .map((other) => `<xhtml:link rel="alternate" hreflang="${other}" href="${address(other, each)}"/>`)
      .join('');
    const changed = each.changed ? `<lastmod>${each.changed.toISOString()}</lastmod>` : '';
    return languages.map((language) => `<url><loc>${address(language, each)}</loc>${changed}${others}</url>`);
  });
  return xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">${entries.join('')}</urlset>`,
  );
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const xml = (body: string) =>
  new Response(`<?xml version="1.0" encoding="UTF-8"?>\n${body}\n`, {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
