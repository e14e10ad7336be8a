import type { AgreementKind } from '#features/agreements/agreement.ts';

/** The kinds of record that tell whom the county works with. */
export const relationKinds = ['membership', 'agreement', 'mandate'] as const;
export type RelationKind = (typeof relationKinds)[number];

/** A partner region, where it lies, and the agreement with it. */
export type Partner = {
  id: string;
  title: string;
  agreement_kind: AgreementKind;
  region: string;
  country: string;
  latitude: string;
  longitude: string;
  since: number | null;
  via: string;
};

/** A relation on the time line; `until` is the year that it ended in, where it has. */
export type Since = { id: string; kind: RelationKind; title: string; since: number; until: number | null };

/** Where the bar of a relation begins and ends on a line from the first year to this one, in thousandths. */
export function barOf({ since, until }: Pick<Since, 'since' | 'until'>, first: number, now: number) {
  const span = Math.max(1, now + 1 - first);
  const at = (year: number) => Math.round((Math.min(Math.max(year - first, 0), span) / span) * 1000);
  const from = at(since);
  return { from, width: Math.max(8, at((until ?? now) + 1) - from) };
}

/** The years that a line is drawn at: every tenth. */
export function decades(first: number, now: number): number[] {
  const start = Math.ceil(first / 10) * 10;
  return Array.from({ length: Math.max(0, Math.floor((now - start) / 10) + 1) }, (_, at) => start + at * 10);
}
