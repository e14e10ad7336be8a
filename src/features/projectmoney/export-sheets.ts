import { plainMoney } from '#platform/money.ts';
import type { Language } from '#platform/language.ts';
import { plainRate } from '#features/rates/rate.ts';
import { projectWords } from '#features/projects/words.ts';
import type { StreamColumn } from '#exchange/bookStream.ts';
import { claimRate } from './claims.ts';
import { commitmentsOf } from './commitments.ts';
import { nokAt, rateIn, type RateBook } from './kroner.ts';
import type { ProjectMoney } from './lines.ts';
import type { MoneyPart } from './queries.ts';
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

/** A project with its money and the rates that its plan is reckoned by. */
export type Whole = { project: Exported; money: ProjectMoney; book: RateBook };
/** What programmes and organisations are called, by their ids. */
export type Names = ReadonlyMap<string, string>;
/** One sheet: its columns, the parts of a project that it needs, and the rows that a project gives. */
export type Spec = {
  name: string;
  columns: StreamColumn[];
  parts: MoneyPart[];
  rowsOf: (whole: Whole, names: Names) => string[][];
};

/** The sheets of the workbook of all projects' money, in their order. */
export function sheetsIn(language: Language): Spec[] {
  const text = moneyTexts[language];
  const words = projectWords[language].options;
  return [
    projectSheet(text, words),
    budgetSheet(text, words),
    financingSheet(text, words),
    claimSheet(text, words),
    commitmentSheet(text, words),
  ];
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
