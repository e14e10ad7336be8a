import type { Change } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { inEach, languages, type InEachLanguage, type Language } from '#platform/language.ts';
import type { Kind } from '../kind.ts';
import { checkCell } from './cell.ts';
import { detailsForm, keysIn } from './check.ts';
import { namesOf, type Named } from './names.ts';
import { openReferences } from './references.ts';
import type { Cell, Field, Register, RegisterDetails, RegisterWords } from './register.ts';
import { letGo, readDetails, writeDetails } from './store.ts';

/** What the public gets of a register's record: each field and part by its name, references as what they are called. */
export type PublicCell = Cell | Named;
export type PublicRow = Readonly<Record<string, PublicCell>> & { id: string };
export type RegisterDocument = Readonly<Record<string, PublicCell | readonly PublicRow[]>>;

/** The kind of record that a register describes. */
export function registerKind(register: Register): Kind<RegisterDetails> {
  const { name, words, paths, isPublic, writtenBy, texts, parts, isShared } = register;
  return {
    name,
    words: inEach((language) => ({ one: words[language].one, many: words[language].many })),
    ...(isPublic && { show: paths.show }),
    work: paths.work,
    writtenBy,
    texts,
    errors: inEach((language) => words[language].errors),
    labels: inEach((language) => words[language].labels),
    choices: choicesOf(register),
    parts: Object.fromEntries(parts.map((part) => [part.name, nameOfRow(part.name, words)])),
    fields: detailsForm(register),
    write: (change, id, details, by) => writeDetails(register, change, id, details, by),
    read: (db, ids) => readDetails(register, db, ids),
    document: (change, _, values, language) => publicDetails(register, change, values, language),
    file: async (_, __, values) => ({ channel: register.contributesBy?.(values) || null }),
    sample: register.sample,
    letGo: (change, ids) => letGo(register, change, ids),
    refersOpenly: (values) => openReferences(register, values),
    isPublicText: (values, text) => isShared?.(values, text) ?? true,
    ...(register.under && { under: register.under }),
    ...(register.days && { days: register.days }),
    ...(register.contributesBy && { contributesBy: register.contributesBy }),
    ...(register.unready && { unready: register.unready }),
    ...(register.foundBy && { foundBy: register.foundBy }),
    ...(register.settle && { settle: register.settle }),
    ...(register.duties && { duties: register.duties }),
    dutyWords: inEach((language) => words[language].duties ?? {}),
  };
}

/** `fee.ID` is "Kontingent 2". */
function nameOfRow(part: string, words: InEachLanguage<RegisterWords>) {
  return (values: Values, id: string, language: Language) =>
    `${words[language].labels[`${part}.one`] ?? words[language].labels[part] ?? part} ${keysIn(part, values).indexOf(id) + 1}`;
}

/** The words of each field that is chosen from a list; a flag is chosen from yes alone. */
function choicesOf({ words }: Register): NonNullable<Kind['choices']> {
  const fields = new Set(languages.flatMap((language) => Object.keys(words[language].options ?? {})));
  return Object.fromEntries(
    [...fields].map((field) => [field, inEach((language) => words[language].options?.[field] ?? {})]),
  );
}

/** Its own fields and parts as they were published, without what is internal, and what else the register adds. */
async function publicDetails(
  register: Register,
  change: Change,
  values: Values,
  language: Language,
): Promise<RegisterDocument> {
  const names = await namesOf(
    change,
    openReferences(register, values).map(({ target }) => target),
    language,
  );
  const isOpen = (name: string) => register.isShared?.(values, name) ?? true;
  const own = publicRow(
    register.fields.filter(({ name }) => isOpen(name)),
    values,
    '',
    names,
  );
  const parts = register.parts
    .filter((part) => !part.internal && isOpen(part.name))
    .map((part) => {
      const rows = keysIn(part.name, values);
      return [part.name, rows.map((id) => ({ ...publicRow(part.fields, values, `${part.name}.${id}.`, names), id }))];
    });
  return { ...own, ...Object.fromEntries(parts), ...(await register.more?.(change, values, language)) };
}

function publicRow(fields: readonly Field[], values: Values, prefix: string, names: ReadonlyMap<string, Named>) {
  const around = Object.fromEntries(fields.map(({ name }) => [name, values[prefix + name] ?? '']));
  const shown = fields.filter(({ internal }) => !internal);
  return Object.fromEntries(shown.map((field) => [field.name, publicCell(field, around, names)]));
}

function publicCell(field: Field, around: Values, names: ReadonlyMap<string, Named>): PublicCell {
  const typed = around[field.name] ?? '';
  if (field.type === 'reference') return names.get(typed) ?? null;
  const checked = checkCell({ ...field, required: '' } as Field, typed, around);
  return checked.ok ? checked.cell : null;
}
