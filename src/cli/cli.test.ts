import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { sql } from 'kysely';
import { system } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import { hashOf, pathOf, writeWhole } from '#platform/backup/files.ts';
import { sealBytes } from '#platform/backup/format.ts';
import { openDatabase, prepareDatabase, type Connections } from '#platform/database.ts';
import { startServer } from '#platform/postgres.ts';
import { openElsewhere } from '#tests/support/elsewhere.ts';
import { startTcpServer } from '#tests/support/tcpServer.ts';

const folder = await mkdtemp(join(tmpdir(), 'samband-cli-'));
const data = join(folder, 'data');
const attachment = Buffer.from('a report');
before(async () => {
  // As root the database works as another user, who must be let through.
  await chmod(folder, 0o711);
  const server = await startServer(data);
  await prepareDatabase(server.connections);
  await fill(server.connections);
  await server.stop();
});
after(() => rm(folder, { recursive: true }));

test('a sound folder is found sound, in words and as JSON', () => {
  const words = samband(['check', '--data', data]);
  assert.match(words.out, /Alt er helt/);
  assert.equal(words.code, 0);
  const { sound, checks } = JSON.parse(samband(['check', '--data', data, '--json']).out);
  assert.equal(sound, true);
  assert.deepEqual(
    checks.map((one: { check: string }) => one.check),
    [
      'settings',
      'checksums',
      'migrations',
      'rights',
      'tables',
      'audit',
      'attachments',
      'spare',
      'coverage',
      'sums',
      'duties',
    ],
  );
});

