import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barOf, decades } from './relation.ts';
import { sentence } from './sentence.ts';

test('a relation that goes on is drawn to the end of the line, and one that ended to the end of its last year', () => {
  assert.deepEqual(barOf({ since: 1991, until: null }, 1991, 2026), { from: 0, width: 1000 });
  assert.deepEqual(barOf({ since: 2009, until: null }, 1991, 2026), { from: 500, width: 500 });
  assert.deepEqual(barOf({ since: 1991, until: 2008 }, 1991, 2026), { from: 0, width: 500 });
});

test('what begins next year still has a line that can be seen', () => {
  assert.ok(barOf({ since: 2027, until: null }, 1991, 2026).width > 0);
});

test('the decades are those from the first year to this one', () => {
  assert.deepEqual(decades(1991, 2026), [2000, 2010, 2020]);
  assert.deepEqual(decades(2020, 2026), [2020]);
  assert.deepEqual(decades(2021, 2026), []);
});

test('a sentence says nothing of what there is none of', () => {
  const agreements = ['har ', { kind: 'agreement' as const, words: 'fire avtaler' }];
  assert.deepEqual(sentence('Fylket ', ' og ', false, agreements, false), ['Fylket ', ...agreements, '.']);
  assert.deepEqual(sentence('Vi ', ' og ', ['a'], ['b'], ['c']), ['Vi ', 'a', ', ', 'b', ' og ', 'c', '.']);
});
