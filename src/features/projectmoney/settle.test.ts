import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changeSome } from '#records/commands.ts';
import { projectKind } from '#features/projects/register.ts';
import { readRates } from '#exchange/rates.ts';
import { keepRates } from '#features/rates/keep.ts';
import { settleByBankRates, wrongSums } from './settle.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

/** A project of two partners, in euro and in kroner. */
const plan = {
  stage: 'running',
  currency: 'EUR',
  granted: '100000.00',
  sought: '',
  total: '',
  rate: '11.50',
  rate_on: '2025-01-15',
  starts_on: '2025-07-01',
  ends_on: '2026-06-30',
  'budget.new1.category': 'staff',
  'budget.new1.amount': '1000.00',
  'budget.new1.currency': 'EUR',
  'budget.new2.category': 'travel',
  'budget.new2.amount': '365.00',
  'budget.new2.currency': 'NOK',
  'financing.new1.source': 'own_cash',
  'financing.new1.amount': '365.00',
  'financing.new1.currency': 'NOK',
  'financing.new2.source': 'own_hours',
  'financing.new2.amount': '100.00',
  'financing.new2.currency': 'EUR',
  'financing.new2.year': '2026',
  'claim.new1.kind': 'interim',
  'claim.new1.claimed': '200.00',
  'claim.new1.currency': 'EUR',
  'claim.new1.claimed_on': '2026-01-15',
  'claim.new1.rate': '11.00',
  'claim.new1.received': '50.00',
};

const sums = (id: string) =>
  house.db
    .selectFrom('project_sum')
    .selectAll()
    .where('record_id', '=', id)
    .orderBy('currency')
    .orderBy('has_rate')
    .execute();

const commitments = (id: string) =>
  house.db
    .selectFrom('project_commitment')
    .select(['year', 'currency', 'cash', 'hours', 'cash_nok', 'hours_nok', 'low', 'high'])
    .where('record_id', '=', id)
    .orderBy('year')
    .orderBy('currency')
    .execute();

test('what a project adds to is written with it, in each currency and in kroner', async () => {
  const id = await aRecord(house, 'project', plan);
  const [eur, nok] = await sums(id);
  assert.deepEqual(
    [eur?.currency, eur?.granted, eur?.granted_nok, eur?.budget, eur?.budget_nok, eur?.own_hours_nok],
    ['EUR', 10_000_000, 115_000_000, 100_000, 1_150_000, 115_000],
  );
  assert.deepEqual([eur?.claimed, eur?.claimed_nok, eur?.received_nok], [20_000, 220_000, 55_000]);
  assert.deepEqual([eur?.outstanding_low, eur?.outstanding_high], [148_500, 181_500]);
  assert.deepEqual([nok?.currency, nok?.budget, nok?.budget_nok, nok?.own_cash], ['NOK', 36_500, 36_500, 36_500]);
});

test('commitments are written by budget year: by their line, else by days', async () => {
  const id = await aRecord(house, 'project', plan);
  assert.deepEqual(await commitments(id), [
    { year: 2025, currency: 'NOK', cash: 18_400, hours: 0, cash_nok: 18_400, hours_nok: 0, low: 18_400, high: 18_400 },
    {
      year: 2026,
      currency: 'EUR',
      cash: 0,
      hours: 10_000,
      cash_nok: 0,
      hours_nok: 115_000,
      low: 103_500,
      high: 126_500,
    },
    { year: 2026, currency: 'NOK', cash: 18_100, hours: 0, cash_nok: 18_100, hours_nok: 0, low: 18_100, high: 18_100 },
  ]);
});

test('they follow each change of the project', async () => {
  const id = await aRecord(house, 'project', plan);
  await changeSome(house.by('adviser'), projectKind, { id, version: 1 }, { ends_on: '2025-12-31', rate: '12' });
  const found = await commitments(id);
  assert.deepEqual(
    found.map(({ year, cash_nok, hours_nok }) => [year, cash_nok, hours_nok]),
    [
      [2025, 36_500, 0],
      [2026, 0, 120_000],
    ],
  );
});

test('lines without a rate stand apart, without kroner', async () => {
  const id = await aRecord(house, 'project', { ...plan, rate: '', rate_on: '' });
  const rows = await sums(id);
  assert.deepEqual(
    rows.map(({ currency, has_rate, budget, budget_nok, claimed_nok }) => [
      currency,
      has_rate,
      budget,
      budget_nok,
      claimed_nok,
    ]),
    [
      ['EUR', false, 100_000, 0, 0],
      ['EUR', true, 0, 0, 220_000],
      ['NOK', true, 36_500, 36_500, 0],
    ],
  );
  assert.equal((await commitments(id)).find(({ currency }) => currency === 'EUR')?.hours_nok, null);
});

test('a third currency goes by the banks on the day of the decision', async () => {
  const file = readRates(
    Buffer.from('FREQ;BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE\nB;SEK;NOK;2;2025-01-14;102.50'),
    '2026-03-01',
  );
  assert.ok(file.ok);
  await keepRates(house.by('adviser'), 'kurser.csv', file);
  const id = await aRecord(house, 'project', { ...plan, 'budget.new2.currency': 'SEK' });
  const sek = (await sums(id)).find(({ currency }) => currency === 'SEK');
  assert.deepEqual([sek?.budget, sek?.budget_nok, sek?.has_rate], [36_500, 37_413, true]);
});

test('lines that no rate was known for are reckoned once rates have come', async () => {
  const id = await aRecord(house, 'project', {
    ...plan,
    'budget.new1.currency': 'DKK',
    rate_on: '2024-06-28',
    'claim.new1.currency': 'NOK',
  });
  const danish = async () => (await sums(id)).find(({ currency }) => currency === 'DKK');
  assert.deepEqual([(await danish())?.has_rate, (await danish())?.budget], [false, 100_000]);
  const reading = readRates(
    Buffer.from('BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE\nDKK;NOK;2;2024-06-28;152.83'),
    '2026-03-01',
  );
  assert.ok(reading.ok);
  await keepRates(house.by('adviser'), 'kurser.csv', reading);
  await settleByBankRates(house.by('adviser'));
  assert.deepEqual([(await danish())?.has_rate, (await danish())?.budget_nok], [true, 152_830]);
});

test('sums that are not what their lines add to are found', async () => {
  const id = await aRecord(house, 'project', plan);
  assert.deepEqual((await wrongSums(house.db)).wrong, []);
  await house.db.updateTable('project_sum').set({ budget_nok: 1 }).where('record_id', '=', id).execute();
  assert.deepEqual((await wrongSums(house.db)).wrong, [id]);
});
