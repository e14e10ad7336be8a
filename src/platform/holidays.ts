/** What makes a day a bad one for a deadline: a holiday in Norway, a weekend, or a month in which nobody answers. */
export const dayWarnings = [
  'newYear',
  'maundyThursday',
  'goodFriday',
  'easterSunday',
  'easterMonday',
  'labourDay',
  'constitutionDay',
  'ascension',
  'whitSunday',
  'whitMonday',
  'christmasDay',
  'boxingDay',
  'weekend',
  'july',
  'brusselsAugust',
] as const;
export type DayWarning = (typeof dayWarnings)[number];

const fixed: Record<string, DayWarning> = {
  '01-01': 'newYear',
  '05-01': 'labourDay',
  '05-17': 'constitutionDay',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
};
const movable: Record<number, DayWarning> = {
  [-3]: 'maundyThursday',
  [-2]: 'goodFriday',
  0: 'easterSunday',
  1: 'easterMonday',
  39: 'ascension',
  49: 'whitSunday',
  50: 'whitMonday',
};

/** Why `2027-05-17` is a bad day, the gravest first: Constitution Day and Whit Monday. A weekend is told of no holiday. */
export function warningsFor(day: string): DayWarning[] {
  const holidays = [fixed[day.slice(5)], movable[daysBetween(easterOf(Number(day.slice(0, 4))), day)]];
  const named = holidays.filter((each) => each !== undefined);
  const month = day.slice(5, 7);
  return [
    ...named,
    ...(named.length === 0 && [0, 6].includes(new Date(day).getUTCDay()) ? (['weekend'] as const) : []),
    ...(month === '07' ? (['july'] as const) : []),
    ...(month === '08' ? (['brusselsAugust'] as const) : []),
  ];
}

/** Easter Sunday of a year of our calendar, by Gauss's rule as Meeus tells it. */
export function easterOf(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return `${year}-${two(Math.floor(f / 31))}-${two((f % 31) + 1)}`;
}

const two = (number: number) => String(number).padStart(2, '0');
const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
