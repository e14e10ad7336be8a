import type { PaperTexts } from './texts.ts';

export const en = {
  caseNumber: 'Case number',
  page: 'Page',
  of: 'of',
} satisfies PaperTexts;
