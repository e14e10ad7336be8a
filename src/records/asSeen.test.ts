import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { projectKind } from '#features/projects/register.ts';
import type { Values } from '#platform/form.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import { addsAgain, saysTheSame } from './asSeen.ts';
import { changeSome } from './commands.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

test('a row that someone has taken out is not as it was seen, though the field was empty', () => {
  const base = { title: 'A', 'fee.1.amount': '10', 'fee.1.paid_on': '' };
  assert.ok(saysTheSame(base, base, { 'fee.1.paid_on': '2026-03-01' }));
  assert.ok(!saysTheSame(base, { title: 'A' }, { 'fee.1.paid_on': '2026-03-01' }));
  assert.ok(saysTheSame(base, { title: 'B', 'fee.1.amount': '10' }, { 'fee.1.paid_on': '2026-03-01' }));
  assert.ok(saysTheSame(base, base, { 'fee.new1.amount': '10' }));
});

test('a row is added again where the same was added since it was seen, and not where one like it stood before', () => {
  const first = { 'fee.1.amount': '10' };
  const second = { ...first, 'fee.2.amount': '10' };
  const third = { ...second, 'fee.3.amount': '10' };
  assert.ok(addsAgain(first, second, third));
  assert.ok(!addsAgain(second, second, third));
  assert.ok(!addsAgain(first, second, { ...second, 'fee.3.amount': '11' }));
  assert.ok(!addsAgain(first, second, second));
});

test('a claim whose button is pressed twice is kept once', async () => {
  const id = await aRecord(house, 'project');
  const claim = {
    'claim.new1.kind': 'interim',
    'claim.new1.claimed': '12 345,00',
    'claim.new1.claimed_on': '2026-02-01',
  };
  const seen = { id, version: 1 };
  const both = await Promise.all([1, 2].map(() => changeSome(house.by('adviser'), projectKind, seen, claim)));
  assert.equal(both.filter(({ ok }) => ok).length, 1);
  assert.equal((await claimsOf(id)).filter(({ claimed }) => claimed === 12_345_00).length, 1);
  const again = await changeSome(house.by('adviser'), projectKind, { id, version: 2 }, claim);
  assert.ok(again.ok, 'who has seen it may add one like it');
});

test('what came of a claim is not kept of one that someone has taken out meanwhile', async () => {
  const id = await aRecord(house, 'project');
  const seen = { id, version: 1 };
  const by = house.by('adviser');
  await changeSome(by, projectKind, seen, { 'claim.new1.claimed': '900', 'claim.new1.claimed_on': '2026-02-01' });
  const [claim] = (await claimsOf(id)).filter(({ claimed }) => claimed === 900_00);
  const row = `claim.${claim?.id}.`;
  await changeSome(by, projectKind, { id, version: 2 }, { [`${row}remove`]: 'on' });
  const were = await claimsOf(id);
  const late: Values = { [`${row}received`]: '900', [`${row}received_on`]: '2026-03-01' };
  assert.deepEqual(await changeSome(by, projectKind, { id, version: 2 }, late), { ok: false, why: 'stale' });
  assert.deepEqual(await claimsOf(id), were);
});

const claimsOf = (id: string) =>
  house.db
    .selectFrom('project_claim')
    .select(['id', 'claimed'])
    .where('record_id', '=', id)
    .orderBy('position')
    .execute();
