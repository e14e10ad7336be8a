import type { RawBuilder } from 'kysely';
import type { z } from 'zod';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { InEachLanguage, Language } from '#platform/language.ts';
import type { Path } from '#platform/paths.ts';
import type { Duty } from './duty.ts';
import type { RecordHead, RecordView } from './record.ts';

/** `internal` texts never reach the public. */
export type TextSpec = { name: string; required?: boolean; long?: boolean; max: number; internal?: boolean };

/** Where a published record is filed, beside its title and dates: what lists and threads find it by. */
export type Filing = { statement?: string | null; goals?: number[]; channel?: string | null };

/**
 * What a feature tells the spine about its kind of record. `D` is what the kind keeps in its own table, as its form has
 * checked it; `Values` is the same, name by name, as a form carries it.
 */
export interface Kind<D = unknown> {
  name: string;
  words: InEachLanguage<{ one: string; many: string }>;
  /** Its page in the portal, and its page in the workspace. */
  show?: Path<'id'>;
  work: Path<'id'>;
  /** Who may write it: all who work with content, or the advisers alone. `recordRights` says what that means. */
  writtenBy: 'staff' | 'advisers';
  texts: readonly TextSpec[];
  /** The words of the kind's own errors, by the names that `fields`, `write` and `unready` give them. */
  errors: InEachLanguage<Readonly<Record<string, string>>>;
  /** What its own fields are called where each stands alone, as in a history: `channel`, or `evidence.year` of a part. */
  labels: InEachLanguage<Readonly<Record<string, string>>>;
  /** The words for the values of fields that are chosen from a list, each field by the name it has in `labels`. */
  choices?: Readonly<Record<string, InEachLanguage<Readonly<Record<string, string>>>>>;
  /** Where a form holds many of something, `evidence.ID.year`: what that one of them is called. */
  parts?: Readonly<Record<string, (values: Values, id: string, language: Language) => string>>;
  /** The kind's own fields; what else a form carries is left to the spine. */
  fields: z.ZodType<D>;
  /** Where the kind's own fields say when it is, the days that lists and threads sort by. */
  days?(details: D): { starts_on: string | null; ends_on: string | null };
  write(change: Change, id: string, details: D, by: By): Promise<void>;
  read(db: Database, ids: readonly string[]): Promise<Map<string, Values>>;
  /** What the public gets of the kind's own fields, in one language; of the values as they were published. */
  document(change: Change, record: RecordHead, values: Values, language: Language): Promise<object>;
  file(change: Change, record: RecordHead, values: Values): Promise<Filing>;
  /** Brings up to date, in the same transaction, what is counted from records of this kind. */
  settle?(change: Change, ids: readonly string[]): Promise<void>;
  /** The channel that a record works through when it contributes to the strategy; a kind without this never does. */
  contributesBy?(values: Values): string;
  /** The kinds of record that it lies under; one that stands alone has none. */
  under?: readonly string[];
  /** Whether the public may get one of its texts, where that is chosen record by record. */
  isPublicText?: (values: Values, name: string) => boolean;
  /** The records that values name openly, and in which role. */
  refersOpenly?: (values: Values) => { role: string; target: string }[];
  /** Lets go of records that are about to be removed for good: what named them names nothing. */
  letGo?: (change: Change, ids: readonly string[]) => Promise<void>;
  /** What it owes and when, from what it holds alone: the same record always owes the same. */
  duties?: (record: RecordView) => Duty[];
  /** What each rule that gives a duty is called. */
  dutyWords?: InEachLanguage<Readonly<Record<string, string>>>;
  /** Queries for the ids of those that words find elsewhere than in their texts, such as by another name. */
  foundBy?(words: string): RawBuilder<unknown>[];
  /** What must be mended before it is published; names of texts in the kind's errors. */
  unready?(db: Database, record: RecordView): Promise<string[]>;
  /** A form that can be saved, for the gates that walk every kind. */
  sample: (db: Database) => Promise<Values>;
}

const registry = new Map<string, Kind>();

/** `app.tsx` hands over the kinds of all features, so that the spine imports none. */
export function registerKinds(kinds: readonly Kind[]): void {
  for (const kind of kinds) registry.set(kind.name, kind);
}

export const allKinds = (): Kind[] => [...registry.values()];

/** The names of the kinds that all who work with content may write. */
export const kindsOfStaff = (): string[] =>
  allKinds()
    .filter(({ writtenBy }) => writtenBy === 'staff')
    .map(({ name }) => name);

/** The names of the kinds that have a page of their own in the portal. */
export const kindsShown = (): string[] =>
  allKinds()
    .filter(({ show }) => show)
    .map(({ name }) => name);

/** @throws Error where no feature has registered a kind of that name. */
export function kindOf(name: string): Kind {
  const kind = registry.get(name);
  if (!kind) throw new Error(`No feature has a kind of record called ${name}`);
  return kind;
}
