import type { InEachLanguage } from '#platform/language.ts';

type Text = InEachLanguage<string>;
const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** Rows of a part of an agreement, field by field as the form names them. */
type Rows = readonly Readonly<Record<string, string>>[];

export type DemoAgreement = {
  key: string;
  unit: 'international' | 'education' | 'business' | 'culture';
  texts: { title: Text; summary: Text; purpose: Text; board?: Text };
  own: Readonly<Record<string, string>>;
  /** Keys of organisations. */
  via?: string;
  parties: readonly { organisation: string; since?: string; note?: string }[];
  documents?: Rows;
  bodies?: Rows;
  programmes?: Rows;
  measures?: Rows;
  sources?: Rows;
  /** Who has held it, from when and until when: keys of organisations. */
  holding?: readonly { organisation: string; starts_on?: string; ends_on?: string }[];
};

/**
 * The four agreements that the strategy names. Partners, years, documents and what sources disagree about are real, as
 * counties' own pages tell them; the day of the next meeting is made up.
 */
export const demoAgreements: DemoAgreement[] = [
  {
    key: 'midwest',
    unit: 'business',
    texts: {
      title: t(
        'Samarbeidet med Midtvesten i USA',
        'Samarbeidet med Midtvesten i USA',
        'Cooperation with the Midwest USA',
      ),
      summary: t(
        'Fire intensjonsavtaler med norsk-amerikanske organisasjoner og delstater gir bedrifter og skoler kontakter på andre siden av Atlanteren.',
        'Fire intensjonsavtalar med norsk-amerikanske organisasjonar og delstatar gir bedrifter og skular kontaktar på andre sida av Atlanteren.',
        'Four memoranda of understanding with Norwegian-American organisations and states give businesses and schools contacts across the Atlantic.',
      ),
      purpose: t(
        'Å styrke forbindelsene mellom fylket og Midtvesten innen næringsliv, utdanning og kultur.',
        'Å styrkje banda mellom fylket og Midtvesten innan næringsliv, utdanning og kultur.',
        'To strengthen ties between the county and the Midwest in business, education and culture.',
      ),
    },
    own: {
      agreement_kind: 'memorandum',
      stage: 'running',
      term: 'open',
      since: '2013',
      themes: 'business,education,culture',
      region: 'Midtvesten',
      country: 'US',
      latitude: '44.98',
      longitude: '-93.27',
    },
    parties: [
      { organisation: 'norway-house' },
      { organisation: 'sons-of-norway' },
      { organisation: 'minnesota-trade-office', note: 'Minneapolis' },
      { organisation: 'north-dakota-governor', note: 'Bismarck' },
    ],
    documents: [
      { title: 'Intensjonsavtale med Norway House', kind: 'memorandum', parties: 'fylket og Norway House' },
      { title: 'Intensjonsavtale med Sons of Norway', kind: 'memorandum', parties: 'fylket og Sons of Norway' },
      {
        title: 'Intensjonsavtale med Minnesota Trade Office',
        kind: 'memorandum',
        parties: 'fylket og Minnesota Trade Office',
      },
      {
        title: 'Intensjonsavtale med guvernørens kontor i Nord-Dakota',
        kind: 'memorandum',
        parties: 'fylket og North Dakota Governor’s Office',
      },
      { title: 'Midwest USA Bridging the Atlantic, prosjekt til 2015', kind: 'programme', year: '2015' },
    ],
    holding: [
      { organisation: 'vtfk', starts_on: '2020-01-01', ends_on: '2023-12-31' },
      { organisation: 'telemark', starts_on: '2024-01-01' },
    ],
  },
  {
    key: 'hubei',
    unit: 'international',
    texts: {
      title: t('Samarbeidet med Hubei', 'Samarbeidet med Hubei', 'Cooperation with Hubei'),
      summary: t(
        'Avtale om samarbeid med provinsen Hubei i Kina om næringsliv, utdanning, kultur og reiseliv.',
        'Avtale om samarbeid med provinsen Hubei i Kina om næringsliv, utdanning, kultur og reiseliv.',
        'Agreement on cooperation with Hubei province in China about business, education, culture and tourism.',
      ),
      purpose: t(
        'Å utvikle samarbeid om næringsliv, utdanning, kultur og reiseliv. Skolene og universitetet har egne underavtaler.',
        'Å utvikle samarbeid om næringsliv, utdanning, kultur og reiseliv. Skulane og universitetet har eigne underavtalar.',
        'To develop cooperation on business, education, culture and tourism. Schools and the university have sub-agreements of their own.',
      ),
    },
    own: {
      agreement_kind: 'cooperation',
      stage: 'running',
      term: 'open',
      since: '2006',
      themes: 'business,education,culture,tourism',
      region: 'Hubei',
      country: 'CN',
      latitude: '30.59',
      longitude: '114.31',
    },
    parties: [{ organisation: 'hubei' }],
    documents: [
      { title: 'Samarbeidsavtalen', kind: 'agreement', year: '2006', parties: 'Telemark fylkeskommune og Hubei' },
      { title: 'Underavtaler for skoler og universitet', kind: 'subagreement' },
      { title: 'Brev fra Hubei', kind: 'letter', signed_on: '2019-11-15' },
      { title: 'Brev fra Hubei', kind: 'letter', signed_on: '2020-03-18' },
    ],
    sources: [
      {
        about: 'signed_on',
        says: '2006',
        source: 'Fylkeskommunens eget kort',
        chosen: 'on',
        note: 'Vi holder oss til vårt eget kort til vi har sett avtalen.',
      },
      { about: 'signed_on', says: '2005', source: 'norway.cn' },
    ],
    holding: [
      { organisation: 'vtfk', starts_on: '2020-01-01', ends_on: '2023-12-31' },
      { organisation: 'telemark', starts_on: '2024-01-01' },
    ],
  },
  {
    key: 'kaunas',
    unit: 'culture',
    texts: {
      title: t('Samarbeidet med Kaunas', 'Samarbeidet med Kaunas', 'Cooperation with Kaunas'),
      summary: t(
        'Elever, lærere og kulturarbeidere har møtt hverandre siden Litauen ble selvstendig igjen.',
        'Elevar, lærarar og kulturarbeidarar har møtt kvarandre sidan Litauen vart sjølvstendig att.',
        'Students, teachers and cultural workers have met since Lithuania regained its independence.',
      ),
      purpose: t(
        'Å samarbeide om utdanning og kultur.',
        'Å samarbeide om utdanning og kultur.',
        'To cooperate on education and culture.',
      ),
    },
    own: {
      agreement_kind: 'cooperation',
      stage: 'running',
      term: 'open',
      since: '1991',
      themes: 'education,culture',
      region: 'Kaunas',
      country: 'LT',
      latitude: '54.9',
      longitude: '23.9',
    },
    parties: [{ organisation: 'kaunas', since: '1991' }],
    holding: [
      { organisation: 'vtfk', starts_on: '2020-01-01', ends_on: '2023-12-31' },
      { organisation: 'vestfold', starts_on: '2024-01-01' },
    ],
  },
  {
    key: 'schleswig-holstein',
    unit: 'international',
    texts: {
      title: t(
        'Samarbeidet med Schleswig-Holstein',
        'Samarbeidet med Schleswig-Holstein',
        'Cooperation with Schleswig-Holstein',
      ),
      summary: t(
        'Fylkene på Østlandet samarbeider med den tyske delstaten gjennom Østlandssamarbeidet. En felles politisk kommisjon møtes hvert år.',
        'Fylka på Austlandet samarbeider med den tyske delstaten gjennom Østlandssamarbeidet. Ein felles politisk kommisjon møtest kvart år.',
        'The counties of Eastern Norway cooperate with the German state through the Eastern Norway County Network. A joint political commission meets every year.',
      ),
      purpose: t(
        'Å samarbeide om saker som gjelder begge regionene, etter et felles handlingsprogram. Oppfølgingen er delt mellom fylkene.',
        'Å samarbeide om saker som gjeld begge regionane, etter eit felles handlingsprogram. Oppfølginga er delt mellom fylka.',
        'To cooperate on matters that concern both regions, by a joint action programme. Follow-up is divided between the counties.',
      ),
    },
    own: {
      agreement_kind: 'cooperation',
      stage: 'running',
      term: 'open',
      since: '1998',
      themes: 'governance',
      region: 'Schleswig-Holstein',
      country: 'DE',
      latitude: '54.32',
      longitude: '10.13',
    },
    via: 'ostlandssamarbeidet',
    parties: [{ organisation: 'schleswig-holstein', since: '1998' }],
    bodies: [{ name: 'Felles politisk kommisjon', kind: 'commission', cycle_months: '12', next_on: 'THIS-10-15' }],
    programmes: [{ title: 'Cooperation Perspectives', from_year: '2018', to_year: '2019' }],
    measures: [
      {
        programme: 'Cooperation Perspectives',
        what: 'Dele oppfølgingen av handlingsprogrammet mellom fylkene',
        responsible: 'Fylkene i Østlandssamarbeidet',
        status: 'done',
      },
    ],
    sources: [
      { about: 'since', says: '1995', source: 'Oslo', note: 'Oslo samarbeidet alene først.' },
      { about: 'since', says: '1996', source: 'Akershus', note: 'Akershus kom til året etter.' },
      { about: 'since', says: '1998', source: 'Østlandssamarbeidet', chosen: 'on', note: 'Alle fylkene fra mai 1998.' },
    ],
    holding: [
      { organisation: 'vtfk', starts_on: '2020-01-01', ends_on: '2023-12-31' },
      { organisation: 'vestfold', starts_on: '2024-01-01' },
      { organisation: 'telemark', starts_on: '2024-01-01' },
    ],
  },
];
