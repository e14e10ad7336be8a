import assert from 'node:assert/strict';
import { test } from 'node:test';
import { easterOf, warningsFor } from './holidays.ts';

test('Easter falls where the almanac says', () => {
  const known = ['1961-04-02', '2000-04-23', '2008-03-23', '2019-04-21', '2024-03-31', '2025-04-20', '2026-04-05'];
  for (const day of [...known, '2027-03-28', '2030-04-21', '2038-04-25', '2049-04-18', '2076-04-19'])
    assert.equal(easterOf(Number(day.slice(0, 4))), day);
});

test('every Norwegian holiday of 2026 is told by name', () => {
  const holidays = {
    '2026-01-01': 'newYear',
    '2026-04-02': 'maundyThursday',
    '2026-04-03': 'goodFriday',
    '2026-04-05': 'easterSunday',
    '2026-04-06': 'easterMonday',
    '2026-05-01': 'labourDay',
    '2026-05-14': 'ascension',
    '2026-05-17': 'constitutionDay',
    '2026-05-24': 'whitSunday',
    '2026-05-25': 'whitMonday',
    '2026-12-25': 'christmasDay',
    '2026-12-26': 'boxingDay',
  };
  for (const [day, name] of Object.entries(holidays)) assert.deepEqual(warningsFor(day), [name], day);
});

test('a day can be two holidays at once', () => {
  assert.deepEqual(warningsFor('2027-05-17'), ['constitutionDay', 'whitMonday']);
});

test('weekends, July and August in Brussels are warned about, and a plain Wednesday is not', () => {
  assert.deepEqual(warningsFor('2026-03-07'), ['weekend']);
  assert.deepEqual(warningsFor('2026-07-05'), ['weekend', 'july']);
  assert.deepEqual(warningsFor('2026-08-12'), ['brusselsAugust']);
  assert.deepEqual(warningsFor('2026-03-04'), []);
});
