import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stageOf, stepsBetween } from './stage.ts';

const told = { status: 'SIGNED', starts_on: '2021-10-01', ends_on: '2026-09-30' };

test('what is signed runs from its first day to its last, and is closed after it', () => {
  assert.equal(stageOf(told, '2021-09-30'), 'contract');
  assert.equal(stageOf(told, '2021-10-01'), 'running');
  assert.equal(stageOf(told, '2026-09-30'), 'running');
  assert.equal(stageOf(told, '2026-10-01'), 'closed');
  assert.equal(stageOf({ ...told, status: 'CLOSED' }, '2022-01-01'), 'closed');
  assert.equal(stageOf({ ...told, status: 'TERMINATED' }, '2022-01-01'), 'withdrawn');
  assert.equal(stageOf({ status: '', starts_on: null, ends_on: null }, '2022-01-01'), 'running');
});

test('a stage is reached by the steps between, never by a decision that nobody has taken', () => {
  assert.deepEqual(stepsBetween('running', 'closed'), ['reporting', 'closed']);
  assert.deepEqual(stepsBetween('contract', 'closed'), ['running', 'reporting', 'closed']);
  assert.deepEqual(stepsBetween('closed', 'closed'), []);
  assert.equal(stepsBetween('idea', 'running'), undefined);
});
