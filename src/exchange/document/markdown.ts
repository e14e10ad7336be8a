import type { Block } from './block.ts';
import { heading, joinLines } from './lines.ts';

const headingMark = /^ {0,3}(#{1,6})\s+(\S.*)$/;
const itemMark = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(?=\S)/;
const rule = /^ {0,3}([-*_=]\s*){3,}$/;

/** Markdown is text with headings of its own. */
export function isMarkdown(text: string): boolean {
  return /^ {0,3}#{1,6} \S/m.test(text);
}

/** Reads Markdown's headings, paragraphs and list items; emphasis, links and pictures leave only their words. */
export function readMarkdown(text: string): Block[] {
  return chunksOf(lines(text))
    .map(blockOf)
    .filter((block) => block.text !== '');
}

type Line = { text: string; line: number };

/** Front matter, comments and fences are no text of the strategy; their lines still count. */
function lines(text: string): Line[] {
  const emptied = withoutComments(text)
    .replace(/^---\n[\s\S]*?\n---(?=\n)/, blank)
    .replace(/^ {0,3}```[\s\S]*?^ {0,3}```/gm, blank);
  return emptied.split('\n').map((line, index) => ({ text: line.replace(/^(\s{0,3}>\s?)+/, ''), line: index + 1 }));
}

/** By hand: a pattern would search to the end of the file for each comment that is never closed. */
function withoutComments(text: string): string {
  const [before = '', ...comments] = text.split('<!--');
  const parts = comments.map((part) => {
    const end = part.indexOf('-->');
    return end < 0 ? `<!--${part}` : blank(part.slice(0, end)) + part.slice(end + 3);
  });
  return [before, ...parts].join('');
}

function blank(part: string): string {
  return part.replace(/[^\n]/g, '');
}

function chunksOf(all: Line[]): Line[][] {
  const chunks: Line[][] = [];
  let open = false;
  for (const line of all) {
    const ends = line.text.trim() === '' || rule.test(line.text);
    if (!ends && open && !startsBlock(line.text)) chunks.at(-1)?.push(line);
    else if (!ends) chunks.push([line]);
    open = !ends && !headingMark.test(line.text);
  }
  return chunks;
}

function startsBlock(text: string): boolean {
  return headingMark.test(text) || itemMark.test(text) || text.trim().startsWith('|');
}

function blockOf(chunk: Line[]): Block {
  const line = chunk[0]?.line ?? 1;
  const first = chunk[0]?.text ?? '';
  const mark = headingMark.exec(first);
  if (mark) return heading(words(mark[2] ?? '').replace(/ #{1,6}$/, ''), mark[1]?.length ?? 1, { line });
  const text = joinLines(chunk.map((each) => each.text));
  if (itemMark.test(first)) return { kind: 'item', text: words(text.replace(/^([-*+•])\s+/, '')), line };
  return { kind: 'paragraph', text: words(text), line };
}

function words(text: string): string {
  return text
    .replace(/!\[[^\]]{0,300}\]\([^)]{0,500}\)/g, '')
    .replace(/\[([^\]]{1,300})\]\([^)]{0,500}\)/g, '$1')
    .replace(/<\/?(?:br|b|i|u|em|strong|sup|sub|span|p|div)\b[^>]{0,200}>/gi, ' ')
    .replace(/(\*\*|__)(?=\S)(.{1,500}?)\1/g, '$2')
    .replace(
      /(?<![\p{L}\d*])\*(?=\S)([^*]{1,500}?)\*(?![\p{L}\d])|(?<![\p{L}\d_])_(?=\S)([^_]{1,500}?)_(?![\p{L}\d])/gu,
      '$1$2',
    )
    .replace(/`([^`]{1,500})`/g, '$1')
    .replace(/\\([\\`*_{}[\]()#+.!|>-])/g, '$1')
    .replace(/^\||\|$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
