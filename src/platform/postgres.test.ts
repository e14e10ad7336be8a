import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { FolderInUse, joinServer, startServer, type Server } from './postgres.ts';

const folder = await mkdtemp(join(tmpdir(), 'samband-postgres-'));
after(() => rm(folder, { recursive: true }));
const settings = { fsync: 'off' };

test('a second process is refused and told who holds the folder', async () => {
  const server = await startServer(folder, { command: 'start', settings });
  const refused = (error: unknown) =>
    error instanceof FolderInUse && error.holder.startsWith(`samband start, process ${process.pid}, since 20`);
  await assert.rejects(startServer(folder, { command: 'backup', settings }), refused);
  await server.stop();
});

test('where `samband start` runs, another command works as its client; where another command runs, it is refused', async () => {
  const started = await startServer(folder, { command: 'start', settings });
  const joined = await joinServer(folder);
  assert.deepEqual(joined?.connections, started.connections);
  await joined?.stop();
  assert.equal(await ask(started), 1);
  await started.stop();
  const backup = await startServer(folder, { command: 'backup', settings });
  await assert.rejects(joinServer(folder), FolderInUse);
  await backup.stop();
  assert.equal(await joinServer(folder), undefined);
});

test('a server that a killed process left behind is taken over, with our settings', async () => {
  await startAndKill();
  const server = await startServer(folder, { settings: { ...settings, work_mem: '5MB' } });
  assert.equal(await ask(server, 'show work_mem'), '5MB');
  await server.stop();
});

test('a server that is killed is started again at the same address, and still ours', async () => {
  const server = await startServer(folder, { command: 'start', settings, lost: assert.fail });
  process.kill(await serverPid(), 'SIGKILL');
  assert.equal(await eventually(() => ask(server)), 1);
  await sleep(300);
  await assert.rejects(startServer(folder, { settings }), FolderInUse);
  await server.stop();
});

test('a line of the server that is killed costs no more than that', async () => {
  const server = await startServer(folder, { command: 'start', settings, lost: assert.fail });
  const line = await connected(server);
  process.kill((await line.query('select pg_backend_pid() as a')).rows[0].a, 'SIGKILL');
  assert.equal(await eventually(() => ask(server)), 1);
  await server.stop();
});

test('a number in postmaster.pid that is another process by now is no hindrance', async () => {
  const server = await startServer(folder, { settings });
  await server.stop();
  const other = spawn('sleep', ['60'], process.getuid?.() === 0 ? { uid: 65534, gid: 65534, cwd: '/' } : {});
  const pid = join(folder, 'postgres/postmaster.pid');
  await writeFile(pid, `${other.pid}\n${join(folder, 'postgres')}\n1\n5432\n/nowhere\n\n\nready\n`);
  const again = await startServer(folder, { settings });
  assert.equal(await ask(again), 1);
  await again.stop();
  other.kill();
});

test(
  'as root, a folder that the database cannot reach is a clear message',
  { skip: process.getuid?.() !== 0 },
  async () => {
    const hidden = join(folder, 'hidden');
    await mkdir(hidden, { mode: 0o700 });
    await assert.rejects(startServer(join(hidden, 'data')), /nobody.*choose another --data/);
  },
);

test('an ordinary user starts it as well', { skip: process.getuid?.() !== 0 }, async () => {
  const own = await mkdtemp(join(tmpdir(), 'samband-user-'));
  await chmod(own, 0o777);
  const code = `const { startServer } = await import('./src/platform/postgres.ts');
    const server = await startServer(process.argv[1], { settings: { fsync: 'off' } });
    await server.stop(); console.log('started and stopped as', process.getuid());`;
  const args = ['--import', 'tsx', '--input-type=module', '-e', code, join(own, 'data')];
  const who = { uid: 1, gid: 1, env: { ...process.env, HOME: own, TMPDIR: own, TSX_DISABLE_CACHE: '1' } };
  const { stdout, stderr } = spawnSync(process.execPath, args, who);
  assert.equal(String(stdout), 'started and stopped as 1\n', String(stderr));
  await rm(own, { recursive: true });
});

async function startAndKill(): Promise<void> {
  const code = `const { startServer } = await import('./src/platform/postgres.ts');
    await startServer(process.argv[1], { settings: { fsync: 'off' } }); console.log('up'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', code, folder]);
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function serverPid(): Promise<number> {
  return Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

async function connected(server: Server): Promise<Client> {
  const client = new Client(server.connections.app as object);
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function ask(server: Server, question = 'select 1 as a'): Promise<unknown> {
  const client = await connected(server);
  const { rows } = await client.query(question);
  await client.end();
  return Object.values(rows[0])[0];
}

async function eventually<Value>(attempt: () => Promise<Value>): Promise<Value> {
  for (let tries = 0; tries < 100; tries++, await sleep(100)) {
    const value = await attempt().catch(() => undefined);
    if (value !== undefined) return value;
  }
  return attempt();
}
