import { isXlsx, readBook, type BookCell, type BookSheet } from '#exchange/xlsx.ts';
import { mostLines, readCsv, withoutGuard } from '#exchange/csv.ts';
import { columnLetters } from '#exchange/workbook.ts';
import { languages, type Language } from '#platform/language.ts';
import { plainWords, type SheetColumn, type SheetSpec } from './columns.ts';
import { sheetTexts } from './texts.ts';

/** A row of a sheet, with its number there and its cells by the place of their column. */
export type TableRow = { row: number; cells: readonly BookCell[] };
/** A sheet that we know, with the place of each column that stands there. */
export type Table = {
  spec: SheetSpec;
  sheet: string;
  heading: readonly string[];
  columns: ReadonlyMap<string, number>;
  rows: readonly TableRow[];
};
/** What is told of a file beside its rows: columns and sheets by name. */
export type Notice = { kind: 'unknownColumns' | 'missingColumns' | 'unknownSheet'; sheet: string; names: string[] };
export type Tables = { tables: readonly Table[]; notices: readonly Notice[] };
export type Unreadable = keyof (typeof sheetTexts)['nb']['unreadable'];
export type Reading = ({ ok: true } & Tables) | { ok: false; why: Unreadable; found?: string[] };

/** Rows of one sheet that are read at most. */
export const mostRows = 20_000;

/** Reads a workbook, or text with cells between commas, semicolons or tabs, as sheets of a register. */
export async function readTables(bytes: Uint8Array, specs: readonly SheetSpec[], language: Language): Promise<Reading> {
  if (bytes.length === 0) return { ok: false, why: 'empty' };
  if (!isXlsx(bytes)) return tablesIn([{ name: '', rows: textRows(bytes) }], specs, language);
  const book = await readBook(bytes);
  return book.ok ? tablesIn(book.sheets, specs, language) : { ok: false, why: book.why };
}

const textRows = (bytes: Uint8Array): BookCell[][] =>
  readCsv(bytes).map((row) => row.map((cell) => ({ is: cell ? 'text' : 'blank', text: withoutGuard(cell) })));

/** The sheets of a book that are sheets of the register, by their names, else by their headings. */
export function tablesIn(sheets: readonly BookSheet[], specs: readonly SheetSpec[], language: Language): Reading {
  const filled = sheets.filter(({ rows }) => rows.some((row) => row.some(({ text }) => text.trim())));
  if (!filled.length) return { ok: false, why: 'empty' };
  if (filled.some(({ rows }) => rows.length >= mostLines)) return { ok: false, why: 'tooLarge' };
  const left = new Set(specs);
  const tables: Table[] = [];
  const notices: Notice[] = [];
  for (const sheet of [...filled].sort((one, other) => Number(isNamed(other, specs)) - Number(isNamed(one, specs)))) {
    const spec = specOf(sheet, [...left]);
    const read = spec && tableIn(sheet, spec);
    if (!spec || !read) {
      if (!isOurList(sheet)) notices.push({ kind: 'unknownSheet', sheet: sheet.name, names: [] });
    } else if (!read.ok) return read;
    else {
      left.delete(spec);
      tables.push(read.table);
      notices.push(...noticesOf(read.table, language));
    }
  }
  if (!tables.length) return { ok: false, why: 'noKnownSheet', found: headingsOf(filled) };
  if (tables.some(({ rows }) => rows.length > mostRows)) return { ok: false, why: 'tooLarge' };
  return { ok: true, tables: inOrder(tables, specs), notices };
}

const inOrder = (tables: readonly Table[], specs: readonly SheetSpec[]) =>
  tables.toSorted((one, other) => specs.indexOf(one.spec) - specs.indexOf(other.spec));

const headingsOf = (sheets: readonly BookSheet[]): string[] =>
  (sheets[0]?.rows.find((row) => row.some(({ text }) => text.trim())) ?? []).map(({ text }) => text).filter(Boolean);

const isCalled = (sheet: string, spec: SheetSpec) =>
  languages.some((each) => plainWords(spec.name[each]).slice(0, 25) === plainWords(sheet).slice(0, 25));
const isNamed = ({ name }: BookSheet, specs: readonly SheetSpec[]) => specs.some((spec) => isCalled(name, spec));
const isOurList = ({ name }: BookSheet) =>
  languages.some((each) => plainWords(sheetTexts[each].valueSheet) === plainWords(name));

