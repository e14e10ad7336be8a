import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as format from './format.ts';

test('a day is written as its language writes it', () => {
  assert.equal(format.formatDay('2020-05-12', 'nb'), '12. mai 2020');
  assert.equal(format.formatDay('2020-05-12', 'nn'), '12. mai 2020');
  assert.equal(format.formatDay('2020-05-12', 'en'), '12 May 2020');
});

test('a period is as short as its days allow, and may be open', () => {
  assert.equal(format.formatDays('2026-05-12', '2026-06-03', 'nb'), '12. mai–3. juni 2026');
  assert.equal(format.formatDays('2026-05-12', '2026-05-30', 'nb'), '12.–30. mai 2026');
  for (const [language, locale] of [
    ['nb', 'nb-NO'],
    ['nn', 'nn-NO'],
    ['en', 'en-GB'],
  ] as const) {
    const range = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
    const asWritten = range.formatRange(new Date('2026-05-12'), new Date('2027-06-03'));
    assert.equal(format.formatDays('2026-05-12', '2027-06-03', language), asWritten);
  }
  assert.equal(format.formatDays('2026-05-12', null, 'nb'), 'fra 12. mai 2026');
  assert.equal(format.formatDays('2026-05-12', null, 'nn'), 'frå 12. mai 2026');
  assert.equal(format.formatDays('2026-05-12', null, 'en'), 'from 12 May 2026');
  assert.equal(format.formatDays(null, '2026-05-12', 'en'), 'until 12 May 2026');
  assert.equal(format.formatDays(null, null, 'nb'), '–');
});

test('years are as short as days, and may be open', () => {
  assert.equal(format.formatYears(2024, 2026, 'nb'), '2024–2026');
  assert.equal(format.formatYears(2024, 2024, 'nb'), '2024');
  assert.equal(format.formatYears(2024, null, 'nn'), 'frå 2024');
  assert.equal(format.formatYears(null, 2030, 'en'), 'until 2030');
});

test('a date that leads has its day and its month apart', () => {
  assert.deepEqual(format.formatDayParts('2026-11-03', 'nb'), { day: '3.', month: 'nov.', year: '2026' });
  assert.deepEqual(format.formatDayParts('2026-11-03', 'en'), { day: '3', month: 'Nov', year: '2026' });
});

test('a moment is told by the clock in Norway', () => {
  assert.equal(format.formatMoment(new Date('2026-07-01T22:30:00Z'), 'nb'), '2. juli 2026 kl. 00.30');
  assert.equal(format.formatMoment(new Date('2026-01-01T09:42:00Z'), 'en'), '1 January 2026 at 10:42');
});

test('amounts are whole minor units and never break over a line', () => {
  assert.equal(format.formatAmount(63000000, 'NOK', 'nb'), '630\u00A0000\u00A0kr');
  assert.equal(format.formatAmount(63000050, 'NOK', 'nn'), '630\u00A0000,50\u00A0kr');
  assert.equal(format.formatAmount(120000, 'EUR', 'nb'), '1\u00A0200\u00A0EUR');
  assert.equal(format.formatAmount(120000, 'EUR', 'en'), 'EUR\u00A01,200');
  assert.equal(format.formatAmount(120000, 'JPY', 'nb'), '120\u00A0000\u00A0JPY');
  assert.equal(format.formatAmount(1200500, 'KWD', 'en'), 'KWD\u00A01,200.500');
  assert.equal(format.formatAmount(9007199254740991, 'EUR', 'en'), 'EUR\u00A090,071,992,547,409.91');
  assert.equal(format.formatNumber(1200.5, 'nb'), '1\u00A0200,5');
});

test('a rate has four decimals, and a small one six digits', () => {
  assert.equal(format.formatRate(11.6276, 'nb'), '11,6276');
  assert.equal(format.formatRate(10.6459598319, 'nb'), '10,6460');
  assert.equal(format.formatRate(1, 'en'), '1.0000');
  assert.equal(format.formatRate(0.000651705123, 'nn'), '0,000651705');
});

test('names are sorted as Norwegians sort them', () => {
  const names = ['Ås', 'Zimmer', 'Aas', 'Øst', 'Ærfugl', 'Agder', 'Mål 10', 'Mål 4'];
  const sorted = ['Agder', 'Mål 4', 'Mål 10', 'Zimmer', 'Ærfugl', 'Øst', 'Ås', 'Aas'];
  assert.deepEqual(
    format.sortNorwegian(names, (name) => name),
    sorted,
  );
});
