import { languages } from '#platform/language.ts';
import { problem, type Problem } from './row.ts';
import { cellIn, type Table, type TableRow } from './tables.ts';

/** A row of the file, where it stands, and its number among all. */
export type Line = { number: number; table: Table; row: TableRow };
/**
 * What a file says of one record: its own row, and rows of its parts. `id` where it is one that there is; `alike` those
 * that a row without an id may be, if it says nothing else than they do. `problem` is of all of it.
 */
export type Bundle = {
  number: number;
  id?: string;
  title: string;
  main?: Line;
  parts: Line[];
  alike: readonly string[];
  problem?: Problem & { at?: string };
};

/** The records of the register that the reader may see, by id and by title in any language. */
export type Known = { has(id: string): boolean; titled(title: string): readonly string[] };

/** Brings the rows of all sheets together by the record that they are about, in the order of the file. */
export function bundlesOf(tables: readonly Table[], known: Known): Bundle[] {
  const lines = linesOf(tables);
  const bundles: Bundle[] = [];
  const byId = new Map<string, Bundle>();
  const fresh = new Map<string, Bundle[]>();
  for (const line of lines.filter(({ table }) => !table.spec.part)) {
    const unclear = unclearIn(line, ['@id', '@version']);
    const bundle = unclear ? refusedBundle(line, unclear) : mainBundle(line, byId, known);
    bundles.push(bundle);
    if (bundle.id && !bundle.problem) byId.set(bundle.id, bundle);
    else if (!textOf(line, '@id'))
      for (const title of titlesIn(line)) fresh.set(title, [...(fresh.get(title) ?? []), bundle]);
  }
  for (const bundle of bundles) bundle.alike = bundle.alike.filter((id) => !byId.has(id));
  for (const line of lines.filter(({ table }) => table.spec.part)) {
    const owner = unclearIn(line, ['@record', '@version', '@id']) ?? ownerOf(line, byId, fresh, known);
    if ('why' in owner) bundles.push(refusedBundle(line, owner));
    else {
      if (!owner.main && !owner.parts.length) bundles.push(owner);
      owner.parts.push(line);
    }
  }
  return bundles;
}

/** A cell that says which record it is must be written, not reckoned. */
function unclearIn({ table, row }: Line, names: readonly string[]): (Problem & { at: string }) | undefined {
  const at = names.find((name) => cellIn(table, row, name)?.isFormula || cellIn(table, row, name)?.isMerged);
  if (at === undefined) return undefined;
  return { ...problem(cellIn(table, row, at)?.isFormula ? 'formula' : 'merged'), at };
}

function refusedBundle(line: Line, why: Problem & { at: string }): Bundle {
  const shown = line.table.spec.part
    ? textOf(line, '@title')
    : (titleNames.map((name) => textOf(line, name)).find(Boolean) ?? '');
  const own = line.table.spec.part ? { parts: [line] } : { main: line, parts: [] };
  return { number: line.number, title: shown, alike: [], ...own, problem: why };
}

function linesOf(tables: readonly Table[]): Line[] {
  const lines = tables.flatMap((table) => table.rows.map((row) => ({ table, row })));
  return lines.map((line, at) => ({ ...line, number: at + 1 }));
}

export const textOf = ({ table, row }: Line, name: string): string => cellIn(table, row, name)?.text.trim() ?? '';

const plainTitle = (text: string) => text.trim().replaceAll(/\s+/g, ' ').toLowerCase();

const titleNames = ['title.', ...languages.map((language) => `title.${language}`)];

const titlesIn = (line: Line): string[] => [
  ...new Set(titleNames.map((name) => plainTitle(textOf(line, name))).filter(Boolean)),
];

function mainBundle(line: Line, byId: ReadonlyMap<string, Bundle>, known: Known): Bundle {
  const id = textOf(line, '@id');
  const title = titleNames.map((name) => textOf(line, name)).find(Boolean) ?? '';
  const bundle = { number: line.number, title, main: line, parts: [], alike: [] };
  if (!id) return { ...bundle, alike: known.titled(title).slice(0, 5) };
  const first = byId.get(id)?.main?.row.row;
  if (first) return { ...bundle, problem: { ...problem('twice', String(first)), at: '@id' } };
  return known.has(id) ? { ...bundle, id } : { ...bundle, problem: { ...problem('idUnknown'), at: '@id' } };
}

/** The record that a row of a part belongs to: by its id, else by its title, a new one of the same file first. */
function ownerOf(
  line: Line,
  byId: Map<string, Bundle>,
  fresh: ReadonlyMap<string, Bundle[]>,
  known: Known,
): Bundle | (Problem & { at: string }) {
  const id = textOf(line, '@record');
  const title = textOf(line, '@title');
  if (!id && !title) return { ...problem('recordMissing'), at: '@record' };
  const [added, ...others] = id ? [] : (fresh.get(plainTitle(title)) ?? []);
  if (added && !others.length) return added;
  const ids = id ? [id].filter((each) => known.has(each)) : known.titled(title);
  const [found, ...more] = ids;
  if (others.length || more.length) return { ...problem('recordAmbiguous'), at: '@title' };
  if (!found) return { ...problem(id ? 'idUnknown' : 'recordMissing'), at: id ? '@record' : '@title' };
  const bundle = byId.get(found) ?? { number: line.number, id: found, title, parts: [], alike: [] };
  byId.set(found, bundle);
  return bundle;
}

/** What is known, from rows of the database. */
export function knownFrom(rows: readonly { id: string; titles: readonly string[] }[]): Known {
  const ids = new Set(rows.map(({ id }) => id));
  const byTitle = new Map<string, string[]>();
  for (const { id, titles } of rows)
    for (const title of new Set(titles.map(plainTitle)))
      if (title) byTitle.set(title, [...(byTitle.get(title) ?? []), id]);
  return { has: (id) => ids.has(id), titled: (title) => byTitle.get(plainTitle(title)) ?? [] };
}
