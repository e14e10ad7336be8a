import { norwegianList, readOn, source, t, usualPapers, type ShippedProgramme } from './shipped.ts';

const pes = source(
  'Forskningsrådet: PES Horisont Europa',
  'https://www.forskningsradet.no/utlysninger/2023/pes-horisont-europa/',
);
const rates = source(
  'FFG: funding rates in Horizon Europe',
  'https://www.ffg.at/en/europe/heu/legal-financial/theme_funding-rates',
);
const reporting = source(
  'UFM: reporting in Horizon Europe',
  'https://ufm.dk/en/research-and-innovation/funding-programmes-for-research-and-innovation/eu-and-international-funding-programmes/horizon-europe/counselling/counselling-about-legal-and-financial-issues/reporting',
);
const records = source(
  'POLITE: once your Horizon Europe project is over',
  'https://getpolite.eu/key-takeaways-once-your-horizon-europe-project-is-over/',
);
const oldRates = source(
  'FFG: funding rates in Horizon 2020',
  'https://www.ffg.at/en/europe/legalandfinancialmatters/h2020_funding-rates',
);
const oldReports = source(
  'FFG: reporting in Horizon 2020',
  'https://www.ffg.at/en/europe/legalandfinancialmatters/h2020-reporting',
);
const oldPartners = source('UiB: Horizon 2020', 'https://www.uib.no/boa/93277/horizon2020');
const digital = source(
  'European Commission: questions and answers on Digital Europe',
  'https://digital-strategy.ec.europa.eu/en/faqs/questions-and-answers-digital-europe-programme',
);
const cultureSmall = source(
  'Ymner: European cooperation projects, small scale 2023',
  'https://www.ymner.com/sv/find-financing/grants/european-cooperation-projects-small-scale-2',
);
const cultureSizes = source(
  'Creative Europe Malta: European cooperation projects 2021',
  'https://creativeeuropemalta.mt/homepage-blog/european-cooperation-projects-open-call-deadline-7th-september-2021/',
);
const cultureLarge = source(
  'euro access: European cooperation projects, large scale 2025',
  'https://euro-access.eu/en/calls/1728/European-Cooperation-Projects-Large-Scale?css=yellow',
);
const life = source(
  'regjeringen.no: EØS-notat om LIFE',
  'https://www.regjeringen.no/no/sub/eos-notatbasen/notatene/2018/nov/life/id2618143/',
);
const cerv = source(
  'regjeringen.no: EØS-notat om CERV',
  'https://www.regjeringen.no/no/sub/eos-notatbasen/notatene/2019/feb/eu-rights-and-values-programme-2021-2027/id2681891/',
);

const modern = { period_from: '2021', period_to: '2027', currency: 'EUR' };
const researchCosts = 'staff,travel,external,equipment,indirect,lump_sum,unit_costs,other';

const rate = (percent: string, scheme: string, what: { what: string }, more: Record<string, string> = {}) => ({
  percent,
  who: 'all',
  scheme,
  ...more,
  source: what.what,
  read_on: readOn,
});

