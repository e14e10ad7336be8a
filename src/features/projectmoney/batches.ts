/** Rows in groups that fit in one statement: a statement takes 65 535 values. */
export function* inBatches<Row>(rows: readonly Row[], size = 1000): Generator<Row[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}
