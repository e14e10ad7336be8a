import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { mandateDuties } from './duties.ts';
import {
  clash,
  daysOf,
  holdsSeat,
  overlap,
  personOf,
  phaseOn,
  satBefore,
  seatErrors,
  seatGroups,
  seatRoles,
  seatTakers,
  sittingOn,
  type Days,
  type Seat,
} from './mandate.ts';

const term: Days = { starts_on: '2023-10-01', ends_on: '2027-09-30' };
const seat = (id: string, what: Partial<Seat> = {}): Seat => ({
  id,
  number: 1,
  role: 'representative',
  person: `Representant ${id.toUpperCase()}`,
  party: '',
  starts_on: null,
  ends_on: null,
  ...what,
});

test('a term runs through both of its days, and one without an end never ends', () => {
  assert.equal(phaseOn(term, '2023-09-30'), 'coming');
  assert.equal(phaseOn(term, '2023-10-01'), 'running');
  assert.equal(phaseOn(term, '2027-09-30'), 'running');
  assert.equal(phaseOn(term, '2027-10-01'), 'ended');
  assert.equal(phaseOn({ starts_on: null, ends_on: null }, '1950-01-01'), 'running');
});

test('two representatives for one seat at one time are refused at the second', () => {
  assert.deepEqual(seatErrors([seat('a'), seat('b')], term), { 'seat.b.number': 'seatTaken' });
  assert.deepEqual(seatErrors([seat('a'), seat('b', { role: 'chair' })], term), { 'seat.b.number': 'seatTaken' });
});

test('who comes after the one before has left may have the seat, from the day after', () => {
  const left = seat('a', { ends_on: '2025-03-31' });
  assert.deepEqual(seatErrors([left, seat('b', { starts_on: '2025-04-01' })], term), {});
  assert.deepEqual(seatErrors([left, seat('b', { starts_on: '2025-03-31' })], term), { 'seat.b.number': 'seatTaken' });
});

test('deputies share the seat of the one they stand in for, and seats without names take nobody’s place', () => {
  const others = [seat('b', { role: 'deputy' }), seat('c', { role: 'deputy' }), seat('d', { person: '' })];
  assert.deepEqual(seatErrors([seat('a'), ...others, seat('e', { role: 'observer', number: null })], term), {});
});

test('a seat stays within its term, ends after it begins, and has a number', () => {
  const early = seat('a', { starts_on: '2020-01-01' });
  assert.deepEqual(seatErrors([early], term), { 'seat.a.starts_on': 'outsideTerm' });
  assert.deepEqual(seatErrors([seat('a', { ends_on: '2028-01-01' })], term), { 'seat.a.ends_on': 'outsideTerm' });
  const turned = seat('a', { starts_on: '2025-02-01', ends_on: '2025-01-31' });
  assert.deepEqual(seatErrors([turned], term), { 'seat.a.ends_on': 'seatEndsBeforeStart' });
  assert.deepEqual(seatErrors([seat('a', { number: null })], term), { 'seat.a.number': 'numberMissing' });
});

// A short calendar, so that days meet often: whoever sits on one of them is found by looking at each.
const calendar = Array.from({ length: 12 }, (_, at) => `2026-01-${String(at + 1).padStart(2, '0')}`);
const byName = (one: string, other: string) => (one < other ? -1 : 1);
const end = fc.option(fc.constantFrom(...calendar));
const someDays: fc.Arbitrary<Days> = fc.record({ starts_on: end, ends_on: end });
const someSeat = fc.record({
  number: fc.option(fc.integer({ min: 1, max: 2 })),
  role: fc.constantFrom(...seatRoles),
  person: fc.constantFrom('', 'A', 'B'),
  party: fc.constant(''),
  starts_on: end,
  ends_on: end,
});
const someSeats = fc
  .array(someSeat, { maxLength: 6 })
  .map((all) => all.map((each, at): Seat => ({ ...each, id: `s${at}` })));

const around = ['2025-12-31', ...calendar, '2026-01-13'];
const covers = ({ starts_on: from, ends_on: to }: Days, day: string) =>
  (from === null || from <= day) && (to === null || to >= day);

test('property: two spans overlap exactly where they have a day in common, open ends included', () => {
  fc.assert(
    fc.property(someDays, someDays, (one, other) => {
      const shared = around.some((day) => covers(one, day) && covers(other, day));
      assert.equal(overlap(one, other), shared);
      assert.equal(overlap(other, one), shared);
    }),
    { numRuns: 2_000 },
  );
});

