import { spawn, spawnSync, type ChildProcess, type SpawnOptions } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { reachable } from './line.ts';
import { makeWhole, nobody, type Place } from './place.ts';

/** A server at work, and the folder of its socket. */
export type Running = { host: string; process: ChildProcess };

/** Starts the server on its folder; nothing where it ended at once, as it does when another was faster. */
export async function launch(place: Place, settings = {}, socket?: string): Promise<Running | undefined> {
  await makeWhole(place.data, (unfinished) => initialise(place, unfinished));
  const host = socket ?? (await makeSocketFolder(place));
  const server = spawnServer(place, { unix_socket_directories: host, ...settings });
  while (server.exitCode === null && server.signalCode === null) {
    if (await reachable(host)) return { host, process: server };
    await sleep(10);
  }
  if (!socket) await rm(host, { recursive: true, force: true });
  return undefined;
}

/** Lets no one in any more, breaks off what is under way, and waits until all is on the disk. */
export async function endServer({ engine, data, runAs }: Place): Promise<void> {
  const how: SpawnOptions = { ...runAs, stdio: 'ignore' };
  await once(spawn(join(engine, 'bin/pg_ctl'), ['stop', '-w', '-D', data, '-m', 'fast'], how), 'exit');
}

/** A server's `postmaster.pid` names in its fifth line where it listens. */
export function runningSocket({ data }: Place): string | undefined {
  const file = join(data, 'postmaster.pid');
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n')[4]?.trim() || undefined : undefined;
}

export const lastWords = ({ log }: Place) => (existsSync(log) ? readFileSync(log, 'utf8').slice(-1500) : 'none');

/**
 * Settings that serve one machine. The three that keep what is acknowledged are said aloud, so that no file in the
 * folder takes them back; compiling queries costs more than it gives for pages of fifty rows.
 */
export const always = {
  listen_addresses: '',
  fsync: 'on',
  full_page_writes: 'on',
  synchronous_commit: 'on',
  jit: 'off',
  random_page_cost: '1.1',
};

function spawnServer({ engine, data, log, runAs }: Place, settings: Record<string, string>): ChildProcess {
  const flags = Object.entries({ ...always, ...settings }).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  turnOver(log);
  const words = openSync(log, 'a', 0o600);
  // In a group of its own, so that Ctrl-C reaches us and we decide in which order things end.
  const how: SpawnOptions = { ...runAs, detached: true, stdio: ['ignore', words, words] };
  const server = spawn(join(engine, 'bin/postgres'), ['-D', data, ...flags], how);
  server.unref();
  closeSync(words);
  return server;
}

const tenMegabytes = 10 * 1024 * 1024;

/** Keeps one older log beside the present one. */
function turnOver(log: string): void {
  if (existsSync(log) && statSync(log).size > tenMegabytes) renameSync(log, `${log}.1`);
}

/** A socket's path may be 107 bytes, and a name that others can guess could be theirs. */
async function makeSocketFolder({ runAs }: Place): Promise<string> {
  const parent = tmpdir().length > 70 ? '/tmp' : tmpdir();
  const socket = await mkdtemp(join(parent, 'samband-'));
  if (runAs.uid) await chown(socket, nobody.uid, nobody.gid);
  return socket;
}

function initialise({ engine, runAs }: Place, data: string): void {
  if (runAs.uid) spawnSync('install', ['-d', '-m', '700', '-o', String(nobody.uid), '-g', String(nobody.gid), data]);
  const flags = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums'];
  const made = spawnSync(join(engine, 'bin/initdb'), ['-D', data, '-U', 'postgres', '-A', 'trust', ...flags], runAs);
  if (made.status !== 0) throw new Error(`The database could not be made: ${String(made.stderr ?? made.error)}`);
}
