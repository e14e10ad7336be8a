import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readRates } from '#exchange/rates.ts';
import { openHouse, type House } from '#tests/support/house.ts';
import { keepRates } from './keep.ts';
import { averageRate, averageRates, listAverages, listDays, rateOn, yearsWithRates } from './queries.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const heading = 'FREQ;BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE';
const norgesBank = [
  heading,
  'B;EUR;NOK;0;2024-06-27;11.4000',
  'B;EUR;NOK;0;2024-06-28;11.3965',
  'B;JPY;NOK;2;2024-06-28;6.6283',
].join('\n');
const ecb = 'Date,NOK,USD\n2024-06-28,11.3900,1.0705\n2024-07-01,11.4200,1.0745\n';

function keep(text: string) {
  const file = readRates(Buffer.from(text), '2026-03-01');
  assert.ok(file.ok);
  return keepRates(house.by('adviser'), 'kurser.csv', file).then(({ counts }) => counts);
}

test('rates are kept once: the same file again changes nothing', async () => {
  assert.deepEqual(await keep(norgesBank), { read: 3, added: 3, changed: 0, unchanged: 0, rejected: 0 });
  assert.deepEqual(await keep(norgesBank), { read: 3, added: 0, changed: 0, unchanged: 3, rejected: 0 });
});

test('where both banks have a day, that of Norges Bank holds', async () => {
  assert.deepEqual(await keep(ecb), { read: 4, added: 3, changed: 0, unchanged: 1, rejected: 0 });
  assert.equal((await rateOn(house.db, 'EUR', '2024-06-28'))?.nok, 113_965_000_000);
  const corrected = await keep(`${heading}\nB;USD;NOK;0;2024-06-28;10.6461`);
  assert.deepEqual(corrected, { read: 1, added: 0, changed: 1, unchanged: 0, rejected: 0 });
});

test('on a day without a rate the last before it holds, and none before the first', async () => {
  assert.deepEqual(await rateOn(house.db, 'EUR', '2024-06-30'), { nok: 113_965_000_000, day: '2024-06-28' });
  assert.equal(await rateOn(house.db, 'EUR', '2024-06-26'), undefined);
  assert.equal(await rateOn(house.db, 'SEK', '2024-06-30'), undefined);
  assert.equal((await rateOn(house.db, 'NOK', '1999-01-01'))?.nok, 10_000_000_000);
});

test("a year's average is of the days we have, until it is published", async () => {
  assert.deepEqual(await averageRate(house.db, 'EUR', 2024), { nok: 114_055_000_000, days: 3 });
  await keep(`${heading}\nA;EUR;NOK;0;2024;11.6276`);
  assert.deepEqual(await averageRate(house.db, 'EUR', 2024), { nok: 116_276_000_000, days: null });
  await keep(`${heading}\nB;EUR;NOK;0;2024-06-26;11.5000`);
  assert.deepEqual(await averageRate(house.db, 'EUR', 2024), { nok: 116_276_000_000, days: null });
  assert.equal(await averageRate(house.db, 'EUR', 2023), undefined);
});

test('many averages are asked for at once', async () => {
  const asked = ['EUR', 'JPY', 'NOK', 'SEK'].map((currency) => ({ currency, year: 2024 }));
  const found = await averageRates(house.db, asked);
  assert.deepEqual(
    [...found.keys()].sort(),
    ['EUR 2024', 'JPY 2024', 'NOK 2024', 'USD 2024'].filter((key) => !key.startsWith('USD')),
  );
  assert.equal((await averageRates(house.db, [])).size, 0);
});

test('the rates of a year are listed by currency, with the last of each', async () => {
  const listed = await listAverages(house.db, 2024);
  assert.deepEqual(
    listed.map(({ currency, last_day: day }) => `${currency} ${day}`),
    ['EUR 2024-07-01', 'JPY 2024-06-28', 'USD 2024-07-01'],
  );
  const days = await listDays(house.db, 'EUR', 2024, { page: 1, size: 2 });
  assert.deepEqual(
    days.map(({ day }) => day),
    ['2024-07-01', '2024-06-28', '2024-06-27'],
  );
  assert.deepEqual(await yearsWithRates(house.db), [2024]);
});

test('each file is one note in the audit trail, and what came of it can be read later', async () => {
  const imports = await house.db.selectFrom('exchange_rate_import').selectAll().execute();
  const first = imports.find(({ counts }) => counts.added === 3 && counts.read === 3);
  assert.deepEqual([first?.name, first?.source, first?.actor], ['kurser.csv', 'norges-bank', 'adviser']);
  const notes = await house.db.selectFrom('audit_entry').select(['action', 'subject']).orderBy('seq').execute();
  assert.deepEqual(notes[0], { action: 'rate.imported', subject: first?.id });
  assert.equal(notes.length, imports.length);
});
