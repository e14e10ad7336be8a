import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Values } from '#platform/form.ts';
import { membershipDuties } from './duties.ts';
import { nextRenewal, renewalsOf } from './membership.ts';

const told = (values: Values) =>
  membershipDuties({ values }).map(({ rule, occurrence, due_on: due }) => `${rule} ${occurrence} ${due}`);

test('a fee that is not paid is owed on its day, else at the end of January', () => {
  const values = {
    'fee.a.year': '2026',
    'fee.b.year': '2027',
    'fee.b.due_on': '2027-03-15',
    'fee.c.year': '2025',
    'fee.c.paid_on': '2025-02-01',
    'fee.d.year': '2024',
    'fee.d.paid_nok': '100.00',
  };
  assert.deepEqual(told(values), ['fee a 2026-01-31', 'fee b 2027-03-15']);
  const [first] = membershipDuties({ values });
  assert.equal(first?.detail, '2026');
});

test('the last day to give notice is reckoned back from the renewal, and is for the council', () => {
  const [notice, renewal] = membershipDuties({ values: { renews_on: '2027-01-01', notice_months: '6' } });
  assert.deepEqual(notice, {
    rule: 'notice',
    occurrence: '2027',
    due_on: '2026-07-01',
    lead_days: 120,
    council: true,
  });
  assert.equal(renewal?.due_on, '2027-01-01');
});

test('a day of its own goes before the one that is reckoned', () => {
  assert.deepEqual(told({ renews_on: '2027-01-01', notice_months: '6', notice_on: '2026-09-30' }), [
    'notice 2027 2026-09-30',
    'renewal 2027 2027-01-01',
  ]);
  assert.deepEqual(told({ notice_on: '2026-09-30' }), ['notice 2026 2026-09-30']);
});

test('the end of a month stays one', () => {
  const values = { renews_on: '2027-08-31', notice_months: '6', auto_renews: 'on' };
  const notices = renewalsOf(values).map(({ notice_on: day }) => day);
  assert.deepEqual(notices.slice(0, 3), ['2027-02-28', '2028-02-29', '2029-02-28']);
});

test('one that renews itself is told of every year, thirty years on, and asks only that notice is given in time', () => {
  const duties = membershipDuties({ values: { renews_on: '2027-01-01', notice_months: '3', auto_renews: 'on' } });
  assert.equal(duties.length, 31);
  assert.ok(duties.every(({ rule }) => rule === 'notice'));
  assert.deepEqual([duties[1]?.due_on, duties.at(-1)?.due_on], ['2027-10-01', '2056-10-01']);
  const without = membershipDuties({ values: { renews_on: '2027-01-01', auto_renews: 'on' } });
  assert.ok(without.every(({ rule }) => rule === 'renewal'));
});

test('what ends before it is renewed owes its end and no renewal after it', () => {
  const values = { renews_on: '2027-01-01', notice_months: '3', auto_renews: 'on', ends_on: '2028-12-31' };
  assert.deepEqual(told(values), ['notice 2027 2026-10-01', 'notice 2028 2027-10-01', 'expiry 2028 2028-12-31']);
});

test('a membership without days owes nothing', () => {
  assert.deepEqual(told({ since: '1989' }), []);
});

test('the next renewal is the first that one can still act on', () => {
  const values = { renews_on: '2024-01-01', notice_months: '3', auto_renews: 'on' };
  assert.deepEqual(nextRenewal(values, '2026-03-01'), { renews_on: '2027-01-01', notice_on: '2026-10-01' });
  assert.deepEqual(nextRenewal(values, '2026-10-01'), { renews_on: '2027-01-01', notice_on: '2026-10-01' });
  assert.deepEqual(nextRenewal(values, '2026-10-02'), { renews_on: '2028-01-01', notice_on: '2027-10-01' });
  assert.equal(nextRenewal({ renews_on: '2025-01-01' }, '2026-03-01'), undefined);
});
