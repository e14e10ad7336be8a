import type { InEachLanguage } from '#platform/language.ts';

type Label =
  | 'statement'
  | 'targets'
  | 'channel'
  | 'rationale'
  | 'evidence.kind'
  | 'evidence.year'
  | 'evidence.figure'
  | 'evidence.unit'
  | 'evidence.what'
  | 'evidence.source'
  | 'evidence.attachment'
  | 'evidence.url'
  | 'evidence.case_number'
  | 'evidence.decided_on';

/** What the fields of a contribution and of its evidence are called where each stands alone. */
export const contributionLabels: InEachLanguage<Record<Label, string>> = {
  nb: {
    statement: 'Løfte',
    targets: 'Delmål',
    channel: 'Virkemiddel',
    rationale: 'Hvorfor det bidrar',
    'evidence.kind': 'Type',
    'evidence.year': 'År',
    'evidence.figure': 'Tall',
    'evidence.unit': 'Det som telles',
    'evidence.what': 'Hva det viser',
    'evidence.source': 'Kilde',
    'evidence.attachment': 'Dokument',
    'evidence.url': 'Nettadresse',
    'evidence.case_number': 'Saksnummer',
    'evidence.decided_on': 'Vedtatt',
  },
  nn: {
    statement: 'Lovnad',
    targets: 'Delmål',
    channel: 'Verkemiddel',
    rationale: 'Kvifor det bidreg',
    'evidence.kind': 'Type',
    'evidence.year': 'År',
    'evidence.figure': 'Tal',
    'evidence.unit': 'Det som blir talt',
    'evidence.what': 'Kva det viser',
    'evidence.source': 'Kjelde',
    'evidence.attachment': 'Dokument',
    'evidence.url': 'Nettadresse',
    'evidence.case_number': 'Saksnummer',
    'evidence.decided_on': 'Vedteke',
  },
  en: {
    statement: 'Promise',
    targets: 'Targets',
    channel: 'Channel',
    rationale: 'Why it contributes',
    'evidence.kind': 'Kind',
    'evidence.year': 'Year',
    'evidence.figure': 'Figure',
    'evidence.unit': 'What is counted',
    'evidence.what': 'What it shows',
    'evidence.source': 'Source',
    'evidence.attachment': 'Document',
    'evidence.url': 'Web address',
    'evidence.case_number': 'Case number',
    'evidence.decided_on': 'Decided',
  },
};

/** What a piece of evidence is called, before its number. */
export const evidenceWord: InEachLanguage<string> = { nb: 'Bevis', nn: 'Bevis', en: 'Evidence' };
