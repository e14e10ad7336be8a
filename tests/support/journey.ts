import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { createApp, routes } from '#app';
import { system } from '#platform/actor.ts';
import { whoIs, startSession } from '#platform/session.ts';
import { accessAt } from '#platform/sessionAccess.ts';
import { addDemoAccounts } from '#features/accounts/first.ts';
import { plantDemo } from '#features/demo/plant.ts';
import { launchBrowser, openPage, type Reader } from './browser.ts';
import { openHouse, type House } from './house.ts';
import { samplesFor, type Samples } from './samples.ts';

/**
 * The product as it is started, with the demo county and its accounts, at an address of its own on this machine. The
 * clock is the real one, since browsers have no other; `ahead` puts it forward.
 */
export type Journey = {
  house: House;
  origin: string;
  /** What the server reported as its own fault. */
  faults: Error[];
  now: () => Date;
  ahead: (minutes: number) => void;
  close: () => Promise<void>;
};

export async function openJourney(): Promise<Journey> {
  const house = await openHouse();
  const start = Date.now();
  house.clock.now = new Date(start);
  await plantDemo(house.by(system));
  await house.settings.reload();
  await addDemoAccounts(house.by(system));
  return serveHouse(house, start);
}

/** A county with people and nothing else: all there is, is entered by them. */
export async function openEmptyJourney(): Promise<Journey> {
  const house = await openHouse();
  const start = Date.now();
  house.clock.now = new Date(start);
  await addDemoAccounts(house.by(system));
  return serveHouse(house, start);
}

/** A county with one of everything that an address can name. */
export async function openSampleJourney(): Promise<Journey & { samples: Samples }> {
  const house = await openHouse();
  const start = Date.now();
  house.clock.now = new Date(start);
  const samples = await samplesFor(house, routes);
  await addDemoAccounts(house.by(system));
  return { ...(await serveHouse(house, start)), samples };
}

async function serveHouse(house: House, start: number): Promise<Journey> {
  const opened = Date.now();
  let minutes = 0;
  const now = () => new Date(start + (Date.now() - opened) + minutes * 60_000);
  const app = Promise.withResolvers<ReturnType<typeof createApp>>();
  const web = serve({
    fetch: async (request, env) => (await app.promise).fetch(request, env),
    hostname: '127.0.0.1',
    port: 0,
  });
  await once(web, 'listening');
  const origin = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
  const access = accessAt(origin, { mails: false });
  const who = whoIs({ db: house.db, now, secure: access.secure, report: house.report });
  app.resolve(createApp({ ...house, now, access, whoIs: who, origins: [origin] }));
  return {
    house,
    origin,
    faults: house.faults,
    now,
    ahead: (more) => void (minutes += more),
    close: async () => {
      web.close();
      if ('closeAllConnections' in web) web.closeAllConnections();
      await house.close();
    },
  };
}

/** What a browser complains of while a reader walks: refused by the policy, thrown in the page, or a fault of the server. */
export function complaintsOf(page: Page): string[] {
  const found: string[] = [];
  page.on('console', (message) => {
    // A page that is refused, or that does not exist, is answered so on purpose.
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  page.on('response', (answer) => void (answer.status() >= 500 && found.push(`${answer.status()} ${answer.url()}`)));
  return found;
}

export type Walker = { browser: Browser; at: Journey };

/** A reader at the journey's address. */
export async function readerAt({ browser, at }: Walker, reader: Reader = {}): Promise<Page> {
  const page = await openPage(browser, { baseURL: at.origin, ...reader });
  page.setDefaultTimeout(8000);
  return page;
}

/** Signs a browser in as an account of the house, without the pages that lead there. */
export async function signInAs(
  context: BrowserContext,
  { house, origin, now }: Journey,
  account: string,
): Promise<void> {
  const what = { ...house.by('adviser'), now: now(), account, device: 'Nettleser' };
  const value = await house.db.transaction().execute((change) => startSession(change, what));
  await context.addCookies([{ name: 'samband', value, url: origin, httpOnly: true, sameSite: 'Lax' }]);
}

/** A journey with a browser, for a test file: opened before, closed after. */
export async function openWalk<J extends Journey>(open: () => Promise<J>) {
  const at = await open();
  const browser = await launchBrowser();
  const close = async () => {
    await browser.close();
    await at.close();
  };
  return { at, browser, close };
}

/** Pictures for who wants to look: only where `PICTURES` names a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
