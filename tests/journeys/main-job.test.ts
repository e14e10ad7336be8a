import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { root } from '#platform/root.ts';
import { launchBrowser, openPage } from '#tests/support/browser.ts';
import { keyboard, pointer, type Hands } from '#tests/support/hands.ts';
import { complaintsOf, openJourney, picture, readerAt, type Journey } from '#tests/support/journey.ts';

const strategy = join(root, 'tests/fixtures/strategy/internasjonal-strategi-2030.md');
const report = join(root, 'tests/fixtures/strategy/to-spalter.pdf');
const year = String(new Date().getFullYear());

let browser: Browser;
before(async () => {
  browser = await launchBrowser();
});
after(() => browser.close());

test('an adviser takes a strategy from the document to evidence that anyone can see, with script', () =>
  walk({ javaScript: true, hands: () => pointer }));
test('the same without script', () => walk({ javaScript: false, hands: () => pointer }));
test('the same with the keyboard alone', () => walk({ javaScript: true, hands: keyboard }));

test('the keyboard finds planted faults: a focus that does not show, one that is lost and one that is held', async () => {
  const page = await openPage(browser);
  const planted = async (between: string) => {
    await page.setContent(
      `<style>:focus { outline: 3px solid }</style><a href="#one">En</a>${between}<button>To</button>`,
    );
    return keyboard(page).press(page.getByRole('button', { name: 'To' }));
  };
  await planted('<a href="#two">Imellom</a>');
  await assert.rejects(
    planted('<style>i:focus { outline: none !important }</style><i tabindex="0">Usynlig</i>'),
    /does not show/,
  );
  await assert.rejects(planted('<b tabindex="0" onfocus="this.blur()">Mistet</b>'), /lost|come to/);
  const held = `<b tabindex="0" onkeydown="if (event.key === 'Tab') event.preventDefault()">Holdt</b>`;
  await assert.rejects(planted(held), /does not come to/);
  await page.context().close();
});

type How = { javaScript: boolean; hands: (page: Page) => Hands };

async function walk({ javaScript, hands }: How): Promise<void> {
  const at = await openJourney();
  try {
    const page = await readerAt({ browser, at }, { javaScript });
    const complaints = complaintsOf(page);
    const step: Step = {
      page,
      at,
      ...hands(page),
      button: (name) => page.getByRole('button', { name, exact: true }),
      field: (name) => page.getByRole('textbox', { name, exact: true }).last(),
    };
    await signIn(step);
    await readStrategy(step);
    await reviewAndAdopt(step);
    const before = await shownPublicly(step);
    await addActivity(step);
    await attachFigure(step);
    await attachDocument(step);
    await publish(step);
    await signOut(step);
    await seeAsVisitor(step, before);
    assert.deepEqual([complaints, at.faults], [[], []]);
    await page.context().close();
  } finally {
    await at.close();
  }
}

type Named = (name: string) => Locator;
/** A button, and a field that can be seen, by their names. */
type Step = Hands & { page: Page; at: Journey; button: Named; field: Named };

async function signIn({ page, press, button }: Step): Promise<void> {
  await page.goto('/nb/arbeid/logg-inn');
  await press(button('Logg inn som Rådgiver A'));
  await page.waitForURL('**/nb/arbeid');
}

async function readStrategy({ page, press, attach, button }: Step): Promise<void> {
  await press(page.getByRole('navigation', { name: 'Arbeidsplass' }).getByRole('link', { name: /Løfter|Strategi/ }));
  await press(page.getByRole('link', { name: 'Les inn en ny strategi' }));
  await attach(page.getByLabel('Dokumentet'), strategy);
  await press(button('Les dokumentet'));
  await page.getByRole('heading', { level: 1, name: 'Internasjonal strategi 2030' }).waitFor();
}

/** The words of one promise are mended, who adopted it is told, and what the reader was unsure of is settled. */
async function reviewAndAdopt(step: Step): Promise<void> {
  const { page, press, write, tick, button } = step;
  await picture(page, 'review');
  const promise = page.getByRole('group', { name: /Løfte 3\.1|^3\.1/ });
  await write(page.getByLabel('Vedtatt av'), 'Fylkestinget');
  await write(promise.getByLabel('Vedtatt ordlyd'), corrected);
  for (const unsure of await page.getByRole('checkbox', { name: 'Usikker', checked: true }).all()) await tick(unsure);
  await press(button('Lagre'));
  await page.getByText('Ingen er merket som usikre').waitFor();
  assert.equal(await promise.getByLabel('Vedtatt ordlyd').inputValue(), corrected);
  await press(button('Lagre og gå til vedtak'));
  await page.getByRole('heading', { level: 1, name: 'Vedta «Internasjonal strategi 2030»?' }).waitFor();
  await press(button('Vedta strategien'));
  await page.getByRole('heading', { level: 1, name: 'Hva viderefører den nye strategien?' }).waitFor();
  await press(button('Lagre videreføringen'));
  await page.getByText('Videreføringen er lagret').waitFor();
}

