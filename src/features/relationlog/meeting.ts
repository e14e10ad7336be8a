import type { Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import type { Duty } from '#records/duty.ts';
import type { PublishedDocument } from '#records/publish.ts';
import type { RecordView } from '#records/record.ts';
import { keysIn } from '#records/register/check.ts';
import type { RegisterDetails } from '#records/register/register.ts';

export const meetingTypes = ['assembly', 'board', 'working_group', 'commission', 'visit', 'other'] as const;
export const meetingStatuses = ['planned', 'held', 'cancelled'] as const;
export type MeetingType = (typeof meetingTypes)[number];
export type MeetingStatus = (typeof meetingStatuses)[number];

/** What the public gets of a meeting: its report, never who was there by name nor who of us follows up. */
export type MeetingDetails = {
  type: MeetingType;
  status: MeetingStatus;
  day: string | null;
  from_time: string;
  to_time: string;
  last_day: string | null;
  place: string;
  online: boolean;
  url: string;
  attended: number | null;
  countries: string;
  follow_up: readonly { id: string; what: string; due_on: string | null; done: boolean }[];
};
export type MeetingDocument = PublishedDocument<MeetingDetails>;

/** The texts that report what came of a meeting, in the order in which they are read. */
export const reportTexts = ['summary', 'decisions', 'money', 'elections'] as const;

/** Days after a meeting within which its report is written. */
const reportDays = 14;

/** The meeting itself, its report once it was held, and what is to be followed up. */
export function meetingDuties({ values }: Pick<RecordView, 'values'>): Duty[] {
  if (!values.day) return [];
  const report = values.status === 'held' ? [reportDuty(values.last_day || values.day, hasReport(values))] : [];
  return [meetingDuty(values.day, values), ...report, ...followUps(values)];
}

/** Whether anything is written in any of the report's texts. */
export const hasReport = (values: Values): boolean =>
  reportTexts.some((name) => languages.some((language) => values[`${name}.${language}`]?.trim()));

function meetingDuty(day: string, values: Values): Duty {
  const { from_time: from, to_time: to, place, last_day: last } = values;
  const isOneDay = !last || last === day;
  return {
    rule: 'meeting',
    occurrence: 'meeting',
    due_on: day,
    lead_days: 7,
    ...(from && isOneDay && { from }),
    ...(from && to && isOneDay && { to }),
    ...(place && { place }),
    ...(values.status === 'cancelled' && { cancelled: true }),
    ...(values.status === 'held' && { done: true }),
  };
}

const reportDuty = (day: string, done: boolean): Duty => ({
  rule: 'report',
  occurrence: 'report',
  due_on: daysAfter(day, reportDays),
  lead_days: 7,
  ...(done && { done }),
});

function followUps(values: Values): Duty[] {
  return keysIn('follow_up', values).flatMap((id) => {
    const of = (name: string) => values[`follow_up.${id}.${name}`] ?? '';
    if (!of('due_on')) return [];
    const duty = { rule: 'followUp', occurrence: id, due_on: of('due_on'), detail: of('what'), lead_days: 7 };
    return [{ ...duty, ...(of('done') && { done: true }) }];
  });
}

function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T12:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** The end of a meeting lies after its beginning. */
export function meetingErrors({ own }: RegisterDetails): Record<string, string> {
  const { day, last_day: last, from_time: from, to_time: to } = own;
  const isOneDay = !last || last === day;
  if (day && last && last < day) return { last_day: 'endsBeforeStart' };
  if (to && !from) return { from_time: 'fromMissing' };
  return isOneDay && from && to && to <= from ? { to_time: 'endsTooEarly' } : {};
}
