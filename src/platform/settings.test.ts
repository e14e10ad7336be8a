import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { copiesOfDatabase, type Copy } from '#tests/support/database.ts';
import { emptyWhenPublished, pageCache } from './pageCache.ts';
import { openSettings, withSettings, type Settings } from './settings.ts';

let copy: Copy;
before(async () => void (copy = await copiesOfDatabase()));
after(() => copy.close());

test('what another process sets of the county is shown here without a new start', async () => {
  const settings = await openSettings(copy.visitor);
  const told = emptyWhenPublished(withSettings(pageCache(), settings, assert.ifError), copy.connections.visitor);
  for (const name of ['Nordfylket', 'Sørfylket']) {
    await sql`insert into published_setting (key, value) values ('county', ${JSON.stringify({ name })}::jsonb)
      on conflict (key) do update set value = excluded.value, version = published_setting.version + 1`.execute(
      copy.app,
    );
    await sql`select pg_notify('published', 'settings')`.execute(copy.app);
    await until(() => settings.county().name === name);
  }
  assert.equal(settings.version(), 2);
  await told.stop();
});

test('however much is published at once, the settings are read once', async () => {
  let times = 0;
  const settings = { reload: async () => void times++ } as Settings;
  const cache = withSettings(pageCache(), settings, assert.ifError);
  for (let at = 0; at < 500; at++) cache.empty();
  await wait(10);
  assert.equal(times, 1);
});

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; tries < 100 && !isSo(); tries++) await wait(50);
  assert.ok(isSo());
}
