import { inEach, languages, type InEachLanguage, type Language } from '#platform/language.ts';
import { states, visibilities } from '#records/record.ts';
import type { Field, FieldType, Part, Register } from '#records/register/register.ts';
import { recordTexts } from '#records/texts.ts';
import { uiTexts } from '#ui/texts.ts';
import { sheetTexts } from './texts.ts';

/** What a column holds: what a field of a register can, or what the head of every record has. */
export type Holds = FieldType | { type: 'kept' | 'unit' | 'person' | 'people' | 'tags' };

/**
 * A column of a register's workbook. `name` is the field's name in the form, of a part without the row's prefix;
 * `words` are those of a choice. What is `isKept` is read to find the record and is never changed; its name begins with
 * `@`, which no field's does.
 */
export type SheetColumn = {
  name: string;
  heading: InEachLanguage<string>;
  holds: Holds;
  words?: InEachLanguage<Readonly<Record<string, string>>>;
  isKept?: boolean;
};

/** A sheet of a register's workbook: its records, or the rows of one of its parts. */
export type SheetSpec = { part?: Part; name: InEachLanguage<string>; columns: readonly SheetColumn[] };

/** The sheets of a register's workbook, that of its records first. */
export function sheetsOf(register: Register): [SheetSpec, ...SheetSpec[]] {
  return [mainSheet(register), ...register.parts.map((part) => partSheet(register, part))];
}

function mainSheet(register: Register): SheetSpec {
  const texts = register.texts.flatMap(({ name, max }) =>
    languages.map((each) => textColumn(register, name, max, each)),
  );
  const own = register.fields.map((field) => fieldColumn(register, field, field.name));
  const columns = [
    kept('@id', 'id'),
    kept('@version', 'version'),
    { ...kept('@state', 'state'), holds: choice(states), words: inEach((language) => recordTexts[language].state) },
    ...(register.under
      ? [{ ...kept('@parent', 'parent'), holds: { type: 'reference', to: register.under } as const }]
      : []),
    ...texts,
    ...own,
    ...headColumns(register),
  ];
  return { name: inEach((language) => register.words[language].many), columns: distinct(columns) };
}

function partSheet(register: Register, part: Part): SheetSpec {
  const own = part.fields.map((field) => fieldColumn(register, field, `${part.name}.${field.name}`));
  const title: SheetColumn = {
    name: '@title',
    heading: inEach((language) => register.words[language].one),
    holds: { type: 'line' },
    isKept: true,
  };
  const columns = [kept('@record', 'id'), kept('@version', 'version'), title, kept('@id', 'rowId'), ...own];
  return {
    part,
    name: inEach((language) => register.words[language].labels[part.name] ?? part.name),
    columns: distinct(columns),
  };
}

function headColumns(register: Register): SheetColumn[] {
  const days: SheetColumn[] = register.days
    ? []
    : [head('starts_on', { type: 'day' }), head('ends_on', { type: 'day' })];
  return [
    ...days,
    head('unit', { type: 'unit' }),
    head('responsible', { type: 'person' }),
    head('team', { type: 'people' }),
    head('tags', { type: 'tags' }),
    { ...head('visibility', choice(visibilities)), words: inEach((language) => recordTexts[language].visibility) },
    head('legal_basis', { type: 'line' }),
    head('review_date', { type: 'day' }),
    { ...head('source_language', choice(languages)), words: inEach((language) => uiTexts[language].inLanguage) },
  ];
}

const choice = (options: readonly string[]): Holds => ({ type: 'choice', options, blank: true });

type HeadName = keyof (typeof sheetTexts)['nb']['heading'];

const headings = (name: HeadName) => inEach((language) => sheetTexts[language].heading[name]);
const head = (name: HeadName, holds: Holds): SheetColumn => ({ name, heading: headings(name), holds });

/** The columns by which a row is found; a row of a part has its own id beside its record's. */
const kept = (name: string, heading: HeadName): SheetColumn => ({
  name,
  heading: headings(heading),
  holds: { type: 'kept' },
  isKept: true,
});

function textColumn({ words }: Register, name: string, max: number, language: Language): SheetColumn {
  const heading = inEach((reader) => `${labelOf(words, name, reader)} (${uiTexts[reader].inLanguage[language]})`);
  return { name: `${name}.${language}`, heading, holds: { type: 'text', max } };
}

function fieldColumn({ words }: Register, field: Field, name: string): SheetColumn {
  const options = inEach((language) => words[language].options?.[name] ?? {});
  const heading = inEach((language) => labelOf(words, name, language));
  return { name: field.name, heading, holds: field, ...('options' in field && { words: options }) };
}

const common = ['title', 'summary', 'description'] as const;

function labelOf(words: Register['words'], name: string, language: Language): string {
  const shared = common.find((each) => each === name);
  return words[language].labels[name] || (shared ? recordTexts[language][shared] : name);
}

/** No two columns of a sheet are called the same: the later one is told apart by its name. */
function distinct(columns: readonly SheetColumn[]): SheetColumn[] {
  const given = new Map(languages.map((language) => [language, new Set<string>()]));
  return columns.map((column) => {
    const heading = inEach((language) => {
      const taken = given.get(language);
      const name = column.heading[language];
      const free = taken?.has(plainWords(name)) ? `${name} [${column.name}]` : name;
      taken?.add(plainWords(free));
      return free;
    });
    return { ...column, heading };
  });
}

/** Letters and digits alone, in lower case: how headings, sheets and choices are compared. */
export const plainWords = (text: string): string => text.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');
