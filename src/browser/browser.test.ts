/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { axeViolations, launchBrowser, type Reader } from '#tests/support/browser.ts';
import { html, openSample, type Told } from '#tests/support/gallery.tsx';

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

/** Opens a page, lets the test use it, and closes it. */
async function on(address: string, use: (page: Page) => Promise<void>, reader: Reader = {}, told: Told = {}) {
  const page = await openSample(browser, address, reader, told);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await use(page);
  assert.deepEqual(errors, []);
  await page.context().close();
}

const chosen = '[role=option][aria-selected=true]';

test('Ctrl K opens the palette, which finds a page of the menu and goes there with Enter', () =>
  on('/nb/day', async (page) => {
    await page.keyboard.press('Control+k');
    await page.keyboard.type('bidrag');
    assert.match(await page.locator(chosen).innerText(), /Løfter og bidrag/);
    assert.equal(await page.getByRole('combobox').getAttribute('aria-activedescendant'), 'palette-0');
    assert.deepEqual(await axeViolations(page), []);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/nb/arbeid/strategi');
  }));

test('the palette shows what the server finds, and never a page of another site', () => {
  const answers = {
    '/nb/sprett': [
      { label: 'Havvind i nord', href: '/nb/front', kind: 'Aktivitet' },
      { label: 'Annet sted', href: 'https://elsewhere.example/', kind: 'Aktivitet' },
    ],
  };
  return on(
    '/nb/day',
    async (page) => {
      await page.keyboard.press('/');
      await page.keyboard.type('havvind');
      await page.locator(chosen).getByText('Havvind i nord').waitFor();
      assert.equal(await page.getByRole('option').count(), 1);
      await page.keyboard.press('Escape');
      assert.equal(await page.locator('dialog[open]').count(), 0);
    },
    {},
    { answers },
  );
});

test('? tells the keys, and g with a letter goes to a page of the menu', () =>
  on('/nb/day', async (page) => {
    await page.keyboard.press('?');
    assert.equal(await page.getByRole('dialog', { name: 'Hurtigtaster' }).getByText('g s').isVisible(), true);
    assert.deepEqual(await axeViolations(page), []);
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.waitForURL('**/nb/arbeid/strategi');
  }));

test('the menu of a phone folds, and says so', () =>
  on(
    '/nb/front',
    async (page) => {
      const toggle = page.getByRole('button', { name: 'Meny' });
      const link = page.getByRole('link', { name: 'Resultater', exact: true });
      assert.equal(await link.isVisible(), false);
      await toggle.press('Enter');
      assert.equal(await toggle.getAttribute('aria-expanded'), 'true');
      assert.equal(await link.isVisible(), true);
      await link.press('Escape');
      assert.equal(await link.isVisible(), false);
    },
    { width: 390 },
  ));

test('without script the whole menu stands on the phone', () =>
  on(
    '/nb/front',
    async (page) => assert.equal(await page.getByRole('link', { name: 'Resultater', exact: true }).isVisible(), true),
    { width: 390, javaScript: false },
  ));

test('a refused form begins at its summary, which leads to the field', () =>
  on('/nb/refused', async (page) => {
    assert.equal(await page.locator('.ds-error-summary').evaluate((box) => box.matches(':focus')), true);
    await page.getByRole('link', { name: 'Skriv tallet med siffer' }).click();
    assert.equal(await page.locator('#number').evaluate((field) => field.matches(':focus')), true);
  }));

test('what is typed and not saved is there after a reload, and can be discarded', () =>
  on('/nb/form', async (page) => {
    await page.getByLabel('Hvorfor viser det noe?').fill('Fordi det står i rapporten');
    await page.getByLabel('Mål 8').check();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    assert.equal(await page.getByLabel('Hvorfor viser det noe?').inputValue(), 'Fordi det står i rapporten');
    assert.equal(await page.getByLabel('Mål 8').isChecked(), true);
    await page.getByRole('button', { name: 'Forkast det' }).click();
    assert.equal(await page.getByLabel('Hvorfor viser det noe?').inputValue(), '');
    assert.equal(await page.getByLabel('Mål 8').isChecked(), false);
  }));

test('what was sent and never answered is kept, and gone once the workspace has answered it', () =>
  on('/nb/form', async (page) => {
    const why = page.getByLabel('Hvorfor viser det noe?');
    await why.fill('Fordi det står i rapporten');
    const send = () => page.locator('form[data-keep] footer button[type=submit]').first().click();
    await page.route('**/nb/vis', (route) => route.abort());
    await send();
    await page.waitForURL('chrome-error://**');
    await page.goto('http://samband.test/nb/front');
    await page.goto('http://samband.test/nb/form');
    assert.equal(await why.inputValue(), 'Fordi det står i rapporten');
    await page.unroute('**/nb/vis');
    await page.route('**/nb/vis', (route) => route.fulfill({ contentType: 'text/html', body: html('day', 'nb') }));
    await send();
    await page.waitForURL('**/nb/vis');
    await page.goto('http://samband.test/nb/form');
    assert.equal(await why.inputValue(), '');
  }));

test('a field with a limit counts, and never cuts', () =>
  on('/nb/form', async (page) => {
    const field = page.getByLabel('Hva ble gjort? (bokmål)');
    await field.fill('x'.repeat(121));
    assert.equal((await field.inputValue()).length, 121);
    assert.equal(await page.getByText('1 tegn for mye').first().isVisible(), true);
  }));

test('what was just done is said once the page is there', () =>
  on('/nb/strategy', async (page) => {
    await page.getByRole('status').getByText('Lagret.').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Angre' }).isVisible(), true);
  }));

test('work that goes on is followed to its end', () =>
  on(
    '/nb/day',
    async (page) => {
      await page.waitForURL('**/nb/front');
    },
    {},
    { answers: { '/nb/leser': { value: 100, max: 100, label: 'Ferdig', href: '/nb/front' } } },
  ));

test('the reader is warned before the session ends, and can stay', () => {
  const inAMinute = new Date(Date.now() + 60_000).toISOString();
  const inAnHour = new Date(Date.now() + 3_600_000).toISOString();
  return on(
    '/nb/form',
    async (page) => {
      await page.getByRole('alert').getByText('Du blir snart logget ut').waitFor();
      await page.getByRole('button', { name: 'Fortsett' }).click();
      await page.getByRole('alert').waitFor({ state: 'detached' });
    },
    {},
    { site: { session: { ends: inAMinute, renew: '/nb/forny' } }, answers: { '/nb/forny': { ends: inAnHour } } },
  );
});

test('a file can be dropped on its field', () =>
  on('/nb/form', async (page) => {
    await page.locator('file-drop').evaluate((field) => {
      const data = new DataTransfer();
      data.items.add(new File(['x'], 'rapport.pdf', { type: 'application/pdf' }));
      field.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    assert.match(await page.getByLabel('Dokument', { exact: true }).inputValue(), /rapport\.pdf$/);
  }));
