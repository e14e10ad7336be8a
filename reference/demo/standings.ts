import type { DemoActivity } from './activities.ts';
import type { InEachLanguage } from '#platform/language.ts';

const t = (nb: string, nn: string, en: string): InEachLanguage<string> => ({ nb, nn, en });

/** What a membership or an agreement of the demo contributes to the strategy; `relation` is its key. */
export type DemoStanding = Pick<DemoActivity, 'channel' | 'contributions'> & { relation: string };

/** The figures, quotes and decisions are made up to show how Samband works. */
export const demoStandings: DemoStanding[] = [
  {
    relation: 'northSeaCommission',
    channel: 'membership',
    contributions: [
      {
        to: 'goal-13',
        targets: ['13.2'],
        rationale: t('Klima er ett av fire temaer.', 'Klima er eitt av fire tema.', 'Climate is one of four themes.'),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '3',
            unit: t(
              'av fylkets fem forslag sto i den vedtatte nordsjøstrategien',
              'av dei fem forslaga frå fylket stod i den vedtekne nordsjøstrategien',
              'of the county’s five proposals stood in the adopted North Sea strategy',
            ),
            source: t('Protokoll fra årsmøtet', 'Protokoll frå årsmøtet', 'Minutes of the annual meeting'),
          },
        ],
      },
      {
        to: '1.1',
        rationale: t(
          'Fylkets forslag ble fremmet og vedtatt.',
          'Forslaga frå fylket vart fremja og vedtekne.',
          'The county’s proposals were put forward and adopted.',
        ),
        evidence: [
          {
            kind: 'decision',
            year: 0,
            case: '26/00871',
            what: t(
              'Årsmøtet vedtok ny nordsjøstrategi med tre av fylkets forslag.',
              'Årsmøtet vedtok ny nordsjøstrategi med tre av forslaga frå fylket.',
              'The annual meeting adopted a new North Sea strategy with three of the county’s proposals.',
            ),
          },
        ],
      },
      {
        to: 'goal-9',
        targets: ['9.1'],
        rationale: t(
          'Transportgruppen arbeider for nye korridorer.',
          'Transportgruppa arbeider for nye korridorar.',
          'The transport group works for new corridors.',
        ),
      },
    ],
  },
  {
    relation: 'cpmr',
    channel: 'membership',
    contributions: [
      {
        to: 'goal-8',
        targets: ['8.3'],
        rationale: t(
          'Felles innspill om regionalpolitikken.',
          'Felles innspel om regionalpolitikken.',
          'Joint input on regional policy.',
        ),
        evidence: [
          {
            kind: 'document',
            year: 0,
            what: t(
              'Felles uttalelse om næringsutvikling i kystregioner.',
              'Felles fråsegn om næringsutvikling i kystregionar.',
              'Joint statement on business development in coastal regions.',
            ),
            url: 'https://cpmr.org/',
          },
        ],
      },
      {
        to: '1.2',
        rationale: t(
          'Nettverket ga to nye prosjektpartnere.',
          'Nettverket gav to nye prosjektpartnarar.',
          'The network gave two new project partners.',
        ),
      },
    ],
  },
  {
    relation: 'eastern',
    channel: 'membership',
    contributions: [
      {
        to: 'goal-11',
        targets: ['11.a'],
        rationale: t(
          'Fylkene lærer av hverandres stedsutvikling.',
          'Fylka lærer av stadutviklinga hos kvarandre.',
          'The counties learn from each other’s places.',
        ),
      },
      {
        to: '1.3',
        rationale: t(
          'Erfaringer deles i utvalget.',
          'Erfaringar blir delte i utvalet.',
          'Experience is shared in the committee.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: -1,
            figure: '4',
            unit: t(
              'erfaringsmøter mellom fylkene',
              'erfaringsmøte mellom fylka',
              'meetings between the counties to share experience',
            ),
            source: t('Årsmelding', 'Årsmelding', 'Annual report'),
          },
        ],
      },
    ],
  },
  {
    relation: 'osloRegion',
    channel: 'membership',
    contributions: [
      {
        to: 'goal-12',
        targets: ['12.7'],
        rationale: t('Kurs om grønne innkjøp.', 'Kurs om grøne innkjøp.', 'Courses on green procurement.'),
        evidence: [
          {
            kind: 'figure',
            year: -1,
            figure: '11',
            unit: t(
              'innkjøpere fikk opplæring i grønne innkjøp',
              'innkjøparar fekk opplæring i grøne innkjøp',
              'purchasers were trained in green procurement',
            ),
            source: t('Kursrapport', 'Kursrapport', 'Course report'),
          },
        ],
      },
    ],
  },
  {
    relation: 'kaunas',
    channel: 'agreement',
    contributions: [
      {
        to: 'goal-4',
        targets: ['4.c'],
        rationale: t(
          'Lærere hospiterer hos hverandre.',
          'Lærarar hospiterer hos kvarandre.',
          'Teachers visit each other’s schools.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '16',
            unit: t('lærere hospiterte i Kaunas', 'lærarar hospiterte i Kaunas', 'teachers visited schools in Kaunas'),
            source: t('Reiserapport', 'Reiserapport', 'Travel report'),
          },
        ],
      },
      {
        to: '2.1',
        targets: ['17.16'],
        rationale: t(
          'Avtalen er i bruk hvert år.',
          'Avtalen er i bruk kvart år.',
          'The agreement is in use every year.',
        ),
        evidence: [
          {
            kind: 'document',
            year: 0,
            what: t(
              'Felles arbeidsprogram for utdanning.',
              'Felles arbeidsprogram for utdanning.',
              'Joint work programme on education.',
            ),
            url: 'https://example.org/arbeidsprogram-kaunas',
          },
        ],
      },
    ],
  },
  {
    relation: 'schleswig-holstein',
    channel: 'agreement',
    contributions: [
      {
        to: '2.1',
        targets: ['9.5'],
        rationale: t(
          'Bedrifter møtes på felles partnertorg.',
          'Bedrifter møtest på felles partnartorg.',
          'Firms meet at joint partnering events.',
        ),
      },
      {
        to: 'goal-10',
        targets: ['10.3'],
        rationale: t(
          'Utveksling for unge uten arbeid.',
          'Utveksling for unge utan arbeid.',
          'Exchange for young people without work.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: -1,
            figure: '22',
            unit: t('unge deltok i utveksling', 'unge deltok i utveksling', 'young people took part in an exchange'),
            source: t(
              'Rapport fra den felles kommisjonen',
              'Rapport frå den felles kommisjonen',
              'Report of the joint commission',
            ),
          },
        ],
      },
    ],
  },
  {
    relation: 'hubei',
    channel: 'agreement',
    contributions: [
      {
        to: '2.1',
        rationale: t(
          'Avtalen løper, men er ikke i bruk.',
          'Avtalen løper, men er ikkje i bruk.',
          'The agreement runs, but is not in use.',
        ),
      },
    ],
  },
  {
    relation: 'midwest',
    channel: 'agreement',
    contributions: [
      {
        to: '2.1',
        targets: ['9.5'],
        rationale: t(
          'Bedrifter i fylket får kontakter.',
          'Bedrifter i fylket får kontaktar.',
          'Firms in the county make contacts.',
        ),
        evidence: [
          {
            kind: 'quote',
            year: -1,
            what: t(
              'Vi fant vår første kunde i Minneapolis.',
              'Vi fann den første kunden vår i Minneapolis.',
              'We found our first customer in Minneapolis.',
            ),
            source: t('Bedrift på delegasjonsreise', 'Bedrift på delegasjonsreise', 'Firm on the delegation'),
          },
        ],
      },
    ],
  },
];
