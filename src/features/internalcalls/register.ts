import './schema.ts';
import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { registerKind } from '#records/register/kind.ts';
import type { RegisterDetails, Field, Part, Register } from '#records/register/register.ts';
import type { Kind } from '#records/kind.ts';
import { callDuties, callErrors, callCurrencies } from './call.ts';
import { internalCallPaths } from './paths.ts';
import { awardsTold } from './told.ts';
import { internalCallWords } from './words.ts';

const fields: Field[] = [
  { name: 'programme', type: 'reference', to: ['programme'] },
  { name: 'year', type: 'year' },
  { name: 'opens_on', type: 'day', required: 'opensMissing' },
  { name: 'closes_on', type: 'day', required: 'closesMissing' },
  { name: 'closes_at', type: 'time' },
  { name: 'currency', type: 'choice', options: callCurrencies },
  { name: 'total', type: 'money', currency: 'currency' },
  { name: 'seats', type: 'count', max: 100_000 },
  { name: 'max_per_applicant', type: 'money', currency: 'currency' },
  { name: 'min_award', type: 'money', currency: 'currency' },
  { name: 'assess_by', type: 'day', internal: true },
];

const parts: Part[] = [
  {
    name: 'criterion',
    table: 'internal_call_criterion',
    fields: [
      { name: 'name', type: 'line', required: 'criterionUnnamed' },
      { name: 'weight', type: 'count', max: 100, required: 'weightMissing' },
      { name: 'hint', type: 'line', max: 500 },
    ],
  },
  {
    name: 'question',
    table: 'internal_call_question',
    fields: [
      { name: 'question', type: 'line', max: 300, required: 'questionMissing' },
      { name: 'required', type: 'flag' },
    ],
  },
];

/** What units can apply to the county for: a share of an accreditation, a consortium, a fund of our own. */
export const internalCallRegister: Register = {
  name: 'internalcall',
  table: 'internal_call',
  paths: internalCallPaths,
  words: internalCallWords,
  writtenBy: 'advisers',
  isPublic: true,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 600 },
    { name: 'terms', long: true, max: 8000 },
    { name: 'result', long: true, max: 4000 },
  ],
  fields,
  parts,
  form: [
    { names: ['title', 'summary', 'terms', 'opens_on', 'closes_on', 'closes_at'] },
    { key: 'share', names: ['currency', 'total', 'seats', 'max_per_applicant', 'min_award'] },
    { key: 'criteria', names: ['criterion', 'assess_by'] },
    { key: 'questions', names: ['question'], folded: true },
    { key: 'more', names: ['programme', 'year', 'result', 'tags'], folded: true },
  ],
  listed: ['closes_on', 'programme'],
  filters: ['programme', 'year'],
  rules: callErrors,
  rulesIn: currencyErrors,
  days: ({ own }) => ({ starts_on: own.opens_on as string | null, ends_on: own.closes_on as string | null }),
  duties: callDuties,
  sample: async () => ({
    'title.nb': 'Eksempel på en intern utlysning',
    'summary.nb': 'Skoler kan søke om mobilitet for elever og ansatte.',
    'terms.nb': 'Alle videregående skoler kan søke. Vi legger vekt på forankring og læring.',
    opens_on: '2026-02-01',
    closes_on: '2026-03-20',
    currency: 'EUR',
    total: '90000',
    seats: '60',
    'criterion.new1.name': 'Forankring',
    'criterion.new1.weight': '40',
    'question.new1.question': 'Hvem følger med på reisen?',
    'question.new1.required': 'on',
  }),
};

/** Amounts that are sought and given are in the currency that applicants were promised. */
async function currencyErrors(change: Change, id: string, { own }: RegisterDetails): Promise<Record<string, string>> {
  const promised = await change
    .selectFrom('internal_call')
    .innerJoin('record', 'record.id', 'record_id')
    .select('currency')
    .where('record_id', '=', id)
    .where('published_version', 'is not', null)
    .executeTakeFirst();
  return promised && promised.currency !== own.currency ? { currency: 'currencyFixed' } : {};
}

const plain = registerKind(internalCallRegister);

/** Who got what is told from the day that it is announced, in what is published after it. */
export const internalCallKind: Kind<RegisterDetails> = {
  ...plain,
  read: withAnnouncement,
  document: async (change, record, values, language) => ({
    ...(await plain.document(change, record, values, language)),
    awards: values.announced_on ? await awardsTold(change, record.id, language) : [],
  }),
};

/** The day it was announced is kept in each version, and changed by the announcement alone. */
async function withAnnouncement(db: Database | Change, ids: readonly string[]) {
  const found = await plain.read(db, ids);
  if (!ids.length) return found;
  const rows = await db
    .selectFrom('internal_call')
    .select(['record_id', 'announced_on'])
    .where('record_id', 'in', ids)
    .execute();
  for (const { record_id: id, announced_on: day } of rows) found.set(id, { ...found.get(id), announced_on: day ?? '' });
  return found;
}
