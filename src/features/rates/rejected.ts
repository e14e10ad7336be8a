import type { RateProblem, RejectedRate } from '#exchange/rates.ts';

/** Rows that were left out for the same reason: their places as `2–252, 300`, and what stood in the first. */
export type RejectedGroup = { why: RateProblem; count: number; rows: string; first: string };

/** A file has one reason for hundreds of rows; the reasons stand in the order that the file first gives them. */
export function groupRejected(rejected: readonly RejectedRate[]): RejectedGroup[] {
  const groups = Map.groupBy(rejected, ({ why }) => why);
  return [...groups].map(([why, rates]) => ({
    why,
    count: rates.length,
    rows: runs(rates.map(({ row }) => row)),
    first: rates[0]?.value ?? '',
  }));
}

/** Each run of neighbours in one: `2–252, 300`. A list that nobody would read to its end says that it goes on. */
function runs(rows: readonly number[]): string {
  const all: [first: number, last: number][] = [];
  for (const row of new Set(rows)) {
    const run = all.at(-1);
    if (run && row === run[1] + 1) run[1] = row;
    else all.push([row, row]);
  }
  const words = all.slice(0, 200).map(([first, last]) => (first === last ? String(first) : `${first}–${last}`));
  return words.join(', ') + (all.length > 200 ? ' …' : '');
}
