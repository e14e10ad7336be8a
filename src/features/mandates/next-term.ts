import { NotAllowed } from '#platform/rights.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { daysFrom, monthsFrom } from '#platform/clock.ts';
import { check, type Values } from '#platform/form.ts';
import { addRecordIn } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { daysOf, type Days } from './mandate.ts';
import { endingMandates, type HeldMandate } from './queries.ts';
import { mandateKind } from './register.ts';
import { seatsIn } from './values.ts';

export type Started =
  | { ok: true; ids: string[] }
  | { ok: false; why: 'changedMeanwhile' | 'endsBeforeStart' | 'notYours' };

/**
 * A draft of the next term for each of some mandates that end, with their seats and without names and decision; all of
 * them or none. None where one of them has been carried on meanwhile, or does not end about this time.
 */
export async function startNextTerms(by: By, chosen: readonly string[], days: Days, today: string): Promise<Started> {
  try {
    return { ok: true, ids: await within(by.db, (change) => startIn(change, by, chosen, days, today)) };
  } catch (error) {
    if (error instanceof NotAllowed) return { ok: false, why: 'notYours' };
    if (error instanceof Refused) return { ok: false, why: error.why };
    throw error;
  }
}

class Refused extends Error {
  readonly why: 'changedMeanwhile' | 'endsBeforeStart';
  constructor(why: Refused['why']) {
    super(why);
    this.why = why;
  }
}

async function startIn(
  change: Change,
  by: By,
  chosen: readonly string[],
  days: Days,
  today: string,
): Promise<string[]> {
  await lockAll(change, chosen);
  const ending = new Map((await endingMandates(change, by.actor, today, 'nb')).map((each) => [each.id, each]));
  const made: string[] = [];
  for (const id of chosen) made.push(await addNext(change, by, ending.get(id), days));
  return made;
}

/** Whoever carries on the same one at the same time waits, and then finds it carried on. */
async function lockAll(change: Change, ids: readonly string[]): Promise<void> {
  await change.selectFrom('record').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute();
}

async function addNext(change: Change, by: By, source: HeldMandate | undefined, days: Days): Promise<string> {
  if (!source) throw new Refused('changedMeanwhile');
  const { record, term } = source;
  const values = nextTerm(record.values, { id: record.id, term, days, newId: by.newId });
  const form = check(values, recordForm(mandateKind));
  if (!form.ok) throw new Refused('endsBeforeStart');
  return addRecordIn(change, by, mandateKind, form.value);
}

type Next = { id: string; term: Days; days: Days; newId: () => string };

/** A mandate's form for the term after: its days follow on those before, unless others are given. */
export function nextTerm(values: Values, { id, term, days, newId }: Next): Values {
  const from = days.starts_on ?? (term.ends_on === null ? '' : daysFrom(term.ends_on, 1));
  const to = days.ends_on ?? (from && lastOf(from, term));
  const kept = Object.entries(values).filter(([name]) => !name.startsWith('seat.'));
  const decision = { decided_on: '', case_number: '', review_date: '', follows: id };
  return { ...Object.fromEntries(kept), ...decision, ...emptySeats(values, term, newId), starts_on: from, ends_on: to };
}

/** The last day of a term as long as the one before, in whole months where that was; else in days, else four years. */
function lastOf(from: string, { starts_on: first, ends_on: last }: Days): string {
  if (first === null || last === null) return daysFrom(monthsFrom(from, 48), -1);
  const after = daysFrom(last, 1);
  const months = (Number(after.slice(0, 4)) - Number(first.slice(0, 4))) * 12 + monthOf(after) - monthOf(first);
  if (months > 0 && monthsFrom(first, months) === after) return daysFrom(monthsFrom(from, months), -1);
  return daysFrom(from, (Date.parse(last) - Date.parse(first)) / 86_400_000);
}

const monthOf = (day: string): number => Number(day.slice(5, 7));

/** Each place that was held to the end, for whoever is elected to it. Who leads is not known yet. */
function emptySeats(values: Values, term: Days, newId: () => string): Values {
  const held = seatsIn(values).filter((seat) => daysOf(seat, term).ends_on === term.ends_on && seat.number !== null);
  const rows = held.map(({ number, role }) => {
    const row = `seat.${newId()}`;
    return { [`${row}.number`]: String(number), [`${row}.role`]: role === 'chair' ? 'representative' : role };
  });
  return Object.assign({}, ...rows) as Values;
}
