import { norwegianList, readOn, source, t, type ShippedProgramme } from './shipped.ts';

const accredited = source(
  'HK-dir: søknad om midler for akkrediterte institusjoner',
  'https://hkdir.no/no/utlysninger-og-tilskudd/soknad-om-midler-for-akkrediterte-institusjoner',
);
const single = source(
  'erasmuspluss.no: enkeltståande mobilitetsprosjekt',
  'https://erasmuspluss.no/utlysninger-og-tilskudd/enkeltstaande-mobilitetsprosjekt-erasmus',
);
const small = source(
  'Funding Programmes Portal: small-scale partnerships 2025',
  'https://www.fundingprogrammesportal.gov.cy/en/call/small-scale-partnerships-en-2025',
);
const smallLength = source('IKY: small-scale partnerships', 'https://iky.gr/en/?p=46997');
const cooperation = source(
  'Funding Programmes Portal: cooperation partnerships 2025',
  'https://www.fundingprogrammesportal.gov.cy/en/call/cooperation-partnerships-en-2025',
);
const cooperationLength = source(
  'erasmuspluss.no: samarbeidspartnarskap, pågåande prosjekt',
  'https://erasmuspluss.no/programmer-og-tilskuddsordninger/erasmus/samarbeidspartnarskap/for-deg-som-har-pagande-prosjekt-tildelt-i-2023',
);
const excellence = source(
  'Funding Programmes Portal: centres of vocational excellence 2025',
  'https://fundingprogrammesportal.gov.cy/en/call/centres-of-vocational-excellence',
);
const excellencePartners = source(
  'Access Europe: centres of vocational excellence 2022',
  'https://www.accesseurope.ie/open-funds/erasmus-centres-of-vocational-excellence',
);