/** The programmes of the EU that a county meets, and two that Norway has not joined. */
export const unionProgrammes: ShippedProgramme[] = [
  {
    code: 'HORIZON',
    texts: {
      title: t('Horisont Europa', 'Horisont Europa', 'Horizon Europe'),
      summary: t(
        'EUs program for forskning og innovasjon. Fylker er med som brukere, forsøksområder og partnere.',
        'EUs program for forsking og innovasjon. Fylke er med som brukarar, forsøksområde og partnarar.',
        'The EU’s programme for research and innovation. Counties take part as users, test areas and partners.',
      ),
      who: t(
        'Norge er med på samme vilkår som EU-landene. Alle slags virksomheter kan delta, oftest i et konsortium som en koordinator leder.',
        'Noreg er med på same vilkår som EU-landa. Alle slags verksemder kan delta, oftast i eit konsortium som ein koordinator leier.',
        'Norway takes part on the same terms as the EU countries. Bodies of every kind may join, most often in a consortium led by a coordinator.',
      ),
      terms: t(
        'Forsknings- og innovasjonsprosjekter (RIA) og koordinering og støtte (CSA) får dekket alle godkjente kostnader. Innovasjonsprosjekter (IA) får 70 prosent; den som ikke har fortjeneste som formål, får 100. Indirekte kostnader dekkes med et påslag på 25 prosent.\n\nKoordinatoren får pengene og fordeler dem.',
        'Forskings- og innovasjonsprosjekt (RIA) og koordinering og støtte (CSA) får dekt alle godkjende kostnader. Innovasjonsprosjekt (IA) får 70 prosent; den som ikkje har forteneste som føremål, får 100. Indirekte kostnader blir dekte med eit påslag på 25 prosent.\n\nKoordinatoren får pengane og fordeler dei.',
        'Research and innovation actions (RIA) and coordination and support actions (CSA) have all eligible costs paid. Innovation actions (IA) get 70 per cent; those that do not work for profit get 100. Indirect costs are met by a flat rate of 25 per cent.\n\nThe coordinator receives the money and shares it out.',
      ),
      applying: t(
        'Søknaden leveres i EUs portal Funding & Tenders. Forskningsrådet kan gi støtte til å lage den (PES), til søkere med en formell rolle i prosjektet. Det må søkes senest fire uker før EUs frist. Den som skal koordinere, må ta kontakt med et nasjonalt kontaktpunkt (NCP) senest tolv uker før.',
        'Søknaden blir levert i EU-portalen Funding & Tenders. Forskingsrådet kan gi støtte til å lage han (PES), til søkjarar med ei formell rolle i prosjektet. Det må søkjast seinast fire veker før EU-fristen. Den som skal koordinere, må ta kontakt med eit nasjonalt kontaktpunkt (NCP) seinast tolv veker før.',
        'The application is sent in the EU’s Funding & Tenders portal. The Research Council can support those who write it and have a formal role in the project (PES): apply no later than four weeks before the EU’s deadline. Whoever is to coordinate must contact a national contact point (NCP) no later than twelve weeks before.',
      ),
    },
    own: {
      ...modern,
      norway_status: 'eea',
      eligible: 'yes',
      norwegian_body: 'Forskningsrådet',
      url: 'https://www.forskningsradet.no/horisont-europa/',
      norwegian_money: 'coordinator',
      categories: researchCosts,
      indirect_percent: '25',
      retention_years: '5',
      report_months: '18',
      report_due_days: '60',
      claim_with_report: 'on',
    },
    parts: {
      scheme: [
        { code: 'RIA', name: 'Research and Innovation Action', currency: 'EUR', source: rates.what },
        { code: 'CSA', name: 'Coordination and Support Action', currency: 'EUR', source: rates.what },
        { code: 'IA', name: 'Innovation Action', currency: 'EUR', source: rates.what },
      ],
      rate: [
        rate('100', 'RIA', rates),
        rate('100', 'CSA', rates),
        rate('70', 'IA', rates, { note: 'Non-profit: 100 %' }),
      ],
      deadline: [
        { kind: 'ncp', weeks_before: '12', source: pes.what },
        { kind: 'pes', weeks_before: '4', source: pes.what },
      ],
      paper: usualPapers,
      source: [pes, rates, reporting, records, norwegianList],
    },
  },
  {
    code: 'H2020',
    texts: {
      title: t('Horisont 2020 (2014–2020)', 'Horisont 2020 (2014–2020)', 'Horizon 2020 (2014–2020)'),
      summary: t(
        'EUs forrige program for forskning og innovasjon. Det er avsluttet og tar ikke imot søknader.',
        'EU sitt førre program for forsking og innovasjon. Det er avslutta og tek ikkje imot søknader.',
        'The EU’s previous programme for research and innovation. It has ended and takes no applications.',
      ),
      terms: t(
        'Forsknings- og innovasjonsprosjekter (RIA) og koordinering og støtte (CSA) fikk dekket alle godkjente kostnader. Innovasjonsprosjekter (IA) fikk 70 prosent; den som ikke hadde fortjeneste som formål, fikk 100. Indirekte kostnader ble dekket med 25 prosent.',
        'Forskings- og innovasjonsprosjekt (RIA) og koordinering og støtte (CSA) fekk dekt alle godkjende kostnader. Innovasjonsprosjekt (IA) fekk 70 prosent; den som ikkje hadde forteneste som føremål, fekk 100. Indirekte kostnader vart dekte med 25 prosent.',
        'Research and innovation actions (RIA) and coordination and support actions (CSA) had all eligible costs paid. Innovation actions (IA) got 70 per cent; those that did not work for profit got 100. Indirect costs were met by 25 per cent.',
      ),
    },
    own: {
      period_from: '2014',
      period_to: '2020',
      currency: 'EUR',
      norway_status: 'eea',
      norwegian_body: 'Forskningsrådet',
      norwegian_money: 'coordinator',
      categories: researchCosts,
      indirect_percent: '25',
      min_partners: '3',
      min_countries: '3',
      report_due_days: '60',
      claim_with_report: 'on',
    },
    parts: {
      scheme: [
        { code: 'RIA', name: 'Research and Innovation Action', currency: 'EUR', source: oldRates.what },
        { code: 'CSA', name: 'Coordination and Support Action', currency: 'EUR', source: oldRates.what },
        { code: 'IA', name: 'Innovation Action', currency: 'EUR', source: oldRates.what },
      ],
      rate: [
        rate('100', 'RIA', oldRates),
        rate('100', 'CSA', oldRates),
        rate('70', 'IA', oldRates, { note: 'Non-profit: 100 %' }),
      ],
      source: [oldRates, oldReports, oldPartners],
    },
  },
  {
    code: 'DIGITAL',
    texts: {
      title: t('Digitalt Europa 2021–2027', 'Digitalt Europa 2021–2027', 'Digital Europe 2021–2027'),
      summary: t(
        'EUs program for å ta i bruk digital teknologi: tungregning, kunstig intelligens, cybersikkerhet og digital kompetanse.',
        'EUs program for å ta i bruk digital teknologi: tungrekning, kunstig intelligens, cybertryggleik og digital kompetanse.',
        'The EU’s programme for taking up digital technology: supercomputing, artificial intelligence, cybersecurity and digital skills.',
      ),
      who: t(
        'Norge er med gjennom EØS. Bedrifter, forskere og offentlige virksomheter kan søke; noen utlysninger er bare for bestemte land.',
        'Noreg er med gjennom EØS. Bedrifter, forskarar og offentlege verksemder kan søkje; nokre utlysingar er berre for bestemte land.',
        'Norway takes part through the EEA. Businesses, researchers and public bodies may apply; some calls are for certain countries only.',
      ),
      terms: t(
        'Satsen er ulik i hver utlysning. Støtte til å lage søknaden (PES) gjelder ikke dette programmet.',
        'Satsen er ulik i kvar utlysing. Støtte til å lage søknaden (PES) gjeld ikkje dette programmet.',
        'Each call has its own rate. Support for writing the application (PES) does not cover this programme.',
      ),
    },
    own: { ...modern, norway_status: 'eea', eligible: 'yes', url: 'https://digital-strategy.ec.europa.eu' },
    parts: { paper: usualPapers, source: [digital, norwegianList, pes] },
  },
  {
    code: 'CREA',
    texts: {
      title: t('Kreativt Europa 2021–2027', 'Kreativt Europa 2021–2027', 'Creative Europe 2021–2027'),
      summary: t(
        'EUs program for kultur og film. Fylker og kulturinstitusjoner kan lage noe sammen med andre i Europa.',
        'EUs program for kultur og film. Fylke og kulturinstitusjonar kan lage noko saman med andre i Europa.',
        'The EU’s programme for culture and film. Counties and cultural institutions can create something with others in Europe.',
      ),
      who: t(
        'Norge er med gjennom EØS. Samarbeidsprosjekter er for virksomheter i kultur og kreativ næring; privatpersoner kan ikke søke.',
        'Noreg er med gjennom EØS. Samarbeidsprosjekt er for verksemder i kultur og kreativ næring; privatpersonar kan ikkje søkje.',
        'Norway takes part through the EEA. Cooperation projects are for bodies in culture and the creative sectors; individuals cannot apply.',
      ),
    },
    own: { ...modern, norway_status: 'eea', eligible: 'yes', url: 'https://culture.ec.europa.eu/creative-europe' },
    parts: {
      scheme: [
        {
          code: 'COOP-1',
          name: 'European Cooperation Projects, small scale',
          min_partners: '3',
          min_countries: '3',
          max_months: '48',
          max_grant: '200000',
          currency: 'EUR',
          source: cultureSmall.what,
        },
        {
          code: 'COOP-2',
          name: 'European Cooperation Projects, medium scale',
          min_partners: '5',
          min_countries: '5',
          max_months: '48',
          currency: 'EUR',
          source: cultureSizes.what,
        },
        {
          code: 'COOP-3',
          name: 'European Cooperation Projects, large scale',
          min_partners: '10',
          min_countries: '10',
          max_months: '48',
          max_grant: '2000000',
          currency: 'EUR',
          source: cultureLarge.what,
        },
      ],
      rate: [
        rate('80', 'COOP-1', cultureSmall, { call: 'CREA-CULT-2023-COOP-1' }),
        rate('60', 'COOP-3', cultureLarge, { call: 'CREA-CULT-2025-COOP-3' }),
      ],
      paper: usualPapers,
      source: [cultureSmall, cultureSizes, cultureLarge, norwegianList],
    },
  },
  {
    code: 'LIFE',
    texts: {
      title: t('LIFE 2021–2027', 'LIFE 2021–2027', 'LIFE 2021–2027'),
      summary: t(
        'EUs program for miljø og klima. Norge er ikke med.',
        'EUs program for miljø og klima. Noreg er ikkje med.',
        'The EU’s programme for the environment and climate. Norway does not take part.',
      ),
      who: t(
        'Programmet er åpent for EØS-landene, men Norge har ikke vært med i noen av periodene.',
        'Programmet er ope for EØS-landa, men Noreg har ikkje vore med i nokon av periodane.',
        'The programme is open to the EEA countries, but Norway has not taken part in any of its periods.',
      ),
    },
    own: {
      ...modern,
      norway_status: 'not_associated',
      eligible: 'no',
      url: 'https://cinea.ec.europa.eu/programmes/life_en',
    },
    parts: { source: [life, norwegianList] },
  },
  {
    code: 'CERV',
    texts: {
      title: t(
        'CERV: borgere, likestilling, rettigheter og verdier 2021–2027',
        'CERV: borgarar, likestilling, rettar og verdiar 2021–2027',
        'CERV: Citizens, Equality, Rights and Values 2021–2027',
      ),
      summary: t(
        'EUs program for borgere, likestilling, rettigheter og verdier. Norge er ikke med.',
        'EUs program for borgarar, likestilling, rettar og verdiar. Noreg er ikkje med.',
        'The EU’s programme for citizens, equality, rights and values. Norway does not take part.',
      ),
      who: t(
        'Programmet er ikke blant de elleve som regjeringen gikk inn for at Norge skulle delta i.',
        'Programmet er ikkje mellom dei elleve som regjeringa gjekk inn for at Noreg skulle delta i.',
        'The programme is not among the eleven that the Norwegian government proposed to join.',
      ),
    },
    own: {
      ...modern,
      norway_status: 'not_associated',
      eligible: 'no',
      url: 'https://commission.europa.eu/funding-tenders/find-funding/eu-funding-programmes/citizens-equality-rights-and-values-programme_en',
    },
    parts: { source: [cerv, norwegianList] },
  },
];
