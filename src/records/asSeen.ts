import type { Change } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { OutOfTurn } from './alter.ts';
import { findSnapshot, whole } from './queries.ts';
import type { RecordHead, Seen } from './record.ts';

/** Whether what a patch changes stands as it did in the version that was seen. A version there never was is none. */
export async function isAsSeen(change: Change, now: RecordHead, { version }: Seen, patch: Values): Promise<boolean> {
  const [base, { values }] = [await findSnapshot(change, now.id, version), await whole(change, now)];
  return base !== undefined && saysTheSame(base, values, patch);
}

/** @throws OutOfTurn where a row that is added has been added since: of a button pressed twice, one press counts. */
export async function askWhetherSentTwice(
  change: Change,
  after: RecordHead,
  { version }: Seen,
  before: Values,
): Promise<void> {
  const [base, { values }] = [await findSnapshot(change, after.id, version), await whole(change, after)];
  if (addsAgain(base ?? {}, before, values)) throw new OutOfTurn();
}

/**
 * Whether the fields that someone is about to change still say what they said when they were seen. A row that has been
 * taken out meanwhile says nothing, whatever its fields said.
 */
export function saysTheSame(base: Values, now: Values, patch: Values): boolean {
  const [were, are] = [rowsIn(base), rowsIn(now)];
  return Object.keys(patch).every((name) => {
    const row = rowOf(name);
    const isGone = row !== undefined && were.has(row) && !are.has(row);
    return !isGone && (base[name] ?? '') === (now[name] ?? '');
  });
}

/** Whether a change adds a row that is there already since it was seen, word for word: it has been sent twice. */
export function addsAgain(base: Values, before: Values, after: Values): boolean {
  const [were, theirs, ours] = [rowsIn(base), rowsIn(before), rowsIn(after)];
  const added = new Set([...theirs].flatMap(([row, words]) => (were.has(row) ? [] : [partOf(row) + words])));
  return [...ours].some(([row, words]) => !theirs.has(row) && added.has(partOf(row) + words));
}

/** `fee.ID` of `fee.ID.amount`. */
const rowOf = (name: string): string | undefined => /^[^.]+\.[^.]+(?=\.[^.]+$)/.exec(name)?.[0];
const partOf = (row: string): string => row.slice(0, row.indexOf('.') + 1);

/** The rows of every part, each with all that it says. */
function rowsIn(values: Values): Map<string, string> {
  const rows = new Map<string, string[]>();
  for (const [name, value] of Object.entries(values)) {
    const row = rowOf(name);
    if (row === undefined) continue;
    const words = rows.get(row) ?? [];
    words.push(JSON.stringify([name.slice(row.length), value]));
    rows.set(row, words);
  }
  return new Map([...rows].map(([row, words]) => [row, words.toSorted().join()]));
}
