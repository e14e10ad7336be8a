import { check, type Values } from '#platform/form.ts';
import { recordForm } from '#records/form.ts';
import { offeredTo } from '#records/offered.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import { keysIn, partKeys } from '#records/register/check.ts';
import type { Part } from '#records/register/register.ts';
import { recordRights } from '#records/rights.ts';
import { readCell } from './cells.ts';
import { textOf, type Bundle, type Line } from './bundles.ts';
import { agrees, draftLine, isBlankLine, problemAt, saysAll, seenIn, isDoing, typedIn, type Draft } from './draft.ts';
import { problem, type Problem, type RecordRow } from './row.ts';
import { addressOf, cellIn } from './tables.ts';
import { refusedRow, rowOf, type About, type Ground } from './told.ts';

/** What each row about one record would do. Nothing is asked of the database. */
export function planBundle(bundle: Bundle, ground: Ground): RecordRow[] {
  const lines = [...(bundle.main ? [bundle.main] : []), ...bundle.parts];
  const about = aboutOf(bundle, ground);
  if (bundle.problem)
    return lines.map((line) => refusedRow(line, about, bundle.problem as Problem, bundle.problem?.at));
  const drafts = about.record ? draftsOf(about.record, about, ground) : freshDrafts(about, ground);
  askForm(about, drafts, ground);
  return drafts.map((draft) => rowOf(draft, about, ground));
}

/** The record that the bundle is about: the one it names, or one that is there already just as the row says. */
function aboutOf(bundle: Bundle, ground: Ground): About {
  const record = ground.records.get(bundle.id ?? '') ?? alikeOf(bundle, ground);
  const title = record ? titleOf(record, ground.language) : bundle.title;
  return { bundle, ...(record && { record }), base: record?.values ?? startOf(bundle, ground), title };
}

function alikeOf({ alike, main }: Bundle, ground: Ground): RecordView | undefined {
  const candidates = main ? alike.flatMap((id) => ground.records.get(id) ?? []) : [];
  // What a row without an id leaves open says nothing against it.
  return candidates.find((record) => main && saysAll(main, '', record.values, ground, { blanksToo: false }));
}

/** The language it is written in is known before its texts are read. */
function startOf({ main }: Bundle, ground: Ground): Values {
  const column = main?.table.spec.columns.find(({ name }) => name === 'source_language');
  const cell = main && cellIn(main.table, main.row, 'source_language');
  const read = column && cell?.text ? readCell(column, cell, ground) : undefined;
  return { source_language: read?.ok && read.value ? read.value : ground.language, visibility: 'public' };
}

function freshDrafts(about: About, ground: Ground): Draft[] {
  const { main, parts } = about.bundle;
  if (!main) return [];
  const draft = draftLine(main, { prefix: '', isFresh: true }, { now: about.base }, ground);
  draft.problems.push(...freshProblems(main, about, ground));
  const { visibility = 'public' } = typedIn([draft]);
  if (!offeredTo(ground.actor, ground.kind.name).some((each) => each === visibility))
    draft.problems.push(problemAt(main, 'visibility', ground, 'notYours'));
  const rows = parts.map((line, at) => freshRow(line, `new${at + 1}`, about.base, ground));
  return [draft, ...rows];
}

/** A new record is a draft, lies under something where its kind does, and is as open as its maker may make it. */
function freshProblems(main: Line, about: About, ground: Ground): Problem[] {
  const state = main.table.spec.columns.find(({ name }) => name === '@state');
  const told = cellIn(main.table, main.row, '@state');
  const isDraft = !told?.text || (state && agrees(state, told, 'draft', ground));
  return [...(isDraft ? [] : [problemAt(main, '@state', ground, 'stateFixed')]), ...takeParent(main, about, ground)];
}

function takeParent(main: Line, about: About, ground: Ground): Problem[] {
  if (!ground.register.under) return [];
  const column = main.table.spec.columns.find(({ name }) => name === '@parent');
  const cell = cellIn(main.table, main.row, '@parent');
  if (!column || !cell?.text) return [problemAt(main, '@parent', ground, 'parentMissing')];
  const read = readCell(column, cell, ground);
  if (!read.ok) return [problemAt(main, '@parent', ground, read.why, read.hint)];
  about.parent = read.value;
  return [];
}

