import type { SuccessionKind } from './organisation.ts';
import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  lookUp: 'Hent fra Enhetsregisteret',
  taken: (number: string) => `${number} er allerede lagt inn på`,
  takenMore: 'Åpne den og fyll ut der, eller rett nummeret.',
  alike: 'Kan dette være den samme?',
  alikeMore: 'Navnet ligner på en som er lagt inn fra før. Er det samme organisasjon, bør bare den ene brukes.',
  history: 'Før og etter',
  turns: {
    before: {
      split: (names: string) => `Kom til da ${names} ble delt`,
      merged: (names: string) => `Kom til da ${names} ble slått sammen`,
      renamed: (names: string) => `Het tidligere ${names}`,
      continued: (names: string) => `Fører videre ${names}`,
    } as Record<SuccessionKind, (names: string) => string>,
    after: {
      split: (names: string) => `Delt i ${names}`,
      merged: (names: string) => `Slått sammen til ${names}`,
      renamed: (names: string) => `Skiftet navn til ${names}`,
      continued: (names: string) => `Videreført av ${names}`,
    } as Record<SuccessionKind, (names: string) => string>,
  },
  handover: 'Hvem har hva',
  handoverOf: (name: string) => `Hvem har hva: ${name}`,
  handoverLead: 'Medlemskap og avtaler som organisasjonen har hatt, og hvem som har dem dagen før og dagen du velger.',
  handoverDay: 'Hvem har dem denne dagen?',
  showDay: 'Vis',
  relation: 'Medlemskap eller avtale',
  held: 'Hos denne',
  nobody: 'Ingen',
  noneHeld: 'Ingen medlemskap eller avtaler står oppført på denne',
  noneHeldMore: 'Innehavere føres på medlemskapet eller avtalen, under «Hvem som har hatt den».',
  heldSection: 'Medlemskap og avtaler den har hatt',
  persons: 'Personer',
  personsTitle: 'Bekreft eller slett personer',
  personsLead:
    'Opplysninger om personer som snart blir slettet. Bekreft dem som fortsatt trengs, med kilden for hånden.',
  personsEnds: 'Slettes etter',
  noPersons: 'Ingen personer blir slettet de neste tre månedene',
  noPersonsMore: 'Personer i organisasjoner slettes to år etter at de sist ble bekreftet, eller på dagen som er satt.',
  confirm: 'Bekreft',
  confirmed: (name: string) => `${name} er bekreftet.`,
  letGo: 'Slett nå',
  gone: 'Personen er slettet, også fra tidligere versjoner.',
  what: 'Dette samarbeider vi om',
  nothing: 'Ingenting er publisert om samarbeidet ennå.',
  facts: 'Fakta',
  alsoKnown: 'Også kjent som',
  kind: 'Type',
  members: 'Medlemmer vi kjenner',
  partsOf: 'Deler av den',
  and: 'og',
  undated: 'Uten dato',
};

export type Texts = typeof nb;
export const organisationTexts = { nb, nn, en };
