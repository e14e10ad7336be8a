import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packagesIn, progressOf, reportsIn, risksIn, standingOf, statusesIn } from './plan.ts';
import { missingReports, reportPatch } from './schedule.ts';

const today = '2026-03-01';

test('what has a day is late by so many days, or done, and then how late', () => {
  assert.deepEqual(standingOf('2026-02-17', null, today), { is: 'late', days: 12 });
  assert.deepEqual(standingOf('2026-03-01', null, today), { is: 'ahead', days: 0 });
  assert.deepEqual(standingOf('2026-03-04', null, today), { is: 'ahead', days: 3 });
  assert.deepEqual(standingOf('2026-02-01', '2026-02-03', today), { is: 'done', on: '2026-02-03', late: 2 });
  assert.deepEqual(standingOf('2026-02-01', '2026-01-30', today), { is: 'done', on: '2026-01-30', late: 0 });
  assert.deepEqual(standingOf(null, null, today), { is: 'undated' });
});

test('reports that are late stand first, then those to come, and last those that are sent', () => {
  const values = {
    'report.a.due_on': '2026-06-01',
    'report.b.due_on': '2025-12-01',
    'report.b.sent_on': '2025-12-01',
    'report.c.due_on': '2026-02-01',
    'report.d.due_on': '2026-01-01',
  };
  assert.deepEqual(
    reportsIn(values, today).map(({ id }) => id),
    ['d', 'c', 'a', 'b'],
  );
});

test('a delivery stands under its work package, and one of none last', () => {
  const values = {
    'package.a.number': '1',
    'package.a.title': 'Ledelse',
    'deliverable.c.title': 'Løs',
    'deliverable.b.title': 'Plan',
    'deliverable.b.package': '1',
  };
  const found = packagesIn(values).map(({ id, deliverables }) => [id, deliverables.map(({ title }) => title)]);
  assert.deepEqual(found, [
    ['a', ['Plan']],
    ['', ['Løs']],
  ]);
});

test('the gravest risk stands first, and the newest status', () => {
  const risks = risksIn({
    'risk.a.likelihood': 'low',
    'risk.a.consequence': 'high',
    'risk.b.likelihood': 'high',
    'risk.b.consequence': 'medium',
  });
  assert.deepEqual(
    risks.map(({ id, weight }) => [id, weight]),
    [
      ['b', 6],
      ['a', 3],
    ],
  );
  const statuses = {
    'status.a.on_day': '2026-01-01',
    'status.b.on_day': '2026-02-01',
    'status.c.on_day': '2026-02-01',
  };
  assert.deepEqual(
    statusesIn(statuses).map(({ id }) => id),
    ['c', 'b', 'a'],
  );
});

test('an indicator has come part of its way from where it began, also where less is better', () => {
  assert.deepEqual(progressOf({ baseline: '', target: '4', achieved: '3' }), { is: 'part', percent: 75 });
  assert.deepEqual(progressOf({ baseline: '100', target: '60', achieved: '90' }), { is: 'part', percent: 25 });
  assert.deepEqual(progressOf({ baseline: '1 000', target: '2 000,5', achieved: '2 000,5' }), { is: 'reached' });
  assert.deepEqual(progressOf({ baseline: '100', target: '60', achieved: '110' }), { is: 'back' });
  assert.deepEqual(progressOf({ baseline: '', target: '', achieved: '3' }), { is: 'untargeted' });
  assert.deepEqual(progressOf({ baseline: '', target: '4', achieved: '' }), { is: 'unmeasured' });
  assert.deepEqual(progressOf({ baseline: '0', target: '3', achieved: '2,999' }), { is: 'part', percent: 99 });
});

const rules = { report_months: '6', report_due_months: '2', claim_with_report: 'on' };
const project = { starts_on: '2026-01-01', ends_on: '2026-12-31' };

test('the programme’s schedule adds the reports that are missing, and of one that is there in part the rest', () => {
  const all = missingReports(rules, project);
  assert.deepEqual(
    all.map(({ kind, period_from: from, due_on: due }) => [kind, from, due]),
    [
      ['both', '2026-01-01', '2026-08-31'],
      ['both', '2026-07-01', '2027-02-28'],
    ],
  );
  const first = { 'report.a.kind': 'content', 'report.a.period_to': '2026-06-30', 'report.a.due_on': '2026-08-15' };
  assert.deepEqual(
    missingReports(rules, { ...project, ...first }).map(({ kind }) => kind),
    ['finance', 'both'],
  );
});

test('once added, nothing is missing', () => {
  const patch = reportPatch(missingReports(rules, project));
  assert.equal(Object.keys(patch).length, 8);
  assert.deepEqual(missingReports(rules, { ...project, ...patch }), []);
});
