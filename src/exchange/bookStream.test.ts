import assert from 'node:assert/strict';
import { test } from 'node:test';
import { streamBook, type StreamSheet } from './bookStream.ts';
import { readBook } from './xlsx.ts';

const columns = [
  { heading: 'Navn & <merke>' },
  { heading: 'Dag', kind: 'day' },
  { heading: 'Antall', kind: 'number' },
  { heading: 'Beløp', kind: 'money' },
] as const;

const sheet = (name: string, ...groups: string[][][]): StreamSheet => ({
  name,
  columns,
  rows: async function* () {
    yield* groups;
  },
});

async function read(...sheets: StreamSheet[]) {
  const pieces: Uint8Array[] = [];
  for await (const piece of streamBook(sheets, '2026-03-01T09:00:00')) pieces.push(piece);
  const book = await readBook(Buffer.concat(pieces));
  assert.ok(book.ok);
  return book.sheets;
}

test('a workbook that is streamed reads as it was written', async () => {
  const [one, two] = await read(
    sheet('Én', [['Fyll <ut> & "send"', '2026-02-28', '12', '1234.50']], [['=1+1', '', '', '-0.05']]),
    sheet('To'),
  );
  assert.deepEqual(
    one?.rows.map((row) => row.map(({ is, text }) => `${is} ${text}`)),
    [
      ['text Navn & <merke>', 'text Dag', 'text Antall', 'text Beløp'],
      ['text Fyll <ut> & "send"', 'day 2026-02-28', 'number 12', 'number 1234.5'],
      ['text =1+1', 'blank ', 'blank ', 'number -0.05'],
    ],
  );
  assert.deepEqual([one?.name, two?.name, two?.rows.length], ['Én', 'To', 1]);
});

test('what a number cannot hold exactly is text', async () => {
  const [one] = await read(sheet('Én', [['', '', '', '12345678901234567.89']]));
  assert.deepEqual([one?.rows[1]?.[3]?.is, one?.rows[1]?.[3]?.text], ['text', '12345678901234567.89']);
});

test('marks that XML cannot hold come back as they were', async () => {
  const [one] = await read(sheet('Én', [['a\u0000b_x0041_', '', '', '']]));
  assert.match(one?.rows[1]?.[0]?.text ?? '', /^a.*b/);
});
