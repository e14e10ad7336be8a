import { day } from '#platform/form.ts';

/** What a funder's open data tell of one organisation's part in one project; amounts are whole cents. */
export type Participation = {
  /** The row that tells it, and in which file where there are several. */
  row: number;
  file?: string;
  programme: string;
  number: string;
  acronym: string;
  title: string;
  objective: string;
  call: string;
  topic: string;
  action: string;
  /** The funder's word for how far it has come: `SIGNED`, `CLOSED`, `TERMINATED`; empty where it says nothing. */
  status: string;
  starts_on: string | null;
  ends_on: string | null;
  deadline: string | null;
  organisation: ParticipantName;
  role: ParticipantRole;
  /** The funder's own word for the role, in capitals. */
  roleWord: string;
  amount: number | null;
  total: number | null;
  currency: 'EUR';
  partners: Participant[];
};

/** How an organisation is told of: the numbers it has in different registers, its name and its country's two letters. */
export type ParticipantName = { orgnr: string; pic: string; vat: string; name: string; country: string };
export const participantRoles = ['lead', 'partner', 'associated'] as const;
export type ParticipantRole = (typeof participantRoles)[number];
export type Participant = ParticipantName & { role: ParticipantRole; amount: number | null; website: string };

export type RowProblem =
  | 'amountUnclear'
  | 'columnsWrong'
  | 'dayUnclear'
  | 'endsBeforeStart'
  | 'lettersLost'
  | 'numberMissing'
  | 'organisationUnclear'
  | 'programmeUnknown'
  | 'projectMissing'
  | 'roleUnknown'
  | 'titleMissing'
  | 'tooLong'
  | 'twice';
/** A row of ours that was left out: its place in its file, why, and what stood there. */
export type RejectedRow = { row: number; file?: string; why: RowProblem; value: string };

/** `read` counts every row; `repeated` those of ours that say once more what another has said. */
export type ParticipationsRead =
  | { ok: true; read: number; ours: Participation[]; repeated: number; rejected: RejectedRow[] }
  | {
      ok: false;
      why: 'empty' | 'unknownFormat' | 'columnsMissing' | 'fileMissing' | 'tooLarge' | 'broken';
      missing?: string;
    };

/** Whose a row is; `unclear` where its number is none that an organisation can have, so that only its name may tell. */
export type Whose = 'ours' | 'unclear' | 'other';
export type Ours = { whose(organisation: ParticipantName): Whose; names: readonly string[] };

/** What is taken of the rows as they are read: each project once, and what is left out. */
export class Taking {
  read = 0;
  readonly #ours: Ours;
  readonly #found = new Map<string, Participation>();
  readonly #unclear: { place: Place; value: string; name: string }[] = [];
  readonly #rejected: RejectedRow[] = [];
  #repeated = 0;

  constructor(ours: Ours) {
    this.#ours = ours;
  }

  /** Whether the row is ours to read on; one that may be is remembered until all names are known. */
  isOurs(organisation: ParticipantName, place: Place): boolean {
    const whose = this.#ours.whose(organisation);
    const { orgnr, name } = organisation;
    if (whose === 'unclear')
      this.#unclear.push({ place: placeOf(place), value: [orgnr, name].filter(Boolean).join(' '), name: folded(name) });
    return whose === 'ours';
  }

  take(found: Participation | RejectedRow): void {
    if ('why' in found) return void this.#rejected.push(found);
    const key = `${found.programme} ${found.number}`;
    const before = this.#found.get(key);
    if (!before) this.#found.set(key, found);
    else if (factsOf(before) === factsOf(found)) this.#repeated += 1;
    else this.#rejected.push(rejected(placeOf(found), 'twice', `${found.number} ${found.acronym}`.trim()));
  }

