import type { InEachLanguage } from '#platform/language.ts';

type Label =
  | 'body'
  | 'adopted_on'
  | 'period_from'
  | 'period_to'
  | 'statement.position'
  | 'statement.code'
  | 'statement.kind'
  | 'statement.parent'
  | 'statement.place'
  | 'statement.official_text'
  | 'statement.translation'
  | 'statement.goals'
  | 'statement.channels'
  | 'statement.unsure';

/** What the fields of a strategy and of its statements are called where each stands alone. */
export const strategyLabels: InEachLanguage<Record<Label, string>> = {
  nb: {
    body: 'Vedtatt av',
    adopted_on: 'Vedtatt',
    period_from: 'Gjelder fra',
    period_to: 'Gjelder til',
    'statement.position': 'Plass i rekken',
    'statement.code': 'Nummer',
    'statement.kind': 'Type',
    'statement.parent': 'Hører under',
    'statement.place': 'Sted',
    'statement.official_text': 'Vedtatt ordlyd',
    'statement.translation': 'Uoffisiell oversettelse',
    'statement.goals': 'FNs mål',
    'statement.channels': 'Virkemidler',
    'statement.unsure': 'Usikker',
  },
  nn: {
    body: 'Vedteke av',
    adopted_on: 'Vedteke',
    period_from: 'Gjeld frå',
    period_to: 'Gjeld til',
    'statement.position': 'Plass i rekkja',
    'statement.code': 'Nummer',
    'statement.kind': 'Type',
    'statement.parent': 'Høyrer under',
    'statement.place': 'Stad',
    'statement.official_text': 'Vedteken ordlyd',
    'statement.translation': 'Uoffisiell omsetjing',
    'statement.goals': 'FN-mål',
    'statement.channels': 'Verkemiddel',
    'statement.unsure': 'Usikker',
  },
  en: {
    body: 'Adopted by',
    adopted_on: 'Adopted',
    period_from: 'In force from',
    period_to: 'In force to',
    'statement.position': 'Place in the order',
    'statement.code': 'Number',
    'statement.kind': 'Kind',
    'statement.parent': 'Belongs under',
    'statement.place': 'Place',
    'statement.official_text': 'Adopted words',
    'statement.translation': 'Unofficial translation',
    'statement.goals': 'UN goals',
    'statement.channels': 'Channels',
    'statement.unsure': 'Unsure',
  },
};
