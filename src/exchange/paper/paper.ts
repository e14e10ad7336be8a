import { formatDay } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { paperTexts } from './texts.ts';

/** Words in a line, the strong ones and those that lead somewhere marked. */
export type Run = string | { text: string; strong?: boolean; href?: string };
export type Runs = Run | readonly Run[];

export type TableOfPaper = {
  kind: 'table';
  caption: string;
  /** A `number` stands to the right, with digits under each other. */
  columns: readonly { label: string; number?: boolean }[];
  rows: readonly (readonly Runs[])[];
  /** Sums, below a line. */
  footer?: readonly Runs[];
};

export type Block =
  | { kind: 'heading'; level: 1 | 2 | 3; text: string }
  | { kind: 'paragraph'; runs: Runs }
  | { kind: 'list'; items: readonly Runs[] }
  | { kind: 'facts'; facts: readonly { term: string; value: Runs }[] }
  | { kind: 'note'; runs: Runs }
  | TableOfPaper;

/** One document of the house, whichever way it goes out: as a page, in Word or as PDF, with the same words in all three. */
export type Paper = {
  language: Language;
  title: string;
  county: string;
  /** The day that it tells of. */
  date: string;
  caseNumber?: string;
  /** Laid across the sheet, for tables of many columns. */
  wide?: boolean;
  blocks: readonly Block[];
};

export const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
export const paragraph = (...runs: Run[]): Block => ({ kind: 'paragraph', runs });
export const note = (...runs: Run[]): Block => ({ kind: 'note', runs });
export const link = (text: string, href: string): Run => ({ text, href });
export const strong = (text: string): Run => ({ text, strong: true });

/** What someone wrote in a field of many lines: a paragraph for each. */
export const paragraphs = (text: string): Block[] =>
  text
    .split(/\s*\n\s*/)
    .filter((line) => line.trim())
    .map((line) => paragraph(line));

/** A list, and nothing where there is nothing to list. */
export const list = (items: readonly Runs[]): Block[] => (items.length ? [{ kind: 'list', items }] : []);

/** What is known, term by term; what has no value is left out. */
export function facts(known: Readonly<Record<string, Runs | undefined>>): Block[] {
  const filled = Object.entries(known).flatMap(([term, value]) => (value && wordsIn(value) ? [{ term, value }] : []));
  return filled.length ? [{ kind: 'facts', facts: filled }] : [];
}

/** A table; one without rows says `none` in its place. */
export function table(none: string, of: Omit<TableOfPaper, 'kind'>): Block {
  return of.rows.length ? { kind: 'table', ...of } : paragraph(none);
}

/** Whether a term needs a line of its own, above what it is a term for. */
export const isWide = (term: string): boolean => term.length > 27;

/** The line below the title: the day, and the case that the document belongs to. */
export function lineBelowTitle({ language, date, caseNumber }: Paper): string {
  const text = paperTexts[language];
  return [formatDay(date, language), ...(caseNumber ? [`${text.caseNumber} ${caseNumber}`] : [])].join(' · ');
}

export const runsIn = (runs: Runs): readonly Exclude<Run, string>[] =>
  (isMany(runs) ? runs : [runs]).map((run) => (typeof run === 'string' ? { text: run } : run));

const isMany = (runs: Runs): runs is readonly Run[] => Array.isArray(runs);

export const wordsIn = (runs: Runs): string =>
  runsIn(runs)
    .map(({ text }) => text)
    .join('');

/** All its words in the order they are read, a line for each place they stand in. */
export function wordsOf(paper: Paper): string[] {
  const clean = tidy(paper);
  return [clean.county, clean.title, lineBelowTitle(clean), ...clean.blocks.flatMap(wordsOfBlock)];
}

function wordsOfBlock(block: Block): string[] {
  if (block.kind === 'heading') return [block.text];
  if (block.kind === 'list') return block.items.map(wordsIn);
  if (block.kind === 'facts') return block.facts.flatMap(({ term, value }) => [term, wordsIn(value)]);
  if (block.kind !== 'table') return [wordsIn(block.runs)];
  const { caption, columns, rows, footer = [] } = block;
  return [caption, ...columns.map(({ label }) => label), ...[...rows, footer].flat().map(wordsIn)];
}

/** How many letters of a table stand side by side on a sheet. */
const roomOf = (wide: boolean) => (wide ? 135 : 90);

