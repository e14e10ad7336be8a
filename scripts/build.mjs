// Builds what runs: dist/samband.mjs, and in dist/assets the style, the scripts and the fonts by the hash of their content.
// `build()` does nothing where nothing has changed since the last time. Plain JavaScript, for any Node from 20 on.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants } from 'node:zlib';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const assets = join(dist, 'assets');
const program = 'src/cli/main.ts';

/** Says whether it built; `force` builds whatever the last time said. */
export async function build({ force = false, log = () => {} } = {}) {
  const stamp = await stampOf(['src', 'reference', 'scripts', 'package-lock.json']);
  if (!force && (await isBuilt(stamp))) return false;
  const { build: bundle } = await import('esbuild');
  await mkdir(assets, { recursive: true });
  await buildAssets(bundle);
  await buildProgram(bundle, log);
  await writeFile(join(dist, '.stamp'), stamp);
  return true;
}

async function isBuilt(stamp) {
  const last = await readFile(join(dist, '.stamp'), 'utf8').catch(() => '');
  return last === stamp && existsSync(join(assets, 'manifest.json'));
}

/** Changes whenever a file does: its name, size or time. */
async function stampOf(names) {
  const hash = createHash('sha256');
  for (const name of names) for (const line of await linesOf(join(root, name))) hash.update(line);
  return hash.digest('hex');
}

async function linesOf(path) {
  const facts = await stat(path);
  if (!facts.isDirectory()) return [`${path} ${facts.size} ${facts.mtimeMs}\n`];
  const inside = await Promise.all((await readdir(path)).sort().map((name) => linesOf(join(path, name))));
  return inside.flat();
}

async function buildProgram(bundle, log) {
  if (!existsSync(join(root, program))) return log(`${program} is not there yet: only the assets are built.`);
  await bundle({
    ...shared,
    entryPoints: [join(root, program)],
    outfile: join(dist, 'samband.mjs'),
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    sourcemap: true,
  });
}

async function buildAssets(bundle) {
  const { metafile } = await bundle({
    ...shared,
    entryPoints: [join(root, 'src/ui/styles/app.css'), join(root, 'src/browser/main.ts')].map((file) => ({
      in: file,
      out: 'app',
    })),
    outdir: assets,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    platform: 'browser',
    format: 'esm',
    target: ['es2022', 'chrome115', 'firefox115', 'safari16.4'],
    minify: true,
    metafile: true,
  });
  const files = Object.keys(metafile.outputs).map((path) => basename(path));
  await writeFile(join(assets, 'manifest.json'), JSON.stringify(manifestOf(files), null, 2));
  await Promise.all(files.filter((file) => extname(file) !== '.woff2').map(compress));
  await removeOthers(files);
}

/** What earlier builds left, once the new one is whole. */
async function removeOthers(files) {
  const kept = new Set(['manifest.json', ...files.flatMap((file) => [file, `${file}.br`, `${file}.gz`])]);
  const others = (await readdir(assets)).filter((name) => !kept.has(name));
  await Promise.all(others.map((name) => rm(join(assets, name))));
}

const shared = { absWorkingDir: root, bundle: true, charset: 'utf8', logLevel: 'warning', legalComments: 'none' };

/** Which built file stands for which name: `app.css` is `app-3F2K.css`. */
function manifestOf(files) {
  return Object.fromEntries(files.sort().map((file) => [file.replace(/-[A-Z0-9]{8}(?=\.\w+$)/, ''), file]));
}

/** Compressed once and as small as can be, so that no answer waits for it. */
async function compress(file) {
  const bytes = await readFile(join(assets, file));
  const hard = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  await writeFile(join(assets, `${file}.br`), await promisify(brotliCompress)(bytes, hard));
  await writeFile(join(assets, `${file}.gz`), await promisify(gzip)(bytes, { level: 9 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const built = await build({ force: process.argv.includes('--force'), log: console.log });
  console.log(built ? 'Built.' : 'Nothing has changed since the last build.');
}
