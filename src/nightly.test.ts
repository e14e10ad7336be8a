import assert from 'node:assert/strict';
import { utimes } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { system } from '#platform/actor.ts';
import { keepImport } from '#features/sheets/store.ts';
import { keepLogo } from '#features/about/logo.ts';
import { attachFiles } from '#records/attachments.ts';
import { spareFiles } from '#records/spareFiles.ts';
import { startSession } from '#platform/session.ts';
import { queueMail } from '#platform/mail.ts';
import { anActivity, openHouse, type House } from '#tests/support/house.ts';
import { nightlyJobs } from './nightly.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const day = 24 * 60 * 60_000;
/** The night after so many days, as the running product sees it. */
const nightIn = (days: number) => ({
  ...house.by(system),
  now: new Date(house.clock.now.getTime() + days * day),
  files: house.files,
  access: { origin: 'http://localhost' },
});
const countOf = async (table: string) =>
  Number((await sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(house.db)).rows[0]?.n);
const lastNote = () =>
  house.db
    .selectFrom('audit_entry')
    .select(['actor', 'action', 'detail'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();

test('a night with nothing to do changes nothing, not the audit trail either', async () => {
  const before = await countOf('audit_entry');
  for (const job of Object.values(nightlyJobs)) await job(nightIn(0));
  assert.equal(await countOf('audit_entry'), before);
});

test('an account is closed the night after its last day, its sessions end, and that is noted once', async () => {
  await house.db.updateTable('account').set({ ends_on: '2026-03-03' }).where('id', '=', 'member').execute();
  const open = { ...house.by('member'), account: 'member', device: 'Firefox' };
  await house.db.transaction().execute((change) => startSession(change, open));
  assert.equal(await nightlyJobs.accounts?.(nightIn(2)), 0);
  assert.equal(await nightlyJobs.accounts?.(nightIn(3)), 1);
  assert.deepEqual(
    { ...(await lastNote()) },
    { actor: 'system', action: 'account.ended', detail: { accounts: ['member'] } },
  );
  const { ended_at: ended } = await house.db.selectFrom('session').select('ended_at').executeTakeFirstOrThrow();
  assert.ok(ended);
  assert.equal(await nightlyJobs.accounts?.(nightIn(4)), 0);
});

test('sessions, mails and import plans are forgotten when their time is over, and not before', async () => {
  const row = { ...house.by('adviser'), db: house.db };
  await house.db
    .transaction()
    .execute((change) => queueMail(change, row, { to: 'a@example.org', subject: 'x', text: 'y' }));
  await house.db.updateTable('message').set({ state: 'sent', sent_at: house.clock.now }).execute();
  await keepImport(row, { kind: 'activity', name: 'ark.csv', sheets: [], language: 'nb' }, []);
  for (const [job, table, days] of [
    ['signIns', 'session', 2],
    ['mail', 'message', 31],
    ['imports', 'sheet_import', 31],
  ] as const) {
    assert.equal(await nightlyJobs[job]?.(nightIn(days - 1)), 0, job);
    assert.equal(await countOf(table), 1);
    assert.equal(await nightlyJobs[job]?.(nightIn(days)), 1, job);
    assert.equal(await countOf(table), 0);
    assert.match((await lastNote()).action, /\.forgotten$/);
  }
});

test('a mail that waits is never forgotten', async () => {
  const by = house.by('adviser');
  await house.db
    .transaction()
    .execute((change) => queueMail(change, by, { to: 'a@example.org', subject: 'x', text: 'y' }));
  assert.equal(await nightlyJobs.mail?.(nightIn(400)), 0);
});

test('files that nothing names are removed a day later; attachments, previews and the logo stay', async () => {
  const id = await anActivity(house);
  const by = { ...house.by('adviser'), files: house.files };
  await attachFiles(by, id, [new File([pixel], 'bilde.png')], { visibility: 'public', legal_basis: '' });
  const logo = await keepLogo(house.files, pixel);
  const county = JSON.stringify({ logo });
  await sql`insert into published_setting (key, value) values ('county', ${county}::jsonb)
    on conflict (key) do update set value = excluded.value`.execute(house.db);
  const named = await house.files.list();
  const [fresh, old] = [await house.files.keep(bytes('fersk')), await house.files.keep(bytes('gammel'))];
  const before = new Date(house.clock.now.getTime() - 2 * day);
  for (const name of [...named, old]) await utimes(house.placeOf(name), before, before);
  assert.deepEqual(await spareFiles(house.db, house.files), [fresh, old].sort());
  assert.equal(await nightlyJobs.files?.(nightIn(0)), 1);
  assert.deepEqual((await house.files.list()).sort(), [...named, fresh].sort());
  assert.deepEqual({ ...(await lastNote()) }, { actor: 'system', action: 'file.removed', detail: { count: 1 } });
});

test('while a backup reads the files, none is removed', async () => {
  const name = await house.files.keep(bytes('skal bort'));
  const before = new Date(house.clock.now.getTime() - 2 * day);
  await utimes(house.placeOf(name), before, before);
  await house.db.transaction().execute(async (backup) => {
    await sql`select pg_advisory_xact_lock_shared(hashtext('files'))`.execute(backup);
    assert.equal(await nightlyJobs.files?.(nightIn(0)), 0);
  });
  assert.equal(await nightlyJobs.files?.(nightIn(0)), 1);
});

test('a file that someone keeps again before the night is not removed', async () => {
  const name = await house.files.keep(bytes('samme innhold'));
  const before = new Date(house.clock.now.getTime() - 2 * day);
  await utimes(house.placeOf(name), before, before);
  await house.files.keep(bytes('samme innhold'));
  assert.equal(await house.files.remove(name, house.clock.now), false);
  assert.ok(await house.files.size(name));
});

const bytes = (words: string) => new TextEncoder().encode(words);
const pixel = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
