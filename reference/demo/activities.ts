import type { InEachLanguage } from '#platform/language.ts';

type Text = InEachLanguage<string>;
const t = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** `year` counts from this year: 0 this year, -1 last year. */
export type DemoEvidence =
  | { kind: 'figure'; year: number; figure: string; unit: Text; source: Text }
  | { kind: 'quote' | 'document' | 'decision'; year: number; what: Text; source?: Text; url?: string; case?: string };

export type DemoContribution = {
  to: string;
  targets?: string[];
  rationale: Text;
  evidence?: DemoEvidence[];
  state?: 'draft' | 'review';
};

export type DemoActivity = {
  channel: 'membership' | 'agreement' | 'project' | 'knowledge';
  unit: 'international' | 'education' | 'climate' | 'business' | 'culture';
  title: Text;
  summary: Text;
  from: string;
  to?: string;
  partners?: string;
  place?: string;
  url?: string;
  state?: 'draft' | 'review';
  contributions: DemoContribution[];
};

export const demoUnits: Record<DemoActivity['unit'], Text> = {
  international: t(
    'Seksjon for internasjonalt arbeid',
    'Seksjon for internasjonalt arbeid',
    'Section for International Work',
  ),
  education: t(
    'Seksjon for videregående opplæring',
    'Seksjon for vidaregåande opplæring',
    'Section for Upper Secondary Education',
  ),
  climate: t('Seksjon for klima og areal', 'Seksjon for klima og areal', 'Section for Climate and Land Use'),
  business: t(
    'Seksjon for næring og innovasjon',
    'Seksjon for næring og innovasjon',
    'Section for Business and Innovation',
  ),
  culture: t('Seksjon for kultur', 'Seksjon for kultur', 'Section for Culture'),
};

/**
 * What the demo county does. Organisations, partner regions and the two Horizon 2020 projects are real; the figures,
 * quotes and decisions are made up to show how Samband works, but for the grants of the two projects, which are those of
 * the Research Council's open data.
 */
export const demoActivities: DemoActivity[] = [
  {
    channel: 'knowledge',
    unit: 'international',
    title: t(
      'EU-frokost: fra idé til søknad',
      'EU-frukost: frå idé til søknad',
      'EU breakfast: from idea to application',
    ),
    summary: t(
      'Åpne morgenmøter for kommuner, skoler, bedrifter og foreninger om programmer og partnere.',
      'Opne morgonmøte for kommunar, skular, bedrifter og lag om program og partnarar.',
      'Open morning meetings for municipalities, schools, firms and associations on programmes and partners.',
    ),
    from: '2025-01-01',
    place: 'Fylkeshuset og på nett',
    contributions: [
      {
        to: '4.1',
        targets: ['17.9'],
        rationale: t(
          'Flere kjenner mulighetene.',
          'Fleire kjenner moglegheitene.',
          'More people know the opportunities.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '312',
            unit: t('deltakere fra ni kommuner', 'deltakarar frå ni kommunar', 'participants from nine municipalities'),
            source: t('Deltakerlister', 'Deltakarlister', 'Lists of participants'),
          },
        ],
      },
      {
        to: '4.2',
        rationale: t(
          'Møtene ga fem nye prosjektideer.',
          'Møta gav fem nye prosjektidear.',
          'The meetings gave five new project ideas.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '5',
            unit: t(
              'prosjektideer begynte på en EU-frokost',
              'prosjektidear byrja på ein EU-frukost',
              'project ideas began at an EU breakfast',
            ),
            source: t('Oppfølging etter møtene', 'Oppfølging etter møta', 'Follow-up after the meetings'),
          },
        ],
      },
    ],
  },
  {
    channel: 'knowledge',
    unit: 'education',
    title: t(
      'Kurs i prosjektledelse for EU-prosjekter',
      'Kurs i prosjektleiing for EU-prosjekt',
      'Course in managing EU projects',
    ),
    summary: t(
      'Ansatte lærer å skrive søknader, føre regnskap og rapportere.',
      'Tilsette lærer å skrive søknader, føre rekneskap og rapportere.',
      'Staff learn to write applications, keep accounts and report.',
    ),
    from: '2026-03-01',
    to: '2027-06-30',
    contributions: [
      {
        to: '4.3',
        rationale: t(
          'Flere ansatte kan lede prosjekter.',
          'Fleire tilsette kan leie prosjekt.',
          'More staff can lead projects.',
        ),
      },
      {
        to: 'goal-4',
        targets: ['4.4'],
        rationale: t('Kurset er åpent for lærere.', 'Kurset er ope for lærarar.', 'The course is open to teachers.'),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '27',
            unit: t(
              'ansatte og lærere fullførte kurset',
              'tilsette og lærarar fullførte kurset',
              'staff and teachers completed the course',
            ),
            source: t('Kursbevis', 'Kursbevis', 'Course certificates'),
          },
        ],
      },
    ],
  },
  {
    channel: 'project',
    unit: 'culture',
    title: t(
      'Unge stemmer i europeiske byrom',
      'Unge stemmer i europeiske byrom',
      'Young voices in European public spaces',
    ),
    summary: t(
      'En søknad til Kreativt Europa om uterom der unge vil være. Venter på gjennomsyn.',
      'Ein søknad til Kreativt Europa om uterom der unge vil vere. Ventar på gjennomsyn.',
      'An application to Creative Europe on outdoor spaces where young people want to be. Waiting for review.',
    ),
    from: '2026-10-01',
    state: 'review',
    contributions: [
      {
        to: 'goal-11',
        targets: ['11.7'],
        rationale: t('Uterom for unge.', 'Uterom for unge.', 'Spaces for young people.'),
        state: 'review',
      },
    ],
  },
  {
    channel: 'knowledge',
    unit: 'international',
    title: t('Nyhetsbrev om utlysninger', 'Nyhendebrev om utlysingar', 'Newsletter on calls'),
    summary: t(
      'Et utkast til et månedlig brev om programmer som passer for fylket.',
      'Eit utkast til eit månadleg brev om program som passar for fylket.',
      'A draft of a monthly letter on programmes that suit the county.',
    ),
    from: '2026-11-01',
    state: 'draft',
    contributions: [],
  },
];
