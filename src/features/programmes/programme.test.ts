import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Values } from '#platform/form.ts';
import { daysFrom, monthsFrom } from '#platform/clock.ts';
import { derivedDeadlines, rateFor, reportSchedule, requiredPapers, schemeFor, shortcomings } from './programme.ts';
import { lumpSumsIn, schemesIn } from './values.ts';

const rows = (part: string, all: readonly Record<string, string>[]): Values =>
  Object.fromEntries(
    all.flatMap((row, at) => Object.entries(row).map(([name, value]) => [`${part}.r${at}.${name}`, value])),
  );

const oks = rows('rate', [
  { percent: '60', who: 'eu_side', valid_from: '2021-01-01' },
  { percent: '50', who: 'norwegian_side', valid_from: '2021-01-01' },
  { percent: '25', who: 'norwegian_side', call: 'Utlysning 3', valid_from: '2022-01-01', valid_to: '2022-12-31' },
]);

test('what is paid depends on the side, the call and the day', () => {
  const percent = (asked: Parameters<typeof rateFor>[1]) => rateFor(oks, asked)?.percent;
  assert.equal(percent({ on: '2022-06-01', side: 'eu_side' }), 6000);
  assert.equal(percent({ on: '2022-06-01', side: 'norwegian_side' }), 5000);
  assert.equal(percent({ on: '2022-06-01', side: 'norwegian_side', call: ' utlysning 3' }), 2500);
  assert.equal(percent({ on: '2023-01-01', side: 'norwegian_side', call: 'Utlysning 3' }), 5000);
  assert.equal(percent({ on: '2020-12-31', side: 'norwegian_side' }), undefined);
});

test('a rule of a scheme holds for what lies within it, and a decimal share is kept exactly', () => {
  const values = rows('rate', [
    { percent: '33,33', who: 'all' },
    { percent: '80', who: 'all', scheme: 'KA210' },
    { percent: '90', who: 'all', scheme: 'KA210-SCH' },
  ]);
  assert.equal(rateFor(values, { on: '2026-01-01' })?.percent, 3333);
  assert.equal(rateFor(values, { on: '2026-01-01', scheme: 'KA210-VET' })?.percent, 8000);
  assert.equal(rateFor(values, { on: '2026-01-01', scheme: 'ka210-sch' })?.percent, 9000);
  assert.equal(rateFor(values, { on: '2026-01-01', scheme: 'KA2100' })?.percent, 3333);
});

/** Numbers that look random and are the same each time. */
function* numbers(seed: number): Generator<(below: number) => number> {
  let state = seed;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (;;) yield next;
}

function sampled(times: number, work: (below: (most: number) => number) => void): void {
  const source = numbers(20_261_124);
  for (let count = 0; count < times; count += 1) work(source.next().value as (most: number) => number);
}

const pick = <T>(below: (most: number) => number, all: readonly T[]): T => all[below(all.length)] as T;

test('law: no rule that applies is more specific than the one that is given, and the order of the rows is nothing', () => {
  sampled(500, (below) => {
    const all = Array.from({ length: 1 + below(8) }, () => ({
      percent: String(1 + below(100)),
      who: pick(below, ['all', 'eu_side', 'norwegian_side']),
      scheme: pick(below, ['', 'RIA', 'RIA-X', 'IA']),
      call: pick(below, ['', 'A', 'B']),
      valid_from: pick(below, ['', '2021-01-01', '2024-01-01']),
      valid_to: pick(below, ['', '2025-12-31']),
    }));
    const asked = {
      on: pick(below, ['2020-06-01', '2023-06-01', '2026-06-01']),
      scheme: pick(below, ['', 'RIA', 'RIA-X']),
      call: pick(below, ['', 'A']),
      side: pick(below, ['all', 'eu_side', 'norwegian_side'] as const),
    };
    const found = rateFor(rows('rate', all), asked);
    const fit = all.filter(
      (rule) =>
        (!rule.valid_from || rule.valid_from <= asked.on) &&
        (!rule.valid_to || asked.on <= rule.valid_to) &&
        (!rule.call || rule.call === asked.call) &&
        (!rule.scheme || rule.scheme === asked.scheme || asked.scheme.startsWith(`${rule.scheme}-`)) &&
        (rule.who === 'all' || rule.who === asked.side),
    );
    assert.equal(found === undefined, fit.length === 0);
    if (!found) return;
    assert.ok(fit.every((rule) => !rule.call || found.call));
    assert.ok(
      fit.filter(({ call }) => call === found.call).every(({ scheme }) => scheme.length <= found.scheme.length),
    );
    const turned = rateFor(rows('rate', all.toReversed()), asked);
    assert.deepEqual([turned?.call, turned?.scheme, turned?.who], [found.call, found.scheme, found.who]);
  });
});

test('a deadline of a call brings those that must be met before it, the first one first', () => {
  const values = rows('deadline', [
    { kind: 'pes', weeks_before: '4' },
    { kind: 'ncp', weeks_before: '12', name: 'Ring Forskningsrådet' },
    { kind: 'other', name: 'Uten uker' },
  ]);
  assert.deepEqual(derivedDeadlines(values, '2026-09-16'), [
    { kind: 'ncp', name: 'Ring Forskningsrådet', due_on: '2026-06-24' },
    { kind: 'pes', name: '', due_on: '2026-08-19' },
  ]);
});

