import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { barOf, placeOf, spanOf, ticksOf, type Period } from './gantt-frame.ts';

const today = '2026-03-01';
const days = fc
  .integer({ min: Date.UTC(1900, 0) / 86_400_000, max: Date.UTC(2200, 11, 31) / 86_400_000 })
  .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10));
const near = fc
  .integer({ min: Date.UTC(2010, 0) / 86_400_000, max: Date.UTC(2035, 0) / 86_400_000 })
  .map((at) => new Date(at * 86_400_000).toISOString().slice(0, 10));
const periods = fc.array(fc.record({ from: fc.option(days), to: fc.option(days) }) satisfies fc.Arbitrary<Period>, {
  maxLength: 20,
});

test('every bar lies inside the frame, whatever its days', () => {
  fc.assert(
    fc.property(periods, (all) => {
      const span = spanOf(all, today);
      for (const bar of all.map((each) => barOf(each, span))) {
        if (!bar) continue;
        const end = bar.kind === 'whole' ? bar.x + bar.width : bar.x;
        assert.ok(bar.x >= 0 && end <= 100.001 && end >= bar.x, JSON.stringify(bar));
      }
    }),
  );
});

test('what begins earlier is drawn no later, and what lasts longer no shorter', () => {
  fc.assert(
    fc.property(near, near, near, (one, other, third) => {
      const [a, b, c] = [one, other, third].sort() as [string, string, string];
      const span = spanOf([{ from: a, to: c }], today);
      const [short, long, later] = [
        barOf({ from: a, to: b }, span),
        barOf({ from: a, to: c }, span),
        barOf({ from: b, to: c }, span),
      ];
      assert.ok(short?.kind === 'whole' && long?.kind === 'whole' && later?.kind === 'whole');
      assert.ok(short.x <= later.x + 0.5 && short.width <= long.width && later.width <= long.width);
    }),
  );
});

test('a bar is as much of the line as its days are of the years', () => {
  fc.assert(
    fc.property(near, fc.integer({ min: 30, max: 2000 }), (from, length) => {
      const to = new Date(Date.parse(from) + (length - 1) * 86_400_000).toISOString().slice(0, 10);
      const span = spanOf([{ from, to }], today);
      const all = (Date.UTC(span.last + 1, 0) - Date.UTC(span.first, 0)) / 86_400_000;
      const bar = barOf({ from, to }, span);
      assert.ok(bar?.kind === 'whole' && Math.abs(bar.width - (length / all) * 100) < 0.41);
    }),
  );
});

test('a leap day has a place of its own', () => {
  const span = { first: 2028, last: 2028 };
  assert.ok(placeOf('2028-02-28', span) < placeOf('2028-02-29', span));
  assert.ok(placeOf('2028-02-29', span) < placeOf('2028-03-01', span));
  const [leap, plain] = [barOf({ from: '2028-02-29', to: '2028-02-29' }, span), { first: 2027, last: 2027 }];
  assert.ok(leap?.kind === 'whole' && leap.width > 0);
  assert.equal(placeOf('2027-12-31', plain), 99.726);
  assert.equal(placeOf('2028-12-31', span), 99.727);
});

test('a period without an end or a beginning is told by the day it has, and one without days not at all', () => {
  const span = { first: 2026, last: 2027 };
  assert.deepEqual(barOf({ from: '2027-01-01', to: null }, span), { kind: 'begins', x: 50 });
  assert.deepEqual(barOf({ from: null, to: '2026-12-31' }, span), { kind: 'ends', x: 50 });
  assert.equal(barOf({ from: null, to: null }, span), undefined);
  assert.equal(barOf({ from: '2027-01-01', to: '2026-01-01' }, span), undefined);
});

test('a slip far ahead is cut, and makes no other bar too small to see', () => {
  const slip = { from: '2025-01-01', to: '2199-12-31' };
  const span = spanOf([slip, { from: '2026-01-01', to: '2026-12-31' }], today);
  assert.deepEqual(span, { first: 2025, last: 2041 });
  const bar = barOf(slip, span);
  assert.ok(bar?.kind === 'whole' && bar.cut.end && !bar.cut.start);
});

test('the scale names at most twelve years, and the quarters where there are few', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2026 }), fc.integer({ min: 2026, max: 2045 }), (first, last) => {
      const ticks = ticksOf({ first, last });
      const years = ticks.filter(({ month, named }) => month === 1 && named);
      assert.ok(years.length <= 12 && years.length > 0);
      assert.ok(years.filter(({ minor }) => !minor).length <= 6);
      assert.deepEqual(
        ticks.map(({ x }) => x),
        ticks.map(({ x }) => x).toSorted((a, b) => a - b),
      );
    }),
  );
  assert.equal(ticksOf({ first: 2026, last: 2027 }).length, 8);
});
