import { sentence } from './sentence.ts';
import type { Texts } from './texts.ts';

export const nn: Texts = {
  heading: 'Samarbeid',
  answer: ({ agreement, countries, membership, mandate }) =>
    sentence(
      'Fylket ',
      ' og ',
      agreement > 0 && [
        'har ',
        { kind: 'agreement', words: agreement === 1 ? 'éin avtale' : `${agreement} avtalar` },
        countries > 1 ? ` med regionar i ${countries} land` : ' med regionar i andre land',
      ],
      membership > 0 && [
        'er med i ',
        { kind: 'membership', words: membership === 1 ? 'éin organisasjon' : `${membership} organisasjonar` },
      ],
      mandate > 0 && ['har ', { kind: 'mandate', words: mandate === 1 ? 'eitt verv' : `${mandate} verv` }],
    ),
  answerMore: 'Kven vi samarbeider med, sidan når, og kven som representerer oss.',
  searchLabel: 'Søk i avtalar, medlemskap og verv',
  found: (words) => `Dette fann vi for «${words}»`,
  noneFound: 'Ingen avtalar, medlemskap eller verv passar med det du søkte etter',
  noneFoundMore: 'Prøv færre ord, eller namnet på eit land eller ein organisasjon.',
  showAll: 'Vis alt samarbeid',
  none: 'Ingen samarbeid er publiserte enno',
  noneMore: 'Her blir medlemskap, avtalar og verv viste når fylket har publisert dei.',
  registers: 'Registera',
  mapHeading: 'Partnarregionane',
  mapNote: 'Tala på kartet viser til radene i tabellen under. Noreg er merkt.',
  world: 'Partnarregionar utanfor Europa',
  europe: 'Partnarregionar i Europa',
  mapSource: 'Kystliner: Natural Earth.',
  region: 'Partnarregion',
  agreement: 'Avtale',
  agreementKind: 'Slag',
  since: 'Sidan',
  via: 'Gjennom',
  directly: 'Direkte',
  mostShown: (count) => `Berre dei første ${count} blir viste her. Resten står i registera.`,
  sinceHeading: 'Sidan når',
  sinceNote: 'Kvar strek går frå året samarbeidet byrja, til i dag eller til det tok slutt.',
  years: (from, to) => (to === null ? String(from) : `${from}–${to}`),
};
