import type { InEachLanguage } from '#platform/language.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  about: 'Om programmet',
  period: 'Periode',
  over: 'Avsluttet',
  notWith: 'Norge har ikke sluttet seg til programmet',
  notWithMore: 'Undersøk vilkårene hos dem som lyser ut, før noen bruker tid på en søknad.',
  notHere: 'Fylket ligger utenfor programområdet',
  notHereMore: 'Utlysninger herfra er ikke for oss.',
  scheme: 'Ordning',
  atLeast: 'Minst',
  duration: 'Varighet',
  support: 'Støtte',
  partners: (count: number) => (count === 1 ? '1 partner' : `${count} partnere`),
  countries: (count: number) => `${count} land`,
  months: (count: number) => `inntil ${count} måneder`,
  upTo: (amount: string) => `inntil ${amount}`,
  or: ' eller ',
  rate: 'Sats',
  appliesTo: 'Gjelder',
  when: 'Når',
  source: 'Kilde',
  whole: 'Hele programmet',
  call: (call: string) => `Utlysningen ${call}`,
  always: 'Uten tidsgrense',
  readOn: (day: string) => `lest ${day}`,
  ratesNote: 'Den smaleste regelen gjelder: utlysning foran ordning, ordning foran hele programmet.',
  papersNote: 'Et papir uten kilde står på vår egen sjekkliste.',
  weeksBefore: (weeks: number) => (weeks === 1 ? '1 uke før' : `${weeks} uker før`),
  reports: 'Rapporter',
  everyMonths: (months: number) => (months === 12 ? 'Én gang i året' : `Hver ${months}. måned`),
  dueAfter: (months: number) => `frist ${months === 1 ? 'en måned' : `${months} måneder`} etter perioden`,
  daysAfter: (days: number) => `frist ${days} dager etter perioden`,
  withClaim: 'krav om utbetaling følger med',
  years: (years: number) => `${years} år`,
  consortium: 'Minstekrav',
  projects: 'Prosjekter i programmet',
  asItWas: 'Reglene slik de var',
  asItWasNote: 'Hver versjon er tatt vare på. Velg en dag for å se reglene som gjaldt her da.',
  onDay: 'Dag',
  see: 'Se reglene',
  notYet: 'Programmet var ikke skrevet inn her den dagen.',
  versionOf: (version: number, day: string) => `Versjon ${version}, slik den sto ${day}`,
  noRates: 'Ingen satser var skrevet inn.',
  fetch: 'Hent inn programmene som følger med',
  fetchMore: (count: number) =>
    `${count === 1 ? 'Ett program' : `${count} programmer`} følger med Samband og er ikke her ennå. De blir lagt inn som utkast, og det som er her fra før, blir stående.`,
  fetched: (count: number) =>
    count === 1 ? '1 program er lagt inn som utkast' : `${count} programmer er lagt inn som utkast`,
  nothingToFetch: 'Alle programmene som følger med, er her fra før',
};
export type ProgrammeTexts = typeof nb;

/** What the pages of programmes say beside the register's own words. */
export const programmeTexts: InEachLanguage<ProgrammeTexts> = { nb, nn, en };
