import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '#platform/actor.ts';
import { check, type Values } from '#platform/form.ts';
import { NotAllowed } from '#platform/rights.ts';
import { anActivity, openHouse, someone, type House } from '#tests/support/house.ts';
import { changeRecord, publishRecord } from './commands.ts';
import { recordForm } from './form.ts';
import { kindOf } from './kind.ts';
import { findRecord } from './queries.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const adviser = someone('adviser');
const another: Actor = { ...adviser, id: 'manager' };
const restricted = { visibility: 'restricted', legal_basis: 'offl. § 20' };
const internal = { visibility: 'internal', legal_basis: 'offl. § 14' };

const seenOf = async (id: string) => {
  const record = await findRecord(house.db, adviser, id);
  assert.ok(record);
  return record;
};
const publish = async (id: string, by = adviser) => publishRecord(house.by(by), await seenOf(id));

async function change(id: string, values: Values, by = adviser) {
  const record = await seenOf(id);
  const form = check({ ...record.values, ...values }, recordForm(kindOf('activity')));
  assert.ok(form.ok);
  return changeRecord(house.by(by), kindOf('activity'), record, form.value);
}

const isPublic = async (id: string) =>
  (await house.published.selectFrom('published').select('id').where('id', '=', id).execute()).length > 0;

test('four eyes open what was restricted, also where it is published within the house on the way', async () => {
  const id = await anActivity(house, restricted);
  await change(id, internal);
  assert.ok((await publish(id)).ok);
  await change(id, { visibility: 'public', legal_basis: '' });
  await assert.rejects(publish(id), NotAllowed);
  assert.equal(await isPublic(id), false);
  assert.ok((await publish(id, another)).ok);
  assert.equal(await isPublic(id), true);
});

test('what was closed after it was published stays off the portal until someone publishes it again', async () => {
  for (const closed of [restricted, internal]) {
    const id = await anActivity(house, { team: 'contributor' });
    assert.ok((await publish(id)).ok);
    assert.equal(await isPublic(id), true);
    await change(id, closed);
    assert.equal(await isPublic(id), false);
    await change(id, { visibility: 'public', legal_basis: '' }, someone('contributor'));
    assert.equal(await isPublic(id), false);
    assert.ok((await publish(id)).ok);
    assert.equal(await isPublic(id), true);
  }
});
