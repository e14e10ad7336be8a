import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { copiesOfDatabase, type Copy } from '#tests/support/database.ts';
import { shipped } from '../root.ts';
import { describeSchema } from './schema.ts';

const kept = shipped('database/schema.sql');
let copy: Copy;
before(async () => void (copy = await copiesOfDatabase()));
after(() => copy.close());

test('database/schema.sql is what the migrations make; `npm run schema` writes it anew', async () => {
  const made = await describeSchema(copy.owner);
  if (process.env.WRITE_SCHEMA) await writeFile(kept, made);
  const lines = made.split('\n');
  const before = (await readFile(kept, 'utf8')).split('\n');
  assert.deepEqual(
    lines.filter((line) => !before.includes(line)),
    [],
    'made, and not in the file',
  );
  assert.equal(lines.length, before.length);
});

test('a column that a migration does not make shows', async () => {
  await sql`alter table unit add column planted integer`.execute(copy.owner);
  assert.match(await describeSchema(copy.owner), /^ {2}planted integer$/m);
});
