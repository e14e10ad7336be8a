import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { anActivity } from '#tests/support/house.ts';
import { complaintsOf, openJourney, openWalk, readerAt, signInAs } from '#tests/support/journey.ts';

let walk: Awaited<ReturnType<typeof openWalk>>;
before(async () => {
  walk = await openWalk(openJourney);
});
after(() => walk.close());

/** An adviser of the demo county at their desk, with an activity of the day before them. */
async function atDesk(title: string): Promise<{ page: Page; id: string; address: string }> {
  const id = await anActivity(walk.at.house, { 'title.nb': title, 'summary.nb': 'Slik var det.', place: 'Kaunas' });
  const page = await readerAt(walk);
  await signInAs(page.context(), walk.at, 'demoradgiver');
  return { page, id, address: `/nb/arbeid/aktiviteter/${id}` };
}

const title = (page: Page) => page.getByRole('textbox', { name: /^Tittel \(bokmål\)/ });
const summary = (page: Page) =>
  page.getByRole('textbox', { name: /^(Kort|Sammendrag|Ingress).*\(bokmål\)|^Kort fortalt/ }).first();
const save = (page: Page) => page.getByRole('button', { name: 'Lagre', exact: true }).click();

test('of two tabs, the later sees what the earlier saved beside its own, loses nothing, and saves', async () => {
  const { page: one, address, id } = await atDesk('To faner');
  const other = await one.context().newPage();
  await Promise.all([one.goto(`${address}/endre`), other.goto(`${address}/endre`)]);
  await title(one).fill('To faner, som den første ville');
  await summary(one).fill('Dette skrev den første.');
  await save(one);
  await one.waitForURL(`**${address}`);
  await title(other).fill('To faner, som den andre ville');
  const answer = other.waitForResponse((each) => each.request().method() === 'POST');
  await save(other);
  assert.equal((await answer).status(), 409);
  await other.getByText('Noen andre har lagret mens du skrev').waitFor();
  assert.match(await other.getByRole('main').innerText(), /To faner, som den første ville/);
  assert.equal(await title(other).inputValue(), 'To faner, som den andre ville');
  // Where only the first had been, what it saved is taken in.
  assert.equal(await summary(other).inputValue(), 'Dette skrev den første.');
  await save(other);
  await other.waitForURL(`**${address}`);
  assert.deepEqual(await textsOf(id), ['Dette skrev den første.', 'To faner, som den andre ville']);
  await one.context().close();
});

async function textsOf(id: string): Promise<string[]> {
  const rows = await walk.at.house.db
    .selectFrom('record_text')
    .select('value')
    .where('record_id', '=', id)
    .where('language', '=', 'nb')
    .where('field', 'in', ['title', 'summary'])
    .orderBy('field')
    .execute();
  return rows.map(({ value }) => value);
}

test('what was typed when the session had ended is kept, shown after signing in, and saved with one press', async () => {
  const { page, address, id } = await atDesk('Økten tok slutt');
  await page.goto(`${address}/endre`);
  await title(page).fill('Skrevet mens økten tok slutt');
  walk.at.ahead(121);
  await save(page);
  await page
    .getByRole('link', { name: /Logg inn/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Logg inn som Rådgiver A' }).click();
  await page.getByText('Skrevet mens økten tok slutt').first().waitFor();
  await page.getByRole('main').getByRole('button').first().click();
  await page.waitForURL(`**${address}`);
  assert.equal((await textsOf(id))[1], 'Skrevet mens økten tok slutt');
  await page.context().close();
});

for (const javaScript of [true, false])
  test(`what went to the trash comes back from the message that tells it, ${javaScript ? 'with' : 'without'} script`, async () => {
    const { page: first, address } = await atDesk('I papirkurven og tilbake');
    const page = await readerAt(walk, { javaScript });
    await page.context().addCookies(await first.context().cookies());
    await page.goto(address);
    await page.getByRole('button', { name: /papirkurven/i }).click();
    await page.waitForURL('**/nb/arbeid/aktiviteter');
    assert.equal(await page.getByRole('row', { name: 'I papirkurven og tilbake' }).count(), 0);
    await page.getByRole('status').getByRole('button', { name: 'Angre' }).click();
    await page.waitForURL(`**${address}`);
    await page.getByRole('heading', { level: 1, name: 'I papirkurven og tilbake' }).waitFor();
    await Promise.all([page.context().close(), first.context().close()]);
  });

test('another language is the same page, with what was asked for', async () => {
  const { page, id, address } = await atDesk('Samme side');
  const complaints = complaintsOf(page);
  await page.goto(address);
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL(`**/en/work/activities/${id}`);
  await page.getByRole('link', { name: 'Nynorsk' }).click();
  await page.waitForURL(`**/nn/arbeid/aktivitetar/${id}`);
  await page.goto('/nb/matrise?aar=2025&visning=liste');
  await page.getByRole('link', { name: 'English' }).click();
  await page.waitForURL('**/en/matrix?aar=2025&visning=liste');
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  assert.deepEqual(complaints, []);
  await page.context().close();
});

test('an adviser sees an activity as a visitor will before it is published, and a visitor does not', async () => {
  const { page, id, address } = await atDesk('Sett før den er publisert');
  await page.goto(address);
  await page.getByRole('link', { name: 'Se som besøkende' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Sett før den er publisert' }).waitFor();
  const stranger = await readerAt(walk);
  for (const hidden of [`${address}/forhandsvisning`, `/nb/aktiviteter/${id}`])
    assert.equal((await stranger.request.get(hidden)).status(), 404);
  await Promise.all([page.context().close(), stranger.context().close()]);
});

test('evidence typed when the session had ended is kept, too', async () => {
  const { page, id } = await atDesk('Bevis da økten tok slutt');
  await page.goto(`/nb/arbeid/bidrag/nytt?record=${id}`);
  await page.getByLabel('Hvilket løfte bidrar det til?').selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'Tallet', exact: true }).fill('27');
  await page.getByRole('textbox', { name: 'Hva telles?', exact: true }).fill('lærlinger som fikk fagprøven ute');
  walk.at.ahead(121);
  await page.getByRole('button', { name: 'Lagre utkast' }).click();
  await page
    .getByRole('link', { name: /Logg inn/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Logg inn som Rådgiver A' }).click();
  await page.getByText('lærlinger som fikk fagprøven ute').first().waitFor();
  await page.context().close();
});
