import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm, statfs } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { addressIn, checkSamband, findMissing, startSamband, writeUnderLoad } from '#tests/crash/kills.ts';

/**
 * Runs Samband on a small disk, fills it to the last block, and asks: pages are still read, writes are answered 503 with
 * a banner on every page, and when there is room again it takes writes without a restart. Nothing acknowledged is lost, and `check` is content.
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
  const acknowledged: string[] = [];
  const load = await writeUnderLoad(address, acknowledged);
  await fill(disk);
  const readsWhenFull = (await fetch(`${address}/nb`)).status === 200;
  const banner = (await (await fetch(`${address}/nb`)).text()).includes('kan bare leses akkurat nå');
  const refusesWhenFull = (await write(address)) === 503;
  await rm(join(disk, 'filling'));
  const recovers = await eventually(async () => (await write(address)) !== 503);
  const before = acknowledged.length;
  const writesAgain = await eventually(async () => acknowledged.length > before);
  await load.end();
  const nothingLost = (await findMissing(data, acknowledged)).length === 0;
  samband.kill('SIGTERM');
  const [code] = await once(samband, 'exit');
  const outcome = { writableAtFirst, readsWhenFull, banner, refusesWhenFull, recovers, writesAgain, nothingLost };
  return { ...outcome, endsWell: code === 0, sound: checkSamband(data) };
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

/** To the last block, twenty megabytes at a time, as a disk fills up while people work. */
async function fill(disk: string): Promise<void> {
  for (let left = Infinity; left > 0; await sleep(250)) {
    const { bavail, bsize } = await statfs(disk);
    left = bavail * bsize;
    await appendFile(join(disk, 'filling'), Buffer.alloc(Math.min(left, 20 * 1024 * 1024))).catch(() => {});
  }
  await sleep(3_000);
}

async function eventually(holds: () => Promise<boolean>): Promise<boolean> {
  for (let tries = 0; tries < 40; tries++, await sleep(250)) if (await holds()) return true;
  return false;
}
