import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { dayInNorway, daysFrom } from '#platform/clock.ts';
import { system } from '#platform/actor.ts';
import { plantProgrammes } from '#features/programmes/shipped.ts';
import { overflow } from '#tests/support/browser.ts';
import { complaintsOf, openEmptyJourney, openWalk, picture, readerAt, signInAs } from '#tests/support/journey.ts';

/**
 * One project from idea to lessons, in a county that has nothing but the programmes that ship: walked by its manager
 * without script, stopped and let on by a leader, rejected once, and reported late.
 */
let walk: Awaited<ReturnType<typeof openWalk>>;
let page: Page;
let leader: Page;
let complaints: string[];
before(async () => {
  walk = await openWalk(openEmptyJourney);
  await plantProgrammes(walk.at.house.by(system));
  page = await readerAt(walk, { javaScript: false });
  leader = await readerAt(walk, { javaScript: false });
  complaints = [...complaintsOf(page), ...complaintsOf(leader)];
  await signInAs(page.context(), walk.at, 'demoprosjekt');
  await signInAs(leader.context(), walk.at, 'demoradgiver');
});
after(() => walk.close());

const title = 'Hydrogen i havnene';
const programme = 'Interreg Nordsjøprogrammet 2021–2027';
const today = dayInNorway(new Date());

test('an idea is a title and two sentences', async () => {
  await page.goto('/nb/arbeid/prosjekter/ny');
  await page.getByLabel('Hva heter prosjektet? (bokmål)').fill(title);
  await page
    .getByLabel('Kort fortalt (bokmål)')
    .fill('Havnene prøver ut hydrogen til godstransport. For rederier, havner og dem som bor der.');
  await save();
  await stands('Idé');
  await picture(page, 'project-idea');
});

test('it is developed for a programme, and its deadline has its place in the year wheel', async () => {
  await press('Begynn å utvikle');
  await page.locator('[name=programme]').selectOption({ label: programme });
  await page.locator('[name=deadline]').fill(daysFrom(today, 200));
  await picture(page, 'project-developing');
  await takeStep();
  await stands('Under utvikling');
  assert.match(await main(), /begynn senest[^]*Ferdig/);
});

test('a leader is asked, finds all of it on one page, and says no', async () => {
  await askLeader('400', '150 000');
  await leader.goto('/nb/arbeid');
  await leader.getByRole('link', { name: `Skal vi gå videre med ${title}?` }).click();
  assert.match(await leader.getByRole('main').innerText(), /400 timer[^]*150\s000/);
  await look(leader, 'project-decision');
  await leader.getByRole('button', { name: 'Svar', exact: true }).click();
  assert.match(await leader.getByRole('main').innerText(), /Svar ja eller nei/);
  await answer('Nei, vi stopper her', 'Vi har ikke folk til det');
  await open();
  await stands('Stoppet av oss');
});

test('it is taken up, asked about again, and let on', async () => {
  await press('Begynn å utvikle');
  await takeStep();
  await askLeader('300', '90 000');
  await leader.goto('/nb/arbeid');
  await leader.getByRole('link', { name: 'Se og svar' }).click();
  await answer('Ja, vi går videre', 'Passer med strategien');
  await open();
  await stands('Klar til å sendes');
});

test('what is missing before the application is sent is told, with the way to mend it', async () => {
  assert.match(await main(), /minst 3 partnere/);
  await look(page, 'project-missing');
  await page.getByRole('link', { name: /minst 3 partnere/ }).click();
  await addPartners();
  await page.getByRole('link', { name: 'Hvilken rolle vi har' }).click();
  await page.getByLabel('Rollen vår').selectOption({ label: 'Partner' });
  await save();
  await look(page, 'project-consortium');
  await press('Søknaden er sendt');
  await page.locator('[name="attempt.new1.sent_on"]').fill(today);
  await page.locator('[name="attempt.new1.sought"]').fill('120 000');
  await look(page, 'project-sent');
  await takeStep();
  await stands('Søknad sendt');
});

test('the first try is rejected, and what the funder wrote is kept', async () => {
  await press('Søknaden er avslått');
  await page.getByLabel('Svar gitt').fill(today);
  await page.getByLabel('Svak arbeidsplan').check();
  await page.getByLabel('Kommentarer fra den som gir støtte').fill('Arbeidsplanen sier ikke hvem som gjør hva.');
  await takeStep();
  await stands('Avslått');
  await picture(page, 'project-rejected');
});

