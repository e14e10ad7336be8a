import type { InEachLanguage } from '#platform/language.ts';

type Text = InEachLanguage<string>;
const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });
const one = (text: string): Text => t(text, text, text);

export type DemoSeat = {
  number?: number;
  role: 'representative' | 'chair' | 'deputy' | 'observer';
  person: string;
  party: string;
};

export type DemoMandate = {
  key: string;
  title: Text;
  summary?: Text;
  body: string;
  /** The organisation, and the one on whose behalf it is held, by their keys among the demo's organisations. */
  organisation: string;
  onBehalfOf?: string;
  /** The membership that it follows from, by its key. */
  membership?: string;
  /** The key of the term before it. */
  follows?: string;
  /** How many terms of the county council ago: 0 is the one that runs. A yearly one ends the next time June does. */
  term: number | 'yearly';
  decidedBy: Text;
  electedBy?: string;
  case: string;
  fee: Text;
  travel: Text;
  handover?: Text;
  seats: DemoSeat[];
};

const council = t('Fylkestinget', 'Fylkestinget', 'The county council');
const none = t('Ingen', 'Ingen', 'None');
const covered = t('Dekkes av fylkeskommunen', 'Blir dekte av fylkeskommunen', 'Covered by the county');

const assembly = {
  title: t(
    'Generalforsamlingen i Nordsjøkommisjonen',
    'Generalforsamlinga i Nordsjøkommisjonen',
    'The general assembly of the North Sea Commission',
  ),
  summary: t(
    'To representanter og to varaer stemmer for fylket når medlemmene møtes. Fylket har ingen plass i styret.',
    'To representantar og to varaer røystar for fylket når medlemmene møtest. Fylket har ingen plass i styret.',
    'Two representatives and two deputies vote for the county when the members meet. The county has no seat on the board.',
  ),
  body: 'General Assembly',
  organisation: 'northSeaCommission',
  membership: 'northSeaCommission',
  decidedBy: council,
  fee: none,
  travel: covered,
};

/**
 * Who represents the demo county. The bodies are real, and so is how many the earlier county sent to the North Sea
 * Commission; the people are roles, and decisions and case numbers are made up.
 */
export const demoMandates: DemoMandate[] = [
  {
    ...assembly,
    key: 'northSeaBefore',
    term: 1,
    case: '19/00731',
    seats: [
      { number: 1, role: 'representative', person: 'Representant E', party: 'Sp' },
      { number: 1, role: 'deputy', person: 'Vararepresentant E', party: 'Sp' },
      { number: 2, role: 'representative', person: 'Representant F', party: 'H' },
      { number: 2, role: 'deputy', person: 'Vararepresentant F', party: 'H' },
    ],
  },
  {
    ...assembly,
    key: 'northSea',
    follows: 'northSeaBefore',
    term: 0,
    case: '23/01904',
    handover: t(
      'Gruppene for transport og for klima og energi arbeider med felles uttalelser. Meld på i god tid: de fleste møtene er utenlands.',
      'Gruppene for transport og for klima og energi arbeider med felles fråsegner. Meld på i god tid: dei fleste møta er utanlands.',
      'The groups for transport and for climate and energy are working on joint statements. Sign up early: most meetings are abroad.',
    ),
    seats: [
      { number: 1, role: 'representative', person: 'Representant A', party: 'Ap' },
      { number: 1, role: 'deputy', person: 'Vararepresentant A', party: 'Ap' },
      { number: 2, role: 'representative', person: 'Representant B', party: 'H' },
      { number: 2, role: 'deputy', person: 'Vararepresentant B', party: 'V' },
    ],
  },
  {
    key: 'osloRegion',
    title: t(
      'Årsmøtet i Osloregionens Europakontor',
      'Årsmøtet i Osloregionens Europakontor',
      'The annual meeting of the Oslo Region European Office',
    ),
    body: 'Årsmøtet',
    organisation: 'osloRegion',
    membership: 'osloRegion',
    term: 'yearly',
    decidedBy: t(
      'Hovedutvalg for næring, reiseliv og internasjonalt arbeid',
      'Hovudutval for næring, reiseliv og internasjonalt arbeid',
      'Committee for Business, Tourism and International Work',
    ),
    case: '25/00412',
    fee: none,
    travel: covered,
    seats: [
      { number: 1, role: 'representative', person: 'Representant C', party: 'Sp' },
      { number: 1, role: 'deputy', person: 'Vararepresentant C', party: 'SV' },
    ],
  },
  {
    key: 'balticBoard',
    title: t('Styret i BSSSC', 'Styret i BSSSC', 'The board of BSSSC'),
    summary: t(
      'Fylkene i Østlandssamarbeidet deler plassen i samarbeidet mellom regionene rundt Østersjøen.',
      'Fylka i Østlandssamarbeidet deler plassen i samarbeidet mellom regionane rundt Austersjøen.',
      'The counties of the Eastern Norway County Network share the seat in the cooperation of the Baltic Sea regions.',
    ),
    body: 'Board',
    organisation: 'bsssc',
    onBehalfOf: 'ostlandssamarbeidet',
    term: 0,
    decidedBy: one('Østlandssamarbeidet'),
    electedBy: 'General Assembly',
    case: '',
    fee: none,
    travel: t('Dekkes av Østlandssamarbeidet', 'Blir dekte av Østlandssamarbeidet', 'Covered by the network'),
    seats: [
      { number: 1, role: 'representative', person: 'Representant D', party: 'Krf' },
      { role: 'observer', person: 'Ungdomsrepresentant D', party: '' },
    ],
  },
];
