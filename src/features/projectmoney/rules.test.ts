import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Values } from '#platform/form.ts';
import { openHouse, type House } from '#tests/support/house.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const plain = { 'title.nb': 'Prosjekt', source_language: 'nb', visibility: 'public', rate_on: '2026-01-01' };
const add = (what: Values) => house.submit('adviser', '/nb/arbeid/prosjekter/ny', { ...plain, ...what });

test('an amount is too large by its whole units, however many decimals its currency has, and told at its field', async () => {
  const cases: [string, string, number][] = [
    ['JPY', '10 000 000 000', 303],
    ['JPY', '1 000 000 000 000', 422],
    ['EUR', '10 000 000 000,00', 303],
    ['EUR', '10 000 000 000,01', 422],
    ['KWD', '10 000 000 000,000', 303],
  ];
  for (const [currency, granted, status] of cases) {
    const answer = await add({ currency, granted, rate: '99' });
    assert.equal(answer.status, status, `${currency} ${granted}`);
    if (status === 422) assert.match(await answer.text(), /id="granted-error"/);
  }
  assert.deepEqual(house.faults, []);
});

test('lines that are too much together are refused at the one that is too much', async () => {
  const line = (at: number, amount: string): Values => ({
    [`budget.new${at}.amount`]: amount,
    [`budget.new${at}.currency`]: 'EUR',
  });
  const added = await add({});
  const id = (added.headers.get('Location') ?? '').split('/').at(-1);
  const address = `/nb/arbeid/prosjekter/${id}/endre/budsjettlinjer`;
  const most = line(1, '10 000 000 000');
  const refused = await house.submit('adviser', address, { version: '1', ...most, ...line(2, '0,01') });
  assert.equal(refused.status, 422);
  const page = await refused.text();
  assert.match(page, /id="budget-new2-amount-error"/);
  assert.doesNotMatch(page, /id="budget-new1-amount-error"/);
  assert.equal((await house.submit('adviser', address, { version: '1', ...most })).status, 303);
});
