import './schema.ts';
import { registerKind } from '#records/register/kind.ts';
import type { Register } from '#records/register/register.ts';
import { benefits, currencies, entryDuties, entryErrors, entryTypes } from './entry.ts';
import { meetingDuties, meetingErrors, meetingStatuses, meetingTypes } from './meeting.ts';
import { entryPaths, meetingPaths } from './paths.ts';
import { entryTexts } from './entry.texts.ts';
import { meetingTexts } from './meeting.texts.ts';

/** The kinds of record that a log is kept of. */
export const loggedKinds = ['membership', 'mandate', 'agreement', 'influence', 'organisation', 'activity'] as const;

/** A meeting of a relation, and the report of what came of it. */
export const meetingRegister: Register = {
  name: 'meeting',
  table: 'meeting',
  paths: meetingPaths,
  words: meetingTexts,
  writtenBy: 'staff',
  isPublic: true,
  under: loggedKinds,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'agenda', long: true, max: 4000 },
    { name: 'summary', long: true, max: 4000 },
    { name: 'decisions', long: true, max: 10_000 },
    { name: 'money', long: true, max: 4000 },
    { name: 'elections', long: true, max: 4000 },
  ],
  fields: [
    { name: 'type', type: 'choice', options: meetingTypes },
    { name: 'status', type: 'choice', options: meetingStatuses },
    { name: 'day', type: 'day', required: 'dayMissing' },
    { name: 'from_time', type: 'time' },
    { name: 'to_time', type: 'time' },
    { name: 'last_day', type: 'day' },
    { name: 'place', type: 'line' },
    { name: 'online', type: 'flag' },
    { name: 'url', type: 'url' },
    { name: 'attended', type: 'count', max: 1_000_000 },
    { name: 'countries', type: 'line', max: 500 },
  ],
  parts: [
    {
      name: 'follow_up',
      table: 'meeting_follow_up',
      fields: [
        { name: 'what', type: 'line', max: 300, required: 'followUpUnclear' },
        { name: 'who', type: 'line', internal: true },
        { name: 'due_on', type: 'day' },
        { name: 'done', type: 'flag' },
      ],
    },
    {
      name: 'participant',
      table: 'meeting_participant',
      internal: true,
      fields: [
        { name: 'name', type: 'line', required: 'nameMissing' },
        { name: 'role', type: 'line' },
        { name: 'organisation', type: 'line' },
        { name: 'purpose', type: 'line' },
        { name: 'ends_on', type: 'day', required: 'endMissing' },
      ],
    },
  ],
  form: [
    { names: ['title', 'type', 'day', 'from_time', 'to_time', 'place', 'online', 'status'] },
    { key: 'before', names: ['last_day', 'url', 'agenda'], folded: true },
    {
      key: 'report',
      names: ['attended', 'countries', 'summary', 'decisions', 'money', 'elections', 'follow_up'],
      folded: true,
    },
    { key: 'people', names: ['participant'], folded: true },
  ],
  listed: ['type', 'status', 'place'],
  filters: ['type', 'status'],
  rules: meetingErrors,
  days: ({ own }) => ({ starts_on: own.day as string | null, ends_on: (own.last_day ?? own.day) as string | null }),
  duties: meetingDuties,
  sample: async () => ({
    'title.nb': 'Eksempel på et årsmøte',
    type: 'assembly',
    status: 'held',
    day: '2026-02-10',
    from_time: '09:00',
    to_time: '15:30',
    'follow_up.new1.what': 'Legge det fram for hovedutvalget',
  }),
};

/** One thing that a relation gave or cost, someone we talked to, or a note. */
export const entryRegister: Register = {
  name: 'entry',
  table: 'log_entry',
  paths: entryPaths,
  words: entryTexts,
  writtenBy: 'staff',
  // The benefits that are published are read under their relation.
  isPublic: false,
  under: loggedKinds,
  texts: [
    { name: 'title', required: true, max: 200 },
    { name: 'summary', long: true, max: 4000 },
  ],
  fields: [
    { name: 'type', type: 'choice', options: entryTypes },
    { name: 'category', type: 'choice', options: benefits, blank: true },
    { name: 'day', type: 'day', required: 'dayMissing' },
    { name: 'with_organisation', type: 'reference', to: ['organisation'] },
    { name: 'with_whom', type: 'line', internal: true },
    { name: 'amount', type: 'money', currency: 'currency', internal: true },
    { name: 'currency', type: 'choice', options: currencies, internal: true },
    { name: 'minutes', type: 'count', max: 1_000_000, internal: true },
    { name: 'url', type: 'url' },
    { name: 'follow_up', type: 'day', internal: true },
  ],
  parts: [],
  form: [
    { names: ['title', 'type', 'category', 'day', 'summary'] },
    { key: 'contact', names: ['with_organisation', 'with_whom', 'follow_up'] },
    { key: 'cost', names: ['amount', 'currency', 'minutes'], folded: true },
    { key: 'source', names: ['url'], folded: true },
  ],
  listed: ['type', 'category', 'with_organisation'],
  filters: ['type', 'category', 'with_organisation'],
  rules: entryErrors,
  days: ({ own }) => ({ starts_on: own.day as string | null, ends_on: own.day as string | null }),
  duties: entryDuties,
  sample: async () => ({
    'title.nb': 'Vi fikk plass i en søknad',
    type: 'benefit',
    category: 'project',
    day: '2026-02-12',
  }),
};

export const meetingKind = registerKind(meetingRegister);
export const entryKind = registerKind(entryRegister);
