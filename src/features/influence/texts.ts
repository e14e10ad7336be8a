import { channelWords } from '#features/strategy/words.ts';
import type { RegisterWords } from '#records/register/register.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const labels = {
  title: 'Hva saken gjelder',
  summary: 'Kort fortalt',
  position: 'Hva vi mener',
  text_before: 'Teksten før',
  text_after: 'Teksten etter',
  result: 'Hva det førte til',
  channel: 'Virkemiddel',
  institution: 'Hvem som bestemmer',
  institution_kind: 'Hva slags institusjon',
  adopted_by: 'Vedtatt av',
  adopted_on: 'Vedtatt',
  case_number: 'Saksnummer',
  outcome: 'Utfall',
  outcome_url: 'Hvor det kan leses',
  follow_up: 'Følg opp',
  shared: 'Delt med alle',
  consultation: 'Høring',
  'add.consultation': 'Legg til en høring',
  'consultation.title': 'Hva høringen gjelder',
  'consultation.due_on': 'Frist',
  'consultation.url': 'Nettside',
  'consultation.council': 'Fylkestinget skal vedta svaret',
  'consultation.sent_on': 'Svart',
  step: 'Kanal',
  'add.step': 'Legg til en kanal',
  'step.way': 'Hvordan',
  'step.day': 'Når',
  'step.membership': 'Gjennom medlemskapet',
  'step.meeting': 'På møtet',
  'step.note': 'Hva som ble gjort',
};

const errors = {
  channelMissing: 'Velg hvilket virkemiddel saken er en del av',
  consultationUnnamed: 'Skriv hva høringen gjelder',
  deadlineMissing: 'Skriv fristen med dag, måned og år',
  wayMissing: 'Velg hvordan saken ble tatt opp',
};

const nb = {
  one: 'Påvirkningssak',
  many: 'Påvirkning',
  lead: 'Hva vi ba om, hos hvem, gjennom hva, og hva det førte til.',
  publicLead: 'Saker der fylket prøver å påvirke det andre bestemmer.',
  add: 'Ny påvirkningssak',
  change: 'Endre påvirkningssaken',
  none: 'Det er ingen påvirkningssaker her ennå',
  noneMore:
    'En påvirkningssak samler det vi mener, hvem som bestemmer, og hvem vi har snakket med. Da er det lett å se hva som kom ut av det.',
  labels,
  errors,
  hints: {
    summary: 'Alle kan lese tittelen og dette når saken er publisert.',
    outcome_url: 'Det vedtatte dokumentet, eller et referat.',
    text_before: 'Formuleringen slik den var da vi tok saken opp.',
    text_after: 'Formuleringen slik den ble vedtatt.',
    shared: 'Det du ikke krysser av for, ser bare ansatte.',
    'consultation.council': 'Da minnes du på saken i tide til et møte i fylkestinget.',
  },
  options: {
    channel: channelWords.nb,
    institution_kind: {
      eu: 'EU-institusjon',
      ministry: 'Departement',
      authority: 'Direktorat eller annen myndighet',
      organisation: 'Organisasjon',
    },
    outcome: { open: 'Ikke avgjort', taken_in: 'Tatt inn', partly: 'Delvis tatt inn', not: 'Ikke tatt inn' },
    'step.way': {
      membership: 'Gjennom et medlemskap',
      meeting: 'I et møte',
      letter: 'Med brev',
      consultation: 'I en høring',
      other: 'På annen måte',
    },
    shared: {
      position: 'Hva vi mener',
      adopted: 'Hvor og når det er vedtatt',
      institution: 'Hvem som bestemmer',
      channels: 'Kanalene vi har brukt',
      consultations: 'Høringene',
      text_before: 'Teksten før',
      text_after: 'Teksten etter',
      outcome: 'Utfallet',
    },
  },
  sections: {
    position: 'Standpunktet',
    consultations: 'Frister',
    channels: 'Kanaler',
    outcome: 'Utfall',
    shared: 'Hva alle kan se',
  },
  duties: { consultation: 'Høringsfrist', followUp: 'Følg opp saken' },
  card: {
    answered: 'Svart',
    due: 'Frist',
    adopted: 'Vedtatt',
    by: (whom: string, day: string) => [whom, day].filter(Boolean).join(', '),
  },
  visited: {
    heading: 'Tidligere kontakt med samme institusjon',
    lead: 'Fra alle saker og relasjoner, så ingen møter opp to ganger med det samme.',
    in: 'i',
  },
};

export type InfluenceTexts = RegisterWords & typeof nb;
export const influenceTexts = { nb, nn, en };
