import type { InEachLanguage } from '#platform/language.ts';
import type { CostCategory, PaperKind, PaperTime } from './categories.ts';

/** The kinds of cost in words. */
export const categoryWords: InEachLanguage<Record<CostCategory, string>> = {
  nb: {
    staff: 'Personal',
    office: 'Kontor og administrasjon',
    travel: 'Reise og opphold',
    external: 'Ekstern ekspertise og tjenester',
    equipment: 'Utstyr',
    infrastructure: 'Infrastruktur og bygg',
    indirect: 'Indirekte kostnader',
    lump_sum: 'Engangsbeløp',
    unit_costs: 'Enhetskostnader',
    other: 'Andre kostnader',
  },
  nn: {
    staff: 'Personal',
    office: 'Kontor og administrasjon',
    travel: 'Reise og opphald',
    external: 'Ekstern ekspertise og tenester',
    equipment: 'Utstyr',
    infrastructure: 'Infrastruktur og bygg',
    indirect: 'Indirekte kostnader',
    lump_sum: 'Eingongsbeløp',
    unit_costs: 'Einingskostnader',
    other: 'Andre kostnader',
  },
  en: {
    staff: 'Staff',
    office: 'Office and administration',
    travel: 'Travel and accommodation',
    external: 'External expertise and services',
    equipment: 'Equipment',
    infrastructure: 'Infrastructure and works',
    indirect: 'Indirect costs',
    lump_sum: 'Lump sum',
    unit_costs: 'Unit costs',
    other: 'Other costs',
  },
};

/** The papers in words. */
export const paperWords: InEachLanguage<Record<PaperKind, string>> = {
  nb: {
    application: 'Søknad',
    budget_decision: 'Vedtak om egne midler',
    contract: 'Kontrakt',
    grant_letter: 'Tilsagnsbrev',
    partnership_agreement: 'Partnerskapsavtale',
    state_aid: 'Vurdering av statsstøtte',
    procurement: 'Dokumenter fra anskaffelser',
    timesheets: 'Timelister',
    publicity: 'Synliggjøring av støtten',
    accounts: 'Prosjektregnskap',
    reports: 'Rapporter',
    data_protection: 'Behandling av personopplysninger',
    other: 'Annet',
  },
  nn: {
    application: 'Søknad',
    budget_decision: 'Vedtak om eigne midlar',
    contract: 'Kontrakt',
    grant_letter: 'Tilsegnsbrev',
    partnership_agreement: 'Partnarskapsavtale',
    state_aid: 'Vurdering av statsstøtte',
    procurement: 'Dokument frå innkjøp',
    timesheets: 'Timelister',
    publicity: 'Synleggjering av støtta',
    accounts: 'Prosjektrekneskap',
    reports: 'Rapportar',
    data_protection: 'Behandling av personopplysningar',
    other: 'Anna',
  },
  en: {
    application: 'Application',
    budget_decision: 'Decision on own money',
    contract: 'Contract',
    grant_letter: 'Grant letter',
    partnership_agreement: 'Partnership agreement',
    state_aid: 'State aid assessment',
    procurement: 'Procurement documents',
    timesheets: 'Time sheets',
    publicity: 'Publicity for the support',
    accounts: 'Project accounts',
    reports: 'Reports',
    data_protection: 'Processing of personal data',
    other: 'Other',
  },
};

/** When each paper is needed, in words. */
export const paperTimeWords: InEachLanguage<Record<PaperTime, string>> = {
  nb: {
    application: 'Ved søknad',
    contract: 'Ved kontrakt',
    claim: 'Ved hvert krav om utbetaling',
    closing: 'Ved avslutning',
  },
  nn: {
    application: 'Ved søknad',
    contract: 'Ved kontrakt',
    claim: 'Ved kvart krav om utbetaling',
    closing: 'Ved avslutning',
  },
  en: {
    application: 'With the application',
    contract: 'With the contract',
    claim: 'With each claim',
    closing: 'When it closes',
  },
};
