import writeXlsxFile from 'write-excel-file/node';
import type { Sheet } from './csv.ts';

/** What a column holds. One of `list` offers its words, at the place in the list sheet that `writeBook` gives them. */
export type BookColumn = {
  heading: string;
  kind?: 'text' | 'day' | 'number' | 'money';
  width?: number;
  /** Words that one can choose between; what else is typed is warned about. */
  list?: readonly string[];
  /** Words the list by a name, where several columns offer the same. */
  listName?: string;
  /** Ours alone: shown dimmed, so that nobody writes there. */
  isKept?: boolean;
};
export type OutSheet = { name: string; columns: readonly BookColumn[]; rows: Sheet };

/**
 * A workbook of several sheets, each with a heading that stays and a filter over it. Days and numbers are such, given as
 * `2026-03-01` and `1234.5`; texts are never formulas. The words that columns offer stand in a last sheet of that name.
 */
export async function writeBook(sheets: readonly OutSheet[], listSheet = 'Verdier'): Promise<Uint8Array> {
  const names = sheetNames([...sheets.map(({ name }) => name), listSheet]);
  const lists = listsOf(sheets);
  const written = sheets.map(({ columns, rows }, at) => ({
    data: [headingOf(columns), ...rows.map((row) => columns.map((column, c) => cellFor(row[c] ?? '', column.kind)))],
    sheet: names[at] ?? '',
    stickyRowsCount: 1,
    columns: columns.map(({ width = 18 }) => ({ width })),
  }));
  const values = listSheetOf(lists, names.at(-1) ?? '');
  const offers = sheets.map(({ columns, rows }) => offersIn(columns, rows.length, lists, names.at(-1) ?? ''));
  const added = { files: { transform: { 'xl/worksheets/sheet{id}.xml': { transform: inPlace(offers) } } } };
  const all = values ? [...written, values] : written;
  return new Uint8Array(await writeXlsxFile(all, { features: [added] }).toBuffer());
}

/** A workbook of one sheet. */
export const writeXlsx = (name: string, columns: readonly BookColumn[], rows: Sheet): Promise<Uint8Array> =>
  writeBook([{ name, columns, rows }]);

/** Names as spreadsheets take them: without the marks of addresses, 31 letters at most, each once. */
export function sheetNames(names: readonly string[]): string[] {
  const given = new Set<string>();
  return names.map((name) => {
    const clean =
      name
        .replaceAll(/[[\]:*?/\\]/g, ' ')
        .replaceAll(/^'|'$/g, ' ')
        .trim()
        .slice(0, 31)
        .trim() || 'Ark';
    let free = clean;
    for (let n = 2; given.has(free.toLowerCase()); n++) free = `${clean.slice(0, 28)} ${n}`;
    given.add(free.toLowerCase());
    return free;
  });
}

const headingOf = (columns: readonly BookColumn[]) =>
  columns.map(({ heading, isKept }) => ({
    value: escaped(heading),
    fontWeight: 'bold' as const,
    ...(isKept && { textColor: '#6b6b6b' }),
  }));

/** The first day that all spreadsheets count alike. */
const firstDay = '1900-03-01';

function cellFor(cell: string, kind: BookColumn['kind']) {
  if (kind === 'day' && cell >= firstDay)
    return { value: new Date(`${cell}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  if (kind === 'number' && isExact(cell)) return { value: Number(cell), type: Number };
  if (kind === 'money' && isExact(cell)) return { value: Number(cell), type: Number, format: '#,##0.00' };
  if (kind && kind !== 'text') return cell === '' ? null : { value: escaped(cell), type: String };
  // As text a cell stays as it is typed, `0012` and `1-2` too; an empty one takes what is typed later so.
  return { value: escaped(cell), type: String, format: '@' };
}

/** What a spreadsheet's number holds to the last digit. */
export const isExact = (cell: string) => /^-?\d+(\.\d+)?$/.test(cell) && cell.replaceAll(/\D/g, '').length <= 15;

/**
 * A mark that XML cannot hold, or advises against, so that the writer would leave it out, is written `_x000D_`, and so is
 * what looks like one so written (ECMA-376, 22.9.2.19).
 */
export const escaped = (text: string): string =>
  text
    .replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    // eslint-disable-next-line no-control-regex -- these are what must not stand in XML
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFD\p{Noncharacter_Code_Point}]/gu, coded);

const coded = (mark: string) =>
  mark
    .split('')
    .map((unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .join('');

type Lists = Map<string, readonly string[]>;

const listKey = ({ list, listName }: BookColumn) => listName ?? list?.join('\n') ?? '';

function listsOf(sheets: readonly OutSheet[]): Lists {
  const offering = sheets.flatMap(({ columns }) => columns.filter(({ list }) => list?.length));
  return new Map(offering.map((column) => [listKey(column), column.list ?? []]));
}

/** The words of every list, one column each, below what the list is called. */
function listSheetOf(lists: Lists, sheet: string) {
  if (!lists.size) return undefined;
  const columns = [...lists.values()];
  const most = Math.max(...columns.map((words) => words.length));
  const data = Array.from({ length: most }, (_, row) =>
    columns.map((words) => (words[row] ? { value: escaped(words[row]), type: String, format: '@' } : null)),
  );
  return { data, sheet, columns: columns.map(() => ({ width: 28 })) };
}

/** Rows that can be filled in below those that are written. */
const rowsMore = 1000;

/** The markup that lets the cells of a column be chosen from its list, and the heading filter the rows. */
function offersIn(columns: readonly BookColumn[], rows: number, lists: Lists, sheet: string): string {
  const keys = [...lists.keys()];
  const last = rows + 1;
  const offers = columns.flatMap((column, at) => {
    if (!column.list?.length) return [];
    const from = columnLetters(keys.indexOf(listKey(column)));
    const words = `'${sheet.replaceAll("'", "''")}'!$${from}$1:$${from}$${column.list.length}`;
    const cells = `${columnLetters(at)}2:${columnLetters(at)}${last + rowsMore}`;
    return [
      `<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="${cells}"><formula1>${xml(words)}</formula1></dataValidation>`,
    ];
  });
  const filter = `<autoFilter ref="A1:${columnLetters(columns.length - 1)}${last}"/>`;
  return (
    filter + (offers.length ? `<dataValidations count="${offers.length}">${offers.join('')}</dataValidations>` : '')
  );
}

const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const inPlace =
  (offers: readonly string[]) =>
  (content: string, _: unknown, { sheetIndex }: { sheetIndex: number }): string =>
    content.replace('</sheetData>', () => `</sheetData>${offers[sheetIndex] ?? ''}`);

/** 0 is A, 26 is AA. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
