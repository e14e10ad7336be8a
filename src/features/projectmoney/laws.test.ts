import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { daysFrom } from '#platform/clock.ts';
import { inNok, parseRate } from '#features/rates/rate.ts';
import { commitmentsOf } from './commitments.ts';
import { claimSteps, claimSums, inOrder, outstandingAtRisk } from './claims.ts';
import { addKroner, kronerOf, nokAt } from './kroner.ts';
import { linesIn, type Claim, type FinancingLine, type ProjectMoney } from './lines.ts';
import { liquidityOf } from './liquidity.ts';
import { divide, sharesOf, whole } from './shares.ts';
import { daysIn, slotOf, spread, type Grain } from './spread.ts';
import { balances, perCurrency, sumsBy } from './totals.ts';

const amount = fc.integer({ min: -10_000_000_000, max: 10_000_000_000 });
const some = fc.integer({ min: 0, max: 1_000_000_000 });
const currency = fc.constantFrom('EUR', 'NOK', 'SEK', 'JPY', 'KWD');
const money = fc.record({ amount, currency });
const rate = fc.integer({ min: 1, max: 1_000_000_000_000 }).map((nok) => ({ nok }));
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => daysFrom('1995-01-01', days));
const period = fc
  .tuple(day, fc.integer({ min: 0, max: 4000 }))
  .map(([from, days]) => ({ from, to: daysFrom(from, days) }));
const grain = fc.constantFrom<Grain>('year', 'quarter', 'month');
const sum = (all: Iterable<number>) => [...all].reduce((total, each) => total + each, 0);

const book = (rates: Record<string, string>, on: string | null = '2026-03-01') => ({
  day: on,
  rates: new Map(
    Object.entries(rates).flatMap(([code, text]) => (parseRate(text) ? [[code, parseRate(text)!] as const] : [])),
  ),
});

const none: ProjectMoney = linesIn({});
const own = (line: Partial<FinancingLine>): FinancingLine => ({
  id: 'a',
  organisation: '',
  year: null,
  note: '',
  amount: 0,
  currency: 'EUR',
  source: 'own_cash',
  hours: null,
  ...line,
});
const claim = (what: Partial<Claim>): Claim => ({
  id: 'c',
  kind: 'interim',
  currency: 'EUR',
  claimed: null,
  approved: null,
  received: null,
  period_from: null,
  period_to: null,
  expected_on: null,
  claimed_on: '2026-03-01',
  approved_on: null,
  received_on: null,
  rate: undefined,
  note: '',
  ...what,
});

test('the lines of a project are read from what its form carries', () => {
  const read = linesIn({
    currency: 'EUR',
    granted: '250000.00',
    rate: '11.6276',
    'budget.a.organisation': 'o1',
    'budget.a.category': 'staff',
    'budget.a.year': '2026',
    'budget.a.amount': '1234.50',
    'budget.a.currency': 'EUR',
    'budget.b.category': 'travel',
    'financing.f.source': 'own_hours',
    'financing.f.amount': '1000',
    'financing.f.currency': 'NOK',
    'financing.f.hours': '12',
    'partner.p.share': '33.33',
    'partner.p.role': 'partner',
    'claim.k.claimed': '100.00',
    'claim.k.currency': 'EUR',
    'claim.k.rate': '11,5',
  });
  assert.deepEqual(
    read.budget.map(({ id, amount: each, year, category }) => ({ id, each, year, category })),
    [{ id: 'a', each: 123_450, year: 2026, category: 'staff' }],
  );
  assert.equal(read.granted, 25_000_000);
  assert.deepEqual([read.financing[0]?.amount, read.financing[0]?.hours], [100_000, 12]);
  assert.equal(read.partners[0]?.share, 3333);
  assert.equal(read.claims[0]?.rate?.nok, 115_000_000_000);
  assert.equal(read.rate?.nok, 116_276_000_000);
});

test('to convert and then add is to add what each line was rounded to', () => {
  fc.assert(
    fc.property(fc.array(money, { maxLength: 30 }), rate, rate, (lines, eur, sek) => {
      const at = {
        day: '2026-03-01',
        rates: new Map([
          ['EUR', eur],
          ['SEK', sek],
          ['JPY', sek],
          ['KWD', sek],
        ]),
      };
      const each = lines.map((line) => kronerOf([line], at).nok);
      assert.equal(kronerOf(lines, at).nok, sum(each));
      assert.equal(addKroner(lines.map((line) => kronerOf([line], at))).nok, sum(each));
      assert.equal(kronerOf(lines.toReversed(), at).nok, sum(each));
    }),
  );
});

