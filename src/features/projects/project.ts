import type { Named } from '#records/register/names.ts';
import type { PublishedDocument } from '#records/publish.ts';
import type { Stage } from './lifecycle.ts';

/** What our legal entity is in the project; empty where that is not settled. */
export const ourRoles = ['lead', 'partner', 'associated', 'norwegian_owner'] as const;
/** What a partner is in the consortium. The Norwegian owner keeps the accounts of all Norwegian partners (Interreg). */
export const partnerRoles = ['lead', 'partner', 'associated', 'norwegian_owner'] as const;
export type PartnerRole = (typeof partnerRoles)[number];
export const audiences = ['schools', 'firms', 'municipalities', 'associations'] as const;
/** Where the money comes from; `ir` are the Norwegian Interreg funds. Hours are reckoned in money too. */
export const financingSources = [
  'eu',
  'ir',
  'own_cash',
  'own_hours',
  'partner_cash',
  'partner_hours',
  'other_public',
  'private',
] as const;
export type FinancingSource = (typeof financingSources)[number];
/** The sources that the county itself has bound itself to. */
export const ownSources: readonly FinancingSource[] = ['own_cash', 'own_hours'];
export const claimKinds = ['advance', 'interim', 'final'] as const;
export const deliverableKinds = ['milestone', 'deliverable'] as const;
/** Delivery, result and effect are kept apart: what was made, what it led to, and what it changed in the end. */
export const indicatorLevels = ['delivery', 'result', 'effect'] as const;
export const goals = ['4', '8', '9', '10', '11', '12', '13', '17'] as const;
export const reportKinds = ['content', 'finance', 'both'] as const;
export const lights = ['green', 'yellow', 'red'] as const;
export type Light = (typeof lights)[number];
export const grades = ['low', 'medium', 'high'] as const;
export const outcomes = ['waiting', 'granted', 'rejected', 'withdrawn'] as const;
export type Outcome = (typeof outcomes)[number];
/** Why a funder said no, as far as its comments say. */
export const rejectionReasons = [
  'below_threshold',
  'no_funds',
  'not_eligible',
  'weak_relevance',
  'weak_plan',
  'weak_partnership',
  'weak_impact',
  'budget',
  'formal_fault',
  'other',
] as const;
export const paperStates = ['needed', 'there', 'not_needed'] as const;

type Organisation = Named | null;
export type PublicPartner = {
  id: string;
  organisation: Organisation;
  role: PartnerRole;
  country: string;
  share: number | null;
};
export type PublicIndicator = {
  id: string;
  level: (typeof indicatorLevels)[number];
  name: string;
  unit: string;
  baseline: string;
  target: string;
  achieved: string;
  measured_on: string | null;
  goal: string;
};

/** What the project costs and is supported with, in minor units; `kroner` where a rate is kept. */
export type PublicMoney = {
  currency: string;
  granted: number | null;
  total: number | null;
  kroner: { granted: number | null; total: number | null };
  /** The county's own share in kroner, of cash and of hours. */
  ownNok: number | null;
  rate: string;
  rate_on: string | null;
};

/** What the public gets of a project beside its texts and days. */
export type ProjectDetails = {
  acronym: string;
  stage: Stage;
  programme: Organisation;
  action: string;
  call: string;
  topic: string;
  organisation: Organisation;
  role: PartnerRole | '';
  number: string;
  currency: string;
  granted: number | null;
  total: number | null;
  themes: string[];
  audiences: string[];
  url: string;
  case_number: string;
  partner: PublicPartner[];
  indicator: PublicIndicator[];
  holding: { id: string; organisation: Organisation; starts_on: string | null; ends_on: string | null; note: string }[];
  money: PublicMoney;
};
export type ProjectDocument = PublishedDocument<ProjectDetails>;
