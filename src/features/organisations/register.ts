import './schema.ts';
import { registerKind } from '#records/register/kind.ts';
import type { Register } from '#records/register/register.ts';
import { countryCodes } from '#reference/countries/countries.ts';
import { schemes } from './identifiers.ts';
import { organisationTypes, successions } from './organisation.ts';
import { organisationPaths } from './paths.ts';
import { organisationErrors } from './rules.ts';
import { organisationErrorsIn } from './rulesIn.ts';
import { organisationWords } from './words.ts';
import { namedOrNumbered } from './queries.ts';

const organisation = { type: 'reference', to: ['organisation'] } as const;

/** Everyone the county works with; memberships, agreements and mandates name them. */
export const organisationRegister: Register = {
  name: 'organisation',
  table: 'organisation',
  paths: organisationPaths,
  words: organisationWords,
  writtenBy: 'staff',
  isPublic: true,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 600 },
  ],
  fields: [
    { name: 'type', type: 'choice', options: organisationTypes, blank: true },
    { name: 'country', type: 'choice', options: countryCodes, blank: true },
    { name: 'website', type: 'url' },
    { name: 'seat', type: 'line', max: 100 },
    { name: 'region', type: 'line', max: 100 },
    { name: 'nuts', type: 'line', max: 5, check: nutsError },
    { name: 'is_umbrella', type: 'flag' },
    { name: 'parent_organisation', ...organisation },
    { name: 'founded_on', type: 'day' },
    { name: 'dissolved_on', type: 'day' },
    { name: 'assessment', type: 'text', max: 4000, internal: true },
  ],
  parts: [
    {
      name: 'identifier',
      table: 'organisation_identifier',
      ownSection: true,
      fields: [
        { name: 'scheme', type: 'choice', options: schemes },
        { name: 'value', type: 'line', max: 60, required: 'valueMissing' },
      ],
    },
    {
      name: 'alias',
      table: 'organisation_alias',
      fields: [
        { name: 'name', type: 'line', required: 'nameMissing' },
        { name: 'note', type: 'line' },
      ],
    },
    {
      name: 'umbrella',
      table: 'organisation_umbrella',
      fields: [
        { name: 'organisation', ...organisation, required: 'organisationMissing' },
        { name: 'starts_on', type: 'day' },
        { name: 'ends_on', type: 'day' },
      ],
    },
    {
      name: 'succession',
      table: 'organisation_succession',
      ownSection: true,
      fields: [
        { name: 'predecessor', ...organisation, required: 'organisationMissing' },
        { name: 'on_day', type: 'day' },
        { name: 'how', type: 'choice', options: successions },
        { name: 'note', type: 'line' },
      ],
    },
    {
      name: 'person',
      table: 'organisation_person',
      internal: true,
      ownSection: true,
      fields: [
        { name: 'name', type: 'line', required: 'nameMissing' },
        { name: 'role', type: 'line' },
        { name: 'mail', type: 'mail' },
        { name: 'phone', type: 'line', max: 40 },
        { name: 'purpose', type: 'line', required: 'purposeMissing' },
        { name: 'source', type: 'line' },
        { name: 'confirmed_on', type: 'day', required: 'confirmedMissing' },
        { name: 'ends_on', type: 'day' },
      ],
    },
  ],
  form: [
    { names: ['title', 'type', 'country', 'summary', 'website', 'identifier'] },
    { key: 'names', names: ['alias'], folded: true },
    { key: 'place', names: ['seat', 'region', 'nuts'], folded: true },
    { key: 'belonging', names: ['is_umbrella', 'parent_organisation', 'umbrella'], folded: true },
    { key: 'past', names: ['founded_on', 'dissolved_on', 'succession'], folded: true },
    { key: 'persons', names: ['person'], folded: true },
    { key: 'own', names: ['assessment', 'tags'], folded: true },
  ],
  listed: ['type', 'country', 'seat'],
  filters: ['type', 'country'],
  rules: organisationErrors,
  rulesIn: organisationErrorsIn,
  foundBy: namedOrNumbered,
  days: ({ own }) => ({ starts_on: dayIn(own.founded_on), ends_on: dayIn(own.dissolved_on) }),
  sample: async () => ({
    'title.nb': 'CPMR',
    type: 'network',
    country: 'FR',
    website: 'https://cpmr.org/',
    is_umbrella: 'on',
  }),
};

export const organisationKind = registerKind(organisationRegister);

const dayIn = (cell: unknown): string | null => (typeof cell === 'string' && cell ? cell : null);

/** The country's two letters and up to three more (Eurostat, Nomenclature of territorial units for statistics). */
function nutsError(text: string): string | undefined {
  return /^[A-Z]{2}[0-9A-Z]{0,3}$/.test(text) ? undefined : 'nutsWrong';
}
