import type { InEachLanguage } from '#platform/language.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  skip: 'Hopp til innholdet',
  mend: 'Rett opp dette før du lagrer',
  refusedTitle: (title: string) => `Feil: ${title}`,
  unclear: 'Se på dette feltet en gang til',
  fault: {
    400: 'Vi forsto ikke det som ble sendt',
    403: 'Skjemaet ble sendt fra et annet nettsted',
    404: 'Siden finnes ikke',
    409: 'Noen andre har lagret i mellomtiden',
    413: 'Det du sendte er for stort',
    428: 'Åpne siden på nytt før du lagrer',
    429: 'Det kom for mange forsøk på kort tid. Vent litt og prøv igjen.',
    500: 'Noe gikk galt hos oss. Det du skrev er ikke lagret.',
    503: 'Samband kan bare leses akkurat nå. Det du skrev er ikke lagret.',
  },
  faultHome: 'Gå til forsiden',
  signInBack: 'Logg inn og kom tilbake hit',
  mainMenu: 'Hovedmeny',
  workspace: 'Arbeidsplass',
  toPortal: 'Se nettstedet',
  languageMenu: 'Språk',
  crumbs: 'Brødsmuler',
  menu: 'Meny',
  footer: 'Om nettstedet',
  signOut: 'Logg ut',
  palette: 'Søk, eller hopp til …',
  paletteKeys: 'Ctrl K',
  contact: 'Kontakt',
  demo: 'Dette er et demofylke. Tekster og tall er laget for å vise hvordan Samband virker.',
  readOnly: 'Samband kan bare leses akkurat nå, fordi lagringsplassen er full. Det du skriver blir ikke lagret.',
  undo: 'Angre',
  save: 'Lagre',
  cancel: 'Avbryt',
  show: 'Vis',
  search: 'Søk',
  optional: '(valgfritt)',
  theirs: 'Lagret av noen andre i mellomtiden:',
  emptied: '(tomt)',
  savedMeanwhile: 'Noen andre har lagret mens du skrev',
  savedMeanwhileMore:
    'Det du skrev står i feltene. Der de skrev noe annet, står det under feltets navn. Lagre når du har valgt.',
  drop: 'eller slipp filen her',
  inLanguage: { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk' },
  otherLanguages: (label: string) => `${label} på andre språk`,
  flags: {
    missing: 'mangler',
    outdated: 'utdatert',
    borrowed: (from: string) => `lånt fra ${from}`,
  },
  goal: 'Mål',
  legend: 'Tegnforklaring',
  states: {
    shown: 'vist i år',
    active: 'i gang',
    shownLastYear: 'vist i fjor',
    promised: 'lovet, men ingen aktivitet',
    beyond: 'utover strategien',
    none: 'ikke lovet',
  },
  pages: 'Sider',
  previous: 'Forrige',
  next: 'Neste',
  gone: 'fjernet: ',
  come: 'lagt til: ',
};

export type UiTexts = typeof nb;
export type FaultStatus = keyof UiTexts['fault'];
export const uiTexts: InEachLanguage<UiTexts> = { nb, nn, en };
