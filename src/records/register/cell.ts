import { parseMoney, plainMoney } from '#platform/money.ts';
import { isYear } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import type { Values } from '#platform/form.ts';
import type { RecordError } from '../texts.ts';
import type { Cell, Field, Row } from './register.ts';

export type CheckedCell = { ok: true; cell: Cell } | { ok: false; error: string };

const found = (cell: Cell): CheckedCell => ({ ok: true, cell });
const wrong = (error: RecordError): CheckedCell => ({ ok: false, error });

/**
 * What was typed into one field, as it is kept. `around` holds the fields beside it by their bare names, since an amount
 * is read in the currency that stands beside it. Errors are names of texts of the spine or of the register.
 */
export function checkCell(field: Field, typed: string | undefined, around: Values = {}): CheckedCell {
  const text = (typed ?? '').trim();
  if (text === '') return field.required ? { ok: false, error: field.required } : found(emptyCell(field));
  return checkers[field.type](field as never, text, around);
}

/** What a field holds that nobody filled in. A choice without a blank is its first. */
export function emptyCell(field: Field): Cell {
  if (field.type === 'choice') return field.blank ? '' : (field.options[0] ?? '');
  if (field.type === 'choices') return [];
  if (field.type === 'flag') return false;
  return isText(field) ? '' : null;
}

const isText = ({ type }: Field) => ['line', 'text', 'time', 'url', 'mail'].includes(type);

type Checkers = {
  [T in Field['type']]: (field: Extract<Field, { type: T }>, text: string, around: Values) => CheckedCell;
};

const checkers: Checkers = {
  line: (field, text) => {
    if (text.length > (field.max ?? 200)) return wrong('tooLong');
    const error = field.check?.(text);
    return error ? { ok: false, error } : found(text);
  },
  text: (field, text) => (text.length > (field.max ?? 4000) ? wrong('tooLong') : found(text)),
  day: (_, text) => (isDay(text) ? found(text) : wrong('dayUnclear')),
  time: (_, text) => (/^([01]\d|2[0-3]):[0-5]\d$/.test(text) ? found(text) : wrong('timeUnclear')),
  year: (_, text) => (isYear(text) ? found(Number(text)) : wrong('yearUnclear')),
  count: (field, text) => {
    const plain = text.replaceAll(/[\s\u00a0\u202f]/g, '');
    const isCount = /^\d{1,9}$/.test(plain) && Number(plain) <= (field.max ?? 999_999_999);
    return isCount ? found(Number(plain)) : wrong('countUnclear');
  },
  percent: (_, text) => {
    const [, whole = '', decimals = ''] =
      /^(\d{1,3})(?:[.,](\d{1,2}))? ?%?$/.exec(text.replaceAll(hardSpaces, ' ')) ?? [];
    const hundredths = Number(whole) * 100 + Number(decimals.padEnd(2, '0'));
    return whole && hundredths <= 10_000 ? found(hundredths) : wrong('percentUnclear');
  },
  money: (field, text, around) => {
    const read = parseMoney(text, around[field.currency] || 'NOK');
    return read.ok ? found(read.amount) : wrong(read.error);
  },
  choice: (field, text) =>
    field.options.includes(text) ? found(text) : { ok: false, error: field.unknown ?? 'choiceUnknown' },
  choices: (field, text) => {
    const chosen = text.split(',').filter(Boolean);
    if (!chosen.every((each) => field.options.includes(each))) return wrong('choiceUnknown');
    return found(field.options.filter((each) => chosen.includes(each)));
  },
  reference: (_, text) => (isId(text) ? found(text) : wrong('referenceUnknown')),
  flag: (_, text) => found(text === 'on' || text === 'true'),
  url: (_, text) => (isAddress(text) ? found(text) : wrong('addressUnclear')),
  mail: (_, text) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) && text.length <= 200 ? found(text) : wrong('mailUnclear'),
};

/** A day there is, from 1900 to 2200. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text) || text < '1900' || text >= '2201') return false;
  const moment = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

const hardSpaces = /[\u00A0\u202F]/g;

const isAddress = (text: string) =>
  URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && text.length <= 2000;

/** A cell as forms and snapshots carry it; `checkCell` reads it back to the same. */
export function plainCell(field: Field, cell: Cell | undefined, row: Row = {}): string {
  if (cell === null || cell === undefined || cell === false) return '';
  if (cell === true) return 'on';
  if (typeof cell === 'object') return cell.join();
  if (field.type === 'money') return plainMoney(Number(cell), currencyIn(field, row));
  if (field.type === 'percent') return plainPercent(Number(cell));
  return String(cell);
}

/** Hundredths of a per cent as forms carry them: `33.33`, `50`. */
const plainPercent = (hundredths: number) => (hundredths / 100).toFixed(2).replace(/\.?0+$/, '');

/** The currency that an amount stands in: that of the field beside it, else kroner. */
export const currencyIn = (field: Extract<Field, { type: 'money' }>, row: Row): string =>
  String(row[field.currency] || 'NOK');
