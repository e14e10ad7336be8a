import { z } from 'zod';
import type { Values } from '#platform/form.ts';
import type { RecordError } from '../texts.ts';
import { checkCell } from './cell.ts';
import type { Cell, Field, Part, PartRow, Register, RegisterDetails, Row } from './register.ts';

/** Checks what a register's form carries beside its texts and head; each error stands at the name of its field. */
export function detailsForm(register: Pick<Register, 'fields' | 'parts' | 'rules'>): z.ZodType<RegisterDetails> {
  return z.record(z.string(), z.string()).transform((values, context) => {
    const errors: Record<string, string> = {};
    const own = checkFields(register.fields, values, '', errors);
    const parts = Object.fromEntries(register.parts.map((part) => [part.name, checkPart(part, values, errors)]));
    const details = { own, parts };
    const broken = Object.keys(errors).length ? {} : (register.rules?.(details, values) ?? {});
    for (const [name, message] of Object.entries({ ...broken, ...errors }))
      context.addIssue({ code: 'custom', path: [name], message });
    return details;
  });
}

function checkFields(fields: readonly Field[], values: Values, prefix: string, errors: Record<string, string>): Row {
  const around = Object.fromEntries(fields.map(({ name }) => [name, values[prefix + name] ?? '']));
  const cells: Record<string, Cell> = {};
  for (const field of fields) {
    const checked = checkCell(field, around[field.name], around);
    if (checked.ok) cells[field.name] = checked.cell;
    else errors[prefix + field.name] = checked.error;
  }
  return cells;
}

/** More than anybody looks through, and as many as are written in one statement. */
const mostRows = 1000;

function checkPart(part: Part, values: Values, errors: Record<string, string>): PartRow[] {
  const keys = partKeys(part, values);
  const tooMany: RecordError = 'rowsTooMany';
  if (keys[mostRows]) errors[`${part.name}.${keys[mostRows]}.${part.fields[0]?.name}`] = tooMany;
  return keys.slice(0, mostRows).map((id) => ({
    ...checkFields(part.fields, values, `${part.name}.${id}.`, errors),
    id,
  }));
}

/** The keys of the rows that a form carries with something in them and not ticked for removal, in the form's order. */
export function partKeys(part: Part, values: Values): string[] {
  return keysIn(part.name, values).filter(
    (key) => values[`${part.name}.${key}.remove`] !== 'on' && isFilled(part, values, key),
  );
}

/** Every row of a part that a form carries, filled or not. */
export function keysIn(part: string, values: Values): string[] {
  const start = `${part}.`;
  const keys = Object.keys(values).flatMap((name) => {
    if (!name.startsWith(start)) return [];
    const [key = '', rest] = name.slice(start.length).split('.');
    return rest && /^[0-9a-z]+$/.test(key) ? [key] : [];
  });
  return [...new Set(keys)];
}

/** A choice that always has a value says nothing by itself. */
function isFilled(part: Part, values: Values, key: string): boolean {
  return part.fields.some(
    (field) =>
      !(field.type === 'choice' && !field.blank) &&
      (values[`${part.name}.${key}.${field.name}`]?.trim() || values[`${part.name}.${key}.${field.name}_new`]?.trim()),
  );
}
