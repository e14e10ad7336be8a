import { costCategories, paperKinds } from '#features/programmes/categories.ts';
import { themes } from '#features/agreements/agreement.ts';
import { holdingPart } from '#features/organisations/holding.ts';
import { countryCodes } from '#reference/countries/countries.ts';
import type { Field, Part } from '#records/register/register.ts';
import { projectCurrencies } from './currencies.ts';
import { stages } from './lifecycle.ts';
import { decimalError, rateError } from './numbers.ts';
import {
  audiences,
  claimKinds,
  deliverableKinds,
  financingSources,
  goals,
  grades,
  indicatorLevels,
  lights,
  ourRoles,
  outcomes,
  paperStates,
  partnerRoles,
  rejectionReasons,
  reportKinds,
} from './project.ts';

const currency: Field = { name: 'currency', type: 'choice', options: projectCurrencies, unknown: 'currencyUnknown' };

export const projectFields: Field[] = [
  { name: 'acronym', type: 'line', max: 60 },
  { name: 'stage', type: 'choice', options: stages },
  { name: 'programme', type: 'reference', to: ['programme'] },
  { name: 'action', type: 'line', max: 60 },
  { name: 'call', type: 'line', max: 120 },
  { name: 'topic', type: 'line', max: 120 },
  { name: 'organisation', type: 'reference', to: ['organisation'] },
  { name: 'role', type: 'choice', options: ourRoles, blank: true },
  { name: 'number', type: 'line', max: 60 },
  currency,
  { name: 'sought', type: 'money', currency: 'currency', internal: true },
  { name: 'granted', type: 'money', currency: 'currency' },
  { name: 'total', type: 'money', currency: 'currency' },
  { name: 'rate', type: 'line', max: 20, check: rateError },
  { name: 'rate_on', type: 'day' },
  { name: 'deadline', type: 'day', internal: true },
  { name: 'hours_needed', type: 'count', max: 1_000_000, internal: true },
  // There is no field of that name beside it, and so it is in kroner.
  { name: 'own_needed', type: 'money', currency: 'kroner', internal: true },
  { name: 'themes', type: 'choices', options: themes },
  { name: 'audiences', type: 'choices', options: audiences },
  { name: 'url', type: 'url' },
  { name: 'case_number', type: 'line', max: 60 },
  { name: 'status_months', type: 'count', max: 24, internal: true },
  { name: 'keep_until', type: 'day', internal: true },
];

const consort: Field = { name: 'organisation', type: 'reference', to: ['organisation'], quiet: true };

/** What must be done so many weeks before the application is due, as the programme's rules say. */
const leadTimes: Part = {
  name: 'before',
  table: 'project_before',
  internal: true,
  fields: [
    { name: 'what', type: 'line', max: 200, required: 'beforeMissing' },
    { name: 'weeks', type: 'count', max: 104, required: 'weeksMissing' },
    { name: 'done_on', type: 'day' },
  ],
};

const consortium: Part = {
  name: 'partner',
  table: 'project_partner',
  ownSection: true,
  fields: [
    { name: 'organisation', type: 'reference', to: ['organisation'], required: 'partnerMissing' },
    { name: 'role', type: 'choice', options: partnerRoles },
    { name: 'country', type: 'choice', options: countryCodes, blank: true },
    { name: 'share', type: 'percent' },
    { name: 'contact', type: 'line', max: 200, internal: true },
    { name: 'contact_mail', type: 'mail', internal: true },
  ],
};

const money: Part[] = [
  {
    name: 'budget',
    table: 'project_budget',
    internal: true,
    ownSection: true,
    fields: [
      consort,
      { name: 'category', type: 'choice', options: costCategories, unknown: 'categoryUnknown' },
      { name: 'year', type: 'year' },
      { name: 'amount', type: 'money', currency: 'currency', required: 'amountMissing' },
      currency,
      { name: 'note', type: 'line', max: 300 },
    ],
  },
  {
    name: 'financing',
    table: 'project_financing',
    ownSection: true,
    fields: [
      { name: 'source', type: 'choice', options: financingSources },
      consort,
      { name: 'year', type: 'year' },
      { name: 'amount', type: 'money', currency: 'currency', required: 'amountMissing' },
      currency,
      { name: 'hours', type: 'count', max: 1_000_000 },
      { name: 'note', type: 'line', max: 300, internal: true },
    ],
  },
  {
    name: 'claim',
    table: 'project_claim',
    internal: true,
    ownSection: true,
    fields: [
      { name: 'kind', type: 'choice', options: claimKinds },
      { name: 'period_from', type: 'day' },
      { name: 'period_to', type: 'day' },
      { name: 'expected_on', type: 'day' },
      { name: 'claimed', type: 'money', currency: 'currency' },
      currency,
      { name: 'claimed_on', type: 'day' },
      { name: 'rate', type: 'line', max: 20, check: rateError },
      { name: 'approved', type: 'money', currency: 'currency' },
      { name: 'approved_on', type: 'day' },
      { name: 'received', type: 'money', currency: 'currency' },
      { name: 'received_on', type: 'day' },
      { name: 'note', type: 'line', max: 300 },
    ],
  },
];

