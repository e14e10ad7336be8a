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
    channel: 'project',
    unit: 'education',
    title: t('Elever ut i Europa', 'Elevar ut i Europa', 'Pupils out in Europe'),
    summary: t(
      'Videregående skoler sender elever og lærlinger på praksis i ni land. Skolene deler søknad, erfaring og økonomi i ett konsortium.',
      'Vidaregåande skular sender elevar og lærlingar på praksis i ni land. Skulane deler søknad, erfaring og økonomi i eitt konsortium.',
      'Upper secondary schools send pupils and apprentices to work placements in nine countries. The schools share application, experience and money in one consortium.',
    ),
    from: '2024-08-01',
    partners: 'Fjorten videregående skoler og lærebedrifter i ni land',
    contributions: [
      {
        to: 'goal-4',
        targets: ['4.4', '4.7'],
        rationale: t(
          'Praksis ute gir fagkompetanse og språk.',
          'Praksis ute gir fagkompetanse og språk.',
          'Placements abroad give skills and languages.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '214',
            unit: t(
              'elever og lærlinger hadde praksis i Europa',
              'elevar og lærlingar hadde praksis i Europa',
              'pupils and apprentices had a placement in Europe',
            ),
            source: t('Sluttrapport, side 12', 'Sluttrapport, side 12', 'Final report, page 12'),
          },
          {
            kind: 'quote',
            year: 0,
            what: t(
              'Vi har fått et fagmiljø på tvers av skolene.',
              'Vi har fått eit fagmiljø på tvers av skulane.',
              'We now have a professional community across the schools.',
            ),
            source: t('Evaluering, prosjektleder', 'Evaluering, prosjektleiar', 'Evaluation, project manager'),
          },
          {
            kind: 'figure',
            year: -1,
            figure: '180',
            unit: t(
              'elever og lærlinger hadde praksis i Europa',
              'elevar og lærlingar hadde praksis i Europa',
              'pupils and apprentices had a placement in Europe',
            ),
            source: t('Framdriftsrapport', 'Framdriftsrapport', 'Progress report'),
          },
        ],
      },
      {
        to: '3.1',
        rationale: t(
          'Konsortiet er fylkets største europeiske prosjekt.',
          'Konsortiet er det største europeiske prosjektet til fylket.',
          'The consortium is the county’s largest European project.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '14',
            unit: t(
              'skoler deler søknad og erfaring',
              'skular deler søknad og erfaring',
              'schools share application and experience',
            ),
            source: t('Sluttrapport, side 4', 'Sluttrapport, side 4', 'Final report, page 4'),
          },
        ],
      },
    ],
  },
  {
    channel: 'project',
    unit: 'culture',
    title: t(
      'HYPERION: kulturarv og klimarisiko',
      'HYPERION: kulturarv og klimarisiko',
      'HYPERION: cultural heritage and climate risk',
    ),
    summary: t(
      'Et Horisont 2020-prosjekt om hvordan historiske bygninger kan tåle et villere klima. Fylket deltok fra 2019 til 2022.',
      'Eit Horisont 2020-prosjekt om korleis historiske bygningar kan tole eit villare klima. Fylket deltok frå 2019 til 2022.',
      'A Horizon 2020 project on how historic buildings can withstand a wilder climate. The county took part from 2019 to 2022.',
    ),
    from: '2019-06-01',
    to: '2022-11-30',
    partners: 'Forskere og byer i flere europeiske land',
    contributions: [
      {
        to: 'goal-11',
        targets: ['11.4'],
        rationale: t(
          'Verktøyene hjelper kommunene å ta vare på kulturarven.',
          'Verktøya hjelper kommunane å ta vare på kulturarven.',
          'The tools help municipalities care for their heritage.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '2',
            unit: t(
              'kommuner tok varslingen i bruk i daglig drift',
              'kommunar tok varslinga i bruk i dagleg drift',
              'municipalities put the warnings to daily use',
            ),
            source: t('Brev fra kommunene', 'Brev frå kommunane', 'Letters from the municipalities'),
          },
        ],
      },
      {
        to: '3.2',
        targets: ['13.1'],
        rationale: t(
          'Klimatilpasning av bygg er en oppgave fylket allerede har.',
          'Klimatilpassing av bygg er ei oppgåve fylket alt har.',
          'Adapting buildings to the climate is a task the county already has.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: -4,
            figure: '253461',
            unit: t(
              'euro i støtte til fylket fra Horisont 2020',
              'euro i støtte til fylket frå Horisont 2020',
              'euros granted to the county by Horizon 2020',
            ),
            source: t(
              'Forskningsrådets åpne data',
              'Dei opne dataa til Forskingsrådet',
              'Open data of the Research Council of Norway',
            ),
          },
        ],
      },
    ],
  },
  {
    channel: 'project',
    unit: 'climate',
    title: t(
      'PYROCO2: råstoff av industriens utslipp',
      'PYROCO2: råstoff av utsleppa frå industrien',
      'PYROCO2: feedstock from industrial emissions',
    ),
    summary: t(
      'Et Horisont 2020-prosjekt som gjør CO₂ fra industrien om til kjemiske produkter. Fylket er partner fra 2021 til 2026.',
      'Eit Horisont 2020-prosjekt som gjer CO₂ frå industrien om til kjemiske produkt. Fylket er partnar frå 2021 til 2026.',
      'A Horizon 2020 project that turns CO₂ from industry into chemical products. The county is a partner from 2021 to 2026.',
    ),
    from: '2021-10-01',
    to: '2026-09-30',
    partners: 'Industri og forskere i flere europeiske land',
    contributions: [
      {
        to: 'goal-13',
        targets: ['13.2'],
        rationale: t(
          'Mindre utslipp fra industrien.',
          'Mindre utslepp frå industrien.',
          'Less emissions from industry.',
        ),
        evidence: [
          {
            kind: 'decision',
            year: 0,
            case: '26/01234',
            what: t(
              'Fylkesutvalget tok prosjektet inn i klimaplanen.',
              'Fylkesutvalet tok prosjektet inn i klimaplanen.',
              'The county executive took the project into the climate plan.',
            ),
          },
        ],
      },
      {
        to: 'goal-9',
        targets: ['9.4'],
        rationale: t(
          'Ny teknologi prøves ut i full skala.',
          'Ny teknologi blir prøvd ut i full skala.',
          'New technology is tried at full scale.',
        ),
        evidence: [
          {
            kind: 'figure',
            year: 0,
            figure: '84625',
            unit: t(
              'euro i støtte til fylkets del av prosjektet',
              'euro i støtte til fylkets del av prosjektet',
              'euros granted for the county’s part of the project',
            ),
            source: t(
              'Forskningsrådets åpne data',
              'Dei opne dataa til Forskingsrådet',
              'Open data of the Research Council of Norway',
            ),
          },
        ],
      },
      {
        to: '3.3',
        targets: ['9.5'],
        rationale: t(
          'Prosjektet følger opp fylkets klimaplan.',
          'Prosjektet følgjer opp klimaplanen til fylket.',
          'The project follows up the county’s climate plan.',
        ),
      },
    ],
  },
  {
    channel: 'project',
    unit: 'climate',
    title: t('Utslippsfrie småhavner', 'Utsleppsfrie småhamner', 'Zero-emission small harbours'),
    summary: t(
      'Et Interreg-prosjekt om landstrøm og ombruk i små havner. Første resultat ventes neste vår.',
      'Eit Interreg-prosjekt om landstraum og ombruk i små hamner. Det første resultatet er venta neste vår.',
      'An Interreg project on shore power and reuse in small harbours. The first result is expected next spring.',
    ),
    from: '2026-02-01',
    to: '2028-12-31',
    partners: 'Regioner i Danmark og Sverige',
    contributions: [
      {
        to: 'goal-12',
        targets: ['12.5'],
        rationale: t(
          'Ombruk av utstyr i havnene.',
          'Ombruk av utstyr i hamnene.',
          'Reuse of equipment in the harbours.',
        ),
      },
      {
        to: '3.1',
        targets: ['9.1'],
        rationale: t(
          'Fylket leder en arbeidspakke.',
          'Fylket leier ei arbeidspakke.',
          'The county leads a work package.',
        ),
      },
    ],
  },
  {
    channel: 'project',
    unit: 'business',
    title: t(
      'Flere i arbeid på tvers av grensen',
      'Fleire i arbeid på tvers av grensa',
      'More people at work across the border',
    ),
    summary: t(
      'Et forprosjekt om godkjenning av fagbrev og arbeidspraksis i Øresund-Kattegat-Skagerrak.',
      'Eit forprosjekt om godkjenning av fagbrev og arbeidspraksis i Øresund-Kattegat-Skagerrak.',
      'A preliminary project on recognising trade certificates and work practice in Øresund-Kattegat-Skagerrak.',
    ),
    from: '2026-01-15',
    to: '2026-12-31',
    contributions: [
      {
        to: 'goal-10',
        targets: ['10.2'],
        rationale: t(
          'Flere kommer inn i arbeidslivet.',
          'Fleire kjem inn i arbeidslivet.',
          'More people enter working life.',
        ),
      },
    ],
  },
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