const partOf = ({ table }: Line) => table.spec.part as Part;

function freshRow(line: Line, key: string, now: Values, ground: Ground): Draft {
  const part = partOf(line);
  const draft = draftLine(line, { prefix: `${part.name}.${key}.`, part, isFresh: true }, { now }, ground);
  const isFilled = partKeys(part, typedIn([draft])).includes(key);
  if (!isFilled && !draft.problems.length && !isBlankLine(line)) draft.problems.push(atLine(line, problem('rowEmpty')));
  if (isBlankLine(line)) draft.changes = [];
  return draft;
}

function draftsOf(record: RecordView, about: About, ground: Ground): Draft[] {
  const { main, parts } = about.bundle;
  const isHere = about.bundle.id === undefined;
  const own = main && !isHere ? [draftMain(main, record, ground)] : [];
  const there = main && isHere ? [{ line: main, prefix: '', isFresh: false, changes: [], problems: [] }] : [];
  const rows = partDrafts(record, parts, seenIn(main) ?? (isHere ? record.version : undefined), ground);
  return [...there, ...own, ...rows];
}

function draftMain(line: Line, record: RecordView, ground: Ground): Draft {
  const seen = seenIn(line);
  const before = ground.stood.get(`${record.id} ${seen}`);
  const draft = draftLine(line, { prefix: '', isFresh: false }, { now: record.values, before }, ground);
  if (seen === record.version) draft.problems.push(...fixedProblems(line, record, ground));
  judge(draft, seen, record, ground);
  const visibility = draft.changes.find(({ name }) => name === 'visibility');
  if (visibility && !offeredTo(ground.actor, ground.kind.name, record).some((each) => each === visibility.after))
    draft.problems.push(problemAt(line, 'visibility', ground, 'notYours'));
  return draft;
}

/** What a row cannot change is told where it tries to. */
function fixedProblems(line: Line, record: RecordView, ground: Ground): Problem[] {
  const stands = { '@state': record.state, '@parent': record.parent ?? '' };
  return (['@state', '@parent'] as const).flatMap((name) => {
    const column = line.table.spec.columns.find((each) => each.name === name);
    const cell = cellIn(line.table, line.row, name);
    const isSame = !column || !cell || (name === '@state' && !cell.text) || agrees(column, cell, stands[name], ground);
    return isSame ? [] : [problemAt(line, name, ground, name === '@state' ? 'stateFixed' : 'parentFixed')];
  });
}

/** Whether a row that changes something may: by rights, and by the version that it was made from. */
function judge(draft: Draft, seen: number | undefined, record: RecordView, { actor, ...reader }: Ground): void {
  if (!draft.changes.length || draft.problems.length) return;
  const tell = (name: string, why: 'versionMissing' | 'versionUnclear') =>
    void draft.problems.push(problemAt(draft.line, name, reader, why));
  if (!recordRights.change.on(actor, record)) draft.problems.push(problem('notYours'));
  else if (seen === undefined) tell('@version', 'versionMissing');
  else if (!(seen <= record.version)) tell('@version', 'versionUnclear');
  else draft.isConflict = seen < record.version;
}

/** The rows of the record's parts: each by its id, a new one, or one that is there already as the row says. */
function partDrafts(record: RecordView, lines: readonly Line[], mainSeen: number | undefined, ground: Ground): Draft[] {
  const taken = new Map<string, number>();
  for (const line of lines) {
    const key = textOf(line, '@id');
    if (key && !taken.has(partOf(line).name + key)) taken.set(partOf(line).name + key, line.number);
  }
  return lines.map((line, at) => {
    const part = partOf(line);
    const key = textOf(line, '@id');
    const isTwice = key && taken.get(part.name + key) !== line.number;
    if (isTwice) return refusedDraft(line, { ...problem('twice', rowOfNumber(lines, taken.get(part.name + key))) });
    if (key) return knownRow(line, key, record, seenIn(line) ?? mainSeen, ground);
    const there = isBlankLine(line) ? undefined : unclaimed(line, record, taken, ground);
    if (there) taken.set(part.name + there, line.number);
    const draft = there ? plainDraft(line) : freshRow(line, `new${at + 1}`, record.values, ground);
    if (draft.changes.length && !draft.problems.length && !recordRights.change.on(ground.actor, record))
      draft.problems.push(problem('notYours'));
    return draft;
  });
}