const plan: Part[] = [
  {
    name: 'package',
    table: 'project_package',
    internal: true,
    ownSection: true,
    fields: [
      { name: 'number', type: 'line', max: 10 },
      { name: 'title', type: 'line', required: 'packageTitleMissing' },
      consort,
      { name: 'starts_on', type: 'day' },
      { name: 'ends_on', type: 'day' },
      { name: 'note', type: 'line', max: 500 },
    ],
  },
  {
    name: 'deliverable',
    table: 'project_deliverable',
    internal: true,
    ownSection: true,
    fields: [
      { name: 'kind', type: 'choice', options: deliverableKinds },
      { name: 'package', type: 'line', max: 10 },
      { name: 'title', type: 'line', required: 'deliverableTitleMissing' },
      { name: 'due_on', type: 'day' },
      { name: 'done_on', type: 'day' },
      { name: 'note', type: 'line', max: 500 },
    ],
  },
  {
    name: 'indicator',
    table: 'project_indicator',
    ownSection: true,
    fields: [
      { name: 'level', type: 'choice', options: indicatorLevels },
      { name: 'name', type: 'line', required: 'indicatorNameMissing' },
      { name: 'unit', type: 'line', max: 60 },
      { name: 'baseline', type: 'line', max: 30, check: decimalError },
      { name: 'target', type: 'line', max: 30, check: decimalError },
      { name: 'achieved', type: 'line', max: 30, check: decimalError },
      { name: 'measured_on', type: 'day' },
      { name: 'goal', type: 'choice', options: goals, blank: true },
    ],
  },
];

const followUp: Part[] = [
  {
    name: 'report',
    table: 'project_report',
    internal: true,
    ownSection: true,
    fields: [
      { name: 'kind', type: 'choice', options: reportKinds },
      { name: 'period_from', type: 'day' },
      { name: 'period_to', type: 'day' },
      { name: 'due_on', type: 'day', required: 'reportDayMissing' },
      { name: 'sent_on', type: 'day' },
      { name: 'approved_on', type: 'day' },
      { name: 'note', type: 'line', max: 500 },
    ],
  },
  {
    name: 'status',
    table: 'project_status',
    internal: true,
    ownSection: true,
    fields: [
      { name: 'on_day', type: 'day', required: 'statusDayMissing' },
      { name: 'light', type: 'choice', options: lights },
      { name: 'text', type: 'text', max: 2000 },
    ],
  },
  {
    name: 'risk',
    table: 'project_risk',
    internal: true,
    ownSection: true,
    fields: [
      { name: 'what', type: 'line', max: 300, required: 'riskMissing' },
      { name: 'likelihood', type: 'choice', options: grades },
      { name: 'consequence', type: 'choice', options: grades },
      { name: 'measure', type: 'text', max: 1000 },
      { name: 'owner', type: 'line', max: 120 },
      { name: 'closed_on', type: 'day' },
    ],
  },
];

const cases: Part[] = [
  {
    name: 'attempt',
    table: 'project_attempt',
    internal: true,
    ownSection: true,
    fields: [
      { name: 'call', type: 'line', max: 120 },
      { name: 'deadline', type: 'day' },
      { name: 'sent_on', type: 'day', required: 'sentDayMissing' },
      { name: 'sought', type: 'money', currency: 'currency' },
      currency,
      { name: 'hours', type: 'count', max: 1_000_000 },
      { name: 'spent', type: 'money', currency: 'kroner' },
      { name: 'outcome', type: 'choice', options: outcomes },
      { name: 'decided_on', type: 'day' },
      { name: 'granted', type: 'money', currency: 'currency' },
      { name: 'score', type: 'line', max: 60 },
      { name: 'reasons', type: 'choices', options: rejectionReasons },
      { name: 'comments', type: 'text', max: 8000 },
    ],
  },
  {
    name: 'paper',
    table: 'project_paper',
    internal: true,
    ownSection: true,
    fields: [
      { name: 'what', type: 'choice', options: paperKinds },
      { name: 'state', type: 'choice', options: paperStates },
      { name: 'place', type: 'line', max: 300 },
      { name: 'note', type: 'line', max: 500 },
    ],
  },
];

export const projectParts: Part[] = [
  leadTimes,
  consortium,
  ...money,
  ...plan,
  ...followUp,
  ...cases,
  holdingPart('project'),
];
