import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';
import { routes } from '#app';
import type { Role } from '#platform/actor.ts';
import { languages, type Language } from '#platform/language.ts';
import type { Route } from '#platform/routes.ts';
import { axeViolations, openPage, overflow } from '#tests/support/browser.ts';
import { someone } from '#tests/support/house.ts';
import { complaintsOf, openSampleJourney, openWalk, readerAt, signInAs } from '#tests/support/journey.ts';
import { addressOf } from '#tests/support/samples.ts';

let walk: Awaited<ReturnType<typeof openWalk<Awaited<ReturnType<typeof openSampleJourney>>>>>;
before(async () => {
  walk = await openWalk(openSampleJourney);
});
after(() => walk.close());

/** Who opens it: a stranger where anyone may, and else the first of those who may. */
const readers: Role[] = ['visitor', 'adviser', 'administrator', 'auditor', 'contributor', 'manager', 'member'];
const readerOf = ({ allow }: Route) => readers.find((role) => allow.ever(someone(role))) ?? 'visitor';

type Shown = { route: Route; reader: Role; address: (language: Language) => string };
const shown: Shown[] = routes
  .filter(({ method, place }) => method === 'GET' && place !== 'bare')
  .map((route) => ({
    route,
    reader: readerOf(route),
    address: (language) => addressOf(route, language, walk.at.samples),
  }));

/** What a page answers with, asked for as its reader asks; pages alone, for what is downloaded is not looked at. */
async function pagesFor(reader: Role, language: Language): Promise<{ address: string; html: string }[]> {
  const page = await pageOf(reader);
  const found: { address: string; html: string }[] = [];
  for (const each of shown.filter((one) => one.reader === reader)) {
    const address = each.address(language);
    const answer = await page.request.get(address, { maxRedirects: 0 });
    // Without an organisation to sign in with, its door is not there.
    if (!/oidc/.test(address)) assert.ok([200, 303].includes(answer.status()), `${address} ${answer.status()}`);
    // What is no page, such as a file, is tried where its feature is; where one is led on to is on the list itself.
    const isPage = answer.status() === 200 && answer.headers()['content-type']?.startsWith('text/html');
    if (isPage) found.push({ address, html: await answer.text() });
  }
  assert.ok(found.length > 3, `Of the ${reader}'s pages only ${found.length} were found`);
  return found;
}

const opened = new Map<Role, Promise<Page>>();
/** One page for each reader, signed in, is walked through all that they may see. */
function pageOf(reader: Role): Promise<Page> {
  const found = opened.get(reader) ?? open(reader);
  opened.set(reader, found);
  return found;
}

async function open(reader: Role): Promise<Page> {
  const page = await readerAt(walk);
  if (reader !== 'visitor') await signInAs(page.context(), walk.at, reader);
  return page;
}

const walked = readers.filter((role) => shown.some(({ reader }) => reader === role));

type Scheme = 'light' | 'dark';
const schemes: readonly Scheme[] = ['light', 'dark'];
/** Colours do not go by the language: English is looked at for its words, in one of the two. */
const looks = [['nb', schemes] as const, ['en', ['light']] as const];

for (const reader of walked)
  for (const [language, wanted] of looks)
    test(`axe finds nothing on any page of the ${reader} in ${language}, ${wanted.join(' or ')}, and none scrolls sideways`, async () => {
      const page = await pageOf(reader);
      const complaints = complaintsOf(page);
      for (const { address } of await pagesFor(reader, language)) await lookAt(page, address, wanted);
      assert.deepEqual(complaints, []);
    });

async function lookAt(page: Page, address: string, wanted: readonly Scheme[]): Promise<void> {
  await page.goto(address);
  await lookHere(page, address, wanted);
}

