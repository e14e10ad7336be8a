import { pagesOf, type SourceDocument } from '#exchange/document/document.ts';
import { adoptionOf } from './adoption.ts';
import { outlineOf, type Outline } from './outline.ts';
import { periodOf, type Period } from './period.ts';
import { statementsOf, type ReadStatement } from './statements.ts';
import { tongueOf, type Tongue } from './tongue.ts';

export type { ReadStatement } from './statements.ts';

export const warnings = [
  'noStatements',
  'noGoals',
  'noCommitments',
  'noAdoptionDate',
  'swedish',
  'unknownLanguage',
  'long',
] as const;
export type ReadingWarning = (typeof warnings)[number];

export type ReadStrategy = {
  title: string;
  body: string | null;
  adoptedOn: string | null;
  period: Period;
  statements: ReadStatement[];
  language: Tongue;
  warnings: ReadingWarning[];
};

/** Strategies are short; from here on a document probably holds more than the strategy. */
const longFrom = 100;

/**
 * Reads an adopted strategy into statements by rules that each have a name. The same document always gives the same
 * reading, every wording stands in the document as it is given, and what a rule is not sure of is marked.
 */
export function readStrategy(document: SourceDocument): ReadStrategy {
  const outline = outlineOf(document.blocks, titleOfFile(document.name));
  const language = tongueOf(document.blocks.map((block) => block.text).join('\n'));
  const statements = statementsOf(outline).map((statement) => doubted(statement, language));
  const adoption = adoptionOf(document.blocks.map((block) => block.text));
  const strategy = { title: outline.title, ...adoption, period: periodOfOutline(outline), statements, language };
  return { ...strategy, warnings: warningsOf(strategy, document) };
}

/** What `samband strategy read --json` prints, and nothing else. */
export function printed(strategy: ReadStrategy): object {
  const { title, body, adoptedOn, period, statements } = strategy;
  return { title, body, adoptedOn, period, statements: statements.map(printedStatement) };
}

function printedStatement({ id, kind, parent, ...rest }: ReadStatement): object {
  const { place, officialText, goals, channels, mentions, unsure } = rest;
  return { id, kind, ...(parent !== undefined && { parent }), place, officialText, goals, channels, mentions, unsure };
}

function titleOfFile(name: string): string {
  return name.replace(/^.*[/\\]/, '').replace(/\.[a-z]{2,8}$/i, '') || name;
}

/** Our rules know Norwegian and English; in any other language each statement is a guess. */
function doubted(statement: ReadStatement, language: Tongue): ReadStatement {
  if (language !== 'sv' && language !== 'unknown') return statement;
  return { ...statement, unsure: true, why: [...(statement.why ?? []), 'otherLanguage'] };
}

function periodOfOutline({ title, sections }: Outline): Period {
  const frame = sections.filter((section) => section.role === 'frame');
  const rest = sections.filter((section) => section.role !== 'frame');
  const texts = (of: Outline['sections']) =>
    of.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]).map(({ text }) => text);
  return periodOf(title, texts(frame), texts(rest));
}

function warningsOf(strategy: Omit<ReadStrategy, 'warnings'>, document: SourceDocument): ReadingWarning[] {
  const { statements, language } = strategy;
  const holds: Record<ReadingWarning, boolean> = {
    noStatements: statements.length === 0,
    noGoals: !statements.some((statement) => statement.goals.length > 0),
    noCommitments: !statements.some((statement) => statement.kind === 'commitment'),
    noAdoptionDate: strategy.adoptedOn === null,
    swedish: language === 'sv',
    unknownLanguage: language === 'unknown',
    long: pagesOf(document.blocks, document.pages) > longFrom,
  };
  return warnings.filter((warning) => holds[warning]);
}
