// Builds the colours and measures of Designsystemet from our settings, and keeps of them what Samband uses.
import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const home = fileURLToPath(new URL('../src/ui/theme/', import.meta.url));
const tool = (name) => fileURLToPath(new URL(`../node_modules/.bin/${name}`, import.meta.url));
const cli = tool('designsystemet');

const folder = await mkdtemp(join(tmpdir(), 'samband-theme-'));
try {
  await copyFile(join(home, 'designsystemet.config.json'), join(folder, 'designsystemet.config.json'));
  await run(cli, ['tokens', 'create'], { cwd: folder });
  await run(cli, ['tokens', 'build', '--out-dir', 'css'], { cwd: folder });
  await writeFile(join(home, 'samband.css'), trimmed(await readFile(join(folder, 'css', 'samband.css'), 'utf8')));
  await run(tool('oxfmt'), [join(home, 'samband.css')]);
} finally {
  await rm(folder, { recursive: true });
}

/** Light, or dark where the reader's machine is: nobody here chooses a scheme or a second typography. */
function trimmed(css) {
  const notice =
    '/* Made by `npm run theme` from designsystemet.config.json. Designsystemet: MIT, Digitaliseringsdirektoratet. */';
  return `${notice}\n${blocksOf(css).map(wanted).filter(Boolean).join('\n\n')}\n`;
}

/** What stands at the outermost level, one layer a piece. */
function blocksOf(css) {
  return css.match(/^@layer [\s\S]*?^\}(?=\s*(^@layer|$(?![\s\S])))/gm) ?? [];
}

function wanted(block) {
  if (block.startsWith('@layer ds.theme.typography.secondary')) return '';
  if (block.startsWith('@layer ds.theme.color-scheme.light'))
    return block.replace(/@media \(prefers-color-scheme: light\)[\s\S]*$/, '}');
  if (block.startsWith('@layer ds.theme.color-scheme.dark'))
    return block.replace(/\[data-color-scheme="dark"\] \{[\s\S]*?^\}/m, '');
  return block;
}
