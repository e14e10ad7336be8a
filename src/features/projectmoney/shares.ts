import type { Partner } from './lines.ts';

/** All of something, in hundredths of a per cent. */
export const whole = 10_000;

/**
 * The partners' shares of the budget: `given` is their sum in hundredths of a per cent, and `isWrong` where they can never
 * add to 100 %: too much, or every partner has one and they are something else. One partner alone is not yet a consortium,
 * and associated partners have no budget.
 */
export function sharesOf(partners: readonly Pick<Partner, 'role' | 'share'>[]) {
  const all = partners.filter(({ role, share }) => role !== 'associated' || share !== null);
  const given = all.reduce((sum, { share }) => sum + (share ?? 0), 0);
  const isComplete = all.length > 0 && all.every(({ share }) => share !== null);
  const isWrong = given > whole || (isComplete && all.length > 1 && given !== whole);
  return { given, isComplete, isWrong };
}

/**
 * A total parted by weights, so that the parts add to it exactly: each gets what its weight gives, rounded down, and the
 * units left over go to the largest remainders, the first of equals. What is owed to us is parted as what we owe.
 */
export function divide(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, each) => all + BigInt(each), 0n);
  if (sum === 0n) return weights.map(() => 0);
  const exact = weights.map((weight) => BigInt(Math.abs(total)) * BigInt(weight));
  const parts = exact.map((each) => each / sum);
  const left = Number(BigInt(Math.abs(total)) - parts.reduce((all, each) => all + each, 0n));
  const order = exact
    .map((each, at) => ({ at, remainder: each % sum }))
    .sort((one, other) =>
      one.remainder === other.remainder ? one.at - other.at : one.remainder < other.remainder ? 1 : -1,
    );
  for (const { at } of order.slice(0, left)) parts[at] = (parts[at] ?? 0n) + 1n;
  return parts.map((each) => (total < 0 ? 0 - Number(each) : Number(each)));
}
