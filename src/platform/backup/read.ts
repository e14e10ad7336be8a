import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client, type PoolConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { grant, type Roles } from '../database/grants.ts';
import { listMigrations, refuseNewer, runMigrations } from '../database/migrate.ts';
import { overClient } from '../database/overClient.ts';
import { hashOf, pathOf, writeWhole } from './files.ts';
import { countLines, DamagedBackup, format, seal, sealBytes, version } from './format.ts';
import type { End, FileStart, Header, Progress, TableEnd, TableHeader } from './format.ts';
import { Reader } from './reader.ts';
import { describeTables, quote } from './tables.ts';

/** There is something in the database already; a backup is only read into an empty one. */
export class NotEmpty extends Error {}

export type RestoreReport = { tables: number; rows: number; files: number; migrated: string[] };

type Target = { owner: PoolConfig; roles: Roles; folder: string };

/**
 * Reads a backup into an empty database, all or nothing: the whole file is checked before anything is touched, each
 * table and attachment while it is read. A backup of an older version gets the migrations that have come since.
 */
export async function readBackup(
  { owner, roles, folder }: Target,
  path: string,
  told: Progress = () => {},
): Promise<RestoreReport> {
  await refuseDamaged(path, told);
  const client = new Client({ ...owner, statement_timeout: 0, lock_timeout: 0 });
  await client.connect();
  const written: string[] = [];
  try {
    await client.query('begin');
    await refuseFilled(client);
    const report = await readAll(client, openContent(path), folder, written, told);
    await grant(overClient(client), roles);
    await client.query('commit');
    await client.query('analyze');
    return report;
  } catch (error) {
    for (const name of written) await rm(pathOf(folder, name), { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** Reads the whole file once: a bit that has changed, a part that is missing or one too much, and it is refused. */
export async function refuseDamaged(path: string, told: Progress = () => {}): Promise<void> {
  const content = (await stat(path)).size - sealBytes;
  if (content <= 0) throw new DamagedBackup('it is too short');
  const hash = createHash('sha256');
  let done = 0;
  for await (const chunk of createReadStream(path, { end: content - 1, highWaterMark: 1 << 20 })) {
    hash.update(chunk);
    told({ what: 'hash', name: path, done: (done += chunk.length), total: content });
  }
  if ((await readSeal(path, content)) !== seal(hash.digest('hex')))
    throw new DamagedBackup('it is not as it was written');
}

async function readSeal(path: string, at: number): Promise<string> {
  const file = await open(path);
  const { buffer } = await file.read(Buffer.alloc(sealBytes), 0, sealBytes, at).finally(() => file.close());
  return buffer.toString();
}

async function* openContent(path: string): AsyncGenerator<Buffer> {
  const { size } = await stat(path);
  const file = createReadStream(path, { end: size - sealBytes - 1, highWaterMark: 1 << 18 });
  yield* file.pipe(createGunzip({ chunkSize: 1 << 18 }));
}

async function refuseFilled(client: Client): Promise<void> {
  const { rows } = await client.query(
    `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`,
  );
  if (rows.length) throw new NotEmpty(`The database is not empty: it has the table ${rows[0].relname}.`);
}

async function readAll(
  client: Client,
  content: AsyncIterable<Buffer>,
  folder: string,
  written: string[],
  told: Progress,
) {
  const reader = new Reader(content);
  const header = refuseUnknown(await reader.value<Header>());
  const known = await listMigrations();
  refuseNewer(header.migrations, known);
  const db = overClient(client);
  await runMigrations(db, header.migrations);
  await withoutGuards(client, header, () => readTables(client, reader, header, told));
  const files = await readFiles(reader, folder, written, told);
  await reader.refuseMore();
  const migrated = known.filter((name) => !header.migrations.includes(name));
  await runMigrations(db, migrated);
  const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
  return { tables: header.tables.length, rows, files, migrated };
}

function refuseUnknown(header: Header): Header {
  if (header.format !== format) throw new DamagedBackup('it is not a backup of Samband');
  if (header.version > version) throw new DamagedBackup(`its format ${header.version} is newer than this Samband`);
  return header;
}

/**
 * Rows come in any order and as they were: references between tables are taken off and put back, which checks them all,
 * triggers rest, and what the migrations have put in makes room. Only the owner may do so, and only in this transaction.
 */
async function withoutGuards(client: Client, header: Header, read: () => Promise<void>): Promise<void> {
  const tables = header.tables.map(({ table }) => quote(table));
  const { rows: references } = await client.query<{ table: string; name: string; definition: string }>(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`);
  for (const { table, name } of references) await client.query(`alter table ${table} drop constraint ${name}`);
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  if (tables.length) await client.query(`truncate ${tables.join(', ')}`);
  await read();
  for (const table of tables) await client.query(`alter table ${table} enable trigger user`);
  for (const { table, name, definition } of references)
    await client.query(`alter table ${table} add constraint ${name} ${definition}`);
}

async function readTables(client: Client, reader: Reader, header: Header, told: Progress): Promise<void> {
  const there = new Set((await describeTables(client)).map(({ table }) => table));
  for (const table of header.tables) {
    if (!there.has(table.table)) throw new DamagedBackup(`its migrations make no table ${table.table}`);
    await readTable(client, reader, table, told);
  }
  for (const [name, last] of Object.entries(header.sequences))
    await client.query('select setval($1::regclass, $2)', [quote(name), last]);
}

async function readTable(
  client: Client,
  reader: Reader,
  { table, columns, rows }: TableHeader,
  told: Progress,
): Promise<void> {
  const start = await reader.value<{ table: string }>();
  if (start.table !== table) throw new DamagedBackup(`the table ${table} is not where it should be`);
  const hash = createHash('sha256');
  const copy = client.query(copyFrom(`copy ${quote(table)} (${columns.map(quote).join(', ')}) from stdin`));
  await pipeline(Readable.from(watched(reader.rows(), hash, { table, rows, told })), copy);
  const end = await reader.value<TableEnd>();
  if (end.rows !== rows || copy.rowCount !== rows || end.sha256 !== hash.digest('hex'))
    throw new DamagedBackup(`the table ${table} is not as it was written`);
}

type Watch = { table: string; rows: number; told: Progress };

async function* watched(
  chunks: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
  { table, rows, told }: Watch,
) {
  let done = 0;
  for await (const chunk of chunks) {
    hash.update(chunk);
    told({ what: 'table', name: table, done: (done += countLines(chunk)), total: rows });
    yield chunk;
  }
}

async function readFiles(reader: Reader, folder: string, written: string[], told: Progress): Promise<number> {
  for (let files = 0; ; files++) {
    const next = await reader.value<FileStart | End>();
    if (!('file' in next)) return refuseFewer(next, files);
    const bytes = await reader.bytes(next.bytes);
    await reader.bytes(1);
    if (hashOf(bytes) !== next.file) throw new DamagedBackup(`the attachment ${next.file} is not as it was written`);
    if (await writeWhole(folder, next.file, bytes)) written.push(next.file);
    told({ what: 'files', name: 'files', done: files + 1, total: 0 });
  }
}

function refuseFewer(end: End, files: number): number {
  if (end.end !== format || end.files !== files) throw new DamagedBackup('attachments are missing');
  return files;
}
