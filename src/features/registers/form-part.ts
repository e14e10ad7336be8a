import { inEach, type InEachLanguage } from '#platform/language.ts';
import type { Values } from '#platform/form.ts';
import type { Path } from '#platform/paths.ts';
import type { FormSection, Register } from '#records/register/register.ts';

/** A form of some of a register's sections: the first form, which a new record is made with, or a page of its own. */
export type FormPart = { sections: readonly FormSection[]; path: Path<'id'>; page?: InEachLanguage<string> };

/** The form that a record of this register begins with. */
export const firstForm = ({ form, paths }: Register): FormPart => ({
  sections: form.filter(({ page }) => !page),
  path: paths.edit,
});

/** The forms that stand on pages of their own, in the order of the register's sections. */
export function furtherForms({ form, paths }: Register): FormPart[] {
  const pages = Map.groupBy(
    form.filter(({ page }) => page),
    ({ page }) => page?.en ?? '',
  );
  return [...pages.values()].map((sections) => {
    const page = sections[0]?.page ?? { nb: '', nn: '', en: '' };
    return { sections, page, path: below(paths.edit, page) };
  });
}

const below = ({ pattern }: Path<'id'>, end: InEachLanguage<string>): Path<'id'> => ({
  pattern: inEach((language) => `${pattern[language]}/${end[language]}`),
});

/** The form that holds a field, by its name in the form: `fee.ID.amount` is of `fee`. */
export function formWithField(register: Register, name: string): FormPart | undefined {
  return [firstForm(register), ...furtherForms(register)].find((part) => holds(part, name));
}

/** Whether a form carries the field of that name; what is not in any section stands in the first. */
export function holds({ sections }: FormPart, name: string): boolean {
  const names = sections.flatMap((section) => section.names);
  const [top = ''] = name.split('.');
  return names.includes(top) || (isDays(top) && names.includes('days'));
}

const isDays = (name: string) => name === 'starts_on' || name === 'ends_on';

/**
 * What a form of one part means for the whole record: what it carries, and everything else as it stood when the form was
 * shown.
 */
export function wholeFrom(register: Register, part: FormPart, base: Values, sent: Values): Values {
  if (!furtherForms(register).length) return sent;
  const own = new Set([...register.texts, ...register.fields, ...register.parts].map(({ name }) => name));
  // What no form asks for, such as the stage of a project, stands as it does; unit and visibility are of the first.
  const isElsewhere = (name: string) =>
    !holds(part, name) && (part.page !== undefined || own.has(name.split('.')[0] ?? ''));
  const kept = Object.entries(base).filter(([name]) => isElsewhere(name));
  const carried = Object.entries(sent).filter(([name]) => isCarried(name) || !isElsewhere(name));
  return { ...Object.fromEntries(kept), ...Object.fromEntries(carried) };
}

/** What every form carries beside its fields, and which button was pressed. */
const isCarried = (name: string) => ['version', 'confirmed', 'more'].includes(name);
