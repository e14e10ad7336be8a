import type { Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import type { Field } from '#records/register/register.ts';

/** What tells the one from the other: nothing that a visitor may read. */
export type Side = 'alfa' | 'beta';

/** The word that everything hidden in one of the two carries. */
export const markOf = (side: Side): string => `Hemmelig${side}`;

/** Each text in each language. */
export const textMarks = (side: Side, names: readonly string[]): Values =>
  Object.fromEntries(
    names.flatMap((name) =>
      languages.map((language) => [`${name}.${language}`, `${markOf(side)} ${name} ${language}`]),
    ),
  );

/** Each field that takes another value than its sample's, by its name in a form. */
export const cellMarks = (side: Side, fields: readonly Field[], prefix: string): Values =>
  Object.fromEntries(
    fields.flatMap((field) => {
      const mark = cellMark(side, field);
      return mark === undefined ? [] : [[prefix + field.name, mark]];
    }),
  );

/** A value of the field's type that its twin has not; nothing where the field takes no other than its sample's. */
function cellMark(side: Side, field: Field): string | undefined {
  const of = (alfa: string, beta: string) => (side === 'alfa' ? alfa : beta);
  switch (field.type) {
    case 'line': {
      // A number of a few letters ties rows to each other, and so is that of the sample.
      if (field.max !== undefined && field.max <= 10) return undefined;
      const mark = `${markOf(side)} ${field.name}`.slice(0, field.max ?? 200);
      return field.check?.(mark) ? undefined : mark;
    }
    case 'text':
      return `${markOf(side)} ${field.name}`;
    case 'day':
      return of('2027-04-11', '2027-05-12');
    case 'time':
      return of('08:11', '09:22');
    case 'year':
      return of('2031', '2032');
    case 'count':
      return of('1', '2');
    case 'money':
      return of('4711', '4722');
    case 'choice':
      return of(field.options[0] ?? '', field.options.at(-1) ?? '');
    case 'choices':
      return undefined;
    case 'flag':
      return of('', 'on');
    case 'reference':
      return undefined;
    case 'url':
      return `https://example.org/${markOf(side)}`;
    case 'mail':
      return `${markOf(side)}@example.org`;
  }
}
