import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { copiesOfDatabase, type Copy } from '#tests/support/database.ts';
import { nameOf } from './prepare.ts';
import { findWrongGrants } from './grants.ts';

let copy: Copy;
before(async () => void (copy = await copiesOfDatabase()));
after(() => copy.close());

const refused = { code: '42501' };

test('the app may add to the audit trail, and neither change, remove nor empty it', async () => {
  for (const statement of ['update audit_entry set at = now()', 'delete from audit_entry', 'truncate audit_entry'])
    await assert.rejects(sql.raw(statement).execute(copy.app), refused);
  await sql`select * from audit_entry`.execute(copy.app);
});

test('the app cannot change tables or the list of migrations', async () => {
  for (const statement of ['create table extra (id int)', 'drop table audit_entry', 'delete from migration'])
    await assert.rejects(sql.raw(statement).execute(copy.app), refused);
});

test('a visitor reads what is published, and no other table', async () => {
  const { rows } = await sql<{ name: string }>`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'`.execute(
    copy.owner,
  );
  for (const { name } of rows) {
    const read = sql`select 1 from ${sql.table(name)} limit 1`.execute(copy.visitor);
    await (name.startsWith('published') ? read : assert.rejects(read, refused, name));
  }
});

test('a right that is missing or too much is named', async () => {
  const roles = { app: await nameOf(copy.app), visitor: await nameOf(copy.visitor) };
  assert.deepEqual(await findWrongGrants(copy.owner, roles), []);
  await sql`grant delete on audit_entry to ${sql.id(roles.app)}`.execute(copy.owner);
  assert.deepEqual(await findWrongGrants(copy.owner, roles), [`${roles.app} may DELETE audit_entry`]);
});
