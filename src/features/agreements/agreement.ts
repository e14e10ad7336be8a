import type { Named } from '#records/register/names.ts';
import type { PublishedDocument } from '#records/publish.ts';

export const agreementKinds = ['cooperation', 'memorandum', 'friendship'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

/** Where an agreement is in its life, whatever the state of its record. */
export const stages = ['draft', 'signed', 'running', 'notice', 'renewed', 'ended'] as const;
export type Stage = (typeof stages)[number];

/** It runs until someone gives notice, or until a day. */
export const terms = ['open', 'fixed'] as const;
export const themes = [
  'business',
  'education',
  'culture',
  'tourism',
  'climate',
  'transport',
  'research',
  'youth',
  'health',
  'governance',
] as const;
export const documentKinds = ['agreement', 'memorandum', 'subagreement', 'programme', 'minutes', 'letter', 'other'];
export const bodyKinds = ['commission', 'group', 'other'] as const;
export const measureStatuses = ['planned', 'running', 'done', 'dropped'] as const;
export type MeasureStatus = (typeof measureStatuses)[number];
/** What sources may disagree about. */
export const disputed = ['since', 'signed_on', 'parties', 'agreement_kind', 'in_force_until', 'other'] as const;
/** What we would do when it comes up: said to ourselves, before the council says it. */
export const recommendations = ['continue', 'renegotiate', 'leave'] as const;

/** The steps of an agreement's life. One that has ended is taken up again only to mend a slip; else another follows it. */
const steps: Record<Stage, readonly Stage[]> = {
  draft: ['signed', 'running', 'ended'],
  signed: ['draft', 'running', 'ended'],
  running: ['notice', 'renewed', 'ended'],
  notice: ['running', 'renewed', 'ended'],
  renewed: ['running', 'notice', 'ended'],
  ended: ['running', 'notice', 'renewed'],
};
export const canStep = (from: Stage, to: Stage): boolean => from === to || steps[from].includes(to);

/** Whether it binds anyone: what owes something. */
export const isAlive = (stage: string): boolean => ['signed', 'running', 'notice', 'renewed'].includes(stage);

type Organisation = Named | null;
type PublicParty = { id: string; organisation: Organisation; since: number | null; until: number | null; note: string };
type PublicPaper = {
  id: string;
  title: string;
  kind: string;
  year: number | null;
  signed_on: string | null;
  parties: string;
  url: string;
};
type PublicBody = {
  id: string;
  name: string;
  kind: string;
  cycle_months: number | null;
  next_on: string | null;
  note: string;
};
type PublicProgramme = {
  id: string;
  title: string;
  from_year: number | null;
  to_year: number | null;
  url: string;
  note: string;
};
type PublicMeasure = {
  id: string;
  programme: string;
  what: string;
  responsible: string;
  status: MeasureStatus;
  result: string;
};
export type PublicSource = {
  id: string;
  about: string;
  says: string;
  source: string;
  url: string;
  chosen: boolean;
  note: string;
};
type PublicHolding = {
  id: string;
  organisation: Organisation;
  starts_on: string | null;
  ends_on: string | null;
  note: string;
};

/** What the public gets of an agreement beside its texts. */
export type AgreementDetails = {
  agreement_kind: AgreementKind;
  stage: Stage;
  term: (typeof terms)[number];
  via: Organisation;
  successor: Organisation;
  themes: string[];
  since: number | null;
  signed_on: string | null;
  in_force_from: string | null;
  in_force_until: string | null;
  notice_months: number | null;
  region: string;
  country: string;
  latitude: string;
  longitude: string;
  website: string;
  case_number: string;
  party: PublicParty[];
  document: PublicPaper[];
  body: PublicBody[];
  programme: PublicProgramme[];
  measure: PublicMeasure[];
  source: PublicSource[];
  holding: PublicHolding[];
};
export type AgreementDocument = PublishedDocument<AgreementDetails>;

/** The measures of each action programme, in the order of the programmes; those that name none come last. */
export function measuresByProgramme<P extends { title: string }, M extends { programme: string }>(
  programmes: readonly P[],
  measures: readonly M[],
): { programme: P | undefined; measures: M[] }[] {
  const named = programmes.map((programme) => ({
    programme,
    measures: measures.filter((measure) => isSame(measure.programme, programme.title)),
  }));
  const placed = new Set(named.flatMap((each) => each.measures));
  const rest = measures.filter((measure) => !placed.has(measure));
  return rest.length ? [...named, { programme: undefined, measures: rest }] : named;
}

const isSame = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();
