import './schema.ts';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { FileStore } from '#platform/files.ts';

const day = 24 * 60 * 60_000;

/** Files of the store that nothing names: left by what was removed for good, or by a change that was not kept. */
export async function spareFiles(db: Database, files: Pick<FileStore, 'list'>): Promise<string[]> {
  // The files first: one that comes meanwhile is then not looked for.
  const kept = await files.list();
  const named = await namedFiles(db);
  return kept.filter((name) => !named.has(name));
}

/** A transaction that waits for the disk is not let wait for long; the rest is removed the night after. */
const mostANight = 5_000;

/**
 * Removes those that nobody has laid there for a day. A change that is about to name a file has just laid it there, or
 * touched the one that lay there already. Gives how many.
 */
export function removeSpareFiles(by: By & { files: FileStore }): Promise<number> {
  const old = new Date(by.now.getTime() - day);
  return by.db.transaction().execute(async (change) => {
    if (!(await mayRemove(change))) return 0;
    let count = 0;
    for (const name of await spareFiles(change, by.files))
      if (count < mostANight && (await by.files.remove(name, old))) count++;
    if (count) await note(change, by, 'file.removed', 'file', { count });
    return count;
  });
}

/** Not while a backup reads the files: what nothing names now may be named by the rows that it keeps. */
async function mayRemove(change: Change): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`select pg_try_advisory_xact_lock(hashtext('files')) as may`.execute(
    change,
  );
  return rows[0]?.may === true;
}

/** Attachments and their previews, and what the county's settings show. */
async function namedFiles(db: Database): Promise<Set<string>> {
  const { rows } = await sql<{ name: string }>`
    select sha256 as name from attachment union select preview from attachment where preview is not null
    union select sha256 from published_attachment union select preview from published_attachment where preview is not null
    union select unnest(regexp_matches(value::text, '[0-9a-f]{64}', 'g')) from published_setting`.execute(db);
  return new Set(rows.map(({ name }) => name));
}
