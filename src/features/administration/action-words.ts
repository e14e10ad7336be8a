import type { Language } from '#platform/language.ts';
import { allKinds } from '#records/kind.ts';
import { en } from './action-words.en.ts';
import { nb } from './action-words.nb.ts';
import { nn } from './action-words.nn.ts';

const words = { nb, nn, en };

/** An action of the audit trail in words: `activity.published` is "Aktivitet: publisert". One that has none is told as it is. */
export function actionWords(action: string, language: Language): string {
  const [subject = '', done = ''] = action.split('.');
  const { subjects, did } = words[language];
  const kind = allKinds().find(({ name }) => name === subject)?.words[language].one;
  const what = kind ?? subjects[subject];
  return what && did[done] ? `${what}: ${did[done]}` : action;
}
