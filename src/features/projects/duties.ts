import { daysFrom, monthsFrom } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import type { Duty } from '#records/duty.ts';
import { rowsIn, type PartValues } from '#records/register/rows.ts';
import { isBefore, isUnderWay } from './lifecycle.ts';

/** What a project owes and when, from what it holds alone. */
export function projectDuties({ values }: { values: Values }): Duty[] {
  const stage = values.stage ?? '';
  return [
    ...(isBefore(stage) && stage !== 'rejected' && stage !== 'no_go' ? applying(values) : []),
    ...(isUnderWay(stage) ? underWay(values) : []),
    ...retention(values),
  ];
}

/** The funder's deadline, and what must be done so many weeks before it. */
function applying({ deadline, ...values }: Values): Duty[] {
  if (!deadline || values.stage === 'sent') return [];
  const before = rowsIn('before', values).flatMap(({ id, what = '', weeks, done_on: done }): Duty[] =>
    weeks
      ? [
          {
            rule: 'before',
            occurrence: `${id}.${deadline.slice(0, 4)}`,
            due_on: daysFrom(deadline, -7 * Number(weeks)),
            detail: what,
            lead_days: 21,
            ...(done && { done: true }),
          },
        ]
      : [],
  );
  return [{ rule: 'deadline', occurrence: deadline.slice(0, 4), due_on: deadline, lead_days: 60 }, ...before];
}

const underWay = (values: Values): Duty[] => [
  ...rowsIn('report', values).flatMap(report),
  ...rowsIn('claim', values).flatMap(claim),
  ...rowsIn('deliverable', values).flatMap(delivery),
  ...statusRound(values),
];

const report = ({ id, kind = 'both', due_on: due, sent_on: sent }: PartValues): Duty[] =>
  due ? [{ rule: `report_${kind}`, occurrence: id, due_on: due, lead_days: 30, ...(sent && { done: true }) }] : [];

const claim = ({ id, expected_on: due, claimed_on: sent }: PartValues): Duty[] =>
  due ? [{ rule: 'claim', occurrence: id, due_on: due, lead_days: 21, ...(sent && { done: true }) }] : [];

const delivery = ({ id, kind = 'milestone', title = '', due_on: due, done_on: done }: PartValues): Duty[] =>
  due ? [{ rule: kind, occurrence: id, due_on: due, detail: title, lead_days: 14, ...(done && { done: true }) }] : [];

/**
 * A status of the project so many months apart, from its first day to its last; done once one is given after the time
 * began. One that comes late answers those before it too: nobody writes how things stood half a year ago.
 */
function statusRound({ status_months: apart, starts_on: from, ends_on: to, ...values }: Values): Duty[] {
  const months = Number(apart || 0);
  if (!months || !from || !to) return [];
  const given = rowsIn('status', values).map(({ on_day: day }) => day ?? '');
  const rounds: Duty[] = [];
  for (let at = 1; at <= 240; at += 1) {
    const [first, due] = [monthsFrom(from, (at - 1) * months), monthsFrom(from, at * months)];
    if (first > to) break;
    const isGiven = given.some((day) => day > first);
    rounds.push({ rule: 'status', occurrence: String(at), due_on: due, lead_days: 14, ...(isGiven && { done: true }) });
  }
  return rounds;
}

/** The day after which the papers no longer need to be kept for the funder's control. */
const retention = ({ keep_until: day }: Values): Duty[] =>
  day ? [{ rule: 'retention', occurrence: 'keep', due_on: day, lead_days: 30 }] : [];
