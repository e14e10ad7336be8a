import type { InEachLanguage } from '#platform/language.ts';

type Text = InEachLanguage<string>;
type Rows = readonly Readonly<Record<string, string>>[];

/** A programme as it ships: its texts, and its fields and the rows of its parts as the form names them. */
export type ShippedProgramme = {
  code: string;
  texts: { title: Text; summary: Text; who?: Text; terms?: Text; applying?: Text };
  own: Readonly<Record<string, string>>;
  parts: { scheme?: Rows; rate?: Rows; deadline?: Rows; paper?: Rows; source: Rows };
};

export const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** The day on which every source named here was read. */
export const readOn = '2026-11-24';

export const source = (what: string, url: string) => ({ what, url, read_on: readOn });

/** The checklist of papers that Samband starts with; what a programme itself demands names its own source. */
export const usualPapers: Rows = [
  { what: 'application', when: 'application', source: 'Samband' },
  { what: 'budget_decision', when: 'application', source: 'Samband' },
  { what: 'state_aid', when: 'application', source: 'Samband' },
  { what: 'contract', when: 'contract', source: 'Samband' },
  { what: 'partnership_agreement', when: 'contract', source: 'Samband' },
  { what: 'procurement', when: 'claim', source: 'Samband' },
  { what: 'timesheets', when: 'claim', source: 'Samband' },
  { what: 'accounts', when: 'claim', source: 'Samband' },
  { what: 'publicity', when: 'closing', source: 'Samband' },
  { what: 'reports', when: 'closing', source: 'Samband' },
];

/** Where Norway's participation in the programmes of 2021–2027 was read: the eleven that the government asked to join. */
export const norwegianList = source(
  'Sørlandets Europakontor: programmene Norge ønsker å delta i',
  'http://south-norway.no/dette-er-eu-programmene-hvor-norge-onsker-deltakelse/',
);
