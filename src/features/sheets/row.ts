import type { Values } from '#platform/form.ts';
import type { ProblemText } from './texts.ts';

export const outcomes = ['new', 'changed', 'unchanged', 'conflict', 'rejected'] as const;
export type RowOutcome = (typeof outcomes)[number];

/**
 * What is wrong with a row: in which cell (`Kontingenter!C7`), under which heading, and the text that says what. `why` is
 * one of ours, or with `form.` before it one of the form that refuses it; `hint` is what stands after it.
 */
export type Problem = { column: string; why: string; cell?: string; hint?: string };
/** A field before and after, in words. Of a conflict `before` is what stands saved and `after` what the file says. */
export type FieldChange = { field: string; before: string; after: string };

/** What one row of a file would do. `number` is its place among all; `row` that in its sheet, where there are several. */
export type SheetRow = {
  number: number;
  sheet?: string;
  row?: number;
  title: string;
  outcome: RowOutcome;
  cells: string[];
  changes: FieldChange[];
  problems: Problem[];
};

/**
 * A row of a register's workbook. Rows with the same `bundle` are about one record and are done together. `typed` is what
 * they change of its form; `removed` the prefix of a part's row that is taken away.
 */
export type RecordRow = SheetRow & {
  bundle: number;
  part?: string;
  id?: string;
  version?: number;
  parent?: string;
  /** What a new record is first written in. */
  language?: string;
  typed: Values;
  removed?: string;
};

export const isToDo = ({ outcome }: Pick<SheetRow, 'outcome'>): boolean => outcome === 'new' || outcome === 'changed';

export const problem = (why: ProblemText, hint?: string): Problem => ({ column: '', why, ...(hint && { hint }) });
