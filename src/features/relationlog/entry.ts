import type { Duty } from '#records/duty.ts';
import type { PublishedDocument } from '#records/publish.ts';
import type { RecordView } from '#records/record.ts';
import type { RegisterDetails } from '#records/register/register.ts';
import type { Named } from '#records/register/names.ts';

export const entryTypes = ['benefit', 'contact', 'cost', 'note'] as const;
export type EntryType = (typeof entryTypes)[number];

/** What a relation can give. */
export const benefits = ['position', 'project', 'contact', 'learning', 'visibility'] as const;
export type Benefit = (typeof benefits)[number];

export const currencies = ['NOK', 'EUR', 'SEK', 'DKK', 'GBP', 'USD', 'CNY'] as const;

/** What the public gets of an entry: what was gained and when, never whom we met nor what it cost. */
export type EntryDetails = {
  type: EntryType;
  category: Benefit | '';
  day: string | null;
  with_organisation: Named | null;
  url: string;
};
export type EntryDocument = PublishedDocument<EntryDetails>;

/** A benefit says what it gave; a cost says money or time. */
export function entryErrors({ own }: RegisterDetails): Record<string, string> {
  if (own.type === 'benefit' && !own.category) return { category: 'categoryMissing' };
  return own.type === 'cost' && own.amount === null && own.minutes === null ? { amount: 'costMissing' } : {};
}

/** What someone was to come back to. */
export const entryDuties = ({ values: { follow_up: day } }: Pick<RecordView, 'values'>): Duty[] =>
  day ? [{ rule: 'followUp', occurrence: 'followUp', due_on: day, lead_days: 7 }] : [];

/**
 * The one choice of the quick form, `benefit.position` or `contact`, as an entry keeps it. Time is what it costs most
 * often: `1,5` hours are 90 minutes.
 */
export function sortOf(choice: string): { type: EntryType; category: Benefit | '' } {
  const [first = '', second = ''] = choice.split('.');
  const type = entryTypes.find((each) => each === first) ?? 'note';
  return { type, category: type === 'benefit' ? (benefits.find((each) => each === second) ?? '') : '' };
}

/** Hours as people write them, `1,5` or `1:30`, in whole minutes; nothing where they say no time. */
export function minutesIn(hours: string): number | undefined {
  const clock = /^(\d{1,3}):([0-5]\d)$/.exec(hours.trim());
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(hours.trim())) return undefined;
  return Math.round(Number(hours.trim().replace(',', '.')) * 60);
}
