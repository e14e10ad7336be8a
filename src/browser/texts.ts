import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  close: 'Lukk',
  nothing: 'Ingen treff',
  found: (count: string) => `${count} treff`,
  page: 'Side',
  keys: 'Hurtigtaster',
  keyPalette: 'Søk, eller hopp til en side',
  keyHelp: 'Vis hurtigtastene',
  keyEscape: 'Lukk det som er åpent',
  kept: 'Vi fant det du hadde skrevet her og ikke lagret.',
  forget: 'Forkast det',
  left: (count: string) => `${count} tegn igjen`,
  over: (count: string) => `${count} tegn for mye`,
  ends: 'Du blir snart logget ut. Det du har skrevet tas vare på i denne nettleseren.',
  stay: 'Fortsett',
  ended: 'Du er logget ut. Logg inn igjen for å fortsette.',
};

export type Words = typeof nb;

/** The words of the scripts, in the language of the page. */
export const words: Words = { nb, nn, en }[document.documentElement.lang] ?? nb;
