import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { languages, nearest, type Language } from '#platform/language.ts';
import type { RecordInput } from './form.ts';
import type { TextStates } from './record.ts';

type Row = {
  field: string;
  language: Language;
  value: string;
  borrowed_from: Language | null;
  source_revision: number;
};
type Written = Partial<Record<Language, string>>;

/**
 * The rows that keep one text: what is written stands, what is missing is borrowed from the nearest language. A
 * translation keeps the revision of the source that it was made from; `confirmed` says that it still holds.
 */
function wordingOf(
  field: string,
  written: Written,
  before: Row[],
  source: Language,
  confirmed: readonly string[],
): Row[] {
  const first = written[source] !== undefined ? source : languages.find((each) => written[each] !== undefined);
  if (!first) return [];
  const old = new Map(before.map((row) => [row.language, row]));
  const was = old.get(first);
  const revision = (was?.source_revision ?? 0) + (was?.value === written[first] && !was?.borrowed_from ? 0 : 1);
  return languages.map((language) => {
    const value = written[language];
    const row = { field, language, borrowed_from: null, source_revision: revision };
    if (value === undefined) return borrowed(row, written, language);
    const stands =
      language !== first && !confirmed.includes(`${field}.${language}`) && unchanged(old.get(language), value);
    return { ...row, value, source_revision: stands ? (old.get(language)?.source_revision ?? revision) : revision };
  });
}

const unchanged = (row: Row | undefined, value: string) => row?.value === value && !row.borrowed_from;

function borrowed(row: Omit<Row, 'value'>, written: Written, language: Language): Row {
  const from = nearest[language].find((each) => written[each] !== undefined) ?? language;
  return { ...row, value: written[from] ?? '', borrowed_from: from };
}

/** Replaces the texts of a record; gives its title in each language, for lists. */
export async function writeWording(change: Change, id: string, input: RecordInput): Promise<void> {
  const before = await change
    .deleteFrom('record_text')
    .where('record_id', '=', id)
    .returning(['field', 'language', 'value', 'borrowed_from', 'source_revision'])
    .execute();
  const rows = Object.entries(input.texts).flatMap(([field, written]) =>
    wordingOf(
      field,
      written,
      before.filter((row) => row.field === field),
      input.source_language,
      input.confirmed,
    ),
  );
  if (rows.length)
    await change
      .insertInto('record_text')
      .values(rows.map((row) => ({ record_id: id, ...row })))
      .execute();
}

/** The title as a reader of each language gets it. */
export function titlesOf({ texts }: RecordInput): Record<`title_${Language}`, string> {
  const title = texts.title ?? {};
  const of = (language: Language) => [language, ...nearest[language]].map((each) => title[each]).find(Boolean) ?? '';
  return { title_nb: of('nb'), title_nn: of('nn'), title_en: of('en') };
}

/** The texts of several records, in one query. */
export async function readWording(db: Database, ids: readonly string[]): Promise<Map<string, TextStates>> {
  const found = new Map<string, TextStates>(ids.map((id) => [id, {}]));
  if (!ids.length) return found;
  const rows = await db
    .selectFrom('record_text')
    .select(['record_id', 'field', 'language', 'value', 'borrowed_from', 'source_revision'])
    .where('record_id', 'in', ids)
    .orderBy('record_id')
    .orderBy('field')
    .execute();
  for (const [id, states] of found) Object.assign(states, statesOf(rows.filter((row) => row.record_id === id)));
  return found;
}

function statesOf(rows: Row[]): TextStates {
  const states: TextStates = {};
  for (const row of rows) {
    const newest = Math.max(...rows.filter(({ field }) => field === row.field).map((each) => each.source_revision));
    const outdated = !row.borrowed_from && row.source_revision < newest;
    const state = { value: row.value, borrowedFrom: row.borrowed_from, outdated };
    states[row.field] = { ...(states[row.field] ?? nothingYet()), [row.language]: state };
  }
  return states;
}

const nothingYet = (): TextStates[string] => {
  const empty = { value: '', borrowedFrom: null, outdated: false };
  return { nb: empty, nn: empty, en: empty };
};
