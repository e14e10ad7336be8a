import type { Block } from './block.ts';
import { afterBullet, isNumbered, joinLines, looksLikeHeading, startsPoint } from './lines.ts';
import type { Line } from './pdfLines.ts';

type Kind = Block['kind'];
type Growing = { kind: Kind; level?: number; lines: Line[] };
type Style = { size: number; leading: number; headingSizes: number[]; headingsByWords: boolean };

/** Puts the lines of all pages together into headings, paragraphs and items. */
export function blocksOfLines(pages: Line[][]): Block[] {
  const lines = withoutRunningLines(pages);
  const style = styleOf(lines);
  const blocks: Growing[] = [];
  for (const [index, line] of lines.entries()) {
    const last = blocks.at(-1);
    const level = levelOf(line, style, last, lines[index + 1]);
    if (last && continues(last, line, style, level)) last.lines.push(line);
    else blocks.push(begin(line, level));
  }
  return blocks.map(finish).filter((block) => block.text !== '');
}

/** Headers, footers and page numbers: what stands in the same margin of several pages. */
function withoutRunningLines(pages: Line[][]): Line[] {
  const size = bodySize(pages.flat());
  const seen = new Map<string, number>();
  for (const page of pages)
    for (const key of new Set(page.filter(inMargin).map((line) => runningKey(line, size))))
      seen.set(key, (seen.get(key) ?? 0) + 1);
  const often = pages.length < 3 ? 2 : Math.max(3, pages.length / 4);
  const isRunning = (line: Line) => isPageNumber(line.text) || (seen.get(runningKey(line, size)) ?? 0) >= often;
  return pages.flatMap((page) => page.filter((line) => !(inMargin(line) && isRunning(line))));
}

function inMargin(line: Line): boolean {
  return line.top < 0.1 || line.top > 0.9;
}

/** Figures may differ from page to page in small print, not in headings: "Mål 4" and "Mål 8" are two. */
function runningKey(line: Line, size: number): string {
  const text = line.size <= size && !line.bold ? line.text.replace(/\d+/g, '#') : line.text;
  return `${line.top < 0.5 ? 'top' : 'foot'} ${text}`;
}

function isPageNumber(text: string): boolean {
  return /^[-–| ]*(side|page|s\.|sida)?\s*\d{1,3}\s*((av|of|\/)\s*\d{1,3})?[-–| ]*$/i.test(text.trim());
}

function styleOf(lines: Line[]): Style {
  const size = bodySize(lines);
  const leading = mostCommon(stepsOf(lines, size).map((step) => [Math.round(step * 2) / 2, 1])) || size * 1.2;
  const larger = lines.filter((line) => line.size > size * 1.08).map((line) => line.size);
  const headingSizes = [...new Set(larger)].sort((one, other) => other - one);
  return {
    size,
    leading,
    headingSizes,
    headingsByWords: headingSizes.length === 0 && !lines.some((line) => line.bold),
  };
}

function bodySize(lines: Line[]): number {
  return mostCommon(lines.map((line) => [line.size, line.text.length]));
}

function stepsOf(lines: Line[], size: number): number[] {
  const steps = lines.slice(1).map((line, index) => (lines[index]?.y ?? 0) - line.y);
  return steps.filter((step) => step > size * 0.8 && step < size * 2);
}

function mostCommon(weighted: [value: number, weight: number][]): number {
  const sums = new Map<number, number>();
  for (const [value, weight] of weighted) sums.set(value, (sums.get(value) ?? 0) + weight);
  return [...sums].sort((one, other) => other[1] - one[1] || one[0] - other[0])[0]?.[0] ?? 0;
}

function begin(line: Line, level: number | undefined): Growing {
  if (level !== undefined) return { kind: 'heading', level, lines: [line] };
  return { kind: startsPoint(line.text) ? 'item' : 'paragraph', lines: [line] };
}

/** Headings by size first, then bold lines; by their words only where a document has neither. */
function levelOf(line: Line, style: Style, last: Growing | undefined, next: Line | undefined): number | undefined {
  if (afterBullet(line.text) !== undefined) return undefined;
  const bySize = style.headingSizes.indexOf(line.size);
  if (bySize >= 0 && line.text.length < 200) return Math.min(6, bySize + 1);
  const weak = line.bold || (style.headingsByWords && standsAlone(line, style, last, next));
  return weak && looksLikeHeading(line.text) ? Math.min(6, style.headingSizes.length + 1) : undefined;
}

function standsAlone(line: Line, style: Style, last: Growing | undefined, next: Line | undefined): boolean {
  const room = style.leading * 1.2;
  const below = next && (gap(line, next) > room || startsPoint(next.text));
  return Boolean(below) && gap(last?.lines.at(-1), line) > room;
}

/** From one line down to the next; endless where that stands on another page or column. */
function gap(last: Line | undefined, line: Line): number {
  if (!last || last.page !== line.page || last.column !== line.column) return Infinity;
  return last.y >= line.y ? last.y - line.y : Infinity;
}

function continues(block: Growing, line: Line, style: Style, level: number | undefined): boolean {
  const [first, last] = [block.lines[0], block.lines.at(-1)];
  if (!first || !last) return false;
  if (block.kind === 'heading') return level !== undefined && continuesHeading(last, line);
  const listed = first.text.charAt(0) === line.text.charAt(0);
  if (level !== undefined || startsPoint(line.text, last.text.trim(), listed)) return false;
  const step = gap(last, line);
  if (step === Infinity) return runsOn(block, line);
  if (step > Math.max(style.leading, last.size * 1.2) * 1.3) return false;
  return block.kind === 'item' ? line.x > first.x - 2 && !outdented(block, line) : true;
}

function continuesHeading(last: Line, line: Line): boolean {
  const step = last.page === line.page ? last.y - line.y : Infinity;
  const near = step > 0 && step < last.size * 1.6;
  return (
    near &&
    last.size === line.size &&
    last.bold === line.bold &&
    !isNumbered(line.text) &&
    !/^\S+\s+\d+\s*[:–-]/.test(line.text)
  );
}

/** A sentence that was not finished goes on at the top of the next page or column. */
function runsOn(block: Growing, line: Line): boolean {
  const text = (block.lines.at(-1)?.text ?? '').trim();
  const [first, second] = block.lines;
  if (block.kind === 'item' && second && first && second.x > first.x + 4 && Math.abs(line.x - second.x) < 2)
    return true;
  if (/[.!?:]["»”)]?$/.test(text)) return false;
  return (
    /^[\p{Ll}\d(]/u.test(line.text) || /([,\-\u00ad]|\b(og|i|med|av|til|for|som|and|in|with|of|to|the))$/.test(text)
  );
}

/** A line back at the margin, after an item that has already wrapped further in, is a paragraph of its own. */
function outdented(item: Growing, line: Line): boolean {
  const second = item.lines[1];
  return second !== undefined && line.x < second.x - 3;
}

function finish({ kind, level, lines }: Growing): Block {
  const text = joinLines(lines.map((line) => line.text)).replace(/[ﬀ-ﬆ]/g, (ligature) => ligature.normalize('NFKC'));
  const at = { page: lines[0]?.page ?? 1, line: lines[0]?.line ?? 1 };
  return { kind, ...(level !== undefined && { level }), text: afterBullet(text) ?? text, ...at };
}
