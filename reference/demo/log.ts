import type { InEachLanguage } from '#platform/language.ts';

type Text = InEachLanguage<string>;
const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** A day of a year that counts from this year: `on(-1, '06-18')` is the eighteenth of June last year. */
export type DemoDay = { year: number; day: string };
export const on = (year: number, day: string): DemoDay => ({ year, day });

/** `under` is the key of a membership, an agreement or an influence case. */
export type DemoEntry = {
  under: string;
  day: DemoDay;
  title: Text;
  type: 'benefit' | 'contact' | 'cost' | 'note';
  category?: 'position' | 'project' | 'contact' | 'learning' | 'visibility';
  /** The key of an institution, for a contact. */
  institution?: string;
  whom?: string;
  amount?: string;
  currency?: string;
  minutes?: number;
  followUp?: DemoDay;
};

export type DemoMeeting = {
  under: string;
  day: DemoDay;
  lastDay?: DemoDay;
  from?: string;
  to?: string;
  title: Text;
  type: 'assembly' | 'board' | 'working_group' | 'commission' | 'visit' | 'other';
  status: 'planned' | 'held' | 'cancelled';
  place: string;
  online?: boolean;
  attended?: string;
  countries?: string;
  texts?: Partial<Record<'agenda' | 'summary' | 'decisions' | 'money' | 'elections', Text>>;
  followUp?: { what: string; who: string; due: DemoDay; done?: boolean }[];
};

/**
 * What the demo county has logged. The organisations are real; what is said to have been gained, said and spent is made
 * up, to show how a relation's account comes about. Benefits are published, the rest is for the house.
 */
export const demoEntries: DemoEntry[] = [
  {
    under: 'northSeaCommission',
    day: on(-1, '11-12'),
    type: 'benefit',
    category: 'position',
    title: t(
      'Vårt forslag om landstrøm kom med i kommisjonens innspill',
      'Framlegget vårt om landstraum kom med i innspelet frå kommisjonen',
      'Our proposal on shore power was taken into the commission’s input',
    ),
  },
  {
    under: 'northSeaCommission',
    day: on(-1, '06-19'),
    type: 'benefit',
    category: 'visibility',
    title: t(
      'Ungdommen fra fylket la fram sluttdokumentet',
      'Ungdommen frå fylket la fram sluttdokumentet',
      'Young people from the county presented the final declaration',
    ),
  },
  {
    under: 'northSeaCommission',
    day: on(-1, '06-18'),
    type: 'cost',
    amount: '14200.00',
    currency: 'NOK',
    minutes: 2400,
    title: t('Reise til årsmøtet for to', 'Reise til årsmøtet for to', 'Travel to the annual meeting for two'),
  },
  {
    under: 'northSeaCommission',
    day: on(-1, '09-03'),
    type: 'contact',
    institution: 'commission',
    whom: 'Saksbehandler i Europakommisjonen',
    minutes: 60,
    followUp: on(1, '02-01'),
    title: t(
      'Samtale om krav til landstrøm',
      'Samtale om krav til landstraum',
      'Talk about requirements for shore power',
    ),
  },
  {
    under: 'cpmr',
    day: on(-1, '10-21'),
    type: 'benefit',
    category: 'learning',
    title: t(
      'Fem av oss lærte hvordan andre regioner regner ut klimatiltak',
      'Fem av oss lærte korleis andre regionar reknar ut klimatiltak',
      'Five of us learned how other regions calculate climate measures',
    ),
  },
  {
    under: 'cpmr',
    day: on(-1, '10-20'),
    type: 'cost',
    amount: '1150.00',
    currency: 'EUR',
    minutes: 960,
    title: t('Deltakelse i arbeidsgruppe', 'Deltaking i arbeidsgruppe', 'Taking part in a working group'),
  },
  {
    under: 'osloRegion',
    day: on(-1, '05-07'),
    type: 'benefit',
    category: 'project',
    title: t(
      'Kontoret fant partneren vi manglet til en søknad',
      'Kontoret fann partnaren vi mangla til ein søknad',
      'The office found the partner that we lacked for an application',
    ),
  },
  {
    under: 'osloRegion',
    day: on(-1, '03-11'),
    type: 'contact',
    whom: 'Rådgiver ved Europakontoret',
    minutes: 45,
    title: t('Gjennomgang av utlysninger', 'Gjennomgang av utlysingar', 'Going through open calls'),
  },
  {
    under: 'schleswig-holstein',
    day: on(-1, '09-26'),
    type: 'benefit',
    category: 'contact',
    title: t(
      'To skoler fikk hver sin vennskapsskole',
      'To skular fekk kvar sin venskapsskule',
      'Two schools each found a partner school',
    ),
  },
  {
    under: 'kaunas',
    day: on(-2, '04-22'),
    type: 'note',
    title: t(
      'Avtalt å ta opp kultursamarbeidet igjen',
      'Avtalt å ta opp att kultursamarbeidet',
      'Agreed to take up the cultural cooperation again',
    ),
  },
  {
    under: 'shorePower',
    day: on(-1, '10-08'),
    type: 'contact',
    institution: 'commission',
    whom: 'Saksbehandler i Europakommisjonen',
    minutes: 90,
    title: t(
      'La fram forslaget vårt i Brussel',
      'La fram framlegget vårt i Brussel',
      'Presented our proposal in Brussels',
    ),
  },
  {
    under: 'apprentices',
    day: on(-1, '02-14'),
    type: 'contact',
    institution: 'education',
    whom: 'Avdelingsdirektør i departementet',
    minutes: 60,
    title: t('Møte om lærlinger ute', 'Møte om lærlingar ute', 'Meeting about apprentices abroad'),
  },
];

