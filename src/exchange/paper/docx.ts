import type * as Docx from 'docx';
import {
  columnShares,
  isWide,
  lineBelowTitle,
  runsIn,
  tidy,
  wordsIn,
  type Block,
  type Paper,
  type Runs,
  type TableOfPaper,
} from './paper.ts';
import { factIndent, ink, quiet, stylesOf, twips } from './docxStyles.ts';
import { unpack } from '../archive.ts';
import { zip } from '../zip.ts';
import { paperTexts } from './texts.ts';

type Library = typeof Docx;

/**
 * A paper as a Word document in plain styles (Title, Heading 1 to 3, Caption), so that it takes on those of the case
 * system that it is pasted into. Header rows repeat on each sheet, and no empty paragraph stands for space.
 */
export async function writeDocx(paper: Paper): Promise<Uint8Array> {
  // Loaded with the first paper: the program starts without it.
  const docx = await import('docx');
  return undated(await docx.Packer.toBuffer(documentOf(docx, tidy(paper))));
}

const mostBytes = 64 * 1024 * 1024;
const relations = 'word/_rels/document.xml.rels';

/**
 * The library writes the moment of writing into the file, and names links by chance. Without the one, and with links
 * numbered in their order, the same paper is the same bytes.
 */
async function undated(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = unpack(bytes, mostBytes, /./);
  if (!packed.ok) throw new Error(`A Word document that was just written is ${packed.why}`);
  const links = linksIn(packed.files);
  const files = packed.files.map(({ name, bytes: held }) => ({
    name,
    at: '1980-01-01T00:00:00',
    bytes: () => [name.endsWith('.xml') || name === relations ? settled(held, links) : held],
  }));
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(files)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function linksIn(files: readonly { name: string; bytes: Uint8Array }[]): Map<string, string> {
  const told = Buffer.from(files.find(({ name }) => name === relations)?.bytes ?? []).toString();
  const ids = [...told.matchAll(/<Relationship [^>]*\/hyperlink"[^>]*>/g)].map(
    ([each]) => /Id="([^"]*)"/.exec(each)?.[1],
  );
  return new Map(ids.map((id, place) => [id ?? '', `link${place + 1}`]));
}

function settled(file: Uint8Array, links: ReadonlyMap<string, string>): Uint8Array {
  const text = Buffer.from(file)
    .toString()
    .replaceAll(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/g, '')
    .replaceAll(/(Id|r:id)="([^"]*)"/g, (whole, name: string, id: string) => {
      const link = links.get(id);
      return link ? `${name}="${link}"` : whole;
    });
  return Buffer.from(text);
}

function documentOf(docx: Library, paper: Paper): Docx.Document {
  const { title, county, blocks } = paper;
  const above = [
    new docx.Paragraph({ style: 'From', text: county }),
    new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, text: title }),
    new docx.Paragraph({ style: 'Subtitle', text: lineBelowTitle(paper) }),
  ];
  return new docx.Document({
    title,
    creator: county,
    lastModifiedBy: county,
    styles: stylesOf(paper.language),
    numbering: { config: [bullets(docx)] },
    sections: [
      {
        properties: { page: sheetOf(docx, paper) },
        footers: { default: footerOf(docx, paper) },
        children: [...above, ...blocks.flatMap((block, at) => writtenBlock(docx, block, paper, blocks[at - 1]))],
      },
    ],
  });
}

const sheet = { width: 210, height: 297 };
const side = (paper: Paper) => (paper.wide ? 20 : 25);

function sheetOf(docx: Library, paper: Paper) {
  const orientation = paper.wide ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT;
  const x = twips(side(paper));
  return {
    size: { width: twips(sheet.width), height: twips(sheet.height), orientation },
    margin: { top: twips(22), bottom: twips(22), left: x, right: x, footer: twips(11) },
  };
}

const widthOf = (paper: Paper) => twips((paper.wide ? sheet.height : sheet.width) - 2 * side(paper));

function footerOf(docx: Library, paper: Paper): Docx.Footer {
  const { page, of } = paperTexts[paper.language];
  const { CURRENT, TOTAL_PAGES } = docx.PageNumber;
  const where = new docx.TextRun({ children: ['\t', `${page} `, CURRENT, ` ${of} `, TOTAL_PAGES] });
  const tabStops = [{ type: docx.TabStopType.RIGHT, position: widthOf(paper) }];
  const title = paper.title.length > 90 ? `${paper.title.slice(0, 88)}…` : paper.title;
  return new docx.Footer({
    children: [new docx.Paragraph({ style: 'Footer', tabStops, children: [new docx.TextRun(title), where] })],
  });
}

