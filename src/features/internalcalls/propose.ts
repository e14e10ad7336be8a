/** What an application asks for, and its place among the others; one that nobody has judged has none. */
export type Asking = { id: string; place: number | undefined; sought: number; seats: number };
/** What can be given: of both, null is no limit. `least` is the smallest amount that a partial award may be. */
export type Limits = { total: number | null; seats: number | null; maxPer: number | null; least?: number | null };
export type Award = { amount: number; seats: number };

const nothing: Award = { amount: 0, seats: 0 };

/**
 * A proposal: in the order of their places each gets what it asks for, at most `maxPer`, for as long as money and seats
 * last. The first who cannot be served in full gets what is left, if that is enough to be of use, and nobody below gets
 * anything. Those who share a place are treated alike: they share what is left in proportion to what they ask for, and a
 * rest that cannot be shared evenly stays. The same applications in any order give the same.
 */
export function proposeAllocation(applications: readonly Asking[], limits: Limits): Map<string, Award> {
  const awards = new Map(applications.map(({ id }) => [id, nothing]));
  let left: Left = { money: limits.total, seats: limits.seats };
  for (const group of groupsOf(applications)) {
    const wants = group.map((each) => ({ ...each, sought: Math.min(each.sought, limits.maxPer ?? each.sought) }));
    const given = giveTo(wants, left, limits.least ?? 0);
    for (const [id, award] of given.awards) awards.set(id, award);
    if (!given.whole) break;
    left = given.left;
  }
  return awards;
}

type Left = { money: number | null; seats: number | null };
type Given = { awards: Map<string, Award>; left: Left; whole: boolean };

/** Those who have a place, the best first; each group shares its place. */
function groupsOf(applications: readonly Asking[]): Asking[][] {
  const placed = applications.filter(({ place }) => place !== undefined);
  const groups = Map.groupBy(placed, ({ place }) => place ?? 0);
  return [...groups.entries()].sort(([one], [other]) => one - other).map(([, group]) => group);
}

function giveTo(wants: readonly Asking[], left: Left, least: number): Given {
  const sought = wants.reduce((sum, each) => sum + BigInt(each.sought), 0n);
  const seats = wants.reduce((sum, each) => sum + BigInt(each.seats), 0n);
  const share = smaller(shareOf(left.money, sought), shareOf(left.seats, seats));
  const whole = share.over === share.under;
  const awards = new Map(wants.map((each) => [each.id, partOf(each, share)]));
  const isOfUse = whole || wants.every((each) => isEnough(awards.get(each.id) ?? nothing, each, least));
  if (!isOfUse) return { awards: new Map(), left, whole };
  return { awards, whole, left: { money: minus(left.money, sought), seats: minus(left.seats, seats) } };
}

/** A share of one at most. */
type Share = { over: bigint; under: bigint };
const all: Share = { over: 1n, under: 1n };

function shareOf(left: number | null, wanted: bigint): Share {
  if (left === null || wanted <= BigInt(left)) return all;
  return { over: BigInt(Math.max(left, 0)), under: wanted };
}

const smaller = (one: Share, other: Share) => (one.over * other.under <= other.over * one.under ? one : other);

const partOf = ({ sought, seats }: Asking, { over, under }: Share): Award => ({
  amount: Number((BigInt(sought) * over) / under),
  seats: Number((BigInt(seats) * over) / under),
});

/** A partial award of no money, no seat or less than the least is of no use. */
const isEnough = (award: Award, { sought, seats }: Asking, least: number) =>
  (sought === 0 || award.amount >= Math.max(1, Math.min(least, sought))) && (seats === 0 || award.seats > 0);

const minus = (left: number | null, taken: bigint) => (left === null ? null : Number(BigInt(left) - taken));
