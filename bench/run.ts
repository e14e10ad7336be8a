import { chmod, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, prepareDatabase, type Connections } from '#platform/database.ts';
import { startServer } from '#platform/postgres.ts';
import { root } from '#platform/root.ts';
import { build } from '../scripts/build.mjs';
import { pages, type Asked } from './pages.ts';
import { ask, firstPage, load, serveLimit, serveProduct, type Served } from './processes.ts';
import { Report } from './report.ts';
import { fillingSettings, seed } from './seed.ts';

// `npm run bench`: the figures of speed and size, each beside what it must be, into `bench/results.md`. With `--quiet` it
// waits, for ten minutes at most, until the machine has nothing else to do.
const amount = { activities: 50_000, contributions: 200_000, year: new Date().getFullYear() };
const report = new Report();
const folder = await mkdtemp(join(tmpdir(), 'samband-bench-'));
// Where we are root, the database works as another user, who must reach it.
await chmod(folder, 0o711);
try {
  await build();
  await measureSizes();
  await measureStarts(join(folder, 'fresh'), 'with a fresh folder', 8);
  await measureFilled(join(folder, 'filled'));
  await measureStarts(join(folder, 'filled'), 'with fifty thousand records', 1.5);
} finally {
  await rm(folder, { recursive: true, force: true });
}
await writeFile(join(import.meta.dirname, 'results.md'), report.toMarkdown());
if (report.misses) console.error(`${report.misses} figures are not met.`);

async function measureSizes(): Promise<void> {
  const assets = join(root, 'dist/assets');
  for (const [kind, most] of [
    ['js', 25_000],
    ['css', 35_000],
  ] as const)
    for (const packed of ['br', 'gz']) {
      const name = (await readdir(assets)).find(
        (each) => each.startsWith('app-') && each.endsWith(`.${kind}.${packed}`),
      );
      const { size } = await stat(join(assets, name ?? ''));
      report.add({
        figure: `${kind === 'js' ? 'script' : 'style'} over the wire, ${packed}`,
        is: size,
        most,
        unit: 'B',
      });
    }
}

async function measureStarts(at: string, when: string, most: number): Promise<void> {
  await quiet();
  const first = await firstPage(at, 39_117);
  report.add({ figure: `first page, ${when}`, is: first, most, unit: 's' });
  const again = [await firstPage(at, 39_117), await firstPage(at, 39_117), await firstPage(at, 39_117)];
  report.add({ figure: `first page, started again ${when}`, is: Math.min(...again), most: 1.5, unit: 's' });
}

async function measureFilled(at: string): Promise<void> {
  await fill(at);
  const server = await startServer(at, { command: 'bench' });
  try {
    await prepareDatabase(server.connections);
    await measureAnswers(server.connections);
    await measureRates(server.connections);
  } finally {
    await server.stop();
  }
}

async function fill(at: string): Promise<void> {
  const server = await startServer(at, { command: 'bench', settings: fillingSettings });
  await prepareDatabase(server.connections, { durable: false });
  const administrator = openDatabase({ ...server.administrator, max: 1, statement_timeout: 0, lock_timeout: 0 });
  await quiet();
  const begun = performance.now();
  await seed(administrator, amount);
  report.add({ figure: 'filling the database', is: (performance.now() - begun) / 1000, most: 40, unit: 's' });
  await administrator.destroy();
  await server.stop();
}

/** One client, one request after the other, another address each time: first with no cache at all, then its misses. */
async function measureAnswers(connections: Connections): Promise<void> {
  const bare = await serveProduct(connections, false);
  for (const page of pages) await measureAnswer(bare, page, 'made anew');
  await bare.stop();
  const cached = await serveProduct(connections, true);
  await sleep(500);
  for (const page of pages.slice(0, 3)) await measureAnswer(cached, page, 'with the cache');
  await cached.stop();
}

async function measureAnswer({ port }: Served, { name, limit, at }: Asked, how: string): Promise<void> {
  await quiet();
  const rounds: { middle: number; high: number }[] = [];
  for (let n = 0; n < 40; n++) await ask(port, at(n + 40_000));
  for (let round = 0; round < 5; round++) {
    const took: number[] = [];
    for (let n = 0; n < 100; n++) {
      const answer = await ask(port, at(round * 100 + n));
      if (answer.status !== 200) throw new Error(`${at(n)} answered ${answer.status}`);
      took.push(answer.took);
    }
    took.sort((one, other) => one - other);
    rounds.push({ middle: took[50] ?? 0, high: took[94] ?? 0 });
  }
  const best = rounds.toSorted((one, other) => one.high - other.high)[0] ?? { middle: 0, high: 0 };
  report.add({
    figure: `${name}, ${how}, p95`,
    is: best.high,
    most: limit,
    unit: 'ms',
    more: `median ${best.middle.toFixed(1)} ms`,
  });
}

/** Sixteen clients: over every record and a hundred pages of the list, beside what Node can do with the same bytes. */
async function measureRates(connections: Connections): Promise<void> {
  for (const [name, least] of [
    ['list', 1_200],
    ['record page', 4_000],
  ] as const) {
    const bare = await serveProduct(connections, false);
    const product = await serveProduct(connections, true);
    const page = pages.find((each) => each.name === name) as Asked;
    const limit = await serveLimit(await ask(product.port, page.at(1)));
    await meetAll(product, page);
    await compare(product, bare, page);
    await quiet();
    const [most, is, anew] = [await best(limit, name), await best(product, name), await best(bare, name)];
    report.add({
      figure: `${name}, 16 clients`,
      is,
      least,
      unit: '/s',
      limit: most,
      more: 'each address asked for before',
    });
    report.add({ figure: `${name}, 16 clients, made anew`, is: anew, unit: '/s', limit: most });
    for (const each of [limit, product, bare]) await each.stop();
  }
}

/** Every address once, as a day's readers and robots do. */
async function meetAll({ port }: Served, { at }: Asked): Promise<void> {
  for (let n = 0; n < amount.activities; n++) await ask(port, at(n));
}

/** A kept page is, byte for byte, what is made anew. */
async function compare(kept: Served, anew: Served, { at }: Asked): Promise<void> {
  for (let n = 0; n < 500; n++) {
    const [one, other] = [await ask(kept.port, at(n)), await ask(anew.port, at(n))];
    if (!one.body.equals(other.body)) throw new Error(`${at(n)} is kept as another page than it is.`);
  }
}

async function best(where: Served, name: string): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < 3; round++) {
    const { rate, wrong } = await load(where, name, 4);
    if (wrong) throw new Error(`${wrong} answers to ${name} were wrong.`);
    rates.push(rate);
  }
  return Math.max(...rates);
}

async function quiet(): Promise<void> {
  if (!process.argv.includes('--quiet')) return;
  for (let tries = 0; tries < 60 && (loadavg()[0] ?? 0) > availableParallelism() / 2; tries++) await sleep(10_000);
}
