import type { InEachLanguage } from '#platform/language.ts';
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
