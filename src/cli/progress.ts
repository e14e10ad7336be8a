import type { Progress } from '#platform/backup/format.ts';
import type { CliTexts } from './texts.ts';

/** A bar on a terminal; elsewhere a line for each table that is done, so that a log stays readable. */
export function progressBar({ progress }: CliTexts, out: NodeJS.WriteStream = process.stderr): Progress {
  let drawn = 0;
  return ({ what, name, done, total }) => {
    const label = what === 'table' ? name : progress[what];
    const ended = done >= total && total > 0;
    if (!out.isTTY) {
      if (ended && what === 'table') out.write(`${label} ${done}\n`);
      return;
    }
    if (!ended && Date.now() - drawn < 100) return;
    drawn = Date.now();
    out.write(`\r${bar(done, total)} ${label} ${done}${total ? `/${total}` : ''}\u001b[K${ended ? '\n' : ''}`);
  };
}

const width = 24;

function bar(done: number, total: number): string {
  const full = total ? Math.min(width, Math.round((done / total) * width)) : 0;
  return `[${'#'.repeat(full)}${'·'.repeat(width - full)}]`;
}
