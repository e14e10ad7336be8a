import type { InEachLanguage } from '#platform/language.ts';
import { monthsKept } from './feedback.ts';

/** One use of personal data, as the law asks us to tell of it. */
type Told = { what: string; purpose: string; basis: string; kept: string };
export type Processing = { id: string; words: InEachLanguage<Told> };

const task = {
  nb: 'Oppgave i allmennhetens interesse (personvernforordningen artikkel 6 nr. 1 bokstav e)',
  nn: 'Oppgåve i allmenta si interesse (personvernforordninga artikkel 6 nr. 1 bokstav e)',
  en: 'A task in the public interest (GDPR Article 6(1)(e))',
};
const duty = {
  nb: 'Rettslig plikt til å dokumentere saksbehandlingen (personvernforordningen artikkel 6 nr. 1 bokstav c, arkivlova)',
  nn: 'Rettsleg plikt til å dokumentere saksbehandlinga (personvernforordninga artikkel 6 nr. 1 bokstav c, arkivlova)',
  en: 'A legal duty to document how cases are handled (GDPR Article 6(1)(c), the Norwegian Archives Act)',
};

/** Everything Samband does with personal data. The privacy page is made from this list: who adds a use adds it here. */
export const processings: readonly Processing[] = [
  {
    id: 'visit',
    words: {
      nb: {
        what: 'Nettadressen (IP) til den som besøker sidene',
        purpose: 'Å sende deg siden du ba om, og å bremse angrep',
        basis: task.nb,
        kept: 'Lagres ikke sammen med hva du har lest. Vi teller ikke besøk og deler ingenting med andre.',
      },
      nn: {
        what: 'Nettadressa (IP) til den som besøkjer sidene',
        purpose: 'Å sende deg sida du bad om, og å bremse angrep',
        basis: task.nn,
        kept: 'Blir ikkje lagra saman med kva du har lese. Vi tel ikkje besøk og deler ingenting med andre.',
      },
      en: {
        what: 'The network address (IP) of whoever visits the pages',
        purpose: 'To send you the page you asked for, and to slow down attacks',
        basis: task.en,
        kept: 'Never stored together with what you have read. We count no visits and share nothing with others.',
      },
    },
  },
  {
    id: 'application',
    words: {
      nb: {
        what: 'Navn og e-postadresse til kontaktpersonen i en søknad på en intern utlysning',
        purpose: 'Å behandle søknaden og sende svaret',
        basis: duty.nb,
        kept: 'Sammen med søknaden, som dokumenterer tildelingen. Vises aldri for allmennheten eller andre søkere.',
      },
      nn: {
        what: 'Namn og e-postadresse til kontaktpersonen i ein søknad på ei intern utlysing',
        purpose: 'Å handsame søknaden og sende svaret',
        basis: duty.nn,
        kept: 'Saman med søknaden, som dokumenterer tildelinga. Blir aldri vist for ålmenta eller andre søkjarar.',
      },
      en: {
        what: 'The name and e-mail address of the contact in an application under an internal call',
        purpose: 'To handle the application and send the answer',
        basis: duty.en,
        kept: 'With the application, which documents the allocation. Never shown to the public or to other applicants.',
      },
    },
  },
  {
    id: 'feedback',
    words: {
      nb: {
        what: 'Tilbakemeldingen du skriver, og e-postadressen din hvis du oppgir den',
        purpose: 'Å svare deg og gjøre nettstedet bedre',
        basis: task.nb,
        kept: `${monthsKept} måneder. Så slettes den av seg selv.`,
      },
      nn: {
        what: 'Tilbakemeldinga du skriv, og e-postadressa di om du gir ho opp',
        purpose: 'Å svare deg og gjere nettstaden betre',
        basis: task.nn,
        kept: `${monthsKept} månader. Så blir ho sletta av seg sjølv.`,
      },
      en: {
        what: 'The feedback you write, and your e-mail address if you give it',
        purpose: 'To answer you and make the site better',
        basis: task.en,
        kept: `${monthsKept} months. Then it is deleted automatically.`,
      },
    },
  },
  {
    id: 'accounts',
    words: {
      nb: {
        what: 'Navn, e-postadresse, enhet og roller til dem som arbeider i Samband',
        purpose: 'Å la de rette inn, og å vise kolleger hvem som har ansvar for hva',
        basis: task.nb,
        kept: 'Så lenge personen trenger tilgang. Navnet blir stående i historikken.',
      },
      nn: {
        what: 'Namn, e-postadresse, eining og roller til dei som arbeider i Samband',
        purpose: 'Å sleppe dei rette inn, og å vise kollegaer kven som har ansvar for kva',
        basis: task.nn,
        kept: 'Så lenge personen treng tilgang. Namnet blir ståande i historikken.',
      },
      en: {
        what: 'Name, e-mail address, unit and roles of those who work in Samband',
        purpose: 'To let the right people in, and to show colleagues who is responsible for what',
        basis: task.en,
        kept: 'As long as the person needs access. The name remains in the history.',
      },
    },
  },
  {
    id: 'history',
    words: {
      nb: {
        what: 'Hvem som har lagret, publisert eller kommentert hva, og når',
        purpose: 'Å kunne vise hvordan en opplysning ble til, og å rette feil',
        basis: duty.nb,
        kept: 'Så lenge opplysningen finnes. Innhold kan slettes når loven krever det; at noe er slettet, står igjen.',
      },
      nn: {
        what: 'Kven som har lagra, publisert eller kommentert kva, og når',
        purpose: 'Å kunne vise korleis ei opplysning vart til, og å rette feil',
        basis: duty.nn,
        kept: 'Så lenge opplysninga finst. Innhald kan slettast når lova krev det; at noko er sletta, står att.',
      },
      en: {
        what: 'Who saved, published or commented on what, and when',
        purpose: 'To show how a piece of information came about, and to correct mistakes',
        basis: duty.en,
        kept: 'As long as the information exists. Content can be erased where the law requires it; that it was erased remains.',
      },
    },
  },
  {
    id: 'contacts',
    words: {
      nb: {
        what: 'Navn, rolle, e-post og telefon til kontaktpersoner hos organisasjoner vi samarbeider med, og hvor vi har dem fra',
        purpose: 'Å nå rett person om et medlemskap eller en avtale; hva hver av dem trengs til, står ved navnet',
        basis: task.nb,
        kept: 'Til dagen som er satt, ellers to år etter siste bekreftelse. Da slettes de av seg selv, også fra tidligere versjoner.',
      },
      nn: {
        what: 'Namn, rolle, e-post og telefon til kontaktpersonar hos organisasjonar vi samarbeider med, og kvar vi har dei frå',
        purpose: 'Å nå rett person om ein medlemskap eller ein avtale; kva kvar av dei trengst til, står ved namnet',
        basis: task.nn,
        kept: 'Til dagen som er sett, elles to år etter siste stadfesting. Då blir dei sletta av seg sjølve, også frå tidlegare versjonar.',
      },
      en: {
        what: 'Name, role, e-mail and phone of contacts at organisations that we work with, and where we have them from',
        purpose:
          'To reach the right person about a membership or an agreement; what each is needed for stands by the name',
        basis: task.en,
        kept: 'Until the day that is set, else two years after the last confirmation. Then they are deleted by themselves, from earlier versions too.',
      },
    },
  },
  {
    id: 'projectContacts',
    words: {
      nb: {
        what: 'Navn og e-post til kontaktpersoner hos partnere i prosjekter',
        purpose: 'Å nå rett person mens prosjektet søkes om, gjennomføres og avsluttes',
        basis: task.nb,
        kept: 'To år etter at prosjektet er over. Da slettes de av seg selv, også fra tidligere versjoner.',
      },
      nn: {
        what: 'Namn og e-post til kontaktpersonar hos partnarar i prosjekt',
        purpose: 'Å nå rett person medan prosjektet blir søkt om, gjennomført og avslutta',
        basis: task.nn,
        kept: 'To år etter at prosjektet er over. Då blir dei sletta av seg sjølve, også frå tidlegare versjonar.',
      },
      en: {
        what: 'The name and e-mail address of contacts at partners in projects',
        purpose: 'To reach the right person while a project is applied for, carried out and closed',
        basis: task.en,
        kept: 'Two years after the project is over. Then they are deleted by themselves, from earlier versions too.',
      },
    },
  },
  {
    id: 'judgements',
    words: {
      nb: {
        what: 'Hvem som har vurdert en søknad på en intern utlysning, og hvem som er spurt om og har avgjort om vi går videre med et prosjekt',
        purpose: 'Å vise at søknader er vurdert av noen upartiske, og hvem som har bestemt hva',
        basis: duty.nb,
        kept: 'Sammen med søknaden og prosjektet. Den som har søkt, får ikke vite hvem som vurderte.',
      },
      nn: {
        what: 'Kven som har vurdert ein søknad på ei intern utlysing, og kven som er spurd om og har avgjort om vi går vidare med eit prosjekt',
        purpose: 'Å vise at søknader er vurderte av nokon upartiske, og kven som har bestemt kva',
        basis: duty.nn,
        kept: 'Saman med søknaden og prosjektet. Den som har søkt, får ikkje vite kven som vurderte.',
      },
      en: {
        what: 'Who has assessed an application under an internal call, and who was asked and has decided whether we go on with a project',
        purpose: 'To show that applications are assessed impartially, and who has decided what',
        basis: duty.en,
        kept: 'With the application and the project. Applicants are not told who assessed.',
      },
    },
  },
  {
    id: 'calendars',
    words: {
      nb: {
        what: 'Hvilke kalendere du abonnerer på, hvor ofte du vil ha e-post om frister, og hva den siste sa',
        purpose: 'Å minne deg på det du har ansvaret for',
        basis: task.nb,
        kept: 'Til du fjerner abonnementet. Av e-postene huskes den siste, og i 60 dager at andre ble sendt.',
      },
      nn: {
        what: 'Kva kalendrar du abonnerer på, kor ofte du vil ha e-post om fristar, og kva den siste sa',
        purpose: 'Å minne deg på det du har ansvaret for',
        basis: task.nn,
        kept: 'Til du fjernar abonnementet. Av e-postane blir den siste hugsa, og i 60 dagar at andre vart sende.',
      },
      en: {
        what: 'Which calendars you subscribe to, how often you want email about duties, and what the last one said',
        purpose: 'To remind you of what you are responsible for',
        basis: task.en,
        kept: 'Until you remove the subscription. Of the emails the last is remembered, and for 60 days that others were sent.',
      },
    },
  },
  {
    id: 'mail',
    words: {
      nb: {
        what: 'E-post som Samband sender til dem som arbeider her',
        purpose: 'Å sende invitasjoner og lenker for å logge inn, og å si fra når noe venter',
        basis: task.nb,
        kept: 'Til den er sendt, og en kort tid etter så den kan sendes på nytt hvis den ikke kom fram.',
      },
      nn: {
        what: 'E-post som Samband sender til dei som arbeider her',
        purpose: 'Å sende invitasjonar og lenkjer for å logge inn, og å seie frå når noko ventar',
        basis: task.nn,
        kept: 'Til han er send, og ei kort tid etter så han kan sendast på nytt om han ikkje kom fram.',
      },
      en: {
        what: 'E-mail that Samband sends to those who work here',
        purpose: 'To send invitations and links for signing in, and to tell when something waits',
        basis: task.en,
        kept: 'Until it is sent, and a short while after so that it can be sent again if it did not arrive.',
      },
    },
  },
];

