import type { InEachLanguage } from '#platform/language.ts';

const nb = {
  about: 'Om medlemskapet',
  organisation: 'Organisasjon',
  since: 'Medlem siden',
  sinceYear: (year: number) => `Medlem siden ${year}`,
  ended: 'Avsluttet',
  requires: 'Krever medlemskap i',
  requiredBy: 'Er et krav for',
  through: 'Avtaler gjennom medlemskapet',
  groups: 'Arbeidsgrupper',
  fees: 'Kontingent',
  feesCaption: 'Kontingent år for år',
  year: 'År',
  amount: 'Beløp',
  nok: 'I kroner',
  reckoned: 'omregnet',
  reckonedMore: 'Omregnede beløp bruker Norges Banks gjennomsnittskurs for året.',
  running: 'Løpende',
  until: (day: string) => `Til ${day}`,
  caseNumber: 'Saksnummer',
  resting: {
    leavingRequired: { heading: 'Andre medlemskap henger på dette', more: 'Går vi ut her, faller også disse bort:' },
    requiredGone: { heading: 'Medlemskapet som dette krever, er på vei ut', more: 'Dette kan ikke beholdes alene:' },
  },
};
export type MembershipTexts = typeof nb;

const nn: MembershipTexts = {
  about: 'Om medlemskapet',
  organisation: 'Organisasjon',
  since: 'Medlem sidan',
  sinceYear: (year) => `Medlem sidan ${year}`,
  ended: 'Avslutta',
  requires: 'Krev medlemskap i',
  requiredBy: 'Er eit krav for',
  through: 'Avtalar gjennom medlemskapet',
  groups: 'Arbeidsgrupper',
  fees: 'Kontingent',
  feesCaption: 'Kontingent år for år',
  year: 'År',
  amount: 'Beløp',
  nok: 'I kroner',
  reckoned: 'omrekna',
  reckonedMore: 'Omrekna beløp bruker gjennomsnittskursen til Noregs Bank for året.',
  running: 'Løpande',
  until: (day) => `Til ${day}`,
  caseNumber: 'Saksnummer',
  resting: {
    leavingRequired: { heading: 'Andre medlemskap heng på dette', more: 'Går vi ut her, fell også desse bort:' },
    requiredGone: { heading: 'Medlemskapet som dette krev, er på veg ut', more: 'Dette kan ikkje haldast åleine:' },
  },
};

const en: MembershipTexts = {
  about: 'About the membership',
  organisation: 'Organisation',
  since: 'Member since',
  sinceYear: (year) => `Member since ${year}`,
  ended: 'Ended',
  requires: 'Requires membership of',
  requiredBy: 'Is required for',
  through: 'Agreements held through it',
  groups: 'Working groups',
  fees: 'Fee',
  feesCaption: 'The fee, year by year',
  year: 'Year',
  amount: 'Amount',
  nok: 'In kroner',
  reckoned: 'reckoned',
  reckonedMore: "Reckoned amounts go by Norges Bank's average rate of the year.",
  running: 'Running',
  until: (day) => `Until ${day}`,
  caseNumber: 'Case number',
  resting: {
    leavingRequired: { heading: 'Other memberships rest on this one', more: 'If we leave, these go too:' },
    requiredGone: {
      heading: 'The membership that this one requires is on its way out',
      more: 'This one cannot be kept alone:',
    },
  },
};

export const membershipTexts: InEachLanguage<MembershipTexts> = { nb, nn, en };
