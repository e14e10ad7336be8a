import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import fc from 'fast-check';
import { pdfOf, type Text } from '#tests/fixtures/strategy/pdf.ts';
import { readDocument, type Block, type Unreadable } from './document.ts';

const fixture = (name: string) => readFile(new URL(`../../../tests/fixtures/strategy/${name}`, import.meta.url));

async function blocksOf(bytes: Uint8Array, name = 'strategi'): Promise<Block[]> {
  const reading = await readDocument(name, bytes);
  assert.ok(reading.ok, `unreadable: ${JSON.stringify(reading)}`);
  return reading.document.blocks;
}

async function refused(bytes: Uint8Array, why: Unreadable): Promise<void> {
  assert.deepEqual(await readDocument('strategi', bytes), { ok: false, why });
}

const wordsOf = (blocks: Block[]) => blocks.map(({ kind, text }) => `${kind}: ${text}`);

test('Markdown, Word and PDF of one strategy give the same headings, paragraphs and items', async () => {
  const markdown = await blocksOf(await fixture('internasjonal-strategi-2030.md'));
  const word = await blocksOf(await fixture('internasjonal-strategi-2030.docx'));
  const pdf = await blocksOf(await fixture('internasjonal-strategi-2030.pdf'));
  assert.deepEqual(wordsOf(word), wordsOf(markdown));
  assert.deepEqual(wordsOf(pdf), wordsOf(markdown));
});

test('the format is told by the content, not by the name', async () => {
  const reading = await readDocument('strategi.txt', await fixture('internasjonal-strategi-2030.pdf'));
  assert.equal(reading.ok && reading.document.format, 'pdf');
  assert.equal(reading.ok && reading.document.pages, 3);
});

test('a PDF that only forbids changes can be read, one with a password cannot', async () => {
  assert.ok((await blocksOf(await fixture('bare-eierpassord.pdf'))).length > 20);
  await refused(await fixture('med-passord.pdf'), 'encrypted');
});

test('a Word document with a password is recognised', async () => {
  const container = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
  await refused(Buffer.concat([container, Buffer.from('EncryptedPackage', 'utf16le')]), 'encrypted');
  await refused(container, 'unknownFormat');
});

test('pictures of text, alone or in a PDF, are told as scanned', async () => {
  await refused(await fixture('skannet.pdf'), 'scanned');
  await refused(Buffer.from('89504e470d0a1a0a00', 'hex'), 'scanned');
});

test('what is damaged, empty, foreign or endless is refused with its reason', async () => {
  const word = await fixture('internasjonal-strategi-2030.docx');
  await refused(await fixture('skadet.pdf'), 'broken');
  await refused(word.subarray(0, 3000), 'broken');
  await refused(new Uint8Array(), 'empty');
  await refused(Buffer.from(' \n\t\n'), 'empty');
  await refused(pdfOf([[]]), 'empty');
  await refused(Buffer.from('{\\rtf1 Strategi}'), 'unknownFormat');
  await refused(Buffer.from('<!doctype html><p>Strategi'), 'unknownFormat');
  await refused(Buffer.from('7f454c4602010100000000000000000002003e00', 'hex'), 'unknownFormat');
  await refused(Buffer.alloc(51 * 1024 * 1024, 'a'), 'tooLarge');
  await refused(pdfOf(Array.from({ length: 401 }, () => [])), 'tooLong');
  await refused(Buffer.from('Fylkeskommunen skal samarbeide.\n\n'.repeat(60_000)), 'tooLong');
});

test('a zip that is no Word document is an unknown format', async () => {
  const word = await fixture('internasjonal-strategi-2030.docx');
  const other = Buffer.from(word.toString('latin1').replaceAll('word/document.xml', 'calc/document.xml'), 'latin1');
  await refused(other, 'unknownFormat');
});

test('text is read whatever encoding the office used', async () => {
  const text = 'Mål 8: Økonomisk vekst\n\n– Fylkeskommunen skal være en pådriver på «Østersjøen».\n';
  const expected = await blocksOf(Buffer.from(text));
  const wide = Buffer.from(`\ufeff${text}`, 'utf16le');
  const mac = Buffer.from(
    text.replace(/[åØæøÅ–«»]/g, (letter) => String.fromCharCode(macRoman[letter] ?? 63)),
    'latin1',
  );
  const windows = Buffer.from(text.replace('–', '\x96'), 'latin1');
  for (const bytes of [wide, wide.subarray(2), Buffer.from(wide).swap16(), mac, windows, Buffer.from(`\ufeff${text}`)])
    assert.deepEqual(await blocksOf(bytes), expected);
});

const macRoman: Record<string, number> = {
  å: 0x8c,
  Å: 0x81,
  æ: 0xbe,
  ø: 0xbf,
  Ø: 0xaf,
  '–': 0xd0,
  '«': 0xc7,
  '»': 0xc8,
};

