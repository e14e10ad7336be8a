import type { Block } from './block.ts';

const bullet = /^(?:[•●▪■◦○‣⁃∙·*\uf0b7\uf0a7]|[-–—](?=\s)|o(?=\s+\p{Lu}))\s*(?=\S)/u;
const number = /^\(?(?:\d{1,2}(?:\.\d{1,2})+[.)]?|\d{1,2}[.)]|[a-z]\))\s+\p{Lu}/u;

/** The text behind a bullet, or undefined where the line has none. */
export function afterBullet(line: string): string | undefined {
  return bullet.test(line) ? line.replace(bullet, '') : undefined;
}

/** Whether a line opens a point below `before`: a dash in the middle of a sentence that wraps there does not. */
export function startsPoint(line: string, before = '', listed = false): boolean {
  if (isNumbered(line)) return true;
  const isDashOfSentence = /^[-–—]\s+\p{Ll}/u.test(line) && !listed && /[\p{L}\d,]$/u.test(before);
  return afterBullet(line) !== undefined && !isDashOfSentence;
}

/** A line that starts a point of a numbered list or a numbered heading. */
export function isNumbered(line: string): boolean {
  return number.test(line);
}

/** How deep a heading's own number says it lies: "2." is 2, "2.1" is 3; undefined without a number. */
export function depthOfNumber(heading: string): number | undefined {
  const found = /^(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+\S/.exec(heading);
  return found?.[1] === undefined ? undefined : 1 + found[1].split('.').length;
}

/** Lines of a paragraph as one text: words that were divided at the end of a line are whole again. */
export function joinLines(lines: string[]): string {
  const trimmed = lines.map((line) => line.trim()).filter((line) => line !== '');
  const parts = trimmed.map((line, at) => withoutDivision(line, trimmed[at + 1]));
  return parts.join('').replaceAll('\u00ad', '').replace(/\s+/g, ' ').trim();
}

/** A line as it meets the next one: with a space, with its hyphen, or without the hyphen that the line end put there. */
function withoutDivision(line: string, next: string | undefined): string {
  if (next === undefined) return line;
  if (line.endsWith('\u00ad')) return line.slice(0, -1);
  // "nord- og sørfylket": the hyphen stands for a shared ending.
  if (!/[\p{L}\d][-‐]$/u.test(line) || /^(og|eller|and|or|och)\b/.test(next)) return `${line} `;
  // "Schleswig-Holstein" and "EU-prosjekt" own their hyphen; "bære-kraft" got it from the line.
  const owned = /^[\p{Lu}\d]/u.test(next) || /[\p{Lu}\d][-‐]$/u.test(line);
  return owned ? line : line.slice(0, -1);
}

const date = /\d{1,2}\.\s?(?:\p{L}{3,9}|\d{1,2}\.)\s?\d{4}/u;

/** A short line of its own that reads like a heading: for text that has no other sign of what is a heading. */
export function looksLikeHeading(line: string): boolean {
  if (line.length > 90 || /[.,;:!?]$/.test(line) || !/^[\d\s.)(]*\p{Lu}/u.test(line)) return false;
  return !date.test(line) && line.split(/\s+/).length <= 10;
}

/** "Mål 4: God utdanning" and "2. Bilaterale avtaler" are headings even right above their text. */
export function isNamedHeading(text: string): boolean {
  const named =
    /^(mål|goal|sdg|fns bærekraftsmål|bærekraftsmål|berekraftsmål)\s*\d/i.test(text) || /^\d{1,2}\.\s/.test(text);
  return named && looksLikeHeading(text) && text.split(/\s+/).length <= 8;
}

/** How high a heading stands that has nothing but its words. */
export function levelOfWords(text: string): number {
  if (isNamedHeading(text) && !/^\d/.test(text)) return 3;
  return depthOfNumber(text) ?? 2;
}

export function heading(text: string, level: number, at: { line: number; page?: number }): Block {
  return { kind: 'heading', level, text, ...at };
}
