import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from './database.ts';

/** Whether writes are refused for now, because the disk would not take them. */
export type ReadOnly = {
  isReadOnly: () => boolean;
  /** Give every failed write to it; it says whether the disk was the reason, and then no write is let through. */
  report: (error: unknown) => boolean;
  stop: () => void;
};

type Options = { every?: number; told?: (readOnly: boolean, why: string) => void };

/** Each throws where the disk would not take a write: `look` only asks how much room there is, `write` tries. */
export type Disk = { look(): Promise<void>; write(): Promise<void> };

/** Turns the site read-only when the disk is full, failing or nearly full, and back by itself when it takes writes again. */
export function watchDisk(disk: Disk, { every = 2_000, told = () => {} }: Options = {}): ReadOnly {
  let refused = false;
  const turn = (now: boolean, why: string) => {
    if (now !== refused) told(now, why);
    refused = now;
  };
  const ask = async () => {
    await disk.look();
    if (refused) await disk.write();
    turn(false, '');
  };
  const report = (error: unknown) => {
    const ofDisk = isDiskFault(error);
    if (ofDisk) turn(true, wordsOf(error));
    return ofDisk;
  };
  // Whatever else asking fails of, a line that is down for a moment, says nothing of the disk.
  const timer = setInterval(() => void ask().catch(report), every).unref();
  return { isReadOnly: () => refused, report, stop: () => clearInterval(timer) };
}

/** Never refuses: for tests and tools that have no disk to watch. */
export const alwaysWritable: ReadOnly = { isReadOnly: () => false, report: () => false, stop: () => {} };

/** Room that PostgreSQL needs to go on reading, and to start again: three segments of its log. */
const margin = 48 * 1024 * 1024;

/** The disk under the folder, where attachments lie, and the database, which may lie elsewhere. */
export function diskUnder(folder: string, app: Database, least = margin): Disk {
  return {
    look: () => refuseNarrow(folder, least),
    write: async () => {
      await writeFolder(folder);
      await writeDatabase(app);
    },
  };
}

async function refuseNarrow(folder: string, least: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < least) throw new DiskFault(`only ${Math.round((bavail * bsize) / megabyte)} MB are free`);
}

export class DiskFault extends Error {}

/** Whether the disk, its quota or its hardware is why a write failed, here or in the database. */
export function isDiskFault(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause } = error as NodeJS.ErrnoException;
  if (error instanceof DiskFault || (code && codes.includes(code))) return true;
  return (
    /could not (extend|write|fsync|create) (to )?file|No space left|read-only file system/i.test(error.message) ||
    isDiskFault(cause)
  );
}

// What Node says, and PostgreSQL's own: disk_full, io_error, and read_only_sql_transaction of a server that stands by.
const codes = ['ENOSPC', 'EDQUOT', 'EIO', 'EROFS', '53100', '58030', '25006'];
const megabyte = 1024 * 1024;

async function writeFolder(folder: string): Promise<void> {
  const path = join(folder, `.probe-${process.pid}`);
  const file = await open(path, 'w', 0o600);
  try {
    await file.write(Buffer.alloc(megabyte, 1));
    await file.sync();
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
}

/** A temporary table takes room in the same place as the lasting ones, and a message goes through the log to the disk. */
async function writeDatabase(app: Database): Promise<void> {
  await app.transaction().execute(async (change) => {
    await sql`create temporary table disk_probe on commit drop as
      select string_agg(md5(n::text), '') as words from generate_series(1, 1000) n, generate_series(1, 20) page group by page`.execute(
      change,
    );
    await sql`select pg_logical_emit_message(true, 'probe', 'written')`.execute(change);
  });
}

const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