test('property: the rule finds exactly the pairs that hold one seat on one day, and tells each second once', () => {
  fc.assert(
    fc.property(someSeats, someDays, (seats, days) => {
      const holders = seats.filter((each) => holdsSeat(each) && each.number !== null);
      const meet = (one: Seat, other: Seat) =>
        one.number === other.number &&
        around.some((day) => covers(daysOf(one, days), day) && covers(daysOf(other, days), day));
      const pairs = holders.flatMap((one, at) =>
        holders.slice(at + 1).flatMap((other) => (meet(one, other) ? [`${one.id} ${other.id}`] : [])),
      );
      const found = seats.flatMap((one, at) =>
        seats.slice(at + 1).flatMap((other) => (clash(one, other, days) ? [`${one.id} ${other.id}`] : [])),
      );
      assert.deepEqual(found, pairs);
      const seconds = [...new Set(pairs.map((pair) => pair.split(' ')[1] ?? ''))].toSorted(byName);
      const told = seatTakers(seats, days).map(({ id }) => id);
      assert.deepEqual(told.toSorted(byName), seconds);
    }),
    { numRuns: 2_000 },
  );
});

test('property: whoever sits on a day has not sat before it, and sits within their own days', () => {
  fc.assert(
    fc.property(someSeats, someDays, fc.constantFrom(...calendar), (seats, days, day) => {
      const now = sittingOn(seats, days, day);
      assert.ok(now.every((each) => covers(daysOf(each, days), day)));
      assert.ok(satBefore(seats, days, day).every((each) => !now.includes(each)));
    }),
  );
});

test('seats are told by their numbers, each with its deputies, and deputies for all come last', () => {
  const groups = seatGroups([
    seat('d', { role: 'deputy', number: null }),
    seat('b', { number: 2 }),
    seat('c', { role: 'deputy', number: 1 }),
    seat('a', { role: 'chair' }),
  ]);
  const told = groups.map(({ number, holders, deputies }) => [
    number,
    holders.map(({ id }) => id).join(),
    deputies.map(({ id }) => id).join(),
  ]);
  assert.deepEqual(told, [
    [1, 'a', 'c'],
    [2, 'b', ''],
    [null, '', 'd'],
  ]);
});

test('a party stands in brackets after the name, where there is one', () => {
  assert.equal(personOf({ person: 'Representant A', party: 'Ap' }), 'Representant A (Ap)');
  assert.equal(personOf({ person: 'Representant A', party: '' }), 'Representant A');
});

const values = {
  starts_on: '2023-10-01',
  ends_on: '2027-09-30',
  decided_on: '2023-10-12',
  case_number: '45/23',
  'seat.a.number': '1',
  'seat.a.role': 'representative',
  'seat.a.person': 'Representant A',
};

test('a mandate that ends owes an election half a year before, by the county council', () => {
  assert.deepEqual(mandateDuties({ values }), [
    { rule: 'election', occurrence: 'term', due_on: '2027-09-30', lead_days: 180, council: true },
  ]);
  assert.deepEqual(mandateDuties({ values: { ...values, ends_on: '' } }), []);
});

test('a decision or a case number that is missing is owed from the day that the term begins', () => {
  const [, owed] = mandateDuties({ values: { ...values, case_number: '' } });
  assert.deepEqual(owed, { rule: 'decision', occurrence: 'term', due_on: '2023-10-01', lead_days: 30 });
});

test('a seat that is left early owes a new representative until someone follows the day after', () => {
  const left = { ...values, 'seat.a.ends_on': '2025-03-31' };
  const next = { 'seat.b.number': '1', 'seat.b.role': 'representative', 'seat.b.person': 'Representant B' };
  assert.deepEqual(
    mandateDuties({ values: left }).map(({ rule, occurrence, due_on }) => [rule, occurrence, due_on]),
    [
      ['election', 'term', '2027-09-30'],
      ['vacancy', 'a', '2025-03-31'],
    ],
  );
  const followed = { ...left, ...next, 'seat.b.starts_on': '2025-04-01' };
  assert.deepEqual(
    mandateDuties({ values: followed }).map(({ rule }) => rule),
    ['election'],
  );
});
