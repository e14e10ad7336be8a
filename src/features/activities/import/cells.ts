import { decimal, realDay } from '#features/sheets/numbers.ts';
import type { Evidence } from '#features/contributions/contribution.ts';

/** A day as people write one, `2026-03-01`; `edge` says which day of a year or a month is meant. */
export function dayIn(cell: string, edge: 'first' | 'last'): string | undefined {
  const year = cell.match(/^(19|20|21)\d\d$/);
  if (year) return edge === 'first' ? `${cell}-01-01` : `${cell}-12-31`;
  const iso = cell.match(/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/);
  if (iso) return realDay(iso[1], iso[2], iso[3]);
  const written = cell.match(/^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/);
  if (written) return realDay(written[3], written[2], written[1]);
  // A spreadsheet counts days from the last of December 1899.
  if (/^\d{5}$/.test(cell)) return new Date(Date.UTC(1899, 11, 30 + Number(cell))).toISOString().slice(0, 10);
  return undefined;
}

/** A number at the beginning and what it counts: `1 234,50 elever`, `−3`, `15.414.794 kroner`. */
function figureIn(cell: string): { figure: string; unit: string } | 'unclear' | undefined {
  const found = cell.match(/^([-\u2212]?\d[\d\s\u00a0\u202f.,]*)(.*)$/s);
  if (!found) return undefined;
  const figure = decimal((found[1] ?? '').trim().replace(/[.,]$/, ''));
  return figure === undefined ? 'unclear' : { figure, unit: (found[2] ?? '').trim() };
}

export type ReadEvidence = Pick<Evidence, 'kind' | 'url'> & {
  figure: string;
  unit: string;
  what: string;
  source: string;
};

/** What shows it, and where that is from: a number is a figure, an address a document, other words a quote. */
export function evidenceIn(cell: string, source: string): ReadEvidence | 'unclear' | 'sourceMissing' | undefined {
  if (!cell) return undefined;
  const address = [cell, source].find((text) => /^https?:\/\/\S+$/.test(text)) ?? '';
  const figure = figureIn(cell);
  if (figure === 'unclear') return 'unclear';
  if (figure) {
    if (!figure.unit) return 'unclear';
    return source ? { kind: 'figure', ...figure, what: '', source, url: address } : 'sourceMissing';
  }
  if (address) return { kind: 'document', figure: '', unit: '', what: cell, source: '', url: address };
  return source ? { kind: 'quote', figure: '', unit: '', what: cell, source, url: '' } : 'sourceMissing';
}

/** The codes in a cell: `3.1; 3.2`, `Løfte 2.1 og mål 4`. */
export function codesIn(cell: string): string[] {
  return cell
    .split(/[,;\n]|\s+(?:og|and|&)\s+/i)
    .map((part) => part.trim().toLowerCase())
    .filter(Boolean)
    .map((part) => part.replace(/^(løfte|lovnad|promise|punkt|pkt\.?|nr\.?)\s*/, ''))
    .map((part) =>
      part.replace(/^(mål|goal)\s*(\d+)$/, 'goal-$2').replace(/^(prioritering|priority)\s*(\d+)$/, 'priority-$2'),
    );
}
