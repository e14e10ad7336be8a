import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { columnLetters, sheetNames, writeBook } from './workbook.ts';
import { readBook } from './xlsx.ts';

async function backFrom(rows: string[][], kind: 'text' | 'day' | 'money' = 'text') {
  const book = await readBook(await writeBook([{ name: 'Ark', columns: [{ heading: 'X', kind }], rows }]));
  assert.ok(book.ok);
  return book.sheets[0]?.rows.slice(1).map((row) => row[0]);
}

test('every text comes back as it was written, whatever marks stand in it', async () => {
  const marks = [
    ...Array.from('\u0001\t\u000B\u007F\u0085\u0099\uFDD0\uFFFD\uFFFE\u{1FFFE}🙂'),
    '_x000D_',
    '_x005F_',
    '=1+1',
    '007',
    '1-2',
  ];
  const rows = marks.map((mark) => [`a${mark}b`]);
  assert.deepEqual(
    (await backFrom(rows))?.map((cell) => cell?.text),
    rows.flat(),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 50 }),
      async (texts) => {
        const found = await backFrom(texts.map((text) => [`a${text.replaceAll('\r', '')}`]));
        assert.deepEqual(
          found?.map((cell) => cell?.text),
          texts.map((text) => `a${text.replaceAll('\r', '')}`),
        );
      },
    ),
    { numRuns: 25 },
  );
});

test('days and amounts are such; those that a spreadsheet would get wrong are text', async () => {
  assert.deepEqual(await backFrom([['2026-03-01'], ['1900-02-01'], ['']], 'day'), [
    { is: 'day', text: '2026-03-01' },
    { is: 'text', text: '1900-02-01' },
    { is: 'blank', text: '' },
  ]);
  assert.deepEqual(await backFrom([['1234.50'], ['1234567890123456.78']], 'money'), [
    { is: 'number', text: '1234.5' },
    { is: 'text', text: '1234567890123456.78' },
  ]);
});

test('columns go by letters, and sheets by names that spreadsheets take', () => {
  assert.deepEqual([0, 25, 26, 701, 702].map(columnLetters), ['A', 'Z', 'AA', 'ZZ', 'AAA']);
  const names = sheetNames(['Møter/reiser', 'Møter:reiser', 'x'.repeat(40), '']);
  assert.deepEqual(names, ['Møter reiser', 'Møter reiser 2', 'x'.repeat(31), 'Ark']);
});
