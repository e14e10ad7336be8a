import { roles, type Role } from '#platform/actor.ts';
import type { Language } from '#platform/language.ts';
import type { Right, Saying } from '#platform/rights.ts';
import { allKinds } from '#records/kind.ts';
import { aboutTexts } from './texts.ts';

/** What a rule asks, in words: "alt", "det som er åpent for alle, eller deres eget". */
export function sayingWords(saying: Saying, language: Language): string {
  const text = aboutTexts[language];
  if (saying.is === 'everything' || saying.is === 'nothing') return text[saying.is];
  return text.that(phrase(saying, language));
}

function phrase(saying: Saying, language: Language): string {
  const text = aboutTexts[language];
  if (saying.is === 'field') return list(saying.values.map(valueWord(saying.name, language)), text.or);
  if (saying.is !== 'both' && saying.is !== 'either') return text[saying.is];
  const parts = saying.of.map((each) => phrase(each, language));
  return parts.join(saying.is === 'both' ? ` ${text.and} ` : `, ${text.or} `);
}

const valueWord = (field: string, language: Language) => (value: string) => {
  const text = aboutTexts[language];
  if (field === 'audience' || field === 'visibility') return text.audience[value] ?? value;
  if (field === 'state') return text.state[value] ?? value;
  return (
    allKinds()
      .find(({ name }) => name === value)
      ?.words[language].one.toLowerCase() ?? value
  );
};

function list(words: string[], or: string): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} ${or} ${words.at(-1) ?? ''}`;
}

export type Told = { roles: Role[]; saying: Saying };

/** Which roles may do it and to what: those of whom the same is said together, those who may most first. */
export function whoMay(right: Right<never>): Told[] {
  const groups = Map.groupBy(roles, (role) => JSON.stringify(right.says(role)));
  const told = [...groups].map(([saying, members]) => ({ roles: members, saying: JSON.parse(saying) as Saying }));
  const most = ({ saying: { is } }: Told) => (is === 'everything' ? 2 : is === 'nothing' ? 0 : 1);
  return told.toSorted((one, other) => most(other) - most(one));
}
