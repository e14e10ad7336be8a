import {
  clean,
  readParticipation,
  rejected,
  Taking,
  type Ours,
  type ParticipantName,
  type ParticipationsRead,
} from './participations.ts';
import { mostBytes, textIn, visitRows } from './separated.ts';

/** What the columns are called. The first are needed; without the others less is told. */
const needed = {
  programme: 'Rammeprogram',
  number: 'Prosjektnr',
  title: 'Prosjektnavn',
  starts: 'Kontrakt startdato',
  ends: 'Kontrakt sluttdato',
  orgnr: 'Organisasjonsnummer',
  name: 'Organisasjonsnavn',
  role: 'Organisasjon rolle',
  amount: 'Innvilget beløp organisasjon EUR',
} as const;
const wished = {
  acronym: 'Prosjektkortnavn',
  call: 'Utlysnings-id',
  topic: 'Topic kode',
  action: 'Søknadstype',
  status: 'Kontraktstatus',
  deadline: 'Søknadsfrist',
} as const;
type Column = keyof typeof needed | keyof typeof wished;

/**
 * Reads the Research Council of Norway's open data on Norwegian participation in the EU's framework programmes
 * (github.com/Forskningsradet/open-data): a row for each organisation in each project. Those of ours are taken, and each
 * of them that cannot be is told; the others are counted.
 */
export function readForskningsradet(bytes: Uint8Array, ours: Ours, most = mostBytes): ParticipationsRead {
  if (bytes.length > most) return { ok: false, why: 'tooLarge' };
  const taking = new Taking(ours);
  let heading: Heading | undefined;
  visitRows(textIn(bytes), (cells, row) => {
    if (!heading) heading = headingOf(cells);
    else if (!heading.missing.length && cells.some(Boolean)) takeRow(taking, heading, cells, row);
  });
  if (!heading) return { ok: false, why: 'empty' };
  const { missing } = heading;
  if (missing.length === Object.keys(needed).length) return { ok: false, why: 'unknownFormat' };
  return missing.length ? { ok: false, why: 'columnsMissing', missing: missing.join(', ') } : taking.done();
}

type Heading = { places: ReadonlyMap<Column, number>; columns: number; missing: string[] };

/** The columns by their names, in whatever order they stand. */
function headingOf(cells: readonly string[]): Heading {
  const at = new Map(cells.map((cell, place) => [plain(cell), place]));
  const places = new Map<Column, number>();
  for (const column of columns) {
    const place = at.get(plain(names[column]));
    if (place !== undefined) places.set(column, place);
  }
  const missing = columns.filter((column) => column in needed && !places.has(column)).map((column) => names[column]);
  return { places, columns: cells.length, missing };
}

const names: Record<Column, string> = { ...needed, ...wished };
const columns = Object.keys(names) as Column[];
const plain = (name: string) => clean(name).normalize('NFC').toLowerCase();

function takeRow(taking: Taking, heading: Heading, cells: readonly string[], row: number): void {
  taking.read += 1;
  const told = Object.fromEntries(
    columns.map((column) => [column, clean(cells[heading.places.get(column) ?? -1] ?? '')]),
  );
  const { orgnr, name, ...facts } = told as Record<Column, string>;
  const organisation = { orgnr: orgnr.replaceAll(/\s/g, ''), pic: '', vat: '', name, country: 'NO' };
  if (isWhole(heading, cells) && taking.isOurs(organisation, { row }))
    taking.take(readParticipation({ ...facts, objective: '', total: '' }, organisation, { row }));
  else if (cells.length !== heading.columns) takeShifted(taking, organisation, cells, row);
}

/** Nothing is cut off, and nothing stands where there is no heading. */
const isWhole = ({ columns: count }: Heading, cells: readonly string[]) =>
  cells.length >= count && !cells.slice(count).some(Boolean);

/** What stands in the wrong columns is ours where our number stands in any of them. */
function takeShifted(taking: Taking, organisation: ParticipantName, cells: readonly string[], row: number): void {
  const numbers = cells.map((cell) => cell.replaceAll(/\s/g, '')).filter((cell) => /^\d{9}$/.test(cell));
  if (numbers.some((orgnr) => taking.isOurs({ ...organisation, name: '', orgnr }, { row })))
    taking.take(rejected({ row }, 'columnsWrong', cells.join(';')));
}
