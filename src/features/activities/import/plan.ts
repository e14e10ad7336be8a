import type { Actor } from '#platform/actor.ts';
import { isYear } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import { check, type Values } from '#platform/form.ts';
import { languages, type Language } from '#platform/language.ts';
import { targetCodes } from '#reference/goals/goals.ts';
import { contributionsUnderAll, statementsInForce, wholeAll } from '#features/contributions/queries.ts';
import { channels, type Channel } from '#features/strategy/statement.ts';
import type { Problem, SheetRow } from '#features/sheets/row.ts';
import { recordForm } from '#records/form.ts';
import { recordsFor } from '#records/queries.ts';
import type { RecordView } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { activityKind } from '../kind.ts';
import { codesIn, dayIn, evidenceIn, type ReadEvidence } from './cells.ts';
import { channelIn, textFields, visibilityIn, type Field, type PlainField } from './columns.ts';
import type { Table } from './table.ts';
import { isThere } from './there.ts';
import type { ProblemText } from './texts.ts';

export type Wanted = { statement: string; targets: string; evidence: (ReadEvidence & { year: string }) | undefined };

/** What one row of the file would do. `values` is the whole form of the activity as it would be. */
export type RowPlan = SheetRow & {
  key: string;
  id?: string | undefined;
  version?: number | undefined;
  values: Values;
  contributions: Wanted[];
};

export type Planning = { language: Language; channel: Channel | undefined; year: string };

/** What every row would do, without doing it. */
export async function planImport(db: Database, actor: Actor, table: Table, planning: Planning): Promise<RowPlan[]> {
  const lists = await listsFor(db);
  const known = await knownKeys(db, actor);
  const drafts = table.rows.map((row) => readRow(table, row, lists, planning));
  const seen = new Map<string, number>();
  for (const draft of drafts) refuseTwice(draft, seen);
  for (const draft of drafts) match(draft, known);
  const plans: RowPlan[] = [];
  for (let at = 0; at < drafts.length; at += 500)
    plans.push(...(await compare(db, actor, drafts.slice(at, at + 500), planning)));
  return plans;
}

type Draft = Omit<RowPlan, 'outcome' | 'changes'> & { typed: Values; guess: string; stateVersion: string };
type Lists = Awaited<ReturnType<typeof listsFor>>;

async function listsFor(db: Database) {
  const units = await db.selectFrom('unit').select(['id', 'name_nb', 'name_nn', 'name_en']).execute();
  const people = await db
    .selectFrom('account')
    .select(['id', 'name', 'mail'])
    .where('disabled_at', 'is', null)
    .execute();
  const statements = await statementsInForce(db);
  return {
    units: byWord(units.map(({ id, ...names }) => [id, Object.values(names)] as const)),
    people: byWord(people.map(({ id, name, mail }) => [id, [name, mail]] as const)),
    statements: new Map(statements.map((statement) => [statement.code.toLowerCase(), statement])),
  };
}

/** A word that means two things means none. */
function byWord(entries: (readonly [id: string, words: string[]])[]): Map<string, string | undefined> {
  const found = new Map<string, string | undefined>();
  for (const [id, words] of entries)
    for (const word of new Set(words.map((each) => each.trim().toLowerCase()).filter(Boolean)))
      found.set(word, found.has(word) ? undefined : id);
  return found;
}

