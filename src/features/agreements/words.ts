import { en } from './words.en.ts';
import { nn } from './words.nn.ts';
import { nb } from './words.nb.ts';

/** What people read of the register of agreements. */
export const agreementWords = { nb, nn, en };
