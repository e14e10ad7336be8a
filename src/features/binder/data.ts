import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { projectRegister } from '#features/projects/register.ts';
import { projectWords } from '#features/projects/words.ts';
import { cellWords, type Names } from '#features/registers/cell-words.ts';
import type { RecordView } from '#records/record.ts';
import type { Field } from '#records/register/register.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';

type Told = string | { id: string; name: string };

/** A project as data: its fields and the rows of its parts by name, what it refers to with its name, empty ones left out. */
export function dataOf(record: RecordView, names: Names) {
  const { id, version, values } = record;
  const partNames = new Set(projectRegister.parts.map(({ name }) => name));
  const own = Object.entries(values).filter(([name, value]) => value && !partNames.has(name.split('.')[0] ?? ''));
  const fields = Object.fromEntries(
    own.map(([name, value]) => [name, told(projectRegister.fields, name, value, names)]),
  );
  const parts = projectRegister.parts.map((part): [string, Record<string, Told>[]] => [
    part.name,
    rowsIn(part.name, values).map((row) => rowOf(part.fields, row, names)),
  ]);
  return { kind: 'project', id, version, fields, parts: Object.fromEntries(parts.filter(([, rows]) => rows.length)) };
}

const rowOf = (fields: readonly Field[], row: PartValues, names: Names): Record<string, Told> =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (value ? [[name, told(fields, name, value, names)] as const] : [])),
  );

function told(fields: readonly Field[], name: string, value: string, names: Names): Told {
  const isReference = fields.some((field) => field.name === name && field.type === 'reference');
  return isReference ? { id: value, name: names.get(value) ?? '' } : value;
}

/** The rows of a part as a table: words for what is chosen, amounts as decimal numbers beside their currency. */
export function linesOf(values: Values, part: string, names: Names, language: Language): string[][] {
  const words = projectWords[language];
  const fields = projectRegister.parts.find(({ name }) => name === part)?.fields ?? [];
  const labels: Readonly<Record<string, string>> = words.labels;
  const rows = rowsIn(part, values).map(({ id }) =>
    fields.map((field) => {
      const prefix = `${part}.${id}.`;
      const isPlain = ['money', 'count', 'year', 'day', 'line'].includes(field.type) || field.name === 'currency';
      return isPlain
        ? (values[prefix + field.name] ?? '')
        : cellWords(field, values, prefix, { words, language, names });
    }),
  );
  return [fields.map(({ name }) => labels[`${part}.${name}`] ?? name), ...rows];
}
