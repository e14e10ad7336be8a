import { daysFrom } from '#platform/clock.ts';

/** Days of a period, both ends with it. */
export type Period = { from: string; to: string };
/** How finely time is told: `2026`, `2026-Q1` or `2026-03`. */
export type Grain = 'year' | 'quarter' | 'month';

/** How many days a period has, both ends counted. */
export const daysIn = ({ from, to }: Period): number => (Date.parse(to) - Date.parse(from)) / 86_400_000 + 1;

/** The year, quarter or month that a day lies in. */
export function slotOf(day: string, grain: Grain): string {
  if (grain === 'year') return day.slice(0, 4);
  if (grain === 'month') return day.slice(0, 7);
  return `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
}

/**
 * An amount spread evenly by days over a period, parted by years, quarters or months. What has come by the end of each is
 * rounded half up, and a part is what came within it: so the parts add to the amount exactly, and twelve months to the
 * very same as their year.
 */
export function spread(amount: number, period: Period, grain: Grain): Map<string, number> {
  const parts = new Map<string, number>();
  const days = daysIn(period);
  let before = 0;
  for (const { slot, to } of slots(period, grain)) {
    const until = portion(amount, daysIn({ from: period.from, to }), days);
    parts.set(slot, until - before);
    before = until;
  }
  return parts;
}

/** Amount × days ÷ all days, half up away from nothing. */
function portion(amount: number, days: number, all: number): number {
  const exact = BigInt(Math.abs(amount)) * BigInt(days);
  const whole = Number((exact * 2n + BigInt(all)) / (BigInt(all) * 2n));
  return amount < 0 ? 0 - whole : whole;
}

/** The parts of a period that lie in one slot each, in order. */
function* slots({ from, to }: Period, grain: Grain): Generator<{ slot: string; to: string }> {
  let day = from;
  while (day <= to) {
    const last = lastIn(day, grain);
    yield { slot: slotOf(day, grain), to: last < to ? last : to };
    day = daysFrom(last, 1);
  }
}

/** The last day of the year, quarter or month that a day lies in. */
function lastIn(day: string, grain: Grain): string {
  const year = Number(day.slice(0, 4));
  if (grain === 'year') return `${year}-12-31`;
  const month = Number(day.slice(5, 7));
  const end = grain === 'month' ? month : Math.ceil(month / 3) * 3;
  return new Date(Date.UTC(year, end, 0)).toISOString().slice(0, 10);
}

/** The days that a line is for: those of its year that lie in the project's period, else of its year; else all of it. */
export function periodOf(
  year: number | null,
  project: { starts_on: string | null; ends_on: string | null },
): Period | undefined {
  const { starts_on: from, ends_on: to } = project;
  if (year === null) return from && to && from <= to ? { from, to } : undefined;
  const ofYear = { from: `${year}-01-01`, to: `${year}-12-31` };
  const within = { from: later(ofYear.from, from), to: earlier(ofYear.to, to) };
  return within.from <= within.to ? within : ofYear;
}

const later = (day: string, other: string | null) => (other && other > day ? other : day);
const earlier = (day: string, other: string | null) => (other && other < day ? other : day);
