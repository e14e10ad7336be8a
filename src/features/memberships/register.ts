import './schema.ts';
import type { Change } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { holdingPart } from '#features/organisations/holding.ts';
import { registerKind } from '#records/register/kind.ts';
import type { Field, Part, Register } from '#records/register/register.ts';
import { currenciesInUse } from './currencies.ts';
import { membershipDuties } from './duties.ts';
import { recommendations } from './membership.ts';
import { membershipPaths } from './paths.ts';
import { feesInNok } from './queries.ts';
import { membershipRules, membershipRulesIn } from './rules.ts';
import { membershipWords } from './words.ts';

const fields: Field[] = [
  { name: 'organisation', type: 'reference', to: ['organisation'] },
  { name: 'since', type: 'year' },
  { name: 'renews_on', type: 'day', internal: true },
  { name: 'notice_months', type: 'count', max: 60, internal: true },
  { name: 'auto_renews', type: 'flag', internal: true },
  { name: 'notice_on', type: 'day', internal: true },
  { name: 'requires', type: 'reference', to: ['membership'] },
  { name: 'url', type: 'url' },
  { name: 'case_number', type: 'line', max: 60 },
  { name: 'assessment_recommendation', type: 'choice', options: recommendations, blank: true, internal: true },
];

const parts: Part[] = [
  {
    name: 'fee',
    table: 'membership_fee',
    fields: [
      { name: 'year', type: 'year', required: 'feeYearMissing' },
      { name: 'amount', type: 'money', currency: 'currency', required: 'feeAmountMissing' },
      { name: 'currency', type: 'choice', options: currenciesInUse, unknown: 'currencyUnknown' },
      // There is no field of that name beside it, and so it is in kroner.
      { name: 'paid_nok', type: 'money', currency: 'kroner' },
      { name: 'due_on', type: 'day', internal: true },
      { name: 'paid_on', type: 'day', internal: true },
      { name: 'note', type: 'line', max: 300, internal: true },
    ],
  },
  {
    name: 'group',
    table: 'membership_group',
    fields: [
      { name: 'name', type: 'line', required: 'groupNameMissing' },
      { name: 'part', type: 'line' },
      { name: 'url', type: 'url' },
    ],
  },
  {
    name: 'document',
    table: 'membership_document',
    fields: [
      { name: 'title', type: 'line', required: 'documentTitleMissing' },
      { name: 'url', type: 'url' },
    ],
  },
  holdingPart('membership'),
];

/** What the county is a member of. The days of the record are the period that the membership lasts; without an end it runs. */
export const membershipRegister: Register = {
  name: 'membership',
  table: 'membership',
  paths: membershipPaths,
  words: membershipWords,
  writtenBy: 'staff',
  isPublic: true,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'purpose', long: true, max: 2000 },
    { name: 'board', long: true, max: 2000 },
    { name: 'expenses', long: true, max: 1000 },
    { name: 'assessment', long: true, max: 4000, internal: true },
  ],
  fields,
  parts,
  form: [
    { names: ['title', 'organisation', 'since', 'purpose'] },
    { key: 'fees', names: ['fee'], folded: true },
    {
      key: 'term',
      names: ['days', 'renews_on', 'notice_months', 'auto_renews', 'notice_on', 'case_number'],
      folded: true,
    },
    { key: 'card', names: ['board', 'document', 'url', 'expenses'], folded: true },
    { key: 'groups', names: ['group'], folded: true },
    { key: 'belonging', names: ['requires', 'holding'], folded: true },
    { key: 'assessment', names: ['assessment_recommendation', 'assessment', 'tags'], folded: true },
  ],
  listed: ['since', 'renews_on'],
  filters: ['organisation', 'assessment_recommendation'],
  rules: membershipRules,
  rulesIn: membershipRulesIn,
  contributesBy: () => 'membership',
  duties: membershipDuties,
  more: async (change: Change, values: Values) => ({ kroner: await feesInNok(change, values) }),
  sample: async () => ({
    'title.nb': 'Nettverket av kystregioner',
    'purpose.nb': 'Påvirke politikken for kyst og hav sammen med andre regioner.',
    'assessment.nb': 'Vi får mer igjen for arbeidsgruppene enn for årsmøtet.',
    since: '1989',
    renews_on: '2027-01-01',
    auto_renews: 'on',
    notice_months: '6',
    case_number: '12/21',
    assessment_recommendation: 'continue',
    'fee.new1.year': '2026',
    'fee.new1.amount': '1200.50',
    'fee.new1.currency': 'EUR',
    'fee.new1.note': 'Faktura i to deler',
    'group.new1.name': 'Arbeidsgruppe for transport',
  }),
};

export const membershipKind = registerKind(membershipRegister);
