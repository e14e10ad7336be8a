import {
  charactersOfPage,
  mostPages,
  type Block,
  type Blocks,
  type DocumentReading,
  type Format,
  type Unreadable,
} from './block.ts';
import { readDocx } from './docx.ts';
import { isMarkdown, readMarkdown } from './markdown.ts';
import { readPdf } from './pdf.ts';
import { decode, readText } from './text.ts';

export * from './block.ts';

const largest = 50 * 1024 * 1024;

/**
 * Reads a document into headings, paragraphs and items. The format is told by what the file holds, never by its
 * name. Never throws: what cannot be read is answered with the reason, for which `reader/texts.ts` has the words.
 */
export async function readDocument(name: string, bytes: Uint8Array): Promise<DocumentReading> {
  if (bytes.length > largest) return { ok: false, why: 'tooLarge' };
  const format = formatOf(bytes);
  if (typeof format === 'object') return { ok: false, why: format.unreadable };
  const read = await blocksOf(format, bytes);
  if (!read.ok) return read;
  const { blocks, pages } = read;
  if (blocks.length === 0) return { ok: false, why: 'empty' };
  if (pagesOf(blocks, pages) > mostPages) return { ok: false, why: 'tooLong' };
  return { ok: true, document: { name, format, blocks, ...(pages !== undefined && { pages }) } };
}

/** The pages a document has, or would have if it were printed. */
export function pagesOf(blocks: Block[], pages?: number): number {
  return pages ?? Math.ceil(blocks.reduce((sum, block) => sum + block.text.length, 0) / charactersOfPage);
}

async function blocksOf(format: Format, bytes: Uint8Array): Promise<Blocks> {
  if (format === 'pdf') return readPdf(bytes);
  if (format === 'docx') return readDocx(bytes);
  const text = decode(bytes);
  if (text.length > 2 * mostPages * charactersOfPage) return { ok: false, why: 'tooLong' };
  return { ok: true, blocks: format === 'markdown' ? readMarkdown(text) : readText(text) };
}

function formatOf(bytes: Uint8Array): Format | { unreadable: Unreadable } {
  const start = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (bytes.length === 0) return { unreadable: 'empty' };
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) return 'docx';
  if (start.startsWith('\xd0\xcf\x11\xe0')) return { unreadable: officeContainer(bytes) };
  if (pictures.some((mark) => start.startsWith(mark))) return { unreadable: 'scanned' };
  if (/^\s*(\{\\rtf|<!doctype|<html|<\?xml)/i.test(start)) return { unreadable: 'unknownFormat' };
  return formatOfText(bytes);
}

const pictures = ['\x89PNG', '\xff\xd8\xff', 'GIF8', 'II*\0', 'MM\0*'];

/** Word wraps a document with a password in the container of its oldest format. */
function officeContainer(bytes: Uint8Array): Unreadable {
  const encrypted = Buffer.from('EncryptedPackage', 'utf16le');
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(encrypted) ? 'encrypted' : 'unknownFormat';
}

function formatOfText(bytes: Uint8Array): Format | { unreadable: Unreadable } {
  const text = decode(bytes);
  if (text.trim() === '') return { unreadable: 'empty' };
  const strange = text.match(/[^\P{Cc}\t\n]|\ufffd/gu)?.length ?? 0;
  if (strange > text.length / 200) return { unreadable: 'unknownFormat' };
  return isMarkdown(text) ? 'markdown' : 'text';
}
