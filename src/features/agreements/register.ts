import './schema.ts';
import { holdingPart } from '#features/organisations/holding.ts';
import { countryCodes } from '#reference/countries/countries.ts';
import { registerKind } from '#records/register/kind.ts';
import type { Field, Part, Register, RegisterDetails } from '#records/register/register.ts';
import {
  agreementKinds,
  bodyKinds,
  disputed,
  documentKinds,
  measureStatuses,
  recommendations,
  stages,
  terms,
  themes,
  type AgreementDetails,
} from './agreement.ts';
import { agreementDuties } from './duties.ts';
import { agreementPaths } from './paths.ts';
import { latitudeError, longitudeError } from './place.ts';
import { agreementRules, agreementRulesIn } from './rules.ts';
import { agreementWords } from './words.ts';

const fields: Field[] = [
  { name: 'agreement_kind', type: 'choice', options: agreementKinds },
  { name: 'stage', type: 'choice', options: stages },
  { name: 'themes', type: 'choices', options: themes },
  { name: 'via', type: 'reference', to: ['organisation'] },
  { name: 'since', type: 'year' },
  { name: 'signed_on', type: 'day' },
  { name: 'term', type: 'choice', options: terms },
  { name: 'in_force_from', type: 'day' },
  { name: 'in_force_until', type: 'day' },
  { name: 'notice_months', type: 'count', max: 120 },
  { name: 'evaluation_due_on', type: 'day' },
  { name: 'successor', type: 'reference', to: ['agreement'] },
  { name: 'region', type: 'line', max: 120 },
  { name: 'country', type: 'choice', options: countryCodes, blank: true },
  { name: 'latitude', type: 'line', max: 12, check: latitudeError },
  { name: 'longitude', type: 'line', max: 12, check: longitudeError },
  { name: 'website', type: 'url' },
  { name: 'case_number', type: 'line', max: 60 },
  { name: 'assessment_recommendation', type: 'choice', options: recommendations, blank: true, internal: true },
];

const parts: Part[] = [
  {
    name: 'party',
    table: 'agreement_party',
    fields: [
      { name: 'organisation', type: 'reference', to: ['organisation'], required: 'partyMissing' },
      { name: 'since', type: 'year' },
      { name: 'until', type: 'year' },
      { name: 'note', type: 'line', max: 300 },
    ],
  },
  {
    name: 'document',
    table: 'agreement_document',
    fields: [
      { name: 'title', type: 'line', required: 'titleOfDocument' },
      { name: 'kind', type: 'choice', options: documentKinds },
      { name: 'year', type: 'year' },
      { name: 'signed_on', type: 'day' },
      { name: 'parties', type: 'line', max: 300 },
      { name: 'url', type: 'url' },
    ],
  },
  {
    name: 'body',
    table: 'agreement_body',
    fields: [
      { name: 'name', type: 'line', required: 'nameOfBody' },
      { name: 'kind', type: 'choice', options: bodyKinds },
      { name: 'cycle_months', type: 'count', max: 120 },
      { name: 'next_on', type: 'day' },
      { name: 'note', type: 'line', max: 300 },
    ],
  },
  {
    name: 'programme',
    table: 'agreement_programme',
    ownSection: true,
    fields: [
      { name: 'title', type: 'line', required: 'titleOfProgramme' },
      { name: 'from_year', type: 'year' },
      { name: 'to_year', type: 'year' },
      { name: 'url', type: 'url' },
      { name: 'note', type: 'line', max: 300 },
    ],
  },
  {
    name: 'measure',
    table: 'agreement_measure',
    ownSection: true,
    fields: [
      { name: 'programme', type: 'line' },
      { name: 'what', type: 'line', max: 300, required: 'whatOfMeasure' },
      { name: 'responsible', type: 'line', max: 200 },
      { name: 'status', type: 'choice', options: measureStatuses },
      { name: 'result', type: 'text', max: 2000 },
    ],
  },
  {
    name: 'source',
    table: 'agreement_source',
    ownSection: true,
    fields: [
      { name: 'about', type: 'choice', options: disputed },
      { name: 'says', type: 'line', required: 'saysMissing' },
      { name: 'source', type: 'line', required: 'sourceMissing' },
      { name: 'url', type: 'url' },
      { name: 'chosen', type: 'flag' },
      { name: 'note', type: 'line', max: 500 },
    ],
  },
  holdingPart('agreement'),
];

/** Agreements with regions of other countries: the cooperation, and all that was signed under it. */
export const agreementRegister: Register = {
  name: 'agreement',
  table: 'agreement',
  paths: agreementPaths,
  words: agreementWords,
  writtenBy: 'staff',
  isPublic: true,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 500 },
    { name: 'purpose', long: true, max: 4000 },
    { name: 'board', long: true, max: 2000 },
    { name: 'expenses', long: true, max: 1000 },
    { name: 'evaluation', long: true, max: 10_000 },
    { name: 'assessment', long: true, max: 4000, internal: true },
  ],
  fields,
  parts,
  form: [
    { names: ['title', 'agreement_kind', 'stage', 'summary'] },
    { key: 'parties', names: ['party', 'via', 'themes'] },
    {
      key: 'term',
      names: ['since', 'signed_on', 'term', 'in_force_from', 'in_force_until', 'notice_months', 'case_number'],
    },
    { key: 'documents', names: ['document', 'website'], folded: true },
    { key: 'card', names: ['purpose', 'board', 'expenses'], folded: true },
    { key: 'bodies', names: ['body'], folded: true },
    { key: 'programmes', names: ['programme', 'measure'], folded: true },
    { key: 'place', names: ['region', 'country', 'latitude', 'longitude'], folded: true },
    { key: 'sources', names: ['source'], folded: true },
    { key: 'holding', names: ['holding'], folded: true },
    { key: 'evaluation', names: ['evaluation_due_on', 'evaluation', 'successor'], folded: true },
    { key: 'assessment', names: ['assessment_recommendation', 'assessment'], folded: true },
  ],
  listed: ['agreement_kind', 'stage', 'since', 'via', 'in_force_until'],
  filters: ['agreement_kind', 'stage', 'themes', 'via'],
  rules: agreementRules,
  rulesIn: agreementRulesIn,
  days: daysOf,
  contributesBy: () => 'agreement',
  duties: agreementDuties,
  sample: async () => ({
    'title.nb': 'Samarbeidet med Kaunas',
    agreement_kind: 'cooperation',
    stage: 'running',
    term: 'open',
    since: '1991',
  }),
};

/** From when it applies, as exactly as that is known, and until when where it has an end. */
function daysOf({ own }: RegisterDetails): { starts_on: string | null; ends_on: string | null } {
  const { in_force_from: from, signed_on: signed, since, in_force_until: until } = own as unknown as AgreementDetails;
  return { starts_on: from ?? signed ?? (since === null ? null : `${since}-01-01`), ends_on: until };
}

export const agreementKind = registerKind(agreementRegister);
