import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client, type PoolConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { listFiles, readWhole } from './files.ts';
import {
  countLines,
  endOfRows,
  format,
  seal,
  version,
  type Header,
  type Progress,
  type TableHeader,
} from './format.ts';
import { describeTables, listSequences, quote } from './tables.ts';

export type BackupReport = { tables: number; rows: number; files: number; bytes: number; unsound: string[] };

/**
 * Writes the database as it is at one moment, and every attachment in `folder`, to one file, while others go on working.
 * The file appears under its name when it is whole. Attachments that are not what their name says are left out and named.
 */
export async function writeBackup(
  { owner, folder }: { owner: PoolConfig; folder: string },
  path: string,
  now: Date,
  told: Progress = () => {},
): Promise<BackupReport> {
  const unfinished = `${path}.unfinished`;
  const client = new Client({ ...owner, statement_timeout: 0 });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    // No file that the rows of this moment name is removed before it is read.
    await client.query(`select pg_advisory_xact_lock_shared(hashtext('files'))`);
    const report: BackupReport = { tables: 0, rows: 0, files: 0, bytes: 0, unsound: [] };
    report.bytes = await writeSealed(unfinished, parts(client, folder, now, told, report));
    await rename(unfinished, path);
    await syncFolder(dirname(path));
    return report;
  } finally {
    await client.end();
    await rm(unfinished, { force: true });
  }
}

async function* parts(client: Client, folder: string, now: Date, told: Progress, report: BackupReport) {
  const header = await makeHeader(client, now);
  yield line(header);
  for (const table of header.tables) {
    yield* tableParts(client, table, told);
    report.tables++;
    report.rows += table.rows;
  }
  yield* fileParts(folder, told, report);
  yield line({ end: format, files: report.files });
}

async function makeHeader(client: Client, now: Date): Promise<Header> {
  const migrations = (await client.query('select name from migration order by name')).rows.map(({ name }) =>
    String(name),
  );
  const tables = (await describeTables(client)).map(({ table, columns, rows }) => ({ table, columns, rows }));
  return { format, version, created: now.toISOString(), migrations, tables, sequences: await listSequences(client) };
}

/** In the order of its key, so that two databases with the same content give the same hash. */
async function* tableParts(client: Client, { table, columns, rows }: TableHeader, told: Progress) {
  yield line({ table });
  const hash = createHash('sha256');
  const list = columns.map(quote).join(', ');
  const order = await keyOf(client, table);
  const copy = client.query(copyTo(`copy (select ${list} from ${quote(table)}${order}) to stdout`));
  let done = 0;
  for await (const chunk of copy as AsyncIterable<Buffer>) {
    hash.update(chunk);
    done += countLines(chunk);
    told({ what: 'table', name: table, done, total: rows });
    yield chunk;
  }
  yield Buffer.from(endOfRows);
  yield line({ rows, sha256: hash.digest('hex') });
}

async function keyOf(client: Client, table: string): Promise<string> {
  const { rows } = await client.query(
    `select string_agg(quote_ident(attname) || case attcollation when 0 then '' else ' collate "C"' end, ', '
       order by place) as key
     from pg_index, unnest(indkey) with ordinality key (number, place), pg_attribute
     where indrelid = format('public.%I', $1::text)::regclass and indisprimary
       and attrelid = indrelid and attnum = number`,
    [table],
  );
  return rows[0]?.key ? ` order by ${rows[0].key}` : '';
}

async function* fileParts(folder: string, told: Progress, report: BackupReport) {
  const names = await listFiles(folder);
  for (const [index, name] of names.entries()) {
    const bytes = await readWhole(folder, name);
    if (bytes) {
      yield line({ file: name, bytes: bytes.length });
      yield bytes;
      yield Buffer.from('\n');
      report.files++;
    } else report.unsound.push(name);
    told({ what: 'files', name: 'files', done: index + 1, total: names.length });
  }
}

/** Compresses, writes, and ends with a line that tells of a single changed bit anywhere before it. */
async function writeSealed(path: string, content: AsyncIterable<Buffer>): Promise<number> {
  const hash = createHash('sha256');
  let bytes = 0;
  const watch = new Transform({
    transform: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
    flush: (done) => done(null, seal(hash.digest('hex'))),
  });
  const file = createWriteStream(path, { mode: 0o600, flush: true });
  await pipeline(Readable.from(content, { objectMode: false }), createGzip({ level: 3 }), watch, file);
  if (!file.closed) await once(file, 'close');
  return bytes;
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}

const line = (value: unknown) => Buffer.from(`${JSON.stringify(value)}\n`);
