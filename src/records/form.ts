import { z } from 'zod';
import { codes, optionalDay, optionalText, type Values } from '#platform/form.ts';
import { languages, type Language } from '#platform/language.ts';
import type { Kind, TextSpec } from './kind.ts';
import { textFieldsIn, visibilities, type RecordView, type Visibility } from './record.ts';
import type { RecordError } from './texts.ts';

/** What a record's form holds once it is checked. `texts` goes field → language → words; `confirmed` names translations that still hold. */
export type RecordInput<D = unknown> = {
  texts: Record<string, Partial<Record<Language, string>>>;
  confirmed: string[];
  source_language: Language;
  visibility: Visibility;
  legal_basis: string;
  review_date: string | null;
  unit: string | null;
  responsible: string | null;
  team: string[];
  starts_on: string | null;
  ends_on: string | null;
  tags: string[];
  details: D;
};

const says = (error: RecordError) => error;
const reference = z
  .string()
  .default('')
  .transform((id) => id || null);

const head = z
  .object({
    source_language: z.enum(languages, says('languageUnclear')).default('nb'),
    visibility: z.enum(visibilities, says('visibilityUnclear')).default('public'),
    legal_basis: optionalText(says('tooLong'), 300),
    review_date: optionalDay(says('dayUnclear')),
    unit: reference,
    responsible: reference,
    team: codes,
    starts_on: optionalDay(says('startUnclear')),
    ends_on: optionalDay(says('endUnclear')),
    tags: z.string().default('').transform(tagsIn),
    confirmed: codes,
  })
  .refine(({ starts_on: from, ends_on: to }) => !from || !to || from <= to, {
    path: ['ends_on'],
    message: says('endsBeforeStart'),
  });

/** Checks what a form of this kind carries; errors are keys of the record's or the kind's texts, each at its field. */
export function recordForm<D>(kind: Kind<D>): z.ZodType<RecordInput<D>> {
  return z.record(z.string(), z.string()).transform((values, context) => {
    const common = head.safeParse(values);
    const details = kind.fields.safeParse(values);
    // Texts first, as every form begins with its title: the summary of a refused form goes down the page.
    for (const [name, message] of textErrors(values, kind.texts))
      context.addIssue({ code: 'custom', path: [name], message });
    for (const issue of [...(details.error?.issues ?? []), ...(common.error?.issues ?? [])])
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
    return { ...common.data, texts: textsIn(values), details: details.data } as RecordInput<D>;
  });
}

/** A required text must be written in one language; the field of the source language is where its absence is told. */
function textErrors(values: Values, specs: readonly TextSpec[]): [string, RecordError][] {
  return specs.flatMap(({ name, required, max }): [string, RecordError][] => {
    const written = languages.filter((language) => /[\p{L}\p{N}]/u.test(values[`${name}.${language}`] ?? ''));
    if (required && !written.length)
      return [[`${name}.${values.source_language || 'nb'}`, says(name === 'title' ? 'titleMissing' : 'textMissing')]];
    const long = languages.filter((language) => (values[`${name}.${language}`] ?? '').trim().length > max);
    return long.map((language) => [`${name}.${language}`, says('tooLong')]);
  });
}

function textsIn(values: Values): RecordInput['texts'] {
  const inLanguages = (field: string) =>
    languages.flatMap((language) => {
      const text = values[`${field}.${language}`]?.trim();
      return text ? [[language, text] as const] : [];
    });
  return Object.fromEntries(textFieldsIn(values).map((field) => [field, Object.fromEntries(inLanguages(field))]));
}

/** Tags as typed, a comma between them; the same tag twice is one. */
function tagsIn(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().toLowerCase().slice(0, 60));
  return [...new Set(tags.filter(Boolean))].sort().slice(0, 20);
}

/** The opposite of `recordForm`: what stands saved, name by name, as its form shows it. */
export function valuesOf(record: Omit<RecordView, 'values'>, details: Values): Values {
  const texts = Object.entries(record.texts).flatMap(([field, byLanguage]) =>
    languages.map((language) => {
      const { value, borrowedFrom } = byLanguage[language];
      return [`${field}.${language}`, borrowedFrom ? '' : value] as const;
    }),
  );
  return { ...Object.fromEntries(texts), ...headValues(record), ...details };
}

function headValues(record: Omit<RecordView, 'values'>): Values {
  const { source_language, visibility, legal_basis, review_date, unit, responsible, starts_on, ends_on } = record;
  const plain = { source_language, visibility, legal_basis, review_date, unit, responsible, starts_on, ends_on };
  const filled = Object.entries(plain).map(([name, value]) => [name, value ?? '']);
  return { ...Object.fromEntries(filled), team: record.team.join(), tags: record.tags.join(', ') };
}
