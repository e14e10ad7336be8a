import { join } from 'node:path';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { renderToString } from 'preact-render-to-string';
import { loadAssets } from '#platform/assets.ts';
import { LanguageContext, type Language } from '#platform/language.ts';
import { root } from '#platform/root.ts';
import { samples } from '#ui/gallery/samples.tsx';
import { sampleSite } from '#ui/gallery/site.ts';
import { SiteContext, type Site } from '#ui/site.ts';
import { openPage, type Reader } from './browser.ts';

export const assets = loadAssets(join(root, 'dist/assets'));

/** A sample page as the server sends it, with the built style and scripts. */
export function html(name: string, language: Language, site: Partial<Site> = {}): string {
  const Sample = samples[name]!;
  const built = { css: assets.assetPath('app.css'), js: assets.assetPath('app.js') };
  return `<!doctype html>${renderToString(
    <LanguageContext.Provider value={language}>
      <SiteContext.Provider value={{ ...sampleSite(language), assets: built, ...site }}>
        <Sample />
      </SiteContext.Provider>
    </LanguageContext.Provider>,
  )}`;
}

// A strict policy here, too: what needs an inline style or script to look right is found.
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'";

/** What a test lets the sample pages be told: the site around them, and JSON at addresses of its own. */
export type Told = { site?: Partial<Site>; answers?: Record<string, unknown> };

/** Opens a sample page in a browser without a server: each request is answered from here. */
export async function openSample(
  browser: Browser,
  address: string,
  reader: Reader = {},
  told: Told = {},
): Promise<Page> {
  const page = await openPage(browser, reader);
  const server = serverOf(told);
  await page.route('http://samband.test/**', async (route) => {
    const request = { method: route.request().method(), headers: { 'accept-encoding': 'identity' } };
    const answer = await server.request(route.request().url(), request);
    const body = Buffer.from(await answer.arrayBuffer());
    await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
  });
  await page.goto(`http://samband.test${address}`);
  await page.evaluate('document.fonts.ready');
  return page;
}

function serverOf({ site, answers = {} }: Told): Hono {
  const server = new Hono();
  server.use('/assets/*', assets.serve);
  for (const [path, answer] of Object.entries(answers)) server.all(path, (page) => page.json(answer as object));
  server.get('/:language/:name', (page) => {
    const { language, name } = page.req.param();
    if (!(name in samples)) return page.notFound();
    return page.html(html(name, language as Language, site), 200, { 'Content-Security-Policy': policy });
  });
  return server;
}
