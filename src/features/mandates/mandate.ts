import type { PublishedDocument } from '#records/publish.ts';
import type { Named } from '#records/register/names.ts';

export const seatRoles = ['representative', 'chair', 'deputy', 'observer'] as const;
export type SeatRole = (typeof seatRoles)[number];

/** Days in Norway, both inclusive; `null` is open at that end. */
export type Days = { starts_on: string | null; ends_on: string | null };

/** Who sits, and when. Without days of its own a seat is held for the whole term. */
export type Seat = Days & {
  id: string;
  number: number | null;
  role: SeatRole;
  person: string;
  party: string;
};
export type ShownSeat = Seat & { replaces: string };

/** What the public gets of a mandate. */
export type PublicMandate = {
  body: string;
  organisation: Named | null;
  relation: Named | null;
  on_behalf_of: Named | null;
  follows: Named | null;
  decided_by: string;
  decided_on: string | null;
  case_number: string;
  elected_by: string;
  seat: ShownSeat[];
};
export type MandateDocument = PublishedDocument<PublicMandate>;

/** How a term stands on a day. */
export type Phase = 'coming' | 'running' | 'ended';

export function phaseOn({ starts_on: from, ends_on: to }: Days, day: string): Phase {
  if (to !== null && to < day) return 'ended';
  return from !== null && from > day ? 'coming' : 'running';
}

/** The days that a seat is held: its own where it has them, else those of the term. */
export const daysOf = (seat: Days, term: Days): Days => ({
  starts_on: seat.starts_on ?? term.starts_on,
  ends_on: seat.ends_on ?? term.ends_on,
});

/** Whether two spans have a day in common; one that ends before it begins has none. */
export const overlap = (one: Days, other: Days): boolean =>
  [beginsBy(one, one), beginsBy(other, other), beginsBy(one, other), beginsBy(other, one)].every(Boolean);

const beginsBy = ({ starts_on: from }: Days, { ends_on: to }: Days): boolean =>
  from === null || to === null || from <= to;

/** A representative or chair takes the seat; deputies share its number, and observers have none. */
export const holdsSeat = ({ role, person }: Pick<Seat, 'role' | 'person'>): boolean =>
  person !== '' && (role === 'representative' || role === 'chair');

/** Those who would hold a seat that someone before them in the list holds on one of the same days. */
export function seatTakers<S extends Seat>(seats: readonly S[], term: Days): S[] {
  return seats.filter((seat, at) => seats.slice(0, at).some((before) => clash(before, seat, term)));
}

/** Whether two would hold one seat on the same day. */
export function clash(one: Seat, other: Seat, term: Days): boolean {
  if (!holdsSeat(one) || !holdsSeat(other) || one.number === null || one.number !== other.number) return false;
  return overlap(daysOf(one, term), daysOf(other, term));
}

/** What is wrong with the seats of a term, at the field that must be mended: `seat.ID.number`. */
export function seatErrors(seats: readonly Seat[], term: Days): Record<string, string> {
  const taken = seatTakers(seats, term).map(({ id }) => [`seat.${id}.number`, 'seatTaken']);
  return Object.fromEntries([...seats.flatMap((seat) => errorsOf(seat, term)), ...taken]);
}

function errorsOf(seat: Seat, term: Days): [string, string][] {
  const { id, number, starts_on: from, ends_on: to } = seat;
  const errors: [string, string][] = [];
  if (holdsSeat(seat) && number === null) errors.push([`seat.${id}.number`, 'numberMissing']);
  if (from !== null && isOutside(from, term)) errors.push([`seat.${id}.starts_on`, 'outsideTerm']);
  if (to !== null && isOutside(to, term)) errors.push([`seat.${id}.ends_on`, 'outsideTerm']);
  if (from !== null && to !== null && to < from) errors.push([`seat.${id}.ends_on`, 'seatEndsBeforeStart']);
  return errors;
}

const isOutside = (day: string, { starts_on: from, ends_on: to }: Days): boolean =>
  (from !== null && day < from) || (to !== null && day > to);

/** Those who sit on a day: the seats in the order of their numbers, those who represent before their deputies. */
export function sittingOn<S extends Seat>(seats: readonly S[], term: Days, day: string): S[] {
  return inOrder(seats.filter((seat) => seat.person && phaseOn(daysOf(seat, term), day) === 'running'));
}

/** Those who have sat and do so no more, the last first. */
export function satBefore<S extends Seat>(seats: readonly S[], term: Days, day: string): S[] {
  const gone = seats.filter((seat) => seat.person && phaseOn(daysOf(seat, term), day) === 'ended');
  return gone.toSorted((one, other) => compare(daysOf(other, term).ends_on, daysOf(one, term).ends_on));
}

const compare = (one: string | null, other: string | null): number => (one ?? '').localeCompare(other ?? '');

const places: readonly SeatRole[] = ['chair', 'representative', 'deputy', 'observer'];

export function inOrder<S extends Seat>(seats: readonly S[]): S[] {
  const numberOf = ({ number }: S) => number ?? Number.POSITIVE_INFINITY;
  return seats.toSorted((one, other) => {
    const [first, second] = [numberOf(one), numberOf(other)];
    return first === second ? places.indexOf(one.role) - places.indexOf(other.role) : first < second ? -1 : 1;
  });
}

/** A seat with those who step in for it; deputies without a number stand in for anyone, and come last. */
export type SeatGroup<S extends Seat = ShownSeat> = { number: number | null; holders: S[]; deputies: S[] };

export function seatGroups<S extends Seat>(seats: readonly S[]): SeatGroup<S>[] {
  const groups = Map.groupBy(inOrder(seats), ({ id, number, role }) =>
    number !== null ? String(number) : role === 'deputy' ? '' : id,
  );
  return [...groups.values()].map((group) => ({
    number: group[0]?.number ?? null,
    holders: group.filter(({ role }) => role !== 'deputy'),
    deputies: group.filter(({ role }) => role === 'deputy'),
  }));
}

/** `Representant A (Ap)`, as the county writes it. */
export const personOf = ({ person, party }: Pick<Seat, 'person' | 'party'>): string =>
  party ? `${person} (${party})` : person;
