import type { Values } from '#platform/form.ts';
import { languages, nearest, type Language } from '#platform/language.ts';

export const states = ['draft', 'review', 'published', 'archived'] as const;
export type State = (typeof states)[number];
export const visibilities = ['public', 'internal', 'restricted'] as const;
export type Visibility = (typeof visibilities)[number];

/**
 * What a record in each state can become. What is published never goes back to being looked at: an edit of it waits beside
 * what the public reads, until that is published anew.
 */
const next: Record<State, readonly State[]> = {
  draft: ['review', 'published', 'archived'],
  review: ['draft', 'published', 'archived'],
  published: ['published', 'archived'],
  archived: ['draft', 'published'],
};
export const canBecome = (from: State, to: State): boolean => next[from].includes(to);

/** What every record has, whatever its kind. `starts_on` and `ends_on` are days in Norway, both inclusive. */
export type RecordHead = {
  id: string;
  kind: string;
  parent: string | null;
  state: State;
  visibility: Visibility;
  /** Who it is open to at most: the strictest of visibility, state and parent. */
  audience: Visibility;
  legal_basis: string;
  review_date: string | null;
  unit: string | null;
  responsible: string | null;
  team: string[];
  starts_on: string | null;
  ends_on: string | null;
  tags: string[];
  source_language: Language;
  title_nb: string;
  title_nn: string;
  title_en: string;
  version: number;
  published_version: number | null;
  published_at: Date | null;
  declassified_by: string | null;
  created_by: string;
  created_at: Date;
  changed_by: string;
  changed_at: Date;
  trashed_at: Date | null;
  trashed_by: string | null;
  demo: boolean;
};

/** One text in one language, as it stands: written, borrowed from another language, or made from an older wording. */
export type TextState = { value: string; borrowedFrom: Language | null; outdated: boolean };
export type TextStates = Record<string, Record<Language, TextState>>;

/** A record with its texts, and all that its form carries, name by name. */
export type RecordView = RecordHead & { texts: TextStates; values: Values };

/** Which record and which version of it someone has seen. */
export type Seen = { id: string; version: number };

export const strictest = (...all: Visibility[]): Visibility =>
  visibilities[Math.max(...all.map((each) => visibilities.indexOf(each)))] ?? 'restricted';

/** What is not published is at most internal, whatever it intends; a child is never more open than its parent. */
export function audienceOf(
  { state, visibility }: Pick<RecordHead, 'state' | 'visibility'>,
  parent: Visibility = 'public',
): Visibility {
  return strictest(visibility, state === 'published' ? 'public' : 'internal', parent);
}

export const hasUnpublishedChanges = ({
  state,
  version,
  published_version: published,
}: Pick<RecordHead, 'state' | 'version' | 'published_version'>) =>
  state === 'published' && published !== null && version > published;

export const titleOf = (record: Pick<RecordHead, 'title_nb' | 'title_nn' | 'title_en'>, language: Language) =>
  record[`title_${language}`];

/** The text of a field as a reader of `language` gets it, and the language that it is written in. */
export function textIn(values: Values, field: string, language: Language): { text: string; language: Language } {
  const found = [language, ...nearest[language]].find((each) => values[`${field}.${each}`]?.trim());
  return found ? { text: values[`${field}.${found}`] ?? '', language: found } : { text: '', language };
}

/** The names of the texts that values carry: `title` for `title.nb`, `evidence.1.what` for `evidence.1.what.en`. */
export function textFieldsIn(values: Values): string[] {
  const names = Object.keys(values).filter((name) => languages.some((language) => name.endsWith(`.${language}`)));
  return [...new Set(names.map((name) => name.slice(0, -3)))];
}
