import type { Channel } from '#features/strategy/statement.ts';
import type { PublishedDocument, PublishedText } from '#records/publish.ts';

export const evidenceKinds = ['figure', 'document', 'quote', 'decision'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** `year` is the year that the evidence is about. `figure` is a decimal number as text, exact; its unit is a text. */
export type Evidence = {
  id: string;
  kind: EvidenceKind;
  year: number;
  figure: string | null;
  attachment: string | null;
  url: string;
  case_number: string;
  decided_on: string | null;
};

/** What a reader gets of one piece of evidence. */
export type ShownEvidence = Omit<Evidence, 'attachment'> & {
  what: PublishedText;
  unit: PublishedText;
  source: PublishedText;
  attachment: { id: string; name: string } | null;
};

/** What the public gets of a contribution: what contributes, to which statement and targets, and what shows it. */
export type PublicContribution = {
  title: string;
  record: { id: string; kind: string; title: string };
  statement: { id: string; code: string } | null;
  targets: string[];
  goals: number[];
  channel: Channel;
  years: { from: number; to: number };
  shownYears: number[];
  evidence: ShownEvidence[];
};
export type ContributionDocument = PublishedDocument<PublicContribution>;

/** The UN goal of a target: 4 for `4.b`. */
const goalOf = (target: string): number => Number(target.split('.')[0]);

/** The goals of a contribution: those of its targets, else those of its statement. */
export function goalsOf(targets: readonly string[], statementGoals: readonly number[] = []): number[] {
  const goals = targets.length ? targets.map(goalOf) : statementGoals;
  return [...new Set(goals)].sort((a, b) => a - b);
}

/**
 * The state of a statement or of a cell of the matrix in one year (house decision 7). What is shown this year counts
 * before what is under way, and that before what was shown last year only.
 */
export type CoverageState = 'none' | 'promised' | 'active' | 'shown' | 'shownLastYear' | 'beyond';
export type Count = { active: number; shown: number };
export const nothingCounted: Count = { active: 0, shown: 0 };

export function stateOf(promised: boolean, thisYear: Count, lastYear: Count): CoverageState {
  if (!promised) return thisYear.active + thisYear.shown > 0 ? 'beyond' : 'none';
  if (thisYear.shown > 0) return 'shown';
  if (thisYear.active > 0) return 'active';
  return lastYear.shown > 0 ? 'shownLastYear' : 'promised';
}

/** Of what lies under a published record, what it contributes with. */
export const contributionsIn = ({ children }: { children: readonly PublishedDocument[] }): ContributionDocument[] =>
  children.filter((child): child is ContributionDocument => child.kind === 'contribution');
