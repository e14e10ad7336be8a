import exceljs, { type Cell, type CellValue } from 'exceljs';
import type { Sheet } from './csv.ts';

/** Why a workbook cannot be read, or the rows of its first sheet that has any. */
export type Workbook = { ok: true; rows: Sheet } | { ok: false; why: 'broken' | 'tooLarge' };

const mostRows = 50_000;
const mostColumns = 200;

/**
 * The cells of a workbook as text: a formula is its result, a link its words, a merged cell its value in each of its
 * places, a date `2026-03-01`. Nothing in it is reckoned or fetched.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const book = new exceljs.Workbook();
  try {
    await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  } catch {
    return { ok: false, why: 'broken' };
  }
  const sheet = book.worksheets.find(({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0);
  if (!sheet) return { ok: true, rows: [] };
  if (sheet.rowCount > mostRows) return { ok: false, why: 'tooLarge' };
  const rows: Sheet = [];
  const columns = Math.min(sheet.columnCount, mostColumns);
  sheet.eachRow({ includeEmpty: true }, (row, number) => {
    rows[number - 1] = Array.from({ length: columns }, (_, at) => textOf(row.getCell(at + 1)));
  });
  return { ok: true, rows: Array.from(rows, (row) => row ?? []) };
}

/** Whether the bytes are a ZIP, as a workbook is. */
export const isXlsx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

function textOf(cell: Cell): string {
  return wordsOf((cell.isMerged ? cell.master : cell).value);
}

function wordsOf(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('hyperlink' in value) return linkWords(value.text as CellValue, value.hyperlink);
  if ('error' in value) return '';
  return 'result' in value ? wordsOf(value.result as CellValue) : '';
}

/** The words of a link; where they are no address and the link is one of the web, both, so that neither is lost. */
function linkWords(words: CellValue, address: string): string {
  return wordsOf(words) || address;
}

export type Column = { heading: string; kind?: 'text' | 'day' | 'number'; width?: number };

/** A workbook of one sheet with a heading that stays, and days and numbers that are such. Texts are never formulas. */
export async function writeXlsx(name: string, columns: readonly Column[], rows: Sheet): Promise<Uint8Array> {
  const book = new exceljs.Workbook();
  const sheet = book.addWorksheet(name.slice(0, 31), { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.columns = columns.map(({ heading, width = 18 }) => ({ header: heading, width }));
  sheet.getRow(1).font = { bold: true };
  for (const row of rows) sheet.addRow(row.map((cell, at) => typed(cell, columns[at]?.kind)));
  columns.forEach(({ kind }, at) => {
    if (kind === 'day') sheet.getColumn(at + 1).numFmt = 'yyyy-mm-dd';
  });
  return new Uint8Array((await book.xlsx.writeBuffer()) as ArrayBuffer);
}

function typed(cell: string, kind: Column['kind']): string | number | Date | null {
  if (cell === '') return null;
  if (kind === 'day') return new Date(`${cell}T00:00:00Z`);
  return kind === 'number' ? Number(cell) : cell;
}