const bullets = (docx: Library) => ({
  reference: 'bullets',
  levels: [
    {
      level: 0,
      format: docx.LevelFormat.BULLET,
      text: '•',
      alignment: docx.AlignmentType.LEFT,
      style: { paragraph: { indent: { left: twips(6), hanging: twips(4) } } },
    },
  ],
});

type Written = Docx.Paragraph | Docx.Table;

function writtenBlock(docx: Library, block: Block, paper: Paper, above: Block | undefined): Written[] {
  if (block.kind === 'heading') return [new docx.Paragraph({ heading: `Heading${block.level}`, text: block.text })];
  if (block.kind === 'table')
    return [new docx.Paragraph({ style: 'Caption', text: block.caption }), tableOf(docx, block, paper)];
  // A table has no space of its own below it.
  const first = above?.kind === 'table' ? { spacing: { before: 240 } } : {};
  return linesOf(docx, block).map((line, at) => new docx.Paragraph({ ...line, ...(at === 0 && first) }));
}

type Line = Docx.IParagraphOptions & object;

function linesOf(docx: Library, block: Exclude<Block, { kind: 'heading' | 'table' }>): Line[] {
  if (block.kind === 'list') return block.items.map((item) => itemOf(docx, item));
  if (block.kind === 'facts') return block.facts.map(({ term, value }) => factOf(docx, term, value));
  return [{ ...(block.kind === 'note' && { style: 'Note' }), children: runsOf(docx, block.runs) }];
}

const itemOf = (docx: Library, item: Runs) => ({
  style: 'ListParagraph',
  numbering: { reference: 'bullets', level: 0 },
  children: runsOf(docx, item),
});

/** A line with a tab rather than a table, which would be announced as one. */
function factOf(docx: Library, term: string, value: Runs): Line {
  const between = new docx.TextRun(isWide(term) ? { break: 1 } : '\t');
  return {
    style: 'Fact',
    tabStops: [{ type: docx.TabStopType.LEFT, position: factIndent }],
    children: [new docx.TextRun({ text: term, color: quiet }), between, ...runsOf(docx, value)],
  };
}

function runsOf(docx: Library, runs: Runs, bold = false): Docx.ParagraphChild[] {
  return runsIn(runs).map(({ text, strong, href }) => {
    const run = new docx.TextRun({
      text,
      ...((strong || bold) && { bold: true }),
      ...(href && { style: 'Hyperlink' }),
    });
    return href ? new docx.ExternalHyperlink({ link: href, children: [run] }) : run;
  });
}

function tableOf(docx: Library, block: TableOfPaper, paper: Paper): Docx.Table {
  const { columns, rows, footer } = block;
  const width = widthOf(paper);
  const set = (row: readonly Runs[], kind: 'head' | 'body' | 'foot') => rowOf(docx, block, row, kind);
  return new docx.Table({
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: columnShares(block, paper.wide).map((share) => Math.round(share * width)),
    layout: docx.TableLayoutType.FIXED,
    borders: bordersOf(docx),
    margins: { top: 60, bottom: 60, left: 0, right: 160 },
    tableLook: { firstRow: true, lastRow: Boolean(footer), firstColumn: false, noHBand: true, noVBand: true },
    rows: [
      set(
        columns.map(({ label }) => label),
        'head',
      ),
      ...rows.map((row) => set(row, 'body')),
      ...(footer ? [set(footer, 'foot')] : []),
    ],
  });
}

function bordersOf(docx: Library) {
  const none = { style: docx.BorderStyle.NONE, size: 0 };
  const line = { style: docx.BorderStyle.SINGLE, size: 8, color: ink };
  const fine = { style: docx.BorderStyle.SINGLE, size: 4, color: 'B9C1C8' };
  return { top: line, bottom: fine, left: none, right: none, insideHorizontal: fine, insideVertical: none };
}

function rowOf(docx: Library, { columns }: TableOfPaper, row: readonly Runs[], kind: 'head' | 'body' | 'foot') {
  const line = { style: docx.BorderStyle.SINGLE, size: 8, color: ink };
  const borders = { ...(kind === 'head' && { bottom: line }), ...(kind === 'foot' && { top: line }) };
  const { RIGHT, LEFT } = docx.AlignmentType;
  return new docx.TableRow({
    tableHeader: kind === 'head',
    cantSplit: row.every((cell) => wordsIn(cell).length <= 800),
    children: row.map((cell, at) => {
      const alignment = columns[at]?.number ? RIGHT : LEFT;
      const children = runsOf(docx, cell, kind !== 'body');
      return new docx.TableCell({ borders, children: [new docx.Paragraph({ style: 'Cell', alignment, children })] });
    }),
  });
}