test('the second try is granted, at a rate that is kept', async () => {
  await press('Prøv på nytt');
  await page.locator('[name=deadline]').fill(daysFrom(today, 300));
  await takeStep();
  await askLeader('300', '90 000');
  await leader.goto('/nb/arbeid');
  await leader.getByRole('link', { name: 'Se og svar' }).click();
  await answer('Ja, vi går videre', 'Pengene er på plass');
  await open();
  await press('Søknaden er sendt');
  await page.locator('[name="attempt.new1.sought"]').fill('110 000');
  await takeStep();
  await press('Søknaden er innvilget');
  await page.getByLabel('Innvilget støtte til oss').fill('100 000');
  await page.getByLabel('Svar gitt').fill(today);
  await page.getByRole('button', { name: 'Lagre steget' }).click();
  assert.match(await main(), /ingen kurs for EUR den/);
  await picture(page, 'project-rate');
  await page.getByLabel('Kurs da vi bestemte oss').fill('11,6276');
  await takeStep();
  await stands('Innvilget');
});

test('the contract is signed, and the project starts', async () => {
  await press('Kontrakten er signert');
  await page.getByLabel('Prosjektnummer hos den som gir støtte').fill('38-2-12-26');
  await page.getByLabel('Starter').fill(daysFrom(today, -200));
  await page.getByLabel('Slutter').fill(daysFrom(today, 500));
  await takeStep();
  await stands('Kontrakt');
  await press('Sett i gang');
  await takeStep();
  await stands('Pågår');
  await picture(page, 'project-running');
});

test('a claim is sent, at the rate of its day, and its answer is entered', async () => {
  await tab('Økonomi');
  await press('Nytt krav');
  await page.getByLabel('Delutbetaling').check();
  await page.locator('[name=claimed]').fill('20 000');
  await page.locator('[name=claimed_on]').fill(today);
  await page.locator('[name=rate]').fill('11,50');
  await save();
  await page.getByRole('region', { name: /EUR/ }).first().waitFor();
  assert.match(await main(), /20\s000/);
  await page.getByRole('main').getByRole('link', { name: 'Delutbetaling' }).first().click();
  await page.locator('[name=received]').fill('18 000');
  await page.locator('[name=received_on]').fill(today);
  await page.locator('[name=approved]').fill('18 000');
  await page.locator('[name=approved_on]').fill(today);
  await save();
  assert.match(await main(), /18\s000/);
  await picture(page, 'project-money');
});

test('a report is late, which is told, and then sent', async () => {
  await tab('Plan og rapportering');
  await page
    .locator('section', { has: page.locator('#reports') })
    .getByRole('link', { name: /^Endre/ })
    .click();
  await page.locator('[name="report.new1.due_on"]').fill(daysFrom(today, -10));
  await save();
  await press('Begynn sluttrapporteringen');
  await takeStep();
  assert.match(await main(), /Før prosjektet kan avsluttes, mangler:[^]*Én rapport er ikke sendt/);
  await tab('Plan og rapportering');
  assert.match(await main(), /10 dager for sent/);
  await picture(page, 'project-late');
  await page.getByRole('link', { name: /^Registrer som sendt/ }).click();
  await page.getByLabel('Sendt den').fill(today);
  await page.getByLabel('Merknad').fill('Regnskapet kom sent fra en partner.');
  await save();
  await page.getByText('Rapporten er registrert som sendt').waitFor();
  await tab('Oversikt');
});

test('the project is closed and leaves what was learned to the next idea', async () => {
  await press('Avslutt prosjektet');
  await page.getByLabel('Hva virket?').fill('Havnene var med fra første dag.');
  await page.getByLabel('Hva ville vi ikke gjort igjen?').fill('Vi ventet for lenge med partnerskapsavtalen.');
  await picture(page, 'project-closing');
  await takeStep();
  await stands('Avsluttet');
  await picture(page, 'project-closed');
  await page.goto('/nb/arbeid/prosjekter/ny');
  await page.getByLabel('Hva heter prosjektet? (bokmål)').fill('Hydrogen til ferjene');
  await page.locator('[name=programme]').selectOption({ label: programme });
  await save();
  const said = await main();
  assert.match(said, /Dette lærte vi av lignende prosjekter[^]*samme program/);
  assert.match(said, /Vi ventet for lenge med partnerskapsavtalen/);
  await look(page, 'project-similar');
  await page.getByRole('link', { name: 'All lærdom' }).click();
  assert.match(await main(), /Havnene var med fra første dag/);
  await picture(page, 'lessons');
});