  done(): ParticipationsRead & { ok: true } {
    const ours = [...this.#found.values()];
    const names = new Set([...this.#ours.names, ...ours.map(({ organisation }) => organisation.name)].map(folded));
    const maybe = this.#unclear.filter(({ name }) => name && names.has(name));
    const unclear = maybe.map(({ place, value }) => rejected(place, 'organisationUnclear', value));
    const all = [...this.#rejected, ...unclear].toSorted((one, other) => one.row - other.row);
    return { ok: true, read: this.read, ours, repeated: this.#repeated, rejected: all };
  }
}

/** What a row says, column by column, as it stands in the file. */
export type Told = Record<
  | 'programme'
  | 'number'
  | 'acronym'
  | 'title'
  | 'objective'
  | 'call'
  | 'topic'
  | 'action'
  | 'status'
  | 'starts'
  | 'ends'
  | 'deadline'
  | 'role'
  | 'amount'
  | 'total',
  string
>;
type Place = { row: number; file?: string };

/** A row of ours, or the first thing that is wrong with it. */
export function readParticipation(
  told: Told,
  organisation: ParticipantName,
  place: Place,
): Participation | RejectedRow {
  const { number, acronym, title, objective, call, topic, action, status } = told;
  const wrong = (why: RowProblem, value: string) => rejected(place, why, [number || acronym, value].join(' ').trim());
  const broken = Object.values(told).find((cell) => cell.includes('\uFFFD'));
  const programme = programmeIn(told.programme);
  const role = roleIn(told.role);
  const [starts_on, ends_on, deadline] = [dayIn(told.starts), dayIn(told.ends), dayIn(told.deadline)];
  const [amount, total] = [centsIn(told.amount), centsIn(told.total)];
  if (broken !== undefined) return wrong('lettersLost', broken);
  if (!number) return wrong('numberMissing', title);
  if (!title) return wrong('titleMissing', acronym);
  if (!programme) return wrong('programmeUnknown', told.programme);
  if (!role) return wrong('roleUnknown', told.role);
  if (starts_on === undefined) return wrong('dayUnclear', told.starts);
  if (ends_on === undefined) return wrong('dayUnclear', told.ends);
  if (deadline === undefined) return wrong('dayUnclear', told.deadline);
  if (starts_on && ends_on && ends_on < starts_on) return wrong('endsBeforeStart', `${told.starts} – ${told.ends}`);
  if (amount === undefined) return wrong('amountUnclear', told.amount);
  if (total === undefined) return wrong('amountUnclear', told.total);
  const words = { number, acronym, title, objective, call, topic, action, status: status.toUpperCase() };
  const facts = {
    programme,
    starts_on,
    ends_on,
    deadline,
    organisation,
    role,
    amount,
    total,
    currency: 'EUR' as const,
  };
  return { ...place, ...words, ...facts, roleWord: told.role.toUpperCase(), partners: [] };
}

/** A cell in one line, without what no page can show. */
export const clean = (cell: string): string => cell.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim();

export const rejected = (place: Place, why: RowProblem, value: string): RejectedRow => ({
  ...place,
  why,
  value: value.slice(0, 80),
});

const placeOf = ({ row, file }: Place): Place => ({ row, ...(file && { file }) });

/** All that is told, but where it stands. */
const factsOf = (each: Participation) => JSON.stringify({ ...each, row: 0, file: '', partners: [] });

/** A name without case, marks and spaces: the same body is written in several ways. */
export const folded = (name: string): string => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

/** `626199.99999984` and `960619,95` in whole cents, rounded half up; null where nothing stands, undefined where it is unclear. */
export function centsIn(text: string): number | null | undefined {
  if (text === '') return null;
  const [, whole = '', decimals = ''] = /^(\d{1,15})(?:[.,](\d{1,30}))?$/.exec(text) ?? [];
  if (!whole) return undefined;
  const half = (decimals[2] ?? '0') >= '5' ? 1n : 0n;
  const cents = Number(BigInt(whole + decimals.slice(0, 2).padEnd(2, '0')) + half);
  return Number.isSafeInteger(cents) ? cents : undefined;
}

/** `25.05.2020 00:00`, `2020-05-25` or `2020-05-25 00:00:00`; null where nothing stands, undefined where it is no day. */
export function dayIn(text: string): string | null | undefined {
  if (text === '') return null;
  const [plain = ''] = text.split(/[ T]/);
  const [, dayOf = '', month = '', year = ''] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain) ?? [];
  const iso = year ? `${year}-${month.padStart(2, '0')}-${dayOf.padStart(2, '0')}` : plain;
  return theDay.safeParse(iso).success ? iso : undefined;
}
const theDay = day('dayUnclear');

/** The code that we know a framework programme by. */
export const programmeIn = (text: string): string | undefined => programmes[folded(text)];
const programmes: Record<string, string> = {
  fp7: 'FP7',
  h2020: 'H2020',
  horizon2020: 'H2020',
  horizon: 'HORIZON',
  horizoneurope: 'HORIZON',
  horisonteuropa: 'HORIZON',
};

/** Our term for the funder's; those who are tied to a partner, or pay their own way, are associated. */
export const roleIn = (text: string): ParticipantRole | undefined => rolesOf[folded(text)];
const rolesOf: Record<string, ParticipantRole> = {
  coordinator: 'lead',
  hostinstitution: 'lead',
  participant: 'partner',
  partner: 'partner',
  beneficiary: 'partner',
  internationalpartner: 'associated',
  associatedpartner: 'associated',
  thirdparty: 'associated',
  affiliatedentity: 'associated',
};

/** The country's code as ISO writes it; the EU has two of its own. Empty where there are none or several. */
export function countryIn(text: string): string {
  const code = text.toUpperCase();
  return { EL: 'GR', UK: 'GB' }[code] ?? (/^[A-Z]{2}$/.test(code) ? code : '');
}