/** The cookies we set, over https with `__Host-` before the name; each is needed for what the reader asks for, so none asks for consent. */
export type Cookie = { name: string; words: InEachLanguage<{ purpose: string; kept: string }> };
export const cookies: readonly Cookie[] = [
  {
    name: 'samband',
    words: {
      nb: { purpose: 'Husker at du har logget inn', kept: 'Til du logger ut eller økten går ut' },
      nn: { purpose: 'Hugsar at du har logga inn', kept: 'Til du loggar ut eller økta går ut' },
      en: { purpose: 'Remembers that you have signed in', kept: 'Until you sign out or the session ends' },
    },
  },
  {
    name: 'samband-device',
    words: {
      nb: {
        purpose: 'Kjenner igjen nettleseren din, så andres gjetting på passordet ditt ikke stenger deg ute',
        kept: 'Ett år',
      },
      nn: {
        purpose: 'Kjenner att nettlesaren din, så andre sine gjettingar på passordet ditt ikkje stengjer deg ute',
        kept: 'Eitt år',
      },
      en: {
        purpose: 'Recognises your browser, so that others guessing at your password do not shut you out',
        kept: 'One year',
      },
    },
  },
  {
    name: 'samband-form',
    words: {
      nb: { purpose: 'Tar vare på et skjema du sendte etter at økten var gått ut', kept: 'Én time' },
      nn: { purpose: 'Tek vare på eit skjema du sende etter at økta var gått ut', kept: 'Éin time' },
      en: { purpose: 'Keeps a form that you sent after your session had ended', kept: 'One hour' },
    },
  },
  {
    name: 'samband-writer',
    words: {
      nb: {
        purpose: 'Lar deg få igjen et skjema du sender fra en annen fane etter at du har logget ut',
        kept: 'Én time',
      },
      nn: {
        purpose: 'Lèt deg få att eit skjema du sender frå ei anna fane etter at du har logga ut',
        kept: 'Éin time',
      },
      en: { purpose: 'Lets you get back a form that you send from another tab after signing out', kept: 'One hour' },
    },
  },
  {
    name: 'samband-oidc',
    words: {
      nb: { purpose: 'Holder rede på innloggingen mens du er innom virksomhetens påloggingsside', kept: 'Ti minutter' },
      nn: { purpose: 'Held greie på innlogginga mens du er innom pålogginga til verksemda', kept: 'Ti minutt' },
      en: { purpose: 'Keeps track while you sign in at your organisation', kept: 'Ten minutes' },
    },
  },
  {
    name: 'flash',
    words: {
      nb: { purpose: 'Viser «Lagret» på neste side når du arbeider her', kept: 'Høyst ett minutt' },
      nn: { purpose: 'Viser «Lagra» på neste side når du arbeider her', kept: 'Høgst eitt minutt' },
      en: { purpose: 'Shows “Saved” on the next page when you work here', kept: 'One minute at most' },
    },
  },
];
