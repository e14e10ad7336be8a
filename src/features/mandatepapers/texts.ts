import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  list: 'Verv som dokument',
  listTitle: 'Fylkeskommunens representanter',
  listLead: (count: number, day: string) => (count === 1 ? `Ett verv løper ${day}.` : `${count} verv løper ${day}.`),
  listCaption: 'Representanter og varaer',
  noList: 'Ingen verv løper i dag.',
  body: 'Organ',
  representative: 'Representant',
  deputy: 'Vara',
  term: 'Valgperiode',
  decision: 'Vedtak',
  rules: 'Honorar og reise',
  responsible: 'Ansvarlig',
  running: 'Løpende',
  vacant: 'Ledig',
  handover: 'Overlevering',
  handoverTitle: 'Overlevering av verv',
  handoverLead:
    'Verv der perioden nettopp er slutt, eller slutter innen et år: hvem som satt der, hva som er vedtatt, hva som kommer, og hva som ikke er fulgt opp.',
  onlyOf: (name: string) => `Overlevering: ${name}`,
  noHandover: 'Ingen verv slutter i denne tiden.',
  organisation: 'Organisasjon',
  relation: 'Medlemskap eller avtale',
  onBehalfOf: 'På vegne av',
  electedBy: 'Endelig valgt av',
  fee: 'Honorar',
  travel: 'Reiseutgifter',
  sat: 'Hvem som har sittet',
  satCaption: (name: string) => `Representanter i ${name}`,
  seat: 'Plass',
  name: 'Navn',
  role: 'Rolle',
  period: 'Periode',
  next: 'Hvem som overtar',
  nextNone: 'Det er ikke lagt inn noe verv for neste periode.',
  nextVacant: 'Ingen er valgt ennå.',
  advice: 'Til den som overtar',
  meetings: 'Møter som kommer',
  noMeetings: 'Ingen møter er lagt inn.',
  followUps: 'Ikke fulgt opp ennå',
  noFollowUps: 'Ingenting står åpent.',
  dueOn: (day: string) => ` (innen ${day})`,
  download: 'Last ned',
};

export type PaperTexts = typeof nb;

export const mandatePaperTexts = { nb, nn, en };
