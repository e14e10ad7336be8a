import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  caseNumber: 'Saksnummer',
  /** At the foot of each sheet: "Side 1 av 3". */
  page: 'Side',
  of: 'av',
};

export type PaperTexts = typeof nb;

export const paperTexts = { nb, nn, en };
