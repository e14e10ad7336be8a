import type { Texts } from './texts.ts';

export const nn: Texts = {
  activities: 'Aktivitetar',
  errors: {
    channelMissing: 'Vel kva verkemiddel aktiviteten er ein del av',
    tooLong: 'Teksten er for lang',
    addressUnclear: 'Skriv ei nettadresse som byrjar med https://',
  },
};
