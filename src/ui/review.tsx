import type { ComponentChildren } from 'preact';
import { useTexts } from '#platform/language.ts';
import { uiTexts } from './texts.ts';

type SplitProps = { left: ComponentChildren; right: ComponentChildren; leftLabel: string; rightLabel: string };

/** Two things side by side, such as a source and what was read from it; one after the other where it is narrow. */
export function SplitView({ left, right, leftLabel, rightLabel }: SplitProps) {
  return (
    <div class="split">
      <section aria-label={leftLabel}>{left}</section>
      <section aria-label={rightLabel}>{right}</section>
    </div>
  );
}

/** What was and what is. Words, not only colour, tell which is which. */
export function Diff({ before, after, lang }: { before: string; after: string; lang?: string | undefined }) {
  const text = useTexts(uiTexts);
  return (
    <p class="diff" lang={lang}>
      {changes(before, after).map(({ kind, words }, at) => {
        if (kind === 'same') return <span key={at}>{words}</span>;
        const Change = kind === 'gone' ? 'del' : 'ins';
        return (
          <Change key={at}>
            <span class="ds-sr-only">{kind === 'gone' ? text.gone : text.come}</span>
            {words}
          </Change>
        );
      })}
    </p>
  );
}

export type Change = { kind: 'same' | 'gone' | 'come'; words: string };

/** The words two texts share, those only the first has, and those only the second has, in the order of reading. */
export function changes(before: string, after: string): Change[] {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const shared = sharedLengths(from, to);
  const steps: Change[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const kind = nextStep(shared, from, to, i, j);
    steps.push({ kind, words: (kind === 'come' ? to[j] : from[i]) ?? '' });
    if (kind !== 'come') i++;
    if (kind !== 'gone') j++;
  }
  return joined(steps);
}

/** A text of more words than this is shown whole, as gone and come: comparing grows with the square. */
const mostWords = 1500;
const wordsOf = (text: string) => {
  const words = text.match(/\s+|[^\s]+/g) ?? [];
  return words.length > mostWords ? [text] : words;
};

/** For each pair of places, how many words the rest of the two texts share. */
function sharedLengths(from: string[], to: string[]): number[][] {
  const shared = Array.from({ length: from.length + 1 }, () => Array<number>(to.length + 1).fill(0));
  for (let i = from.length - 1; i >= 0; i--)
    for (let j = to.length - 1; j >= 0; j--) shared[i]![j] = longest(shared, i, j, from[i] === to[j]);
  return shared;
}

function longest(shared: number[][], i: number, j: number, same: boolean): number {
  if (same) return 1 + shared[i + 1]![j + 1]!;
  return Math.max(shared[i + 1]![j]!, shared[i]![j + 1]!);
}

function nextStep(shared: number[][], from: string[], to: string[], i: number, j: number): Change['kind'] {
  if (i === from.length) return 'come';
  if (j === to.length) return 'gone';
  if (from[i] === to[j]) return 'same';
  return shared[i + 1]![j]! >= shared[i]![j + 1]! ? 'gone' : 'come';
}

function joined(steps: Change[]): Change[] {
  const runs: Change[] = [];
  for (const step of steps) {
    const last = runs.at(-1);
    if (last?.kind === step.kind) last.words += step.words;
    else runs.push({ ...step });
  }
  return runs;
}
