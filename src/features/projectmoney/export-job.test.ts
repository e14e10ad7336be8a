import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '#platform/actor.ts';
import { anyDay, openHouse, type House } from '#tests/support/house.ts';
import { beginJob, fetched, jobFor } from './export-job.ts';
import { moneyFilter } from './filter.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const asking = (actor: Actor, year: string) => ({
  db: house.db,
  actor,
  now: anyDay,
  language: 'nb' as const,
  filter: moneyFilter((name) => (name === 'year' ? year : undefined)),
});

test('a file that was made for a role is not given to who has lost it', () => {
  const both: Actor = { id: 'someone', roles: ['adviser', 'contributor'], name: 'Rådgiver A' };
  const job = beginJob(asking(both, '2026'));
  assert.equal(jobFor(asking(both, '2026')), job);
  assert.equal(jobFor(asking({ ...both, roles: ['contributor'] }, '2026')), undefined);
});

test('who asks for many files has three of them at the most, and others keep theirs', async () => {
  const one: Actor = { id: 'one', roles: ['adviser'], name: 'Rådgiver A' };
  const other: Actor = { id: 'other', roles: ['adviser'], name: 'Rådgiver B' };
  beginJob(asking(other, '2020'));
  for (const year of ['2020', '2021', '2022', '2023', '2024']) beginJob(asking(one, year));
  const left = ['2020', '2021', '2022', '2023', '2024'].filter((year) => jobFor(asking(one, year)));
  assert.deepEqual(left, ['2022', '2023', '2024']);
  assert.ok(jobFor(asking(other, '2020')));
  const file = await new Response(fetched(asking(one, '2024'))).bytes();
  assert.equal(Buffer.from(file.subarray(0, 2)).toString(), 'PK');
  assert.equal(jobFor(asking(one, '2024')), undefined, 'what has been fetched is forgotten');
});
