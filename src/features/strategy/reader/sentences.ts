const abbreviation =
  /(?:^|[\s(])(?:f\.eks|t\.d|bl\.a|m\.a|m\.m|mv|o\.l|osv|jf|jfr|pkt|kap|nr|ca|dvs|evt|inkl|ev|e\.g|i\.e|etc|no|vs|dr|st|art|sec|\p{L})\.$/iu;
const month = /^\s+(?:jan|feb|mar|apr|ma[iyj]|jun|jul|aug|sep|o[kc]t|nov|de[sc])/i;

/** The sentences of a text, each as it stands there. */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  for (const end of text.matchAll(/[.!?]["»”)]?(?=\s+["«“(]?[\p{Lu}\d])/gu)) {
    const until = end.index + end[0].length;
    if (abbreviation.test(text.slice(Math.max(start, until - 8), until))) continue;
    if (isOrdinal(text.slice(start, until).trim(), text.slice(until, until + 8))) continue;
    sentences.push(text.slice(start, until).trim());
    start = until;
  }
  return [...sentences, text.slice(start).trim()].filter((sentence) => sentence !== '');
}

/** "12. Mai" and the "1." that numbers a point end nothing; "mål 17." may. */
function isOrdinal(sentence: string, next: string): boolean {
  return /^\d{1,2}\.$/.test(sentence) || (/\s\d{1,2}\.$/.test(sentence) && month.test(next));
}
