const strong = [
  'openingSentence',
  'frameGoal',
  'goalHeading',
  'priorityHeading',
  'promisingVerb',
  'leadIn',
  'channelOfParent',
] as const;
const weak = [
  'weakVerb',
  'actionList',
  'unnumberedPriority',
  'outsidePriority',
  'noChannel',
  'severalParagraphs',
  'emptyGoal',
  'goalTwice',
  'ownGoal',
  'ocrHeading',
  'otherLanguage',
] as const;

/** The names of the reader's rules; `readerTexts` says in words what each of them saw. */
export const rules = [...strong, ...weak] as const;
export type Rule = (typeof rules)[number];

/** A weak rule may be wrong: a person should look. */
export function isWeak(rule: Rule): boolean {
  return (weak as readonly Rule[]).includes(rule);
}
