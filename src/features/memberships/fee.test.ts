import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feeInNok, feesIn, type Fee } from './fee.ts';

const fee = (what: Partial<Fee> = {}): Fee => ({
  id: 'a',
  year: 2025,
  amount: 120_050,
  currency: 'EUR',
  paidNok: null,
  ...what,
});
const average = { nok: 117_000_000_000 };

test('what was paid in kroner goes before what can be reckoned', () => {
  assert.deepEqual(feeInNok(fee({ paidNok: 1_400_000 }), average), { nok: 1_400_000, reckoned: false });
  assert.deepEqual(feeInNok(fee(), average), { nok: 1_404_585, reckoned: true });
  assert.deepEqual(feeInNok(fee({ currency: 'NOK' }), undefined), { nok: 120_050, reckoned: false });
  assert.equal(feeInNok(fee(), undefined), undefined);
});

test('fees are read from the values of a membership, and a row without year or amount is none', () => {
  const values = {
    'fee.a.year': '2025',
    'fee.a.amount': '1200.50',
    'fee.a.currency': 'EUR',
    'fee.a.paid_nok': '',
    'fee.b.year': '2024',
    'fee.b.amount': '5000',
    'fee.b.currency': 'JPY',
    'fee.b.paid_nok': '340.00',
    'fee.c.year': '2023',
    'fee.c.amount': '',
  };
  assert.deepEqual(feesIn(values), [
    fee(),
    fee({ id: 'b', year: 2024, amount: 5000, currency: 'JPY', paidNok: 34_000 }),
  ]);
});
