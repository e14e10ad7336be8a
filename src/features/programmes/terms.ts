/** From which day and until which a rule applies, both inclusive; an open end is null. */
export type Validity = { valid_from: string | null; valid_to: string | null };

/** How Norway takes part: in the EEA, by an agreement of its own, with its own money, as a donor, not at all. */
export const norwayStatuses = [
  'eea',
  'associated',
  'third_country_own_money',
  'donor',
  'not_associated',
  'national',
] as const;
export type NorwayStatus = (typeof norwayStatuses)[number];

/** Whether the county's area may take part. */
export const eligibilities = ['yes', 'partly', 'no'] as const;
export type Eligibility = (typeof eligibilities)[number];

/** Who keeps the accounts: each its own, one Norwegian owner whom the others invoice, or the coordinator. */
export const moneyFlows = ['each_own', 'one_norwegian_owner', 'coordinator'] as const;
export type MoneyFlow = (typeof moneyFlows)[number];

export const sides = ['all', 'eu_side', 'norwegian_side'] as const;
export type Side = (typeof sides)[number];

export const deadlineKinds = ['pes', 'ncp', 'internal', 'leaders', 'other'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

/** One rule of what is paid. `percent` is in hundredths of one; `scheme` and `call` are empty where it is for all of them. */
export type Rate = Validity & {
  id: string;
  percent: number;
  who: Side;
  scheme: string;
  call: string;
  note: string;
  source: string;
  read_on: string | null;
};

/** What one can apply for. `max_grant` and `lump_sums` are in minor units of `currency`. */
export type Scheme = Validity & {
  id: string;
  code: string;
  name: string;
  min_partners: number | null;
  min_countries: number | null;
  max_months: number | null;
  lump_sums: string;
  max_grant: number | null;
  currency: string;
  source: string;
};

/** What must be done before the deadline of a call, so many weeks; `name` is empty where the kind says it. */
export type DeadlineRule = {
  id: string;
  kind: DeadlineKind;
  name: string;
  weeks_before: number;
  note: string;
  source: string;
};

/** Where a rule was read, and when. */
export type ReadSource = { id: string; what: string; url: string; read_on: string | null; note: string };
