import { isXlsx, readXlsx } from '#exchange/xlsx.ts';
import { mostLines, readCsv, rowsOf, withoutGuard, type Sheet } from '#exchange/csv.ts';
import { fieldOf, type Field } from './columns.ts';

/** The rows of a spreadsheet by column; `heading` is what its columns are called. */
export type Table = { heading: string[]; columns: Map<Field, number>; rows: { number: number; cells: string[] }[] };
export type Unreadable = 'empty' | 'broken' | 'tooLarge' | 'noTitleColumn' | 'twoColumnsAlike';
export type Reading = { ok: true; table: Table } | { ok: false; why: Unreadable; heading?: string[] };

/** Reads a file as it came: a workbook, or text with cells between commas, semicolons or tabs. */
export async function readTable(bytes: Uint8Array): Promise<Reading> {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  if (!isXlsx(bytes)) return tableIn(unguarded(readCsv(bytes)));
  const book = await readXlsx(bytes);
  return book.ok ? tableIn(book.rows) : { ok: false, why: book.why };
}

/** Reads what was copied from a spreadsheet and pasted. */
export const readPasted = (text: string): Reading => tableIn(unguarded(rowsOf(text)));

const unguarded = (sheet: Sheet) => sheet.map((row) => row.map(withoutGuard));
const mostRows = 20_000;

/** The heading is the row among the first that names most columns: above it there may be a title of the sheet. */
function tableIn(sheet: Sheet): Reading {
  if (sheet.length >= mostLines) return { ok: false, why: 'tooLarge' };
  const filled = sheet.map((row) => row.map((cell) => cell.trim().replaceAll('\r\n', '\n')));
  if (!filled.some((row) => row.some(Boolean))) return { ok: false, why: 'empty' };
  const at = headingIn(filled);
  const heading = filled[at] ?? [];
  const columns = new Map<Field, number>();
  for (const [index, words] of heading.entries()) {
    const field = fieldOf(words);
    if (field && columns.has(field))
      return { ok: false, why: 'twoColumnsAlike', heading: [heading[columns.get(field) ?? 0] ?? '', words] };
    if (field) columns.set(field, index);
  }
  if (![...columns.keys()].some((field) => field.startsWith('title')))
    return { ok: false, why: 'noTitleColumn', heading: heading.filter(Boolean) };
  const rows = filled
    .map((cells, index) => ({ number: index + 1, cells }))
    .slice(at + 1)
    .filter(({ cells }) => cells.some(Boolean));
  if (rows.length > mostRows) return { ok: false, why: 'tooLarge' };
  return { ok: true, table: { heading, columns, rows } };
}

function headingIn(sheet: Sheet): number {
  const counts = sheet.slice(0, 15).map((row) => new Set(row.map(fieldOf).filter(Boolean)).size);
  const most = Math.max(...counts);
  return most === 0 ? sheet.findIndex((row) => row.some(Boolean)) : counts.indexOf(most);
}
