export type DayReading = { day: string } | { why: 'dayUnclear' | 'dayAmbiguous' };

/** A day as people write one, or why it is none: `5/12/2026` is in May to one reader and in December to another. */
export function dayIn(cell: string): DayReading {
  const iso = cell.match(/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/);
  if (iso) return dayOr(realDay(iso[1], iso[2], iso[3]));
  const written = cell.match(/^(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})$/);
  if (written) return parted(written[1], written[2], written[3], written[4]);
  return { why: /^\d{1,2}[./-]\d{1,2}[./-]\d{2}$/.test(cell) ? 'dayAmbiguous' : 'dayUnclear' };
}

const dayOr = (day: string | undefined): DayReading => (day ? { day } : { why: 'dayUnclear' });

/** Points are Norwegian, the day first; with a slash the American order is as likely, unless only one can be. */
function parted(first = '', mark = '', second = '', year = ''): DayReading {
  const norwegian = realDay(year, second, first);
  if (mark !== '/') return dayOr(norwegian);
  const american = realDay(year, first, second);
  if (norwegian && american && norwegian !== american) return { why: 'dayAmbiguous' };
  return dayOr(norwegian ?? american);
}

/** A spreadsheet counts days from the last of December 1899. */
export function dayOfNumber(count: number): string | undefined {
  if (!Number.isInteger(count) || count < 61 || count > 110_000) return undefined;
  return new Date(Date.UTC(1899, 11, 30 + count)).toISOString().slice(0, 10);
}

export function realDay(year = '', month = '', day = ''): string | undefined {
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const moment = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : undefined;
}

/** A part of a day, as a spreadsheet keeps an hour: 0.5 is noon. */
export function timeOfNumber(part: number): string | undefined {
  if (!(part >= 0 && part < 1)) return undefined;
  const minutes = Math.round(part * 24 * 60) % (24 * 60);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** Spaces part thousands, and so do points where there are several; a comma before the last digits parts decimals. */
export function decimal(written: string): string | undefined {
  const plain = written.replaceAll(/[\s\u00a0\u2009\u202f]/g, '').replace(/^[\u2212\u2013]/, '-');
  if (/^-?\d+(,\d{1,6})?$/.test(plain)) return plain.replace(',', '.');
  if (/^-?\d{1,3}(\.\d{3}){2,}(,\d{1,6})?$/.test(plain)) return plain.replaceAll('.', '').replace(',', '.');
  // `1.234` is a thousand to one reader and a little more than one to another.
  return /^-?\d+\.\d{1,6}$/.test(plain) && !/^-?\d{1,3}\.\d{3}$/.test(plain) ? plain : undefined;
}

/** A decimal number without what says nothing: `1234.50` and `01234.5` are one. */
export function plainDecimal(text: string): string {
  const [whole = '', decimals = ''] = text.replace(/^(-?)0+(?=\d)/, '$1').split('.');
  const rest = decimals.replace(/0+$/, '');
  const plain = rest ? `${whole}.${rest}` : whole;
  return plain === '-0' ? '0' : plain;
}
