import { readOn, source, t, usualPapers, type ShippedProgramme } from './shipped.ts';

const aboutInterreg = source('interreg.no: om Interreg Norge', 'https://interreg.no/om-interreg-norge/');
const oks = source('interreg.no: Øresund-Kattegat-Skagerrak', 'https://interreg.no/oresund-kattegat-skagerak/');
const oksMoney = source(
  'Interreg ØKS, programhåndboken kapittel 1',
  'https://interreg-oks.eu/da/programhandboken/1ominterregoresundkattegatskagerrak.1256.html',
);
const oksOwner = source(
  'Interreg ØKS, ordliste: partner',
  'https://interreg-oks.eu/verktyg/ordlista/ordforklaringar/partnerstodmottagare.5.1945eb0b148e579efa6415e9.html',
);
const oksAgreement = source(
  'Interreg ØKS, programhåndboken kapittel 3',
  'https://interreg-oks.eu/da/programhandboken/3genomforaprojekt.1308.html',
);
const oksReport = source(
  'Interreg ØKS 2014–2020: lägesrapport',
  'https://arkiv.interreg-oks.eu/genomfora/lagesrapportslutrapport.4.2f79a9231506ca113762c7da.html',
);
const northSea = source('interreg.no: Nordsjøprogrammet', 'https://interreg.no/programmer-v2/nordsjoprogrammet/');
const northSeaTypes = source('Interreg North Sea: project types', 'https://www.interregnorthsea.eu/project-type');
const balticChecklist = source('Interreg Baltic Sea: checklist', 'https://interreg-baltic.eu/funding/checklist');
const balticManual = source(
  'Interreg Baltic Sea: programme manual B.7',
  'https://interreg-baltic.eu/toolkit/online-programme-manual/b-general-information-about-ibsr/b-7-programme-budget-and-co-financing/',
);
const europe = source('interreg.no: Interreg Europe', 'https://interreg.no/om-interreg/interreg-c/interreg-europe/');
const questions = source('interreg.no: tips og spørsmål', 'https://interreg.no/om-interreg-norge/tips-og-sporsmal/');
const urbact = source('interreg.no: URBACT', 'https://interreg.no/programmer-v2/urbact/');
const urbactCall = source(
  'Formez: URBACT IV, action planning networks 2023',
  'http://europa.formez.it/content/programma-urbact-iv-bando-action-planning-network-scadenza-31032023',
);
const npa = source('Interreg NPA: programme area 2021–2027', 'https://www.interreg-npa.eu/interreg-npa-2021-2027/');

const ownMoney = t(
  'Norske partnere får ikke penger fra EU, men fra de norske Interreg-midlene. De settes i statsbudsjettet hvert år, og satsen kan være en annen i en annen utlysning.',
  'Norske partnarar får ikkje pengar frå EU, men frå dei norske Interreg-midlane. Dei blir sette i statsbudsjettet kvart år, og satsen kan vere ein annan i ei anna utlysing.',
  'Norwegian partners are not paid by the EU, but by the Norwegian Interreg funds. These are set in the national budget each year, and another call may have another rate.',
);

const interreg = {
  norway_status: 'third_country_own_money',
  currency: 'EUR',
  norwegian_currency: 'NOK',
  categories: 'staff,office,travel,external,equipment,infrastructure,lump_sum',
};

const rate = (percent: string, who: string, what: { what: string }, more: Record<string, string> = {}) => ({
  percent,
  who,
  valid_from: '2021-01-01',
  ...more,
  source: what.what,
  read_on: readOn,
});