/** EUs program for utdanning, opplæring, ungdom og idrett. */
export const erasmus: ShippedProgramme = {
  code: 'ERASMUS',
  texts: {
    title: t('Erasmus+ 2021–2027', 'Erasmus+ 2021–2027', 'Erasmus+ 2021–2027'),
    summary: t(
      'EUs program for utdanning, opplæring, ungdom og idrett. Elever, lærlinger og ansatte kan lære i et annet land, og skoler og fylker kan utvikle noe sammen.',
      'EUs program for utdanning, opplæring, ungdom og idrett. Elevar, lærlingar og tilsette kan lære i eit anna land, og skular og fylke kan utvikle noko saman.',
      'The EU’s programme for education, training, youth and sport. Pupils, apprentices and staff can learn in another country, and schools and counties can develop something together.',
    ),
    who: t(
      'Norge er med på samme vilkår som EU-landene. Barnehager, skoler, fagskoler, opplæringskontorer og organisasjoner som arbeider med opplæring kan søke, og det kan fylkeskommunen.\n\nEn fylkeskommune med akkreditering kan være koordinator for et konsortium. Da søker skolene og opplæringskontorene til fylkeskommunen, som søker for dem alle.',
      'Noreg er med på same vilkår som EU-landa. Barnehagar, skular, fagskular, opplæringskontor og organisasjonar som arbeider med opplæring kan søkje, og det kan fylkeskommunen.\n\nEin fylkeskommune med akkreditering kan vere koordinator for eit konsortium. Då søkjer skulane og opplæringskontora til fylkeskommunen, som søkjer for dei alle.',
      'Norway takes part on the same terms as the EU countries. Kindergartens, schools, vocational colleges, training offices and organisations that work with training may apply, and so may the county.\n\nA county that is accredited may coordinate a consortium. Schools and training offices then apply to the county, which applies for them all.',
    ),
    terms: t(
      'Partnerskapene gir faste beløp: søkeren velger ett av dem og viser i søknaden at arbeidet er verdt det. Mobilitetsprosjekter får støtte etter hvor mange som reiser.\n\nEn institusjon kan ha tre enkeltstående mobilitetsprosjekter (KA122) på fem år, og ingen når den har en akkreditering. Akkrediterte søker hvert år om reiser i 15 måneder, som kan forlenges til 24.',
      'Partnarskapa gir faste beløp: søkjaren vel eitt av dei og viser i søknaden at arbeidet er verdt det. Mobilitetsprosjekt får støtte etter kor mange som reiser.\n\nEin institusjon kan ha tre enkeltståande mobilitetsprosjekt (KA122) på fem år, og ingen når han har ei akkreditering. Akkrediterte søkjer kvart år om reiser i 15 månader, som kan forlengjast til 24.',
      'Partnerships are given lump sums: the applicant chooses one and shows that the work is worth it. Mobility projects are supported by how many travel.\n\nAn institution may have three short-term mobility projects (KA122) in five years, and none once it is accredited. Accredited bodies apply each year for journeys over 15 months, which can be extended to 24.',
    ),
    applying: t(
      'Søkeren trenger en konto i EU Login og et nummer for organisasjonen (OID), som lages i Erasmusportalen. Der ligger også søknadsskjemaene. HK-dir svarer for utdanning og opplæring, Bufdir for ungdom.',
      'Søkjaren treng ein konto i EU Login og eit nummer for organisasjonen (OID), som blir laga i Erasmusportalen. Der ligg òg søknadsskjemaa. HK-dir svarar for utdanning og opplæring, Bufdir for ungdom.',
      'The applicant needs an EU Login account and a number for the organisation (OID), made in the Erasmus portal. The application forms are there too. HK-dir answers for education and training, Bufdir for youth.',
    ),
  },
  own: {
    period_from: '2021',
    period_to: '2027',
    norway_status: 'eea',
    eligible: 'yes',
    norwegian_body: 'HK-dir, Bufdir',
    url: 'https://erasmuspluss.no',
    currency: 'EUR',
    norwegian_money: 'coordinator',
    categories: 'lump_sum,unit_costs,travel,other',
  },
  parts: {
    scheme: [
      { code: 'KA120', name: 'Akkreditering', currency: 'EUR', source: accredited.what },
      {
        code: 'KA121',
        name: 'Mobilitet for akkrediterte',
        max_months: '24',
        currency: 'EUR',
        source: accredited.what,
      },
      { code: 'KA122', name: 'Enkeltstående mobilitetsprosjekt', currency: 'EUR', source: single.what },
      {
        code: 'KA210',
        name: 'Småskalapartnerskap',
        min_partners: '2',
        min_countries: '2',
        max_months: '24',
        lump_sums: '30 000, 60 000',
        currency: 'EUR',
        source: small.what,
      },
      {
        code: 'KA220',
        name: 'Samarbeidspartnerskap',
        min_partners: '3',
        min_countries: '3',
        max_months: '36',
        lump_sums: '120 000, 250 000, 400 000',
        currency: 'EUR',
        source: cooperation.what,
      },
      {
        code: 'COVE',
        name: 'Centres of Vocational Excellence',
        min_partners: '8',
        min_countries: '4',
        max_grant: '4000000',
        currency: 'EUR',
        source: excellencePartners.what,
      },
    ],
    rate: [
      {
        percent: '80',
        who: 'all',
        scheme: 'COVE',
        call: '',
        valid_from: '',
        source: excellence.what,
        read_on: readOn,
      },
    ],
    paper: [
      { what: 'application', when: 'application' },
      { what: 'contract', when: 'contract' },
      { what: 'partnership_agreement', when: 'contract' },
      { what: 'data_protection', when: 'contract' },
      { what: 'publicity', when: 'closing' },
      { what: 'reports', when: 'closing' },
    ],
    source: [
      norwegianList,
      accredited,
      single,
      small,
      smallLength,
      cooperation,
      cooperationLength,
      excellence,
      excellencePartners,
    ],
  },
};
