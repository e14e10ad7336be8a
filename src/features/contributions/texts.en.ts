import { channelWords } from '#features/strategy/words.ts';
import type { Texts } from './texts.ts';

export const en: Texts = {
  contribution: 'Contribution',
  contributions: 'Contributions',
  channel: channelWords.en,
  kind: { figure: 'A figure', document: 'A document', quote: 'A quote', decision: 'A decision' },
  errors: {
    statementMissing: 'Choose the promise that this contributes to, or a target',
    targetUnknown: 'Choose targets from the list',
    channelMissing: 'Choose which channel this is',
    kindMissing: 'Choose what kind of evidence you have',
    yearUnclear: 'Write the year that the evidence is about, with four digits',
    figureUnclear: 'Write the figure with digits',
    figureMissing: 'Write the figure with digits',
    unitMissing: 'Write what is counted',
    documentMissing: 'Attach the document, or write its web address',
    caseMissing: 'Write the case number',
    whatMissing: 'Write what it shows',
    sourceMissing: 'Write where the figure comes from',
    addressUnclear: 'Write a web address that begins with https://',
    dayUnclear: 'Write the date with day, month and year',
    tooLong: 'The text is too long',
    evidenceMissing: 'Add at least one piece of evidence, or save it as a draft',
  },
};
