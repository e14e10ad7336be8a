import { monthsFrom } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import type { Duty } from '#records/duty.ts';
import { isAlive } from './agreement.ts';
import { rowsIn, type PartValues } from './values.ts';

const yearsAhead = 30;

/** What an agreement owes, from what it holds alone: one that binds nobody owes nothing. */
export function agreementDuties({ values }: { values: Values }): Duty[] {
  if (!isAlive(values.stage ?? '')) return [];
  return [
    ...termDuties(values),
    ...evaluationDuties(values),
    ...rowsIn('body', values).flatMap(meetings),
    ...rowsIn('programme', values).flatMap(programmeEnd),
  ];
}

/** The last day to give notice, and the last day of the term: of the year that it ends in. Notice is given once. */
function termDuties({ term, stage, in_force_until: until, notice_months: months }: Values): Duty[] {
  const isGiven = stage === 'notice';
  if (!until || (term !== 'fixed' && !isGiven)) return [];
  const occurrence = until.slice(0, 4);
  const end: Duty = { rule: 'expiry', occurrence, due_on: until, lead_days: 120 };
  if (isGiven || !Number(months)) return [end];
  return [
    { rule: 'notice', occurrence, due_on: monthsFrom(until, -Number(months)), lead_days: 90, council: true },
    end,
  ];
}

/** The day that we set ourselves; else in time for the decision whether to go on. */
function evaluationDuties({
  evaluation_due_on: day,
  term,
  in_force_until: until,
  notice_months: months,
}: Values): Duty[] {
  if (day) return [{ rule: 'evaluation', occurrence: day.slice(0, 4), due_on: day, lead_days: 60 }];
  if (term !== 'fixed' || !until) return [];
  const due = monthsFrom(until, -Number(months || 0) - 3);
  return [{ rule: 'evaluation', occurrence: until.slice(0, 4), due_on: due, lead_days: 60 }];
}

/** The next meeting of a body, and the later ones by its cycle. */
function meetings({ id, name, next_on: next, cycle_months: cycle }: PartValues): Duty[] {
  if (!next) return [];
  const apart = Number(cycle || 0);
  const count = apart ? Math.floor((yearsAhead * 12) / apart) + 1 : 1;
  return Array.from({ length: count }, (_, at) => meeting(id, name ?? '', monthsFrom(next, at * apart), apart));
}

const meeting = (id: string, name: string, due: string, cycle: number): Duty => ({
  rule: 'commission',
  occurrence: `${id}.${turnOf(due, cycle)}`,
  due_on: due,
  detail: name,
  lead_days: 60,
});

/** Which turn of the cycle a day falls in: a meeting that is moved within it stays the same duty. */
function turnOf(day: string, cycle: number): string {
  const year = day.slice(0, 4);
  return cycle > 0 && cycle < 12 ? `${year}.${Math.floor((Number(day.slice(5, 7)) - 1) / cycle) + 1}` : year;
}

const programmeEnd = ({ id, title, to_year: to }: PartValues): Duty[] =>
  to ? [{ rule: 'programme', occurrence: id, due_on: `${to}-12-31`, detail: title ?? '', lead_days: 180 }] : [];
