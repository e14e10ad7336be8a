import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changesOf, partnerChanges, sharesOf } from './facts.ts';

const partner = (amount: number | null, role: 'partner' | 'associated' = 'partner') => ({ amount, role });

test('shares are of the contribution, and together the whole', () => {
  assert.deepEqual(sharesOf([partner(100), partner(100), partner(100)]), ['33.34', '33.33', '33.33']);
  assert.deepEqual(sharesOf([partner(300), partner(100), partner(0, 'associated')]), ['75', '25', undefined]);
  assert.deepEqual(sharesOf([partner(300), partner(null)]), [undefined, undefined]);
  assert.deepEqual(sharesOf([partner(0), partner(0)]), [undefined, undefined]);
});

test('whatever the amounts, shares add to a hundred per cent', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 9_999_999_999 }), { minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(amounts, (all) => {
      const shares = sharesOf(all.map((amount) => partner(amount)));
      const sum = shares.reduce((whole, share) => whole + Math.round(Number(share ?? 0) * 100), 0);
      assert.equal(sum, all.some(Boolean) ? 10_000 : 0);
    }),
  );
});

test('what people have changed stands until the source says something new of it', () => {
  const told = { acronym: 'A', call: 'C1' };
  const values = { acronym: 'Vårt navn', call: 'C1', topic: 'vårt' };
  assert.deepEqual(changesOf({ acronym: 'A', call: 'C1' }, { values, told }), {});
  assert.deepEqual(changesOf({ acronym: 'A', call: 'C2' }, { values, told }), { call: 'C2' });
  assert.deepEqual(changesOf({ acronym: 'B', call: 'C1' }, { values, told }), { acronym: 'B' });
  assert.deepEqual(changesOf({ acronym: 'A', topic: 'T' }, { values, told: {} }), { acronym: 'A', topic: 'T' });
});

test('a partner that someone has removed does not come back, and a new one is a row of its own', () => {
  const facts = new Map([
    ['one', { role: 'lead', country: 'NO' }],
    ['two', { role: 'partner', country: 'SE' }],
    ['new', { role: 'partner', country: 'DK' }],
  ]);
  const values = { 'partner.r1.organisation': 'one', 'partner.r1.role': 'partner', 'partner.r1.country': 'NO' };
  const told = { 'partner.one.role': 'lead', 'partner.two.role': 'partner' };
  assert.deepEqual(partnerChanges(facts, { values, told }), {
    'partner.new1.organisation': 'new',
    'partner.new1.role': 'partner',
    'partner.new1.country': 'DK',
  });
});
