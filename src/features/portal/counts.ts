import type { AnswerWords, Piece, Tally } from './texts.ts';

/** "Vi har lovet 17 ting. 12 er i gang, og 9 kan vise hva som kom ut av det i år.", in pieces, and true for any counts. */
export function statementCount({ promised, active, shown }: Tally, words: AnswerWords): Piece[] {
  const [before, things, after] = words.promised(promised);
  const first: Piece[] = [before, { to: 'promised', text: things }, after];
  if (!active) return [...first, { to: 'missing', text: promised === 1 ? words.none.one : words.none.many }, '.'];
  const underWay: Piece = { to: 'active', text: words.active(active, promised) };
  if (!shown) return [...first, underWay, words.butNone];
  return [...first, underWay, words.and, { to: 'shown', text: words.shown(shown, promised) }, words.came];
}
