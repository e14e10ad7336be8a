import { daysFrom } from '#platform/clock.ts';
import type { Duty } from '#records/duty.ts';
import type { RecordView } from '#records/record.ts';
import { daysOf, holdsSeat, type Days, type Seat } from './mandate.ts';
import { seatsIn, termIn } from './values.ts';

/** What a mandate owes: an election before it ends, the decision that it rests on, and a new one for a seat left early. */
export function mandateDuties({ values }: Pick<RecordView, 'values'>): Duty[] {
  const term = termIn(values);
  return [...election(term), ...decision(term, values), ...vacancies(seatsIn(values), term)];
}

/** The council elects: half a year is what two of its meetings and a nomination take. */
function election({ ends_on: end }: Days): Duty[] {
  return end === null ? [] : [{ rule: 'election', occurrence: 'term', due_on: end, lead_days: 180, council: true }];
}

function decision({ starts_on: from }: Days, { decided_on: day, case_number: number }: Record<string, string>): Duty[] {
  if (from === null || (day && number)) return [];
  return [{ rule: 'decision', occurrence: 'term', due_on: from, lead_days: 30 }];
}

/** Seats that someone leaves before the term is over, and that nobody takes the day after. */
function vacancies(seats: readonly Seat[], term: Days): Duty[] {
  return seats.filter(holdsSeat).flatMap((seat): Duty[] => {
    const end = seat.ends_on;
    if (end === null || end === term.ends_on || isFollowed(seat, daysFrom(end, 1), seats, term)) return [];
    return [{ rule: 'vacancy', occurrence: seat.id, due_on: end, detail: seat.person, lead_days: 90, council: true }];
  });
}

function isFollowed({ id, number }: Seat, day: string, seats: readonly Seat[], term: Days): boolean {
  const others = seats.filter((each) => each.id !== id && each.number === number && holdsSeat(each));
  return others.some((each) => {
    const { starts_on: from, ends_on: to } = daysOf(each, term);
    return (from === null || from <= day) && (to === null || to >= day);
  });
}
