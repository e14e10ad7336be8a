import { parse } from 'csv-parse/sync';
import { decode } from './csv.ts';

/** A row of the file, counted as a spreadsheet does: the heading is the first. */
export type VisitRow = (cells: readonly string[], row: number) => void;

/** Larger than any file of this kind, and less than what a text can hold. */
export const mostBytes = 400 * 1024 * 1024;
/** What is read while everyone waits, unpacked; what is larger is read by a program of its own. */
export const mostAtOnce = 32 * 1024 * 1024;

/**
 * Shows the rows of a large file one after another and keeps none of them. Reads what ends its lines in any way, comma or
 * semicolon between cells, and CORDIS' own dialect, whose quotes within quotes are not doubled.
 */
export function visitRows(text: string, visit: VisitRow): void {
  const plain = text.replace(/^\uFEFF/, '');
  if (!plain.trim()) return;
  if (plain.startsWith('"') && headingOf(plain).includes('";"')) visitQuoted(plain, visit);
  else visitPlain(plain, visit);
}

const headingOf = (text: string) => text.slice(0, 100_000).split(/\r\n|\r|\n/, 1)[0] ?? '';

function visitPlain(text: string, visit: VisitRow): void {
  const heading = headingOf(text);
  const delimiter = [';', '\t', ','].find((mark) => heading.includes(mark)) ?? ',';
  const seen = { rows: 0 };
  const options = { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false };
  const skip = (after: number) => (cells: string[]) => {
    seen.rows += 1;
    if (seen.rows > after) visit(cells, seen.rows);
    return null;
  };
  try {
    parse(text, { ...options, on_record: skip(0) });
  } catch {
    // A quote that is never closed swallows what is left of the file: from there on it is a letter like others.
    const shown = seen.rows;
    seen.rows = 0;
    parse(text, { ...options, quote: null, on_record: skip(shown) });
  }
}

/** More than an objective takes, so that a quote that is lost does not swallow the rest of the file. */
const mostLines = 200;

/**
 * Every cell stands in quotes, so that `";"` is what parts them: a standard reader goes wrong where a cell begins with a
 * quote of its own. A row goes on while it has too few cells or its last quote is missing.
 */
function visitQuoted(text: string, visit: VisitRow): void {
  let columns = 0;
  let row = 0;
  let open: string[] = [];
  for (const line of linesIn(text)) {
    if (!line && !open.length) continue;
    open.push(line);
    const cells = cellsIn(open.join('\n'));
    const isWhole = cells.length >= columns && line.endsWith('"');
    if (!isWhole && open.length < mostLines) continue;
    columns ||= cells.length;
    visit(cells, (row += 1));
    open = [];
  }
  if (open.length) visit(cellsIn(open.join('\n')), row + 1);
}

const cellsIn = (line: string) =>
  line
    .replace(/^"|"$/g, '')
    .split('";"')
    .map((cell) => cell.replaceAll('""', '"'));

function* linesIn(text: string): Generator<string> {
  const end = /\r\n|\r|\n/g;
  let from = 0;
  for (let found = end.exec(text); found; found = end.exec(text)) {
    yield text.slice(from, found.index);
    from = end.lastIndex;
  }
  if (from < text.length) yield text.slice(from);
}

/**
 * The text of a file in UTF-8 where a few letters are broken, which then stand as `\uFFFD`; in what else it may be
 * where hardly any of its letters are UTF-8.
 */
export function textIn(bytes: Uint8Array): string {
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (marked || bytes[0] === 0 || bytes[1] === 0) return decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const lost = text.match(/\uFFFD/g)?.length ?? 0;
  const read = lost && (text.match(/[^\0-\x7F\uFFFD]/g)?.length ?? 0);
  return lost > read ? decode(bytes) : text;
}
