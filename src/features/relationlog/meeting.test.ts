import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Row } from '#records/register/register.ts';
import { meetingDuties, meetingErrors } from './meeting.ts';

const held = { day: '2026-06-10', from_time: '09:00', to_time: '15:30', place: 'Tønsberg', status: 'held' };
const rules = (values: Record<string, string>) => meetingDuties({ values }).map(({ rule, due_on }) => [rule, due_on]);

test('a meeting is in the calendar with its hours, and its report is due fourteen days later', () => {
  assert.deepEqual(meetingDuties({ values: held }), [
    {
      rule: 'meeting',
      occurrence: 'meeting',
      due_on: '2026-06-10',
      lead_days: 7,
      from: '09:00',
      to: '15:30',
      place: 'Tønsberg',
      done: true,
    },
    { rule: 'report', occurrence: 'report', due_on: '2026-06-24', lead_days: 7 },
  ]);
});

test('a report is owed after the last day, and done once any of it is written in any language', () => {
  assert.deepEqual(rules({ ...held, last_day: '2026-06-12' })[1], ['report', '2026-06-26']);
  const isDone = (values: Record<string, string>) =>
    meetingDuties({ values: { ...held, ...values } })[1]?.done === true;
  assert.equal(isDone({ 'decisions.en': 'A new strategy.' }), true);
  assert.equal(isDone({ 'agenda.nb': 'Budsjett' }), false);
  assert.equal(rules({ ...held, status: 'planned' }).length, 1);
});

test('a meeting that is called off stays in calendars as cancelled, and owes no report', () => {
  const [meeting, ...more] = meetingDuties({ values: { ...held, status: 'cancelled' } });
  assert.equal(meeting?.cancelled, true);
  assert.deepEqual(more, []);
});

test('what is to be followed up is owed by its own day, and done when it is ticked', () => {
  const rows = {
    'follow_up.a.what': 'Legge det fram',
    'follow_up.a.due_on': '2026-07-01',
    'follow_up.b.what': 'Svare',
    'follow_up.b.due_on': '2026-07-02',
    'follow_up.b.done': 'on',
    'follow_up.c.what': 'En gang',
  };
  const planned = { ...held, status: 'planned', ...rows };
  const [, ...owed] = meetingDuties({ values: planned });
  assert.deepEqual(
    owed.map(({ occurrence, detail, done = false }) => [occurrence, detail, done]),
    [
      ['a', 'Legge det fram', false],
      ['b', 'Svare', true],
    ],
  );
});

test('a meeting of several days lasts all of the first day in a calendar', () => {
  const [meeting] = meetingDuties({ values: { ...held, last_day: '2026-06-12' } });
  assert.equal(meeting?.from, undefined);
  assert.equal(meeting?.to, undefined);
});

test('a meeting ends after it begins, by the day and by the clock', () => {
  const errors = (own: Row) =>
    meetingErrors({ own: { day: '2026-06-10', last_day: null, from_time: '', to_time: '', ...own }, parts: {} });
  assert.deepEqual(errors({ last_day: '2026-06-09' }), { last_day: 'endsBeforeStart' });
  assert.deepEqual(errors({ to_time: '12:00' }), { from_time: 'fromMissing' });
  assert.deepEqual(errors({ from_time: '12:00', to_time: '12:00' }), { to_time: 'endsTooEarly' });
  assert.deepEqual(errors({ from_time: '12:00', to_time: '09:00', last_day: '2026-06-11' }), {});
});
