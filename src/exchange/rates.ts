import { isCurrency } from '#platform/money.ts';
import { isYear } from '#platform/clock.ts';
import { day } from '#platform/form.ts';
import { decode } from './csv.ts';

/** How many decimals of a krone a rate is kept with: 11,6276 NOK for a euro is 116276000000. */
export const rateDecimals = 10;

/** What one unit of a currency was worth in kroner, on a day (`2026-11-23`) or over a year (`2026`). */
export type RateRow = { currency: string; period: string; nok: number };
export type RateSource = 'norges-bank' | 'ecb';
export type RateProblem =
  | 'currencyUnknown'
  | 'dayUnclear'
  | 'dayAhead'
  | 'rateUnclear'
  | 'unitUnclear'
  | 'notInKroner'
  | 'monthly'
  | 'noKroner'
  | 'twice';
/** A row that was left out, by its place in the file, and what stood there. */
export type RejectedRate = { row: number; why: RateProblem; value: string };
export type RatesRead =
  | { ok: true; source: RateSource; read: number; rates: RateRow[]; rejected: RejectedRate[] }
  | { ok: false; why: 'empty' | 'unknownFormat' | 'columnsMissing'; missing?: string };

/**
 * Reads exchange rates as they are published: Norges Bank's CSV (`data.norges-bank.no/api/data/EXR`, in either language),
 * and the euro reference rates of the European Central Bank as CSV or XML. `today` is the last day that a rate can be of.
 * Every row that is left out is told, and `read` counts each that the file has: a line, of the ECB's a rate.
 */
export function readRates(bytes: Uint8Array, today: string): RatesRead {
  const text = decode(bytes)
    .replace(/^\uFEFF/, '')
    .trim();
  if (!text) return { ok: false, why: 'empty' };
  if (text.startsWith('<')) return readEcbXml(text, today);
  const [heading = [], ...rows] = cellsOf(text);
  if (heading.includes('BASE_CUR')) return readNorgesBank(heading, rows, today);
  if (/^date$/i.test(heading[0] ?? '')) return readEcbCsv(heading, rows, today);
  return { ok: false, why: 'unknownFormat' };
}

/** No cell of these files holds a mark between cells or the end of a line, so that a quarter of a million are read in a moment. */
function cellsOf(text: string): string[][] {
  const lines = text.split(/\r\n|\r|\n/);
  const mark = [';', '\t', ','].find((each) => lines[0]?.includes(each)) ?? ',';
  return lines.map((line) => line.split(mark).map((cell) => cell.trim().replaceAll(/^"|"$/g, '')));
}

const needed = ['BASE_CUR', 'QUOTE_CUR', 'UNIT_MULT', 'TIME_PERIOD', 'OBS_VALUE'] as const;

/** `UNIT_MULT` is the power of ten that a rate is for: that of 100 yen has 2. */
function readNorgesBank(heading: string[], rows: string[][], today: string): RatesRead {
  const missing = needed.filter((name) => !heading.includes(name));
  if (missing.length) return { ok: false, why: 'columnsMissing', missing: missing.join(', ') };
  const [currency = 0, quote = 0, unit = 0, period = 0, value = 0] = needed.map((name) => heading.indexOf(name));
  const taking = new Taking(today);
  for (const [at, cells] of rows.entries()) {
    const [code = '', on = '', power = ''] = [cells[currency], cells[period], cells[unit]];
    if (cells.join('') === '') continue;
    if (cells[quote] !== 'NOK') taking.reject(at + 2, 'notInKroner', `${code}/${cells[quote] ?? ''}`);
    else if (!/^-?\d$/.test(power)) taking.reject(at + 2, 'unitUnclear', `${code} ${power}`);
    else taking.take(at + 2, code, on, scaled(cells[value] ?? '', Number(power)), cells[value] ?? '');
  }
  return taking.done('norges-bank');
}

/** A line for each day, a column for each currency; what was not quoted is `N/A`. */
function readEcbCsv(heading: string[], rows: string[][], today: string): RatesRead {
  const taking = new Taking(today);
  const codes = heading.slice(1).filter(Boolean);
  for (const [at, [day = '', ...cells]] of rows.entries()) {
    const quoted = codes.flatMap((code, place) => {
      const value = cells[place] ?? '';
      return value === '' || value === 'N/A' ? [] : [{ code, value }];
    });
    if (day || quoted.length) cross(taking, at + 2, dayOf(day), quoted);
  }
  return taking.done('ecb');
}

