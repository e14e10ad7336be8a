import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { perKrone, rateOf, rowsOf, sumOf, wonInNok, type Summed } from './hit-rate.ts';

const count = fc.integer({ min: 0, max: 500 });
const money = fc.integer({ min: 0, max: 900_000_000 });
const summed: fc.Arbitrary<Summed> = fc.record({
  key: fc.constantFrom('a', 'b', 'c'),
  name: fc.constant('Programmet'),
  currency: fc.constantFrom('EUR', 'NOK', 'SEK'),
  sent: count,
  granted: count,
  rejected: count,
  waiting: count,
  withdrawn: count,
  won: money,
  nok: money,
  unknown: fc.integer({ min: 0, max: 2 }),
  spent: money,
  hours: count,
});

test('the hit rate is granted of decided, and there is none before anything is decided', () => {
  assert.equal(rateOf({ granted: 1, rejected: 2 }), 33);
  assert.equal(rateOf({ granted: 1, rejected: 1 }), 50);
  assert.equal(rateOf({ granted: 5, rejected: 3 }), 63);
  assert.equal(rateOf({ granted: 0, rejected: 0 }), undefined);
});

test('rows add up to the whole, in counts and in each currency', () => {
  fc.assert(
    fc.property(fc.array(summed), (all) => {
      const whole = sumOf(all);
      const rows = rowsOf(all);
      const over = (of: (row: (typeof rows)[number]) => number) => rows.reduce((sum, row) => sum + of(row), 0);
      assert.equal(
        over((row) => row.sent),
        whole.sent,
      );
      assert.equal(
        over((row) => row.hours),
        whole.hours,
      );
      for (const { currency, amount } of whole.won)
        assert.equal(
          over((row) => row.won.find((won) => won.currency === currency)?.amount ?? 0),
          amount,
        );
    }),
  );
});

test('money of two currencies is never one sum, and kroner won for a krone wait for every rate', () => {
  const row = {
    key: 'a',
    name: '',
    sent: 1,
    granted: 1,
    rejected: 0,
    waiting: 0,
    withdrawn: 0,
    spent: 10_000,
    hours: 3,
  };
  const all: Summed[] = [
    { ...row, currency: 'EUR', won: 1000, nok: 11_500, unknown: 0 },
    { ...row, currency: 'SEK', won: 2000, nok: 0, unknown: 1 },
  ];
  const sum = sumOf(all);
  assert.deepEqual(
    sum.won.map(({ currency, amount }) => [currency, amount]),
    [
      ['EUR', 1000],
      ['SEK', 2000],
    ],
  );
  assert.deepEqual(wonInNok(sum.won), { nok: 11_500, unknown: true });
  assert.equal(perKrone(sum), undefined);
  assert.equal(perKrone({ won: sum.won.slice(0, 1), spent: 1000, hours: 3 }), 1150);
  assert.equal(perKrone({ won: [], spent: 0, hours: 3 }), undefined);
});
