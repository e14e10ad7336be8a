import assert from 'node:assert/strict';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { HtmlValidate } from 'html-validate';
import { Hono } from 'hono';
import { renderToString } from 'preact-render-to-string';
import type { Browser, Page } from 'playwright-core';
import { loadAssets } from '#platform/assets.ts';
import { LanguageContext, languages, type Language } from '#platform/language.ts';
import { axeViolations, launchBrowser, openPage, overflow, type Reader } from '#tests/support/browser.ts';
import { SiteContext } from '../site.ts';
import { samples, sampleSite } from './samples.tsx';

const assets = loadAssets(fileURLToPath(new URL('../../../dist/assets', import.meta.url)));
const names = Object.keys(samples);

function html(name: string, language: Language): string {
  const Sample = samples[name]!;
  const built = { css: assets.assetPath('app.css'), js: assets.assetPath('app.js') };
  return `<!doctype html>${renderToString(
    <LanguageContext.Provider value={language}>
      <SiteContext.Provider value={{ ...sampleSite(language), assets: built }}>
        <Sample />
      </SiteContext.Provider>
    </LanguageContext.Provider>,
  )}`;
}

const rules = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // The renderer's own way of writing, not a fault in what it says.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'long-title': 'off',
    // Roles keep a table a table for screen readers where it is laid out as blocks.
    'no-redundant-role': 'off',
  },
});

describe('the components', () => {
  for (const language of languages)
    for (const name of names)
      test(`${name} is valid HTML without inline styles in ${language}`, async () => {
        const text = html(name, language);
        const { results } = await rules.validateString(text);
        const found = results.flatMap(({ messages }) =>
          messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} at ${selector}`),
        );
        assert.deepEqual(found, []);
        assert.doesNotMatch(text, /\sstyle=|<script(?![^>]*\ssrc=)/);
      });
});

// A strict policy here, too: what needs an inline style or script to look right is found.
const policy =
  "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; img-src 'self' data:; connect-src 'self'";
const server = new Hono();
server.use('/assets/*', assets.serve);
server.get('/:language/:name', (page) => {
  const { language, name } = page.req.param();
  return page.html(html(name, language as Language), 200, { 'Content-Security-Policy': policy });
});

describe('the components in a browser', () => {
  let browser: Browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser.close());

  async function open(address: string, reader: Reader): Promise<Page> {
    const page = await openPage(browser, reader);
    await page.route('http://samband.test/**', async (route) => {
      const answer = await server.request(route.request().url(), { headers: { 'accept-encoding': 'identity' } });
      const body = Buffer.from(await answer.arrayBuffer());
      await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body });
    });
    await page.goto(`http://samband.test${address}`);
    await page.evaluate(() => document.fonts.ready);
    return page;
  }

  for (const name of names)
    for (const dark of [false, true])
      for (const width of [1280, 390])
        test(`${name} has nothing that axe finds, ${dark ? 'dark' : 'light'}, ${width} wide`, async () => {
          const page = await open(`/nb/${name}`, { width, dark });
          await picture(page, `${name}-${dark ? 'dark' : 'light'}-${width}`);
          assert.deepEqual(await axeViolations(page), []);
          await page.context().close();
        });

  for (const name of names)
    test(`${name} does not scroll sideways at 320 pixels, which is 1280 at 400 %`, async () => {
      const page = await open(`/en/${name}`, { width: 320 });
      assert.equal(await overflow(page), 0);
      await page.context().close();
    });

  test('the palette opens with Ctrl K, finds a page of the menu, and goes there with Enter', async () => {
    const page = await open('/nb/day', {});
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bidrag');
    assert.equal(await page.locator('[role=option][aria-selected=true]').first().innerText(), 'Løfter og bidrag\nSide');
    await picture(page, 'palette');
    assert.deepEqual(await axeViolations(page), []);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/nb/arbeid/strategi');
    await page.context().close();
  });

  test('the menu of a phone folds, and says so', async () => {
    const page = await open('/nb/front', { width: 390 });
    const toggle = page.getByRole('button', { name: 'Meny' });
    assert.equal(await page.getByRole('link', { name: 'Resultater', exact: true }).isVisible(), false);
    await toggle.press('Enter');
    assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
    assert.equal(await page.getByRole('link', { name: 'Resultater', exact: true }).isVisible(), true);
    await picture(page, 'menu-390');
    await page.context().close();
  });

  test('without script the whole menu stands on the phone', async () => {
    const page = await open('/nb/front', { width: 390, javaScript: false });
    assert.equal(await page.getByRole('link', { name: 'Resultater', exact: true }).isVisible(), true);
    await page.context().close();
  });

  test('a refused form begins at its summary, which leads to the field', async () => {
    const page = await open('/nb/refused', {});
    assert.equal(await page.evaluate(() => document.activeElement?.className), 'ds-error-summary');
    await page.getByRole('link', { name: 'Skriv tallet med siffer' }).click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'number');
    await page.context().close();
  });
});

/** Pictures for who wants to look: only where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