async function lookHere(page: Page, address: string, wanted = schemes): Promise<void> {
  for (const colorScheme of wanted) {
    await page.emulateMedia({ colorScheme });
    assert.deepEqual(await axeViolations(page), [], `${address} ${colorScheme}`);
  }
  // 320 pixels are 1280 at 400 %.
  for (const width of [390, 320]) {
    await page.setViewportSize({ width, height: 900 });
    assert.equal(await overflow(page), 0, `${address} is wider than ${width} pixels`);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('axe finds nothing on pages that no address has: what is unknown, what is refused, and what collided', async () => {
  const page = await readerAt(walk);
  await signInAs(page.context(), walk.at, 'adviser');
  await page.goto('/nb/finnes-ikke');
  await lookHere(page, 'unknown');
  for (const form of [
    '/nb/arbeid/aktiviteter/ny',
    '/nb/arbeid/bidrag/nytt',
    '/nb/arbeid/strategi/ny',
    '/nb/tilbakemelding',
  ]) {
    await page.goto(form);
    await page.getByRole('main').locator('form footer button').first().click();
    await page.locator('.ds-error-summary').waitFor();
    await lookHere(page, `${form}, refused`);
  }
  const edit = `/nb/arbeid/aktiviteter/${walk.at.samples['/work/activities/:id']?.params.id}/endre`;
  const other = await page.context().newPage();
  for (const tab of [page, other]) await tab.goto(edit);
  for (const tab of [page, other]) {
    await tab.getByRole('textbox', { name: /^Tittel \(bokmål\)/ }).fill(tab === page ? 'Den første' : 'Den andre');
    await tab.getByRole('button', { name: 'Lagre', exact: true }).click();
    await tab.waitForLoadState();
  }
  await lookHere(other, 'collided');
  await page.context().close();
});

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

async function faultsIn(html: string): Promise<string[]> {
  const { results } = await rules.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector}`),
  );
}

for (const reader of walked)
  for (const language of languages)
    test(`every page of the ${reader} is valid HTML in ${language}, without inline style or script`, async () => {
      for (const { address, html } of await pagesFor(reader, language)) {
        assert.deepEqual(await faultsIn(html), [], address);
        assert.doesNotMatch(html, /\sstyle=|<script(?![^>]*\ssrc=)|\son[a-z]+="/, address);
      }
    });

test('every page is whole without script: its headings, links, fields and buttons are all there', async () => {
  const plain = await openPage(walk.browser, { baseURL: walk.at.origin, javaScript: false });
  await signInAs(plain.context(), walk.at, 'adviser');
  const scripted = await readerAt(walk);
  await signInAs(scripted.context(), walk.at, 'adviser');
  for (const { address } of await pagesFor('adviser', 'nb')) {
    const without = new Set(await thingsOn(plain, address));
    const missing = (await thingsOn(scripted, address)).filter((thing) => !without.has(thing));
    assert.deepEqual(missing, [], address);
  }
  await Promise.all([plain, scripted].map((each) => each.context().close()));
});

/** What someone can read as a heading, follow, fill in or press, outside what script itself adds. */
async function thingsOn(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const things = page
    .locator('main')
    .locator('h1, h2, h3, a[href], input:not([type=hidden]), select, textarea, button');
  return things.evaluateAll((found) =>
    found
      .filter((thing) => thing.checkVisibility() && !thing.closest('command-palette, flash-message, file-drop'))
      .map((thing) =>
        [thing.tagName, thing.getAttribute('href') ?? thing.getAttribute('name') ?? thing.textContent].join(' '),
      ),
  );
}

test('the walk finds planted faults: pale words, a field without a label, a wide box and an inline style', async () => {
  const page = await readerAt(walk);
  const complaints = complaintsOf(page);
  await page.goto('/nb');
  await page.evaluate(() => {
    const main = document.querySelector('main')!;
    const pale = Object.assign(document.createElement('p'), { textContent: 'Bleke ord', id: 'pale' });
    pale.style.color = '#eeeeee';
    const wide = document.createElement('div');
    wide.style.width = '3000px';
    wide.textContent = 'bred';
    main.append(pale, document.createElement('input'), wide);
    // Said in a way that the policy refuses.
    pale.setAttribute('style', 'color: #eeeeee');
    pale.style.color = '#eeeeee';
  });
  assert.match(String(await axeViolations(page)), /color-contrast[^]*label: /);
  assert.ok((await overflow(page)) > 0);
  assert.match(String(complaints), /Content Security Policy/);
  assert.notDeepEqual(await faultsIn('<!doctype html><html lang="nb"><body><input></body></html>'), []);
  await page.context().close();
});
