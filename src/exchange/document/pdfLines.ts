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
export type Line = Piece & { page: number; line: number; column: number; top: number };

type Sheet = { width: number; height: number };

/** The lines of a page in reading order: down the left column first, where there are two. */
export function linesOf(pieces: Piece[], sheet: Sheet, page: number): Line[] {
  const rows = rowsOf(pieces.filter((piece) => piece.upright));
  const gutter = gutterOf(rows, sheet.width);
  const ordered = gutter === undefined ? rows.map((row) => ({ row, column: 0 })) : byColumn(rows, gutter);
  return ordered.map(({ row, column }, index) => {
    const piece = together(row);
    return { ...piece, page, column, line: index + 1, top: 1 - piece.y / sheet.height };
  });
}

/** Pieces that stand on one line, from left to right. */
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

function together(row: Piece[]): Piece {
  return row.reduce((one, other) => {
    const gap = other.x - one.x - one.width;
    const { size } = one.text.length >= other.text.length ? one : other;
    const text = one.text.trim() + (gap > 0.12 * other.size || /\s$/.test(one.text) ? ' ' : '') + other.text;
    return { ...one, text, width: other.x + other.width - one.x, size, bold: one.bold && other.bold };
  });
}

/** Where the right column begins, if most rows on that side begin there and few run across. */
function gutterOf(rows: Piece[][], width: number): number | undefined {
  const starts = new Map<number, number>();
  for (const { x } of rows.flat())
    if (x > width * 0.3 && x < width * 0.7) starts.set(Math.round(x), (starts.get(Math.round(x)) ?? 0) + 1);
  const likely = [...starts]
    .filter(([, count]) => count >= 4)
    .sort((one, other) => other[1] - one[1] || one[0] - other[0]);
  return likely.slice(0, 3).find(([x]) => isGutter(rows, x))?.[0];
}

function isGutter(rows: Piece[][], x: number): boolean {
  const right = rows.filter((row) => row.some((piece) => piece.x >= x - 2));
  const left = rows.filter(
    (row) => row.some((piece) => piece.x + piece.width <= x + 1) && !row.some((piece) => crosses(piece, x)),
  );
  const aligned = right.filter((row) => begins(row, x) && !row.some((piece) => crosses(piece, x)));
  const words = (side: Piece[][], from: number, to: number) => {
    const pieces = side.flat().filter((piece) => piece.x >= from && piece.x < to);
    return pieces.reduce((sum, piece) => sum + piece.text.length, 0) / side.length;
  };
  if (left.length < 4 || aligned.length < 4 || aligned.length * 2 < right.length) return false;
  return words(left, 0, x - 2) > 12 && words(aligned, x - 2, Infinity) > 12;
}

function crosses(piece: Piece, x: number): boolean {
  return piece.x < x - 2 && piece.x + piece.width > x + 1;
}

function begins(row: Piece[], x: number): boolean {
  return row.some((piece) => Math.abs(piece.x - x) <= 2);
}

/** Lines over both columns divide the page into bands; each band is read column by column. */
function byColumn(rows: Piece[][], gutter: number): { row: Piece[]; column: number }[] {
  const ordered: { row: Piece[]; column: number }[] = [];
  const band: { left: Piece[][]; right: Piece[][] } = { left: [], right: [] };
  const close = () => {
    ordered.push(...band.left.splice(0).map((row) => ({ row, column: 1 })));
    ordered.push(...band.right.splice(0).map((row) => ({ row, column: 2 })));
  };
  for (const row of rows) {
    const left = row.filter((piece) => piece.x < gutter - 2);
    const right = row.filter((piece) => piece.x >= gutter - 2);
    if (spans(left, right, gutter)) {
      close();
      ordered.push({ row, column: 0 });
    } else {
      if (left.length > 0) band.left.push(left);
      if (right.length > 0) band.right.push(right);
    }
  }
  close();
  return ordered;
}

/** Words that run on over the gutter belong to one line, unless a line of the right column begins there. */
function spans(left: Piece[], right: Piece[], gutter: number): boolean {
  const [last, first] = [left.at(-1), right[0]];
  if (!last || crosses(last, gutter)) return last !== undefined;
  return first !== undefined && !begins(right, gutter) && first.x - last.x - last.width < 1.6 * first.size;
}
