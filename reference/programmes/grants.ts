import { source, t, usualPapers, type ShippedProgramme } from './shipped.ts';

/** The money that Norway, Iceland and Liechtenstein give, and that we can be partners in. */
export const grants: ShippedProgramme = {
  code: 'EEA-GRANTS',
  texts: {
    title: t('EØS-midlene 2021–2028', 'EØS-midlane 2021–2028', 'EEA and Norway Grants 2021–2028'),
    summary: t(
      'Norge, Island og Liechtenstein gir 3,268 milliarder euro til land i EU: grønn omstilling, demokrati og rettsstat, og inkludering.',
      'Noreg, Island og Liechtenstein gir 3,268 milliardar euro til land i EU: grøn omstilling, demokrati og rettsstat, og inkludering.',
      'Norway, Iceland and Liechtenstein give 3.268 billion euros to EU countries: green transition, democracy and the rule of law, and inclusion.',
    ),
    who: t(
      'Søkeren er alltid fra et av mottakerlandene. En norsk virksomhet kan være partner i prosjektet (donorpartner), og blir da med på søknaden.',
      'Søkjaren er alltid frå eit av mottakarlanda. Ei norsk verksemd kan vere partnar i prosjektet (donorpartnar), og blir då med på søknaden.',
      'The applicant is always from one of the beneficiary countries. A Norwegian body may be a partner in the project (donor project partner), and joins the application.',
    ),
    applying: t(
      'Hvert mottakerland lyser ut og behandler søknadene selv. Finn en partner der, eller la en partner finne dere.',
      'Kvart mottakarland lyser ut og behandlar søknadene sjølv. Finn ein partnar der, eller la ein partnar finne dykk.',
      'Each beneficiary country issues the calls and handles the applications itself. Find a partner there, or let one find you.',
    ),
  },
  own: {
    period_from: '2021',
    period_to: '2028',
    currency: 'EUR',
    norway_status: 'donor',
    eligible: 'yes',
    norwegian_money: 'coordinator',
    url: 'https://eeagrants.org',
  },
  parts: {
    paper: usualPapers,
    source: [
      source('EEA Grants: programme areas and funds 2021–2028', 'https://eeagrants.org/node/25926'),
      source('Rannís: EEA and Norway Grants', 'https://en.rannis.is/funding/research/eea/norway-grants'),
    ],
  },
};
