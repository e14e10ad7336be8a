import type { InEachLanguage, Language } from '#platform/language.ts';
import type { Channel, StatementKind } from './statement.ts';

/** What the channels are called, in the matrix and wherever one is chosen. */
export const channelWords: InEachLanguage<Record<Channel, string>> = {
  nb: { membership: 'Medlemskap', agreement: 'Avtaler', project: 'Prosjekter', knowledge: 'Kompetanse' },
  nn: { membership: 'Medlemskap', agreement: 'Avtalar', project: 'Prosjekt', knowledge: 'Kompetanse' },
  en: { membership: 'Memberships', agreement: 'Agreements', project: 'Projects', knowledge: 'Knowledge' },
};

export const statementKindWords: InEachLanguage<Record<StatementKind, string>> = {
  nb: { vision: 'Visjon', goal: 'Mål', priority: 'Prioritering', commitment: 'Forpliktelse' },
  nn: { vision: 'Visjon', goal: 'Mål', priority: 'Prioritering', commitment: 'Forplikting' },
  en: { vision: 'Vision', goal: 'Goal', priority: 'Priority', commitment: 'Commitment' },
};

const promiseWord: InEachLanguage<string> = { nb: 'Løfte', nn: 'Lovnad', en: 'Promise' };

/** What a statement is called after its code: "Mål 4" for `goal-4`, "Løfte 3.1" for `3.1`. */
export function statementName(code: string, language: Language): string {
  const [, kind, number, again] = code.match(/^(vision|goal|priority|commitment)-(\d+)(?:-(\d+))?$/) ?? [];
  if (!kind) return `${promiseWord[language]} ${code}`;
  const name = `${statementKindWords[language][kind as StatementKind]} ${number}`;
  return again ? `${name} (${again})` : name;
}
