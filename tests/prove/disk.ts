import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressIn, checkSamband, startSamband } from '#tests/crash/kills.ts';

/**
 * Runs Samband on a small disk, fills it to the last block, and asks: pages are still read, writes are answered 503 with
 * a banner on every page, and when there is room again it takes writes without a restart. Then `check` must be content.
 */
export async function fillDisk(): Promise<'no mount' | Record<string, boolean>> {
  const disk = await mkdtemp(join(tmpdir(), 'samband-disk-'));
  const size = ['-o', 'size=400m,mode=0711', 'tmpfs', disk];
  if (spawnSync('mount', ['-t', 'tmpfs', ...size]).status !== 0) return 'no mount';
  try {
    return await tryDisk(disk);
  } finally {
    spawnSync('umount', [disk]);
    await rm(disk, { recursive: true, force: true });
  }
}

async function tryDisk(disk: string): Promise<Record<string, boolean>> {
  const data = join(disk, 'data');
  const samband = await startSamband(data);
  const address = addressIn(samband);
  const writableAtFirst = (await write(address)) !== 503;
  await fill(disk);
  await sleep(3_000);
  const readsWhenFull = (await fetch(`${address}/nb`)).status === 200;
  const banner = (await (await fetch(`${address}/nb`)).text()).includes('kan bare leses akkurat nå');
  const refusesWhenFull = (await write(address)) === 503;
  await rm(join(disk, 'filling'));
  const recovers = await eventually(async () => (await write(address)) !== 503);
  samband.kill('SIGTERM');
  await once(samband, 'exit');
  return { writableAtFirst, readsWhenFull, banner, refusesWhenFull, recovers, sound: checkSamband(data) };
}

/** A form with nothing in it: what matters is whether the door for writes is open. */
async function write(address: string): Promise<number> {
  const sent = {
    method: 'POST',
    body: new URLSearchParams(),
    headers: { Origin: address, 'Sec-Fetch-Site': 'same-origin' },
  };
  return (await fetch(`${address}/nb/arbeid/logg-inn`, { ...sent, redirect: 'manual' })).status;
}

async function fill(disk: string): Promise<void> {
  const { bavail, bsize } = await statfs(disk);
  await writeFile(join(disk, 'filling'), Buffer.alloc(bavail * bsize)).catch(() => {});
}

async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 40; tries++, await sleep(250)) if (await holds()) return true;
  return false;
}
