import assert from 'node:assert/strict';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { languages } from '#platform/language.ts';
import { axeViolations, launchBrowser, overflow } from '#tests/support/browser.ts';
import { assets, html, openSample } from '#tests/support/gallery.tsx';
import { samples } from './samples.tsx';

const names = Object.keys(samples);
let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

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

for (const language of languages)
  for (const name of names)
    test(`the sample page ${name} is valid HTML without inline style or script in ${language}`, async () => {
      const text = html(name, language);
      const { results } = await rules.validateString(text);
      const found = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
      assert.deepEqual(found, []);
      assert.doesNotMatch(text, /\sstyle=|<script(?![^>]*\ssrc=)/);
    });

test('the check of HTML finds a planted fault', async () => {
  const { valid } = await rules.validateString(html('front', 'nb').replace('<h2', '<h4'));
  assert.equal(valid, false);
});

for (const name of names)
  for (const dark of [false, true])
    for (const width of [1280, 390])
      test(`axe finds nothing on ${name}, ${dark ? 'dark' : 'light'} and ${width} wide`, async () => {
        const page = await openSample(browser, `/nb/${name}`, { width, dark });
        await picture(page, `${name}-${dark ? 'dark' : 'light'}-${width}`);
        assert.deepEqual(await axeViolations(page), []);
        await page.context().close();
      });

for (const name of names)
  test(`${name} does not scroll sideways at 320 pixels, which is 1280 at 400 %`, async () => {
    for (const language of languages) {
      const page = await openSample(browser, `/${language}/${name}`, { width: 320 });
      assert.equal(await overflow(page), 0, language);
      await page.context().close();
    }
  });

test('axe finds a planted fault', async () => {
  const page = await openSample(browser, '/nb/front');
  await page.evaluate(`document.querySelector('main').append(document.createElement('button'))`);
  assert.match(String(await axeViolations(page)), /button-name/);
  await page.context().close();
});

test('on paper there are no buttons and no menus', async () => {
  const page = await openSample(browser, '/nb/refused');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.ds-button:visible, nav:visible').count(), 0);
  await picture(page, 'refused-print');
  await page.context().close();
});

test('style is at most 30 kB and script at most 15 kB over the wire', async () => {
  const size = async (name: string) => (await stat(join('dist', `${assets.assetPath(name)}.gz`))).size;
  assert.ok((await size('app.css')) <= 30_000);
  assert.ok((await size('app.js')) <= 15_000);
});

/** Pictures for who wants to look: only where a folder is named. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
