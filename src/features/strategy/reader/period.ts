export type Period = { from: number | null; to: number | null };

const year = '((?:19|20|21)\\d{2})';
const range = new RegExp(`(?<![\\d./])${year}\\s*(?:–|—|-|‐|/|til|to|till|and)\\s*${year}(?![\\d/])`, 'i');
const until = new RegExp(`\\b(?:to|mot|fram mot|frem mot|fram til|frem til|towards|until|til)\\s+${year}\\b`, 'i');
const alone = new RegExp(`(?<![\\d./-])${year}(?![\\d./-])`);
const ofPeriod = /period|varer|gjelder|gjeld|strategi|strategy|plan/i;

/** The years a strategy covers: its title speaks first, then lines beside it, then sentences about a period. */
export function periodOf(title: string, opening: string[], rest: string[]): Period {
  const short = opening.filter((text) => text.length < 120 && ofPeriod.test(text));
  const bare = opening.filter((text) => text.length < 80 && /\d{4}[\s)]*$/.test(text));
  const sentences = [...opening, ...rest].filter((text) => text.length < 2000 && /period/i.test(text));
  return (
    rangeIn(title) ??
    firstOf([...bare, ...short], rangeIn) ??
    yearIn(title, until) ??
    yearIn(title, alone) ??
    firstOf(sentences, rangeIn) ??
    firstOf([...short, ...sentences], (text) => yearIn(text, until)) ?? { from: null, to: null }
  );
}

function firstOf(texts: string[], find: (text: string) => Period | undefined): Period | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found) return found;
  }
  return undefined;
}

function rangeIn(text: string): Period | undefined {
  const found = range.exec(text);
  if (!found) return undefined;
  const [from, to] = [Number(found[1]), Number(found[2])];
  return from < to && to - from <= 50 ? { from, to } : undefined;
}

function yearIn(text: string, pattern: RegExp): Period | undefined {
  const found = pattern.exec(text);
  return found ? { from: null, to: Number(found[1]) } : undefined;
}
