import { claimRate, comingOf } from './claims.ts';
import { namedOnce, nokAt, rateIn, type MissingRate, type RateBook } from './kroner.ts';
import type { Claim, ProjectMoney } from './lines.ts';
import { periodOf, slotOf, spread, type Grain } from './spread.ts';

/** Money out and in within a month or a quarter, in whole øre, and what is laid out when it ends. */
export type Flow = { slot: string; out: number; in: number; balance: number };
export type Liquidity = {
  flows: Flow[];
  /** When most is laid out; undefined where nothing ever is. */
  lowest: Flow | undefined;
  /** What cannot be placed: lines without a rate, and what neither line nor project says a day of. */
  missing: MissingRate[];
  undated: number;
};

/**
 * When money goes out and comes in: our own organisation's budget spread by days, and claims on the day they came or are
 * expected. What is paid before support arrives is what the county must lay out.
 */
export function liquidityOf(project: ProjectMoney, book: RateBook, grain: Grain): Liquidity {
  const sums = new Map<string, { out: number; in: number }>();
  const at = (slot: string) =>
    sums.get(slot) ?? (sums.set(slot, { out: 0, in: 0 }).get(slot) as { out: number; in: number });
  const missing: MissingRate[] = [];
  let undated = 0;
  for (const line of project.budget.filter(
    ({ organisation }) => organisation === project.organisation && organisation,
  )) {
    const rate = rateIn(line.currency, book);
    const period = periodOf(line.year, project);
    if (!rate) missing.push({ currency: line.currency, day: book.day });
    else if (!period) undated += 1;
    else for (const [slot, nok] of spread(nokAt(line, rate), period, grain)) at(slot).out += nok;
  }
  for (const { day, money, rate, rateDay } of project.claims.flatMap((claim) => paymentsOf(claim, book))) {
    if (!rate) missing.push({ currency: money.currency, day: rateDay });
    else if (!day) undated += 1;
    else at(slotOf(day, grain)).in += nokAt(money, rate);
  }
  const flows = balanced(sums);
  return { flows, lowest: lowestOf(flows), missing: namedOnce(missing), undated };
}

/** What has come of a claim on its day, and what is still to come: not before it is to be claimed, nor before it is. */
function paymentsOf(claim: Claim, book: RateBook) {
  const { rate, day: rateDay } = claimRate(claim, book);
  const payment = (amount: number, day: string | null) => ({
    day,
    money: { amount, currency: claim.currency },
    rate,
    rateDay,
  });
  const coming = comingOf(claim);
  return [
    ...(claim.received ? [payment(claim.received, claim.received_on)] : []),
    ...(coming > 0 ? [payment(coming, laterOf(claim.expected_on, claim.claimed_on))] : []),
  ];
}

const laterOf = (one: string | null, other: string | null) => (one && other && one > other ? one : (other ?? one));

/** In order, with what is laid out in all when each ends. */
export function balanced(sums: ReadonlyMap<string, { out: number; in: number }>): Flow[] {
  let balance = 0;
  return [...sums]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([slot, { out, in: come }]) => {
      balance += come - out;
      return { slot, out, in: come, balance };
    });
}

/** When most is laid out, the first of equals. */
export const lowestOf = (flows: readonly Flow[]): Flow | undefined =>
  flows.reduce<Flow | undefined>((low, each) => (each.balance < (low?.balance ?? 0) ? each : low), undefined);
