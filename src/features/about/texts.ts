import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  feedback: 'Gi tilbakemelding',
  feedbackLead: (county: string) =>
    `Har du funnet en feil, savner du noe, eller kommer du ikke fram? Skriv til ${county}.`,
  message: 'Hva vil du si?',
  messageHint: 'Skriv ikke fødselsnummer, helseopplysninger eller annet som bør holdes mellom få.',
  page: 'Hvilken side gjelder det?',
  pageHint: 'Lim inn adressen, eller fortell hvor du var.',
  mail: 'E-postadressen din',
  mailHint: 'Bare hvis du vil ha svar.',
  website: 'La dette feltet stå tomt',
  send: 'Send tilbakemelding',
  kept: (months: number) =>
    `Vi bruker det du skriver til å svare deg og gjøre nettstedet bedre. Det slettes av seg selv etter ${months} måneder.`,
  morePrivacy: 'Mer om personvern',
  wait: 'Det kommer mange tilbakemeldinger akkurat nå. Teksten din står i skjemaet. Vent noen minutter og send den på nytt.',
  thanks: 'Takk for tilbakemeldingen',
  thanksLead: 'Den er kommet fram. Oppga du e-postadressen din, får du svar dit.',
  mailSubject: 'Ny tilbakemelding på nettstedet',
  mailText: (address: string) => `En besøkende har skrevet til dere. Les og svar her:\n${address}\n`,
  toFront: 'Gå til forsiden',
  accessibility: 'Tilgjengelighet',
  accessibilityLead: (county: string) =>
    `Alle skal kunne lese og bruke sidene til ${county}, også uten mus, uten skript og med hjelpemidler.`,
  statement: 'Erklæringen',
  statementSet: 'Den offisielle tilgjengelighetserklæringen forteller hvilke krav vi oppfyller, og hva som gjenstår.',
  statementLink: 'Les erklæringen hos Tilsynet for universell utforming av ikt',
  statementMissing:
    'Den offisielle tilgjengelighetserklæringen er ikke lagt ut ennå. Spør oss gjerne om det du lurer på.',
  tested: 'Det vi prøver',
  testedList: [
    'Hver side prøves mot kravene i WCAG 2.2 på nivå A og AA, i lyst og mørkt, på norsk og engelsk.',
    'Sidene kan brukes med bare tastatur, og rekkefølgen følger det du ser.',
    'Ingenting må leses sidelengs på en smal skjerm eller når teksten er forstørret til 400 prosent.',
    'Alt virker uten skript. Farge er aldri det eneste som forteller noe.',
    'Figurer finnes også som tabell.',
  ],
  limits:
    'Prøver som går av seg selv, finner ikke alt. Dokumenter som er lastet opp, kan ha mangler vi ikke har sett. Si fra, så ordner vi det eller gir deg innholdet på en annen måte.',
  tell: 'Si fra om noe ikke virker',
  tellMore: 'Fortell hva du prøvde å gjøre, og hvor det stoppet.',
  complain: 'Klage',
  complainMore:
    'Får du ikke svar, eller er du uenig i svaret, kan du si fra til tilsynet. Mener du at du er blitt diskriminert, kan du klage til Diskrimineringsnemnda.',
  authority: 'Tilsynet for universell utforming av ikt',
  tribunal: 'Diskrimineringsnemnda',
  basis:
    'Kravene følger av likestillings- og diskrimineringsloven § 18 og forskrift om universell utforming av IKT-løsninger.',
  privacy: 'Personvern',
  privacyLead: 'Du kan lese alt her uten å fortelle hvem du er.',
  controller: (county: string) => `${county} er behandlingsansvarlig.`,
  uses: 'Hva vi bruker, til hva og hvor lenge',
  what: 'Opplysning',
  purpose: 'Formål',
  legalBasis: 'Grunnlag',
  keptFor: 'Hvor lenge',
  cookies: 'Informasjonskapsler',
  cookiesNote:
    'Vi bruker bare dem som må til for at du skal kunne logge inn og arbeide her. Derfor spør vi ikke om samtykke. Den som bare leser, får ingen.',
  cookie: 'Navn',
  people: 'Personer på sidene',
  peopleMore: 'Åpne sider viser hvilken enhet som har ansvar, ikke hvilken person.',
  yourRights: 'Rettighetene dine',
  yourRightsMore:
    'Du kan be om å få se opplysninger om deg selv, få dem rettet eller slettet, og protestere mot at vi bruker dem. Skriv til oss. Er du uenig i det vi gjør, kan du klage til Datatilsynet.',
  dpa: 'Datatilsynet',
  contact: 'Kontakt',
  rights: 'Hvem kan se hva',
  rightsLead:
    'Oversikten er laget av de samme reglene som slipper folk inn. Den kan derfor ikke si noe annet enn det som gjelder.',
  action: 'Handling',
  who: 'Hvem og hva',
  everything: 'alt',
  nothing: 'ingenting',
  that: (phrase: string) => `det som er ${phrase}`,
  own: 'deres eget',
  ownMeans:
    '«Deres eget» er det de selv har laget, har ansvar for eller er med på. Frister følger posten de hører til; den som har fått ansvaret for en frist, kan også utsette den og melde den ferdig.',
  or: 'eller',
  and: 'og samtidig',
  audience: { public: 'åpent for alle', internal: 'åpent for ansatte', restricted: 'skjermet' } as Record<
    string,
    string
  >,
  state: { draft: 'utkast', review: 'til gjennomsyn', published: 'publisert', archived: 'arkivert' } as Record<
    string,
    string
  >,
  subjects: {
    published: 'Det som er publisert for alle',
    record: 'Innholdet i arbeidsplassen',
    feedback: 'Tilbakemeldinger fra besøkende',
    settings: 'Innstillinger, enheter og brukere',
    audit: 'Revisjonssporet',
  },
  actions: {
    read: 'lese',
    add: 'legge til',
    change: 'endre',
    review: 'sende til gjennomsyn og tilbake',
    publish: 'publisere',
    archive: 'arkivere og hente fram igjen',
    trash: 'legge i papirkurven og ta tilbake',
    comment: 'kommentere',
    answer: 'merke som besvart',
    settings: 'endre innstillinger og fjerne demoinnholdet',
    units: 'ordne enheter',
    users: 'ordne brukere og roller',
    auditTrail: 'lese og eksportere',
  } as Record<string, string>,
  addresses: 'Hver adresse og hvem som kan åpne den',
  addressesNote: 'Står du ikke på listen, får du samme svar som om siden ikke fantes.',
  group: (who: string, count: number) => `${who} (${count})`,
  address: 'Adresse',
  does: 'Gjør',
  reads: 'viser',
  changes: 'endrer',
  nobody: 'ingen',
  everyoneElse: 'alle andre',
  everybody: 'alle',
  errors: {
    messageMissing: 'Skriv det du vil si',
    messageLong: 'Teksten er for lang. Kort den ned til 5000 tegn',
    tooLong: 'Teksten er for lang',
    mailUnclear: 'Skriv e-postadressen slik: navn@eksempel.no, eller la feltet stå tomt',
  },
};

export type Texts = typeof nb;
export type ErrorText = keyof Texts['errors'];
export const aboutTexts = { nb, nn, en };
