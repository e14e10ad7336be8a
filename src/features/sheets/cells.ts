import type { BookCell } from '#exchange/xlsx.ts';
import { formatDay, formatFigure } from '#platform/format.ts';
import { languages, type Language } from '#platform/language.ts';
import { plainWords, type SheetColumn } from './columns.ts';
import type { Called, Names } from './names.ts';
import { dayIn, dayOfNumber, decimal, plainDecimal, timeOfNumber } from './numbers.ts';
import { sheetTexts, type ProblemText } from './texts.ts';

/** What words are read and written with: what things are called, and the language of whoever reads the file. */
export type Reader = { called: Called; language: Language };

/** What a cell says as a form would carry it, or what is wrong with it. */
export type CellReading = { ok: true; value: string } | { ok: false; why: ProblemText; hint?: string };

/** A value as its cell says it: the words of a choice, the name of a unit; what has no words stands as it is. */
export function wordsFor({ holds, words }: SheetColumn, value: string, { called, language }: Reader): string {
  const told = (code: string) => words?.[language][code] || code;
  if (holds.type === 'choice') return value && told(value);
  if (holds.type === 'choices') return each(value, told);
  if (holds.type === 'flag') return sheetTexts[language][value ? 'yes' : 'no'];
  if (holds.type === 'reference') return value && called.records(holds.to).wordFor(value);
  if (holds.type === 'unit') return value && called.units.wordFor(value);
  if (holds.type === 'person') return value && called.people.wordFor(value);
  return holds.type === 'people' ? each(value, (id) => called.people.wordFor(id)) : value;
}

const each = (value: string, word: (code: string) => string) => value.split(',').filter(Boolean).map(word).join('; ');

