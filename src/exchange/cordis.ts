import { unpack } from './archive.ts';
import {
  centsIn,
  clean,
  countryIn,
  readParticipation,
  rejected,
  roleIn,
  Taking,
  type Ours,
  type Participant,
  type ParticipantName,
  type Participation,
  type ParticipationsRead,
  type RejectedRow,
} from './participations.ts';
import { mostBytes, textIn, visitRows } from './separated.ts';

export type NamedFile = { name: string; bytes: Uint8Array };

const columnsOfProjects = ['id', 'acronym', 'title', 'startDate', 'endDate', 'frameworkProgramme'] as const;
const columnsOfOrganisations = [
  'projectID',
  'organisationID',
  'vatNumber',
  'name',
  'country',
  'role',
  'ecContribution',
] as const;

/**
 * Reads CORDIS' projects of a framework programme (cordis.europa.eu; Commission decision 2011/833/EU, CC BY 4.0): the
 * tables `project` and `organization` as CSV, or the ZIP that holds them. `read` counts the rows of both. Those of ours
 * are taken with all who take part in the same projects, and each that cannot be is told.
 */
export function readCordis(files: readonly NamedFile[], ours: Ours, most = mostBytes): ParticipationsRead {
  const opened = tablesIn(files, most);
  if (!opened.ok) return opened;
  const { projects, organisations } = opened;
  const taking = new Taking(ours);
  const own = ownRows(organisations, taking);
  const facts = factsOf(projects, taking, new Set(own.map(({ cell }) => cell('projectID'))));
  for (const each of own) taking.take(participationIn(each, facts.get(each.cell('projectID')), projects.name));
  const done = taking.done();
  addPartners(organisations, done.ours);
  return done;
}

type Cell = (column: string) => string;
type TableRow = { cell: Cell; row: number; file: string; isWhole: boolean };
type Table = { name: string; text: string; heading: string[] };
type Tables = { ok: true; projects: Table; organisations: Table };

/** All files together are `most` bytes at the most, however many there are. */
function tablesIn(files: readonly NamedFile[], most: number): Tables | (ParticipationsRead & { ok: false }) {
  const plain: NamedFile[] = [];
  let left = most;
  for (const file of files) {
    const inside = isArchive(file.bytes)
      ? unpack(file.bytes, left, /(^|\/)(project|organization)[^/]*\.csv$/i)
      : undefined;
    if (inside && !inside.ok) return inside;
    if (inside && !inside.files.length) return { ok: false, why: 'unknownFormat' };
    const opened = inside ? inside.files : [file];
    left -= opened.reduce((sum, { bytes }) => sum + bytes.length, 0);
    if (left <= 0) return { ok: false, why: 'tooLarge' };
    plain.push(...opened);
  }
  const tables = plain.map(tableIn).filter((table) => table.heading.length);
  return tables.length ? bothOf(tables) : { ok: false, why: 'empty' };
}

const isArchive = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

