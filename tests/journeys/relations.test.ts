import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { complaintsOf, openEmptyJourney, openWalk, picture, readerAt, signInAs } from '#tests/support/journey.ts';

/**
 * What the county's own pages say of its relations, entered by an adviser in a county that holds nothing, and read by
 * someone who is not signed in.
 */
let walk: Awaited<ReturnType<typeof openWalk>>;
let page: Page;
let complaints: string[];
before(async () => {
  walk = await openWalk(openEmptyJourney);
  page = await readerAt(walk, { javaScript: false });
  complaints = complaintsOf(page);
  await signInAs(page.context(), walk.at, 'demoradgiver');
});
after(() => walk.close());

test('three memberships are entered, one of which requires another, and their cards are published', async () => {
  await addMembership('CPMR', { organisation: 'CPMR', purpose: 'Samle kystregionene i Europa.' });
  await addMembership('Nordsjøkommisjonen', {
    organisation: 'CPMR North Sea Commission',
    since: '2020',
    purpose: 'Samarbeid mellom regionene rundt Nordsjøen.',
    requires: 'CPMR',
  });
  await addMembership('Østlandssamarbeidet', {
    organisation: 'Østlandssamarbeidet',
    purpose: 'Samordne fylkene på Østlandet.',
  });
  await page.goto('/nb/medlemskap');
  const list = page.getByRole('list', { name: 'Medlemskap' });
  assert.deepEqual(await list.getByRole('link').allInnerTexts(), ['CPMR', 'Nordsjøkommisjonen', 'Østlandssamarbeidet']);
});

test('a membership’s card has the county’s headings in their order, and both sides of what it requires', async () => {
  await readPublic('medlemskap', 'Nordsjøkommisjonen');
  assert.deepEqual(await cardHeadings(), headings);
  await picture(page, 'membership-card');
  await page.getByRole('main').getByRole('link', { name: 'CPMR', exact: true }).first().click();
  await page.getByRole('heading', { level: 1, name: 'CPMR' }).waitFor();
  assert.match(await page.getByRole('main').innerText(), /Nordsjøkommisjonen/);
});

test('the four agreements are entered: direct, of several parties, and through an umbrella', async () => {
  await addAgreement('Midtvesten i USA', {
    parties: ['Norway House', 'Sons of Norway', 'Minnesota Trade Office', 'North Dakota Governor’s Office'],
    since: '2013',
    kind: 'Intensjonsavtale',
  });
  await addAgreement('Hubei-provinsen', { parties: ['Hubei-provinsen'], since: '2006' });
  await addAgreement('Kaunas', { parties: ['Kaunas'], since: '1991', holding: true });
  await addAgreement('Schleswig-Holstein', {
    parties: ['Land Schleswig-Holstein'],
    since: '1998',
    via: 'Østlandssamarbeidet',
  });
  await page.goto('/nb/avtaler');
  assert.deepEqual(await page.getByRole('list', { name: 'Avtaler' }).getByRole('link').allInnerTexts(), [
    'Hubei-provinsen',
    'Kaunas',
    'Midtvesten i USA',
    'Schleswig-Holstein',
  ]);
});

test('an agreement’s card has the county’s headings and every party', async () => {
  await readPublic('avtaler', 'Midtvesten i USA');
  assert.deepEqual(await cardHeadings(), headings);
  const card = await page.getByRole('main').innerText();
  for (const party of ['Norway House', 'Sons of Norway', 'Minnesota Trade Office', 'North Dakota Governor’s Office'])
    assert.ok(card.includes(party), party);
  await picture(page, 'agreement-card');
});

test('what is held through an umbrella shows on both sides', async () => {
  await readPublic('avtaler', 'Schleswig-Holstein');
  assert.match(await page.getByRole('main').innerText(), /[Gg]jennom\s+Østlandssamarbeidet/);
  await readPublic('medlemskap', 'Østlandssamarbeidet');
  assert.match(await page.getByRole('main').innerText(), /Schleswig-Holstein/);
});

test('who held an agreement before and after the county was split is told, and found on any day', async () => {
  await readPublic('avtaler', 'Kaunas');
  const card = await page.getByRole('main').innerText();
  assert.match(card, /Vestfold og Telemark fylkeskommune[^]*31\. desember 2023/);
  assert.match(card, /Vestfold fylkeskommune[^]*1\. januar 2024/);
  await page.goto('/nb/arbeid/organisasjoner');
  await page.getByRole('main').getByRole('link', { name: 'Vestfold og Telemark fylkeskommune' }).click();
  await page.getByRole('link', { name: 'Hvem har hva' }).first().click();
  assert.match(await heldOn('2023-12-31'), /Kaunas[^]*Vestfold og Telemark fylkeskommune/);
  assert.match(await heldOn('2024-01-01'), /Kaunas[^]*Vestfold fylkeskommune/);
});

