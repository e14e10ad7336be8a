import * as xlsx from '@e965/xlsx';
import writeXlsxFile from 'write-excel-file/node';
import { lookInto } from './archive.ts';
import type { Sheet } from './csv.ts';

/** Why a workbook cannot be read, or the rows of its first sheet that has any. */
export type Workbook = { ok: true; rows: Sheet } | { ok: false; why: 'broken' | 'tooLarge' };

const mostRows = 50_000;
const mostColumns = 200;
const mostUnpacked = 100 * 1024 * 1024;

/**
 * The cells of a workbook as text: a formula is its result, a link its words, a merged cell its value in each of its
 * places, a date `2026-03-01`. Nothing in it is reckoned or fetched.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const archive = lookInto(bytes, mostUnpacked);
  if (!archive.ok) return archive;
  const book = archive.names.some(isContents) ? open(bytes) : undefined;
  if (!book) return { ok: false, why: 'broken' };
  const sheets = book.SheetNames.filter((_, at) => !book.Workbook?.Sheets?.[at]?.Hidden).map(
    (name) => book.Sheets[name],
  );
  const sheet = sheets.find((each) => each?.['!ref']);
  if (!sheet?.['!ref']) return { ok: true, rows: [] };
  const { e: last } = xlsx.utils.decode_range(sheet['!ref']);
  if (last.r >= mostRows) return { ok: false, why: 'tooLarge' };
  spread(sheet);
  return { ok: true, rows: rowsOf(sheet, last) };
}

/** What every workbook holds. Without it the reader would look for an archive within the archive. */
const isContents = (name: string) => name === '[Content_Types].xml' || name === 'META-INF/manifest.xml';

/** A row more than is read tells that there are more, and no more is taken into memory. */
function open(bytes: Uint8Array): xlsx.WorkBook | undefined {
  try {
    return xlsx.read(bytes, { type: 'array', cellDates: true, UTC: true, sheetRows: mostRows + 1 });
  } catch {
    return undefined;
  }
}

/** Whether the bytes are a ZIP, as a workbook is. */
export const isXlsx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** A merged cell stands in the first of its places only; people see it in all. */
function spread(sheet: xlsx.WorkSheet): void {
  for (const { s: first, e: last } of sheet['!merges'] ?? []) {
    const value = sheet[xlsx.utils.encode_cell(first)] as xlsx.CellObject | undefined;
    if (!value) continue;
    for (let r = first.r; r <= Math.min(last.r, mostRows); r++)
      for (let c = first.c; c <= Math.min(last.c, mostColumns); c++) sheet[xlsx.utils.encode_cell({ r, c })] = value;
  }
}

function rowsOf(sheet: xlsx.WorkSheet, last: xlsx.CellAddress): Sheet {
  const columns = Math.min(last.c + 1, mostColumns);
  return Array.from({ length: last.r + 1 }, (_, r) =>
    Array.from({ length: columns }, (_, c) =>
      wordsOf(sheet[xlsx.utils.encode_cell({ r, c })] as xlsx.CellObject | undefined),
    ),
  );
}

/** A link shows its words; one without words, or a HYPERLINK whose kept result says nothing, its address. */
function wordsOf(cell: xlsx.CellObject | undefined): string {
  if (!cell || cell.t === 'e') return '';
  const { v: value, l: link, f: formula } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const linked = link?.Target ?? formula?.match(/^HYPERLINK\("([^"]+)"/i)?.[1];
  const said = value === undefined || value === null || (linked && value === 0) ? '' : String(value);
  return said || (linked ?? '');
}

export type Column = { heading: string; kind?: 'text' | 'day' | 'number'; width?: number };

/** A workbook of one sheet with a heading that stays, and days and numbers that are such. Texts are never formulas. */
export async function writeXlsx(name: string, columns: readonly Column[], rows: Sheet): Promise<Uint8Array> {
  const heading = columns.map((column) => ({ value: column.heading, fontWeight: 'bold' as const }));
  const cells = rows.map((row) => row.map((cell, at) => typed(cell, columns[at]?.kind)));
  const sheet = { sheet: name.slice(0, 31), stickyRowsCount: 1, columns: columns.map(({ width = 18 }) => ({ width })) };
  return new Uint8Array(await writeXlsxFile([heading, ...cells], sheet).toBuffer());
}

function typed(cell: string, kind: Column['kind']) {
  if (cell === '') return null;
  if (kind === 'day') return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  return kind === 'number' ? { value: Number(cell), type: Number } : { value: cell, type: String };
}
