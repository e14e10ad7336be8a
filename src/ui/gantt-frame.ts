/** When something is, both days inclusive; either may be unknown. */
export type Period = { from: string | null; to: string | null };

/** The whole years that a time line shows, both inclusive. */
export type Span = { first: number; last: number };

/**
 * Where a period lies on a time line, in hundredths of its width. One without an end is told by where it begins, one
 * without a beginning by where it ends; `cut` says which ends lie beyond the line.
 */
export type Bar =
  | { kind: 'whole'; x: number; width: number; cut: { start: boolean; end: boolean } }
  | { kind: 'begins' | 'ends'; x: number };

/** How far a time line reaches from this year: a slip such as 2199 makes nobody's bar too small to see. */
const reach = { back: 25, ahead: 15 };
/** What is shorter than can be seen is drawn as wide as this. */
const narrowest = 0.4;

/** The years that periods touch, and this one. */
export function spanOf(periods: readonly Period[], today: string): Span {
  const now = yearOf(today);
  const years = periods.flatMap(({ from, to }) => [from, to].flatMap((day) => (day ? [yearOf(day)] : [])));
  const within = years.map((year) => Math.min(Math.max(year, now - reach.back), now + reach.ahead));
  return { first: Math.min(now, ...within), last: Math.max(now, ...within) };
}

const yearOf = (day: string) => Number(day.slice(0, 4));

/** Where a day begins, in hundredths of the line, day by day: a leap year is one day wider than others. */
export function placeOf(day: string, { first, last }: Span): number {
  const [start, end] = [Date.UTC(first, 0), Date.UTC(last + 1, 0)];
  const share = (Date.parse(day) - start) / (end - start);
  return round(Math.min(Math.max(share, 0), 1) * 100);
}

const round = (number: number) => Math.round(number * 1000) / 1000;
const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

/** Where a period lies; nothing where it has no day, or ends before it begins. */
export function barOf({ from, to }: Period, span: Span): Bar | undefined {
  if (from && to) return from <= to ? wholeBar(from, to, span) : undefined;
  if (from) return { kind: 'begins', x: placeOf(from, span) };
  return to ? { kind: 'ends', x: placeOf(nextDay(to), span) } : undefined;
}

function wholeBar(from: string, to: string, span: Span): Bar {
  const [start, end] = [placeOf(from, span), placeOf(nextDay(to), span)];
  const width = round(Math.max(end - start, narrowest));
  const cut = { start: yearOf(from) < span.first, end: yearOf(to) > span.last };
  return { kind: 'whole', x: round(Math.min(start, 100 - width)), width, cut };
}

/** A line of the scale; `month` is from 1, and 1 is the year's own line. `minor` ones have no room where it is narrow. */
export type Tick = { x: number; year: number; month: number; named: boolean; minor: boolean };

/** Every year that there is room for, and the quarters between where the years are few. */
export function ticksOf(span: Span): Tick[] {
  const years = span.last - span.first + 1;
  const step = [1, 2, 5, 10].find((each) => years / each <= 12) ?? 10;
  const months = years <= 3 ? [1, 4, 7, 10] : [1];
  const wide = Math.ceil(years / step / 6);
  return Array.from({ length: years }, (_, at) => span.first + at).flatMap((year, at) =>
    months.map((month) => ({
      x: placeOf(`${year}-${String(month).padStart(2, '0')}-01`, span),
      year,
      month,
      named: month > 1 || at % step === 0,
      minor: month > 1 || at % (step * wide) !== 0,
    })),
  );
}
