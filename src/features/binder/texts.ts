import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const papers = (count: number) => (count === 1 ? '1 papir' : `${count} papirer`);
const files = (count: number) => (count === 1 ? '1 fil' : `${count} filer`);

const nb = {
  title: (name: string) => `Perm: ${name}`,
  crumb: 'Perm',
  complete: 'Permen er komplett',
  completeSoFar: 'Permen er komplett så langt',
  incomplete: (count: number) => `${papers(count)} mangler`,
  laterCount: (count: number) => `${papers(count)} trengs senere.`,
  papers: 'Papirene',
  noPapers: 'Permen har ingen liste ennå',
  noPapersMore:
    'Velg program på prosjektet, så kommer listen fra reglene der. Andre papirer kan legges til når som helst.',
  addPaper: 'Legg til et papir',
  paper: 'Papir',
  asked: 'Kreves',
  state: 'Status',
  where: 'Hvor',
  next: 'Neste steg',
  states: { there: 'på plass', missing: 'mangler', not_needed: 'trengs ikke' },
  laterState: 'trengs senere',
  because: (why: string) => `trengs ikke: ${why}`,
  ownDemand: 'lagt til av prosjektet',
  archived: (place: string) => `Ligger her: ${place}`,
  held: (count: number) => `${files(count)} er holdt tilbake`,
  handle: 'Legg inn',
  again: 'Endre',
  handleOf: (name: string) => ` ${name}`,
  unsorted: 'Vedlegg som ikke er sortert',
  unsortedMore: 'Disse filene henger på prosjektet uten at noen har sagt hvilket papir de er.',
  unsortedHeld: (count: number) => `I tillegg er ${files(count)} holdt tilbake.`,
  whichPaper: (name: string) => `Hva er ${name}?`,
  notSorted: 'Ikke sortert',
  saveSorting: 'Lagre sorteringen',
  sorted: (count: number) => `${files(count)} er sortert`,
  nothingSorted: 'Velg hvilket papir minst én fil er.',
  retention: 'Oppbevaring',
  keepUntil: (day: string) => `Papirene skal oppbevares til og med ${day}.`,
  keepUnknown: 'Ingen har sagt hvor lenge papirene skal oppbevares.',
  reckoned: (day: string, years: number, programme: string) =>
    `Etter reglene i ${programme}: til og med ${day}, ${years} år etter utgangen av`,
  reckonedFrom: {
    payment: (year: number) => `${year}, året for den siste utbetalingen.`,
    end: (year: number) =>
      `${year}, året prosjektet slutter. Dagen regnes på nytt når den siste utbetalingen er mottatt.`,
  },
  useReckoned: (day: string) => `Sett til ${day}`,
  retentionSet: 'Oppbevaringen er satt',
  exportTitle: 'Ta med hele permen',
  exportMore:
    'Én zip-fil med alle papirene i mapper, et innhold som kan leses uten nett, og kontrollsummer for hver fil. Det skrives i revisjonssporet at du har hentet den.',
  exportNow: 'Last ned permen',
  attach: 'Legg ved filer',
  attachNow: 'Legg ved',
  attached: (count: number) => `${files(count)} er lagt ved`,
  filesLabel: 'Filer',
  filesHint: 'Høyst 25 MB hver.',
  seenBy: 'Hvem kan se filene?',
  seenByHint: 'Papirer i permen er vanligvis interne.',
  elsewhere: 'Ligger det et annet sted, eller trengs det ikke?',
  which: 'Hvilket papir?',
  choose: 'Velg',
  place: 'Arkivnummer eller adresse',
  placeHint: 'For eksempel arkivsak 25/1234.',
  why: 'Merknad',
  whyHint: 'Hvorfor trengs det ikke?',
  save: 'Lagre',
  saved: 'Papiret er oppdatert',
  demandedBy: (programme: string) => `${programme} krever dette`,
  errors: {
    whatMissing: 'Velg hvilket papir det er',
    stateMissing: 'Velg om papiret er på plass, mangler eller ikke trengs',
    placeMissing: 'Skriv arkivnummeret eller adressen der papiret ligger',
    whyMissing: 'Skriv hvorfor papiret ikke trengs',
    tooLong: 'Teksten er for lang',
  },
};

export type BinderTexts = typeof nb;
export type ErrorText = keyof typeof nb.errors;
export const binderTexts = { nb, nn, en };
