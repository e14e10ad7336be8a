import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { coverageOf } from './coverage.ts';
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
} from './paper.ts';
import { template } from './template.ts';
import { paperTexts } from './texts.ts';

/**
 * A paper as PDF/UA-1: tagged, with its title and language. A sign that our letters lack (Chinese, say) is set as an
 * empty box, since the standard forbids what cannot be shown.
 */
export async function writePdf(paper: Paper): Promise<Uint8Array> {
  const { compiler, covers } = await setter();
  const data = JSON.stringify(dataOf(tidy(paper)), (_, value: unknown) =>
    typeof value === 'string' ? shown(value, covers) : value,
  );
  const { result, ...compiled } = compile(compiler, data);
  if (!result) throw new Error(`Typst refused a paper: ${JSON.stringify(compiled.why)}`);
  const bytes = compiler.pdf(result, { pdfStandard: 'ua-1' });
  // What it remembers of earlier papers would grow without end.
  compiler.evictCache(5);
  return bytes;
}

function compile(compiler: NodeCompiler, paper: string) {
  const compiled = compiler.compile({ mainFileContent: template, inputs: { paper } });
  return { result: compiled.result, why: compiled.result ? undefined : compiled.takeError()?.shortDiagnostics };
}

type Setter = { compiler: NodeCompiler; covers: (sign: string) => boolean };
let ready: Promise<Setter> | undefined;
const setter = (): Promise<Setter> => (ready ??= startSetter());

/** Loaded with the first paper: the program starts without it. */
async function startSetter(): Promise<Setter> {
  const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/inter/package.json'));
  const regular = join(fonts, '400Regular');
  const typst = await import('@myriaddreamin/typst-ts-node-compiler');
  const compiler = typst.NodeCompiler.create({
    workspace: fonts,
    fontArgs: [{ fontPaths: [regular, join(fonts, '600SemiBold')] }],
  });
  return { compiler, covers: coverageOf(await readFile(join(regular, 'Inter_400Regular.ttf'))) };
}

function shown(text: string, covers: Setter['covers']): string {
  return /^[\u0020-\u00ff]*$/.test(text) ? text : Array.from(text, (sign) => (covers(sign) ? sign : '\u25a1')).join('');
}

/** The paper as the template reads it: nothing that may be missing. */
function dataOf(paper: Paper) {
  const { page, of } = paperTexts[paper.language];
  return {
    language: paper.language,
    title: paper.title,
    county: paper.county,
    day: paper.date.split('-').map(Number),
    below: lineBelowTitle(paper),
    wide: paper.wide ?? false,
    page,
    of,
    foot: paper.title.length > 90 ? `${paper.title.slice(0, 88)}…` : paper.title,
    blocks: paper.blocks.map((block) => dataOfBlock(block, paper.wide)),
  };
}

function dataOfBlock(block: Block, wide = false) {
  if (block.kind === 'heading') return block;
  if (block.kind === 'list') return { kind: block.kind, items: block.items.map(dataOfRuns) };
  if (block.kind === 'facts')
    return {
      kind: block.kind,
      facts: block.facts.map(({ term, value }) => ({
        term: breakable(term),
        wide: isWide(term),
        value: dataOfRuns(value),
      })),
    };
  if (block.kind !== 'table') return { kind: block.kind, runs: dataOfRuns(block.runs) };
  const { kind, caption, columns, rows, footer } = block;
  return {
    kind,
    caption,
    shares: columnShares(block, wide),
    columns: columns.map(({ label, number = false }) => ({
      label: breakable(label),
      number,
      divides: divides(label),
    })),
    rows: rows.map((row) => ({ cells: row.map(dataOfCell), long: row.some((cell) => wordsIn(cell).length > 800) })),
    footer: footer?.map(dataOfCell) ?? null,
  };
}

const dataOfCell = (runs: Runs) => ({ divides: divides(wordsIn(runs)), runs: dataOfRuns(runs) });

/** Whether it has a word that may not find room on a line of its column, which has room for twenty letters. */
const divides = (text: string) => /[^\s-]{21}/.test(text);

const dataOfRuns = (runs: Runs) =>
  runsIn(runs).map(({ text, strong = false, href }) => ({ text: breakable(text), strong, href: href ?? null }));

/**
 * Where a word that no language divides may be broken, where it would else run off the sheet: the template sets a place
 * to break at each mark. A long word of letters alone is left to the language's own hyphens.
 */
const breakable = (text: string) =>
  text.replaceAll(/[^\s\u00a0-]{25,}/g, (word) =>
    /^\p{L}{25,44}$/u.test(word) ? word : (word.match(/.{1,6}/gsu) ?? []).join(breakMark),
  );
const breakMark = '\u200b';
