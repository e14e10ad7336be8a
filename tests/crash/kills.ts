import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { openDatabase, type Database } from '#platform/database.ts';
import { newId } from '#platform/id.ts';
import { joinServer } from '#platform/postgres.ts';
import { sql } from 'kysely';

export const victims = ['samband', 'database', 'both'] as const;
export type Victim = (typeof victims)[number];
export type Outcome = {
  kills: number;
  acknowledged: number;
  lost: number;

  sound: boolean;
  readyAgain: number[];
};

type Options = { kills: number; seed?: number; told?: (line: string) => void };

/**
 * Kills Samband, its database or both with -9 again and again while four writers work, each time at another moment; what
 * was acknowledged must be there afterwards, the next start must need no help, and `samband check` must find all sound.
 */
export async function killUnderLoad(folder: string, { kills, seed = 7, told = () => {} }: Options): Promise<Outcome> {
  const outcome: Outcome = { kills: 0, acknowledged: 0, lost: 0, sound: false, readyAgain: [] };
  const chance = random(seed);
  const acknowledged: string[] = [];
  let samband = await startSamband(folder);
  for (let n = 0; n < kills; n++) {
    const victim = victims[n % victims.length] ?? 'both';
    const load = await writeUnderLoad(addressIn(samband), acknowledged);
    await sleep(100 + chance() * 400);
    await kill(victim, samband, folder);
    const killed = performance.now();
    await load.end();
    if (victim !== 'database') samband = await startSamband(folder);
    const missing = await findMissing(folder, acknowledged);
    outcome.readyAgain.push(Math.round(performance.now() - killed));
    outcome.kills++;
    outcome.lost += missing.length;
    told(`${n + 1} ${victim}: ${acknowledged.length} acknowledged, ${missing.length} lost`);
  }
  await stop(samband);
  return { ...outcome, acknowledged: acknowledged.length, sound: checkSamband(folder) };
}

const program = ['--import', 'tsx', 'src/cli/main.ts'];

export type Samband = ChildProcess & { said: string };

/** Starts it and waits until it has said where it listens. */
export async function startSamband(folder: string, ...more: string[]): Promise<Samband> {
  const args = [...program, 'start', '--data', folder, '--port', '0', ...more];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const samband = Object.assign(child, { said: '' });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (words) => (samband.said += String(words)));
  while (!samband.said.includes('Ctrl-C')) {
    if (child.exitCode !== null) throw new Error(`Samband did not start: ${samband.said}`);
    await sleep(20);
  }
  return samband;
}

export const addressIn = ({ said }: Samband) => /http:\/\/[\w.:]+/.exec(said)?.[0] ?? '';

export function checkSamband(folder: string): boolean {
  return spawnSync(process.execPath, [...program, 'check', '--data', folder], { stdio: 'ignore' }).status === 0;
}

async function stop(child: ChildProcess): Promise<void> {
  child.kill('SIGTERM');
  await once(child, 'exit');
}

async function kill(victim: Victim, samband: ChildProcess, folder: string): Promise<void> {
  const ended = once(samband, 'exit');
  if (victim !== 'samband') process.kill(await serverPid(folder), 'SIGKILL');
  if (victim !== 'database') samband.kill('SIGKILL');
  if (victim !== 'database') await ended;
}

async function serverPid(folder: string): Promise<number> {
  return Number((await readFile(join(folder, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
}

/** Four editors add activities through the form, as people do; an answer of 303 is the promise that it is kept. */
export async function writeUnderLoad(address: string, acknowledged: string[]): Promise<{ end(): Promise<void> }> {
  const cookie = await signIn(address);
  let ended = false;
  const writer = async () => {
    while (!ended)
      await addActivity(address, cookie).then(
        (id) => acknowledged.push(id),
        () => sleep(20),
      );
  };
  const writers = [writer(), writer(), writer(), writer()];
  return {
    end: async () => {
      ended = true;
      await Promise.all(writers);
    },
  };
}

async function signIn(address: string): Promise<string> {
  const answer = await submit(`${address}/nb/arbeid/logg-inn/demo`, { account: 'demoradgiver' });
  const cookie = answer.headers.getSetCookie().map((each) => each.split(';')[0]);
  if (answer.status !== 303) throw new Error(`Nobody could sign in: ${answer.status}`);
  return cookie.join('; ');
}

async function addActivity(address: string, cookie: string): Promise<string> {
  const fields = { 'title.nb': `Møte ${newId()}`, channel: 'membership' };
  const answer = await submit(`${address}/nb/arbeid/aktiviteter/ny`, fields, cookie);
  const id = answer.headers.get('Location')?.match(/[0-9a-z]{12}/)?.[0];
  if (answer.status !== 303 || !id) throw new Error(`Not added: ${answer.status}`);
  return id;
}

function submit(address: string, fields: Record<string, string>, cookie = ''): Promise<Response> {
  const headers = { Origin: new URL(address).origin, 'Sec-Fetch-Site': 'same-origin', Cookie: cookie };
  const signal = AbortSignal.timeout(10_000);
  return fetch(address, { method: 'POST', body: new URLSearchParams(fields), headers, signal, redirect: 'manual' });
}

/** Which of the acknowledged writes are not there, or not in the audit trail. */
export async function findMissing(folder: string, acknowledged: string[]): Promise<string[]> {
  const db = await connected(folder);
  const { rows } = await sql<{ id: string }>`
    select id from unnest(${acknowledged}::text[]) id
    where not exists (select from record where record.id = id.id) or not exists (select from audit_entry where subject = id.id)`.execute(
    db,
  );
  await db.destroy();
  return rows.map(({ id }) => id);
}

/** A server that has just been killed comes back by itself. */
async function connected(folder: string): Promise<Database> {
  for (let tries = 0; ; tries++, await sleep(50)) {
    try {
      const server = await joinServer(folder);
      if (!server) throw new Error('The database is not there.');
      const db = openDatabase({ ...server.connections.app, max: 4 });
      await sql`select 1`.execute(db);
      return db;
    } catch (error) {
      if (tries > 400) throw error;
    }
  }
}

function random(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) & 0x7f_ff_ff_ff) / 0x7f_ff_ff_ff;
}