/** The file of one day has its date in words: `23 November 2026`. */
function dayOf(text: string): string {
  const [, day = '', month = '', year = ''] = /^(\d{1,2}) ([A-Z][a-z]+) (\d{4})$/.exec(text) ?? [];
  const number = months.indexOf(month.slice(0, 3)) + 1;
  return number ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : text;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `<Cube time='2026-11-23'>` with a `<Cube currency='USD' rate='1.0705'/>` for each; no other element is looked at. */
function readEcbXml(text: string, today: string): RatesRead {
  const parts = text.split(/<Cube\s+time\s*=\s*/).slice(1);
  if (!parts.length) return { ok: false, why: 'unknownFormat' };
  const taking = new Taking(today);
  let row = text.slice(0, text.indexOf('<Cube')).split('\n').length + 1;
  for (const part of parts) {
    const quoted = [...part.matchAll(/<Cube\s+currency\s*=\s*['"]([^'"]*)['"]\s+rate\s*=\s*['"]([^'"]*)['"]/g)];
    const day = /^['"]([^'"]*)['"]/.exec(part)?.[1] ?? '';
    cross(
      taking,
      row,
      day,
      quoted.map(([, code = '', value = '']) => ({ code, value })),
    );
    row += part.split('\n').length - 1;
  }
  return taking.done('ecb');
}

/** Rates of the euro, as those of the krone: how many kroner for a euro, over how many of the currency for a euro. */
function cross(taking: Taking, row: number, day: string, quoted: readonly { code: string; value: string }[]): void {
  const kroner = scaled(quoted.find(({ code }) => code === 'NOK')?.value ?? '', 0);
  for (const { code, value } of quoted) {
    const own = scaled(value, 0);
    if (!kroner) taking.reject(row, 'noKroner', `${code} ${day}`);
    else if (code === 'NOK') taking.take(row, 'EUR', day, kroner, value);
    else taking.take(row, code, day, own && over(kroner * one, own), value);
  }
}

/** What is taken of a file as it is read, and what is not. */
class Taking {
  read = 0;
  readonly #today: string;
  readonly #rates = new Map<string, RateRow>();
  readonly #rejected: RejectedRate[] = [];

  constructor(today: string) {
    this.#today = today;
  }

  take(row: number, currency: string, period: string, rate: bigint | undefined, value: string): void {
    const why = this.#wrongWith(currency, period, rate);
    if (why) return this.reject(row, why, [currency, period, value].filter(Boolean).join(' ').slice(0, 80));
    this.read += 1;
    this.#rates.set(currency + period, { currency, period, nok: Number(rate) });
  }

  reject(row: number, why: RateProblem, value: string): void {
    this.read += 1;
    this.#rejected.push({ row, why, value });
  }

  done(source: RateSource): RatesRead {
    return { ok: true, source, read: this.read, rates: [...this.#rates.values()], rejected: this.#rejected };
  }

  #wrongWith(currency: string, period: string, rate: bigint | undefined): RateProblem | undefined {
    if (!isCurrency(currency) || currency === 'NOK') return 'currencyUnknown';
    if (/^\d{4}-\d\d$/.test(period)) return 'monthly';
    if (!isDay(period) && !isYear(period)) return 'dayUnclear';
    if (period > this.#today) return 'dayAhead';
    if (!rate || rate > Number.MAX_SAFE_INTEGER) return 'rateUnclear';
    const before = this.#rates.get(currency + period);
    return before && before.nok !== Number(rate) ? 'twice' : undefined;
  }
}

const one = 10n ** BigInt(rateDecimals);

/** `1.0705`, or `1,0705` where the file is Norwegian, for ten to the power of so many units. */
function scaled(text: string, power: number): bigint | undefined {
  const [, whole = '', decimals = ''] = /^(\d{1,12})(?:[.,](\d{1,20}))?$/.exec(text) ?? [];
  if (!whole) return undefined;
  const digits = BigInt(whole + decimals) * 10n ** BigInt(rateDecimals + 10);
  return over(digits, 10n ** BigInt(decimals.length + 10 + power));
}

/** Rounded half up. */
const over = (some: bigint, by: bigint): bigint => (some * 2n + by) / (by * 2n);

const theDay = day('dayUnclear');
const isDay = (text: string) => theDay.safeParse(text).success;
