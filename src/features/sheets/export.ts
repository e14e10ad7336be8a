import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import type { Page } from '#platform/routes.ts';
import { wholeAll } from '#features/contributions/queries.ts';
import { allInRegister, type RegisterFilter } from '#features/registers/queries.ts';
import { writeCsv, type Sheet } from '#exchange/csv.ts';
import { writeBook, type BookColumn, type OutSheet } from '#exchange/workbook.ts';
import { titleOf, type RecordHead, type RecordView } from '#records/record.ts';
import { keysIn } from '#records/register/check.ts';
import type { Register } from '#records/register/register.ts';
import { wordsFor, type Reader } from './cells.ts';
import { sheetsOf, type SheetColumn, type SheetSpec } from './columns.ts';
import { calledIn } from './names.ts';
import { mostRows } from './tables.ts';
import { sheetTexts } from './texts.ts';

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the filter finds of a register, as a file that can be changed and read in again: read unchanged it changes nothing. */
export async function exportRegister(page: Page, register: Register, filter: RegisterFilter): Promise<Response> {
  const { db, actor, language } = page.var;
  const isCsv = page.req.query('as') === 'csv';
  const specs = isCsv ? sheetsOf(register).slice(0, 1) : sheetsOf(register);
  const sheets = await sheetsWith(db, actor, register, filter, specs, language);
  const body = isCsv ? csvOf(sheets) : await writeBook(sheets, sheetTexts[language].valueSheet);
  return page.body(body as string, 200, {
    'Content-Type': isCsv ? 'text/csv; charset=utf-8' : xlsx,
    'Content-Disposition': `attachment; filename="${fileName(register, language)}.${isCsv ? 'csv' : 'xlsx'}"`,
  });
}

/** The sheets filled with what the filter finds, as much as can be read in again. */
export async function sheetsWith(
  db: Database,
  actor: Actor,
  register: Register,
  filter: RegisterFilter,
  specs: readonly SheetSpec[],
  language: Language,
): Promise<OutSheet[]> {
  const heads = await allInRegister(db, actor, register, filter, mostRows);
  const reader = { called: await calledIn(db, actor, register, language), language };
  const rows = specs.map((): Sheet => []);
  for (let at = 0; at < heads.length; at += 500)
    for (const record of await wholeAll(db, heads.slice(at, at + 500)))
      for (const [n, spec] of specs.entries()) rows[n]?.push(...rowsFor(spec, record, reader));
  return specs.map((spec, n) => outSheet(spec, rows[n] ?? [], reader));
}

const fileName = ({ words }: Register, language: Language) =>
  words[language].many
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .replaceAll(/[^a-z0-9]+/g, '-');

const csvOf = (sheets: readonly OutSheet[]): string =>
  writeCsv(sheets.flatMap(({ columns, rows }) => [columns.map(({ heading }) => heading), ...rows]));

/** A sheet with its rows, of columns that know what they hold. */
export function outSheet(spec: SheetSpec, rows: Sheet, reader: Reader): OutSheet {
  return {
    name: spec.name[reader.language],
    columns: spec.columns.map((column) => bookColumn(column, reader)),
    rows,
  };
}

/** The rows of a sheet that are about one record: its own, or one for each row of the part. */
export function rowsFor(spec: SheetSpec, record: RecordView, reader: Reader): Sheet {
  if (!spec.part) return [spec.columns.map((column) => wordsFor(column, valueOf(column, record), reader))];
  const { name } = spec.part;
  return keysIn(name, record.values).map((key) =>
    spec.columns.map((column) =>
      column.isKept
        ? keptOf(column.name, record, key, reader)
        : wordsFor(column, record.values[`${name}.${key}.${column.name}`] ?? '', reader),
    ),
  );
}

function valueOf({ name }: SheetColumn, record: RecordHead & { values: Values }): string {
  if (name === '@id') return record.id;
  if (name === '@state') return record.state;
  if (name === '@version') return String(record.version);
  return name === '@parent' ? (record.parent ?? '') : (record.values[name] ?? '');
}

function keptOf(name: string, record: RecordHead, key: string, { language }: Reader): string {
  if (name === '@record') return record.id;
  if (name === '@version') return String(record.version);
  return name === '@title' ? titleOf(record, language) : key;
}

const numbers = ['count', 'year'];
/** A list of more would open slowly, and nobody would look through it. */
const longestList = 1000;

function bookColumn(column: SheetColumn, reader: Reader): BookColumn {
  const { name, heading, holds, isKept = false } = column;
  const { type } = holds;
  const isNumber = numbers.includes(type) || name === '@version';
  const kind = type === 'day' ? 'day' : type === 'money' ? 'money' : isNumber ? 'number' : 'text';
  const list = isKept ? undefined : listFor(column, reader);
  const isLong = type === 'text' || name === '@title';
  return {
    heading: heading[reader.language],
    kind,
    width: isLong ? 40 : type === 'flag' || isNumber ? 10 : 18,
    isKept,
    ...(list?.words.length && list.words.length <= longestList && { list: list.words, listName: list.name }),
  };
}

/** The words that a cell of the column may hold, and what tells two such lists apart. */
function listFor({ holds, words, name }: SheetColumn, { called, language }: Reader) {
  if (holds.type === 'choice')
    return {
      name: `${name} ${holds.options.join()}`,
      words: holds.options.map((code) => words?.[language][code] || code),
    };
  if (holds.type === 'flag') return { name: 'flag', words: [sheetTexts[language].yes, sheetTexts[language].no] };
  if (holds.type === 'reference') return { name: `to ${holds.to.join()}`, words: called.records(holds.to).all() };
  if (holds.type === 'unit') return { name: 'unit', words: called.units.all() };
  return holds.type === 'person' ? { name: 'person', words: called.people.all() } : undefined;
}