/** One row as values of the form, with what is unclear in it, column by column. */
function readRow(table: Table, { number, cells }: Table['rows'][number], lists: Lists, planning: Planning): Draft {
  const at = (field: Field) => (table.columns.has(field) ? (cells[table.columns.get(field) ?? -1] ?? '') : undefined);
  const problems: Problem[] = [];
  const tell = (field: Field, why: ProblemText) =>
    void problems.push({ column: table.heading[table.columns.get(field) ?? -1] ?? '', why });
  const typed: Values = {};
  const take = (field: PlainField, read: (cell: string) => string | undefined, why: ProblemText) => {
    const cell = at(field);
    if (cell === undefined) return;
    const value = cell === '' ? '' : read(cell);
    if (value === undefined) tell(field, why);
    else typed[field] = value;
  };
  for (const field of textFields) {
    for (const language of languages)
      if (at(`${field}.${language}`) !== undefined) typed[`${field}.${language}`] = at(`${field}.${language}`) ?? '';
    // Without a language it is in the language that the record was first written in.
    if (at(field) !== undefined) typed[`${field}.`] = at(field) ?? '';
  }
  for (const field of ['place', 'partners', 'url', 'case_number', 'legal_basis'] as const)
    take(field, (cell) => cell, 'unclear');
  take('channel', channelIn, 'channelUnknown');
  take('starts_on', (cell) => dayIn(cell, 'first'), 'dayUnclear');
  take('ends_on', (cell) => dayIn(cell, 'last'), 'dayUnclear');
  take('unit', (cell) => lists.units.get(cell.toLowerCase()), 'unitUnknown');
  take('responsible', (cell) => lists.people.get(cell.toLowerCase()), 'personUnknown');
  take('visibility', visibilityIn, 'visibilityUnknown');
  take('tags', tagsIn, 'unclear');
  const contributions = wantedIn(at, tell, lists, typed, planning);
  if (!typed.channel) delete typed.channel;
  const guess = planning.channel ?? onlyChannel(at('statements'), lists) ?? '';
  const title = languages.map((language) => typed[`title.${language}`]).find(Boolean) ?? typed['title.'] ?? '';
  const key = typed.case_number ? `case:${typed.case_number.toLowerCase()}` : titleKey(title, typed.starts_on ?? '');
  const id = at('id') || undefined;
  return {
    number,
    title,
    cells,
    key,
    id,
    values: {},
    problems,
    contributions,
    typed,
    guess,
    stateVersion: at('version') ?? '',
  };
}

/** A number alone is a goal of the United Nations, unless the strategy has numbered a promise so. */
const promised = ({ statements }: Lists, code: string) => statements.get(code) ?? statements.get(`goal-${code}`);

const tagsIn = (cell: string) =>
  [
    ...new Set(
      cell
        .split(',')
        .map((tag) => tag.trim().toLowerCase())
        .filter(Boolean),
    ),
  ]
    .sort()
    .join(', ');

const titleKey = (title: string, start: string) =>
  `title:${title
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}|${start}`;

/** The channel of the promises that the row names, where they have one and the same. */
function onlyChannel(cell: string | undefined, lists: Lists): Channel | undefined {
  const all = codesIn(cell ?? '').flatMap((code) => promised(lists, code)?.channels ?? []);
  const [first] = all;
  return first && channels.includes(first) && all.every((each) => each === first) ? first : undefined;
}

type At = (field: Field) => string | undefined;
type Tell = (field: Field, why: ProblemText) => void;

/** The promises and targets that a row names, and what it says shows them. */
function wantedIn(at: At, tell: Tell, lists: Lists, typed: Values, planning: Planning): Wanted[] {
  const statements = codesIn(at('statements') ?? '').map((code) => promised(lists, code)?.id);
  if (statements.includes(undefined)) tell('statements', 'statementUnknown');
  const targets = codesIn(at('targets') ?? '').map((code) => code.replace(/^delmål\s*/, ''));
  if (targets.some((code) => !targetCodes.has(code))) tell('targets', 'targetUnknown');
  const year = at('year') || (typed.ends_on || typed.starts_on || planning.year).slice(0, 4);
  if (!isYear(year)) tell('year', 'yearUnclear');
  const evidence = evidenceIn(at('evidence') ?? '', at('source') ?? '');
  if (evidence === 'unclear') tell('evidence', 'evidenceUnclear');
  if (evidence === 'sourceMissing') tell('evidence', 'sourceMissing');
  const piece = typeof evidence === 'object' ? { ...evidence, year } : undefined;
  const named = statements.filter((id) => id !== undefined);
  if (piece && !named.length && !targets.length) tell('evidence', 'evidenceOfNothing');
  const all = named.length ? [...new Set(named)] : targets.length ? [''] : [];
  return all.map((statement) => ({ statement, targets: [...new Set(targets)].join(), evidence: piece }));
}

/** The second of two rows that are about the same is refused, so that a file never overwrites itself. */
function refuseTwice(draft: Draft, seen: Map<string, number>): void {
  const key = draft.id ?? draft.key;
  if (seen.has(key)) draft.problems.push({ column: String(seen.get(key)), why: 'twice' });
  else seen.set(key, draft.number);
}

