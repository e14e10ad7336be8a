import type { Values } from '#platform/form.ts';
import { parseMoney } from '#platform/money.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';
import {
  deadlineKinds,
  sides,
  type DeadlineRule,
  type Rate,
  type ReadSource,
  type Scheme,
  type Validity,
} from './terms.ts';

/** The rules of what is paid, as they stand in a record's values; one without its share is none yet. */
export function ratesIn(values: Values): Rate[] {
  return rowsIn('rate', values).flatMap((row) => {
    const percent = hundredthsIn(row.percent);
    if (percent === null) return [];
    const { id, scheme = '', call = '', note = '', source = '' } = row;
    const days = { ...validityOf(row), read_on: row.read_on || null };
    return [{ id, percent, who: oneOf(sides, row.who), scheme, call, note, source, ...days }];
  });
}

export function schemesIn(values: Values): Scheme[] {
  return rowsIn('scheme', values).map((row) => {
    const { id, code = '', name = '', lump_sums: sums = '', source = '' } = row;
    const currency = row.currency || 'EUR';
    const most = parseMoney(row.max_grant ?? '', currency);
    return {
      id,
      code,
      name,
      source,
      currency,
      lump_sums: sums,
      max_grant: most.ok ? most.amount : null,
      min_partners: numberIn(row.min_partners),
      min_countries: numberIn(row.min_countries),
      max_months: numberIn(row.max_months),
      ...validityOf(row),
    };
  });
}

/** `30 000, 60 000` as amounts in minor units; nothing where one of them cannot be read. */
export function lumpSumsIn({
  lump_sums: text,
  currency,
}: Pick<Scheme, 'lump_sums' | 'currency'>): number[] | undefined {
  const read = text
    .split(',')
    .filter((each) => each.trim())
    .map((each) => parseMoney(each, currency || 'EUR'));
  return read.every((each) => each.ok) ? read.map(({ amount }) => amount) : undefined;
}

const validityOf = ({ valid_from: from, valid_to: to }: PartValues): Validity => ({
  valid_from: from || null,
  valid_to: to || null,
});

export const numberIn = (text: string | undefined): number | null => (text ? Number(text) : null);

/** `33,3` per cent are 3330 hundredths. */
function hundredthsIn(text = ''): number | null {
  const number = text.trim().replace(/ ?%$/, '').replace(',', '.');
  return /^\d{1,3}(\.\d{1,2})?$/.test(number) ? Math.round(Number(number) * 100) : null;
}

/** What was chosen, else the first. */
export const oneOf = <T extends string>(all: readonly [T, ...T[]], typed: string | undefined): T =>
  all.find((each) => each === typed) ?? all[0];

/** What must be done before a deadline, and where the rules were read, as pages show them. */
export const deadlinesIn = (values: Values): DeadlineRule[] =>
  rowsIn('deadline', values)
    .filter(({ weeks_before: weeks }) => weeks)
    .map(({ id, kind, name = '', weeks_before: weeks, note = '', source = '' }) => ({
      id,
      kind: oneOf(deadlineKinds, kind),
      name,
      weeks_before: Number(weeks),
      note,
      source,
    }));

export const sourcesIn = (values: Values): ReadSource[] =>
  rowsIn('source', values).map(({ id, what = '', url = '', read_on: day, note = '' }) => ({
    id,
    what,
    url,
    read_on: day || null,
    note,
  }));