function specOf(sheet: BookSheet, specs: readonly SheetSpec[]): SheetSpec | undefined {
  const named = specs.find((spec) => isCalled(sheet.name, spec));
  if (named || isOurList(sheet)) return named;
  const best = specs
    .map((spec) => ({ spec, known: Math.max(...headingRows(sheet).map((row) => placesIn(row, spec).length)) }))
    .toSorted((one, other) => other.known - one.known)[0];
  return best && best.known > 0 ? best.spec : undefined;
}

/** Above the heading there may be a title of the sheet. */
const headingRows = ({ rows }: BookSheet) => rows.slice(0, 15).map((row) => row.map(({ text }) => text));

type Place = { name: string; at: number };

function tableIn(
  sheet: BookSheet,
  spec: SheetSpec,
): { ok: true; table: Table } | { ok: false; why: 'twoColumnsAlike'; found: string[] } | undefined {
  const candidates = headingRows(sheet);
  const counts = candidates.map((row) => placesIn(row, spec).length);
  const first = counts.indexOf(Math.max(...counts));
  const heading = (candidates[first] ?? []).map((text) => text.trim());
  const places = placesIn(heading, spec);
  if (!places.length) return undefined;
  const twice = places.find(({ name, at }) => places.some((other) => other.name === name && other.at < at));
  if (twice) {
    const alike = places.filter(({ name }) => name === twice.name).map(({ at }) => heading[at] ?? '');
    return { ok: false, why: 'twoColumnsAlike', found: alike };
  }
  const rows = sheet.rows
    .map((cells, at) => ({ row: at + 1, cells }))
    .slice(first + 1)
    .filter(({ cells }) => cells.some(({ text }) => text.trim()));
  const columns = new Map(places.map(({ name, at }) => [name, at]));
  return { ok: true, table: { spec, sheet: sheet.name, heading, columns, rows } };
}

/** Which columns a row of headings names, in the language that most of them are in, else in any. */
function placesIn(heading: readonly string[], { columns }: SheetSpec): Place[] {
  const byLanguage = languages.map((language) => new Map(columns.flatMap((column) => wordsOf(column, language))));
  const matches = (names: Map<string, string>) => heading.filter((text) => names.has(plainWords(text))).length;
  const ordered = byLanguage.toSorted((one, other) => matches(other) - matches(one));
  return heading.flatMap((text, at) => {
    const name = ordered.map((names) => names.get(plainWords(text))).find(Boolean);
    return text.trim() && name ? [{ name, at }] : [];
  });
}

/** `Tittel` without a language is in the one that the record was first written in. */
function wordsOf({ name, heading }: SheetColumn, language: Language): [string, string][] {
  const [text, inLanguage] = name.split('.');
  const bare = heading[language].replace(/ \([^(]*\)$/, '');
  const plain: [string, string][] = inLanguage === language ? [[plainWords(bare), `${text}.`]] : [];
  return [...plain, [plainWords(heading[language]), name]];
}

function noticesOf({ spec, sheet, heading, columns }: Table, language: Language): Notice[] {
  const known = new Set(columns.values());
  const unknown = heading.filter((text, at) => text && !known.has(at) && !isOurs(text));
  const texts = new Set([...columns.keys()].filter((name) => name.endsWith('.')));
  const isThere = (name: string) => columns.has(name) || [...texts].some((text) => name.startsWith(text));
  const missing = spec.columns.filter((column) => !column.isKept && !isThere(column.name));
  const names = missing.map((column) => column.heading[language]);
  return [
    ...(unknown.length ? [{ kind: 'unknownColumns' as const, sheet, names: unknown }] : []),
    ...(names.length ? [{ kind: 'missingColumns' as const, sheet, names }] : []),
  ];
}

/** What we add ourselves to the file of rejected rows. */
const isOurs = (heading: string) =>
  languages.some((each) => [sheetTexts[each].row, sheetTexts[each].why].includes(heading));

/** A cell of a row by its column; undefined where the file has no such column. */
export function cellIn({ columns }: Table, { cells }: TableRow, name: string): BookCell | undefined {
  const at = columns.get(name);
  return at === undefined ? undefined : (cells[at] ?? { is: 'blank', text: '' });
}

/** `Kontingenter!C7`, in a file of one nameless sheet `C7`. */
export function addressOf({ sheet, columns }: Table, row: number, name: string): string | undefined {
  const at = columns.get(name);
  return at === undefined ? undefined : `${sheet ? `${sheet}!` : ''}${columnLetters(at)}${row}`;
}

export const headingOf = ({ columns, heading, spec }: Table, name: string, language: Language): string =>
  heading[columns.get(name) ?? -1] ?? spec.columns.find((column) => column.name === name)?.heading[language] ?? '';