function tableIn({ name, bytes }: NamedFile): Table {
  const text = textIn(bytes);
  const heading: string[] = [];
  const end = /\r\n|\r|\n/.exec(text)?.index ?? text.length;
  visitRows(text.slice(0, end), (cells) => void heading.push(...cells.map((cell) => cell.trim())));
  return { name: name.replace(/^.*\//, ''), text, heading };
}

/** The tables are known by their columns, whatever the files are called. */
function bothOf(tables: readonly Table[]): Tables | (ParticipationsRead & { ok: false }) {
  const projects = tables.find(({ heading }) => heading.includes('id') && heading.includes('acronym'));
  const organisations = tables.find(({ heading }) => heading.includes('organisationID'));
  if (!projects && !organisations) return { ok: false, why: 'unknownFormat' };
  if (!projects || !organisations)
    return { ok: false, why: 'fileMissing', missing: projects ? 'organization.csv' : 'project.csv' };
  const missing = [...missingIn(projects, columnsOfProjects), ...missingIn(organisations, columnsOfOrganisations)];
  if (missing.length) return { ok: false, why: 'columnsMissing', missing: missing.join(', ') };
  return { ok: true, projects, organisations };
}

const missingIn = ({ heading }: Table, needed: readonly string[]) => needed.filter((name) => !heading.includes(name));

function visitTable({ text, name, heading }: Table, visit: (row: TableRow) => void): void {
  const places = new Map(heading.map((column, at) => [column, at]));
  visitRows(text, (cells, row) => {
    if (row === 1 || !cells.some(Boolean)) return;
    const cell: Cell = (column) => clean(cells[places.get(column) ?? -1] ?? '');
    visit({ cell, row, file: name, isWhole: cells.length === heading.length });
  });
}

function ownRows(organisations: Table, taking: Taking): TableRow[] {
  const own: TableRow[] = [];
  visitTable(organisations, (row) => {
    taking.read += 1;
    if (taking.isOurs(nameIn(row.cell), row)) own.push(row);
  });
  return own;
}

const nameIn = (cell: Cell): ParticipantName => ({
  orgnr: '',
  pic: cell('organisationID'),
  vat: cell('vatNumber'),
  name: cell('name'),
  country: countryIn(cell('country')),
});

/** The rows of the projects that we take part in, by their numbers. */
function factsOf(projects: Table, taking: Taking, wanted: ReadonlySet<string>): Map<string, TableRow> {
  const found = new Map<string, TableRow>();
  visitTable(projects, (row) => {
    taking.read += 1;
    const id = row.cell('id');
    if (wanted.has(id) && !found.has(id)) found.set(id, row);
  });
  return found;
}

function participationIn(own: TableRow, project: TableRow | undefined, file: string): Participation | RejectedRow {
  const place = { row: own.row, file: own.file };
  if (!own.isWhole) return rejected(place, 'columnsWrong', own.cell('projectID'));
  if (!project) return rejected(place, 'projectMissing', own.cell('projectID'));
  if (!project.isWhole) return rejected({ row: project.row, file }, 'columnsWrong', project.cell('id'));
  const { cell } = project;
  const facts = {
    programme: cell('frameworkProgramme'),
    number: cell('id'),
    acronym: cell('acronym'),
    title: cell('title'),
    objective: cell('objective'),
    call: cell('subCall') || cell('masterCall'),
    topic: cell('topics'),
    action: cell('fundingScheme'),
    status: cell('status'),
    starts: cell('startDate'),
    ends: cell('endDate'),
    deadline: '',
    role: own.cell('role'),
    amount: amountIn(own.cell),
    // Where costs are reckoned by units or as a lump sum, CORDIS gives none and writes 0.
    total: cell('totalCost').replace(/^0([.,]0+)?$/, ''),
  };
  return readParticipation(facts, nameIn(own.cell), place);
}

/** What goes to those that are tied to a participant is in its contribution, and not in its net contribution. */
const amountIn = (cell: Cell) => cell('netEcContribution') || cell('ecContribution');

/** All who take part in the projects, the organisation of each once, in the order that CORDIS gives them. */
function addPartners(organisations: Table, ours: readonly Participation[]): void {
  const byNumber = new Map(ours.map((each) => [each.number, each]));
  visitTable(organisations, ({ cell, isWhole }) => {
    const partners = byNumber.get(cell('projectID'))?.partners;
    const partner = isWhole && partners ? partnerIn(cell) : undefined;
    if (partner && !partners?.some(({ pic, name }) => (pic ? pic === partner.pic : name === partner.name)))
      partners?.push(partner);
  });
}

function partnerIn(cell: Cell): Participant | undefined {
  const named = nameIn(cell);
  const role = roleIn(cell('role'));
  if (!named.name || !role || isPerson(cell)) return undefined;
  return { ...named, role, amount: centsIn(amountIn(cell)) ?? null, website: cell('organizationURL') };
}

/** A sole trader stands with the person's own name: CORDIS then gives neither address nor number for value added tax. */
const isPerson = (cell: Cell): boolean =>
  cell('activityType') === 'PRC' && !cell('street') && !cell('city') && !cell('vatNumber') && !cell('shortName');