test('reports are owed at the interval of the programme, the last for what is left, each so long after its period', () => {
  const values = { report_months: '18', report_due_days: '60', claim_with_report: 'on' };
  assert.deepEqual(reportSchedule(values, '2026-01-01', '2028-12-31'), [
    { kind: 'both', period_from: '2026-01-01', period_to: '2027-06-30', due_on: '2027-08-29', final: false },
    { kind: 'both', period_from: '2027-07-01', period_to: '2028-12-31', due_on: '2029-03-01', final: true },
  ]);
  const months = { report_months: '6', report_due_months: '3' };
  assert.deepEqual(
    reportSchedule(months, '2026-03-31', '2026-11-30').map(({ period_to: to, due_on: due }) => [to, due]),
    [
      ['2026-09-29', '2026-12-29'],
      ['2026-11-30', '2027-02-28'],
    ],
  );
  assert.deepEqual(reportSchedule({}, '2026-01-01', '2026-12-31'), [
    { kind: 'content', period_from: '2026-01-01', period_to: '2026-12-31', due_on: null, final: true },
  ]);
  assert.deepEqual(reportSchedule(months, '2026-12-31', '2026-01-01'), []);
});

test('law: the periods of the reports cover the project from its first day to its last, without a gap or an overlap', () => {
  sampled(500, (below) => {
    const from = daysFrom('2020-01-01', below(2000));
    const to = daysFrom(from, below(3000));
    const every = below(25);
    const reports = reportSchedule({ report_months: String(every), report_due_months: '2' }, from, to);
    assert.equal(reports[0]?.period_from, from);
    assert.equal(reports.at(-1)?.period_to, to);
    assert.deepEqual(
      reports.map(({ final }) => final),
      reports.map((_, at) => at === reports.length - 1),
    );
    for (const [at, report] of reports.entries()) {
      assert.ok(report.period_from <= report.period_to && report.period_to < (report.due_on ?? ''));
      const next = reports[at + 1];
      if (next) assert.equal(next.period_from, daysFrom(report.period_to, 1));
      if (every && next) assert.equal(next.period_from, monthsFrom(from, every * (at + 1)));
    }
  });
});

test('papers stand in the order that they are needed in', () => {
  const values = rows('paper', [
    { what: 'reports', when: 'closing' },
    { what: 'contract', when: 'contract' },
    { what: 'application', when: 'application' },
  ]);
  assert.deepEqual(
    requiredPapers(values).map(({ what }) => what),
    ['application', 'contract', 'reports'],
  );
});

const norwegian = { country: 'NO', role: 'partner' };
const erasmus: Values = {
  min_partners: '1',
  ...rows('scheme', [
    { code: 'KA210', name: 'Småskala', min_partners: '2', min_countries: '2', lump_sums: '30 000, 60 000' },
    { code: 'KA220', name: 'Samarbeid', min_partners: '3', min_countries: '3', max_grant: '400000' },
  ]),
};

test('a consortium that is too small is told what it lacks, by the rules of its scheme', () => {
  const partners = [norwegian, { country: 'LT', role: 'lead' }, { country: 'DE', role: 'associated' }];
  assert.deepEqual(shortcomings(erasmus, { scheme: 'KA210-SCH', partners }), []);
  assert.deepEqual(shortcomings(erasmus, { scheme: 'KA220-VET', partners }), [
    { rule: 'partners', needed: 3, has: 2 },
    { rule: 'countries', needed: 3, has: 2 },
  ]);
  assert.deepEqual(shortcomings(erasmus, { partners: [] }), [{ rule: 'partners', needed: 1, has: 0 }]);
});

test('several Norwegian partners need one who keeps the accounts, where the money runs so', () => {
  const values = { norwegian_money: 'one_norwegian_owner' };
  const lacks = (...partners: (typeof norwegian)[]) => shortcomings(values, { partners }).map(({ rule }) => rule);
  assert.deepEqual(lacks(norwegian), []);
  assert.deepEqual(lacks(norwegian, norwegian), ['norwegian_owner']);
  assert.deepEqual(lacks(norwegian, { country: 'NO', role: 'norwegian_owner' }), []);
});

test('law: one partner more never brings a new shortcoming of number', () => {
  sampled(300, (below) => {
    const values = { min_partners: String(below(6)), min_countries: String(below(6)) };
    const partners = Array.from({ length: below(7) }, () => ({
      country: pick(below, ['NO', 'SE', 'DK', 'DE', '']),
      role: pick(below, ['partner', 'lead', 'associated']),
    }));
    const missing = (those: typeof partners) =>
      shortcomings(values, { partners: those }).reduce((sum, { needed, has }) => sum + needed - has, 0);
    const more = [...partners, { country: pick(below, ['NO', 'SE', 'FR']), role: 'partner' }];
    assert.ok(missing(more) <= missing(partners));
  });
});

test('lump sums are amounts in minor units', () => {
  const scheme = schemeFor(erasmus, 'KA210-VET');
  assert.ok(scheme);
  assert.deepEqual(lumpSumsIn(scheme), [3_000_000, 6_000_000]);
  assert.equal(schemesIn(erasmus)[1]?.max_grant, 40_000_000);
  assert.equal(lumpSumsIn({ lump_sums: 'tretti tusen', currency: 'EUR' }), undefined);
});