test('kroner by a rate as it stands are those of the rates themselves', () => {
  fc.assert(fc.property(money, rate, (line, each) => assert.equal(nokAt(line, each), inNok(line, each))));
});

test('a tenth more and a tenth less are rounded once, and lie on each side', () => {
  assert.deepEqual(
    [90, 100, 110].map((percent) => nokAt({ amount: 333, currency: 'EUR' }, { nok: 116_276_000_000 }, percent)),
    [3485, 3872, 4259],
  );
  fc.assert(
    fc.property(some, currency, rate, (each, code, at) => {
      const [low, nok, high] = [90, 100, 110].map((percent) => nokAt({ amount: each, currency: code }, at, percent));
      assert.ok(low! <= nok! && nok! <= high!);
      assert.ok(Math.abs(low! + high! - 2 * nok!) <= 2);
    }),
  );
});

test('what has no rate is named by currency and day, and is in no sum', () => {
  const lines = [
    { amount: 100, currency: 'NOK' },
    { amount: 100, currency: 'EUR' },
    { amount: 200, currency: 'EUR' },
    { amount: 5, currency: 'SEK' },
    { amount: 0, currency: 'GBP' },
  ];
  assert.deepEqual(kronerOf(lines, book({})), {
    nok: 100,
    missing: [
      { currency: 'EUR', day: '2026-03-01' },
      { currency: 'SEK', day: '2026-03-01' },
    ],
  });
  assert.deepEqual(kronerOf(lines.slice(1, 2), book({}, null)).missing, [{ currency: 'EUR', day: null }]);
});

test('parts by weight add to the whole exactly, and each is within a unit of its weight', () => {
  const weights = fc.array(fc.integer({ min: 0, max: whole }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(amount, weights, (total, each) => {
      fc.pre(sum(each) > 0);
      const parts = divide(total, each);
      assert.equal(sum(parts), total);
      for (const [at, part] of parts.entries()) {
        const off = BigInt(part) * BigInt(sum(each)) - BigInt(total) * BigInt(each[at]!);
        assert.ok((off < 0n ? -off : off) < BigInt(sum(each)));
      }
      assert.deepEqual(
        divide(-total, each).map((part) => 0 - part),
        parts.map((part) => part + 0),
      );
    }),
  );
  assert.deepEqual(divide(100, [3333, 3333, 3334]), [33, 33, 34]);
  assert.deepEqual(divide(100, [1, 1, 1]), [34, 33, 33]);
  assert.deepEqual(divide(100, [0, 0]), [0, 0]);
});

test('shares are 100 % together, or not all given yet', () => {
  const of = (...shares: (number | null)[]) => sharesOf(shares.map((share) => ({ role: 'partner' as const, share })));
  assert.equal(of(5000, 3000, 2000).isWrong, false);
  assert.equal(of(3333, 3333, 3333).isWrong, true);
  assert.equal(of(5000, null, 3000).isWrong, false);
  assert.equal(of(9000, null, 3000).isWrong, true);
  assert.equal(of(4000).isWrong, false);
  assert.deepEqual(of(6000, null), { given: 6000, isComplete: false, isWrong: false });
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 2, maxLength: 12 }), (shares) =>
      assert.equal(of(...shares).isWrong, sum(shares) !== whole),
    ),
  );
});

test('however a period is parted, its parts add to the amount', () => {
  fc.assert(
    fc.property(amount, period, grain, (total, days, each) => {
      const parts = spread(total, days, each);
      assert.equal(sum(parts.values()), total);
      assert.equal(parts.get(slotOf(days.from, each)) !== undefined, true);
    }),
  );
});

test('twelve months are the very same as their year, and three as their quarter', () => {
  fc.assert(
    fc.property(amount, period, (total, days) => {
      const months = [...spread(total, days, 'month')];
      for (const coarse of ['quarter', 'year'] as const)
        for (const [slot, part] of spread(total, days, coarse))
          assert.equal(
            sum(months.filter(([month]) => slotOf(`${month}-01`, coarse) === slot).map(([, each]) => each)),
            part,
          );
    }),
  );
});

