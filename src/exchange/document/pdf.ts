import { getDocumentProxy } from 'unpdf';
import type { Block, Blocks, Unreadable } from './block.ts';
import { mostPages } from './block.ts';
import { blocksOfLines } from './pdfBlocks.ts';
import { linesOf, type Line, type Piece } from './pdfLines.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Reads the text of a PDF in reading order, without what repeats at the top and foot of its pages. */
export async function readPdf(bytes: Uint8Array): Promise<Blocks> {
  let pdf: Pdf | undefined;
  try {
    // pdf.js takes over the memory that it is given, so it gets a copy.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    return await readPages(pdf);
  } catch (fault) {
    return { ok: false, why: isPassword(fault) ? 'encrypted' : 'broken' };
  } finally {
    await pdf?.loadingTask.destroy();
  }
}

function isPassword(fault: unknown): boolean {
  return fault instanceof Error && fault.name === 'PasswordException';
}

async function readPages(pdf: Pdf): Promise<Blocks> {
  if (pdf.numPages > mostPages) return { ok: false, why: 'tooLong' };
  const bold = new Map<string, boolean>();
  const pages: Line[][] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    pages.push(linesOf(await piecesOf(page, bold), page.getViewport({ scale: 1 }), number));
    page.cleanup();
  }
  const blocks = blocksOfLines(pages);
  const why = await whyWithoutText(pdf, blocks);
  return why ? { ok: false, why } : { ok: true, blocks, pages: pdf.numPages };
}

async function piecesOf(page: Page, bold: Map<string, boolean>): Promise<Piece[]> {
  const { items } = await page.getTextContent();
  const texts = items.filter((item) => 'str' in item && item.str.trim() !== '') as TextItem[];
  await learnFonts(page, new Set(texts.map((item) => item.fontName)), bold);
  const [left = 0, bottom = 0] = page.view;
  return texts.map((item) => ({
    text: item.str,
    x: (item.transform[4] ?? 0) - left,
    y: (item.transform[5] ?? 0) - bottom,
    width: item.width,
    size: Math.round(Math.hypot(item.transform[2] ?? 0, item.transform[3] ?? 0) * 2) / 2,
    bold: bold.get(item.fontName) ?? false,
    upright: Math.abs(item.transform[1] ?? 0) < 0.01,
  }));
}

type TextItem = { str: string; transform: number[]; width: number; fontName: string };

/** A font tells its name only after a page that uses it has been worked through, so we do that once a font. */
async function learnFonts(page: Page, names: Set<string>, bold: Map<string, boolean>): Promise<void> {
  const unknown = [...names].filter((name) => !bold.has(name));
  if (unknown.length === 0) return;
  await page.getOperatorList();
  for (const name of unknown) bold.set(name, isBoldFont(page, name));
}

function isBoldFont(page: Page, name: string): boolean {
  if (!page.commonObjs.has(name)) return false;
  const font = page.commonObjs.get(name) as { name?: string; bold?: boolean; black?: boolean };
  return Boolean(font.bold || font.black) || /bold|black|heavy|semibold|demi/i.test(font.name ?? '');
}

/** Fewer letters than a page number's worth to a page means that the pages are pictures. */
async function whyWithoutText(pdf: Pdf, blocks: Block[]): Promise<Unreadable | undefined> {
  const text = blocks.map((block) => block.text).join(' ');
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  // Text in a font that does not tell its letters is as good as a picture.
  const garbled = (text.match(/\p{Co}|\p{Cc}|\ufffd/gu)?.length ?? 0) > letters / 4;
  if (letters >= 20 * Math.min(pdf.numPages, 20) && !garbled) return undefined;
  if (letters > 0 && !garbled) return (await hasPicture(pdf)) ? 'scanned' : undefined;
  return garbled || (await hasPicture(pdf)) ? 'scanned' : 'empty';
}

async function hasPicture(pdf: Pdf): Promise<boolean> {
  for (let number = 1; number <= Math.min(pdf.numPages, 3); number++) {
    const { fnArray } = await (await pdf.getPage(number)).getOperatorList();
    if (fnArray.some((operation) => paintsPicture.has(operation))) return true;
  }
  return false;
}

/** pdf.js's numbers of its operations that paint a picture. */
const paintsPicture = new Set([83, 84, 85, 86, 87, 88, 89, 90]);
