// Takes the pictures in docs/screenshots of the demo county, each small enough to lie in the repository.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { within } from '#platform/by.ts';
import { root } from '#platform/root.ts';
import { keepQuestion } from '#features/projects/deciding.ts';
import { launchBrowser } from '#tests/support/browser.ts';
import { globalSetup, globalTeardown } from '#tests/support/database.ts';
import { openJourney, readerAt, signInAs, type Journey } from '#tests/support/journey.ts';

const folder = join(root, 'docs/screenshots');
const largest = 150_000;

const running = 'Utslippsfrie småhavner';
const developing = 'Kulturarv som tåler villere vær';

type Shot = { name: string; as?: string; open: (page: Page, at: Journey) => Promise<unknown> };

const shots: Shot[] = [
  { name: 'front', open: (page) => page.goto('/nb') },
  { name: 'matrix', open: (page) => page.goto('/nb/matrise') },
  { name: 'statement', open: async (page, at) => page.goto(`/nb/strategi/lofte/${await promised(at)}`) },
  { name: 'record', open: (page) => follow(page, '/nb/prosjekter', 'Elever ut i Europa') },
  { name: 'cooperation', open: (page) => page.goto('/nb/samarbeid') },
  { name: 'membership', open: (page) => follow(page, '/nb/medlemskap', 'Nordsjøkommisjonen') },
  { name: 'year-wheel', as: 'demoradgiver', open: (page) => page.goto('/nb/arbeid/arshjul') },
  { name: 'my-day', as: 'demoradgiver', open: (page) => page.goto('/nb/arbeid') },
  { name: 'refused-form', as: 'demoradgiver', open: refuse },
  { name: 'projects-board', as: 'demoradgiver', open: (page) => page.goto('/nb/arbeid/prosjekter/tavle') },
  { name: 'project', as: 'demoradgiver', open: async (page, at) => page.goto(await projectAt(at, running)) },
  {
    name: 'project-money',
    as: 'demoradgiver',
    open: async (page, at) => page.goto(`${await projectAt(at, running)}/okonomi`),
  },
  { name: 'go-no-go', as: 'demoradgiver', open: decide },
  { name: 'allocation', as: 'demoradgiver', open: async (page, at) => page.goto(await allocationAt(at)) },
  { name: 'public-portfolio', open: (page) => page.goto('/nb/prosjekter') },
];

await globalSetup();
try {
  await takeAll();
} finally {
  await globalTeardown();
}

async function takeAll(): Promise<void> {
  const at = await openJourney();
  const browser = await launchBrowser();
  await mkdir(folder, { recursive: true });
  for (const width of [1280, 390])
    for (const colorScheme of ['light', 'dark'] as const)
      for (const shot of shots) {
        const page = await readerAt(
          { browser, at },
          { width, height: width === 390 ? 844 : 900, dark: colorScheme === 'dark' },
        );
        if (shot.as) await signInAs(page.context(), at, shot.as);
        await shot.open(page, at);
        await take(page, `${shot.name}-${width}-${colorScheme}`);
        await page.context().close();
      }
  await browser.close();
  await at.close();
}

async function promised({ house }: Journey): Promise<string> {
  const goal = house.db.selectFrom('statement').select('id').where('code', '=', 'goal-4');
  return (await goal.executeTakeFirstOrThrow()).id;
}

async function follow(page: Page, address: string, link: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('link', { name: link }).first().click();
  await page.waitForLoadState();
}

/** Evidence without its number and its source. */
async function refuse(page: Page): Promise<void> {
  await follow(page, '/nb/arbeid/prosjekter', 'Elever ut i Europa');
  await page.getByRole('link', { name: 'Legg til bidrag' }).first().click();
  await page.getByLabel('Hvilket løfte bidrar det til?').selectOption({ index: 1 });
  await page.getByRole('textbox', { name: 'Tallet', exact: true }).fill('to hundre');
  await page.getByRole('textbox', { name: 'Hva telles?', exact: true }).fill('elever på utveksling');
  await page.getByRole('button', { name: 'Send til gjennomsyn' }).click();
  await page.getByRole('group', { name: /rett/i }).first().waitFor();
}

async function projectAt(at: Journey, title: string): Promise<string> {
  return `/nb/arbeid/prosjekter/${await projectCalled(at, title)}`;
}

async function projectCalled({ house }: Journey, title: string): Promise<string> {
  const found = house.db.selectFrom('record').select('id').where('kind', '=', 'project').where('title_nb', '=', title);
  return (await found.executeTakeFirstOrThrow()).id;
}

/** The question whether to go on, as whoever is asked finds it. */
async function decide(page: Page, at: Journey): Promise<void> {
  const id = await projectCalled(at, developing);
  const asked = await at.house.db.selectFrom('project_decision').select('id').where('project', '=', id).execute();
  if (!asked.length) await ask(at, id);
  await page.goto(`/nb/arbeid/beslutninger/${id}`);
}

function ask({ house }: Journey, project: string): Promise<void> {
  const by = house.by({ id: 'demoprosjekt', roles: ['manager'], name: 'Prosjektleder B' });
  const question = 'Konsortiet er på plass, og vi trenger 600 timer over to år. Skal vi sende?';
  const asked = { decider: 'demoradgiver', question, hours: '600', own: '400000.00' };
  return within(house.db, (change) => keepQuestion(change, by, project, asked));
}

/** The call of the demo that has been shared out. */
async function allocationAt({ house }: Journey): Promise<string> {
  const found = house.db
    .selectFrom('call_award')
    .innerJoin('call_application', 'call_application.id', 'application_id')
    .select('call_id');
  return `/nb/arbeid/tildeling/${(await found.executeTakeFirstOrThrow()).call_id}`;
}

/** In as many colours as leave it small enough. */
async function take(page: Page, name: string): Promise<void> {
  await page.evaluate('document.fonts.ready');
  const whole = await page.screenshot({ fullPage: true, animations: 'disabled' });
  for (const colours of [128, 64, 32, 16]) {
    const picture = await sharp(whole)
      .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
      .toBuffer();
    if (picture.length > largest && colours > 16) continue;
    await writeFile(join(folder, `${name}.png`), picture);
    console.log(`${name}.png ${Math.round(picture.length / 1000)} kB`);
    return;
  }
}