test('a text file in cp1252 keeps its letters, dashes and bullets', async () => {
  const blocks = await blocksOf(await fixture('cp1252.txt'));
  assert.equal(blocks[0]?.text, 'Internasjonal strategi – Ytre Ås fylkeskommune');
  assert.deepEqual(
    blocks.filter(({ kind }) => kind === 'item').map(({ line }) => line),
    [15, 16],
  );
});

const body = 'Regionen skal samarbeide om havet, om skogen og om byene som ligger mellom dem.';

test('running heads, page numbers and words divided at line ends leave no trace in a PDF', async () => {
  const pages = [1, 2, 3, 4].map((page): Text[] => [
    { text: 'Internasjonal strategi', x: 60, y: 815, size: 8 },
    { text: `Side ${page} av 4`, x: 500, y: 25, size: 8 },
    { text: `${page}. Samarbeid`, x: 60, y: 760, size: 14, bold: true },
    { text: '• Fylkeskommunen skal følge bære-', x: 60, y: 730 },
    { text: 'kraftsmålene i nord- og sørfylket med Schleswig-', x: 70, y: 717 },
    { text: 'Holstein og i EU-', x: 70, y: 704 },
    { text: 'prosjekter.', x: 70, y: 691 },
    { text: '– Fylkeskommunen skal møtes.', x: 60, y: 670 },
    { text: 'o', x: 60, y: 650 },
    { text: 'Fylkeskommunen skal lære.', x: 75, y: 650 },
  ]);
  assert.deepEqual(wordsOf(await blocksOf(pdfOf(pages))).slice(0, 4), [
    'heading: 1. Samarbeid',
    'item: Fylkeskommunen skal følge bærekraftsmålene i nord- og sørfylket med Schleswig-Holstein og i EU-prosjekter.',
    'item: Fylkeskommunen skal møtes.',
    'item: Fylkeskommunen skal lære.',
  ]);
  assert.equal((await blocksOf(pdfOf(pages))).length, 16);
});

test('two columns are read one after the other, however the file orders them', async () => {
  const column = (x: number, name: string): Text[] =>
    [0, 1, 2, 3, 4, 5].map((row) => ({ text: `${name} linje ${row} med nok ord til en spalte`, x, y: 700 - 14 * row }));
  const mixed = column(60, 'venstre').flatMap((text, row) => [text, column(320, 'høyre')[row]!]);
  const page = [
    { text: 'En overskrift som går over begge spaltene på siden', x: 60, y: 740, size: 18, bold: true },
    ...mixed,
  ];
  const text = (await blocksOf(pdfOf([page]))).map((block) => block.text);
  assert.equal(text[0], 'En overskrift som går over begge spaltene på siden');
  assert.match(text.slice(1).join(' '), /^venstre linje 0.*venstre linje 5.*høyre linje 0.*høyre linje 5/);
});

test('a sentence goes on over the page, and two hundred pages take less than two seconds', async () => {
  const lines = Array.from({ length: 40 }, (_, row): Text => ({ text: body, x: 60, y: 735 - 16 * row }));
  const page = [...lines, { text: 'Fylkeskommunen skal bidra i samarbeidet og', x: 60, y: 735 - 16 * 40 }];
  const pages = Array.from({ length: 200 }, () => [{ text: 'i resten av verden.', x: 60, y: 751 }, ...page]);
  const bytes = pdfOf(pages);
  const start = process.cpuUsage();
  const blocks = await blocksOf(bytes);
  const { user, system } = process.cpuUsage(start);
  assert.ok(user + system < 2_000_000, `${(user + system) / 1000} ms`);
  assert.ok(blocks.some(({ text }) => text.includes('i samarbeidet og i resten av verden.')));
});

test('no bytes make the reader throw', async () => {
  const starts = ['', '%PDF-1.7\n', 'PK\x03\x04', '# ', '\ufeff'].map((start) => Buffer.from(start, 'latin1'));
  const bytes = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 400 }));
  await fc.assert(
    fc.asyncProperty(bytes, async ([start, rest]) => {
      const reading = await readDocument('x', Buffer.concat([start, rest]));
      assert.equal(typeof reading.ok, 'boolean');
    }),
    { numRuns: 150 },
  );
});

test('a PDF or Word file with any piece torn out is read or refused, never a crash', async () => {
  const files = [await fixture('internasjonal-strategi-2030.pdf'), await fixture('internasjonal-strategi-2030.docx')];
  const torn = fc.tuple(fc.constantFrom(...files), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(500));
  await fc.assert(
    fc.asyncProperty(torn, async ([file, part, length]) => {
      const at = Math.floor(part * file.length);
      await readDocument('x', Buffer.concat([file.subarray(0, at), file.subarray(at + length)]));
    }),
    { numRuns: 60 },
  );
});
