import type { RegisterWords } from '#records/register/register.ts';
import { en } from './entry.texts.en.ts';
import { nn } from './entry.texts.nn.ts';

const nb = {
  one: 'Loggføring',
  many: 'Logg',
  lead: 'Hva medlemskap, avtaler og saker har gitt og kostet, og hvem vi har snakket med.',
  publicLead: 'Hva medlemskap og avtaler har gitt.',
  add: 'Ny loggføring',
  change: 'Endre loggføringen',
  none: 'Ingenting er loggført ennå',
  noneMore: 'Åpne medlemskapet, avtalen eller saken det gjelder, og skriv en linje under «Logg».',
  labels: {
    title: 'Hva skjedde',
    summary: 'Mer om det',
    type: 'Hva slags',
    category: 'Hva det ga',
    day: 'Dato',
    with_organisation: 'Hvem vi snakket med',
    with_whom: 'Person',
    amount: 'Beløp',
    currency: 'Valuta',
    minutes: 'Tid brukt, i minutter',
    url: 'Hvor det kan leses',
    follow_up: 'Følg opp',
  },
  hints: {
    category: 'Bare for nytte.',
    summary: 'Det som står her, kan alle lese hvis loggføringen publiseres.',
    with_whom: 'Vises bare for ansatte.',
    amount: 'Reise, opphold og deltakelse. Kontingenten føres på medlemskapet.',
  },
  options: {
    type: { benefit: 'Nytte', contact: 'Kontakt', cost: 'Kostnad', note: 'Notat' },
    category: {
      position: 'Gjennomslag',
      project: 'Prosjekt',
      contact: 'Nye kontakter',
      learning: 'Læring',
      visibility: 'Synlighet',
    },
    currency: { NOK: 'NOK', EUR: 'EUR', SEK: 'SEK', DKK: 'DKK', GBP: 'GBP', USD: 'USD', CNY: 'CNY' },
  },
  sections: { contact: 'Hvem vi snakket med', cost: 'Hva det kostet', source: 'Kilde' },
  duties: { followUp: 'Følg opp' },
  errors: {
    dayMissing: 'Skriv hvilken dag det var',
    categoryMissing: 'Velg hva det ga',
    costMissing: 'Skriv beløpet, eller tiden det tok',
    hoursUnclear: 'Skriv tiden i timer, for eksempel 1,5',
  },
  log: {
    heading: 'Logg og møter',
    everything: 'Alt',
    of: (title: string) => `Loggen for ${title}`,
    what: 'Hva skjedde?',
    when: 'Når?',
    sort: 'Hva slags?',
    hours: 'Timer',
    hoursHint: 'Bare når du fører kostnad.',
    save: 'Loggfør',
    saved: 'Loggført.',
    quick: 'Loggfør noe nytt',
    meeting: 'Nytt møte',
    long: 'Ny loggføring med flere felt',
    all: (count: number) => `Hele loggen (${count})`,
    none: 'Ingenting er loggført her ennå',
    noneMore: 'Skriv en linje når noe skjer. Da ser dere hva relasjonen gir, når den skal fornyes.',
    counts: 'Loggført så langt',
    cost: 'Kostnad: tid',
    hoursLong: (hours: string) => `${hours} timer`,
  },
  card: { benefits: 'Hva det har gitt' },
};

export type EntryTexts = RegisterWords & typeof nb;
export const entryTexts = { nb, nn, en };
