import { languages, type Language } from '#platform/language.ts';
import { href } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { portalPaths } from '#features/portal/paths.ts';
import { countyCss, isColor } from '#ui/theme/county.ts';
import { plainCounty } from '#platform/settings.ts';
import { logoFile } from './logo.ts';

/** `/`: sends the reader on to the language that their browser asks for. */
export function root(page: Page): Response {
  page.header('Vary', 'Accept-Language');
  return page.redirect(href(languageFor(page.req.header('Accept-Language') ?? ''), portalPaths.front), 302);
}

/** The reader's first choice among our languages; `no` is bokmål, and so is anything that we do not have. */
export function languageFor(accepted: string): Language {
  const wanted = accepted
    .split(',')
    .map(weighed)
    .filter(({ weight }) => weight > 0);
  const known = wanted.toSorted((one, other) => other.weight - one.weight).map(({ tag }) => ours(tag));
  return known.find((each) => each !== undefined) ?? 'nb';
}

function weighed(part: string): { tag: string; weight: number } {
  const [tag = '', ...more] = part
    .trim()
    .toLowerCase()
    .split(/\s*;\s*/);
  const told = more.find((each) => each.startsWith('q='))?.slice(2);
  return { tag, weight: told === undefined ? 1 : Number(told) || 0 };
}

function ours(tag: string): Language | undefined {
  const [primary] = tag.split('-');
  return primary === 'no' ? 'nb' : languages.find((language) => language === primary);
}

const text = (body: string, type = 'text/plain') =>
  new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8` } });

export async function robots(page: Page): Promise<Response> {
  const closed = ['/nb/arbeid', '/nn/arbeid', '/en/work'].map((each) => `Disallow: ${each}`);
  return text(['User-agent: *', ...closed, '', `Sitemap: ${await originOf(page)}/sitemap.xml`, ''].join('\n'));
}

const daysAhead = 180;

/** RFC 9116: where one who finds a weakness tells of it. It never expires as long as the site runs. */
export async function security(page: Page): Promise<Response> {
  const origin = await originOf(page);
  const { mail } = page.var.settings.county().contact;
  const expires = new Date(page.var.now.getTime() + daysAhead * 86_400_000);
  const contacts = [mail && `mailto:${mail}`, `${origin}${href('nb', portalPaths.feedback)}`].filter(Boolean);
  const lines = [
    ...contacts.map((each) => `Contact: ${each}`),
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: nb, nn, en',
    `Canonical: ${origin}/.well-known/security.txt`,
  ];
  return text(`${lines.join('\n')}\n`);
}

/** The site's own address, as its readers know it. */
export async function originOf(page: Page): Promise<string> {
  return (await page.var.siteOf(page)).origin ?? new URL(page.req.url).origin;
}

/** Promise and evidence with the thread between them. */
const mark = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" fill="none" stroke-width="3">
<rect width="32" height="32" rx="7" fill="#fbf8f2"/>
<path d="M11.5 20.5l9-9" stroke="#b8862f"/>
<circle cx="9" cy="23" r="4" stroke="#23303a"/>
<circle cx="23" cy="9" r="4" fill="#23303a" stroke="#23303a"/>
</svg>
`;

export function favicon(): Response {
  return new Response(mark, { headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'public, max-age=86400' } });
}

/** The county's own colour. The address carries the version of the settings, so what is fetched once is good for ever. */
export function colours(page: Page): Response {
  const { accent } = page.var.settings.county();
  const css = countyCss({ accent: isColor(accent) ? accent : plainCounty.accent });
  const isCurrent = page.req.query('v') === String(page.var.settings.version());
  return new Response(css, {
    headers: {
      'Content-Type': 'text/css; charset=utf-8',
      'Cache-Control': isCurrent ? 'public, max-age=31536000, immutable' : 'no-cache',
    },
  });
}

/** The county's logo, and no other file of the store. */
export function logo(page: Page): Response | Promise<Response> {
  const current = page.var.settings.county().logo;
  if (!current || page.req.path !== current) return page.notFound();
  return new Response(page.var.files.read(logoFile(current)), {
    headers: { 'Content-Type': 'image/png', 'Cache-Control': 'public, max-age=31536000, immutable' },
  });
}
