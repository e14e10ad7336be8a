import { afterBullet } from './lines.ts';

/** A run of text on a page, in points from the lower left corner. */
export type Piece = {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  upright: boolean;
};
export type Line = Omit<Piece, 'upright'> & { page: number; line: number; column: number; top: number };

type Sheet = { width: number; height: number };

/** The lines of a page in reading order: down the left column first, where there are two. */
export function linesOf(pieces: Piece[], sheet: Sheet, page: number): Line[] {
  const segments = segmentsOf(pieces.filter((piece) => piece.upright));
  const gutter = gutterOf(segments, sheet.width);
  const ordered =
    gutter === undefined ? mergeRows(segments).map((piece) => ({ piece, column: 0 })) : byColumn(segments, gutter);
  return ordered.map(({ piece: { upright: _, ...piece }, column }, index) => ({
    ...piece,
    page,
    column,
    line: index + 1,
    top: 1 - piece.y / sheet.height,
  }));
}

/** Pieces of one row that stand closer than two letters belong together. */
function segmentsOf(pieces: Piece[]): Piece[] {
  return rowsOf(pieces).flatMap((row) => row.reduce(addToRow, [] as Piece[]));
}

function rowsOf(pieces: Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  for (const piece of pieces.toSorted((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    const base = row?.[0];
    if (row && base && base.y - piece.y < Math.min(base.size, piece.size) * 0.45) row.push(piece);
    else rows.push([piece]);
  }
  return rows.map((row) => row.sort((one, other) => one.x - other.x));
}

function addToRow(row: Piece[], piece: Piece): Piece[] {
  const last = row.at(-1);
  const gap = last ? piece.x - last.x - last.width : Infinity;
  if (!last || gap > 1.6 * piece.size) return [...row, { ...piece, text: piece.text.trim() }];
  return [...row.slice(0, -1), together(last, piece, gap > 0.12 * piece.size)];
}

function together(one: Piece, other: Piece, apart: boolean): Piece {
  const larger = one.text.length >= other.text.length ? one : other;
  const text = one.text + (apart ? ' ' : '') + other.text;
  return { ...one, text, width: other.x + other.width - one.x, size: larger.size, bold: one.bold && other.bold };
}

function mergeRows(segments: Piece[]): Piece[] {
  return rowsOf(segments).map((row) => row.reduce((one, other) => together(one, other, true)));
}

/** Where the white strip between two columns lies, if most lines end before it or begin behind it. */
function gutterOf(segments: Piece[], width: number): number | undefined {
  const candidates = new Set(
    segments.map((segment) => segment.x - 4).filter((x) => x > width * 0.3 && x < width * 0.7),
  );
  return [...candidates].sort((one, other) => one - other).find((x) => isGutter(segments, x));
}

function isGutter(segments: Piece[], x: number): boolean {
  const left = segments.filter((segment) => segment.x + segment.width <= x && afterBullet(`${segment.text} A`) !== 'A');
  const right = segments.filter((segment) => segment.x >= x);
  const aligned = right.filter((segment) => segment.x < x + 24);
  const beside = right.filter((one) => left.some((other) => Math.abs(one.y - other.y) < one.size));
  const words = (side: Piece[]) => side.reduce((sum, segment) => sum + segment.text.length, 0) / side.length;
  const crossing = segments.length - left.length - right.length;
  if (left.length < 4 || aligned.length < 4 || beside.length < 4) return false;
  return crossing * 2 < left.length + right.length && words(left) > 15 && words(right) > 15;
}

/** Lines over both columns divide the page into bands; each band is read column by column. */
function byColumn(segments: Piece[], gutter: number): { piece: Piece; column: number }[] {
  const ordered: { piece: Piece; column: number }[] = [];
  let band: Piece[] = [];
  const close = () => {
    ordered.push(...mergeRows(band.filter((one) => one.x < gutter)).map((piece) => ({ piece, column: 1 })));
    ordered.push(...mergeRows(band.filter((one) => one.x >= gutter)).map((piece) => ({ piece, column: 2 })));
    band = [];
  };
  for (const segment of segments) {
    if (segment.x + segment.width <= gutter || segment.x >= gutter) band.push(segment);
    else {
      close();
      ordered.push({ piece: segment, column: 0 });
    }
  }
  close();
  return ordered;
}