const rowOfNumber = (lines: readonly Line[], number: number | undefined) =>
  String(lines.find((line) => line.number === number)?.row.row ?? '');

const plainDraft = (line: Line): Draft => ({
  line,
  part: partOf(line),
  prefix: '-',
  isFresh: false,
  changes: [],
  problems: [],
});
const refusedDraft = (line: Line, why: Problem): Draft => ({ ...plainDraft(line), problems: [atLine(line, why)] });
const atLine = ({ table, row }: Line, why: Problem): Problem => {
  const cell = addressOf(table, row.row, '@id') ?? addressOf(table, row.row, '@record');
  return { ...why, ...(cell && { cell }) };
};

function unclaimed(line: Line, record: RecordView, taken: ReadonlyMap<string, number>, ground: Ground) {
  const { name } = partOf(line);
  const free = keysIn(name, record.values).filter((key) => !taken.has(name + key));
  return free.find((key) => saysAll(line, `${name}.${key}.`, record.values, ground));
}

function knownRow(line: Line, key: string, record: RecordView, seen: number | undefined, ground: Ground): Draft {
  const part = partOf(line);
  const prefix = `${part.name}.${key}.`;
  const before = ground.stood.get(`${record.id} ${seen}`);
  if (!keysIn(part.name, record.values).includes(key)) return goneRow(line, prefix, before, ground);
  const draft = draftLine(line, { prefix, part, isFresh: false }, { now: record.values, before }, ground);
  judge(draft, seen, record, ground);
  const left = partKeys(part, { ...rowValues(record.values, prefix), ...typedIn([draft]) });
  draft.isRemoved = draft.changes.length > 0 && !draft.isConflict && !left.includes(key);
  return draft;
}

/** One that someone has taken away since is missed only by a row that says something new of it. */
function goneRow(line: Line, prefix: string, before: Values | undefined, ground: Ground): Draft {
  const isOld = isBlankLine(line) || (before && saysAll(line, prefix, before, ground));
  return isOld ? plainDraft(line) : refusedDraft(line, problem('rowUnknown'));
}

const rowValues = (values: Values, prefix: string): Values =>
  Object.fromEntries(Object.entries(values).filter(([name]) => name.startsWith(prefix)));

/** What the form of the whole record would refuse is told at the row that says it; what is left is asked again. */
function askForm({ record, base }: About, drafts: readonly Draft[], ground: Ground): void {
  const main = drafts.find(({ prefix }) => prefix === '');
  for (;;) {
    if (!record && main?.problems.length) {
      for (const draft of drafts) if (draft !== main) draft.problems.push(problem('recordRejected'));
      return;
    }
    const doing = drafts.filter(isDoing);
    const form = doing.length ? check(mergedWith(base, doing), recordForm(ground.kind)) : undefined;
    if (!form || form.ok) return;
    for (const [name, why] of Object.entries(form.draft.errors)) blame(doing, name, why, ground);
  }
}

function blame(doing: readonly Draft[], name: string, why: string, ground: Ground): void {
  const owner = doing.find(({ prefix }) => prefix && name.startsWith(prefix));
  const draft = owner ?? doing.find(({ prefix }) => prefix === '') ?? doing[0];
  draft?.problems.push(problemAt(draft.line, name.slice(owner?.prefix.length ?? 0), ground, `form.${why}`));
}

/** A record's form as it would be once these rows are done. */
function mergedWith(base: Values, drafts: readonly Draft[]): Values {
  return merged(
    base,
    typedIn(drafts),
    drafts.flatMap(({ isRemoved, prefix }) => (isRemoved ? [prefix] : [])),
  );
}

export function merged(base: Values, typed: Values, removed: readonly string[]): Values {
  const all = Object.entries({ ...base, ...typed });
  return Object.fromEntries(all.filter(([name]) => !removed.some((prefix) => name.startsWith(prefix))));
}
