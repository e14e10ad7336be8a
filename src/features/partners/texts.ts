import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';
import type { Counts } from './queries.ts';
import type { RelationKind } from './relation.ts';

/** A piece of the answer: words, or a figure that leads to the list it counts. */
export type Piece = string | { count: number; words: string; kind: RelationKind };

const nb = {
  heading: 'Samarbeid',
  answer: ({ agreement, countries, membership, mandate }: Counts): Piece[] => [
    'Fylket har ',
    { count: agreement, words: agreement === 1 ? 'én avtale' : `${agreement} avtaler`, kind: 'agreement' },
    countries > 1 ? ` med regioner i ${countries} land, og er med i ` : ' med regioner i andre land, og er med i ',
    {
      count: membership,
      words: membership === 1 ? 'én organisasjon' : `${membership} organisasjoner`,
      kind: 'membership',
    },
    '. ',
    { count: mandate, words: mandate === 1 ? 'Ett verv' : `${mandate} verv`, kind: 'mandate' },
    ' gir oss en plass der det avgjøres.',
  ],
  answerMore: 'Hvem vi samarbeider med, siden når, og hvem som representerer oss.',
  searchLabel: 'Søk i avtaler, medlemskap og verv',
  found: (words: string) => `Dette fant vi for «${words}»`,
  noneFound: 'Ingen avtaler, medlemskap eller verv passer med det du søkte etter',
  noneFoundMore: 'Prøv færre ord, eller navnet på et land eller en organisasjon.',
  showAll: 'Vis alt samarbeid',
  none: 'Ingen samarbeid er publisert ennå',
  noneMore: 'Her vises medlemskap, avtaler og verv når fylket har publisert dem.',
  registers: 'Registrene',
  mapHeading: 'Partnerregionene',
  mapNote: 'Tallene på kartet viser til radene i tabellen under. Norge er merket.',
  world: 'Partnerregioner utenfor Europa',
  europe: 'Partnerregioner i Europa',
  mapSource: 'Kystlinjer: Natural Earth.',
  region: 'Partnerregion',
  agreement: 'Avtale',
  agreementKind: 'Slag',
  since: 'Siden',
  via: 'Gjennom',
  directly: 'Direkte',
  mostShown: (count: number) => `Bare de første ${count} vises her. Resten står i registrene.`,
  sinceHeading: 'Siden når',
  sinceNote: 'Hver strek går fra året samarbeidet begynte, til i dag eller til det tok slutt.',
  years: (from: number, to: number | null) => (to === null ? String(from) : `${from}–${to}`),
};

export type Texts = typeof nb;
export const partnerTexts = { nb, nn, en };
