import type { Money } from '#platform/money.ts';
import { krone } from '#features/rates/rate.ts';
import { nokAt, rateIn, type Rated, type RateBook } from './kroner.ts';
import type { Claim, FinancingLine, ProjectMoney } from './lines.ts';

/** Whether it is sent; what is not is an instalment that is expected. */
export const isSent = ({ claimed_on, approved, received }: Claim): boolean =>
  claimed_on !== null || approved !== null || received !== null;

/** What has been claimed and come of it, in one currency. */
export type ClaimSum = {
  claimed: number;
  approved: number;
  received: number;
  outstanding: number;
  notApproved: number;
};

/** Sums of the claims that are sent, by currency. What is outstanding is claimed and not received. */
export function claimSums(claims: readonly Claim[]): Map<string, ClaimSum> {
  const sums = new Map<string, ClaimSum>();
  for (const claim of claims.filter(isSent)) sums.set(claim.currency, added(sums.get(claim.currency), claim));
  return sums;
}

const noClaims: ClaimSum = { claimed: 0, approved: 0, received: 0, outstanding: 0, notApproved: 0 };

function added(sum = noClaims, claim: Claim): ClaimSum {
  const claimed = sum.claimed + (claim.claimed ?? 0);
  const approved = sum.approved + (claim.approved ?? 0);
  const received = sum.received + (claim.received ?? 0);
  return { claimed, approved, received, outstanding: claimed - received, notApproved: claimed - approved };
}

/** What is still to come of a claim or an expected instalment: what is approved of it, else all, without what has come. */
export const comingOf = ({ claimed, approved, received }: Claim): number =>
  (approved ?? claimed ?? 0) - (received ?? 0);

/** The rate of a claim: the one kept with it; of what is not sent yet that of the project. */
export function claimRate(claim: Claim, book: RateBook): Pick<Rated, 'rate' | 'day'> {
  if (claim.currency === 'NOK') return { rate: krone, day: claim.claimed_on };
  if (isSent(claim)) return { rate: claim.rate, day: claim.claimed_on };
  return { rate: claim.rate ?? rateIn(claim.currency, book), day: book.day };
}

/** What is claimed and not received in kroner by the rate of the claim, and with the currency a tenth lower and higher. */
export function outstandingAtRisk(claim: Claim, book: RateBook) {
  const money: Money = { amount: (claim.claimed ?? 0) - (claim.received ?? 0), currency: claim.currency };
  const { rate } = claimRate(claim, book);
  if (!rate) return undefined;
  const at = (percent: number) => nokAt(money, rate, claim.currency === 'NOK' ? 100 : percent);
  return { low: at(90), nok: at(100), high: at(110) };
}

/** In the order that they were sent in; those that are only expected come last, by when they are. */
export function inOrder(claims: readonly Claim[]): Claim[] {
  const key = (claim: Claim) =>
    isSent(claim)
      ? `1 ${claim.claimed_on ?? claim.approved_on ?? claim.received_on ?? ''}`
      : `2 ${claim.expected_on ?? '9999'}`;
  return claims.toSorted((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}

/**
 * What may be claimed in a currency: the support that is granted, in the project's own; in another the Norwegian or
 * European support that the financing plan has in it. Null where neither says anything.
 */
export function grantIn(currency: string, { currency: own, granted, financing }: Grants): number | null {
  if (currency === own && granted !== null) return granted;
  const support = financing.filter((line) => line.currency === currency && ['eu', 'ir'].includes(line.source));
  return support.length ? support.reduce((sum, { amount }) => sum + amount, 0) : null;
}

type Grants = Pick<ProjectMoney, 'currency' | 'granted'> & {
  financing: readonly Pick<FinancingLine, 'source' | 'currency' | 'amount'>[];
};

/** One claim as the funder's financial overview tells it. Shares are hundredths of a per cent. */
export type ClaimStep = {
  claim: Claim;
  grant: number | null;
  before: number;
  current: number;
  soFar: number;
  share: number | null;
  remaining: number | null;
  validated: number;
};

/** Budget, previously reported, current, so far, remaining and validated, claim by claim in each currency. */
export function claimSteps(project: ProjectMoney): ClaimStep[] {
  const before = new Map<string, { claimed: number; validated: number }>();
  return inOrder(project.claims.filter(isSent)).map((claim) => {
    const grant = grantIn(claim.currency, project);
    const last = before.get(claim.currency) ?? { claimed: 0, validated: 0 };
    const current = claim.claimed ?? 0;
    const soFar = last.claimed + current;
    const validated = last.validated + (claim.approved ?? 0);
    before.set(claim.currency, { claimed: soFar, validated });
    return {
      claim,
      grant,
      before: last.claimed,
      current,
      soFar,
      share: shareOf(soFar, grant),
      remaining: grant === null ? null : grant - soFar,
      validated,
    };
  });
}

/** One amount as hundredths of a per cent of another, half up; null of nothing. */
export function shareOf(part: number, all: number | null): number | null {
  if (!all || all < 0 || part < 0) return null;
  return Number((BigInt(part) * 20_000n + BigInt(all)) / (BigInt(all) * 2n));
}
