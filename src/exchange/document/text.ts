import type { Block } from './block.ts';
import {
  afterBullet,
  heading,
  isNamedHeading,
  isNumbered,
  joinLines,
  levelOfWords,
  looksLikeHeading,
  startsPoint,
} from './lines.ts';

/** Text of any encoding that Norwegian offices have used: UTF-8, UTF-16, Windows (cp1252) and old Macs. */
export function decode(bytes: Uint8Array): string {
  const encoding = byteOrderMark(bytes) ?? wideEncoding(bytes);
  if (encoding) return tidy(new TextDecoder(encoding).decode(bytes));
  return tidy(utf8(bytes) ?? oneByte(bytes));
}

/** Reads plain text: paragraphs stand between empty lines, headings are short lines on their own. */
export function readText(text: string): Block[] {
  const paragraphs = paragraphsOf(text.split('\n'));
  return paragraphs.flatMap((lines, index) => blocksOf(lines, index === 0));
}

function tidy(text: string): string {
  return text.replace(/^\ufeff/, '').replace(/\r\n?|[\f\v\u2028\u2029]/g, '\n');
}

function byteOrderMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 'utf-8' : undefined;
}

/** UTF-16 without its mark shows as zeros in every second place. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 1000);
  const zeros = [0, 0];
  sample.forEach((byte, at) => byte === 0 && (zeros[at % 2] = (zeros[at % 2] ?? 0) + 1));
  const many = sample.length / 5;
  if ((zeros[1] ?? 0) > many && zeros[0] === 0) return 'utf-16le';
  return (zeros[0] ?? 0) > many && zeros[1] === 0 ? 'utf-16be' : undefined;
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return mostlyUtf8(new TextDecoder('utf-8').decode(bytes));
  }
}

/** A file cut in the middle of a letter is still UTF-8. */
function mostlyUtf8(text: string): string | undefined {
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  const right = text.match(/[\u0080-\ufffc]/g)?.length ?? 0;
  return wrong * 10 < right ? text : undefined;
}

function oneByte(bytes: Uint8Array): string {
  const windows = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (code) => windowsOnly[code.charCodeAt(0) - 0x80] ?? code);
  const mac = new TextDecoder('macintosh').decode(bytes);
  return score(mac) > score(windows) ? mac : windows;
}

// Node's own decoder of windows-1252 leaves these as control characters.
const windowsOnly = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Letters that our languages use speak for an encoding, signs in the middle of words against it. */
function score(text: string): number {
  const likely = text.match(/[æøåÆØÅéèêòôäöüÄÖÜ–—“”«»’•§]/g)?.length ?? 0;
  const unlikely = text.match(/\p{L}[^\p{L}\p{N}\s\x21-\x7e’–\u00ad]\p{L}|[¿¾Œ∆‰¯ŸÎÏ\u0080-\u009f]/gu)?.length ?? 0;
  return likely - 2 * unlikely;
}

type Line = { text: string; line: number };

function paragraphsOf(lines: string[]): Line[][] {
  const paragraphs: Line[][] = [[]];
  // Lines longer than a screen is wide were not wrapped: each is a paragraph of its own.
  const unwrapped = lines.some((line) => line.length > 140);
  lines.forEach((text, index) => {
    if (unwrapped || text.trim() === '') paragraphs.push([]);
    if (text.trim() !== '') paragraphs.at(-1)?.push({ text: text.trim(), line: index + 1 });
  });
  return paragraphs.filter((paragraph) => paragraph.length > 0);
}

function blocksOf(lines: Line[], isFirst: boolean): Block[] {
  const [first, second] = lines;
  if (!first) return [];
  // A title page: the title, and below it lines such as the county and the years.
  if (isFirst && second && lines.length <= 4 && lines.every((line) => looksLikeHeading(line.text)))
    return [heading(first.text, 1, { line: first.line }), ...lines.slice(1).map((line) => blockOf([line]))];
  if (second && /^[=~_-]{3,}$/.test(second.text))
    return [
      heading(first.text, second.text.startsWith('=') ? 1 : 2, { line: first.line }),
      ...blocksOf(lines.slice(2), false),
    ];
  if (lines.length === 1 && afterBullet(first.text) === undefined && looksLikeHeading(first.text))
    return [heading(first.text, isFirst ? 1 : levelOfWords(first.text), { line: first.line })];
  if (second && isNamedHeading(first.text))
    return [heading(first.text, 3, { line: first.line }), ...blocksOf(lines.slice(1), false)];
  return pointsOf(lines).map(blockOf);
}

function pointsOf(lines: Line[]): Line[][] {
  const points: Line[][] = [];
  for (const line of lines) {
    const point = points.at(-1);
    const listed = point?.[0]?.text.charAt(0) === line.text.charAt(0);
    if (!point || startsPoint(line.text, point.at(-1)?.text, listed)) points.push([line]);
    else point.push(line);
  }
  return points;
}

function blockOf(lines: Line[]): Block {
  const text = joinLines(lines.map((line) => line.text));
  const point = afterBullet(text);
  const kind = point !== undefined || isNumbered(text) ? 'item' : 'paragraph';
  return { kind, text: point ?? text, line: lines[0]?.line ?? 1 };
}
