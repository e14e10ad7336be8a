import { en } from './texts.en.ts';
import { nn } from './texts.nn.ts';

const nb = {
  activities: 'Aktiviteter',
  errors: {
    channelMissing: 'Velg hvilket virkemiddel aktiviteten er en del av',
    tooLong: 'Teksten er for lang',
    addressUnclear: 'Skriv en nettadresse som begynner med https://',
  },
};

export type Texts = typeof nb;
export type ErrorText = keyof Texts['errors'];
export const activityTexts = { nb, nn, en };
