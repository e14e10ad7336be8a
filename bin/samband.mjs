#!/usr/bin/env node
// Runs under any Node from 18: builds where the sources have changed, and hands over to the Node that Samband is made for.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const program = join(root, 'dist/samband.mjs');
const maker = join(root, 'scripts/build.mjs');
const node = findNode();

await build();
run();

/** The pinned Node where npm has one for this machine, else the one that runs us if it is new enough. */
function findNode() {
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const pinned = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(pinned) && spawnSync(pinned, ['--version']).status === 0) return pinned;
  } catch {
    // There is none for this machine: its own has to do.
  }
  if (Number(process.versions.node.split('.')[0]) >= 22) return process.execPath;
  console.error(`Samband trenger Node 22 eller nyere, og ${name} er ikke installert. Kjør: npm ci`);
  process.exit(1);
}

/** In a checkout, where the sources have changed; a release has no sources. What building says goes to stderr. */
async function build() {
  if (!existsSync(maker) || !existsSync(join(root, 'src'))) return;
  const { build: make } = await import(pathToFileURL(maker).href);
  await make({ log: console.error });
}

function run() {
  // The channel tells the program when we are gone, so that a launcher that is killed leaves nothing behind.
  const stdio = ['inherit', 'inherit', 'inherit', 'ipc'];
  const child = spawn(node, ['--enable-source-maps', program, ...process.argv.slice(2)], { stdio });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => (signal ? endBy(signal) : process.exit(code ?? 1)));
}

function endBy(signal) {
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
}
