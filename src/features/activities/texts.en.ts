import type { Texts } from './texts.ts';

export const en: Texts = {
  activities: 'Activities',
  errors: {
    channelMissing: 'Choose which channel the activity is part of',
    tooLong: 'The text is too long',
    addressUnclear: 'Write a web address that begins with https://',
  },
};
