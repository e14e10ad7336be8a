import { resolve } from 'node:path';
import { writeBackup } from '#platform/backup/write.ts';
import type { Call } from './commands.ts';
import { configOf, openExisting } from './open.ts';
import { progressBar } from './progress.ts';

/** `samband backup FILE`: everything in one file, while others go on working. */
export async function backup(call: Call): Promise<number> {
  const { values, positionals, texts } = call;
  const path = resolve(String(positionals[0]));
  await using place = await openExisting('backup', configOf(call));
  const from = { owner: place.connections.owner, folder: place.folder };
  const report = await writeBackup(from, path, new Date(), progressBar(texts));
  console.log(values.json ? JSON.stringify({ path, ...report }) : texts.saved(path, report));
  for (const name of report.unsound) console.error(texts.unsoundFile(name));
  return report.unsound.length ? 1 : 0;
}
