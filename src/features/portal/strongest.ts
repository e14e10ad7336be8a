import type { ContributionDocument, EvidenceKind, ShownEvidence } from '#features/contributions/contribution.ts';

type Strongest = { contribution: ContributionDocument; piece: ShownEvidence };

const order: readonly EvidenceKind[] = ['figure', 'decision', 'document', 'quote'];

/** Three pieces of evidence from a year, figures first, one from each record. */
export function strongestOf(contributions: readonly ContributionDocument[], year: number): Strongest[] {
  const records = Map.groupBy(contributions, ({ details }) => details.record.id);
  const best = [...records.values()].flatMap((all) => bestIn(all, year) ?? []);
  return best.toSorted((one, other) => rank(one) - rank(other)).slice(0, 3);
}

function bestIn(contributions: readonly ContributionDocument[], year: number): Strongest | undefined {
  const all = contributions.flatMap((contribution) =>
    contribution.details.evidence
      .filter((piece) => piece.year === year)
      .map((piece): Strongest => ({ contribution, piece })),
  );
  return all.toSorted((one, other) => rank(one) - rank(other))[0];
}

const rank = ({ piece }: Strongest) => order.indexOf(piece.kind);
