import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changes } from './review.tsx';

test('what changed between two texts is told in the order of reading', () => {
  assert.deepEqual(changes('Fylket skal delta', 'Fylkeskommunen skal delta'), [
    { kind: 'gone', words: 'Fylket' },
    { kind: 'come', words: 'Fylkeskommunen' },
    { kind: 'same', words: ' skal delta' },
  ]);
});

test('without what came it reads as the first text, without what is gone as the second', () => {
  const text = fc.array(fc.constantFrom('skal', 'delta', 'i', '\n', 'prosjekt')).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = changes(before, after);
      const without = (kind: string) =>
        parts
          .filter((part) => part.kind !== kind)
          .map(({ words }) => words)
          .join('');
      assert.equal(without('come'), before);
      assert.equal(without('gone'), after);
    }),
  );
});
