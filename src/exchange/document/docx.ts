import mammoth from 'mammoth';
import { lookInto } from '../archive.ts';
import type { Block, Blocks, Unreadable } from './block.ts';
import { afterBullet, levelOfWords, looksLikeHeading } from './lines.ts';

/** What we use of the document model that mammoth hands to `transformDocument`. */
type Node = {
  type: string;
  children?: Node[];
  value?: string;
  styleName?: string | null;
  numbering?: { level: string } | null;
  isBold?: boolean;
};

const mostUnpacked = 200 * 1024 * 1024;

/** Reads a Word document: headings by their style (or bold lines of their own), lists, tables cell by cell. */
export async function readDocx(bytes: Uint8Array): Promise<Blocks> {
  const unfit = unfitArchive(bytes);
  if (unfit) return { ok: false, why: unfit };
  try {
    const paragraphs = paragraphsOf(await modelOf(bytes));
    const blocks = paragraphs.map(blockOf).filter((block) => block.text !== '');
    return { ok: true, blocks: blocks.some((block) => block.kind === 'heading') ? blocks : blocks.map(raised) };
  } catch {
    return { ok: false, why: 'broken' };
  }
}

function unfitArchive(bytes: Uint8Array): Unreadable | undefined {
  const archive = lookInto(bytes, mostUnpacked);
  if (!archive.ok) return archive.why;
  return archive.names.includes('word/document.xml') ? undefined : 'unknownFormat';
}

async function modelOf(bytes: Uint8Array): Promise<Node> {
  let model: Node = { type: 'document' };
  const keep = (document: Node) => (model = document);
  await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, { transformDocument: keep, convertImage: noPicture });
  return model;
}

/** Pictures are not read, so they are not unpacked. */
const noPicture = mammoth.images.imgElement(() => Promise.resolve({ src: '' }));

function paragraphsOf(node: Node): Node[] {
  return node.type === 'paragraph' ? [node] : (node.children ?? []).flatMap(paragraphsOf);
}

function blockOf(paragraph: Node, index: number): Block {
  const text = textOf(paragraph).replace(/\s+/g, ' ').replaceAll('\u00ad', '').trim();
  const line = index + 1;
  const level = levelOf(paragraph, text);
  if (level !== undefined) return { kind: 'heading', level, text, line };
  const point = afterBullet(text);
  const isItem = paragraph.numbering || point !== undefined || /list|punkt/i.test(paragraph.styleName ?? '');
  return { kind: isItem ? 'item' : 'paragraph', text: point ?? text, line };
}

/** A document without any styles has headings all the same: short lines on their own. */
function raised(block: Block, index: number): Block {
  if (block.kind !== 'paragraph' || !looksLikeHeading(block.text)) return block;
  return { ...block, kind: 'heading', level: index === 0 ? 1 : levelOfWords(block.text) };
}

function textOf(node: Node): string {
  if (node.type === 'text') return node.value ?? '';
  if (node.type === 'tab' || node.type === 'break') return ' ';
  return (node.children ?? []).map(textOf).join('');
}

function levelOf(paragraph: Node, text: string): number | undefined {
  const style = paragraph.styleName ?? '';
  if (/^(title|tittel)$/i.test(style)) return 1;
  const heading = /^(?:heading|overskrift)\s*(\d)?/i.exec(style);
  if (heading) return Number(heading[1] ?? 2);
  return !paragraph.numbering && isAllBold(paragraph) && looksLikeHeading(text) ? 4 : undefined;
}

function isAllBold(paragraph: Node): boolean {
  const runs = (paragraph.children ?? []).filter((child) => child.type === 'run' && textOf(child).trim() !== '');
  return runs.length > 0 && runs.every((run) => run.isBold);
}
