import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { parseMoney, plainMoney } from '#platform/money.ts';
import { costCategories } from '#features/programmes/categories.ts';
import type { BudgetLine, ProjectMoney } from './lines.ts';

/** One year of the budget in one currency, as a grid: a row for each kind of cost, a column for each partner. */
export type Grid = {
  year: number | null;
  currency: string;
  /** The organisations by id; empty is what is not of any partner. */
  partners: string[];
  categories: string[];
  cells: ReadonlyMap<string, Cell>;
};
/** The lines of a cell, and what they add to; only one that is one line can be written in the grid. */
export type Cell = { name: string; partner: string; category: string; lines: BudgetLine[] };

export const cellName = (partner: string, category: string): string => `cell.${partner || 'none'}.${category}`;

/** The grid of a year and a currency; `known` are the kinds of cost that the programme knows, all where it says none. */
export function gridOf(money: ProjectMoney, year: number | null, currency: string, known: readonly string[]): Grid {
  const lines = money.budget.filter((line) => line.currency === currency && line.year === year);
  const members = money.partners.map(({ organisation }) => organisation).filter(Boolean);
  const others = lines.map(({ organisation }) => organisation).filter((id) => !members.includes(id));
  const partners = [...new Set([...members, ...others, ...(members.length ? [] : [''])])];
  const categories = costCategories.filter(
    (code) => !known.length || known.includes(code) || lines.some(({ category }) => category === code),
  );
  const cells = partners.flatMap((partner) =>
    categories.map((category): [string, Cell] => {
      const name = cellName(partner, category);
      const here = lines.filter((line) => line.organisation === partner && line.category === category);
      return [name, { name, partner, category, lines: here }];
    }),
  );
  return { year, currency, partners, categories: [...categories], cells: new Map(cells) };
}

/** What a cell shows before anybody types in it. */
export const shownIn = ({ lines: [line] }: Cell, currency: string, language: Language): string =>
  line ? asTyped(plainMoney(line.amount, currency), language) : '';

/** Whether a cell was sent as it stood, however the amount was written. */
export function isUntouched({ name, lines: [line] }: Cell, sent: Values, currency: string): boolean {
  const text = sent[name]?.trim();
  if (text === undefined || !text) return text !== undefined && !line;
  const read = parseMoney(text, currency);
  return read.ok && read.amount === line?.amount;
}

/** `1200000.00` as people type it, `1 200 000`: it reads back as the same amount. */
function asTyped(plain: string, language: Language): string {
  const [whole = '', rest = ''] = plain.split('.');
  const point = language === 'en' ? '.' : ',';
  return whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ') + (/[1-9]/.test(rest) ? point + rest : '');
}

/** What was typed in a grid as a change of the project, and what cannot be read, each at its cell. */
export type Typed = { patch: Values; errors: Values; cellOf: ReadonlyMap<string, string> };

/** Only cells that say something else than they did are changed; an emptied one removes its line. */
export function typedIn(grid: Grid, typed: Values): Typed {
  const patch: Values = {};
  const errors: Values = {};
  const cellOf = new Map<string, string>();
  let fresh = 0;
  for (const { name, partner, category, lines } of grid.cells.values()) {
    const text = typed[name]?.trim();
    const [line] = lines;
    if (text === undefined || lines.length > 1) continue;
    const read = text ? parseMoney(text, grid.currency) : undefined;
    if (read && !read.ok) errors[name] = read.error;
    else if (read && read.amount < 0) errors[name] = 'amountNegative';
    else if (read?.amount === line?.amount) continue;
    else if (line) {
      cellOf.set(line.id, name);
      patch[`budget.${line.id}.amount`] = read ? plainMoney(read.amount, grid.currency) : '';
      if (!read) patch[`budget.${line.id}.remove`] = 'on';
    } else if (read) {
      fresh += 1;
      cellOf.set(`new${fresh}`, name);
      const { year, currency } = grid;
      const row = {
        organisation: partner,
        category,
        year: year === null ? '' : String(year),
        amount: plainMoney(read.amount, currency),
        currency,
      };
      for (const [field, value] of Object.entries(row)) patch[`budget.new${fresh}.${field}`] = value;
    }
  }
  return { patch, errors, cellOf };
}

/** Whether the cells that someone is about to change still hold what they held. */
export function isAsSeen(base: Grid, now: Grid, { cellOf }: Typed): boolean {
  const held = ({ cells }: Grid, name: string) =>
    (cells.get(name)?.lines ?? []).map(({ id, amount }) => `${id} ${amount}`).join();
  return [...cellOf.values()].every((name) => held(base, name) === held(now, name));
}
