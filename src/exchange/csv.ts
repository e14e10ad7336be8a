import { parse } from 'csv-parse/sync';

export type Sheet = string[][];

/** More rows than these are not read, so that a file of nothing but line ends cannot fill the memory. */
export const mostLines = 50_000;

/** The rows of a text of comma, semicolon or tab separated values, whatever encoding and quotes it came in. */
export function readCsv(bytes: Uint8Array): Sheet {
  return rowsOf(decode(bytes));
}

/** The rows of text that was pasted or decoded: the mark between cells is found in its first lines. */
export function rowsOf(text: string): Sheet {
  const plain = text.replace(/^\uFEFF/, '');
  if (!plain.trim()) return [];
  const options = {
    delimiter: delimiterOf(plain),
    relax_column_count: true,
    skip_empty_lines: false,
    bom: true,
    to: mostLines,
  };
  try {
    return parse(plain, options);
  } catch {
    // A quote in the middle of words is a quote, not the end of a cell.
    return parse(plain, { ...options, quote: null });
  }
}

/** UTF-8, UTF-16 with or without its mark, else what old spreadsheets write: Windows-1252. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const [first = 1, second = 1] = bytes;
  if (first !== 0 && second === 0) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0 && second !== 0) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

const marks = ['\t', ';', ','] as const;

/** The mark that the heading has most of, outside quotes; one alone is no doubt a comma. */
function delimiterOf(text: string): string {
  const heading = (
    text
      .slice(0, 100_000)
      .split(/\r?\n|\r/)
      .find((line) => line.trim()) ?? ''
  ).replaceAll(/"[^"]*"/g, '');
  const counted = marks.map((mark) => [mark, heading.split(mark).length - 1] as const);
  return counted.toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? ',';
}

/**
 * Rows as a file that every spreadsheet opens in Norwegian: UTF-8 with its mark, `;` between cells. What a spreadsheet
 * would take for a formula gets an apostrophe before it; a number is left a number, negative ones too.
 */
export function writeCsv(rows: Sheet): string {
  return `\uFEFF${rows.map((row) => csvLine(row)).join('')}`;
}

/** One row with its end, for a file that is written as it is read. */
export const csvLine = (row: readonly string[], mark = ';'): string =>
  `${row.map((cell) => quoted(harmless(cell))).join(mark)}\r\n`;

const number = /^[-+\u2212]?\d[\d\s\u00a0\u202f]*([.,]\d+)?$/;

/** https://owasp.org/www-community/attacks/CSV_Injection; taken off again by `withoutGuard`. */
export function harmless(cell: string): string {
  const guarded = /^'+[=+\-@\t\r]/.test(cell);
  return guarded || (/^[=+\-@\t\r]/.test(cell) && !number.test(cell.trim())) ? `'${cell}` : cell;
}

export const withoutGuard = (cell: string): string => (/^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

const quoted = (cell: string) => (/[";,\n\r\t]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