/** The first follows the report that a county's adviser wrote from an annual meeting of the commission; the rest are examples. */
export const demoMeetings: DemoMeeting[] = [
  {
    under: 'northSeaCommission',
    day: on(-1, '06-18'),
    lastDay: on(-1, '06-20'),
    type: 'assembly',
    status: 'held',
    place: 'Eksempelby',
    countries: 'Landene rundt Nordsjøen, flere norske fylker og en egen gruppe ungdom',
    title: t(
      'Årsmøtet i Nordsjøkommisjonen',
      'Årsmøtet i Nordsjøkommisjonen',
      'Annual meeting of the North Sea Commission',
    ),
    texts: {
      summary: t(
        'Årsmøtet vedtok en ny strategi og støttet et ungdomsprosjekt. Etterpå møttes de tematiske gruppene.',
        'Årsmøtet vedtok ein ny strategi og støtta eit ungdomsprosjekt. Etterpå møttest dei tematiske gruppene.',
        'The annual meeting adopted a new strategy and supported a youth project. The thematic groups met afterwards.',
      ),
      decisions: t(
        'Ny strategi for kommisjonen.\n\nStøtte til et ungdomsprosjekt.\n\nSluttdokument fra møtet.',
        'Ny strategi for kommisjonen.\n\nStøtte til eit ungdomsprosjekt.\n\nSluttdokument frå møtet.',
        'A new strategy for the commission.\n\nSupport for a youth project.\n\nA final declaration from the meeting.',
      ),
      money: t(
        'Ungdomsprosjektet får 25 000 euro. Regnskapet er godkjent, og budsjettet har en ny modell for kontingenten.',
        'Ungdomsprosjektet får 25 000 euro. Rekneskapen er godkjend, og budsjettet har ein ny modell for kontingenten.',
        'The youth project is given 25,000 euros. The accounts are approved, and the budget has a new model for the fee.',
      ),
      elections: t(
        'Ledelsen for kommisjonen ble valgt.',
        'Leiinga for kommisjonen vart vald.',
        'The leadership of the commission was elected.',
      ),
    },
    followUp: [
      {
        what: 'Legge fram den nye kontingentmodellen for hovedutvalget',
        who: 'Rådgiver A',
        due: on(-1, '09-15'),
        done: true,
      },
      { what: 'Melde inn ungdom til prosjektet', who: 'Rådgiver B', due: on(1, '02-15') },
    ],
  },
  {
    under: 'northSeaCommission',
    day: on(1, '06-16'),
    lastDay: on(1, '06-18'),
    type: 'assembly',
    status: 'planned',
    place: 'Eksempelby',
    title: t(
      'Neste årsmøte i Nordsjøkommisjonen',
      'Neste årsmøte i Nordsjøkommisjonen',
      'Next annual meeting of the North Sea Commission',
    ),
  },
  {
    under: 'schleswig-holstein',
    day: on(-1, '09-25'),
    from: '10:00',
    to: '15:00',
    type: 'commission',
    status: 'held',
    place: 'Kiel',
    title: t(
      'Møte i den felles politiske kommisjonen',
      'Møte i den felles politiske kommisjonen',
      'Meeting of the joint political commission',
    ),
    texts: {
      agenda: t(
        'Handlingsprogrammet, skolesamarbeid, neste møte.',
        'Handlingsprogrammet, skulesamarbeid, neste møte.',
        'The action programme, cooperation between schools, the next meeting.',
      ),
      decisions: t(
        'Fylkene deler oppfølgingen av handlingsprogrammet mellom seg.',
        'Fylka deler oppfølginga av handlingsprogrammet mellom seg.',
        'The counties divide the follow-up of the action programme between them.',
      ),
    },
  },
  {
    under: 'hubei',
    day: on(-1, '11-05'),
    from: '09:00',
    to: '11:00',
    type: 'visit',
    status: 'cancelled',
    place: '',
    online: true,
    title: t('Digitalt besøk fra Hubei', 'Digitalt besøk frå Hubei', 'Online visit from Hubei'),
  },
  {
    under: 'osloRegion',
    day: on(1, '03-12'),
    from: '12:00',
    to: '14:00',
    type: 'assembly',
    status: 'planned',
    place: 'Oslo',
    online: true,
    title: t('Årsmøte i Europakontoret', 'Årsmøte i Europakontoret', 'Annual meeting of the European Office'),
    texts: {
      agenda: t('Strategi, handlingsplan, valg.', 'Strategi, handlingsplan, val.', 'Strategy, action plan, elections.'),
    },
  },
];
