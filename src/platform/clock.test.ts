import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysFrom, momentInNorway, monthsFrom } from './clock.ts';

test('days and months are counted by the calendar', () => {
  assert.equal(daysFrom('2026-02-27', 2), '2026-03-01');
  assert.equal(daysFrom('2026-03-29', -1), '2026-03-28');
  assert.equal(monthsFrom('2026-01-31', 1), '2026-02-28');
  assert.equal(monthsFrom('2026-03-01', 24), '2028-03-01');
  assert.equal(monthsFrom('2024-02-29', -12), '2023-02-28');
});

test('an hour in Norway is the moment that the clock on the wall shows it', () => {
  const known = [
    ['2026-01-15', '10:00', '2026-01-15T09:00:00.000Z'],
    ['2026-07-15', '10:00', '2026-07-15T08:00:00.000Z'],
    ['2026-03-29', '01:30', '2026-03-29T00:30:00.000Z'],
    ['2026-03-29', '03:30', '2026-03-29T01:30:00.000Z'],
    ['2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
    ['2026-10-25', '03:30', '2026-10-25T02:30:00.000Z'],
  ] as const;
  for (const [day, time, moment] of known) assert.equal(momentInNorway(day, time).toISOString(), moment);
});

test('an hour that the clock jumps over is an hour later, and of one that comes twice the first is meant', () => {
  assert.equal(momentInNorway('2026-03-29', '02:30').toISOString(), '2026-03-29T01:30:00.000Z');
  assert.equal(momentInNorway('2026-10-25', '02:30').toISOString(), '2026-10-25T00:30:00.000Z');
});
