import './schema.ts';
import type { Change } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { inEach } from '#platform/language.ts';
import { registerKind } from '#records/register/kind.ts';
import type { Register, RegisterDetails } from '#records/register/register.ts';
import type { RecordView } from '#records/record.ts';
import { mandateDuties } from './duties.ts';
import { seatErrors, seatRoles } from './mandate.ts';
import { mandatePaths } from './paths.ts';
import { mandateTexts } from './texts.ts';
import { seatsIn, seatsOf, termIn } from './values.ts';

/** Who represents the county where, until when, and by which decision. Its days are the term. */
export const mandateRegister: Register = {
  name: 'mandate',
  table: 'mandate',
  paths: mandatePaths,
  words: inEach((language) => mandateTexts[language].register),
  writtenBy: 'staff',
  isPublic: true,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 500 },
    { name: 'fee_rule', max: 200 },
    { name: 'travel_rule', max: 200 },
    { name: 'handover', long: true, max: 10_000, internal: true },
  ],
  fields: [
    { name: 'organisation', type: 'reference', to: ['organisation'] },
    { name: 'body', type: 'line' },
    { name: 'relation', type: 'reference', to: ['membership', 'agreement'] },
    { name: 'on_behalf_of', type: 'reference', to: ['organisation'] },
    { name: 'follows', type: 'reference', to: ['mandate'] },
    { name: 'decided_by', type: 'line' },
    { name: 'decided_on', type: 'day' },
    { name: 'case_number', type: 'line' },
    { name: 'elected_by', type: 'line' },
  ],
  parts: [
    {
      name: 'seat',
      table: 'mandate_seat',
      fields: [
        { name: 'number', type: 'count', max: 999 },
        { name: 'role', type: 'choice', options: seatRoles },
        { name: 'person', type: 'line' },
        { name: 'party', type: 'line' },
        { name: 'starts_on', type: 'day' },
        { name: 'ends_on', type: 'day' },
        { name: 'replaces', type: 'line' },
        { name: 'note', type: 'line', internal: true },
      ],
    },
  ],
  form: [
    { names: ['title', 'organisation', 'body', 'days', 'seat'] },
    { key: 'decision', names: ['decided_by', 'decided_on', 'case_number', 'elected_by'] },
    { key: 'rules', names: ['fee_rule', 'travel_rule'], folded: true },
    { key: 'more', names: ['relation', 'on_behalf_of', 'follows', 'summary', 'handover', 'tags'], folded: true },
  ],
  listed: ['organisation', 'body'],
  filters: ['organisation'],
  rules,
  rulesIn: async (_: Change, id, { own }) => (own.follows === id ? { follows: 'followsItself' } : {}),
  contributesBy: () => 'membership',
  unready: async (_, record) => unready(record),
  duties: mandateDuties,
  sample: async () => ({
    'title.nb': 'Generalforsamlingen i et nettverk av kystregioner',
    body: 'General Assembly',
    starts_on: '2023-10-01',
    ends_on: '2027-09-30',
    decided_by: 'Fylkestinget',
    decided_on: '2023-10-12',
    case_number: '45/23',
    'seat.new1.number': '1',
    'seat.new1.role': 'representative',
    'seat.new1.person': 'Representant A',
    'seat.new1.party': 'Ap',
    'seat.new1.note': 'Valgt etter loddtrekning',
  }),
};

export const mandateKind = registerKind(mandateRegister);

function rules(details: RegisterDetails, values: Values): Record<string, string> {
  const { organisation, relation, body } = details.own;
  const place = organisation || relation || body ? {} : { organisation: 'bodyMissing' };
  return { ...place, ...seatErrors(seatsOf(details), termIn(values)) };
}

const unready = ({ values }: RecordView): string[] =>
  seatsIn(values).some(({ person }) => !person) ? ['personMissing'] : [];
