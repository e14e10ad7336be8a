import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openHouse, type House } from '#tests/support/house.ts';
import { system } from '#platform/actor.ts';
import { importRatesFile } from './importRates.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const file = Buffer.from(
  'BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE\nEUR;NOK;0;2026-01-02;11,5\nI44;NOK;0;2026-01-02;118\n',
);

test('rates are read from the command line, and the second time the file changes nothing', async () => {
  const by = house.by(system);
  const first = await importRatesFile(by, 'kurser.csv', file, 'nb');
  assert.deepEqual(first.counts, { read: 2, added: 1, changed: 0, unchanged: 0, rejected: 1 });
  assert.deepEqual(first.rejected, [{ row: 3, why: 'currencyUnknown', value: 'I44 2026-01-02 118' }]);
  const again = await importRatesFile(by, 'kurser.csv', file, 'nb');
  assert.deepEqual(again.counts, { read: 2, added: 0, changed: 0, unchanged: 1, rejected: 1 });
  await assert.rejects(importRatesFile(by, 'tom.csv', Buffer.from(''), 'nb'), /tom\.csv: Filen er tom/);
});
