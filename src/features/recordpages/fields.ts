import { statementName } from '#features/strategy/words.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { isId } from '#platform/id.ts';
import type { Values } from '#platform/form.ts';
import { formatDay } from '#platform/format.ts';
import { inEach, languages, type Language } from '#platform/language.ts';
import { kindOf, type Kind } from '#records/kind.ts';
import { findSnapshot, recordsFor } from '#records/queries.ts';
import type { RecordView } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import { uiTexts } from '#ui/texts.ts';
import { recordPageTexts } from './texts.ts';

/** One field that is not the same in two versions, in words. */
export type Changed = {
  name: string;
  label: string;
  before: string;
  after: string;
  lang: Language | undefined;
  isProse: boolean;
};

/** The fields of a form that differ, each called as its form calls it, with names in place of codes. */
export function changedFields(
  kind: Kind,
  [before, after]: readonly [Values, Values],
  names: Names,
  language: Language,
): Changed[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !hidden.test(name));
  const inWords = (name: string, values: Values) =>
    wordsOf(fieldOf(kind, name).field, values[name] ?? '', {
      choices: { ...kind.choices, ...choices },
      names,
      language,
    });
  const changed = all.filter((name) => (before[name] ?? '') !== (after[name] ?? ''));
  return changed.sort(inOrder).map((name) => ({
    name,
    label: labelOf(kind, name, { ...before, ...after }, language),
    before: inWords(name, before),
    after: inWords(name, after),
    lang: languages.find((each) => name.endsWith(`.${each}`)),
    isProse: isProse(name),
  }));
}

/** What differs between what the public reads of a record and what stands saved. */
export async function changedSincePublished(
  db: Database,
  actor: Actor,
  record: RecordView,
  language: Language,
): Promise<Changed[]> {
  const published = await findSnapshot(db, record.id, record.published_version ?? 0);
  if (!published) return [];
  const versions = [published, record.values] as const;
  return changedFields(kindOf(record.kind), versions, await namesIn(db, actor, versions, language), language);
}

/** Words, where the change is told within the text; names, days and choices are told whole. */
const isProse = (name: string) =>
  languages.some((each) => name.endsWith(`.${each}`)) || name.endsWith('.official_text');

/** Only for the machine: which version a form was opened with, and what was ticked as still right. */
const hidden = /^(version|confirmed)$/;
const first = ['title', 'summary', 'description', 'rationale', 'statement', 'targets', 'evidence'];

function inOrder(one: string, other: string): number {
  const place = (name: string) => (first.indexOf(name.split('.')[0] ?? '') + first.length + 1) % (first.length + 1);
  const rank = (name: string) => (first.includes(name.split('.')[0] ?? '') ? place(name) : first.length + 1);
  return rank(one) - rank(other) || (one < other ? -1 : 1);
}

/** `title.nn` is "Tittel (nynorsk)", `evidence.ID.figure` is "Bevis 1: Tall". */
function labelOf(kind: Kind, name: string, values: Values, language: Language): string {
  const text = recordPageTexts[language];
  const { field, part, id } = fieldOf(kind, name);
  const word = kind.labels[language][field] ?? text.field[field] ?? field;
  const spoken = languages.find((each) => name.endsWith(`.${each}`));
  const label = spoken ? text.languageField(word, uiTexts[language].inLanguage[spoken]) : word;
  return part ? `${part(values, id, language)}: ${label}` : label;
}

/** `evidence.ID.unit.nn` is the field `evidence.unit` of one part; `title.nn` is a field of the whole. */
function fieldOf(kind: Kind, name: string) {
  const [top = '', id = '', inside = ''] = name.split('.');
  const part = inside ? kind.parts?.[top] : undefined;
  return part ? { field: `${top}.${inside}`, part, id } : { field: top, part: undefined, id: '' };
}

/** What codes stand for: units, people, statements, documents, and other records. */
export type Names = ReadonlyMap<string, string>;

type InWords = { choices: NonNullable<Kind['choices']>; names: Names; language: Language };

function wordsOf(field: string, value: string, { choices, names, language }: InWords): string {
  if (/_on$|_date$/.test(field)) return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value, language) : value;
  const words = choices[field]?.[language];
  if (words) return listed(value, (code) => words[code]);
  if (field === 'statement')
    return listed(value, (id) => (names.has(id) ? statementName(names.get(id) ?? '', language) : id));
  return named.test(field) ? listed(value, (id) => names.get(id)) : (names.get(value) ?? value);
}

const listed = (value: string, word: (code: string) => string | undefined) =>
  value
    .split(',')
    .map((code) => word(code) ?? code)
    .join(', ');

/** Fields whose values are names of things; a tag may hold a comma's neighbour, and is left as it is. */
const named = /^(unit|responsible|team|statement)$|\.attachment$/;

/** The words for what every record has to choose from. */
const choices: NonNullable<Kind['choices']> = {
  visibility: inEach((language) => recordTexts[language].visibility),
  source_language: inEach((language) => uiTexts[language].inLanguage),
};

/** Looks up what the codes in some versions stand for, in one query; records are named to those who may read them. */
export async function namesIn(
  db: Database,
  actor: Actor,
  versions: readonly Values[],
  language: Language,
): Promise<Names> {
  const ids = [...new Set(versions.flatMap(idsIn))];
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('unit')
    .select(['id', `name_${language} as name`])
    .where('id', 'in', ids)
    .unionAll(db.selectFrom('account').select(['id', 'name']).where('id', 'in', ids))
    .unionAll(db.selectFrom('attachment').select(['id', 'name']).where('id', 'in', ids))
    .unionAll(db.selectFrom('statement').select(['id', 'code as name']).where('id', 'in', ids))
    .unionAll(
      recordsFor(db, actor)
        .select(['record.id as id', `title_${language} as name`])
        .where('record.id', 'in', ids),
    )
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function idsIn(values: Values): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    if (named.test(name) && value) return value.split(',');
    return isId(value) ? [value] : [];
  });
}
