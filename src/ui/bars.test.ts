import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { widthsOf } from './bars.tsx';
import { looks } from './looks.tsx';

const parts = fc.array(
  fc.record({ look: fc.constantFrom(...looks), value: fc.integer({ min: -5, max: 10_000_000_000 }) }),
  { minLength: 1, maxLength: 6 },
);

test('the parts of a bar lie side by side within the line, each as wide as its share', () => {
  fc.assert(
    fc.property(parts, fc.integer({ min: 0, max: 1_000_000 }), (all, more) => {
      const most = all.reduce((sum, { value }) => sum + Math.max(0, value), 0) + more;
      const drawn = widthsOf(all, most);
      let end = 0;
      for (const { x, width } of drawn) {
        assert.ok(Math.abs(x - end) < 0.01 && width >= 0);
        end = x + width;
      }
      assert.ok(end <= 100.01);
      const shown = all.filter(({ value }) => value > 0);
      for (const [at, { value }] of shown.entries())
        assert.ok(Math.abs((drawn[at]?.width ?? 0) - (value / most) * 100) < 0.01);
    }),
  );
});

test('of nothing nothing is drawn', () => {
  assert.deepEqual(widthsOf([{ look: 'going', value: 0 }], 0), []);
});
