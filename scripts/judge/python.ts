import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Python with what it needs, in a folder that goes again; nothing where this machine has none or cannot fetch it. */
export function pythonWith(packages: readonly string[], folder: string): string | undefined {
  const made = spawnSync('python3', ['-m', 'venv', join(folder, 'venv')], { encoding: 'utf8' });
  if (made.status !== 0) return unjudged('python3 cannot make a virtual environment', made.stderr);
  const own = join(folder, 'venv/bin/python');
  const asked = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages];
  const got = spawnSync(own, asked, { encoding: 'utf8' });
  return got.status === 0 ? own : unjudged(`pip cannot install ${packages.join(', ')}`, got.stderr);
}

function unjudged(what: string, why: string | null): undefined {
  console.error(`NOT JUDGED: ${what}\n${why ?? ''}`);
  return undefined;
}