test('a leap year has a day more, and both ends of a period count', () => {
  assert.equal(daysIn({ from: '2024-01-01', to: '2024-12-31' }), 366);
  assert.equal(daysIn({ from: '2026-03-01', to: '2026-03-01' }), 1);
  assert.deepEqual(
    [...spread(73_100, { from: '2024-01-01', to: '2025-12-31' }, 'year')],
    [
      ['2024', 36_600],
      ['2025', 36_500],
    ],
  );
});

test('commitments by year add to the own share, whatever year their lines have', () => {
  const line = fc.record({ amount: some, currency, year: fc.option(fc.constantFrom(2024, 2025, 2026)) });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), fc.option(period), rate, (lines, days, at) => {
      const financing = lines.map((each, n) =>
        own({ ...each, id: String(n), source: n % 2 ? 'own_hours' : 'own_cash' }),
      );
      const project = { ...none, financing, starts_on: days?.from ?? null, ends_on: days?.to ?? null };
      const rates = { day: null, rates: new Map(['EUR', 'SEK', 'JPY', 'KWD'].map((code) => [code, at] as const)) };
      const found = commitmentsOf(project, rates);
      assert.equal(sum(found.map(({ nok }) => nok ?? 0)), kronerOf(financing, rates).nok);
      assert.deepEqual(perCurrency(found), perCurrency(financing));
      const total = (of: typeof found, key: 'nok' | 'low' | 'high') => sum(of.map((each) => each[key] ?? 0));
      const turned = commitmentsOf({ ...project, financing: financing.toReversed() }, rates);
      for (const key of ['nok', 'low', 'high'] as const) assert.equal(total(turned, key), total(found, key));
      assert.equal(
        total(found, 'high'),
        sum(
          financing.map((each) =>
            nokAt(each, each.currency === 'NOK' ? { nok: 1e10 } : at, each.currency === 'NOK' ? 100 : 110),
          ),
        ),
      );
    }),
  );
});

test('a commitment lies in the year of its line, else evenly by days, else in no year', () => {
  const project = { ...none, starts_on: '2025-07-01', ends_on: '2026-06-30' };
  const years = (line: Partial<FinancingLine>, of = project) =>
    commitmentsOf({ ...of, financing: [own({ currency: 'NOK', amount: 36_500, ...line })] }, book({})).map(
      ({ year, nok }) => [year, nok],
    );
  assert.deepEqual(years({ year: 2027 }), [[2027, 36_500]]);
  assert.deepEqual(years({}), [
    [2025, 18_400],
    [2026, 18_100],
  ]);
  assert.deepEqual(years({}, none as typeof project), [[null, 36_500]]);
  assert.deepEqual(years({ source: 'eu' }), []);
});

test('a commitment without a rate keeps its amount and has no kroner', () => {
  const [found] = commitmentsOf({ ...none, financing: [own({ amount: 500, year: 2026 })] }, book({}));
  assert.deepEqual([found?.amount, found?.nok, found?.low, found?.high], [500, null, null, null]);
});

test('kroner carry no risk, other currencies a tenth each way', () => {
  const financing = [own({ currency: 'NOK', amount: 1000, year: 2026 }), own({ id: 'b', amount: 1000, year: 2026 })];
  const found = commitmentsOf({ ...none, financing }, book({ EUR: '11.5' }));
  assert.deepEqual(
    found.map(({ low, nok, high }) => [low, nok, high]),
    [
      [1000, 1000, 1000],
      [10_350, 11_500, 12_650],
    ],
  );
  const risk = outstandingAtRisk(claim({ claimed: 1000, received: 200, rate: parseRate('10') }), book({}));
  assert.deepEqual(risk, { low: 7200, nok: 8000, high: 8800 });
  assert.equal(outstandingAtRisk(claim({ claimed: 1 }), book({})), undefined);
});

