import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { holderOf } from '#platform/postgres.ts';
import { addressIn, checkSamband, startSamband, type Samband } from './kills.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samband-start-'));
  await chmod(folder, 0o711);
});
after(() => rm(folder, { recursive: true }));

test('a start says where it listens, where data lies and how to sign in; a second keeps the data', async () => {
  const data = join(folder, 'data');
  const first = await startSamband(data);
  assert.match(first.said, new RegExp(`http://localhost:\\d+\nData ligger i ${data}\n.*demokonto: http`));
  const page = await read(first, '/nb/strategi');
  await stopped(first, 'SIGINT');
  const second = await startSamband(data);
  assert.equal(await read(second, '/nb/strategi'), page);
  await stopped(second, 'SIGTERM');
  assert.equal(await holderOf(data), undefined);
  assert.ok(checkSamband(data));
});

test('asked to stop while people read, it answers those who have asked, and is gone within ten seconds', async () => {
  const samband = await startSamband(join(folder, 'data'));
  const answers = Array.from({ length: 50 }, () => fetch(`${addressIn(samband)}/nb`).then(({ status }) => status));
  await Promise.race(answers);
  const asked = performance.now();
  const [all] = await Promise.all([Promise.allSettled(answers), stopped(samband, 'SIGTERM')]);
  assert.ok(performance.now() - asked < 10_000);
  assert.ok(all.every((answer) => answer.status === 'rejected' || answer.value === 200));
});

test('without the demo county, a link makes the first administrator', async () => {
  const samband = await startSamband(join(folder, 'empty'), '--empty');
  const link = /virker én gang\): (http\S+)/.exec(samband.said)?.[1];
  assert.equal((await fetch(String(link))).status, 200);
  await stopped(samband, 'SIGTERM');
});

test('a second start is refused at once and told who holds the folder', async () => {
  const data = join(folder, 'data');
  const samband = await startSamband(data);
  await assert.rejects(startSamband(data), new RegExp(`samband start, process ${samband.pid}, since`));
  assert.equal((await fetch(`${addressIn(samband)}/nb`)).status, 200);
  await stopped(samband, 'SIGTERM');
});

test('when its launcher is killed, it stops by itself', async () => {
  const data = join(folder, 'data');
  const args = ['--import', 'tsx', 'src/cli/main.ts', 'start', '--data', data, '--port', '0'];
  const code = `const child = require('node:child_process').spawn(process.execPath, ${JSON.stringify(args)}, { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });`;
  const launcher = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'ignore'] });
  await once(launcher.stdout, 'data');
  launcher.kill('SIGKILL');
  for (let tries = 0; tries < 100 && (await holderOf(data)); tries++) await sleep(100);
  assert.equal(await holderOf(data), undefined);
});

/** A page without the address that it was served at, which is another at each start. */
async function read(samband: Samband, path: string): Promise<string> {
  const address = addressIn(samband);
  return (await (await fetch(address + path)).text()).replaceAll(address, '');
}

async function stopped(samband: Samband, signal: NodeJS.Signals): Promise<void> {
  samband.kill(signal);
  const [code] = await once(samband, 'exit');
  assert.equal(code, 0, samband.said);
}
