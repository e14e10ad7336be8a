import type { ContributionDocument, ShownEvidence } from '#features/contributions/contribution.ts';

type Strongest = { contribution: ContributionDocument; piece: ShownEvidence };

/**
 * Three pieces of evidence of what came of it in a year, one from each record, the strongest first: figures that show a
 * goal before other figures, then decisions, documents and quotes; of two figures the one that reached the most. Money is
 * what was put in and not what came of it: it stands last. What is equal keeps the order it was given in.
 */
export function strongestOf(contributions: readonly ContributionDocument[], year: number): Strongest[] {
  const records = Map.groupBy(contributions, ({ details }) => details.record.id);
  const best = [...records.values()].flatMap((all) => piecesFrom(all, year).toSorted(byStrength).slice(0, 1));
  return best.toSorted(byStrength).slice(0, 3);
}

const piecesFrom = (contributions: readonly ContributionDocument[], year: number): Strongest[] =>
  contributions.flatMap((contribution) =>
    contribution.details.evidence.filter((piece) => piece.year === year).map((piece) => ({ contribution, piece })),
  );

const byStrength = (one: Strongest, other: Strongest): number =>
  rank(one) - rank(other) || reach(other.piece) - reach(one.piece);

function rank({ contribution, piece }: Strongest): number {
  if (piece.kind !== 'figure') return { decision: 2, document: 3, quote: 4 }[piece.kind];
  if (isMoney(piece.unit.text)) return 5;
  return contribution.details.goals.length ? 0 : 1;
}

/** What a figure counts; a hundredth of a unit more or less ranks nothing, so that a float is exact enough. */
const reach = ({ figure }: ShownEvidence): number => Number((figure ?? '0').replace(',', '.')) || 0;

const currency =
  /(^|[^\p{L}])(euros?|eur|kr|kroner?|nok|sek|dkk|isk|usd|gbp|dollars?|pund|pounds?)($|[^\p{L}])|[€$£]/iu;
const isMoney = (unit: string): boolean => currency.test(unit);
