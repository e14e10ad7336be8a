import type { Texts } from './texts.ts';
import { channelWords, statementKindWords } from './words.ts';

export const en: Texts = {
  channel: channelWords.en,
  kind: statementKindWords.en,
  errors: {
    tooLong: 'The text is too long',
    dayUnclear: 'Write the date with day, month and year',
    yearUnclear: 'Write the year with four digits',
    periodBackwards: 'The period cannot end before it begins',
    codeMissing: 'Write a number, such as 3.1',
    codeTwice: 'Two statements have the same number. Change one of them',
    kindUnclear: 'Choose what kind of statement this is',
    wordsMissing: 'Write the words as they were adopted',
    goalUnclear: 'Choose UN goals from the list',
    channelUnclear: 'Choose channels from the list',
    adoptionMissing: 'Write the date on which the strategy was adopted',
    bodyMissing: 'Write who adopted it',
    nothingPromised: 'The strategy must hold at least one goal or commitment before it can be adopted here',
  },
};
