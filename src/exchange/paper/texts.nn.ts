import type { PaperTexts } from './texts.ts';

export const nn = {
  caseNumber: 'Saksnummer',
  page: 'Side',
  of: 'av',
} satisfies PaperTexts;
