import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { always } from '#platform/postgres/process.ts';
import { killUnderLoad } from '#tests/crash/kills.ts';
import { fillDisk } from './disk.ts';

/** `npm run prove [kills] [power-cut] [disk]`: the figures that take too long for every test run. Ends with 1 where one fails. */
const proofs: Record<string, () => Promise<boolean>> = { kills, 'power-cut': powerCut, disk };
const asked = process.argv.slice(2);

let held = true;
for (const [name, proof] of Object.entries(proofs)) {
  if (asked.length && !asked.includes(name)) continue;
  const started = Date.now();
  const good = await proof();
  held &&= good;
  console.log(`${good ? 'HELD  ' : 'FAILED'} ${name} (${Math.round((Date.now() - started) / 1000)} s)\n`);
}
process.exitCode = held ? 0 : 1;

async function kills(): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'samband-kills-'));
  const { readyAgain, ...outcome } = await killUnderLoad(folder, { kills: number('KILLS', 60), told: console.log });
  await rm(folder, { recursive: true });
  const slowest = readyAgain.sort((a, b) => a - b).at(-1);
  console.log(JSON.stringify({ ...outcome, slowestReadyAgain: `${slowest} ms` }));
  return outcome.lost === 0 && outcome.sound;
}

/** Nothing is lost with the settings that we start with; with fsync off the same cuts must do harm, or they prove nothing. */
async function powerCut(): Promise<boolean> {
  if (spawnSync('strace', ['-V']).status !== 0) return couldNot('power-cut needs strace, which is not installed');
  const ours = replay(number('CUTS', 102), always);
  const control = replay(number('CONTROL_CUTS', 15), { ...always, fsync: 'off' });
  console.log(
    `control with fsync off: ${control === 1 ? 'does harm, as it must' : 'does no harm: the replay proves nothing'}`,
  );
  return ours === 0 && control === 1;
}

function replay(cuts: number, settings: Record<string, string>): number | null {
  const script = join(import.meta.dirname, 'power-cut/power-cut.mjs');
  const env = { ...process.env, SETTINGS: JSON.stringify(settings) };
  return spawnSync(process.execPath, [script, '200', String(cuts)], { env, stdio: 'inherit' }).status;
}

async function disk(): Promise<boolean> {
  const outcome = await fillDisk();
  if (outcome === 'no mount') return couldNot('disk needs the right to mount a small tmpfs');
  console.log(JSON.stringify(outcome));
  return Object.values(outcome).every((value) => value === true);
}

function couldNot(why: string): boolean {
  console.error(`NOT PROVED: ${why}.`);
  return false;
}

function number(name: string, otherwise: number): number {
  return Number(process.env[name] ?? otherwise);
}
