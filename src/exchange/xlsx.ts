import * as xlsx from '@e965/xlsx';
import { lookInto } from './archive.ts';
import type { Sheet } from './csv.ts';

/** Why a workbook cannot be read, or the rows of its first sheet that has any. */
export type Workbook = { ok: true; rows: Sheet } | { ok: false; why: 'broken' | 'tooLarge' };

/**
 * A cell as it stands. `text` is what it says: a number with a point, a day `2026-03-01`, a time `09:30`, of a formula the
 * result that was kept. `isMerged` where it is one of several that were made one.
 */
export type BookCell = {
  is: 'blank' | 'text' | 'number' | 'day' | 'time' | 'flag' | 'error';
  text: string;
  isFormula?: boolean;
  isMerged?: boolean;
};
export type BookSheet = { name: string; rows: BookCell[][] };
/** The sheets of a workbook that people see. */
export type Book = { ok: true; sheets: BookSheet[] } | { ok: false; why: 'broken' | 'tooLarge' };

const mostRows = 50_000;
const mostColumns = 200;
const mostUnpacked = 100 * 1024 * 1024;

/** Every cell of every sheet that is not hidden. Nothing in it is reckoned or fetched. */
export async function readBook(bytes: Uint8Array): Promise<Book> {
  const opened = openSheets(bytes);
  if (!opened.ok) return opened;
  return { ok: true, sheets: opened.sheets.map(({ name, sheet }) => ({ name, rows: cellsOf(sheet) })) };
}

/**
 * The cells of a workbook as text: a formula is its result, a link its words, a merged cell its value in each of its
 * places, a date `2026-03-01`. Nothing in it is reckoned or fetched.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Workbook> {
  const opened = openSheets(bytes);
  if (!opened.ok) return opened;
  const first = opened.sheets.find(({ sheet }) => sheet['!ref'])?.sheet;
  return { ok: true, rows: first ? wordsIn(first) : [] };
}

type Opened =
  | { ok: true; sheets: { name: string; sheet: xlsx.WorkSheet }[] }
  | { ok: false; why: 'broken' | 'tooLarge' };

function openSheets(bytes: Uint8Array): Opened {
  const archive = lookInto(bytes, mostUnpacked);
  if (!archive.ok) return archive;
  const book = archive.names.some(isContents) ? open(bytes) : undefined;
  if (!book) return { ok: false, why: 'broken' };
  const sheets = book.SheetNames.flatMap((name, at) => {
    const sheet = book.Sheets[name];
    return sheet && !book.Workbook?.Sheets?.[at]?.Hidden ? [{ name, sheet }] : [];
  });
  return sheets.some(({ sheet }) => lastOf(sheet).r >= mostRows)
    ? { ok: false, why: 'tooLarge' }
    : { ok: true, sheets };
}

/** What every workbook holds. Without it the reader would look for an archive within the archive. */
const isContents = (name: string) => name === '[Content_Types].xml' || name === 'META-INF/manifest.xml';

/** A row more than is read tells that there are more, and no more is taken into memory. */
function open(bytes: Uint8Array): xlsx.WorkBook | undefined {
  try {
    const asked = { type: 'array', cellDates: true, UTC: true, dense: true, cellText: false, cellHTML: false } as const;
    return xlsx.read(bytes, { ...asked, sheetRows: mostRows + 1 });
  } catch {
    return undefined;
  }
}

/** Whether the bytes are a ZIP, as a workbook is. */
export const isXlsx = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** Its last row and column; a sheet without cells ends before it begins. */
const lastOf = (sheet: xlsx.WorkSheet): xlsx.CellAddress =>
  sheet['!ref'] ? xlsx.utils.decode_range(sheet['!ref']).e : { r: -1, c: -1 };

type Found = xlsx.CellObject | undefined;

const cellAt = (sheet: xlsx.WorkSheet, r: number, c: number): Found =>
  (sheet['!data'] as Found[][] | undefined)?.[r]?.[c];

const blank: BookCell = { is: 'blank', text: '' };

function cellsOf(sheet: xlsx.WorkSheet): BookCell[][] {
  const last = lastOf(sheet);
  const columns = Math.min(last.c + 1, mostColumns);
  const rows = Array.from({ length: last.r + 1 }, (_, r) =>
    Array.from({ length: columns }, (_, c) => bookCell(cellAt(sheet, r, c))),
  );
  markMerged(sheet, rows);
  return rows;
}

function bookCell(cell: Found): BookCell {
  if (!cell) return blank;
  const formula = cell.f !== undefined || cell.F !== undefined ? { isFormula: true } : undefined;
  if (cell.t === 'e') return { is: 'error', text: cell.w ?? '#', ...formula };
  if (cell.v instanceof Date) return { ...momentCell(cell.v), ...formula };
  const text = wordsOf(cell);
  const is = cell.t === 'n' ? 'number' : cell.t === 'b' ? 'flag' : text ? 'text' : 'blank';
  return { is, text, ...formula };
}

/** An hour alone is one of the day before the first that spreadsheets count from. */
const momentCell = (moment: Date): BookCell =>
  moment.getUTCFullYear() < 1900
    ? { is: 'time', text: moment.toISOString().slice(11, 16) }
    : { is: 'day', text: moment.toISOString().slice(0, 10) };

function markMerged(sheet: xlsx.WorkSheet, rows: BookCell[][]): void {
  for (const { s: first, e: last } of sheet['!merges'] ?? [])
    for (let r = first.r; r <= Math.min(last.r, rows.length - 1); r++)
      for (let c = first.c; c <= Math.min(last.c, mostColumns - 1); c++) {
        const row = rows[r];
        if (row) row[c] = { ...(row[c] ?? blank), isMerged: true };
      }
}

function wordsIn(sheet: xlsx.WorkSheet): Sheet {
  const last = lastOf(sheet);
  const columns = Math.min(last.c + 1, mostColumns);
  const rows = Array.from({ length: last.r + 1 }, (_, r) =>
    Array.from({ length: columns }, (_, c) => wordsOf(cellAt(sheet, r, c))),
  );
  spread(sheet, rows);
  return rows;
}

/** A merged cell stands in the first of its places only; people see it in all. */
function spread(sheet: xlsx.WorkSheet, rows: Sheet): void {
  for (const { s: first, e: last } of sheet['!merges'] ?? []) {
    const words = rows[first.r]?.[first.c];
    if (!words) continue;
    for (const row of rows.slice(first.r, last.r + 1)) row.fill(words, first.c, Math.min(last.c + 1, row.length));
  }
}

/** A link shows its words; one without words, or a HYPERLINK whose kept result says nothing, its address. */
function wordsOf(cell: Found): string {
  if (!cell || cell.t === 'e') return '';
  const { v: value, l: link, f: formula } = cell;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const linked = link?.Target ?? formula?.match(/^HYPERLINK\("([^"]+)"/i)?.[1];
  const said = value === undefined || value === null || (linked && value === 0) ? '' : String(value);
  return said || (linked ?? '');
}