/** The Interreg programmes that a county at the Skagerrak meets; the last is for others. */
export const interregProgrammes: ShippedProgramme[] = [
  {
    code: 'INTERREG-OKS',
    texts: {
      title: t(
        'Interreg Øresund-Kattegat-Skagerrak 2021–2027',
        'Interreg Øresund-Kattegat-Skagerrak 2021–2027',
        'Interreg Øresund-Kattegat-Skagerrak 2021–2027',
      ),
      summary: t(
        'Fjorten regioner i Norge, Sverige og Danmark løser oppgaver sammen: nyskaping, grønn omstilling, transport og et arbeidsmarked uten grenser.',
        'Fjorten regionar i Noreg, Sverige og Danmark løyser oppgåver saman: nyskaping, grøn omstilling, transport og ein arbeidsmarknad utan grenser.',
        'Fourteen regions in Norway, Sweden and Denmark work together on innovation, green transition, transport and a labour market without borders.',
      ),
      who: t(
        'Partnere i programområdet. På norsk side er det Agder, Telemark, Vestfold, Buskerud, Akershus, Østfold og Oslo. Programmet støtter både forprosjekter og hovedprosjekter.',
        'Partnarar i programområdet. På norsk side er det Agder, Telemark, Vestfold, Buskerud, Akershus, Østfold og Oslo. Programmet støttar både forprosjekt og hovudprosjekt.',
        'Partners in the programme area. On the Norwegian side that is Agder, Telemark, Vestfold, Buskerud, Akershus, Østfold and Oslo. The programme supports both preparatory and main projects.',
      ),
      terms: t(
        `${ownMoney.nb}\n\nDen norske prosjekteieren fører og betaler alt på norsk side og svarer for det. De andre norske partnerne er med på å finansiere prosjektet og fakturerer prosjekteieren. Norsk side søker om utbetaling i kroner.`,
        `${ownMoney.nn}\n\nDen norske prosjekteigaren fører og betaler alt på norsk side og svarar for det. Dei andre norske partnarane er med på å finansiere prosjektet og fakturerer prosjekteigaren. Norsk side søkjer om utbetaling i kroner.`,
        `${ownMoney.en}\n\nThe Norwegian project owner books and pays everything on the Norwegian side, and answers for it. The other Norwegian partners help to finance the project and invoice the owner. The Norwegian side claims in kroner.`,
      ),
      applying: t(
        'En ledende partner søker for alle. Partnerskapsavtalen bør være klar før prosjektet begynner, og følger med det første kravet om utbetaling. Vedtaket sier når det skal rapporteres og kreves penger.',
        'Ein leiande partnar søkjer for alle. Partnarskapsavtalen bør vere klar før prosjektet begynner, og følgjer med det første kravet om utbetaling. Vedtaket seier når det skal rapporterast og krevjast pengar.',
        'A lead partner applies for all. The partnership agreement should be ready before the project begins, and goes with the first claim. The decision says when to report and to claim.',
      ),
    },
    own: {
      ...interreg,
      period_from: '2021',
      period_to: '2027',
      eligible: 'yes',
      eligible_area: 'Agder, Telemark, Vestfold, Buskerud, Akershus, Østfold, Oslo',
      norwegian_body: 'Norsk forvaltende organisasjon, Østfold fylkeskommune',
      url: 'https://interreg-oks.eu',
      norwegian_money: 'one_norwegian_owner',
      claim_with_report: 'on',
    },
    parts: {
      rate: [rate('60', 'eu_side', oksMoney), rate('50', 'norwegian_side', oksMoney)],
      paper: usualPapers.map((paper) =>
        paper.what === 'partnership_agreement' ? { ...paper, source: oksAgreement.what } : paper,
      ),
      source: [oks, oksMoney, oksOwner, oksAgreement, aboutInterreg],
    },
  },
  {
    code: 'INTERREG-OKS-2014',
    texts: {
      title: t(
        'Interreg Øresund-Kattegat-Skagerrak 2014–2020',
        'Interreg Øresund-Kattegat-Skagerrak 2014–2020',
        'Interreg Øresund-Kattegat-Skagerrak 2014–2020',
      ),
      summary: t(
        'Den forrige programperioden. Den er avsluttet og tar ikke imot søknader.',
        'Den førre programperioden. Han er avslutta og tek ikkje imot søknader.',
        'The previous programme period. It has ended and takes no applications.',
      ),
      terms: t(
        'Prosjektet leverte en felles rapport hver sjette måned, sammen med kravet om utbetaling. Den norske prosjekteieren krevde i kroner i regionalforvaltning.no.',
        'Prosjektet leverte ein felles rapport kvar sjette månad, saman med kravet om utbetaling. Den norske prosjekteigaren kravde i kroner i regionalforvaltning.no.',
        'The project handed in a joint report every six months, together with the claim. The Norwegian project owner claimed in kroner in regionalforvaltning.no.',
      ),
    },
    own: {
      ...interreg,
      period_from: '2014',
      period_to: '2020',
      url: 'https://arkiv.interreg-oks.eu',
      norwegian_money: 'one_norwegian_owner',
      report_months: '6',
      claim_with_report: 'on',
    },
    parts: { paper: usualPapers, source: [oksReport] },
  },
  {
    code: 'INTERREG-NORTHSEA',
    texts: {
      title: t(
        'Interreg Nordsjøprogrammet 2021–2027',
        'Interreg Nordsjøprogrammet 2021–2027',
        'Interreg North Sea 2021–2027',
      ),
      summary: t(
        'Regioner rundt Nordsjøen prøver ut løsninger sammen: robuste samfunn, grønn omstilling, beredskap for klimaendringer og bedre styring.',
        'Regionar rundt Nordsjøen prøver ut løysingar saman: robuste samfunn, grøn omstilling, beredskap for klimaendringar og betre styring.',
        'Regions around the North Sea try out solutions together: robust economies, green transition, resilience to climate change and better governance.',
      ),
      who: t(
        'Partnere fra minst tre land ved Nordsjøen. På norsk side er det kysten fra Trøndelag til Oslofjorden, og Innlandet.',
        'Partnarar frå minst tre land ved Nordsjøen. På norsk side er det kysten frå Trøndelag til Oslofjorden, og Innlandet.',
        'Partners from at least three countries by the North Sea. On the Norwegian side that is the coast from Trøndelag to the Oslofjord, and Innlandet.',
      ),
      terms: t(
        `${ownMoney.nb}\n\nEt lite prosjekt har et budsjett på høyst 500 000 euro, tre til sju partnere og varer i høyst 18 måneder.`,
        `${ownMoney.nn}\n\nEit lite prosjekt har eit budsjett på høgst 500 000 euro, tre til sju partnarar og varer i høgst 18 månader.`,
        `${ownMoney.en}\n\nA small-scale project has a budget of at most 500 000 euros, three to seven partners, and lasts at most 18 months.`,
      ),
      applying: t(
        'Et lite prosjekt søker i ett steg. Et vanlig prosjekt søker i to: først en kort skisse (Expression of Interest), og når den er godkjent, den fulle søknaden.',
        'Eit lite prosjekt søkjer i eitt steg. Eit vanleg prosjekt søkjer i to: først ei kort skisse (Expression of Interest), og når ho er godkjend, den fulle søknaden.',
        'A small-scale project applies in one step. A regular project applies in two: first an Expression of Interest and, once that is approved, the full application.',
      ),
    },
    own: {
      ...interreg,
      period_from: '2021',
      period_to: '2027',
      eligible: 'yes',
      eligible_area:
        'Trøndelag, Møre og Romsdal, Vestland, Rogaland, Agder, Telemark, Vestfold, Buskerud, Akershus, Østfold, Innlandet, Oslo',
      url: 'https://www.interregnorthsea.eu',
      min_partners: '3',
      min_countries: '3',
    },
    parts: {
      scheme: [
        {
          code: 'SMALL-SCALE',
          name: 'Small-scale project',
          min_partners: '3',
          min_countries: '3',
          max_months: '18',
          currency: 'EUR',
          source: northSea.what,
        },
        {
          code: 'REGULAR',
          name: 'Regular project',
          min_partners: '3',
          min_countries: '3',
          currency: 'EUR',
          source: northSeaTypes.what,
        },
      ],
      rate: [rate('60', 'eu_side', northSea), rate('50', 'norwegian_side', northSea)],
      paper: usualPapers,
      source: [northSea, northSeaTypes, aboutInterreg],
    },
  },
  {
    code: 'INTERREG-BALTIC',
    texts: {
      title: t(
        'Interreg Østersjøprogrammet 2021–2027',
        'Interreg Austersjøprogrammet 2021–2027',
        'Interreg Baltic Sea Region 2021–2027',
      ),
      summary: t(
        'Ni land rundt Østersjøen, Norge med, prøver ut løsninger som andre kan ta i bruk.',
        'Ni land rundt Austersjøen, Noreg med, prøver ut løysingar som andre kan ta i bruk.',
        'Nine countries around the Baltic Sea, Norway among them, try out solutions that others can take up.',
      ),
      who: t(
        'Minst tre partnere fra tre land i programområdet. En av dem leder prosjektet og svarer for alle.',
        'Minst tre partnarar frå tre land i programområdet. Ein av dei leier prosjektet og svarar for alle.',
        'At least three partners from three countries in the programme area. One of them leads the project and answers for all.',
      ),
      terms: t(
        `${ownMoney.nb}\n\nSatsen på norsk side er 50 prosent i prioritering 1 til 3, og 80 prosent for prosjektplattformer.`,
        `${ownMoney.nn}\n\nSatsen på norsk side er 50 prosent i prioritering 1 til 3, og 80 prosent for prosjektplattformer.`,
        `${ownMoney.en}\n\nThe rate on the Norwegian side is 50 per cent in priorities 1 to 3, and 80 per cent for project platforms.`,
      ),
      applying: t(
        'Søknaden skrives i programmets portal, BAMOS+.',
        'Søknaden blir skriven i portalen til programmet, BAMOS+.',
        'The application is written in the programme’s portal, BAMOS+.',
      ),
    },
    own: {
      ...interreg,
      period_from: '2021',
      period_to: '2027',
      url: 'https://interreg-baltic.eu',
      min_partners: '3',
      min_countries: '3',
    },
    parts: {
      scheme: [
        { code: 'CORE', name: 'Core project', currency: 'EUR', source: balticManual.what },
        { code: 'SMALL', name: 'Small project', currency: 'EUR', source: balticManual.what },
        { code: 'PLATFORM', name: 'Project platform', currency: 'EUR', source: balticChecklist.what },
      ],
      rate: [
        rate('80', 'eu_side', balticManual),
        rate('50', 'norwegian_side', balticManual),
        rate('80', 'norwegian_side', balticManual, { scheme: 'PLATFORM' }),
      ],
      paper: usualPapers,
      source: [balticChecklist, balticManual, aboutInterreg],
    },
  },
  {
    code: 'INTERREG-EUROPE',
    texts: {
      title: t('Interreg Europe 2021–2027', 'Interreg Europe 2021–2027', 'Interreg Europe 2021–2027'),
      summary: t(
        'Regioner i hele Europa lærer av hverandres politikk for regional utvikling.',
        'Regionar i heile Europa lærer av politikken kvarandre fører for regional utvikling.',
        'Regions all over Europe learn from each other’s policies for regional development.',
      ),
      who: t(
        'Nasjonale, regionale og lokale myndigheter i hele Norge, og andre offentlige eller ideelle som arbeider med regional utvikling.',
        'Nasjonale, regionale og lokale styresmakter i heile Noreg, og andre offentlege eller ideelle som arbeider med regional utvikling.',
        'National, regional and local authorities in all of Norway, and other public or non-profit bodies that work with regional development.',
      ),
      terms: ownMoney,
    },
    own: {
      ...interreg,
      period_from: '2021',
      period_to: '2027',
      eligible: 'yes',
      url: 'https://www.interregeurope.eu',
    },
    parts: {
      rate: [rate('50', 'norwegian_side', questions)],
      paper: usualPapers,
      source: [europe, questions, aboutInterreg],
    },
  },
  {
    code: 'URBACT',
    texts: {
      title: t('URBACT IV 2021–2027', 'URBACT IV 2021–2027', 'URBACT IV 2021–2027'),
      summary: t(
        'Nettverk av byer som lager handlingsplaner for en bærekraftig byutvikling sammen.',
        'Nettverk av byar som lagar handlingsplanar for ei berekraftig byutvikling saman.',
        'Networks of cities that make action plans for sustainable urban development together.',
      ),
      who: t(
        'Kommuner og byer i hele Norge. Fylkeskommunen kan være med der det gjelder byutvikling, men nettverket ledes av en by.',
        'Kommunar og byar i heile Noreg. Fylkeskommunen kan vere med der det gjeld byutvikling, men nettverket blir leidd av ein by.',
        'Municipalities and cities in all of Norway. A county may join where urban development is concerned, but a city leads the network.',
      ),
      terms: ownMoney,
    },
    own: {
      ...interreg,
      period_from: '2021',
      period_to: '2027',
      eligible: 'partly',
      norwegian_body: 'KDD',
      url: 'https://urbact.eu',
    },
    parts: {
      scheme: [
        {
          code: 'APN',
          name: 'Action Planning Network',
          min_partners: '8',
          min_countries: '7',
          currency: 'EUR',
          source: urbactCall.what,
        },
      ],
      paper: usualPapers,
      source: [urbact, urbactCall, source('URBACT: spørsmål og svar', 'https://urbact.eu/faq')],
    },
  },
  {
    code: 'INTERREG-NPA',
    texts: {
      title: t(
        'Interreg Nordlig periferi og Arktis 2021–2027',
        'Interreg Nordleg periferi og Arktis 2021–2027',
        'Interreg Northern Periphery and Arctic 2021–2027',
      ),
      summary: t(
        'For spredtbygde områder lengst nord i Europa. Fylket vårt ligger utenfor.',
        'For spreiddbygde område lengst nord i Europa. Fylket vårt ligg utanfor.',
        'For sparsely populated areas in the far north of Europe. Our county lies outside it.',
      ),
      who: t(
        'Partnere i programområdet: nordlige deler av Norge, Sverige og Finland, deler av Irland, og Island, Færøyene og Grønland. Vestlandet er ikke lenger med.',
        'Partnarar i programområdet: nordlege delar av Noreg, Sverige og Finland, delar av Irland, og Island, Færøyane og Grønland. Vestlandet er ikkje med lenger.',
        'Partners in the programme area: northern parts of Norway, Sweden and Finland, parts of Ireland, and Iceland, the Faroe Islands and Greenland. Western Norway is no longer in it.',
      ),
    },
    own: {
      ...interreg,
      period_from: '2021',
      period_to: '2027',
      eligible: 'no',
      url: 'https://www.interreg-npa.eu',
    },
    parts: { source: [npa, aboutInterreg] },
  },
];
