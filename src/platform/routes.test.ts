import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

test('a page of the portal that names its reader is kept by nobody else', async () => {
  const kept = async (role: 'visitor' | 'adviser') =>
    (await house.ask(role, '/nb/strategi')).headers.get('Cache-Control');
  assert.equal(await kept('visitor'), null);
  assert.equal(await kept('adviser'), 'private, no-cache');
});

test('an address that holds what no database takes is unknown, in its path and after it', async () => {
  for (const address of ['/nb/strategi/lofte/%00', '/nb/vedlegg/%00', '/nb/arbeid/aktiviteter?q=%00'])
    assert.equal((await house.ask('adviser', address)).status, 404, address);
  assert.deepEqual(house.faults, []);
});
