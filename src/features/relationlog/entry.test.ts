import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryDuties, entryErrors, minutesIn, sortOf } from './entry.ts';

test('hours are read as people write them, and kept as minutes', () => {
  assert.equal(minutesIn('1,5'), 90);
  assert.equal(minutesIn('0.25'), 15);
  assert.equal(minutesIn('7'), 420);
  assert.equal(minutesIn('1:30'), 90);
  for (const unclear of ['', 'to timer', '1:75', '-1', '1,255']) assert.equal(minutesIn(unclear), undefined, unclear);
});

test('the quick form asks once for what an entry keeps in two fields', () => {
  assert.deepEqual(sortOf('benefit.project'), { type: 'benefit', category: 'project' });
  assert.deepEqual(sortOf('contact'), { type: 'contact', category: '' });
  assert.deepEqual(sortOf('no such thing'), { type: 'note', category: '' });
});

test('a benefit says what it gave, and a cost says money or time', () => {
  const own = { type: 'note', category: '', amount: null, minutes: null };
  assert.deepEqual(entryErrors({ own, parts: {} }), {});
  assert.deepEqual(entryErrors({ own: { ...own, type: 'benefit' }, parts: {} }), { category: 'categoryMissing' });
  assert.deepEqual(entryErrors({ own: { ...own, type: 'cost' }, parts: {} }), { amount: 'costMissing' });
  assert.deepEqual(entryErrors({ own: { ...own, type: 'cost', minutes: 30 }, parts: {} }), {});
});

test('what someone is to come back to is owed on that day', () => {
  assert.deepEqual(entryDuties({ values: {} }), []);
  assert.equal(entryDuties({ values: { follow_up: '2026-05-01' } })[0]?.due_on, '2026-05-01');
});