/** The same for a person to read: a day and a number as the reader writes them. */
export function shownFor(column: SheetColumn, value: string, reader: Reader): string {
  if (!value) return '';
  const { type } = column.holds;
  if (type === 'day' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDay(value, reader.language);
  return type === 'money' || type === 'percent'
    ? formatFigure(value, reader.language)
    : wordsFor(column, value, reader);
}

/** Whether the cell says what the value is already, so that nothing needs to be read from it. */
export function says(column: SheetColumn, cell: BookCell, value: string, reader: Reader): boolean {
  if (cell.isFormula || cell.isMerged || cell.is === 'error') return false;
  const { type } = column.holds;
  const words = wordsFor(column, value, reader);
  if (type === 'flag' && cell.is === 'blank') return value === '';
  if (type === 'money' || type === 'count' || type === 'percent')
    return plainDecimal(cell.text) === plainDecimal(words);
  return ends(cell.text) === ends(words);
}

const ends = (text: string) => text.replaceAll(/\r\n?/g, '\n').trim();

/** What a cell says, of a column that is not kept. */
export function readCell(column: SheetColumn, cell: BookCell, reader: Reader): CellReading {
  if (cell.isFormula) return wrong('formula');
  if (cell.isMerged) return wrong('merged');
  if (cell.is === 'error') return wrong('cellError');
  const text = ends(cell.text);
  if (text === '') return found(blankOf(column));
  return readWords(column, cell, text, reader);
}

const found = (value: string): CellReading => ({ ok: true, value });
const wrong = (why: ProblemText, hint?: string): CellReading => ({ ok: false, why, ...(hint && { hint }) });
const orWrong = (value: string | undefined, why: ProblemText) => (value === undefined ? wrong(why) : found(value));

/** A choice that always has a value goes back to its first. */
function blankOf({ holds }: SheetColumn): string {
  const isChosen = holds.type === 'choice' && !holds.blank && !('required' in holds && holds.required);
  return isChosen ? (holds.options[0] ?? '') : '';
}

// eslint-disable-next-line complexity -- a table: one line for each type
function readWords(column: SheetColumn, cell: BookCell, text: string, reader: Reader): CellReading {
  const { holds } = column;
  const { called } = reader;
  if (holds.type === 'day') return readDay(cell, text);
  if (holds.type === 'time') return readTime(cell, text);
  if (holds.type === 'year') return orWrong(/^\d{4}$/.test(text) ? text : undefined, 'yearUnclear');
  if (holds.type === 'count') return readCount(cell, text);
  if (holds.type === 'money') return orWrong(amountOf(cell, text), 'amountUnclear');
  if (holds.type === 'percent') return orWrong(numberOf(cell, text.replace(/ ?%$/, '')), 'percentUnclear');
  if (holds.type === 'flag') return readFlag(text);
  if (holds.type === 'choice') return readChoice(column, text, reader);
  if (holds.type === 'choices') return readChoices(column, text, reader);
  if (holds.type === 'reference')
    return readName(called.records(holds.to), text, 'referenceUnknown', 'referenceAmbiguous');
  if (holds.type === 'unit') return readName(called.units, text, 'unitUnknown');
  if (holds.type === 'person') return readName(called.people, text, 'personUnknown');
  if (holds.type === 'people') return readPeople(called.people, text);
  if (holds.type === 'tags') return found(tagsIn(text));
  return found(holds.type === 'text' ? text : text.replaceAll(/\s*\n\s*/g, ' '));
}

function readDay(cell: BookCell, text: string): CellReading {
  if (cell.is === 'day') return found(text);
  if (cell.is === 'number') return orWrong(dayOfNumber(Number(text)), 'dayUnclear');
  const read = dayIn(text);
  return 'why' in read ? wrong(read.why) : found(read.day);
}

function readTime(cell: BookCell, text: string): CellReading {
  if (cell.is === 'number') return orWrong(timeOfNumber(Number(text)), 'timeUnclear');
  const written = /^(\d{1,2})[:.](\d\d)(?::\d\d)?$/.exec(text);
  return orWrong(written ? `${written[1]?.padStart(2, '0')}:${written[2]}` : undefined, 'timeUnclear');
}

/** A spreadsheet's own number has no thousands; a sum of its own may end in a speck of dust. */
function numberOf(cell: BookCell, text: string): string | undefined {
  if (cell.is !== 'number') return decimal(text);
  const number = Number(text);
  return Number.isFinite(number) ? plainDecimal(number.toFixed(6)) : undefined;
}

/** Money is read as forms read it: what `15.414.794` means is asked, not guessed. */
const amountOf = (cell: BookCell, text: string): string | undefined =>
  cell.is !== 'number' && /\d\.\d{3}\.\d{3}/.test(text) ? undefined : numberOf(cell, text);

function readCount(cell: BookCell, text: string): CellReading {
  const number = numberOf(cell, text);
  const plain = number === undefined ? undefined : plainDecimal(number);
  return orWrong(plain?.includes('.') ? undefined : plain, 'countUnclear');
}

const yes = new Set(['ja', 'yes', 'x', 'true', 'sann', '1', 'on', '✓']);
const no = new Set(['nei', 'no', 'false', 'usann', '0', '-']);

function readFlag(text: string): CellReading {
  const word = text.toLowerCase();
  if (yes.has(word)) return found('on');
  return no.has(word) ? found('') : wrong('flagUnclear');
}

/** A choice by its word in the reader's language, else in another, else by its code. */
function choiceIn({ holds, words }: SheetColumn, text: string, { language }: Reader): string | undefined {
  if (holds.type !== 'choice' && holds.type !== 'choices') return undefined;
  const wanted = plainWords(text) || text;
  const called = (each: Language) =>
    holds.options.find((code) => (plainWords(words?.[each][code] ?? '') || words?.[each][code]) === wanted);
  const inWords = [language, ...languages].map(called).find((code) => code !== undefined);
  return inWords ?? holds.options.find((code) => code.toLowerCase() === text.toLowerCase());
}

function readChoice(column: SheetColumn, text: string, reader: Reader): CellReading {
  const code = choiceIn(column, text, reader);
  return code === undefined ? offered(column, reader) : found(code);
}

function readChoices(column: SheetColumn, text: string, reader: Reader): CellReading {
  const codes = text.split(/[;\n]/).flatMap((part) => (part.trim() ? [choiceIn(column, part.trim(), reader)] : []));
  if (codes.includes(undefined)) return offered(column, reader);
  const { holds } = column;
  return found(holds.type === 'choices' ? holds.options.filter((code) => codes.includes(code)).join() : '');
}

/** The words that would have been understood, where they are few enough to be told. */
function offered({ holds, words }: SheetColumn, { language }: Reader): CellReading {
  const options = holds.type === 'choice' || holds.type === 'choices' ? holds.options : [];
  if (options.length > 12) return wrong('choiceNotListed');
  return wrong('choiceUnknown', options.map((code) => words?.[language][code] || code).join(', '));
}

function readName(names: Names, text: string, unknown: ProblemText, several: ProblemText = unknown): CellReading {
  const [first, ...more] = names.idsOf(text);
  if (first === undefined) return wrong(unknown);
  return more.length ? wrong(several) : found(first);
}

function readPeople(people: Names, text: string): CellReading {
  const read = text.split(/[;\n]/).flatMap((part) => (part.trim() ? [readName(people, part, 'personUnknown')] : []));
  const refused = read.find(({ ok }) => !ok);
  return refused ?? found([...new Set(read.map((one) => (one.ok ? one.value : '')))].join());
}

/** As the form keeps them: each once, in lower case, sorted. */
export const tagsIn = (text: string): string =>
  [
    ...new Set(
      text
        .split(',')
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
    ),
  ]
    .sort()
    .join(', ');
