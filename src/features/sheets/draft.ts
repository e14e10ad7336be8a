import type { BookCell } from '#exchange/xlsx.ts';
import type { Values } from '#platform/form.ts';
import type { Part } from '#records/register/register.ts';
import { readCell, says, tagsIn, type Reader } from './cells.ts';
import type { SheetColumn } from './columns.ts';
import { textOf, type Line } from './bundles.ts';
import { plainDecimal } from './numbers.ts';
import type { Problem } from './row.ts';
import { addressOf, cellIn, headingOf, type Table } from './tables.ts';

/** A cell that says something else than the record does. `name` is the field's in the form. */
export type CellChange = { name: string; column: SheetColumn; before: string; after: string };

/** What a row changes of what it is about; `prefix` is that of a part's row in the form, empty for the record itself. */
export type Draft = {
  line: Line;
  part?: Part;
  prefix: string;
  isFresh: boolean;
  changes: CellChange[];
  problems: Problem[];
  /** Someone has saved other words since the file was made. */
  isConflict?: boolean;
  isRemoved?: boolean;
};

/** What a row is compared with: what stands saved, and, where someone has saved since the file was made, what stood then. */
export type Base = { now: Values; before?: Values | undefined };

/** Compares each cell of a row with what stands saved, and reads those that differ. */
export function draftLine(
  line: Line,
  at: { prefix: string; part?: Part; isFresh: boolean },
  base: Base,
  reader: Reader,
): Draft {
  const draft: Draft = { line, ...at, changes: [], problems: [] };
  for (const { name, column, place } of fieldsOf(line.table, base.now.source_language ?? reader.language)) {
    const cell = line.row.cells[place] ?? { is: 'blank' as const, text: '' };
    const before = base.now[at.prefix + name] ?? '';
    if (says(column, cell, before, reader)) continue;
    if (base.before && says(column, cell, base.before[at.prefix + name] ?? '', reader)) continue;
    if (at.isFresh && cell.is === 'blank' && !cell.isFormula && !cell.isMerged) continue;
    const reading = readCell(column, cell, reader);
    if (!reading.ok) draft.problems.push(problemAt(line, name, reader, reading.why, reading.hint));
    else if (settled(column, reading.value) !== settled(column, before))
      draft.changes.push({ name: at.prefix + name, column, before, after: reading.value });
  }
  return draft;
}

/** Whether the row says nothing else of its fields than the values do; a blank cell says that its field is empty. */
export function saysAll(
  line: Line,
  prefix: string,
  values: Values,
  reader: Reader,
  { blanksToo = true }: { blanksToo?: boolean } = {},
): boolean {
  return fieldsOf(line.table, values.source_language ?? reader.language).every(({ name, column, place }) => {
    const cell = line.row.cells[place] ?? { is: 'blank' as const, text: '' };
    return (!blanksToo && cell.is === 'blank') || agrees(column, cell, values[prefix + name] ?? '', reader);
  });
}

/** Whether a cell, in whatever words, says what the value is. */
export function agrees(column: SheetColumn, cell: BookCell, value: string, reader: Reader): boolean {
  if (says(column, cell, value, reader)) return true;
  const reading = readCell(column, cell, reader);
  return reading.ok && settled(column, reading.value) === settled(column, value);
}

/** Whether none of its fields has anything in it. */
export const isBlankLine = (line: Line): boolean =>
  fieldsOf(line.table, 'nb').every(({ place }) => !line.row.cells[place]?.text.trim());

type FieldPlace = { name: string; column: SheetColumn; place: number };
const places = new WeakMap<Table, Map<string, FieldPlace[]>>();

/** The columns of the table that are fields of the form; a text without a language is in `source`. */
export function fieldsOf(table: Table, source: string): FieldPlace[] {
  const known = places.get(table) ?? new Map<string, FieldPlace[]>();
  places.set(table, known);
  const found = known.get(source) ?? findFields(table, source);
  known.set(source, found);
  return found;
}

function findFields({ spec, columns }: Table, source: string): FieldPlace[] {
  return [...columns].flatMap(([given, place]) => {
    const name = given.endsWith('.') ? given + source : given;
    const column = spec.columns.find((each) => each.name === name);
    const isTwice = name !== given && columns.has(name);
    return column && !column.isKept && !isTwice ? [{ name, column, place }] : [];
  });
}

/** Which version of the record the row was made from; undefined where it does not say, NaN where it says nothing known. */
export function seenIn(line: Line | undefined): number | undefined {
  const text = line ? textOf(line, '@version') : '';
  if (!text) return undefined;
  return /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}

export function problemAt(
  { table, row }: Line,
  name: string,
  { language }: Reader,
  why: string,
  hint?: string,
): Problem {
  const given = cellIn(table, row, name) ? name : `${name.split('.')[0]}.`;
  const cell = addressOf(table, row.row, table.columns.has(given) ? given : name);
  const column = headingOf(table, table.columns.has(given) ? given : name, language);
  return { column, why, ...(cell && { cell }), ...(hint && { hint }) };
}

/** What is the same to the form is one. */
function settled({ holds: { type } }: SheetColumn, value: string): string {
  if (type === 'money' || type === 'count' || type === 'percent') return plainDecimal(value.trim());
  if (type === 'choices' || type === 'people') return value.split(',').filter(Boolean).toSorted().join();
  if (type === 'tags') return tagsIn(value);
  return value.replaceAll(/\r\n?/g, '\n').trim();
}

/** What rows change of the form, name by name. */
export const typedIn = (drafts: readonly Draft[]): Values =>
  Object.fromEntries(drafts.flatMap(({ changes }) => changes.map(({ name, after }) => [name, after])));

/** Whether a row that can be read does anything; a new record does, whatever it says. */
export const isDoing = ({ problems, isConflict, changes, prefix, isFresh }: Draft) =>
  !problems.length && !isConflict && (changes.length > 0 || (isFresh && prefix === ''));
