import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { newId } from './id.ts';
import { nightAfter, nightBefore, runDue, startNightly } from './nightly.ts';
import { copiesOfDatabase, type Copy } from '#tests/support/database.ts';

let copy: Copy;
before(async () => void (copy = await copiesOfDatabase()));
after(() => copy.close());

const at = (moment: string) => new Date(moment);

test('the night is at half past three in Norway, in summer and winter and where the clock is turned', () => {
  assert.deepEqual(nightBefore(at('2026-01-15T09:00:00Z')), at('2026-01-15T02:30:00Z'));
  assert.deepEqual(nightBefore(at('2026-07-15T09:00:00Z')), at('2026-07-15T01:30:00Z'));
  assert.deepEqual(nightBefore(at('2026-07-15T01:29:00Z')), at('2026-07-14T01:30:00Z'));
  assert.deepEqual(nightAfter(at('2026-03-28T12:00:00Z')), at('2026-03-29T01:30:00Z'));
  assert.deepEqual(nightAfter(at('2026-10-24T12:00:00Z')), at('2026-10-25T02:30:00Z'));
  assert.deepEqual(nightAfter(at('2026-01-15T02:30:00Z')), at('2026-01-16T02:30:00Z'));
});

test('each job is done once a night, a missed night is made up for, and one that fails stops no other', async () => {
  const did: string[] = [];
  const faults: Error[] = [];
  const jobs = {
    broken: async () => Promise.reject(new Error('broken')),
    works: async ({ now }: { now: Date }) => did.push(now.toISOString()),
  };
  const run = (moment: string) =>
    runDue({ by: { db: copy.app, newId }, now: () => at(moment), jobs, report: (error) => faults.push(error) });
  assert.deepEqual(await run('2026-03-01T09:00:00Z'), ['broken', 'works']);
  assert.deepEqual(await run('2026-03-02T02:29:00Z'), []);
  assert.deepEqual(await run('2026-03-02T02:31:00Z'), ['broken', 'works']);
  assert.deepEqual(await run('2026-03-09T20:00:00Z'), ['broken', 'works']);
  assert.equal(did.length, 3);
  assert.deepEqual(new Set(faults.map(({ message }) => message)), new Set(['broken']));
});

test('of two processes one does it', async () => {
  let times = 0;
  const jobs = { shared: async () => void times++ };
  const now = () => at('2026-03-01T09:00:00Z');
  const run = () => runDue({ by: { db: copy.app, newId }, now, jobs, report: assert.ifError });
  await Promise.all([run(), run(), run()]);
  assert.equal(times, 1);
});

test('a start makes up for the night, and whoever stops it waits for what is under way', async () => {
  let isDone = false;
  const slow = async () => {
    await sql`select pg_sleep(0.1)`.execute(copy.app);
    isDone = true;
  };
  const nights = { by: { db: copy.app, newId }, now: () => new Date(), jobs: { slow }, report: assert.ifError };
  await startNightly({ ...nights, isReadOnly: () => true }).stop();
  assert.equal(isDone, false);
  await startNightly({ ...nights, isReadOnly: () => false }).stop();
  assert.equal(isDone, true);
});
