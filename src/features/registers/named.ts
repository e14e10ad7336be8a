import type { By } from '#platform/by.ts';
import { check, isNewKey, type Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { addRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { kindOf } from '#records/kind.ts';
import { keysIn } from '#records/register/check.ts';
import type { Field, Register } from '#records/register/register.ts';

/** A record that was named in the form of another, and does not exist yet. */
export type NewlyNamed = { id: string; kind: string; title: string };

/** Boxes that may all be empty come with an empty one before them, so that unticking the last is told too. */
export function typedIn({ fields, parts }: Register, sent: Values): Values {
  const several = new Set([
    'team',
    ...fields.filter(isSeveral).map(({ name }) => name),
    ...parts.flatMap((part) =>
      keysIn(part.name, sent).flatMap((key) =>
        part.fields.filter(isSeveral).map(({ name }) => `${part.name}.${key}.${name}`),
      ),
    ),
  ]);
  const tidy = Object.entries(sent).map(([name, value]) => [
    name,
    several.has(name) ? value.split(',').filter(Boolean).join() : value,
  ]);
  return Object.fromEntries(tidy) as Values;
}

const isSeveral = ({ type }: Field) => type === 'choices' || type === 'flag';

/** Gives each record that is named as new its id, where nothing was chosen in the list beside it. */
export function withNamed({ fields, parts }: Register, typed: Values, newId: () => string) {
  const values = { ...typed };
  const named: NewlyNamed[] = [];
  const places = [
    ...fields.map((field) => ({ field, name: field.name })),
    ...parts.flatMap((part) =>
      keysIn(part.name, typed).flatMap((key) =>
        part.fields.map((field) => ({ field, name: `${part.name}.${key}.${field.name}` })),
      ),
    ),
  ];
  for (const { field, name } of places) {
    const title = typed[`${name}_new`]?.trim() ?? '';
    const [kind] = field.type === 'reference' ? field.to : [];
    if (kind === undefined || typed[name] || !/[\p{L}\p{N}]/u.test(title)) continue;
    const same = named.find((each) => each.kind === kind && each.title === title);
    const id = same?.id ?? newId();
    if (!same) named.push({ id, kind, title: title.slice(0, 200) });
    values[name] = id;
  }
  return { values, named };
}

/** Adds what was named, of which only the name is known yet. */
export async function addNamed(by: By, named: readonly NewlyNamed[], language = 'nb'): Promise<void> {
  for (const { id, kind, title } of named) {
    const source = languages.find((each) => each === language) ?? 'nb';
    const form = check({ [`title.${source}`]: title, source_language: source }, recordForm(kindOf(kind)));
    if (!form.ok) throw new Error(`A ${kind} cannot be named by its title alone`);
    await addRecord(by, kindOf(kind), form.value, { id });
  }
}

/** The form with one more empty row of a part. */
export function withRoom({ parts }: Register, values: Values, asked: string): Values {
  const part = parts.find(({ name }) => name === asked);
  if (!part) return values;
  const taken = keysIn(part.name, values).filter(isNewKey);
  const numbers = taken.map((key) => Number(key.slice(3)) || 1);
  const next = Math.max(1, ...numbers) + 1;
  const rows = taken.length ? [next] : [1, 2];
  const empty = rows.flatMap((row) => part.fields.map(({ name }) => [`${part.name}.new${row}.${name}`, ''] as const));
  return { ...values, ...Object.fromEntries(empty) };
}
