import type { RateProblem, RateSource } from '#exchange/rates.ts';
import type { InEachLanguage } from '#platform/language.ts';
import type { RatesKept } from './keep.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  title: 'Valutakurser',
  lead: 'Kontingenter regnes om til kroner med årets gjennomsnitt når det ikke står hva som ble betalt. Prosjekter bruker kursen fra den dagen det gjelder.',
  year: 'År',
  caption: (year: number) => `Kurser for ${year}, i kroner for én enhet`,
  currency: 'Valuta',
  average: 'Årsgjennomsnitt',
  basis: 'Grunnlag',
  published: 'publisert',
  ofDays: (days: number) => (days === 1 ? 'av 1 dag' : `av ${days} dager`),
  last: 'Siste kurs',
  none: 'Ingen kurser ennå',
  noneMore:
    'Les inn en fil fra Norges Bank eller Den europeiske sentralbanken. Uten kurser vises beløp i sin egen valuta.',
  noneOf: (year: number) => `Ingen kurser for ${year}`,
  days: (currency: string, year: number) => `${currency}: kurser i ${year}`,
  daysLead: 'På en dag uten kurs gjelder den siste før.',
  day: 'Dag',
  rate: 'Kroner',
  source: 'Kilde',
  sources: { 'norges-bank': 'Norges Bank', ecb: 'Den europeiske sentralbanken' } as Record<RateSource, string>,
  read: 'Les inn kurser',
  file: 'Fil med kurser',
  fileHint:
    'CSV fra Norges Bank, eller CSV eller XML fra Den europeiske sentralbanken. Samme fil to ganger endrer ingenting.',
  where: 'Hvor filene finnes',
  whereNorgesBank: 'Norges Bank: dagskurser og årsgjennomsnitt mot kroner, som CSV',
  whereEcb: 'Den europeiske sentralbanken: alle referansekurser, som XML',
  whereMore: 'Har begge en kurs for samme dag, gjelder den fra Norges Bank.',
  readFile: 'Les inn',
  latest: 'Sist lest inn',
  imported: (name: string) => `Lest inn: ${name}`,
  counts: ({ read, added, changed, unchanged, rejected }: RatesKept) =>
    `${read} rader: ${added} nye kurser, ${changed} rettet, ${unchanged} kjent fra før, ${rejected} utelatt.`,
  rejected: 'Rader som er utelatt',
  why: 'Hvorfor',
  rows: 'Rad i filen',
  first: 'Den første',
  whys: {
    currencyUnknown: 'Koden er ingen valuta vi regner med',
    dayUnclear: 'Dagen finnes ikke',
    dayAhead: 'Dagen har ikke vært ennå',
    rateUnclear: 'Kursen er ikke et tall over null',
    unitUnclear: 'Det går ikke fram hvor mange enheter kursen gjelder',
    notInKroner: 'Kursen er ikke mot kroner',
    monthly: 'Månedsgjennomsnitt brukes ikke',
    noKroner: 'Dagen mangler kurs for kroner, så ingenting kan regnes om',
    twice: 'Samme dag har en annen kurs lenger opp i filen',
  } as Record<RateProblem, string>,
  toList: 'Til kursene',
  errors: {
    fileMissing: 'Velg en fil',
    empty: 'Filen er tom. Last den ned på nytt.',
    unknownFormat: 'Dette er ikke en fil med kurser fra Norges Bank eller Den europeiske sentralbanken',
    columnsMissing: 'Filen mangler kolonner som trengs. Last den ned som CSV med koder fra Norges Bank.',
  },
};

export type RateTexts = typeof nb;
export const rateTexts: InEachLanguage<RateTexts> = { nb, nn, en };
