import type { Values } from '#platform/form.ts';
import {
  deliverableKinds,
  grades,
  indicatorLevels,
  lights,
  reportKinds,
  type Light,
} from '#features/projects/project.ts';
import { rowsIn } from '#records/register/rows.ts';

type Day = string | null;
const day = (text: string | undefined): Day => text || null;

export type Deliverable = {
  id: string;
  kind: (typeof deliverableKinds)[number];
  title: string;
  due_on: Day;
  done_on: Day;
  note: string;
};
/** A work package with what it delivers; the last, without an id, holds what belongs to none. */
export type Package = {
  id: string;
  number: string;
  title: string;
  organisation: string;
  starts_on: Day;
  ends_on: Day;
  note: string;
  deliverables: Deliverable[];
};

/** The work packages in their order, and last what stands under none of them. */
export function packagesIn(values: Values): Package[] {
  const rows = rowsIn('deliverable', values);
  const under = (number: string) => rows.filter((row) => (row.package ?? '') === number).map(deliverable);
  const packages = rowsIn('package', values).map((row) => ({
    id: row.id,
    number: row.number ?? '',
    title: row.title ?? '',
    organisation: row.organisation ?? '',
    starts_on: day(row.starts_on),
    ends_on: day(row.ends_on),
    note: row.note ?? '',
    deliverables: row.number ? under(row.number) : [],
  }));
  const blank = { id: '', number: '', title: '', organisation: '', starts_on: null, ends_on: null, note: '' };
  const loose = under('');
  return loose.length ? [...packages, { ...blank, deliverables: loose }] : packages;
}

const deliverable = (row: Record<string, string | undefined>): Deliverable => ({
  id: row.id ?? '',
  kind: row.kind === 'deliverable' ? 'deliverable' : 'milestone',
  title: row.title ?? '',
  due_on: day(row.due_on),
  done_on: day(row.done_on),
  note: row.note ?? '',
});

export type Report = {
  id: string;
  kind: (typeof reportKinds)[number];
  period_from: Day;
  period_to: Day;
  due_on: Day;
  sent_on: Day;
  approved_on: Day;
  note: string;
};

/** The reports to the funder: those that are late first, then those to come, and last those that are sent. */
export function reportsIn(values: Values, today: string): Report[] {
  const rank = (report: Report) => (report.sent_on ? 2 : isLate(report.due_on, today) ? 0 : 1);
  return rowsIn('report', values)
    .map(report)
    .toSorted((one, other) => rank(one) - rank(other) || (one.due_on ?? '').localeCompare(other.due_on ?? ''));
}

const report = (row: Record<string, string | undefined>): Report => ({
  id: row.id ?? '',
  kind: reportKinds.find((kind) => kind === row.kind) ?? 'both',
  period_from: day(row.period_from),
  period_to: day(row.period_to),
  due_on: day(row.due_on),
  sent_on: day(row.sent_on),
  approved_on: day(row.approved_on),
  note: row.note ?? '',
});

export const isLate = (due: Day, today: string): boolean => due !== null && due < today;

/** How something with a day stands: done, and then how late; still to do, and in how many days; or how late it is. */
export type Standing =
  | { is: 'undated' }
  | { is: 'done'; on: string; late: number }
  | { is: 'late' | 'ahead'; days: number };

export function standingOf(due: Day, done: Day, today: string): Standing {
  if (done) return { is: 'done', on: done, late: due ? Math.max(0, daysBetween(due, done)) : 0 };
  if (!due) return { is: 'undated' };
  const days = daysBetween(due, today);
  return days > 0 ? { is: 'late', days } : { is: 'ahead', days: daysBetween(today, due) };
}

/** The days from one day to a later one; negative where the second comes first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

export type Status = { id: string; on_day: string; light: Light; text: string };

/** What was said of how the project goes, the newest first. */
export function statusesIn(values: Values): Status[] {
  return rowsIn('status', values)
    .map((row) => ({
      id: row.id,
      on_day: row.on_day ?? '',
      light: lights.find((light) => light === row.light) ?? 'green',
      text: row.text ?? '',
    }))
    .toReversed()
    .toSorted((one, other) => other.on_day.localeCompare(one.on_day));
}

type Grade = (typeof grades)[number];
export type Risk = {
  id: string;
  what: string;
  likelihood: Grade;
  consequence: Grade;
  measure: string;
  owner: string;
  closed_on: Day;
  /** Likelihood times consequence, from 1 to 9. */
  weight: number;
};

/** What can go wrong, the gravest first. */
export function risksIn(values: Values): Risk[] {
  return rowsIn('risk', values)
    .map((row) => {
      const [likelihood, consequence] = [grade(row.likelihood), grade(row.consequence)];
      const weight = (grades.indexOf(likelihood) + 1) * (grades.indexOf(consequence) + 1);
      const { id, what = '', measure = '', owner = '' } = row;
      return { id, what, likelihood, consequence, measure, owner, closed_on: day(row.closed_on), weight };
    })
    .toSorted((one, other) => other.weight - one.weight);
}

const grade = (text: string | undefined): Grade => grades.find((each) => each === text) ?? 'low';

export type Indicator = {
  id: string;
  level: (typeof indicatorLevels)[number];
  name: string;
  unit: string;
  baseline: string;
  target: string;
  achieved: string;
  measured_on: Day;
  goal: string;
};

export function indicatorsIn(values: Values): Indicator[] {
  return rowsIn('indicator', values).map((row) => ({
    id: row.id,
    level: indicatorLevels.find((level) => level === row.level) ?? 'delivery',
    name: row.name ?? '',
    unit: row.unit ?? '',
    baseline: row.baseline ?? '',
    target: row.target ?? '',
    achieved: row.achieved ?? '',
    measured_on: day(row.measured_on),
    goal: row.goal ?? '',
  }));
}

/** How far an indicator has come: of the way from where it began to its target, in whole per cent, never rounded up. */
export type Progress = { is: 'unmeasured' | 'untargeted' | 'reached' | 'back' } | { is: 'part'; percent: number };

export function progressOf({
  baseline,
  target,
  achieved,
}: Pick<Indicator, 'baseline' | 'target' | 'achieved'>): Progress {
  const [from, to, now] = [numberOf(baseline) ?? 0, numberOf(target), numberOf(achieved)];
  if (now === undefined) return { is: 'unmeasured' };
  if (to === undefined) return { is: 'untargeted' };
  // A target may lie below where it began, as of emissions.
  const done = to >= from ? now >= to : now <= to;
  if (done) return { is: 'reached' };
  const share = (now - from) / (to - from);
  return share < 0 ? { is: 'back' } : { is: 'part', percent: Math.floor(share * 100 + 1e-9) };
}

/** A number of any notation that a form takes, `1 234,5` and `−3`. */
function numberOf(text: string): number | undefined {
  const plain = text
    .replaceAll(/[\s\u00A0\u202F]/g, '')
    .replace(/[\u2212\u2013]/, '-')
    .replace(',', '.');
  return plain === '' || Number.isNaN(Number(plain)) ? undefined : Number(plain);
}
