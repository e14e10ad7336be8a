import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { openDatabase, type Connections, type Database } from '#platform/database.ts';
import { copiesOfDatabase, emptyDatabase, type Copy } from '#tests/support/database.ts';
import { hashOf, listFiles, pathOf, writeWhole } from './files.ts';
import { DamagedBackup, seal, sealBytes } from './format.ts';
import { readBackup } from './read.ts';
import { writeBackup } from './write.ts';

let copy: Copy;
let folder: string;
let backup: string;
const now = new Date('2026-03-01T09:00:00Z');
const attachment = Buffer.from('%PDF-1.7 a report');

before(async () => {
  copy = await copiesOfDatabase();
  folder = await mkdtemp(join(tmpdir(), 'samband-backup-'));
  backup = join(folder, 'backup');
  await fill(copy.owner);
  await writeWhole(folder, hashOf(attachment), attachment);
  await writeBackup({ owner: copy.connections.owner, folder }, backup, now);
});
after(async () => {
  await copy.close();
  await rm(folder, { recursive: true });
});

test('what is restored is what was saved, in every table and attachment', async () => {
  const { where, place, report } = await restoreAnew(backup);
  const again = join(place, 'again');
  await writeBackup({ owner: where.owner, folder: place }, again, now);
  assert.equal(content(await readFile(again)), content(await readFile(backup)));
  assert.deepEqual([report.files, await listFiles(place)], [1, [hashOf(attachment)]]);
});

test('references, triggers and rights hold after a restore', async () => {
  const { where } = await restoreAnew(backup);
  const app = openDatabase(where.app);
  const owner = openDatabase(where.owner);
  await assert.rejects(sql`update account set unit = 'unknown'`.execute(app), { code: '23503' });
  await assert.rejects(sql`delete from audit_entry`.execute(app), { code: '42501' });
  await assert.rejects(sql`delete from audit_entry`.execute(owner), /only ever added to/);
  await Promise.all([app.destroy(), owner.destroy()]);
});

test('a backup taken while others write is the database at one moment', async () => {
  let writing = true;
  const writer = async () => {
    for (let n = 0; writing; n++) await addPair(copy.app, `pair${n}`);
  };
  const writers = [writer()];
  const busy = join(folder, 'busy');
  await writeBackup({ owner: copy.connections.owner, folder }, busy, now);
  writing = false;
  await Promise.all(writers);
  const { where } = await restoreAnew(busy);
  const db = openDatabase(where.owner);
  const { rows } =
    await sql`select from unit full join account on account.id = unit.id where unit.id like 'pair%' and account.id is null`.execute(
      db,
    );
  assert.equal(rows.length, 0);
  await db.destroy();
});

test('a backup in which any bit has changed is refused, and nothing is touched', async () => {
  const whole = await readFile(backup);
  const where = await emptyDatabase();
  for (let n = 0; n < 20; n++) {
    const damaged = Buffer.from(whole);
    const at = n === 0 ? whole.length - 2 : Math.floor((whole.length * n) / 20);
    damaged[at] = damaged[at]! ^ (1 << (n % 8));
    await assert.rejects(restore(await saved(damaged), where), DamagedBackup, `bit ${n % 8} of byte ${at}`);
  }
  await restore(backup, where);
});

test('a backup that is cut off, or longer than it was, is refused', async () => {
  const whole = await readFile(backup);
  for (const damaged of [
    Buffer.alloc(0),
    whole.subarray(0, whole.length - 1),
    whole.subarray(0, 200),
    Buffer.concat([whole, whole]),
  ])
    await assert.rejects(restore(await saved(damaged), await emptyDatabase()), DamagedBackup);
});

test('rows that are not those that were counted are refused even under a seal that fits', async () => {
  const where = await emptyDatabase();
  const forged = reseal(
    gunzipSync(await unsealed())
      .toString('latin1')
      .replace('example.org', 'example.net'),
  );
  await assert.rejects(restore(await saved(forged), where), DamagedBackup);
  await restore(backup, where);
});

test('a backup of a newer Samband says so', async () => {
  const text = gunzipSync(await unsealed()).toString('latin1');
  const newer = text.replace('"migrations":[', '"migrations":["9999_of_the_future.sql",');
  await assert.rejects(restore(await saved(reseal(newer)), await emptyDatabase()), /newer Samband.*9999_of_the_future/);
});

test('a backup is only read into an empty database', async () => {
  await assert.rejects(restore(backup, copy.connections), /not empty/);
});

test('an attachment that is not what its name says is left out and named', async () => {
  const name = hashOf(Buffer.from('something else'));
  await writeWhole(folder, name, Buffer.from('not that'));
  const report = await writeBackup({ owner: copy.connections.owner, folder }, join(folder, 'unsound'), now);
  assert.deepEqual([report.files, report.unsound], [1, [name]]);
  await rm(pathOf(folder, name));
});

test('a backup can be read by its owner alone', async () => {
  assert.equal((await stat(backup)).mode & 0o777, 0o600);
});

async function restoreAnew(path: string) {
  const where = await emptyDatabase();
  const place = await mkdtemp(join(folder, 'restored-'));
  return { where, place, report: await restore(path, where, place) };
}

function restore(path: string, where: Connections, place = folder) {
  const roles = { app: String(where.app.user), visitor: String(where.visitor.user) };
  return readBackup({ owner: where.owner, roles, folder: place }, path);
}

async function saved(bytes: Buffer): Promise<string> {
  const path = join(folder, 'damaged');
  await writeFile(path, bytes);
  return path;
}

const unsealed = async () => (await readFile(backup)).subarray(0, -sealBytes);
const content = (bytes: Buffer) => gunzipSync(bytes.subarray(0, -sealBytes)).toString('latin1');

function reseal(text: string): Buffer {
  const packed = gzipSync(Buffer.from(text, 'latin1'));
  return Buffer.concat([packed, Buffer.from(seal(hashOf(packed)))]);
}

/** Everything that a row can hold and that COPY must write otherwise. */
async function fill(db: Database): Promise<void> {
  const awkward = 'Rådgiver A\\.\n\\.\n\t"«Ærø»" \\N';
  await sql`insert into unit (id, name_nb, name_nn, name_en) select 'u' || n, ${awkward} || n, 'x', 'y' from generate_series(1, 500) n`.execute(
    db,
  );
  await sql`insert into account (id, name, mail, unit, roles, created_at)
    select 'a' || n, ${awkward}, n || '@example.org', 'u' || n, '{adviser,"two words"}', now() from generate_series(1, 300) n`.execute(
    db,
  );
  await sql`insert into audit_entry select n, now(), 'a1', 'test', 's', '{"a": "b\\n"}', 'x', 'y', 'p', 'h' from generate_series(1, 200) n`.execute(
    db,
  );
}

async function addPair(db: Database, id: string): Promise<void> {
  await db.transaction().execute(async (change) => {
    await sql`insert into unit (id, name_nb, name_nn, name_en) values (${id}, 'x', 'x', 'x')`.execute(change);
    await sql`insert into account (id, name, mail, unit, created_at) values (${id}, 'x', ${id}, ${id}, now())`.execute(
      change,
    );
  });
}
