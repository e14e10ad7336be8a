import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { proposeAllocation, type Asking } from './propose.ts';
import { compareScores, placesOf, plainScore, scoreOf, type Points, type Score } from './score.ts';
import type { Criterion } from './call.ts';
import { checkAwards, type Candidate } from './allocation.ts';

const money = fc.integer({ min: 0, max: 9_000_000_000_000 });
const count = fc.integer({ min: 0, max: 500 });
const asking = fc.record({
  place: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
  sought: money,
  seats: count,
});
const askings = fc
  .array(asking, { maxLength: 12 })
  .map((all) => all.map((each, at): Asking => ({ ...each, id: `a${at}` })));
const limits = fc.record({
  total: fc.option(money),
  seats: fc.option(count),
  maxPer: fc.option(money),
  least: fc.option(money, { nil: null }),
});
const sum = (all: Iterable<number>) => [...all].reduce((total, each) => total + BigInt(each), 0n);

test('no proposal gives more than there is, more than one may get, or more than is sought', () => {
  fc.assert(
    fc.property(askings, limits, (applications, given) => {
      const awards = proposeAllocation(applications, given);
      assert.equal(awards.size, applications.length);
      if (given.total !== null) assert.ok(sum([...awards.values()].map((each) => each.amount)) <= BigInt(given.total));
      if (given.seats !== null) assert.ok(sum([...awards.values()].map((each) => each.seats)) <= BigInt(given.seats));
      for (const { id, sought, seats, place } of applications) {
        const award = awards.get(id);
        assert.ok(award && award.amount >= 0 && award.seats >= 0);
        assert.ok(Number.isSafeInteger(award.amount) && Number.isSafeInteger(award.seats));
        assert.ok(award.amount <= Math.min(sought, given.maxPer ?? sought) && award.seats <= seats);
        if (place === undefined) assert.deepEqual(award, { amount: 0, seats: 0 });
      }
    }),
  );
});

test('nobody gets anything while someone who is ranked above them lacks anything', () => {
  fc.assert(
    fc.property(askings, limits, (applications, given) => {
      const awards = proposeAllocation(applications, given);
      const isServed = ({ id, sought, seats }: Asking) =>
        awards.get(id)?.amount === Math.min(sought, given.maxPer ?? sought) && awards.get(id)?.seats === seats;
      const isGiven = ({ id }: Asking) => Boolean(awards.get(id)?.amount || awards.get(id)?.seats);
      for (const above of applications)
        for (const below of applications)
          if ((above.place ?? Infinity) < (below.place ?? Infinity) && isGiven(below))
            assert.ok(isServed(above), `${above.id} lacks something that ${below.id} got`);
    }),
  );
});

test('the order in which applications come changes nothing', () => {
  const shuffled = askings.chain((all) =>
    fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
  );
  fc.assert(
    fc.property(shuffled, limits, ([one, other], given) => {
      const [left, right] = [proposeAllocation(one, given), proposeAllocation(other, given)];
      for (const { id } of one) assert.deepEqual(left.get(id), right.get(id));
    }),
  );
});

test('those who share a place and ask for the same get the same', () => {
  fc.assert(
    fc.property(askings, limits, (applications, given) => {
      const awards = proposeAllocation(applications, given);
      for (const one of applications)
        for (const other of applications)
          if (one.place === other.place && one.sought === other.sought && one.seats === other.seats)
            assert.deepEqual(awards.get(one.id), awards.get(other.id));
    }),
  );
});

test('where there is enough for all who are judged, all get what they seek, and the sums are equal', () => {
  fc.assert(
    fc.property(askings, (applications) => {
      const judged = applications.filter(({ place }) => place !== undefined);
      const awards = proposeAllocation(applications, { total: null, seats: null, maxPer: null });
      assert.equal(sum([...awards.values()].map((each) => each.amount)), sum(judged.map((each) => each.sought)));
      assert.equal(sum([...awards.values()].map((each) => each.seats)), sum(judged.map((each) => each.seats)));
    }),
  );
});

test('the first who cannot be served in full gets what is left, if it is no less than the least', () => {
  const two = [
    { id: 'first', place: 1, sought: 700_00, seats: 0 },
    { id: 'second', place: 2, sought: 700_00, seats: 0 },
  ];
  const given = (least: number) => proposeAllocation(two, { total: 1000_00, seats: null, maxPer: null, least });
  assert.equal(given(300_00).get('second')?.amount, 300_00);
  assert.equal(given(300_01).get('second')?.amount, 0);
});

