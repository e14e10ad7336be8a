const months = [
  /^jan/i,
  /^feb/i,
  /^mar/i,
  /^apr/i,
  /^ma[iy]$|^maj/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[kc]t/i,
  /^nov/i,
  /^de[sc]/i,
];
const month = '(?:jan|feb|mar|apr|mai|may|maj|jun|jul|aug|sep|okt|oct|nov|des|dec)[\\p{L}]*';

/** The source of an expression that finds a date as people write it: 12. mai 2020, 12.05.2020, May 12, 2020. */
export const datePattern = `(?:\\d{1,2}\\.?\\s*${month}\\.?,?\\s+\\d{4}|${month}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{1,2}(?:st|nd|rd|th)\\s+(?:of\\s+)?${month},?\\s+\\d{4}|\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{4}|\\d{4}-\\d{2}-\\d{2})`;

/** A written date as YYYY-MM-DD, or null where there is no such day. */
export function readDate(written: string): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(written);
  if (iso) return day(iso[1], iso[2], iso[3]);
  const figures = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(written);
  if (figures) return day(figures[3], figures[2], figures[1]);
  const name = /\p{L}{3,}/gu;
  const named = written
    .match(name)
    ?.map((word) => months.findIndex((each) => each.test(word)) + 1)
    .find((found) => found > 0);
  return day(/\d{4}/.exec(written)?.[0], String(named ?? 0), /\d{1,2}/.exec(written)?.[0]);
}

function day(year = '', month = '', date = ''): string | null {
  const written = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const time = new Date(`${written}T00:00:00Z`);
  const exists = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(written);
  return exists && Number(year) >= 1900 && Number(year) <= 2200 ? written : null;
}
