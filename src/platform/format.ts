import type { Language } from './language.ts';
import { minorDigits, plainMoney } from './money.ts';

const locales = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;
const zone = 'Europe/Oslo';

/** `2020-05-12` is "12. mai 2020", in English "12 May 2020". */
export function formatDay(day: string, language: Language): string {
  return known(`${language} ${day}`, () => dayFormat(language, 'day').format(noon(day)));
}

/** A period: "12. mai–3. juni 2026", as short as the two days allow; an open one is "fra 12. mai 2026". */
export function formatDays(from: string | null | undefined, to: string | null | undefined, language: Language): string {
  if (from && to) return formatRange(from, to, language);
  if (from) return `${open[language].from} ${formatDay(from, language)}`;
  return to ? `${open[language].to} ${formatDay(to, language)}` : '–';
}

/** Years: "2024–2026", "2026", and open ones "fra 2024" and "til 2030". */
export function formatYears(from: number | null, to: number | null, language: Language): string {
  if (from !== null && to !== null) return from === to ? String(from) : `${from}${dashes[language].trim()}${to}`;
  if (from !== null) return `${open[language].from} ${from}`;
  return to === null ? '' : `${open[language].to} ${to}`;
}

const open: Record<Language, { from: string; to: string }> = {
  nb: { from: 'fra', to: 'til' },
  nn: { from: 'frå', to: 'til' },
  en: { from: 'from', to: 'until' },
};

/** The parts of a day for where the date leads: "12." above "mai". */
export function formatDayParts(day: string, language: Language): { day: string; month: string; year: string } {
  const number = String(Number(day.slice(8, 10)));
  return {
    day: language === 'en' ? number : `${number}.`,
    month:
      dayFormat(language, 'month')
        .formatToParts(noon(day))
        .find(({ type }) => type === 'month')?.value ?? '',
    year: day.slice(0, 4),
  };
}

/** A month, `2026-03`: "mars 2026"; without its year "mars". */
export function formatMonth(month: string, language: Language, withYear = true): string {
  return dayFormat(language, withYear ? 'monthOfYear' : 'monthName').format(noon(`${month}-01`));
}

/** A day with its weekday: "mandag 23. november 2026". */
export function formatLongDay(day: string, language: Language): string {
  return dayFormat(language, 'weekday').format(noon(day));
}

/** When something happened, by the clock in Norway: "12. mai 2020 kl. 10.42", "12 May 2020 at 10:42". */
export function formatMoment(moment: Date, language: Language): string {
  const time = dayFormat(language, 'time').format(moment);
  const day = dayFormat(language, 'moment').format(moment);
  return language === 'en' ? `${day} at ${time}` : `${day} kl. ${time.replace(':', '.')}`;
}

/** Whole minor units with their currency: 63000000 øre is "630 000 kr". Minor units show only where there are some. */
export function formatAmount(minor: number, currency: string, language: Language): string {
  const digits = minorDigits(currency);
  const shown = minor % 10 ** digits === 0 ? 0 : digits;
  // As a text of digits it is told exactly, however large.
  const number = amountFormat(language, shown).format(plainMoney(minor, currency) as `${number}`);
  if (currency === 'NOK' && language !== 'en') return spaced(`${number} kr`);
  return spaced(language === 'en' ? `${currency} ${number}` : `${number} ${currency}`);
}

/** `1200.5` is "1 200,5", in English "1,200.5". */
export function formatNumber(value: number, language: Language): string {
  return spaced(numberFormats[language].format(value));
}

/** Kroner for one unit of a currency: four decimals, of a small one six digits: "11,6276", "0,000651705". */
export function formatRate(value: number, language: Language): string {
  return spaced((value < 0.1 ? smallRateFormats : rateFormats)[language].format(value));
}

/** A decimal number of any notation as the reader writes it; what no computer's number holds exactly stands as it is. */
export function formatFigure(figure: string, language: Language): string {
  const plain = figure.replace(',', '.').replace('\u2212', '-').replaceAll(/\s/g, '');
  const isExact = plain !== '' && Number.isFinite(Number(plain)) && plain.replaceAll(/\D/g, '').length <= 15;
  return isExact ? formatNumber(Number(plain), language) : figure;
}

/** Where an address leads: `regjeringen.no` for `https://www.regjeringen.no/no/`. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : url);

const perLanguage = (options: Intl.NumberFormatOptions) =>
  Object.fromEntries(
    Object.entries(locales).map(([key, locale]) => [key, new Intl.NumberFormat(locale, options)]),
  ) as Record<Language, Intl.NumberFormat>;

const numberFormats = perLanguage({ maximumFractionDigits: 2 });
const rateFormats = perLanguage({ minimumFractionDigits: 4, maximumFractionDigits: 4 });
const smallRateFormats = perLanguage({ minimumSignificantDigits: 6, maximumSignificantDigits: 6 });

const amountFormats = new Map<string, Intl.NumberFormat>();

function amountFormat(language: Language, digits: number): Intl.NumberFormat {
  const name = `${language} ${digits}`;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format = amountFormats.get(name) ?? new Intl.NumberFormat(locales[language], options);
  amountFormats.set(name, format);
  return format;
}

const collator = new Intl.Collator('nb-NO', { numeric: true });

/** Sorted as Norwegians sort (Æ Ø Å, and Aa with Å), without touching what was given. */
export function sortNorwegian<T>(items: readonly T[], by: (item: T) => string): T[] {
  return items.toSorted((one, other) => collator.compare(by(one), by(other)));
}

/** A figure is never broken over two lines, nor parted from its unit. */
const spaced = (text: string) => text.replaceAll(/[ \u202F]/g, '\u00A0');

// Noon in UTC is the same calendar day in every zone that people enter days in.
const noon = (day: string) => new Date(`${day}T12:00:00Z`);

/** Days of two years have nothing to share: they stand whole on each side of the dash. */
function formatRange(from: string, to: string, language: Language): string {
  if (from.slice(0, 4) !== to.slice(0, 4))
    return formatDay(from, language) + dashes[language] + formatDay(to, language);
  return known(`${language} ${from} ${to}`, () => dayFormat(language, 'day').formatRange(noon(from), noon(to)));
}

const written = new Map<string, string>();

// A list of fifty rows writes a hundred days, and writing one costs as much as the rest of its row.
function known(key: string, write: () => string): string {
  const found = written.get(key);
  if (found !== undefined) return found;
  if (written.size >= 20_000) written.clear();
  const text = write();
  written.set(key, text);
  return text;
}

const kinds = {
  day: { timeZone: 'UTC', dateStyle: 'long' },
  // With its day beside it, a Norwegian month is shortened with a point.
  month: { timeZone: 'UTC', day: 'numeric', month: 'short' },
  monthName: { timeZone: 'UTC', month: 'long' },
  monthOfYear: { timeZone: 'UTC', month: 'long', year: 'numeric' },
  weekday: { timeZone: 'UTC', dateStyle: 'full' },
  moment: { timeZone: zone, dateStyle: 'long' },
  time: { timeZone: zone, hour: '2-digit', minute: '2-digit' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

// An English dash has thin spaces around it.
const dashes: Record<Language, string> = { nb: '–', nn: '–', en: '\u2009–\u2009' };

const formats = new Map<string, Intl.DateTimeFormat>();

// Making a format costs a hundred times more than using it.
function dayFormat(language: Language, kind: keyof typeof kinds): Intl.DateTimeFormat {
  const name = `${language} ${kind}`;
  const format = formats.get(name) ?? new Intl.DateTimeFormat(locales[language], kinds[kind]);
  formats.set(name, format);
  return format;
}
