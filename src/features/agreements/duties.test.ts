import assert from 'node:assert/strict';
import { test } from 'node:test';
import { agreementDuties } from './duties.ts';

const fixed = { stage: 'running', term: 'fixed', in_force_until: '2028-03-31', notice_months: '6' };
const dutiesOf = (values: Record<string, string>) => agreementDuties({ values });

test('a term that ends gives a last day of notice that the council decides before, its end, and an evaluation in time', () => {
  assert.deepEqual(dutiesOf(fixed), [
    { rule: 'notice', occurrence: '2028', due_on: '2027-09-30', lead_days: 90, council: true },
    { rule: 'expiry', occurrence: '2028', due_on: '2028-03-31', lead_days: 120 },
    { rule: 'evaluation', occurrence: '2028', due_on: '2027-06-30', lead_days: 60 },
  ]);
});

test('a draft and what has ended owe nothing, and what runs until further notice has no last day', () => {
  assert.deepEqual(dutiesOf({ ...fixed, stage: 'draft' }), []);
  assert.deepEqual(dutiesOf({ ...fixed, stage: 'ended' }), []);
  assert.deepEqual(dutiesOf({ ...fixed, term: 'open' }), []);
});

test('once notice is given, what is left is the last day, whatever the term was', () => {
  const rules = dutiesOf({ ...fixed, stage: 'notice', term: 'open' }).map(({ rule }) => rule);
  assert.deepEqual(rules, ['expiry']);
});

test('the day that we set ourselves for an evaluation goes before the reckoned one', () => {
  const found = dutiesOf({ ...fixed, evaluation_due_on: '2027-01-15' }).find(({ rule }) => rule === 'evaluation');
  assert.equal(found?.due_on, '2027-01-15');
});

test('a joint commission meets again by its cycle, and a meeting moved within its turn is the same duty', () => {
  const body = (next: string, cycle: string) =>
    dutiesOf({ stage: 'running', 'body.a.name': 'Kommisjonen', 'body.a.next_on': next, 'body.a.cycle_months': cycle });
  const [first, second] = body('2026-10-01', '12');
  assert.deepEqual(first, {
    rule: 'commission',
    occurrence: 'a.2026',
    due_on: '2026-10-01',
    detail: 'Kommisjonen',
    lead_days: 60,
  });
  assert.equal(second?.due_on, '2027-10-01');
  assert.equal(body('2026-11-15', '12')[0]?.occurrence, first?.occurrence);
  assert.deepEqual(
    body('2026-02-01', '6')
      .slice(0, 3)
      .map(({ occurrence }) => occurrence),
    ['a.2026.1', 'a.2026.2', 'a.2027.1'],
  );
  assert.equal(body('2026-10-01', '').length, 1);
  assert.equal(body('', '12').length, 0);
});

test('an action programme ends on the last day of its last year', () => {
  const values = { stage: 'signed', 'programme.p.title': 'Perspektiver', 'programme.p.to_year': '2019' };
  assert.deepEqual(dutiesOf(values), [
    { rule: 'programme', occurrence: 'p', due_on: '2019-12-31', detail: 'Perspektiver', lead_days: 180 },
  ]);
});

test('no two duties of a rule share an occurrence', () => {
  const values = { ...fixed, 'body.a.next_on': '2026-01-31', 'body.a.cycle_months': '5' };
  const names = dutiesOf(values).map(({ rule, occurrence }) => `${rule} ${occurrence}`);
  assert.equal(new Set(names).size, names.length);
});
