import { statementName } from '#features/strategy/words.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { formatDay } from '#platform/format.ts';
import { languages, type Language } from '#platform/language.ts';
import { channelWords, statementKindWords } from '#features/strategy/words.ts';
import { contributionTexts } from '#features/contributions/texts.ts';
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
export function changedFields(before: Values, after: Values, names: Names, language: Language): Changed[] {
  const all = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((name) => !hidden.test(name));
  const changed = all.filter((name) => (before[name] ?? '') !== (after[name] ?? ''));
  return changed.sort(inOrder).map((name) => ({
    name,
    label: labelOf(name, { ...before, ...after }, language),
    before: wordsOf(name, before[name] ?? '', names, language),
    after: wordsOf(name, after[name] ?? '', names, language),
    lang: languages.find((each) => name.endsWith(`.${each}`)),
    isProse: isProse(name),
  }));
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
export function labelOf(name: string, values: Values, language: Language): string {
  const text = recordPageTexts[language];
  const [top = '', id = '', field = ''] = name.split('.');
  if (top === 'evidence' && field)
    return text.piece(placeOf(values, id), partLabel(name.split('.').slice(2), language, top));
  if (top === 'statement' && field)
    return text.ofStatement(values[`statement.${id}.code`] ?? '', partLabel(name.split('.').slice(2), language, top));
  return partLabel(name.split('.'), language, '');
}

function partLabel([field = '', inside]: string[], language: Language, top: string): string {
  const text = recordPageTexts[language];
  const word = text.field[top === 'evidence' && field === 'unit' ? 'unit_of' : field] ?? field;
  const spoken = languages.find((each) => each === inside);
  return spoken ? text.languageField(word, uiTexts[language].inLanguage[spoken]) : word;
}

/** Which piece of evidence it is, counted as the form shows them. */
function placeOf(values: Values, id: string): number {
  const ids = Object.keys(values).flatMap((name) => name.match(/^evidence\.([^.]+)\.kind$/)?.[1] ?? []);
  return ids.indexOf(id) + 1;
}

/** What codes stand for: units, people, statements, documents. */
export type Names = ReadonlyMap<string, string>;

function wordsOf(name: string, value: string, names: Names, language: Language): string {
  const parts = name.split('.');
  const field =
    (parts[0] === 'evidence' || parts[0] === 'statement') && parts.length > 2 ? (parts[2] ?? '') : (parts[0] ?? '');
  if (!value) return '';
  if (/_on$|_date$/.test(field)) return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value, language) : value;
  return listed[field]?.(language, parts[0] ?? '')
    ? value
        .split(',')
        .map((code) => listed[field]?.(language, parts[0] ?? '')[code] ?? code)
        .join(', ')
    : named.has(field)
      ? value
          .split(',')
          .map(
            (id) =>
              (field === 'statement' && names.has(id) ? statementName(names.get(id) ?? '', language) : names.get(id)) ??
              id,
          )
          .join(', ')
      : value;
}

/** Fields whose values are names of things; a tag may hold a comma's neighbour, and is left as it is. */
const named = new Set(['unit', 'responsible', 'team', 'statement', 'attachment']);

/** Fields whose values are codes, and the words for each code. */
const listed: Record<string, (language: Language, top: string) => Record<string, string>> = {
  visibility: (language) => recordTexts[language].visibility,
  channel: (language) => channelWords[language],
  channels: (language) => channelWords[language],
  source_language: (language) => uiTexts[language].inLanguage,
  kind: (language, top) => (top === 'evidence' ? contributionTexts[language].kind : statementKindWords[language]),
  unsure: (language) => ({ on: recordPageTexts[language].yes }),
};

/** Looks up what the codes in some versions stand for, in one query. */
export async function namesIn(db: Database, versions: readonly Values[], language: Language): Promise<Names> {
  const ids = [...new Set(versions.flatMap(idsIn))];
  if (!ids.length) return new Map();
  const rows = await db
    .selectFrom('unit')
    .select(['id', `name_${language} as name`])
    .where('id', 'in', ids)
    .unionAll(db.selectFrom('account').select(['id', 'name']).where('id', 'in', ids))
    .unionAll(db.selectFrom('attachment').select(['id', 'name']).where('id', 'in', ids))
    .unionAll(db.selectFrom('statement').select(['id', 'code as name']).where('id', 'in', ids))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function idsIn(values: Values): string[] {
  return Object.entries(values).flatMap(([name, value]) => {
    const isNamed = named.has(name) || /^evidence\.[^.]+\.attachment$/.test(name);
    return isNamed && value ? value.split(',') : [];
  });
}
