import { en } from './words.en.ts';
import { nb } from './words.nb.ts';
import { nn } from './words.nn.ts';

/** What people read of the register of programmes. */
export const programmeWords = { nb, nn, en };