test('nothing was refused, thrown or failed on the way', () => {
  assert.deepEqual([complaints, walk.at.faults], [[], []]);
});

/** Wide and light, then narrow and dark, without a sideways scroll. */
async function look(reader: Page, name: string): Promise<void> {
  await picture(reader, name);
  await reader.setViewportSize({ width: 390, height: 844 });
  await reader.emulateMedia({ colorScheme: 'dark' });
  await picture(reader, `${name}-narrow-dark`);
  assert.equal(await overflow(reader), 0, name);
  await reader.emulateMedia({ colorScheme: 'light' });
  await reader.setViewportSize({ width: 1280, height: 900 });
}

const main = () => page.getByRole('main').innerText();
const save = () => page.getByRole('button', { name: 'Lagre', exact: true }).click();
const press = (words: string) => page.getByRole('main').getByRole('link', { name: words, exact: true }).click();

/** Goes to another of the project's pages. */
const tab = (words: string) =>
  page.getByRole('navigation', { name: 'Prosjektets sider' }).getByRole('link', { name: words, exact: true }).click();

/** Goes to the project from the list. */
async function open(): Promise<void> {
  await page.goto('/nb/arbeid/prosjekter');
  await page.getByRole('main').getByRole('link', { name: title, exact: true }).click();
}

/** The step that the line of steps says the project is at. */
async function stands(stage: string): Promise<void> {
  await page.locator('[aria-current=step]', { hasText: stage }).waitFor();
}

async function takeStep(): Promise<void> {
  await page.getByRole('button', { name: 'Lagre steget' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

async function askLeader(hours: string, own: string): Promise<void> {
  await press('Spør om vi skal gå videre');
  await page.getByLabel('Timer vi trenger').fill(hours);
  await page.getByLabel('Egne penger vi trenger, i kroner').fill(own);
  await page.getByLabel('Hvem avgjør?').selectOption({ label: 'Rådgiver A' });
  await picture(page, 'project-question');
  await page.getByRole('button', { name: 'Spør', exact: true }).click();
  await page.getByText('Venter på svar fra Rådgiver A').waitFor();
}

async function answer(words: string, reason: string): Promise<void> {
  await leader.getByLabel(words).check();
  await leader.getByLabel(reason).check();
  await leader.getByRole('button', { name: 'Svar', exact: true }).click();
  await leader.getByText('Svaret er lagret').waitFor();
}

/** Three partners of three countries, whose shares are the whole. */
async function addPartners(): Promise<void> {
  const partners = [
    { name: 'Fylkeskommunen', role: 'Partner', country: 'Norge', share: '40' },
    { name: 'Port of Esbjerg', role: 'Hovedpartner eller koordinator', country: 'Danmark', share: '35' },
    { name: 'Göteborgs Hamn', role: 'Partner', country: 'Sverige', share: '25' },
  ];
  for (const [at, { name, role, country, share }] of partners.entries()) {
    const row = `partner.new${at + 1}.`;
    if (at) await page.locator('button[name=more][value=partner]').click();
    await nameOrganisation(`${row}organisation`, name);
    await page.locator(`[name="${row}role"]`).selectOption({ label: role });
    await page.locator(`[name="${row}country"]`).selectOption({ label: country });
    await page.locator(`[name="${row}share"]`).fill(share);
  }
  await picture(page, 'project-partners');
  await save();
}

/** Chosen where it stands in the list; else named at once, without leaving the form. */
async function nameOrganisation(field: string, name: string): Promise<void> {
  const fresh = page.locator(`[name="${field}_new"]`);
  await fresh.waitFor({ state: 'attached' });
  if (!(await fresh.isVisible())) await page.locator('details', { has: fresh }).last().locator('> summary').click();
  await fresh.fill(name);
}
