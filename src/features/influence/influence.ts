import type { Values } from '#platform/form.ts';
import type { PublishedDocument } from '#records/publish.ts';
import type { Duty } from '#records/duty.ts';
import type { RecordView } from '#records/record.ts';
import { keysIn } from '#records/register/check.ts';
import type { Named } from '#records/register/names.ts';

/** What of a case can be shared, beside its title and what it is about, which everyone gets once it is published. */
export const shareable = [
  'position',
  'adopted',
  'institution',
  'channels',
  'consultations',
  'text_before',
  'text_after',
  'outcome',
] as const;
export type Shareable = (typeof shareable)[number];

export const outcomes = ['open', 'taken_in', 'partly', 'not'] as const;
export const institutionKinds = ['eu', 'ministry', 'authority', 'organisation'] as const;
export const ways = ['membership', 'meeting', 'letter', 'consultation', 'other'] as const;
export type CaseOutcome = (typeof outcomes)[number];
export type Way = (typeof ways)[number];

/** What the public gets of a case: only what is shared is there at all. */
export type InfluenceDetails = {
  channel?: string;
  institution?: Named | null;
  institution_kind?: string;
  adopted_by?: string;
  adopted_on?: string | null;
  case_number?: string;
  outcome?: CaseOutcome;
  outcome_url?: string;
  step?: readonly Step[];
  consultation?: readonly Consultation[];
};
export type Step = {
  id: string;
  way: Way;
  membership: Named | null;
  meeting: Named | null;
  day: string | null;
  note: string;
};
export type Consultation = {
  id: string;
  title: string;
  due_on: string | null;
  url: string;
  council: boolean;
  sent_on: string | null;
};
export type InfluenceDocument = PublishedDocument<InfluenceDetails>;

/** Which choice under `shared` opens each of the case's texts, fields and parts. */
const openedBy: Record<string, Shareable> = {
  position: 'position',
  adopted_by: 'adopted',
  adopted_on: 'adopted',
  case_number: 'adopted',
  institution: 'institution',
  institution_kind: 'institution',
  step: 'channels',
  consultation: 'consultations',
  text_before: 'text_before',
  text_after: 'text_after',
  outcome: 'outcome',
  outcome_url: 'outcome',
  result: 'outcome',
};

/** Whether the public may get a text, field or part of a case as it stands in `values`. */
export function isSharedInCase(values: Values, name: string): boolean {
  const choice = openedBy[name];
  return choice === undefined || (values.shared ?? '').split(',').includes(choice);
}

/** A consultation is owed, and done once the answer is sent; so is what someone is to follow up. */
export function influenceDuties({ values }: Pick<RecordView, 'values'>): Duty[] {
  const consultations = keysIn('consultation', values).flatMap((id) => consultationDuty(values, id));
  return values.follow_up ? [...consultations, followUp(values.follow_up)] : consultations;
}

/** An answer is written, and often adopted, in the month before it is due. */
const consultationLead = 30;

function consultationDuty(values: Values, id: string): Duty[] {
  const of = (name: string) => values[`consultation.${id}.${name}`] ?? '';
  if (!of('due_on')) return [];
  const plain = { rule: 'consultation', occurrence: id, due_on: of('due_on'), detail: of('title') };
  return [
    {
      ...plain,
      lead_days: consultationLead,
      ...(of('council') && { council: true }),
      ...(of('sent_on') && { done: true }),
    },
  ];
}

const followUp = (day: string): Duty => ({ rule: 'followUp', occurrence: 'followUp', due_on: day, lead_days: 7 });
