import type { RelationKind } from './relation.ts';

/** A piece of a sentence: plain words, or a figure that leads to the list it counts. */
export type Piece = string | { kind: RelationKind; words: string };

/** A sentence of the clauses that there are something to say in: commas between, and `and` before the last. */
export function sentence(start: string, and: string, ...clauses: (Piece[] | false)[]): Piece[] {
  const said = clauses.filter((clause) => clause !== false);
  const joined = said.flatMap((clause, at) => [...(at === 0 ? [] : [at === said.length - 1 ? and : ', ']), ...clause]);
  return [start, ...joined, '.'];
}