const criteria: Criterion[] = [
  { id: 'c1', name: 'Forankring', weight: 1, hint: '' },
  { id: 'c2', name: 'Læring', weight: 2, hint: '' },
];
const said = (application: string, assessor: string, ...points: number[]): Points[] =>
  points.map((each, at) => ({ application, assessor, criterion: `c${at + 1}`, points: each }));

test('scores are exact: a third and two sixths are one score, and their place is shared', () => {
  const one = scoreOf(criteria, said('a', 'x', 10, 0));
  const other = scoreOf(criteria, [...said('b', 'x', 10, 0), ...said('b', 'y', 0, 5)]);
  assert.ok(one && other);
  assert.equal(compareScores(one, other), 0);
  assert.equal(plainScore(one), '33.3');
  const third = scoreOf(criteria, said('c', 'x', 9, 0));
  const places = placesOf([
    { id: 'a', score: one },
    { id: 'b', score: other },
    { id: 'c', score: third },
    { id: 'd', score: undefined },
  ]);
  assert.deepEqual(
    ['a', 'b', 'c', 'd'].map((id) => places.get(id)),
    [{ place: 1, shared: true }, { place: 1, shared: true }, { place: 3, shared: false }, undefined],
  );
});

test('who has not given points by every criterion is not counted', () => {
  assert.equal(scoreOf(criteria, said('a', 'x', 10)), undefined);
  assert.deepEqual(scoreOf(criteria, [...said('a', 'x', 10), ...said('a', 'y', 5, 5)]), { over: 15n, under: 30n });
  assert.equal(scoreOf([], said('a', 'x', 10)), undefined);
});

test('places follow scores, whatever order they come in', () => {
  const score = fc
    .tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 30, max: 60 }))
    .map(([over, under]): Score => ({ over: BigInt(over), under: BigInt(under) }));
  fc.assert(
    fc.property(fc.array(score, { maxLength: 15 }), (scores) => {
      const all = scores.map((each, at) => ({ id: String(at), score: each }));
      const places = placesOf(all);
      for (const one of all)
        for (const other of all) {
          const [left, right] = [places.get(one.id)?.place ?? 0, places.get(other.id)?.place ?? 0];
          assert.equal(Math.sign(left - right), compareScores(one.score, other.score));
        }
    }),
  );
});

test('what an adviser gives is told where it breaks a limit: at the field, and not at those before it', () => {
  const share = { total: 1000_00, seats: 10, maxPer: 800_00, least: null, currency: 'EUR' };
  const at = (id: string, amount: string, seats = '1') => ({
    [`award.${id}.amount`]: amount,
    [`award.${id}.seats`]: seats,
  });
  const two = ['a', 'b'].map((id) => ({ id, sought: 900_00, seats: 8 }) as Candidate);
  const errors = (values: Record<string, string>, announced = false) => {
    const checked = checkAwards(values, two, share, announced);
    return checked.ok ? {} : checked.errors;
  };
  assert.deepEqual(errors({ ...at('a', '700'), ...at('b', '300') }), {});
  assert.deepEqual(errors({ ...at('a', '700'), ...at('b', '300,01') }), { 'award.b.amount': 'aboveTotal' });
  assert.deepEqual(errors({ ...at('a', '800,01'), ...at('b', '0') }), { 'award.a.amount': 'aboveMax' });
  assert.deepEqual(errors({ ...at('a', '−3'), ...at('b', '15.414.794') }), {
    'award.a.amount': 'amountUnclear',
    'award.b.amount': 'amountUnclear',
  });
  assert.deepEqual(errors({ ...at('a', '1', '8'), ...at('b', '1', '3') }), { 'award.b.seats': 'aboveSeats' });
  assert.deepEqual(errors({ ...at('a', '1', '9'), ...at('b', '') }), { 'award.a.seats': 'aboveSeatsSought' });
  assert.deepEqual(errors({ ...at('a', '700'), ...at('b', '300') }, true), {
    'award.a.reason': 'reasonMissing',
    'award.b.reason': 'reasonMissing',
  });
});