test('everything moves from our database to a server and back, and stays the same', async () => {
  const [first, second, third] = ['first', 'second', 'third'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  const elsewhere = await startTcpServer(join(folder, 'elsewhere'));
  const { connections } = await openElsewhere(elsewhere.url);
  const onServer = addressesOf(connections);
  succeed(['backup', first, '--data', data]);
  succeed(['restore', first, '--data', join(folder, 'attachments')], onServer);
  const checked = succeed(['check', '--data', join(folder, 'attachments')], onServer);
  assert.match(checked.out, /Tabeller og indekser: kan ikke kontrolleres her/);
  succeed(['backup', second, '--data', join(folder, 'attachments')], onServer);
  await elsewhere.stop();
  succeed(['restore', second, '--data', join(folder, 'back')]);
  succeed(['check', '--data', join(folder, 'back')]);
  succeed(['backup', third, '--data', join(folder, 'back')]);
  assert.equal(await content(second), await content(first));
  assert.equal(await content(third), await content(first));
});

test('a damaged backup is refused before any folder is made for it', async () => {
  const damaged = join(folder, 'damaged');
  succeed(['backup', damaged, '--data', data]);
  const bytes = await readFile(damaged);
  bytes[99] = bytes[99]! ^ 1;
  await writeFile(damaged, bytes);
  const { code, told } = samband(['restore', damaged, '--data', join(folder, 'never')]);
  assert.equal(code, 1);
  assert.match(told, /Sikkerhetskopien er skadd/);
  assert.equal(samband(['check', '--data', join(folder, 'never')]).code, 1);
});

test('where anyone works on the folder, a backup is not read into it', async () => {
  const backup = join(folder, 'backup');
  succeed(['backup', backup, '--data', data]);
  const server = await startServer(data, { command: 'start' });
  assert.match(samband(['restore', backup, '--data', data]).told, /samband start, process \d+, since/);
  succeed(['check', '--data', data]);
  await server.stop();
  assert.match(samband(['restore', backup, '--data', data]).told, /Databasen er ikke tom/);
});

test('an attachment that is damaged, a right too much and an entry that is altered are found', async () => {
  await writeFile(pathOf(data, hashOf(attachment)), 'not the report');
  const server = await startServer(data);
  const owner = openDatabase(server.connections.owner);
  await sql`grant update on audit_entry to samband`.execute(owner);
  await sql`alter table audit_entry disable trigger user`.execute(owner);
  await sql`update audit_entry set actor = 'another' where seq = 2`.execute(owner);
  await owner.destroy();
  await server.stop();
  const { code, out } = samband(['check', '--data', data, '--json']);
  assert.equal(code, 1);
  const faults = Object.fromEntries(
    JSON.parse(out).checks.map((one: { check: string; faults: string[] }) => [one.check, one.faults]),
  );
  assert.deepEqual(faults.attachments, [hashOf(attachment)]);
  assert.deepEqual(faults.rights, ['samband may UPDATE audit_entry']);
  assert.deepEqual(faults.audit, ['audit_entry 2']);
});

test('what is asked wrongly is told in the language that was chosen, and ends with 2', () => {
  assert.deepEqual(samband(['start', '--prot', '1']).code, 2);
  assert.match(samband(['start', '--prot', '1']).told, /^--prot kan ikke brukes her/);
  assert.match(samband(['backup', '--language', 'nn']).told, /^Slik skriv du det: samband backup FILE/);
  assert.match(samband(['fly', '--language', 'en']).told, /^There is no command called “fly”/);
  assert.match(samband(['start', '--port', 'many']).told, /Verdien kan ikke brukes: --port many/);
  for (const help of [[], ['--help'], ['backup', '--help']]) assert.equal(samband(help).code, 0);
});

test('the demo, whose accounts have no password, is not opened to others than those at this machine', () => {
  const open = ['start', '--host', '0.0.0.0', '--port', '0', '--language', 'en', '--data', join(folder, 'open')];
  const { code, told } = samband(open);
  assert.match(told, /The demo has accounts without passwords and listens on this machine alone/);
  assert.notEqual(code, 0);
});

test('a folder without a database is not taken for an empty one', () => {
  assert.match(samband(['backup', 'x', '--data', join(folder, 'nothing')]).told, /Det er ingen database/);
});

function samband(args: string[], environment: NodeJS.ProcessEnv = {}) {
  const env = { ...process.env, ...environment };
  const done = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/main.ts', ...args], { env, encoding: 'utf8' });
  return { code: done.status, out: done.stdout, told: done.stderr };
}

function succeed(args: string[], environment?: NodeJS.ProcessEnv) {
  const done = samband(args, environment);
  assert.equal(done.code, 0, `${args.join(' ')}: ${done.told}${done.out}`);
  return done;
}

async function fill({ app }: Connections): Promise<void> {
  const db = openDatabase(app);
  for (let n = 0; n < 50; n++)
    await db.transaction().execute(async (change) => {
      await sql`insert into unit (id, name_nb, name_nn, name_en) values (${`u${n}`}, ${`Ærø\\.\n${n}`}, 'x', 'y')`.execute(
        change,
      );
      await note(change, { now: new Date(), actor: system }, 'unit.add', `u${n}`, { n });
    });
  await sql`insert into record (id, kind, state, visibility, audience, source_language, title_nb, title_nn, title_en, created_by, created_at, changed_by, changed_at)
    values ('r', 'activity', 'draft', 'public', 'internal', 'nb', 'x', 'x', 'x', 'a', now(), 'a', now())`.execute(db);
  await sql`insert into attachment (id, record_id, name, media_type, bytes, sha256, visibility, added_by, added_at)
    values ('a', 'r', 'report', 'text/plain', 8, ${hashOf(attachment)}, 'public', 'a', now())`.execute(db);
  await writeWhole(data, hashOf(attachment), attachment);
  await db.destroy();
}

function addressesOf({ app, owner, visitor }: Connections): NodeJS.ProcessEnv {
  const url = ({ user, password, host, database }: Connections['app']) =>
    `postgres://${user}:${String(password)}@${host}:5432/${database}`;
  return { DATABASE_URL: url(app), DATABASE_OWNER_URL: url(owner), DATABASE_VISITOR_URL: url(visitor) };
}

/** All but the time at which it was made. */
async function content(path: string): Promise<string> {
  const text = gunzipSync((await readFile(path)).subarray(0, -sealBytes)).toString('latin1');
  return text.replace(/"created":"[^"]*"/, '');
}
