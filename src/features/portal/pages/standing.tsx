import { useTexts } from '#platform/language.ts';
import type { Standing } from '#features/contributions/matrix.ts';
import { portalTexts } from '../texts.ts';

/** A standing in words: "2 vist" and, beside it, "1 i gang". */
export function useStandingWords() {
  const { cell } = useTexts(portalTexts);
  return ({ state, now }: Standing, year: number): { label?: string; note?: string } => {
    const rest = now.active - now.shown;
    if (state === 'shown') return { label: cell.shown(now.shown), ...(rest > 0 && { note: cell.active(rest) }) };
    if (state === 'active') return { label: cell.active(now.active) };
    if (state === 'shownLastYear') return { label: cell.lastYear(year - 1) };
    if (state === 'beyond') return { label: cell.beyond(now.active) };
    return state === 'promised' ? { label: cell.promised, note: cell.nothing } : {};
  };
}