test('what is claimed is what has come and what is outstanding, in each currency', () => {
  const claims = fc.array(
    fc
      .record({ currency, claimed: some, approved: fc.option(some), received: fc.option(some) })
      .map((each) => claim(each)),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(claims, (all) => {
      const sums = claimSums(all);
      for (const [code, each] of sums) {
        const mine = all.filter((one) => one.currency === code);
        assert.equal(each.claimed, sum(mine.map(({ claimed }) => claimed ?? 0)));
        assert.equal(each.claimed, each.received + each.outstanding);
        assert.equal(each.claimed, each.approved + each.notApproved);
      }
      assert.deepEqual(claimSums(all.toReversed()).get('EUR'), sums.get('EUR'));
    }),
  );
});

test('an instalment that is only expected is not claimed', () => {
  assert.equal(claimSums([claim({ claimed: 100, claimed_on: null, expected_on: '2026-09-01' })]).size, 0);
});

test('each claim tells what was reported before, what is now, and what remains of the grant', () => {
  const project = {
    ...none,
    currency: 'EUR',
    granted: 1000,
    claims: [
      claim({ id: 'b', claimed: 300, claimed_on: '2026-06-01' }),
      claim({ id: 'a', claimed: 200, approved: 150, claimed_on: '2026-01-01' }),
      claim({ id: 'n', claimed: 50, currency: 'NOK', claimed_on: '2026-02-01' }),
    ],
    financing: [own({ source: 'ir', currency: 'NOK', amount: 400 })],
  };
  assert.deepEqual(
    inOrder(project.claims).map(({ id }) => id),
    ['a', 'n', 'b'],
  );
  assert.deepEqual(
    claimSteps(project).map(({ claim: { id }, grant, before, current, soFar, share, remaining, validated }) => [
      id,
      grant,
      before,
      current,
      soFar,
      share,
      remaining,
      validated,
    ]),
    [
      ['a', 1000, 0, 200, 200, 2000, 800, 150],
      ['n', 400, 0, 50, 50, 1250, 350, 0],
      ['b', 1000, 200, 300, 500, 5000, 500, 150],
    ],
  );
});

test('what goes out and comes in ends where all of it is added', () => {
  const project = {
    ...none,
    organisation: 'us',
    starts_on: '2026-01-01',
    ends_on: '2026-12-31',
    budget: [
      { id: 'a', organisation: 'us', category: 'staff', year: null, note: '', amount: 36_500, currency: 'NOK' },
      { id: 'b', organisation: 'them', category: 'staff', year: null, note: '', amount: 99_900, currency: 'NOK' },
    ],
    claims: [
      claim({
        currency: 'NOK',
        claimed: 30_000,
        approved: 25_000,
        received: 10_000,
        received_on: '2026-05-04',
        expected_on: '2026-11-01',
      }),
    ],
  };
  for (const each of ['month', 'quarter', 'year'] as const) {
    const { flows, missing, undated } = liquidityOf(project, book({}), each);
    assert.equal(sum(flows.map(({ out }) => out)), 36_500);
    assert.equal(sum(flows.map((flow) => flow.in)), 25_000);
    assert.equal(flows.at(-1)?.balance, -11_500);
    assert.deepEqual([missing, undated], [[], 0]);
  }
  const { lowest } = liquidityOf(project, book({}), 'month');
  assert.deepEqual([lowest?.slot, lowest?.balance], ['2026-10', -20_400]);
});

test('a plan is told against what pays for it, currency by currency', () => {
  fc.assert(
    fc.property(fc.array(money, { maxLength: 20 }), fc.array(money, { maxLength: 20 }), (budget, financing) => {
      for (const each of balances(budget, financing)) assert.equal(each.left, each.budget - each.financed);
      assert.equal(sum(balances(budget, financing).map((each) => each.budget)), sum(budget.map((line) => line.amount)));
      const grouped = sumsBy(budget, ({ amount: each }) => String(each % 3));
      const added = [...grouped.values()].flatMap((sums) =>
        [...sums].map(([code, each]) => ({ currency: code, amount: each })),
      );
      assert.deepEqual(perCurrency(added), perCurrency(budget));
    }),
  );
});

test('no amount is ever a number with a fraction', () => {
  const sources = readdirSync(import.meta.dirname).filter((name) =>
    /^(kroner|shares|spread|commitments|claims|liquidity|totals)\.ts$/.test(name),
  );
  assert.equal(sources.length, 7);
  for (const name of sources)
    assert.doesNotMatch(readFileSync(`${import.meta.dirname}/${name}`, 'utf8'), /parseFloat|toFixed|Math\.round/, name);
});
