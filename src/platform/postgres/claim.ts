import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from 'pg';
import { connect } from './line.ts';

/** Another process works on the folder already; `holder` is its name, `samband start, process 1234, since …`. */
export class FolderInUse extends Error {
  holder: string;

  constructor(holder: string) {
    super(`Another process works on this folder: ${holder}.`);
    this.holder = holder;
  }
}

export type Lost = (reason: string) => void;

/**
 * Holds the folder for as long as this process lives, even if it is killed; takes hold again after a dropped line.
 * The lock lives in the server, so it is free the moment its holder dies.
 */
export async function holdClaim(host: string, command: string, lost: Lost): Promise<{ release(): Promise<void> }> {
  let released = false;
  let client: Client;
  const take = async () => {
    client = await connect(host, nameFor(command));
    const { rows } = await client.query('select pg_try_advisory_lock($1) as ours', [claimNumber]);
    if (!rows[0].ours) throw new FolderInUse((await whoHolds(host)) ?? 'samband');
    client.once('end', () => void (released || takeAgain()));
  };
  const takeAgain = async () => {
    // A server that has fallen may have much to recover before it lets anyone in.
    for (let tries = 0; tries < 3000 && !released; tries++, await sleep(100)) if (await taken(take, lost)) return;
    if (!released) lost('The database does not answer any more.');
  };
  await take();
  return {
    release: async () => {
      released = true;
      await client.end().catch(() => {});
    },
  };
}

/**
 * The name of whoever holds the folder, `samband start, process 1234, since 2026-11-24 12:00`. Asks for a second, since
 * whoever has just started the server may not hold it yet.
 */
export async function whoHolds(host: string): Promise<string | undefined> {
  const client = await connect(host);
  try {
    for (let tries = 0; tries < 20; tries++, await sleep(50)) {
      const { rows } = await client.query<{ name: string }>(holders);
      if (rows[0]) return rows[0].name;
    }
    return undefined;
  } catch {
    // A server that ends while it is asked is held by nobody.
    return undefined;
  } finally {
    await client.end().catch(() => {});
  }
}

export const isStart = (holder: string) => holder.startsWith(`samband start,`);

const claimNumber = 1905;
const holders = `select application_name as name from pg_stat_activity join pg_locks using (pid)
  where locktype = 'advisory' and objid = ${claimNumber}`;

function nameFor(command: string): string {
  const since = new Date().toISOString().slice(0, 16).replace('T', ' ');
  return `samband ${command}, process ${process.pid}, since ${since}`;
}

async function taken(take: () => Promise<void>, lost: Lost): Promise<boolean> {
  try {
    await take();
    return true;
  } catch (error) {
    if (error instanceof FolderInUse) lost(error.message);
    return error instanceof FolderInUse;
  }
}