type Known = { ids: Set<string>; keys: Map<string, string[]> };

/** What the activities there are can be found by: the key they were imported with, their case, their title and start. */
async function knownKeys(db: Database, actor: Actor): Promise<Known> {
  const rows = await recordsFor(db, actor)
    .innerJoin('activity', 'activity.record_id', 'record.id')
    .select(['record.id', 'import_key', 'case_number', 'title_nb', 'title_nn', 'title_en', 'starts_on'])
    .orderBy('record.id')
    .execute();
  const keys = new Map<string, string[]>();
  for (const {
    id,
    import_key: key,
    case_number: number,
    title_nb: nb,
    title_nn: nn,
    title_en: en,
    starts_on: start,
  } of rows) {
    const own = [
      key ?? '',
      number && `case:${number.toLowerCase()}`,
      ...[nb, nn, en].map((title) => titleKey(title, start ?? '')),
    ];
    for (const each of new Set(own)) if (each) keys.set(each, [...(keys.get(each) ?? []), id]);
  }
  return { ids: new Set(rows.map(({ id }) => id)), keys };
}

function match(draft: Draft, known: Known): void {
  if (draft.id) {
    if (!known.ids.has(draft.id)) draft.problems.push({ column: 'Id', why: 'idUnknown' });
    return;
  }
  const start = draft.typed.starts_on ?? '';
  const found = known.keys.get(draft.key) ?? known.keys.get(titleKey(draft.title, start)) ?? [];
  if (found.length > 1) draft.problems.push({ column: '', why: 'several' });
  draft.id = found[0];
}

/** What each row would change in what it is about. */
async function compare(db: Database, actor: Actor, drafts: Draft[], planning: Planning): Promise<RowPlan[]> {
  const ids = drafts.map(({ id }) => id ?? '').filter(Boolean);
  const heads = ids.length ? await recordsFor(db, actor).selectAll('record').where('id', 'in', ids).execute() : [];
  const records = new Map((await wholeAll(db, heads)).map((record) => [record.id, record]));
  const under = await contributionsUnderAll(db, actor, ids);
  return drafts.map((draft) =>
    planRow(actor, draft, records.get(draft.id ?? ''), under.get(draft.id ?? '') ?? [], planning),
  );
}

function planRow(
  actor: Actor,
  draft: Draft,
  record: RecordView | undefined,
  under: Values[],
  planning: Planning,
): RowPlan {
  const { typed, guess, stateVersion, ...rest } = draft;
  const language = record?.source_language ?? planning.language;
  const named = Object.fromEntries(
    Object.entries(typed).map(([name, value]) => [name.endsWith('.') ? name + language : name, value]),
  );
  const base: Values = record?.values ?? { source_language: language, visibility: 'public', channel: guess };
  const values = { ...base, ...named };
  const changes = Object.keys(named)
    .filter((name) => (base[name] ?? '') !== named[name])
    .map((field) => ({ field, before: base[field] ?? '', after: named[field] ?? '' }));
  const wanted = draft.contributions.filter((each) => !under.some((there) => isThere(there, each)));
  const differs = record ? changes.length + wanted.length : 0;
  const problems = [
    ...draft.problems,
    ...formProblems(values, draft),
    ...rightsProblems(actor, record, differs, stateVersion),
  ];
  const outcome = problems.length ? 'rejected' : !record ? 'new' : differs ? 'changed' : 'unchanged';
  return {
    ...rest,
    values,
    version: record?.version,
    outcome,
    changes: record ? changes : [],
    problems,
    contributions: wanted,
  };
}

/** What the form of an activity would refuse, where the row has not been told of already. */
function formProblems(values: Values, { problems }: Draft): Problem[] {
  if (problems.length) return [];
  const form = check(values, recordForm(activityKind));
  return Object.entries(form.draft.errors).map(([column, why]) => ({ column, why }));
}

function rightsProblems(actor: Actor, record: RecordView | undefined, changes: number, version: string): Problem[] {
  if (!record || !changes) return [];
  if (!recordRights.change.on(actor, record)) return [{ column: '', why: 'notYours' }];
  return version && Number(version) !== record.version ? [{ column: '', why: 'stale' }] : [];
}
