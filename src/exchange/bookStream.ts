import { columnLetters, escaped, isExact, sheetNames } from './workbook.ts';
import { zip, type ZipFile } from './zip.ts';

/** What a column of a streamed workbook holds; days and numbers are given as `2026-03-01` and `1234.50`. */
export type StreamColumn = { heading: string; kind?: 'text' | 'day' | 'number' | 'money'; width?: number };
export type StreamRow = readonly string[];
/** A sheet whose rows come some at a time, and are gone when they are written. */
export type StreamSheet = {
  name: string;
  columns: readonly StreamColumn[];
  rows: () => AsyncIterable<readonly StreamRow[]>;
};

/**
 * A workbook as it is written, sheet by sheet and some rows at a time: as many rows as there are, with no more of them in
 * memory than one group. Headings stay, texts are never formulas, and what a number cannot hold exactly is text. `at` is
 * when it is made, `2026-03-01T09:00:00`.
 */
export function streamBook(sheets: readonly StreamSheet[], at: string): AsyncGenerator<Uint8Array> {
  const names = sheetNames(sheets.map(({ name }) => name));
  const file = (name: string, ...texts: string[]): ZipFile => ({
    name,
    at,
    bytes: () => texts.map((text) => bytesOf(text)),
  });
  return zip([
    file('[Content_Types].xml', contentTypes(sheets.length)),
    file('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])),
    file('xl/workbook.xml', workbook(names)),
    file(
      'xl/_rels/workbook.xml.rels',
      relations([
        ...sheets.map((_, n) => ['worksheet', `worksheets/sheet${n + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    file('xl/styles.xml', styles),
    ...sheets.map((sheet, n) => ({ name: `xl/worksheets/sheet${n + 1}.xml`, at, bytes: () => sheetBytes(sheet) })),
  ]);
}

const bytesOf = (text: string): Uint8Array => Buffer.from(text);
const declared = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

function contentTypes(sheets: number): string {
  const parts = Array.from({ length: sheets }, (_, n) => [`/xl/worksheets/sheet${n + 1}.xml`, 'worksheet'] as const);
  const all = [['/xl/workbook.xml', 'sheet.main'] as const, ['/xl/styles.xml', 'styles'] as const, ...parts];
  const overrides = all.map(
    ([name, type]) => `<Override PartName="${name}" ContentType="${spreadsheet}.${type}+xml"/>`,
  );
  return `${declared}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function relations(all: readonly (readonly [type: string, target: string])[]): string {
  const each = all.map(
    ([type, target], n) => `<Relationship Id="rId${n + 1}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `${declared}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function workbook(names: readonly string[]): string {
  const sheets = names.map((name, n) => `<sheet name="${xml(name)}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`);
  return `${declared}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** The looks of cells by their number: plain, heading, text as typed, day, number, money. */
const looks = { plain: 0, heading: 1, text: 2, day: 3, number: 4, money: 5 } as const;
const styles = `${declared}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[
  [0, 0],
  [0, 1],
  [49, 0],
  [164, 0],
  [0, 0],
  [4, 0],
]
  .map(
    ([format, font]) =>
      `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
  )
  .join(
    '',
  )}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

async function* sheetBytes({ columns, rows }: StreamSheet): AsyncGenerator<Uint8Array> {
  const widths = columns.map(
    ({ width = 18 }, n) => `<col min="${n + 1}" max="${n + 1}" width="${width}" customWidth="1"/>`,
  );
  const letters = columns.map((_, n) => columnLetters(n));
  const stays =
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';
  const heading = columns.map(({ heading: text }, n) => inline(`${letters[n]}1`, text, looks.heading)).join('');
  yield bytesOf(
    `${declared}<worksheet xmlns="${main}">${stays}<cols>${widths.join('')}</cols><sheetData><row r="1">${heading}</row>`,
  );
  let last = 1;
  for await (const group of rows()) {
    const first = last + 1;
    last += group.length;
    yield bytesOf(group.map((row, n) => rowXml(row, first + n, columns, letters)).join(''));
  }
  yield bytesOf(`</sheetData><autoFilter ref="A1:${letters.at(-1)}${last}"/></worksheet>`);
}

const rowXml = (row: StreamRow, at: number, columns: readonly StreamColumn[], letters: readonly string[]): string =>
  `<row r="${at}">${columns.map(({ kind }, n) => cellXml(`${letters[n]}${at}`, row[n] ?? '', kind)).join('')}</row>`;

/** The first day that all spreadsheets count alike. */
const firstDay = '1900-03-01';

function cellXml(place: string, cell: string, kind: StreamColumn['kind'] = 'text'): string {
  if (cell === '') return '';
  if (kind === 'day' && cell >= firstDay) return number(place, String(serialOf(cell)), looks.day);
  if ((kind === 'number' || kind === 'money') && isExact(cell)) return number(place, cell, looks[kind]);
  return inline(place, cell, looks.text);
}

const number = (place: string, value: string, look: number) => `<c r="${place}" s="${look}"><v>${value}</v></c>`;
const inline = (place: string, text: string, look: number) =>
  `<c r="${place}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${xml(escaped(text))}</t></is></c>`;

/** Days since the last of 1899, as spreadsheets count. */
const serialOf = (day: string) => Math.round((Date.parse(day) - Date.UTC(1899, 11, 30)) / 86_400_000);

const xml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
