import { dayInNorway, momentInNorway } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import type { Duty } from '#records/duty.ts';
import type { PublishedDocument } from '#records/publish.ts';
import type { RecordView } from '#records/record.ts';
import { keysIn } from '#records/register/check.ts';
import type { RegisterDetails } from '#records/register/register.ts';
import type { Named } from '#records/register/names.ts';
import type { ToldAward } from './told.ts';

export const callCurrencies = ['EUR', 'NOK', 'SEK', 'DKK', 'GBP', 'USD'] as const;

/** When no time is written, the last minute of the day. */
const lastMinute = '23:59';

export type Criterion = { id: string; name: string; weight: number; hint: string };
export type Question = { id: string; question: string; required: boolean };

/** What the public gets of a call. */
export type PublicCall = {
  programme: Named | null;
  opens_on: string | null;
  closes_on: string | null;
  closes_at: string;
  currency: string;
  total: number | null;
  seats: number | null;
  max_per_applicant: number | null;
  criterion: readonly Criterion[];
  question: readonly Question[];
  awards: readonly ToldAward[];
};
export type CallDocument = PublishedDocument<PublicCall>;

export type Phase = 'coming' | 'open' | 'closed';

type Times = Readonly<Record<'opens_on' | 'closes_on' | 'closes_at', string | null | undefined>>;

/** The last moment at which an application is taken. */
export const closingOf = ({ closes_on: day, closes_at: time }: Pick<Times, 'closes_on' | 'closes_at'>): Date =>
  momentInNorway(day || '1900-01-01', time || lastMinute);

/** Where a call is now. A second after its last moment it is closed. */
export function phaseOf(call: Times, now: Date): Phase {
  if (!call.opens_on || dayInNorway(now) < call.opens_on) return 'coming';
  return now.getTime() <= closingOf(call).getTime() ? 'open' : 'closed';
}

/** The criteria of a call as its values hold them, in their order. */
export const criteriaIn = (values: Values): Criterion[] =>
  keysIn('criterion', values).map((id) => ({
    id,
    name: values[`criterion.${id}.name`] ?? '',
    weight: Number(values[`criterion.${id}.weight`] ?? 0),
    hint: values[`criterion.${id}.hint`] ?? '',
  }));

export const questionsIn = (values: Values): Question[] =>
  keysIn('question', values).map((id) => ({
    id,
    question: values[`question.${id}.question`] ?? '',
    required: values[`question.${id}.required`] === 'on',
  }));

/** What must hold within one call, each error at the field that breaks it. */
export function callErrors({ own, parts }: RegisterDetails): Record<string, string> {
  const { opens_on: opens, closes_on: closes, assess_by: assess } = own;
  const { total, max_per_applicant: most, min_award: least } = own as Record<string, number | null>;
  const weightless = parts.criterion?.find(({ weight }) => Number(weight) < 1);
  return {
    ...(opens && closes && closes < opens && { closes_on: 'closesBeforeOpening' }),
    ...(assess && closes && assess < closes && { assess_by: 'assessedTooEarly' }),
    ...(isAbove(most, total) && { max_per_applicant: 'maxAboveTotal' }),
    ...(isAbove(least, most ?? total) && { min_award: 'minAboveMax' }),
    ...(weightless && { [`criterion.${weightless.id}.weight`]: 'weightMissing' }),
  };
}

const isAbove = (one: number | null | undefined, other: number | null | undefined) =>
  one != null && other != null && one > other;

/** When it is to open and closes, and when the applications are to be judged. What is announced owes nothing more. */
export function callDuties({ values, state }: Pick<RecordView, 'values' | 'state'>): Duty[] {
  const { opens_on: opens, closes_on: closes, closes_at: time, assess_by: assess, announced_on: announced } = values;
  const done = announced ? { done: true } : {};
  // What is published opens by itself on its day.
  const opened = announced || state === 'published' ? { done: true } : {};
  return [
    ...(opens ? [{ rule: 'opening', occurrence: 'opening', due_on: opens, lead_days: 14, ...opened }] : []),
    ...(closes
      ? [{ rule: 'closing', occurrence: 'closing', due_on: closes, lead_days: 14, from: time || lastMinute, ...done }]
      : []),
    ...(assess ? [{ rule: 'assessment', occurrence: 'assessment', due_on: assess, lead_days: 14, ...done }] : []),
  ];
}
