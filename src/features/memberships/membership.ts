import { monthsFrom } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import type { PublishedDocument } from '#records/publish.ts';
import type { Named } from '#records/register/names.ts';
import type { FeeInNok } from './fee.ts';

/** What we would do when it is to be renewed: said to ourselves, before the council says it. */
export const recommendations = ['continue', 'renegotiate', 'leave'] as const;
export type Recommendation = (typeof recommendations)[number];

type PublicFee = { id: string; year: number | null; amount: number | null; currency: string; paid_nok: number | null };
type PublicHolding = {
  id: string;
  organisation: Named | null;
  starts_on: string | null;
  ends_on: string | null;
  note: string;
};

/** What the public gets of a membership beside its texts. `kroner` goes by the id of a fee. */
export type PublicMembership = {
  organisation: Named | null;
  since: number | null;
  requires: Named | null;
  url: string;
  case_number: string;
  fee: PublicFee[];
  group: { id: string; name: string; part: string; url: string }[];
  document: { id: string; title: string; url: string }[];
  holding: PublicHolding[];
  kroner: Record<string, FeeInNok>;
};
export type MembershipDocument = PublishedDocument<PublicMembership>;

/** One renewal: the day that it is renewed, where that is known, and the last day to give notice. */
export type Renewal = { renews_on: string | null; notice_on: string | null };

/** How many years ahead a membership that renews itself is told of. */
const yearsAhead = 30;

/**
 * The renewals that a membership's values imply: one, or one a year where it renews itself. The last day to give notice
 * is the day that stands there, else so many months before the renewal.
 */
export function renewalsOf({
  renews_on: renews,
  auto_renews: auto,
  notice_months: months,
  notice_on: own,
}: Values): Renewal[] {
  if (!renews && !own) return [];
  const first = { renews_on: renews || null, notice_on: own || noticeBefore(renews, months) };
  const count = auto && renews ? yearsAhead + 1 : 1;
  return Array.from({ length: count }, (_, year) => ({
    renews_on: later(first.renews_on, year),
    // From the renewal of that year, so that a month's end stays one.
    notice_on: own ? later(own, year) : noticeBefore(later(renews ?? null, year), months),
  }));
}

const later = (day: string | null, years: number) => day && monthsFrom(day, 12 * years);

const noticeBefore = (renews: string | null | undefined, months: string | undefined): string | null =>
  renews && months ? monthsFrom(renews, -Number(months)) : null;

/** The renewal that comes next: the first whose last day to act is that day or later. */
export const nextRenewal = (values: Values, today: string): Renewal | undefined =>
  renewalsOf(values).find(({ renews_on: renews, notice_on: notice }) => (notice ?? renews ?? '') >= today);

/** Whether a membership is on its way out, by its last day or by what we think of it. */
export const isLeaving = ({ ends_on: end, assessment_recommendation: thinks }: Values): boolean =>
  Boolean(end) || thinks === 'leave';
