/** The words to look for in what the index has folded; at most ten, without those that every sentence holds. */
export function termsOf(folded: string): string[] {
  const all = [...new Set(folded.trim().split(/\s+/).filter(Boolean))];
  const telling = all.filter((term) => !common.has(term) && (term.length > 1 || /\d/.test(term)));
  return (telling.length ? telling : all).slice(0, 10);
}

const common = new Set(
  'og i pa av for til med som er en ei et den det de a at om har var vi ikkje ikke the of and in on to is are we has was ein eit dei'.split(
    ' ',
  ),
);

/** Whether a term was typed as a number of something, or in capitals as an acronym: `26/01234`, `3.1`, `EU`. */
export function isIdentifier(term: string, typed: string): boolean {
  if (/\d/.test(term)) return true;
  return (
    term.length > 1 &&
    new RegExp(`(^|[^\\p{L}])${term.replaceAll(/[.]/g, '\\.').toUpperCase()}($|[^\\p{L}])`, 'u').test(typed)
  );
}

export type Piece = { text: string; marked: boolean };

/** A part of a text around the first of the terms, with every word that begins as one of them marked. */
export function excerptOf(text: string, terms: readonly string[], length = 200): Piece[] {
  const { folded, at } = fold(text);
  const found = terms.map((term) => beginning(folded, term)).filter((each) => each >= 0);
  const first = found.length ? (at[Math.min(...found)] ?? 0) : 0;
  const from = wordStart(text, Math.max(0, first - length / 3));
  const cut = text.slice(from, from + length);
  const part = from + length < text.length ? cut.replace(/\s+\S*$/, '') : cut;
  const pieces = marked(part, terms);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (from + part.length < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** A text in pieces, with the words that begin as one of the terms marked. */
export function marked(text: string, terms: readonly string[]): Piece[] {
  return text
    .split(/([\p{L}\p{N}]+(?:[./-][\p{L}\p{N}]+)*)/u)
    .filter(Boolean)
    .map((piece) => ({ text: piece, marked: terms.some((term) => fold(piece).folded.startsWith(term)) }));
}

const beginning = (folded: string, term: string): number =>
  folded.startsWith(term) ? 0 : folded.indexOf(` ${term}`) + 1 || -1;

function wordStart(text: string, near: number): number {
  if (near === 0) return 0;
  const space = text.indexOf(' ', near);
  return space < 0 ? Math.floor(near) : space + 1;
}

/** A text as the index compares it, with the place in the text that each of its letters came from. */
function fold(text: string): { folded: string; at: number[] } {
  let folded = '';
  const at: number[] = [];
  for (let place = 0; place < text.length; place++) {
    const plain = plainLetter(text[place] as string);
    folded += plain;
    for (let each = 0; each < plain.length; each++) at.push(place);
  }
  return { folded, at };
}

const special: Record<string, string> = { æ: 'ae', ø: 'o', å: 'a', ß: 'ss', đ: 'd', ł: 'l', œ: 'oe' };

function plainLetter(letter: string): string {
  const small = letter.toLowerCase();
  const plain = special[small] ?? small.normalize('NFD').replaceAll(/\p{M}/gu, '');
  return /^[a-z0-9./-]+$/.test(plain) ? plain : ' ';
}
