import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { merge } from './merge.ts';

const form = fc.record({ title: fc.string(), place: fc.string(), when: fc.string() }, { noNullPrototype: true });

test('a field that only one of two people changed merges by itself, and what both changed is told', () => {
  const base = { title: 'Havvind', place: 'Larvik', when: '2026' };
  const merged = merge(base, { ...base, title: 'Vind', place: 'Skien' }, { ...base, place: 'Porsgrunn', when: '2027' });
  assert.deepEqual(merged.values, { title: 'Vind', place: 'Porsgrunn', when: '2027' });
  assert.deepEqual(merged.conflicts, { place: 'Skien' });
});

test('whatever two people write, nothing that either wrote is lost', () => {
  fc.assert(
    fc.property(form, form, form, (base, theirs, mine) => {
      const merged = merge(base, theirs, mine);
      for (const name of ['title', 'place', 'when'] as const) {
        if (mine[name] !== base[name]) assert.equal(merged.values[name], mine[name]);
        if (theirs[name] !== base[name])
          assert.ok([merged.values[name], merged.conflicts[name]].includes(theirs[name]));
      }
    }),
  );
});

test('who changed nothing gets what the other saved, and no conflict', () => {
  fc.assert(
    fc.property(form, form, (base, theirs) => {
      assert.deepEqual(merge(base, theirs, base), { values: theirs, conflicts: {} });
    }),
  );
});
