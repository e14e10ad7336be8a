import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';
import type { Counts } from './queries.ts';
import { sentence, type Piece } from './sentence.ts';

const nb = {
  heading: 'Samarbeid',
  answer: ({ agreement, countries, membership, mandate }: Counts): Piece[] =>
    sentence(
      'Fylket ',
      ' og ',
      agreement > 0 && [
        'har ',
        { kind: 'agreement', words: agreement === 1 ? 'én avtale' : `${agreement} avtaler` },
        countries > 1 ? ` med regioner i ${countries} land` : ' med regioner i andre land',
      ],
      membership > 0 && [
        'er med i ',
        { kind: 'membership', words: membership === 1 ? 'én organisasjon' : `${membership} organisasjoner` },
      ],
      mandate > 0 && ['har ', { kind: 'mandate', words: mandate === 1 ? 'ett verv' : `${mandate} verv` }],
    ),
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
