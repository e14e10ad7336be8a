import type { Actor } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import type { Kind } from '#records/kind.ts';
import type { RecordView } from '#records/record.ts';
import type { Register, RegisterDetails } from '#records/register/register.ts';
import type { Bundle, Line } from './bundles.ts';
import { shownFor, type Reader } from './cells.ts';
import { isDoing, typedIn, type Draft } from './draft.ts';
import type { FieldChange, Problem, RecordRow } from './row.ts';
import { addressOf } from './tables.ts';

/** What the rows of a file are compared with. `stood` are older versions, by `ID VERSION`. */
export type Ground = Reader & {
  register: Register;
  kind: Kind<RegisterDetails>;
  actor: Actor;
  records: ReadonlyMap<string, RecordView>;
  stood: ReadonlyMap<string, Values>;
};

/** The record that a bundle is about, where there is one, and what its rows are compared with. */
export type About = { bundle: Bundle; record?: RecordView; base: Values; title: string; parent?: string };

/** What became of a row, as it is kept and shown. */
export function rowOf(draft: Draft, about: About, ground: Ground): RecordRow {
  const { line, part, problems, isRemoved, prefix } = draft;
  const doing = isDoing(draft);
  const outcome = problems.length
    ? 'rejected'
    : draft.isConflict
      ? 'conflict'
      : !doing
        ? 'unchanged'
        : draft.isFresh
          ? 'new'
          : 'changed';
  const isShown = outcome !== 'unchanged' && outcome !== 'rejected';
  return {
    ...plainRow(line, about, outcome),
    changes: isShown ? shownChanges(draft, about, ground) : [],
    problems,
    typed: doing ? typedIn([draft]) : {},
    ...(part && { part: part.name }),
    ...(doing && isRemoved && { removed: prefix }),
    ...(about.parent && { parent: about.parent }),
    ...(!about.record && about.base.source_language && { language: about.base.source_language }),
  };
}

/** A row that could not be laid beside any record. */
export function refusedRow(line: Line, about: About, why: Problem, at = ''): RecordRow {
  const cell = addressOf(line.table, line.row.row, at);
  const { part } = line.table.spec;
  const problems = [{ column: why.column, why: why.why, ...(why.hint && { hint: why.hint }), ...(cell && { cell }) }];
  return { ...plainRow(line, about, 'rejected'), changes: [], problems, typed: {}, ...(part && { part: part.name }) };
}

function plainRow(line: Line, { bundle, record, title }: About, outcome: RecordRow['outcome']) {
  return {
    number: line.number,
    sheet: line.table.sheet,
    row: line.row.row,
    title,
    outcome,
    cells: outcome === 'unchanged' ? [] : line.row.cells.map(({ text }) => text),
    bundle: bundle.number,
    ...(record && { id: record.id, version: record.version }),
  };
}

/** In words. Of a row that is taken away, all that stood in it. */
function shownChanges(draft: Draft, { base }: About, ground: Ground): FieldChange[] {
  const { part, prefix } = draft;
  if (draft.isRemoved && part)
    return [{ field: part.name, before: rowInWords(draft, base, prefix, ground), after: '' }];
  return draft.changes.map(({ name, column, before, after }) => ({
    field: part ? `${part.name}.${column.name}` : name,
    before: shortened(shownFor(column, before, ground)),
    after: shortened(shownFor(column, after, ground)),
  }));
}

/** A page of two hundred long texts would be read by nobody. */
const shortened = (text: string) => (text.length > 300 ? `${text.slice(0, 300)} …` : text);

function rowInWords({ line }: Draft, base: Values, prefix: string, ground: Ground): string {
  const columns = line.table.spec.columns.filter(({ isKept }) => !isKept);
  return columns
    .map((column) => shownFor(column, base[prefix + column.name] ?? '', ground))
    .filter(Boolean)
    .join(', ');
}
