import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { BookCell } from '#exchange/xlsx.ts';
import { inEach } from '#platform/language.ts';
import { agrees } from './draft.ts';
import { readCell, says, wordsFor, type Reader } from './cells.ts';
import type { Holds, SheetColumn } from './columns.ts';
import { namesFrom, nothingCalled } from './names.ts';

const called = {
  ...nothingCalled,
  records: () =>
    namesFrom([
      { id: 'aaaaaaaaaaaa', words: ['CPMR'] },
      { id: 'bbbbbbbbbbbb', words: ['Skole'] },
      { id: 'cccccccccccc', words: ['Skole'] },
    ]),
};
const reader: Reader = { called, language: 'nb' };
const column = (holds: Holds): SheetColumn => ({
  name: 'x',
  heading: inEach(() => 'X'),
  holds,
  words: {
    nb: { member: 'Fullt medlem', observer: 'Observatør' },
    nn: { member: 'Fullt medlem', observer: 'Observatør' },
    en: { member: 'Full member', observer: 'Observer' },
  },
});
const text = (words: string): BookCell => ({ is: words ? 'text' : 'blank', text: words });
const number = (words: string): BookCell => ({ is: 'number', text: words });
const read = (holds: Holds, cell: BookCell) => {
  const reading = readCell(column(holds), cell, reader);
  return reading.ok ? reading.value : reading.why;
};

const day: Holds = { type: 'day' };
const money: Holds = { type: 'money', currency: 'currency' };
const choice: Holds = { type: 'choice', options: ['member', 'observer'], blank: true };

test('days are read as they are meant, and refused where they can be read in two ways', () => {
  for (const [cell, wanted] of [
    [text('2026-05-12'), '2026-05-12'],
    [text('12.5.2026'), '2026-05-12'],
    [text('12. 5. 2026'), '2026-05-12'],
    [text('13/5/2026'), '2026-05-13'],
    [text('5/5/2026'), '2026-05-05'],
    [text('5/12/2026'), 'dayAmbiguous'],
    [text('5/12/26'), 'dayAmbiguous'],
    [text('29.2.2026'), 'dayUnclear'],
    [text('i fjor'), 'dayUnclear'],
    [number('46113'), '2026-04-01'],
    [number('46113.5'), 'dayUnclear'],
    [{ is: 'day', text: '2026-05-12' } as BookCell, '2026-05-12'],
  ] as const)
    assert.equal(read(day, cell), wanted, cell.text);
});

test('numbers are read with the marks that people part them by', () => {
  for (const [cell, wanted] of [
    [text('1 234,50'), '1234.50'],
    [text('−3'), '-3'],
    [text('1.234'), 'amountUnclear'],
    [text('15.414.794'), 'amountUnclear'],
    [text('ca. 100'), 'amountUnclear'],
    [number('0.30000000000000004'), '0.3'],
    [number('1234.5'), '1234.5'],
  ] as const)
    assert.equal(read(money, cell), wanted, cell.text);
  assert.equal(read({ type: 'count' }, text('15.414.794')), '15414794');
  assert.equal(read({ type: 'count' }, number('2.5')), 'countUnclear');
  assert.equal(read({ type: 'year' }, text('26')), 'yearUnclear');
});

test('formulas, merged cells and errors are never trusted, not even where they show what stands saved', () => {
  for (const [cell, wanted] of [
    [{ is: 'text', text: 'Oslo', isFormula: true }, 'formula'],
    [{ is: 'text', text: 'Oslo', isMerged: true }, 'merged'],
    [{ is: 'blank', text: '', isMerged: true }, 'merged'],
    [{ is: 'error', text: '#REF!' }, 'cellError'],
  ] as [BookCell, string][]) {
    assert.equal(read({ type: 'line' }, cell), wanted);
    assert.equal(says(column({ type: 'line' }), cell, 'Oslo', reader), false);
  }
});

test('choices, flags, times and names go by their words in any language', () => {
  assert.equal(read(choice, text('full MEMBER')), 'member');
  assert.equal(read(choice, text('observer')), 'observer');
  assert.equal(read(choice, text('æresmedlem')), 'choiceUnknown');
  assert.equal(
    read({ type: 'choices', options: ['member', 'observer'] }, text('Observatør; Full member')),
    'member,observer',
  );
  assert.deepEqual(
    [text('ja'), text('X'), text('no'), text('')].map((cell) => read({ type: 'flag' }, cell)),
    ['on', 'on', '', ''],
  );
  assert.equal(read({ type: 'time' }, number('0.5625')), '13:30');
  assert.equal(read({ type: 'time' }, text('9.30')), '09:30');
  const reference: Holds = { type: 'reference', to: ['organisation'] };
  assert.equal(read(reference, text('cpmr')), 'aaaaaaaaaaaa');
  assert.equal(read(reference, text('Skole')), 'referenceAmbiguous');
  assert.equal(read(reference, text('Skole (cccccccccccc)')), 'cccccccccccc');
  assert.equal(read(reference, text('Ukjent')), 'referenceUnknown');
  assert.equal(wordsFor(column(reference), 'bbbbbbbbbbbb', reader), 'Skole (bbbbbbbbbbbb)');
});

test('whatever a field holds, its cell says it, as text too', () => {
  const holds: [Holds, fc.Arbitrary<string>][] = [
    [{ type: 'text' }, fc.string({ unit: 'binary' })],
    [{ type: 'line' }, fc.string({ unit: 'grapheme' }).map((words) => words.replaceAll(/\s+/g, ' '))],
    [
      day,
      fc
        .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
        .map((moment) => moment.toISOString().slice(0, 10)),
    ],
    [money, fc.tuple(fc.maxSafeNat(), fc.nat(99)).map(([whole, rest]) => `${whole}.${String(rest).padStart(2, '0')}`)],
    [{ type: 'count' }, fc.nat().map(String)],
    [choice, fc.constantFrom('', 'member', 'observer')],
    [{ type: 'flag' }, fc.constantFrom('', 'on')],
    [{ type: 'tags' }, fc.uniqueArray(fc.constantFrom('a', 'b', 'å')).map((tags) => tags.sort().join(', '))],
  ];
  for (const [held, values] of holds)
    fc.assert(
      fc.property(values, (value) => {
        const words = wordsFor(column(held), value, reader);
        assert.ok(says(column(held), text(words), value, reader), `${held.type} ${JSON.stringify(value)}`);
        assert.ok(agrees(column(held), text(words), value, reader));
      }),
    );
});
