import { t, type DemoProject } from './project.ts';

/** Made up to show how Samband works: the consortium of schools, and an idea. */
export const erasmusProjects: readonly DemoProject[] = [
  {
    key: 'pupils',
    unit: 'education',
    programme: 'ERASMUS',
    texts: {
      title: t('Elever ut i Europa', 'Elevar ut i Europa', 'Pupils out in Europe'),
      summary: t(
        'Videregående skoler sender elever og lærlinger på praksis i ni land. Skolene deler søknad, erfaring og økonomi i ett konsortium.',
        'Vidaregåande skular sender elevar og lærlingar på praksis i ni land. Skulane deler søknad, erfaring og økonomi i eitt konsortium.',
        'Upper secondary schools send pupils and apprentices to work placements in nine countries. The schools share application, experience and money in one consortium.',
      ),
      join: t(
        'Skoler søker om plasser i fylkets interne utlysning hver vinter. Lærebedrifter tar kontakt med skolen.',
        'Skular søkjer om plassar i den interne utlysinga til fylket kvar vinter. Lærebedrifter tek kontakt med skulen.',
        'Schools apply for places in the county’s internal call each winter. Training companies contact the school.',
      ),
    },
    own: {
      stage: 'running',
      action: 'KA121-VET',
      role: 'lead',
      currency: 'EUR',
      sought: '640000.00',
      granted: '612000.00',
      total: '612000.00',
      rate: '11.60',
      rate_on: '{-1}-05-15',
      themes: 'education,youth',
      audiences: 'schools,firms',
      status_months: '6',
      starts_on: '{-1}-08-01',
      ends_on: '{1}-07-31',
    },
    parts: {
      partner: [{ organisation: 'demo-county', role: 'lead', country: 'NO', share: '100' }],
      budget: [
        { organisation: 'demo-county', category: 'unit_costs', year: '{-1}', amount: '180000.00', currency: 'EUR' },
        { organisation: 'demo-county', category: 'unit_costs', year: '{0}', amount: '290000.00', currency: 'EUR' },
        { organisation: 'demo-county', category: 'unit_costs', year: '{1}', amount: '142000.00', currency: 'EUR' },
      ],
      financing: [
        { source: 'eu', organisation: 'demo-county', amount: '612000.00', currency: 'EUR' },
        {
          source: 'own_hours',
          organisation: 'demo-county',
          year: '{0}',
          amount: '310000.00',
          currency: 'NOK',
          hours: '620',
        },
        {
          source: 'own_hours',
          organisation: 'demo-county',
          year: '{1}',
          amount: '180000.00',
          currency: 'NOK',
          hours: '360',
        },
      ],
      claim: [
        {
          kind: 'advance',
          expected_on: '{-1}-09-01',
          claimed: '489600.00',
          currency: 'EUR',
          claimed_on: '{-1}-08-20',
          rate: '11.62',
          approved: '489600.00',
          approved_on: '{-1}-09-01',
          received: '489600.00',
          received_on: '{-1}-09-15',
        },
        { kind: 'final', expected_on: '{1}-09-30', currency: 'EUR' },
      ],
      attempt: [
        {
          call: 'KA121-VET',
          deadline: '{-1}-02-20',
          sent_on: '{-1}-02-18',
          sought: '640000.00',
          currency: 'EUR',
          hours: '90',
          outcome: 'granted',
          decided_on: '{-1}-05-15',
          granted: '612000.00',
        },
      ],
      deliverable: [
        { kind: 'milestone', title: 'Plassene for neste skoleår er fordelt', due_on: '{0}-03-31' },
        { kind: 'deliverable', title: 'Felles opplegg for vurdering av praksis', due_on: '{0}-12-15' },
      ],
      indicator: [
        {
          level: 'delivery',
          name: 'Elever og lærlinger i praksis',
          unit: 'personer',
          baseline: '180',
          target: '240',
          achieved: '214',
          measured_on: '{-1}-12-31',
          goal: '4',
        },
      ],
      report: [
        { kind: 'both', period_from: '{-1}-08-01', period_to: '{0}-07-31', due_on: '{0}-09-30' },
        { kind: 'both', period_from: '{0}-08-01', period_to: '{1}-07-31', due_on: '{1}-09-30' },
      ],
      status: [{ on_day: '{-1}-12-10', light: 'green', text: 'Alle skolene har sendt de elevene de planla.' }],
      risk: [
        {
          what: 'For få vertsbedrifter i land med engelsk som arbeidsspråk',
          likelihood: 'medium',
          consequence: 'medium',
          measure: 'Bruker kontaktene fra samarbeidsavtalene.',
        },
      ],
      paper: [
        { what: 'grant_letter', state: 'there', place: 'Arkivsak 25/1010' },
        { what: 'contract', state: 'there', place: 'Arkivsak 25/1010' },
      ],
    },
    isPublished: true,
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
    key: 'idea-youth',
    unit: 'education',
    programme: 'ERASMUS',
    texts: {
      title: t('Lærlinger lærer av Kaunas', 'Lærlingar lærer av Kaunas', 'Apprentices learn from Kaunas'),
      summary: t(
        'Bygge på samarbeidet med Kaunas: lærlinger i trefag bytter bedrift i seks uker.',
        'Byggje på samarbeidet med Kaunas: lærlingar i trefag byter bedrift i seks veker.',
        'Build on the cooperation with Kaunas: apprentices in woodwork swap company for six weeks.',
      ),
    },
    own: { stage: 'idea', themes: 'education,youth', audiences: 'schools,firms' },
  },
];
