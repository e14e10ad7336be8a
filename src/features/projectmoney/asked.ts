import type { BudgetLine, FinancingLine, ProjectMoney } from './lines.ts';
import { commitmentsOf, type Commitment } from './commitments.ts';
import type { RateBook } from './kroner.ts';

/** Which lines of a project an address asks for: those behind one of its sums. */
export type AskedLines = {
  lines: 'budget' | 'financing' | 'commitments';
  partner?: string;
  category?: string;
  source?: string;
  currency?: string;
  year?: string;
};

/** The lines that an address names; undefined where it names none. */
export function askedLines(asked: (name: string) => string | undefined): AskedLines | undefined {
  const lines = asked('lines');
  if (lines !== 'budget' && lines !== 'financing' && lines !== 'commitments') return undefined;
  const rest = ['partner', 'category', 'source', 'currency', 'year'].flatMap((name) => {
    const value = asked(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { lines, ...Object.fromEntries(rest) };
}

/** The address of some lines, below the page's own. */
export const queryOfLines = (asked: AskedLines): string =>
  `?${new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== undefined))}#lines`;

const isAsked = (value: string | undefined, has: string | number | null) =>
  value === undefined || value === String(has ?? '');

export const budgetAsked = ({ budget }: ProjectMoney, asked: AskedLines): BudgetLine[] =>
  budget.filter(
    (line) =>
      isAsked(asked.partner, line.organisation) &&
      isAsked(asked.category, line.category) &&
      isAsked(asked.currency, line.currency) &&
      isAsked(asked.year, line.year),
  );

export const financingAsked = ({ financing }: ProjectMoney, asked: AskedLines): FinancingLine[] =>
  financing.filter(
    (line) =>
      isAsked(asked.partner, line.organisation) &&
      isAsked(asked.source, line.source) &&
      isAsked(asked.currency, line.currency) &&
      isAsked(asked.year, line.year),
  );

export const commitmentsAsked = (project: ProjectMoney, book: RateBook, asked: AskedLines): Commitment[] =>
  commitmentsOf(project, book).filter(
    (each) =>
      isAsked(asked.year, each.year) && isAsked(asked.source, each.source) && isAsked(asked.currency, each.currency),
  );
