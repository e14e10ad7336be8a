import '#features/projects/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { plainMoney } from '#platform/money.ts';
import { plainRate } from '#features/rates/rate.ts';
import { projectWords } from '#features/projects/words.ts';
import type { StreamColumn, StreamSheet } from '#exchange/bookStream.ts';
import { booksOf } from './book.ts';
import { claimRate } from './claims.ts';
import { commitmentsOf } from './commitments.ts';
import type { MoneyFilter } from './filter.ts';
import { nokAt, rateIn, type RateBook } from './kroner.ts';
import type { ProjectMoney } from './lines.ts';
import { recordsFor } from '#records/queries.ts';
import { projectsIn } from './portfolio.ts';
import { moneyOf, type MoneyPart } from './queries.ts';
import { moneyTexts, type MoneyTexts } from './texts.ts';

/** A project of the export: what its own row says beside its money. */
export type Exported = {
  id: string;
  title: string;
  acronym: string;
  stage: string;
  programme: string | null;
  unit: string | null;
  organisation: string | null;
  number: string;
  starts_on: string | null;
  ends_on: string | null;
};

/** The projects of a filter, by title: their heads alone, as many as there are. */
export async function exported(
  db: Database,
  actor: Actor,
  filter: MoneyFilter,
  language: Language,
): Promise<Exported[]> {
  const title = `title_${language}` as const;
  return projectsIn(db, actor, filter)
    .leftJoin('unit', 'unit.id', 'record.unit')
    .select([
      'record.id',
      `record.${title} as title`,
      'acronym',
      'stage',
      'programme',
      'organisation',
      sql<string | null>`coalesce(nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb)`.as('unit'),
      'number',
      'record.starts_on',
      'record.ends_on',
    ])
    .orderBy(`record.${title}`)
    .orderBy('record.id')
    .execute();
}

/** How many rows the sheets will have, for whoever waits. */
export async function rowsIn(db: Database, projects: readonly Exported[]): Promise<number> {
  const ids = projects.map(({ id }) => id);
  const counted = await sql<{ count: number }>`select sum(n)::bigint as count from (
    select count(*) as n from project_budget where record_id = any(${ids}::text[])
    union all select count(*) from project_financing where record_id = any(${ids}::text[])
    union all select count(*) from project_claim where record_id = any(${ids}::text[])
    union all select count(*) from project_commitment where record_id = any(${ids}::text[])) as each`.execute(db);
  return projects.length + (counted.rows[0]?.count ?? 0);
}

type Whole = { project: Exported; money: ProjectMoney; book: RateBook };
type Making = {
  db: Database;
  actor: Actor;
  projects: readonly Exported[];
  language: Language;
  count: (rows: number) => void;
};
type Spec = {
  name: string;
  columns: StreamColumn[];
  parts: MoneyPart[];
  rowsOf: (whole: Whole, names: Names) => string[][];
};
type Names = ReadonlyMap<string, string>;

/** How many projects are read at a time. */
const few = 100;
const noRates: RateBook = { day: null, rates: new Map() };

/** Projects, budget, financing, claims and commitments, a sheet each, some projects at a time. */
export function moneySheets(making: Making): StreamSheet[] {
  const text = moneyTexts[making.language];
  const words = projectWords[making.language].options;
  const specs = [
    projectSheet(text, words),
    budgetSheet(text, words),
    financingSheet(text, words),
    claimSheet(text, words),
    commitmentSheet(text, words),
  ];
  return specs.map(({ name, columns, parts, rowsOf }) => ({
    name,
    columns,
    rows: async function* () {
      for (let at = 0; at < making.projects.length; at += few) {
        const rows = await rowsFor(making, making.projects.slice(at, at + few), parts, rowsOf);
        making.count(rows.length);
        yield rows;
        // Whoever asks for a page meanwhile is answered between two groups.
        await new Promise((go) => void setImmediate(go));
      }
    },
  }));
}

