import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { currencies, minorDigits } from '#platform/money.ts';
import { inNok, krone } from './rate.ts';

const amounts = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const rates = fc.integer({ min: 1, max: 1_000_000_000_000 }).map((nok) => ({ nok }));
const anyCurrency = fc.constantFrom(...currencies);

test('an amount in another currency is reckoned in kroner', () => {
  assert.equal(inNok({ amount: 120_000, currency: 'EUR' }, { nok: 116_276_000_000 }), 1_395_312);
  assert.equal(inNok({ amount: 1_000, currency: 'JPY' }, { nok: 662_830_000 }), 6_628);
  assert.equal(inNok({ amount: 1_500, currency: 'KWD' }, { nok: 330_000_000_000 }), 4_950);
});

test('half an øre is rounded up, and a refund as its fee', () => {
  const half = { nok: 5_000_000_000 };
  assert.equal(inNok({ amount: 1, currency: 'EUR' }, half), 1);
  assert.equal(inNok({ amount: 3, currency: 'EUR' }, half), 2);
  assert.equal(inNok({ amount: -1, currency: 'EUR' }, half), -1);
  assert.ok(Object.is(inNok({ amount: -1, currency: 'IDR' }, { nok: 1 }), 0));
});

test('a krone is a krone', () => {
  fc.assert(fc.property(amounts, (amount) => assert.equal(inNok({ amount, currency: 'NOK' }, krone), amount)));
});

test('what is reckoned is never more than half an øre from the exact amount', () => {
  fc.assert(
    fc.property(amounts, anyCurrency, rates, (amount, currency, rate) => {
      const scale = 10n ** BigInt(10 + minorDigits(currency));
      const off = BigInt(inNok({ amount, currency }, rate)) * scale - BigInt(amount) * BigInt(rate.nok) * 100n;
      assert.ok((off < 0n ? -off : off) * 2n <= scale);
    }),
  );
});

test('more is never less in kroner, and a fee and its refund are nothing together', () => {
  fc.assert(
    fc.property(amounts, amounts, anyCurrency, rates, (one, other, currency, rate) => {
      const [less, more] = [Math.min(one, other), Math.max(one, other)];
      assert.ok(inNok({ amount: less, currency }, rate) <= inNok({ amount: more, currency }, rate));
      assert.equal(inNok({ amount: one, currency }, rate) + inNok({ amount: -one, currency }, rate), 0);
    }),
  );
});

test('kroner that cannot be kept exactly are refused, never rounded', () => {
  assert.throws(() => inNok({ amount: Number.MAX_SAFE_INTEGER, currency: 'EUR' }, { nok: 116_276_000_000 }), /EUR/);
});
