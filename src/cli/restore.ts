import { resolve } from 'node:path';
import { readBackup, refuseDamaged } from '#platform/backup/read.ts';
import { openDatabase, prepareDatabase } from '#platform/database.ts';
import { nameOf } from '#platform/database/prepare.ts';
import type { PoolConfig } from 'pg';
import type { Call } from './commands.ts';
import { configOf, openOwn } from './open.ts';
import { progressBar } from './progress.ts';

/** `samband restore FILE`: reads a backup into an empty database, all or nothing. */
export async function restore(call: Call): Promise<number> {
  const { values, positionals, texts } = call;
  const path = resolve(String(positionals[0]));
  const told = progressBar(texts);
  // Before a folder or a database is made for it.
  await refuseDamaged(path);
  await using place = await openOwn('restore', configOf(call));
  const { owner, app, visitor } = place.connections;
  const roles = { app: await roleOf(app), visitor: await roleOf(visitor) };
  const report = await readBackup({ owner, roles, folder: place.folder }, path, told);
  await prepareDatabase(place.connections);
  console.log(values.json ? JSON.stringify({ path, ...report }) : texts.restored(place.folder, report));
  return 0;
}

async function roleOf(where: PoolConfig): Promise<string> {
  const db = openDatabase({ ...where, max: 1 });
  return nameOf(db).finally(() => db.destroy());
}