/** What each column takes of the width, summing to 1: what is short stays on its line, and the rest share what is left. */
export function columnShares(table: TableOfPaper, wide = false): number[] {
  const columns = table.columns.map((_, at) => wishOf(table, at));
  const wished = sumOf(columns.map(({ wish }) => wish));
  const lacking = sumOf(columns.map(({ whole, wish }) => whole - wish));
  const spare = Math.min(Math.max(roomOf(wide) - wished, 0), lacking);
  const given = columns.map(({ whole, wish }) => wish + (lacking && (spare * (whole - wish)) / lacking));
  return given.map((each) => each / sumOf(given));
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0);

/** How many letters a column would have to itself, and how many it can do with. */
function wishOf({ columns, rows, footer }: TableOfPaper, at: number): { whole: number; wish: number } {
  const label = columns[at]?.label ?? '';
  const cells = [...rows, ...(footer ? [footer] : [])].map((row) => wordsIn(row[at] ?? ''));
  const longest = Math.max(...[label, ...cells].flatMap((cell) => cell.split(/[ -]/).map(({ length }) => length)));
  const average = sumOf(cells.map(({ length }) => length)) / Math.max(cells.length, 1);
  const whole = Math.max(...cells.map(({ length }) => length), Math.min(label.length, 18));
  const wish = whole <= 22 ? whole : Math.max(Math.min(longest, 20), Math.min(average * 0.8, 42));
  return { whole: Math.max(whole + 2, 6), wish: Math.max(Math.min(wish, whole) + 2, 6) };
}

/** A paper without what no document can hold: control characters, halves of characters, addresses that are none. */
export function tidy(paper: Paper): Paper {
  const clean = {
    ...paper,
    title: plain(paper.title),
    county: plain(paper.county),
    blocks: paper.blocks.map(tidyBlock).filter((block) => wordsOfBlock(block).some(Boolean)),
  };
  return paper.caseNumber === undefined ? clean : { ...clean, caseNumber: plain(paper.caseNumber) };
}

function tidyBlock(block: Block): Block {
  if (block.kind === 'heading') return { ...block, text: plain(block.text) };
  if (block.kind === 'list') return { ...block, items: block.items.map(tidyRuns).filter(wordsIn) };
  if (block.kind === 'facts')
    return { ...block, facts: block.facts.map(({ term, value }) => ({ term: plain(term), value: tidyRuns(value) })) };
  if (block.kind !== 'table') return { ...block, runs: tidyRuns(block.runs) };
  return { ...block, ...tidyTable(block) };
}

/** Every row is as long as the heading. */
function tidyTable({ caption, columns, rows, footer }: TableOfPaper): Partial<TableOfPaper> {
  const tidyRow = (row: readonly Runs[]) => columns.map((_, at) => tidyRuns(row[at] ?? ''));
  return {
    caption: plain(caption),
    columns: columns.map((column) => ({ ...column, label: plain(column.label) })),
    rows: rows.map(tidyRow),
    ...(footer && { footer: tidyRow(footer) }),
  };
}

function tidyRuns(runs: Runs): Runs {
  const clean = runsIn(runs).map(({ text, strong: isStrong, href }) => ({
    text: text
      .toWellFormed()
      .replaceAll(lineEnd, ' ')
      .replaceAll(unprintable, '')
      .replaceAll(daysAndMonths, '\u00a0')
      .normalize(),
    ...(isStrong && { strong: true }),
    ...(href && isOpen(href) && { href }),
  }));
  return trimEnds(clean.filter(({ text }) => text));
}

function trimEnds<R extends { text: string }>(runs: R[]): R[] {
  return runs.map((run, at) => {
    const start = at === 0 ? run.text.trimStart() : run.text;
    return { ...run, text: at === runs.length - 1 ? start.trimEnd() : start };
  });
}

const plain = (text: string): string => wordsIn(tidyRuns(text));

/** Between the day and its month no line ends. */
const daysAndMonths = /(?<=\b\d{1,2}\.?) (?=(?:jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[kc]t|nov|de[sc])\p{Ll}*\b)/giu;
const lineEnd = /[\t\n\r\v\f\u0085\u2028\u2029]+/g;
// Control characters, those that set the direction of writing or have no width, and those that are none.
const unprintable = /[\p{Cc}\p{Cf}\p{Cn}\p{Co}\ufffd]/gu;

const isOpen = (href: string) => URL.canParse(href) && /^(https?|mailto):$/.test(new URL(href).protocol);
