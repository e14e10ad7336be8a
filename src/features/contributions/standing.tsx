import { useTexts } from '#platform/language.ts';
import type { Standing } from './matrix.ts';
import { standingTexts } from './standing.texts.ts';

/** A standing in words, the same to the public and to staff: "2 vist" and, beside it, "1 i gang". */
export function useStandingWords() {
  const text = useTexts(standingTexts);
  return ({ state, now }: Standing, year: number): { label?: string; note?: string } => {
    const rest = now.active - now.shown;
    if (state === 'shown') return { label: text.shown(now.shown), ...(rest > 0 && { note: text.active(rest) }) };
    if (state === 'active') return { label: text.active(now.active) };
    if (state === 'shownLastYear') return { label: text.lastYear(year - 1) };
    if (state === 'beyond') return { label: text.beyond(Math.max(now.active, now.shown)) };
    return state === 'promised' ? { label: text.promised, note: text.nothing } : {};
  };
}
