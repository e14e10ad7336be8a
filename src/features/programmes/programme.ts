import { daysFrom, monthsFrom } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import { paperTimes, type PaperKind, type PaperTime } from './categories.ts';
import type { DeadlineKind, Rate, Scheme, Side, Validity } from './terms.ts';
import { rowsIn } from '#records/register/rows.ts';
import { deadlinesIn, numberIn, oneOf, ratesIn, schemesIn } from './values.ts';

export type AskedRate = { on: string; scheme?: string; call?: string; side?: Side };

/**
 * What the programme pays: the most specific rule of those that apply on that day. A rule of the call goes before one of
 * the scheme, that before a general one, one of the side before one of all, and then the newest. `KA210` is a rule of
 * `KA210-SCH` too. It is asked of the values of any version, an old one too.
 */
export function rateFor(values: Values, asked: AskedRate): Rate | undefined {
  return ratesIn(values)
    .filter((rate) => applies(rate, asked))
    .toSorted((one, other) => compareRules(other, one))[0];
}

const applies = (rate: Rate, { on, scheme = '', call = '', side = 'all' }: AskedRate): boolean =>
  isValidOn(rate, on) &&
  (!rate.call || isSame(rate.call, call)) &&
  (!rate.scheme || isWithin(scheme, rate.scheme)) &&
  (rate.who === 'all' || rate.who === side);

/** Negative where the first is less specific, or older. */
function compareRules(one: Rate, other: Rate): number {
  return (
    Number(Boolean(one.call)) - Number(Boolean(other.call)) ||
    one.scheme.length - other.scheme.length ||
    Number(one.who !== 'all') - Number(other.who !== 'all') ||
    (one.valid_from ?? '').localeCompare(other.valid_from ?? '') ||
    (one.read_on ?? '').localeCompare(other.read_on ?? '') ||
    one.id.localeCompare(other.id)
  );
}

export const isValidOn = ({ valid_from: from, valid_to: to }: Validity, day: string): boolean =>
  (!from || from <= day) && (!to || day <= to);

const plain = (code: string) => code.trim().toUpperCase();
const isSame = (one: string, other: string) => plain(one) === plain(other);

/** `KA210-SCH` lies within `KA210`, and in itself. */
const isWithin = (code: string, rule: string) => isSame(code, rule) || plain(code).startsWith(`${plain(rule)}-`);

export type DerivedDeadline = { kind: DeadlineKind; name: string; due_on: string };

/** What must be done before the deadline of a call, and when: the earliest first. `name` is empty where the kind says it. */
export function derivedDeadlines(values: Values, deadline: string): DerivedDeadline[] {
  return deadlinesIn(values)
    .map(({ kind, name, weeks_before: weeks }) => ({ kind, name, due_on: daysFrom(deadline, -7 * weeks) }))
    .toSorted((one, other) => one.due_on.localeCompare(other.due_on) || one.kind.localeCompare(other.kind));
}

export type ScheduledReport = {
  /** With or without accounts and a claim. */
  kind: 'content' | 'both';
  period_from: string;
  period_to: string;
  /** Where the programme says how long after the period. */
  due_on: string | null;
  final: boolean;
};

/**
 * The reports that a project of those days owes: one for each so many months, the last to its end; where the programme
 * names no interval, one for it all. The periods follow one another without a gap.
 */
export function reportSchedule(values: Values, startsOn: string, endsOn: string): ScheduledReport[] {
  if (!startsOn || !endsOn || endsOn < startsOn) return [];
  const kind = values.claim_with_report === 'on' ? 'both' : 'content';
  return periods(startsOn, endsOn, numberIn(values.report_months) ?? 0).map(([from, to]) => ({
    kind,
    period_from: from,
    period_to: to,
    due_on: dueAfter(to, values),
    final: to === endsOn,
  }));
}

function periods(first: string, last: string, months: number): [from: string, to: string][] {
  const found: [string, string][] = [];
  let from = first;
  for (let count = 1; from <= last; count += 1) {
    // Counted from the first day, so that a start on the 31st is not lost in a shorter month.
    const next = months ? monthsFrom(first, count * months) : '9999-12-31';
    const to = next > last ? last : daysFrom(next, -1);
    found.push([from, to]);
    from = daysFrom(to, 1);
  }
  return found;
}

/** So many days after the period, else so many months: one that ends with its month is answered for by the end of one. */
function dueAfter(day: string, { report_due_days: days, report_due_months: months }: Values): string | null {
  if (days) return daysFrom(day, Number(days));
  if (!months) return null;
  const next = daysFrom(day, 1);
  return next.endsWith('-01') ? daysFrom(monthsFrom(next, Number(months)), -1) : monthsFrom(day, Number(months));
}

export type RequiredPaper = { what: PaperKind; when: PaperTime; note: string; source: string };

/** The papers that the programme demands, in the order that they are needed in. */
export function requiredPapers(values: Values): RequiredPaper[] {
  return rowsIn('paper', values)
    .filter(({ what }) => what)
    .map(({ what, when, note = '', source = '' }) => ({
      what: what as PaperKind,
      when: oneOf(paperTimes, when),
      note,
      source,
    }))
    .toSorted((one, other) => paperTimes.indexOf(one.when) - paperTimes.indexOf(other.when));
}

export type ConsortiumPartner = { country: string; role: string };
export type Shortcoming = { rule: 'partners' | 'countries' | 'norwegian_owner'; needed: number; has: number };

/**
 * The rules of the consortium that these partners, we among them, do not meet yet; of the scheme where it says something
 * of its own. An associated partner gets no support and is not counted.
 */
export function shortcomings(
  values: Values,
  { scheme = '', partners }: { scheme?: string; partners: readonly ConsortiumPartner[] },
): Shortcoming[] {
  const counted = partners.filter(({ role }) => role !== 'associated');
  const least = leastOf(values, scheme);
  const all: Shortcoming[] = [
    { rule: 'partners', needed: least.partners, has: counted.length },
    { rule: 'countries', needed: least.countries, has: countriesIn(counted) },
    { rule: 'norwegian_owner', ...ownersIn(values, counted) },
  ];
  return all.filter(({ needed, has }) => has < needed);
}

const countriesIn = (partners: readonly ConsortiumPartner[]) =>
  new Set(partners.map(({ country }) => country).filter(Boolean)).size;

function leastOf(values: Values, code: string): { partners: number; countries: number } {
  const own = schemeFor(values, code);
  return {
    partners: own?.min_partners ?? numberIn(values.min_partners) ?? 0,
    countries: own?.min_countries ?? numberIn(values.min_countries) ?? 0,
  };
}

/** Several Norwegian partners need one of them to keep the accounts, where the programme's money runs so. */
function ownersIn(values: Values, partners: readonly ConsortiumPartner[]): { needed: number; has: number } {
  const norwegian = partners.filter(({ country }) => country === 'NO');
  const isAsked = values.norwegian_money === 'one_norwegian_owner' && norwegian.length > 1;
  const owners = norwegian.filter(({ role }) => role === 'norwegian_owner' || role === 'lead');
  return { needed: isAsked ? 1 : 0, has: owners.length };
}

/** The scheme that a code belongs to, the one that says most of it: `KA210` of `KA210-SCH`. */
export function schemeFor(values: Values, code: string): Scheme | undefined {
  if (!code) return undefined;
  return schemesIn(values)
    .filter((scheme) => scheme.code && isWithin(code, scheme.code))
    .toSorted((one, other) => other.code.length - one.code.length)[0];
}
