import './schema.ts';
import { channels } from '#features/strategy/statement.ts';
import { registerKind } from '#records/register/kind.ts';
import type { Register } from '#records/register/register.ts';
import { influenceDuties, institutionKinds, isSharedInCase, outcomes, shareable, ways } from './influence.ts';
import { influencePaths } from './paths.ts';
import { influenceTexts } from './texts.ts';

/** What we ask others to decide, of whom, through what, and what came of it. */
export const influenceRegister: Register = {
  name: 'influence',
  table: 'influence',
  paths: influencePaths,
  words: influenceTexts,
  writtenBy: 'staff',
  isPublic: true,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 2000 },
    { name: 'position', long: true, max: 10_000 },
    { name: 'text_before', long: true, max: 10_000 },
    { name: 'text_after', long: true, max: 10_000 },
    { name: 'result', long: true, max: 4000 },
  ],
  fields: [
    { name: 'channel', type: 'choice', options: channels, blank: true, required: 'channelMissing' },
    { name: 'institution', type: 'reference', to: ['organisation'] },
    { name: 'institution_kind', type: 'choice', options: institutionKinds, blank: true },
    { name: 'adopted_by', type: 'line' },
    { name: 'adopted_on', type: 'day' },
    { name: 'case_number', type: 'line', max: 60 },
    { name: 'outcome', type: 'choice', options: outcomes },
    { name: 'outcome_url', type: 'url' },
    { name: 'follow_up', type: 'day', internal: true },
    { name: 'shared', type: 'choices', options: shareable, internal: true },
  ],
  parts: [
    {
      name: 'consultation',
      table: 'influence_consultation',
      fields: [
        { name: 'title', type: 'line', required: 'consultationUnnamed' },
        { name: 'due_on', type: 'day', required: 'deadlineMissing' },
        { name: 'url', type: 'url' },
        { name: 'council', type: 'flag' },
        { name: 'sent_on', type: 'day' },
      ],
    },
    {
      name: 'step',
      table: 'influence_step',
      fields: [
        { name: 'way', type: 'choice', options: ways, blank: true, required: 'wayMissing' },
        { name: 'day', type: 'day' },
        { name: 'membership', type: 'reference', to: ['membership'] },
        { name: 'meeting', type: 'reference', to: ['meeting'] },
        { name: 'note', type: 'line', max: 500 },
      ],
    },
  ],
  form: [
    { names: ['title', 'summary', 'channel', 'institution', 'institution_kind'] },
    { key: 'position', names: ['position', 'adopted_by', 'adopted_on', 'case_number'] },
    { key: 'consultations', names: ['consultation', 'follow_up'] },
    { key: 'channels', names: ['step'], folded: true },
    { key: 'outcome', names: ['outcome', 'result', 'outcome_url', 'text_before', 'text_after'], folded: true },
    { key: 'shared', names: ['shared'] },
  ],
  listed: ['institution', 'outcome'],
  filters: ['outcome', 'institution', 'institution_kind', 'channel'],
  contributesBy: ({ channel = '' }) => channel,
  duties: influenceDuties,
  isShared: isSharedInCase,
  sample: async () => ({
    'title.nb': 'Støtte til grønn skipsfart i Nordsjøen',
    'summary.nb': 'Fylket ønsker at havner og rederier i regionen kan søke om støtte til omstilling.',
    channel: 'membership',
    outcome: 'open',
    'consultation.new1.title': 'Eksempel på en høring',
    'consultation.new1.due_on': '2026-09-01',
  }),
};

export const influenceKind = registerKind(influenceRegister);
