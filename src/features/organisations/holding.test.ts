import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdersOn, holdingErrors } from './holding.ts';

const divided = [
  { id: 'a', organisation: 'before', starts_on: '2020-01-01', ends_on: '2023-12-31' },
  { id: 'b', organisation: 'west', starts_on: '2024-01-01', ends_on: null },
  { id: 'c', organisation: 'east', starts_on: '2024-01-01', ends_on: null },
];
const holders = (day: string) => holdersOn(day, divided).map(({ organisation }) => organisation);

test('a relation is held by the county until its last day, and by both of its successors from the day after', () => {
  assert.deepEqual(holders('2023-12-31'), ['before']);
  assert.deepEqual(holders('2024-01-01'), ['west', 'east']);
  assert.deepEqual(holders('2019-12-31'), []);
});

test('a row without a first day has been so all along', () => {
  assert.equal(holdersOn('1991-01-01', [{ organisation: 'before', starts_on: null, ends_on: '2023-12-31' }]).length, 1);
});

test('an end before the start is told at the end, and an organisation entered twice for the same days at the later row', () => {
  assert.deepEqual(holdingErrors(divided), {});
  const wrong = [
    { id: 'a', organisation: 'before', starts_on: '2024-01-01', ends_on: '2023-12-31' },
    { id: 'b', organisation: 'west', starts_on: null, ends_on: null },
    { id: 'c', organisation: 'west', starts_on: '2024-01-01', ends_on: null },
  ];
  assert.deepEqual(holdingErrors(wrong), {
    'holding.a.ends_on': 'holdingEndsFirst',
    'holding.c.starts_on': 'holdingTwice',
  });
});
