import type { InEachLanguage } from '#platform/language.ts';
import { on, type DemoDay } from './log.ts';

type Text = InEachLanguage<string>;
const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

export type DemoCase = {
  key: string;
  title: Text;
  summary: Text;
  channel: 'membership' | 'agreement' | 'project' | 'knowledge';
  /** The key of one of `demoInstitutions`. */
  institution: string;
  sort: 'eu' | 'ministry';
  position: Text;
  adopted?: { by: string; on: DemoDay; number: string };
  before?: Text;
  after?: Text;
  outcome: 'open' | 'taken_in' | 'partly' | 'not';
  result?: Text;
  shared: string;
  consultations: { title: string; due: DemoDay; council?: boolean; sent?: DemoDay }[];
  steps: {
    way: 'membership' | 'letter' | 'consultation' | 'meeting';
    day: DemoDay;
    membership?: string;
    note: string;
  }[];
};

export const demoInstitutions: Record<string, { title: Text; type: string; country: string }> = {
  commission: { title: t('Europakommisjonen', 'Europakommisjonen', 'European Commission'), type: 'eu', country: 'BE' },
  education: {
    title: t('Kunnskapsdepartementet', 'Kunnskapsdepartementet', 'Ministry of Education and Research'),
    type: 'state',
    country: 'NO',
  },
};

/** Three cases, each made up to show how one is kept: partly won, open with deadlines ahead, and won. The institutions are real. */
export const demoCases: DemoCase[] = [
  {
    key: 'shorePower',
    title: t('Landstrøm i små havner', 'Landstraum i små hamner', 'Shore power in small ports'),
    summary: t(
      'Eksempel: Fylket ber om at også små havner rundt Nordsjøen kan få støtte til landstrøm.',
      'Døme: Fylket ber om at òg små hamner rundt Nordsjøen kan få støtte til landstraum.',
      'Example: The county asks that small ports around the North Sea, too, can have support for shore power.',
    ),
    channel: 'membership',
    institution: 'commission',
    sort: 'eu',
    position: t(
      'Grensen for støtte må senkes, slik at havner med lokal trafikk kommer med.',
      'Grensa for støtte må senkast, slik at hamner med lokal trafikk kjem med.',
      'The threshold for support must be lowered, so that ports with local traffic are included.',
    ),
    adopted: { by: 'Hovedutvalg for næring, reiseliv og internasjonalt arbeid', on: on(-1, '04-09'), number: '18/25' },
    before: t(
      '«Havner med mer enn 100 anløp i året kan søke.»',
      '«Hamner med meir enn 100 anløp i året kan søkje.»',
      '“Ports with more than 100 calls a year may apply.”',
    ),
    after: t(
      '«Havner med mer enn 50 anløp i året kan søke.»',
      '«Hamner med meir enn 50 anløp i året kan søkje.»',
      '“Ports with more than 50 calls a year may apply.”',
    ),
    outcome: 'partly',
    result: t(
      'Grensen ble senket, men ikke så langt som vi ba om.',
      'Grensa vart senka, men ikkje så langt som vi bad om.',
      'The threshold was lowered, but not as far as we asked.',
    ),
    shared: 'position,adopted,institution,channels,text_before,text_after,outcome',
    consultations: [{ title: 'Høring om støtte til havner (eksempel)', due: on(-1, '09-30'), sent: on(-1, '09-24') }],
    steps: [
      {
        way: 'membership',
        day: on(-1, '05-20'),
        membership: 'northSeaCommission',
        note: 'Tatt opp i gruppen for transport',
      },
      { way: 'consultation', day: on(-1, '09-24'), note: 'Svart sammen med fem andre regioner' },
    ],
  },
  {
    key: 'nextPeriod',
    title: t(
      'Regionenes plass i EUs neste programperiode',
      'Plassen til regionane i den neste programperioden til EU',
      'The place of regions in the EU’s next programme period',
    ),
    summary: t(
      'Eksempel: Fylket vil at norske regioner fortsatt skal kunne delta i samarbeidsprogrammene.',
      'Døme: Fylket vil at norske regionar framleis skal kunne delta i samarbeidsprogramma.',
      'Example: The county wants Norwegian regions to be able to take part in the cooperation programmes still.',
    ),
    channel: 'membership',
    institution: 'commission',
    sort: 'eu',
    position: t(
      'Programmene må fortsatt styres av regionene selv.',
      'Programma må framleis styrast av regionane sjølve.',
      'The programmes must still be run by the regions themselves.',
    ),
    outcome: 'open',
    shared: 'position',
    consultations: [
      { title: 'Åpen høring om programmene etter 2027 (eksempel)', due: on(1, '03-20'), council: true },
      { title: 'Innspill til CPMR (eksempel)', due: on(1, '01-29') },
    ],
    steps: [
      { way: 'membership', day: on(-1, '10-21'), membership: 'cpmr', note: 'Meldt inn som tema for arbeidsgruppen' },
    ],
  },
  {
    key: 'apprentices',
    title: t(
      'Flere plasser for lærlinger i Erasmus+',
      'Fleire plassar for lærlingar i Erasmus+',
      'More places for apprentices in Erasmus+',
    ),
    summary: t(
      'Eksempel: Fylket ber staten prioritere lærlinger når nasjonale midler fordeles.',
      'Døme: Fylket ber staten prioritere lærlingar når nasjonale midlar blir fordelte.',
      'Example: The county asks the state to give priority to apprentices when national funds are shared out.',
    ),
    channel: 'knowledge',
    institution: 'education',
    sort: 'ministry',
    position: t(
      'Lærlinger må ha samme rett til praksis ute som elever på skole.',
      'Lærlingar må ha same rett til praksis ute som elevar på skule.',
      'Apprentices must have the same right to placements abroad as pupils at school.',
    ),
    outcome: 'taken_in',
    shared: 'outcome',
    consultations: [],
    steps: [{ way: 'letter', day: on(-1, '01-20'), note: 'Brev fra fylkesordføreren' }],
  },
];
