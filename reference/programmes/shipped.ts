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

/** Our own checklist of papers to begin with, without a source; what a programme itself demands names its own. */
export const usualPapers: Rows = [
  { what: 'application', when: 'application' },
  { what: 'budget_decision', when: 'application' },
  { what: 'state_aid', when: 'application' },
  { what: 'contract', when: 'contract' },
  { what: 'partnership_agreement', when: 'contract' },
  { what: 'procurement', when: 'claim' },
  { what: 'timesheets', when: 'claim' },
  { what: 'accounts', when: 'claim' },
  { what: 'publicity', when: 'closing' },
  { what: 'reports', when: 'closing' },
];

/** Where Norway's participation in the programmes of 2021–2027 was read: the eleven that the government asked to join. */
export const norwegianList = source(
  'Sørlandets Europakontor: programmene Norge ønsker å delta i',
  'http://south-norway.no/dette-er-eu-programmene-hvor-norge-onsker-deltakelse/',
);