const corrected =
  'Fylkeskommunen skal aktivt bruke europeiske samarbeidsprogrammer for å gi økt faglig kunnskap og skape nettverk.';

/** How many are shown in the cell that the promise counts in, as anyone may ask. */
async function shownPublicly({ page }: Step): Promise<number> {
  const answer = await page.request.get('/nb/matrise/0/project');
  const words = /([Éé]n|\d+) aktivitet[^<]*?(ingen|\d+) vist/.exec(await answer.text());
  return words && words[2] !== 'ingen' ? Number(words[2]) : 0;
}

async function addActivity({ page, press, write, tick, button }: Step): Promise<void> {
  await press(page.getByRole('navigation', { name: 'Arbeidsplass' }).getByRole('link', { name: /^Aktiviteter/ }));
  await press(page.getByRole('main').getByRole('link', { name: 'Ny aktivitet' }));
  await write(page.getByLabel(/^Tittel/).first(), 'Lærlinger på tvers av Nordsjøen');
  await tick(page.getByLabel('Prosjekter', { exact: true }));
  await press(button('Lagre'));
  await page.getByRole('heading', { level: 1, name: 'Lærlinger på tvers av Nordsjøen' }).waitFor();
}

async function attachFigure({ page, press, write, field, choose, button }: Step): Promise<void> {
  await press(page.getByRole('link', { name: 'Legg til bidrag' }));
  await choose(page.getByLabel('Hvilket løfte bidrar det til?'), /^Løfte 3\.1/);
  await write(field('Tallet'), '27');
  await write(field('Hva telles?'), 'lærlinger på utveksling');
  await write(field('Hvor er det hentet fra?'), 'Sluttrapport, side 4');
  await write(field('Hvilket år handler det om?'), year);
  await press(button('Lagre utkast'));
  await page.getByText('lærlinger på utveksling').first().waitFor();
}

async function attachDocument({ page, press, write, field, tick, attach, choose, button }: Step): Promise<void> {
  await press(page.getByRole('link', { name: /Legg til bevis|Endre/ }).first());
  await tick(page.getByLabel('Et dokument', { exact: true }).last());
  await attach(page.getByLabel('Legg ved dokumentet').last(), report);
  await choose(page.getByLabel('Hvem kan åpne dokumentet?').last(), /Alle/);
  await write(field('Hva viser det?'), 'Sluttrapporten med tallene');
  await write(field('Hvilket år handler det om?'), year);
  await press(button('Lagre utkast'));
  await page.getByText('Sluttrapporten med tallene').first().waitFor();
}

/** The activity with what contributes, in one press. */
async function publish({ page, press, button }: Step): Promise<void> {
  await press(page.getByRole('main').getByRole('link', { name: 'Lærlinger på tvers av Nordsjøen' }).first());
  await page.getByRole('checkbox', { name: /Løfte 3\.1/, checked: true }).waitFor();
  await press(button('Publiser'));
  await page.getByText('Publisert').first().waitFor();
}

async function signOut({ page, press, button }: Step): Promise<void> {
  await press(button('Logg ut'));
  await page.waitForURL('**/nb');
}

/** From a number that anyone can see to what shows it, in two presses. */
async function seeAsVisitor({ page, press }: Step, before: number): Promise<void> {
  await page.goto('/nb');
  assert.match(await page.locator('h1').innerText(), /^Vi har lovet 17 ting. \d+ er i gang, og \d+ kan vise/);
  await picture(page, 'visitor-front');
  await press(page.getByRole('link', { name: 'Mål og virkemidler' }).first());
  await page.getByRole('table').waitFor();
  await picture(page, 'visitor-matrix');
  const number = page.getByRole('row', { name: /Løfter uten mål/ }).locator('a[href*="/0/project"]');
  assert.match(await number.innerText(), new RegExp(`${before + 1} vist`));
  await press(number);
  await page.getByText('lærlinger på utveksling').waitFor();
  await picture(page, 'visitor-cell');
  const evidence = page.getByRole('link', { name: /to-spalter\.pdf|Sluttrapporten/ }).first();
  const file = await page.request.get((await evidence.getAttribute('href')) ?? '');
  assert.deepEqual([file.status(), (await file.body()).subarray(0, 5).toString()], [200, '%PDF-']);
}
