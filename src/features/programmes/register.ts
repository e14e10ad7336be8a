import './schema.ts';
import { sql } from 'kysely';
import { currencies } from '#platform/money.ts';
import { registerKind } from '#records/register/kind.ts';
import type { Field, Part, Register, RegisterDetails } from '#records/register/register.ts';
import { costCategories, paperKinds, paperTimes } from './categories.ts';
import { programmePaths } from './paths.ts';
import { codeError, lumpSumsError, programmeRules, programmeRulesIn } from './rules.ts';
import { deadlineKinds, eligibilities, moneyFlows, norwayStatuses, sides } from './terms.ts';
import { programmeWords } from './words.ts';

const often = ['EUR', 'NOK', 'SEK', 'DKK', 'GBP', 'USD'];
/** Every currency that a programme can pay in, its own first. */
export const programmeCurrencies: readonly string[] = [...often, ...currencies.filter((code) => !often.includes(code))];

const currency = { type: 'choice', options: programmeCurrencies, unknown: 'currencyUnknown' } as const;
const source: Field = { name: 'source', type: 'line', max: 300 };
const validity: Field[] = [
  { name: 'valid_from', type: 'day' },
  { name: 'valid_to', type: 'day' },
];

const fields: Field[] = [
  { name: 'code', type: 'line', max: 40, check: codeError },
  { name: 'period_from', type: 'year' },
  { name: 'period_to', type: 'year' },
  { name: 'norway_status', type: 'choice', options: norwayStatuses, blank: true },
  { name: 'eligible', type: 'choice', options: eligibilities, blank: true },
  { name: 'eligible_area', type: 'line', max: 300 },
  { name: 'norwegian_body', type: 'line', max: 200 },
  { name: 'url', type: 'url' },
  { name: 'currency', ...currency },
  { name: 'norwegian_currency', ...currency, blank: true },
  { name: 'norwegian_money', type: 'choice', options: moneyFlows, blank: true },
  { name: 'min_partners', type: 'count', max: 200 },
  { name: 'min_countries', type: 'count', max: 60 },
  { name: 'categories', type: 'choices', options: costCategories },
  { name: 'indirect_percent', type: 'percent' },
  { name: 'retention_years', type: 'count', max: 50 },
  { name: 'report_months', type: 'count', max: 120 },
  { name: 'report_due_months', type: 'count', max: 24 },
  { name: 'report_due_days', type: 'count', max: 730 },
  { name: 'claim_with_report', type: 'flag' },
  { name: 'decision_needed', type: 'flag' },
];

const parts: Part[] = [
  {
    name: 'scheme',
    table: 'programme_scheme',
    ownSection: true,
    fields: [
      { name: 'code', type: 'line', max: 40 },
      { name: 'name', type: 'line', required: 'schemeNameMissing' },
      { name: 'min_partners', type: 'count', max: 200 },
      { name: 'min_countries', type: 'count', max: 60 },
      { name: 'max_months', type: 'count', max: 240 },
      { name: 'lump_sums', type: 'line', max: 120, check: lumpSumsError },
      { name: 'max_grant', type: 'money', currency: 'currency' },
      { name: 'currency', ...currency },
      ...validity,
      source,
    ],
  },
  {
    name: 'rate',
    table: 'programme_rate',
    ownSection: true,
    fields: [
      { name: 'percent', type: 'percent', required: 'percentMissing' },
      { name: 'who', type: 'choice', options: sides },
      { name: 'scheme', type: 'line', max: 40 },
      { name: 'call', type: 'line', max: 120 },
      ...validity,
      { name: 'note', type: 'line', max: 300 },
      source,
      { name: 'read_on', type: 'day' },
    ],
  },
  {
    name: 'deadline',
    table: 'programme_deadline',
    ownSection: true,
    fields: [
      { name: 'kind', type: 'choice', options: deadlineKinds },
      { name: 'weeks_before', type: 'count', max: 104, required: 'weeksMissing' },
      { name: 'name', type: 'line', max: 120 },
      { name: 'note', type: 'line', max: 300 },
      source,
    ],
  },
  {
    name: 'paper',
    table: 'programme_paper',
    ownSection: true,
    fields: [
      { name: 'what', type: 'choice', options: paperKinds, blank: true, required: 'paperMissing' },
      { name: 'when', type: 'choice', options: paperTimes },
      { name: 'note', type: 'line', max: 300 },
      source,
    ],
  },
  {
    name: 'source',
    table: 'programme_source',
    ownSection: true,
    fields: [
      { name: 'what', type: 'line', max: 200, required: 'sourceMissing' },
      { name: 'url', type: 'url' },
      { name: 'read_on', type: 'day' },
      { name: 'note', type: 'line', max: 300 },
    ],
  },
];

/** The programmes that pay for projects, with the rules that apply to us: written by advisers, and dated. */
export const programmeRegister: Register = {
  name: 'programme',
  table: 'programme',
  paths: programmePaths,
  words: programmeWords,
  writtenBy: 'advisers',
  isPublic: true,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 600 },
    { name: 'who', long: true, max: 4000 },
    { name: 'terms', long: true, max: 6000 },
    { name: 'applying', long: true, max: 4000 },
  ],
  fields,
  parts,
  form: [
    { names: ['title', 'code', 'period_from', 'period_to', 'summary'] },
    { key: 'norway', names: ['norway_status', 'eligible', 'eligible_area', 'norwegian_body', 'url', 'who'] },
    {
      key: 'money',
      names: ['currency', 'norwegian_currency', 'norwegian_money', 'indirect_percent', 'categories', 'terms'],
      folded: true,
    },
    { key: 'rates', names: ['rate'], folded: true },
    { key: 'schemes', names: ['min_partners', 'min_countries', 'scheme'], folded: true },
    { key: 'applying', names: ['applying', 'decision_needed', 'deadline'], folded: true },
    {
      key: 'reports',
      names: ['report_months', 'report_due_months', 'report_due_days', 'claim_with_report', 'retention_years', 'paper'],
      folded: true,
    },
    { key: 'sources', names: ['source', 'tags'], folded: true },
  ],
  listed: ['code', 'norway_status', 'eligible'],
  filters: ['norway_status', 'eligible'],
  rules: programmeRules,
  rulesIn: programmeRulesIn,
  days: daysOf,
  foundBy: (words) => [sql`select record_id from programme where code = ${words.trim().toUpperCase()}`],
  sample: async () => ({
    'title.nb': 'Programmet for kystregioner',
    'summary.nb': 'Betaler for prosjekter som regioner langs kysten har sammen.',
    'who.nb': 'Fylkeskommuner, kommuner og skoler.',
    norway_status: 'third_country_own_money',
    eligible: 'yes',
    period_from: '2021',
    period_to: '2027',
    currency: 'EUR',
    norwegian_currency: 'NOK',
    norwegian_money: 'one_norwegian_owner',
    min_partners: '3',
    'rate.new1.percent': '50',
    'rate.new1.who': 'norwegian_side',
    'rate.new1.source': 'Programmets håndbok',
    'scheme.new1.code': 'small',
    'scheme.new1.name': 'Små prosjekter',
    'deadline.new1.kind': 'internal',
    'deadline.new1.weeks_before': '3',
    'paper.new1.what': 'contract',
  }),
};

/** The years that it lasts, whole. */
function daysOf({ own: { period_from: from, period_to: to } }: RegisterDetails) {
  return { starts_on: from ? `${Number(from)}-01-01` : null, ends_on: to ? `${Number(to)}-12-31` : null };
}

export const programmeKind = registerKind(programmeRegister);
