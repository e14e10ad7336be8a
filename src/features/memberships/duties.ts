import type { Values } from '#platform/form.ts';
import type { Duty } from '#records/duty.ts';
import { keysIn } from '#records/register/check.ts';
import { renewalsOf, type Renewal } from './membership.ts';

/** What a membership owes, from what it holds alone: fees, the last days to give notice, renewals, and its end. */
export function membershipDuties({ values }: { values: Values }): Duty[] {
  return [...keysIn('fee', values).flatMap((id) => fee(id, values)), ...renewalDuties(values), ...end(values)];
}

/** A fee that nobody has paid yet; where no day stands, the end of January. */
function fee(id: string, values: Values): Duty[] {
  const of = (name: string) => values[`fee.${id}.${name}`] ?? '';
  const isPaid = of('paid_on') !== '' || of('paid_nok') !== '';
  if (isPaid || !of('year')) return [];
  const due = of('due_on') || `${of('year')}-01-31`;
  return [{ rule: 'fee', occurrence: id, due_on: due, detail: of('year'), lead_days: 30 }];
}

/** What ends before it is renewed is not renewed. */
function renewalDuties(values: Values): Duty[] {
  const until = values.ends_on || '9999';
  const renewals = renewalsOf(values).filter(
    ({ renews_on: renews, notice_on: notice }) => (renews ?? notice ?? '') <= until,
  );
  return renewals.flatMap((renewal) => [...notice(renewal), ...renew(renewal, values)]);
}

/** By the year of the renewal, so that a day that is moved within it is the same duty. */
function notice({ renews_on: renews, notice_on: day }: Renewal): Duty[] {
  if (!day) return [];
  const occurrence = (renews ?? day).slice(0, 4);
  return [{ rule: 'notice', occurrence, due_on: day, lead_days: 120, council: true }];
}

/** One that renews itself asks nothing but that notice is given in time; without a notice to give, the day itself is told. */
function renew({ renews_on: day, notice_on: notice }: Renewal, { auto_renews: auto }: Values): Duty[] {
  if (!day || (auto && notice)) return [];
  return [{ rule: 'renewal', occurrence: day.slice(0, 4), due_on: day, lead_days: 120, council: true }];
}

function end({ ends_on: day }: Values): Duty[] {
  return day ? [{ rule: 'expiry', occurrence: day.slice(0, 4), due_on: day, lead_days: 180, council: true }] : [];
}
