const firm =
  /(?<![\p{L}])(?:skal|viderefører|vidarefører|fortsetter å|forplikter seg|forpliktar seg|shall|commits? to|undertakes? to|ska|skall)(?![\p{L}])/iu;
const subject = '(?:fylkeskommunen|fylket|kommunen|regionen|vi|me|fylkestinget|the county(?: council)?|the region|we)';
const weak = new RegExp(
  `(?:^|[.,;]\\s+|\\s)${subject}\\s+(?:vil|ønsker å|ønskjer å|bør|må|should|must|aims? to)(?![\\p{L}])`,
  'iu',
);
const continues = new RegExp(`(?:^|\\s)${subject}\\s+(?:continues?|fortsetter|fortset|held fram)(?![\\p{L}])`, 'iu');
const will = /(?<![\p{L}])will(?![\p{L}])(?!\s+not\s+be\s)/iu;
const leadIn = /(?:skal|vil|will|shall|ska)\s*(?:også|derfor|i perioden|særlig|\p{L}+)?\s*:$/iu;

export type Promised = 'firm' | 'weak';

/** Whether a sentence promises something: "skal", "viderefører", "will" and "shall" do, "vi vil" and "bør" may. */
export function promiseIn(text: string): Promised | undefined {
  if ([firm, will, continues].some((pattern) => pattern.test(text))) return 'firm';
  return weak.test(text) ? 'weak' : undefined;
}

/** "Fylkeskommunen skal:" makes a promise of each point below it. */
export function leadsIn(text: string): boolean {
  return leadIn.test(text.trim());
}
