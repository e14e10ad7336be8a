import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import type { Connections } from './database.ts';
import { FolderInUse, holdClaim, isStart, whoHolds, type Lost } from './postgres/claim.ts';
import { connect, reachable } from './postgres/line.ts';
import { endServer, lastWords, launch, runningSocket, type Running } from './postgres/process.ts';
import { forgetStalePid, placeOf, preparePlace, type Place } from './postgres/place.ts';

export { FolderInUse } from './postgres/claim.ts';
export { NoEngine } from './postgres/place.ts';

/** `administrator` is for making and dropping databases and for `check`; what works with the content uses the roles. */
export type Server = { host: string; connections: Connections; administrator: PoolConfig; stop(): Promise<void> };

type Options = {
  /** What is said of us to whoever asks who holds the folder: `start`, `backup`. */
  command?: string;
  settings?: Record<string, string>;
  /** Told when the folder is no longer ours, or its server will not start again. */
  lost?: Lost;
};

/**
 * Starts PostgreSQL's own server, which comes in an npm package, on a folder of ours. It listens on a socket that only
 * its user can open, never on the network. A server that a killed process left behind is ended and started anew, since
 * it may have been started with other settings. A server that ends by itself is started again at the same address.
 */
export async function startServer(folder: string, options: Options = {}): Promise<Server> {
  const place = await preparePlace(resolve(folder));
  // A server that ends at once has found another process faster than us, or what a killed one has not let go of yet.
  for (let tries = 0; tries < 40; tries++, await sleep(250)) {
    await endLeftover(place);
    const running = await launch(place, options.settings);
    if (running) return keep(place, running, options);
  }
  throw new Error(`The database did not start. Its last words:\n${lastWords(place)}`);
}

/** The server that `samband start` runs on the folder, to work with as a client; nothing where none runs. */
export async function joinServer(folder: string): Promise<Server | undefined> {
  const place = placeOf(resolve(folder));
  const host = runningSocket(place);
  if (!host || !(await reachable(host))) return undefined;
  const holder = await whoHolds(host);
  if (!holder) return undefined;
  if (!isStart(holder)) throw new FolderInUse(holder);
  return { ...addresses(host), stop: async () => {} };
}

/** Who works on the folder now, in words; nothing where nobody does. */
export async function holderOf(folder: string): Promise<string | undefined> {
  const host = runningSocket(placeOf(resolve(folder)));
  return host && (await reachable(host)) ? whoHolds(host) : undefined;
}

const database = 'samband';
const administrator = 'postgres';
const roles = { owner: 'samband_owner', app: 'samband', visitor: 'samband_visitor' };

async function keep(
  place: Place,
  running: Running,
  { command, settings, lost = endProcess }: Options,
): Promise<Server> {
  let stopping = false;
  const claim = await holdClaim(running.host, command ?? 'samband', lost);
  const watch = ({ process }: Running) => process.once('exit', () => void (stopping || revive()));
  const revive = async () => {
    // A disk that is full keeps the server from starting for as long as it is: that is no reason to end.
    for (let tries = 0; (tries < 40 || isForRoom(place)) && !stopping; tries++, await sleep(250)) {
      const again = await launch(place, settings, running.host);
      if (again) return watch(again);
    }
    if (!stopping) lost(`The database ended and does not start again. Its last words:\n${lastWords(place)}`);
  };
  watch(running);
  await makeDatabase(running.host);
  const stop = async () => {
    stopping = true;
    await claim.release();
    await endServer(place);
    await rm(running.host, { recursive: true, force: true });
  };
  return { ...addresses(running.host), stop };
}

function addresses(host: string): Omit<Server, 'stop'> {
  const as = (user: string, name = database): PoolConfig => ({ host, port: 5432, user, database: name });
  const connections = { owner: as(roles.owner), app: as(roles.app), visitor: as(roles.visitor) };
  return { host, connections, administrator: as(administrator) };
}

async function makeDatabase(host: string): Promise<void> {
  const client = await connect(host);
  for (const role of Object.values(roles)) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    if (!rowCount) await client.query(`create role ${role} login`);
  }
  const made = await client.query('select from pg_database where datname = $1', [database]);
  if (!made.rowCount) await client.query(`create database ${database} owner ${roles.owner}`);
  await client.end();
}

/** Ends a server that runs on the folder though nobody holds it. */
async function endLeftover(place: Place): Promise<void> {
  forgetStalePid(place);
  const host = runningSocket(place);
  if (!host || !(await reachable(host))) return;
  const holder = await whoHolds(host);
  if (holder) throw new FolderInUse(holder);
  await endServer(place);
  await rm(host, { recursive: true, force: true });
}

const isForRoom = (place: Place) => /No space left|Disk quota exceeded/.test(lastWords(place));

function endProcess(reason: string): void {
  console.error(reason);
  process.exit(1);
}
