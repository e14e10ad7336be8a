import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moneyFilter, stagesIn } from './filter.ts';

test('an address that asks for a stage there is none of is shown what is shown unasked', () => {
  for (const stage of ['constructor', '__proto__', 'toString', 'hasOwnProperty', 'x', '']) {
    const filter = moneyFilter((name) => (name === 'stage' ? stage : undefined));
    assert.equal(filter.stage, '', stage);
    assert.deepEqual(stagesIn(filter), ['granted', 'contract', 'running', 'reporting']);
  }
  assert.equal(moneyFilter((name) => (name === 'stage' ? 'ended' : undefined)).stage, 'ended');
});
