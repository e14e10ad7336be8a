import type { Values } from '#platform/form.ts';
import { checkCell } from '#records/register/cell.ts';
import type { Field } from '#records/register/register.ts';
import type { Place, Score } from './score.ts';
import { proposeAllocation, type Award, type Limits } from './propose.ts';

/** What a call shares out, in its currency. */
export type Share = Limits & { currency: string };

/** An application as it stands in the list of those that share. */
export type Candidate = {
  id: string;
  version: number;
  state: 'sent' | 'granted' | 'partly' | 'refused';
  title: string;
  applicant: string;
  contact: string;
  mail: string;
  language: 'nb' | 'nn' | 'en';
  created_by: string;
  sought: number;
  seats: number;
  participants: number;
  score: Score | undefined;
  place: Place | undefined;
  /** How many are through with judging it, and how many have begun. */
  judged: number;
  award: (Award & { reason: string }) | undefined;
};

/** The best first; those that nobody has judged last, by who they are. */
export function ranked(candidates: readonly Candidate[]): Candidate[] {
  return candidates.toSorted((one, other) => {
    const [left, right] = [one, other].map(({ place }) => place?.place ?? Infinity) as [number, number];
    if (left !== right) return left < right ? -1 : 1;
    return collator.compare(one.applicant, other.applicant) || (one.id < other.id ? -1 : 1);
  });
}

// Making one costs a hundred times more than using it.
const collator = new Intl.Collator('nb');

/** What the form of the allocation begins with: what was kept, else what is proposed. */
export function proposalFor(candidates: readonly Candidate[], share: Share): Map<string, Award> {
  return proposeAllocation(
    candidates.map(({ id, sought, seats, place }) => ({ id, sought, seats, place: place?.place })),
    share,
  );
}

export type KeptAward = Award & { id: string; reason: string };
export type CheckedAwards = { ok: true; awards: KeptAward[] } | { ok: false; errors: Record<string, string> };

/**
 * Reads what the form gives each: no more than it asked for, than one may get, nor than there is. The sum is told at the
 * field that breaks it, in the order of the form. What is announced says why, wherever it is not all that was asked for.
 */
export function checkAwards(
  values: Values,
  candidates: readonly Candidate[],
  share: Share,
  announced = false,
): CheckedAwards {
  const errors: Record<string, string> = {};
  const awards: KeptAward[] = [];
  let [money, seats] = [0n, 0n];
  for (const candidate of candidates) {
    const at = `award.${candidate.id}.`;
    const amount = cellOf(amountField, values, at, share.currency, errors);
    const places = cellOf(seatsField, values, at, share.currency, errors);
    const reason = (values[`${at}reason`] ?? '').trim();
    money += BigInt(amount);
    seats += BigInt(places);
    errors[`${at}amount`] ??= amountError(amount, candidate, share, money);
    errors[`${at}seats`] ??= seatsError(places, candidate, share, seats);
    errors[`${at}reason`] ??= reasonError(reason, { amount, seats: places }, candidate, announced);
    awards.push({ id: candidate.id, amount, seats: places, reason });
  }
  const told = Object.entries(errors).filter(([, error]) => error);
  return told.length ? { ok: false, errors: Object.fromEntries(told) } : { ok: true, awards };
}

const amountField: Field = { name: 'amount', type: 'money', currency: 'currency' };
const seatsField: Field = { name: 'seats', type: 'count', max: 100_000 };

/** Left empty is nothing. */
function cellOf(field: Field, values: Values, at: string, currency: string, errors: Record<string, string>): number {
  const checked = checkCell(field, values[at + field.name], { currency });
  if (!checked.ok) errors[at + field.name] = checked.error;
  const amount = checked.ok ? Number(checked.cell ?? 0) : 0;
  if (amount < 0) errors[at + field.name] = 'amountUnclear';
  return Math.max(amount, 0);
}

function amountError(amount: number, { sought }: Candidate, { total, maxPer }: Share, sum: bigint): string {
  if (maxPer !== null && amount > maxPer) return 'aboveMax';
  if (amount > sought) return 'aboveSought';
  return amount > 0 && total !== null && sum > BigInt(total) ? 'aboveTotal' : '';
}

function seatsError(given: number, { seats }: Candidate, { seats: all }: Share, sum: bigint): string {
  if (given > seats) return 'aboveSeatsSought';
  return given > 0 && all !== null && sum > BigInt(all) ? 'aboveSeats' : '';
}

function reasonError(reason: string, award: Award, candidate: Candidate, announced: boolean): string {
  if (reason.length > 2000) return 'tooLong';
  return announced && !reason && outcomeOf(award, candidate) !== 'granted' ? 'reasonMissing' : '';
}

/** What an application has come to: all it asked for, some of it, or nothing. */
export function outcomeOf(
  { amount, seats }: Award,
  asked: Pick<Candidate, 'sought' | 'seats'>,
): 'granted' | 'partly' | 'refused' {
  if (amount === 0 && seats === 0) return 'refused';
  return amount === asked.sought && seats === asked.seats ? 'granted' : 'partly';
}
