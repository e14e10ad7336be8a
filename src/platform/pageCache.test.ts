import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Hono } from 'hono';
import { copiesOfDatabase } from '#tests/support/database.ts';
import { sql } from 'kysely';
import { visitor, type Actor } from './actor.ts';
import { emptyWhenPublished, pageCache } from './pageCache.ts';
import type { App, Page, Route } from './routes.ts';

const someone: Actor = { id: 'adviser', roles: ['adviser'] };
const plain = { path: { pattern: { nb: '/side', nn: '/side', en: '/page' } }, place: 'portal' } as unknown as Route;
type Told = {
  actor: Actor;
  day: string;
  version: number;
  route: Route;
  answer: (page: Page) => Response | Promise<Response>;
};

/** A portal of one page that counts how often it is made. */
function portal(cache = pageCache(), told: Partial<Told> = {}) {
  const now: Told = {
    actor: visitor,
    day: '2026-03-01',
    version: 1,
    route: plain,
    answer: (page) => page.html(`Side ${made}`),
    ...told,
  };
  let made = 0;
  const app = new Hono<App>();
  app.use(async (page, next) => {
    page.set('actor', now.actor);
    page.set('now', new Date(`${now.day}T12:00:00Z`));
    page.set('language', 'nb');
    page.set('settings', { version: () => now.version } as never);
    const answer = async () => {
      await next();
      page.res.headers.set('X-Frame-Options', 'DENY');
    };
    return cache.middleware(page, answer);
  });
  app.all('*', (page) => {
    made += 1;
    page.set('route', now.route);
    return now.answer(page);
  });
  const read = async (address = '/nb/side', method = 'GET') => (await app.request(address, { method })).text();
  return { app, cache, now, read, made: () => made };
}

test('a page is made once, and then answered as it was with all its headers', async () => {
  const { app, made } = portal();
  const [first, second] = [await app.request('/nb/side?q=æøå–'), await app.request('/nb/side?q=æøå–')];
  assert.equal(await first.text(), 'Side 1');
  assert.equal(await second.text(), 'Side 1');
  assert.deepEqual([...second.headers], [...first.headers]);
  assert.equal(second.headers.get('X-Frame-Options'), 'DENY');
  assert.equal(made(), 1);
});

test('another address, day or setting of the county is another page', async () => {
  const { now, read } = portal();
  const all = [await read(), await read('/nb/side?side=2')];
  now.day = '2026-03-02';
  all.push(await read());
  now.version = 2;
  all.push(await read());
  assert.deepEqual(all, ['Side 1', 'Side 2', 'Side 3', 'Side 4']);
});

test('pages like each other come back each as it was', async () => {
  const long = (page: Page) => page.html(`<p>${page.req.query('n')}</p>${'<li>Løfte – «å være»</li>'.repeat(300)}`);
  const { read } = portal(undefined, { answer: long });
  const first = await Promise.all(Array.from({ length: 20 }, (_, n) => read(`/nb/side?n=${n}`)));
  const again = await Promise.all(Array.from({ length: 20 }, (_, n) => read(`/nb/side?n=${n}`)));
  assert.deepEqual(again, first);
  assert.match(again[7] ?? '', /^<p>7<\/p>/);
});

test('who is signed in gets a page of their own, and leaves none behind', async () => {
  const { now, read } = portal();
  now.actor = someone;
  assert.deepEqual([await read(), await read()], ['Side 1', 'Side 2']);
  now.actor = visitor;
  assert.deepEqual([await read(), await read()], ['Side 3', 'Side 3']);
  now.actor = someone;
  assert.equal(await read(), 'Side 4');
});

const never: Record<string, Partial<Told> | { method: string }> = {
  'a page that sets a cookie': { answer: (page) => page.html('x', 200, { 'Set-Cookie': 'samband=1' }) },
  'a page that is not found': { answer: (page) => page.html('x', 404) },
  'a refused form': { answer: (page) => page.html('x', 422) },
  'a fault': { answer: (page) => page.html('x', 500) },
  'a file': { answer: (page) => page.body('x', 200, { 'Content-Type': 'text/csv' }) },
  'a page of the workspace': { route: { ...plain, place: 'work' } },
  'an address without language': { route: { ...plain, place: 'bare' } },
  'what is sent': { method: 'POST' },
};
for (const [name, { method = 'GET', ...told }] of Object.entries(never) as [
  string,
  Partial<Told> & { method?: string },
][])
  test(`${name} is never kept`, async () => {
    const { read, made, cache } = portal(undefined, told);
    await read('/nb/side', method);
    await read('/nb/side', method);
    assert.deepEqual([made(), cache.size()], [2, 0]);
  });

test('what was begun before something was published is answered, and not kept after it', async () => {
  const gate = Promise.withResolvers<void>();
  const { app, cache, now, read } = portal();
  now.answer = async (page) => {
    await gate.promise;
    return page.html('Før');
  };
  const slow = app.request('/nb/side');
  await sleep(5);
  cache.empty();
  gate.resolve();
  assert.equal(await (await slow).text(), 'Før');
  now.answer = (page) => page.html('Etter');
  assert.equal(await read(), 'Etter');
});

test('the pages take no more than they may, and the one asked for longest ago goes first', async () => {
  const limit = 100_000;
  const { cache, read, made } = portal(pageCache({ limit }));
  for (let n = 0; n < 500; n++) {
    await read(`/nb/side?n=${n}`);
    assert.ok(cache.size() <= limit);
  }
  await read('/nb/side?n=499');
  assert.equal(made(), 500);
  await read('/nb/side?n=0');
  assert.equal(made(), 501);
});

test('a page too large for its share is answered and not kept', async () => {
  const { cache, read } = portal(pageCache({ limit: 100_000 }), { answer: (page) => page.html('x'.repeat(2_000)) });
  assert.equal((await read()).length, 2_000);
  assert.equal(cache.size(), 0);
});

test('every page is forgotten when anyone publishes, and none is kept before we are told of that', async () => {
  const copy = await copiesOfDatabase();
  const { cache, read } = portal();
  const told = emptyWhenPublished(cache, copy.connections.visitor, 300);
  try {
    assert.deepEqual([await read(), await read()], ['Side 1', 'Side 2']);
    await until(async () => (await read()) === (await read()));
    const before = await read();
    await sql`select pg_notify('published', 'x')`.execute(copy.app);
    await until(async () => (await read()) !== before);
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'samband cache' and datname = current_database()`.execute(
      copy.visitor,
    );
    await until(async () => (await read()) !== (await read()));
    await until(async () => (await read()) === (await read()));
  } finally {
    await told.stop();
    await copy.close();
  }
});

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 500; tries++, await sleep(10)) if (await isSo()) return;
  assert.fail('It never was.');
}