test('nothing was refused, thrown or failed on the way', () => {
  assert.deepEqual([complaints, walk.at.faults], [[], []]);
});

/** The county's own headings, as its pages have them. */
const headings = [
  'Formål',
  'Oversikt over samlet styre, eventuelt representantskap',
  'Fylkeskommunens representant(er) med vara',
  'Valgperiode',
  'Samarbeidsdokumenter, vedtekter',
  'Aktuelle nettsteder',
  'Honorar, dekning av reiseutgifter og lignende',
  'Ansvarlig sektor/saksbehandler',
  'Publisert/oppdatert',
];

async function cardHeadings(): Promise<string[]> {
  const all = await page.getByRole('main').locator('dt, h2, h3').allInnerTexts();
  return all.map((each) => each.trim()).filter((each) => headings.includes(each));
}

type Membership = { organisation: string; since?: string; purpose: string; requires?: string };

async function addMembership(title: string, { organisation, since, purpose, requires }: Membership): Promise<void> {
  await page.goto('/nb/arbeid/medlemskap/ny');
  await page.getByLabel('Hva er vi medlem av? (bokmål)').fill(title);
  await nameOrganisation('organisation', organisation);
  if (since) await page.getByLabel('Medlem siden').fill(since);
  await page.getByLabel('Formål (bokmål)').fill(purpose);
  if (requires) {
    await openFold('Krav om annet medlemskap');
    await page.getByLabel('Krever medlemskap i').selectOption({ label: requires });
  }
  await saveAndPublish(title);
}

type Agreement = { parties: string[]; since: string; via?: string; kind?: string; holding?: boolean };

async function addAgreement(title: string, { parties, since, via, kind, holding }: Agreement): Promise<void> {
  await page.goto('/nb/arbeid/avtaler/ny');
  await page.getByLabel('Hva heter samarbeidet? (bokmål)').fill(title);
  if (kind) await page.getByLabel(kind, { exact: true }).check();
  for (const [at, party] of parties.entries()) {
    if (at) await page.locator('button[name=more][value=party]').click();
    await nameOrganisation(`party.new${at + 1}.organisation`, party);
  }
  if (via) await nameOrganisation('via', via);
  await page.getByLabel('Samarbeid siden').fill(since);
  if (holding) await tellHolders();
  await saveAndPublish(title);
}

/** The county that was split at the turn of the year, and the one that went on with the agreement. */
async function tellHolders(): Promise<void> {
  await openFold('Hvem som har holdt den');
  await nameOrganisation('holding.new1.organisation', 'Vestfold og Telemark fylkeskommune');
  await page.locator('[name="holding.new1.starts_on"]').fill('2020-01-01');
  await page.locator('[name="holding.new1.ends_on"]').fill('2023-12-31');
  await page.locator('button[name=more][value=holding]').click();
  await openFold('Hvem som har holdt den');
  await nameOrganisation('holding.new2.organisation', 'Vestfold fylkeskommune');
  await page.locator('[name="holding.new2.starts_on"]').fill('2024-01-01');
}

/** Chosen where it stands in the list; else named at once, without leaving the form. */
async function nameOrganisation(field: string, name: string): Promise<void> {
  const list = page.locator(`select[name="${field}"]`);
  const known = await list.locator('option').allInnerTexts();
  if (known.includes(name)) return void (await list.selectOption({ label: name }));
  const fresh = page.locator(`[name="${field}_new"]`);
  if (!(await fresh.isVisible())) await page.locator('details', { has: fresh }).last().locator('> summary').click();
  await fresh.fill(name);
}

async function openFold(words: string): Promise<void> {
  const fold = page.locator('details', { has: page.locator('summary', { hasText: words }) }).last();
  if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
}

async function saveAndPublish(title: string): Promise<void> {
  await page.getByRole('button', { name: 'Lagre', exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
  await page.getByRole('button', { name: 'Publiser', exact: true }).click();
  await page.getByText('publisert', { exact: true }).first().waitFor();
}

async function readPublic(register: string, title: string): Promise<void> {
  await page.goto(`/nb/${register}`);
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function heldOn(day: string): Promise<string> {
  await page.locator('input[type=date]').first().fill(day);
  await page.getByRole('main').getByRole('button', { name: 'Vis', exact: true }).click();
  await page.waitForLoadState();
  return page.getByRole('table').first().innerText();
}
