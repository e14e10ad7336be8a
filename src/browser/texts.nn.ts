import type { Words } from './texts.ts';

export const nn: Words = {
  close: 'Lukk',
  nothing: 'Ingen treff',
  found: (count) => `${count} treff`,
  page: 'Side',
  keys: 'Hurtigtastar',
  keyPalette: 'Søk, eller hopp til ei side',
  keyHelp: 'Vis hurtigtastane',
  keyEscape: 'Lukk det som er ope',
  kept: 'Vi fann det du hadde skrive her og ikkje lagra.',
  forget: 'Forkast det',
  left: (count) => `${count} teikn att`,
  over: (count) => `${count} teikn for mykje`,
  ends: 'Du blir snart logga ut. Det du har skrive, blir teke vare på i denne nettlesaren.',
  stay: 'Hald fram',
  ended: 'Du er logga ut. Logg inn att for å halde fram.',
};
