import assert from 'node:assert/strict';
import { test } from 'node:test';
import { influenceDuties, isSharedInCase } from './influence.ts';

test('of a case nothing but title and summary is shared until someone chooses', () => {
  for (const name of [
    'position',
    'institution',
    'adopted_on',
    'step',
    'consultation',
    'text_after',
    'outcome',
    'result',
  ])
    assert.equal(isSharedInCase({}, name), false, name);
  for (const name of ['title', 'summary']) assert.equal(isSharedInCase({}, name), true, name);
});

test('one choice opens all that belongs to it, and nothing else', () => {
  const values = { shared: 'adopted,outcome' };
  const open = ['adopted_by', 'adopted_on', 'case_number', 'outcome', 'outcome_url', 'result'];
  for (const name of open) assert.equal(isSharedInCase(values, name), true, name);
  for (const name of ['position', 'institution', 'step']) assert.equal(isSharedInCase(values, name), false, name);
});

test('a consultation is owed a month ahead, by the council where it decides, and done once it is answered', () => {
  const values = {
    'consultation.a.title': 'Havplan',
    'consultation.a.due_on': '2026-09-01',
    'consultation.a.council': 'on',
    'consultation.b.title': 'Transport',
    'consultation.b.due_on': '2026-03-01',
    'consultation.b.sent_on': '2026-02-20',
    follow_up: '2026-10-01',
  };
  assert.deepEqual(influenceDuties({ values }), [
    { rule: 'consultation', occurrence: 'a', due_on: '2026-09-01', detail: 'Havplan', lead_days: 30, council: true },
    { rule: 'consultation', occurrence: 'b', due_on: '2026-03-01', detail: 'Transport', lead_days: 30, done: true },
    { rule: 'followUp', occurrence: 'followUp', due_on: '2026-10-01', lead_days: 7 },
  ]);
});
