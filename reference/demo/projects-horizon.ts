import { t, type DemoProject } from './project.ts';

/**
 * The two Horizon 2020 projects are real: number, period, role, partners and support are those of the Research Council's
 * open data. The other figures are made up to show how Samband works.
 */
export const horizonProjects: readonly DemoProject[] = [
  {
    key: 'hyperion',
    unit: 'culture',
    programme: 'H2020',
    texts: {
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
      outcome: t(
        'Forskerne laget verktøy som viser hvor gamle bygninger er mest utsatt når været blir våtere og villere.',
        'Forskarane laga verktøy som viser kvar gamle bygningar er mest utsette når vêret blir våtare og villare.',
        'The researchers made tools that show where old buildings are most exposed as the weather grows wetter and wilder.',
      ),
      worked: t(
        'Kulturavdelingen og klimaavdelingen delte én stilling. Da visste begge hva prosjektet trengte.',
        'Kulturavdelinga og klimaavdelinga delte éi stilling. Då visste begge kva prosjektet trong.',
        'The departments of culture and climate shared one post, so both knew what the project needed.',
      ),
      avoid: t(
        'Vi førte timer på etterskudd i to år. Neste gang fører vi dem hver uke fra første dag.',
        'Vi førte timar på etterskot i to år. Neste gong fører vi dei kvar veke frå første dag.',
        'We recorded hours in arrears for two years. Next time we record them every week from the first day.',
      ),
    },
    own: {
      acronym: 'HYPERION',
      stage: 'closed',
      action: 'RIA',
      call: 'H2020-LC-CLA-2018-2',
      topic: 'LC-CLA-04-2018',
      role: 'partner',
      number: '821054',
      currency: 'EUR',
      granted: '253461.25',
      themes: 'culture,climate,research',
      starts_on: '2019-06-01',
      ends_on: '2022-11-30',
      keep_until: '2027-11-30',
    },
    organisation: 'vtfk',
    parts: {
      partner: [
        { organisation: 'vtfk', role: 'partner', country: 'NO' },
        { organisation: 'oslomet', role: 'partner', country: 'NO' },
      ],
    },
    isPublished: true,
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
    key: 'pyroco2',
    unit: 'climate',
    programme: 'H2020',
    texts: {
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
    },
    own: {
      acronym: 'PYROCO2',
      action: 'IA',
      call: 'H2020-LC-GD-2020-5',
      topic: 'LC-GD-3-1-2020',
      role: 'partner',
      number: '101037009',
      currency: 'EUR',
      granted: '84625.00',
      themes: 'climate,business,research',
      audiences: 'firms',
      starts_on: '2021-10-01',
      ends_on: '2026-09-30',
    },
    organisation: 'vtfk',
    parts: {
      partner: [
        { organisation: 'sintef', role: 'lead', country: 'NO' },
        { organisation: 'norce', role: 'partner', country: 'NO' },
        { organisation: 'heroya', role: 'partner', country: 'NO' },
        { organisation: 'norner', role: 'partner', country: 'NO' },
        { organisation: 'vtfk', role: 'partner', country: 'NO' },
      ],
    },
    isPublished: true,
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
];
