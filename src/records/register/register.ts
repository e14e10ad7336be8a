import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { InEachLanguage, Language } from '#platform/language.ts';
import type { Duty } from '../duty.ts';
import type { Kind, TextSpec } from '../kind.ts';
import type { RecordView } from '../record.ts';
import type { RegisterPaths } from './paths.ts';

/**
 * What one field holds, and so how it is asked for, checked, kept, told in a history and set in a spreadsheet.
 * `money` is whole minor units in the currency that the field `currency` beside it names; `reference` is another record;
 * `unknown` is the error where something stands that is not among the options. A `percent` is kept in hundredths of one:
 * 33,33 % is 3333. A `quiet` reference names what another field of the record names too, such as a partner of the
 * consortium in its budget: it is not told as a relation of its own.
 */
export type FieldType =
  | { type: 'line'; max?: number; check?: (text: string) => string | undefined }
  | { type: 'text'; max?: number }
  | { type: 'day' }
  | { type: 'time' }
  | { type: 'year' }
  | { type: 'count'; max?: number }
  | { type: 'percent' }
  | { type: 'money'; currency: string }
  | { type: 'choice'; options: readonly string[]; blank?: boolean; unknown?: string }
  | { type: 'choices'; options: readonly string[] }
  | { type: 'reference'; to: readonly string[]; quiet?: boolean }
  | { type: 'flag' }
  | { type: 'url' }
  | { type: 'mail' };

export type Field = FieldType & {
  name: string;
  /** The error where it is left empty; a field without one may be. */
  required?: string;
  /** Never in what is published, nor in what search finds it by. */
  internal?: boolean;
};

/** Many of something under a record, each a row in a table of its own: `fee.ID.amount` in the form. */
export type Part = {
  name: string;
  table: string;
  fields: readonly Field[];
  internal?: boolean;
  /** The register shows it in a section of its own on the record's page, not as a table. */
  ownSection?: boolean;
};

/** A cell as it is kept. Days are `YYYY-MM-DD` in Norway, times `HH:MM` there; money is in minor units. */
export type Cell = string | number | boolean | readonly string[] | null;
export type Row = Readonly<Record<string, Cell>>;
export type PartRow = Row & { id: string };

/** What a register's form holds beside texts and head, once it is checked. */
export type RegisterDetails = { own: Row; parts: Readonly<Record<string, readonly PartRow[]>> };

/**
 * What people read of a register. `labels` and `options` go by field, `fee.amount` for one of a part; `fee` names the
 * part, and `fee.one` one row of it where that is another word.
 */
export type RegisterWords = {
  one: string;
  many: string;
  /** Below the heading of the list, in the workspace and in the portal. */
  lead: string;
  publicLead: string;
  add: string;
  change: string;
  none: string;
  noneMore: string;
  labels: Readonly<Record<string, string>>;
  hints?: Readonly<Record<string, string>>;
  options?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  errors: Readonly<Record<string, string>>;
  /** Headings of the sections of the form, by their key. */
  sections?: Readonly<Record<string, string>>;
  /** What each rule that gives a duty is called. */
  duties?: Readonly<Record<string, string>>;
};

/**
 * A section of the form: fields, texts and parts by name. Folded where nobody needs it the first time; on a `page` of its
 * own, named so in addresses, where it is filled in at another time than the rest.
 */
export type FormSection = {
  key?: string;
  names: readonly string[];
  folded?: boolean;
  page?: InEachLanguage<string>;
};

/**
 * A kind of record whose fields are data: from them come its form, checks, tables, history, lists, spreadsheets and
 * public document. `registerKind` makes it a `Kind`; `registerRoutes` its pages.
 */
export type Register = {
  name: string;
  table: string;
  paths: RegisterPaths;
  words: InEachLanguage<RegisterWords>;
  writtenBy: Kind['writtenBy'];
  /** Whether it has pages of its own in the portal. */
  isPublic: boolean;
  /** The kinds of record that it lies under; one that stands alone has none. */
  under?: readonly string[];
  texts: readonly TextSpec[];
  fields: readonly Field[];
  parts: readonly Part[];
  form: readonly FormSection[];
  /** Shown in each row of the list, and what the list is chosen by (choices and references of its own table). */
  listed: readonly string[];
  filters: readonly string[];
  /** Rules over several fields: the error at each name that breaks one. */
  rules?: (details: RegisterDetails, values: Values) => Record<string, string>;
  /** Rules that ask other records; `id` is the record's own. */
  rulesIn?: (change: Change, id: string, details: RegisterDetails) => Promise<Record<string, string>>;
  days?: Kind<RegisterDetails>['days'];
  contributesBy?: Kind['contributesBy'];
  unready?: Kind['unready'];
  settle?: Kind['settle'];
  foundBy?: Kind['foundBy'];
  duties?: (record: RecordView) => Duty[];
  /** What the public gets beside its own fields and parts, made as it is published. */
  more?: (change: Change, values: Values, language: Language) => Promise<object>;
  /** Whether the public may get a text or field of a record that chooses so field by field. */
  isShared?: (values: Values, name: string) => boolean;
  sample: (db: Database) => Promise<Values>;
};