async function rowsFor(
  { db, actor, language }: Making,
  projects: readonly Exported[],
  parts: readonly MoneyPart[],
  rowsOf: Spec['rowsOf'],
): Promise<string[][]> {
  const found = await moneyOf(
    db,
    projects.map(({ id }) => id),
    parts,
  );
  const names = await namesOf(db, actor, namedIn(projects, [...found.values()]), language);
  const there = projects.flatMap((project) => {
    const money = found.get(project.id);
    return money ? [{ project, money }] : [];
  });
  const books = await booksOf(
    db,
    there.map(({ money }) => money),
  );
  return there.flatMap((each, at) => rowsOf({ ...each, book: books[at] ?? noRates }, names));
}

/** The programmes and organisations that projects and their plans name. */
function namedIn(projects: readonly Exported[], all: readonly ProjectMoney[]): string[] {
  const own = projects.flatMap(({ programme, organisation }) => [programme ?? '', organisation ?? '']);
  const lines = all.flatMap(({ budget, financing }) => [...budget, ...financing]);
  return [...new Set([...own, ...lines.map(({ organisation }) => organisation)])].filter(Boolean);
}

/** What they are called, of those that the reader may see. */
async function namesOf(db: Database, actor: Actor, ids: readonly string[], language: Language): Promise<Names> {
  if (!ids.length) return new Map();
  const rows = await recordsFor(db, actor)
    .select(['record.id', `title_${language} as name`])
    .where('record.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

type Words = (typeof projectWords)['nb']['options'];
const called = (words: object, code: string): string => (words as Record<string, string>)[code] ?? code;

const amount = (minor: number | null, currency: string): string => (minor === null ? '' : plainMoney(minor, currency));
const year = (each: number | null): string => (each === null ? '' : String(each));

function nokOf(line: { amount: number | null; currency: string }, book: RateBook): string {
  const rate = rateIn(line.currency, book);
  return line.amount === null || !rate
    ? ''
    : plainMoney(nokAt({ amount: line.amount, currency: line.currency }, rate), 'NOK');
}

const column = (heading: string, kind: StreamColumn['kind'] = 'text', width = 16): StreamColumn => ({
  heading,
  kind,
  width,
});
const lead = ({ columns: { id, title } }: MoneyTexts) => [column(id, 'text', 14), column(title, 'text', 40)];
const head = ({ id, title }: Exported) => [id, title];

function projectSheet(text: MoneyTexts, words: Words): Spec {
  const { columns: of } = text;
  return {
    name: text.sheets.projects,
    parts: [],
    columns: [
      ...lead(text),
      ...[of.acronym, of.stage, of.programme, of.unit, of.organisation, of.number].map((heading) => column(heading)),
      column(of.starts, 'day', 12),
      column(of.ends, 'day', 12),
      column(of.currency, 'text', 9),
      column(of.sought, 'money'),
      column(of.soughtNok, 'money'),
      column(of.granted, 'money'),
      column(of.grantedNok, 'money'),
      column(of.rate, 'number', 12),
      column(of.rateOn, 'day', 12),
    ],
    rowsOf: ({ project, money, book }, names) => {
      const nameOf = (id: string | null) => names.get(id ?? '') ?? '';
      const { currency, granted, sought, rate_on: day } = money;
      const rate = rateIn(currency, book);
      const own = [
        project.acronym,
        called(words.stage, project.stage),
        nameOf(project.programme),
        project.unit,
        nameOf(project.organisation),
        project.number,
      ];
      const days = [project.starts_on, project.ends_on];
      return [
        [
          ...head(project),
          ...[...own, ...days].map((each) => each ?? ''),
          currency,
          amount(sought, currency),
          nokOf({ amount: sought, currency }, book),
          amount(granted, currency),
          nokOf({ amount: granted, currency }, book),
          rate ? plainRate(rate) : '',
          day ?? '',
        ],
      ];
    },
  };
}

function budgetSheet(text: MoneyTexts, words: Words): Spec {
  const { columns: of } = text;
  return {
    name: text.sheets.budget,
    parts: ['budget'],
    columns: [
      ...lead(text),
      column(of.partner, 'text', 30),
      column(of.category),
      column(of.year, 'number', 8),
      column(of.amount, 'money'),
      column(of.currency, 'text', 9),
      column(of.nok, 'money'),
      column(of.note, 'text', 30),
    ],
    rowsOf: ({ project, money, book }, names) =>
      money.budget.map((line) => [
        ...head(project),
        names.get(line.organisation) ?? '',
        called(words['budget.category'], line.category),
        year(line.year),
        amount(line.amount, line.currency),
        line.currency,
        nokOf(line, book),
        line.note,
      ]),
  };
}

function financingSheet(text: MoneyTexts, words: Words): Spec {
  const { columns: of } = text;
  return {
    name: text.sheets.financing,
    parts: ['financing'],
    columns: [
      ...lead(text),
      column(of.source, 'text', 24),
      column(of.partner, 'text', 30),
      column(of.year, 'number', 8),
      column(of.amount, 'money'),
      column(of.currency, 'text', 9),
      column(of.nok, 'money'),
      column(of.hours, 'number', 8),
      column(of.note, 'text', 30),
    ],
    rowsOf: ({ project, money, book }, names) =>
      money.financing.map((line) => [
        ...head(project),
        called(words['financing.source'], line.source),
        names.get(line.organisation) ?? '',
        year(line.year),
        amount(line.amount, line.currency),
        line.currency,
        nokOf(line, book),
        line.hours === null ? '' : String(line.hours),
        line.note,
      ]),
  };
}

function claimSheet(text: MoneyTexts, words: Words): Spec {
  const { columns: of } = text;
  return {
    name: text.sheets.claims,
    parts: ['claim'],
    columns: [
      ...lead(text),
      column(of.kind),
      ...[of.from, of.to, of.expected, of.claimedOn, of.approvedOn, of.receivedOn].map((heading) =>
        column(heading, 'day', 12),
      ),
      column(of.currency, 'text', 9),
      column(of.rate, 'number', 12),
      column(of.claimed, 'money'),
      column(of.claimedNok, 'money'),
      column(of.approved, 'money'),
      column(of.approvedNok, 'money'),
      column(of.received, 'money'),
      column(of.receivedNok, 'money'),
      column(of.note, 'text', 30),
    ],
    rowsOf: ({ project, money, book }) =>
      money.claims.map((claim) => {
        const { currency } = claim;
        const { rate } = claimRate(claim, book);
        const days = [
          claim.period_from,
          claim.period_to,
          claim.expected_on,
          claim.claimed_on,
          claim.approved_on,
          claim.received_on,
        ];
        const both = (minor: number | null) => [
          amount(minor, currency),
          minor === null || !rate ? '' : plainMoney(nokAt({ amount: minor, currency }, rate), 'NOK'),
        ];
        return [
          ...head(project),
          called(words['claim.kind'], claim.kind),
          ...days.map((day) => day ?? ''),
          currency,
          rate && currency !== 'NOK' ? plainRate(rate) : '',
          ...both(claim.claimed),
          ...both(claim.approved),
          ...both(claim.received),
          claim.note,
        ];
      }),
  };
}

function commitmentSheet(text: MoneyTexts, words: Words): Spec {
  const { columns: of } = text;
  return {
    name: text.sheets.commitments,
    parts: ['financing'],
    columns: [
      ...lead(text),
      column(of.source, 'text', 24),
      column(of.year, 'number', 8),
      column(of.amount, 'money'),
      column(of.currency, 'text', 9),
      column(of.nok, 'money'),
      column(of.low, 'money'),
      column(of.high, 'money'),
    ],
    rowsOf: ({ project, money, book }) =>
      commitmentsOf(money, book).map((each) => [
        ...head(project),
        called(words['financing.source'], each.source),
        year(each.year),
        amount(each.amount, each.currency),
        each.currency,
        ...[each.nok, each.low, each.high].map((nok) => amount(nok, 'NOK')),
      ]),
  };
}
