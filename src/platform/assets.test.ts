import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Hono } from 'hono';
import { loadAssets } from './assets.ts';

let folder: string;
const app = new Hono();
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samband-assets-'));
  const files = { 'app-1.css': 'plain', 'app-1.css.br': 'br', 'app-1.css.gz': 'gz' };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  await writeFile(join(folder, 'manifest.json'), '{"app.css":"app-1.css"}');
  app.use('/assets/*', loadAssets(folder).serve);
});
after(() => rm(folder, { recursive: true }));

const ask = (path: string, accepted?: string) =>
  app.request(path, accepted === undefined ? {} : { headers: { 'accept-encoding': accepted } });

test('built style and scripts are found by their name', () => {
  assert.equal(loadAssets(folder).assetPath('app.css'), '/assets/app-1.css');
  assert.equal(loadAssets(folder).assetPath('gone.css'), undefined);
});

test('built style and scripts are kept for ever, since the name changes with the content', async () => {
  const answer = await ask('/assets/app-1.css');
  assert.equal(answer.headers.get('cache-control'), 'public, max-age=31536000, immutable');
  assert.equal(answer.headers.get('content-type'), 'text/css; charset=utf-8');
  assert.equal(await answer.text(), 'plain');
});

for (const [accepted, encoding] of [
  ['gzip, deflate, br', 'br'],
  ['gzip', 'gzip'],
  ['br;q=0, gzip', 'gzip'],
  ['identity', null],
] as const)
  test(`built style and scripts come as ${encoding ?? 'they are'} to who accepts ${accepted}`, async () => {
    assert.equal((await ask('/assets/app-1.css', accepted)).headers.get('content-encoding'), encoding);
  });

test('built style and scripts are all that is given out', async () => {
  for (const path of ['/assets/manifest.json', '/assets/../package.json', '/assets/none.css', '/assets/app-1.css.br'])
    assert.equal((await ask(path)).status, 404, path);
});

test('built style and scripts are nothing, and no fault, where nothing is built', () => {
  assert.equal(loadAssets(join(folder, 'none')).assetPath('app.css'), undefined);
});
