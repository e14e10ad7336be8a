import { themes } from '#features/agreements/agreement.ts';
import { audiences, goals } from '#features/projects/project.ts';
import { isId } from '#platform/id.ts';
import { countryCodes } from '#reference/countries/countries.ts';

/** Whether the projects go on. */
export const phases = ['all', 'running', 'ended'] as const;
export type Phase = (typeof phases)[number];

/** Which published projects a reader asks for. */
export type PublicFilter = {
  words: string;
  programme: string;
  theme: string;
  goal: string;
  audience: string;
  country: string;
  phase: Phase;
};

/** What each is called in an address, which is the same in all languages. */
const names = {
  words: 'q',
  programme: 'program',
  theme: 'tema',
  goal: 'maal',
  audience: 'for',
  country: 'land',
  phase: 'periode',
} as const;
const asked: Record<Phase, string> = { all: '', running: 'naa', ended: 'tidligere' };

const oneOf = (all: readonly string[], typed: string | undefined) => all.find((each) => each === typed) ?? '';

/** The filter that an address asks for; what it does not know is left out. */
export function publicFilterOf(query: (name: string) => string | undefined): PublicFilter {
  const typed = (name: keyof typeof names) => query(names[name]);
  const programme = typed('programme');
  return {
    words: (typed('words') ?? '').trim().slice(0, 100),
    programme: isId(programme) ? programme : '',
    theme: oneOf(themes, typed('theme')),
    goal: oneOf(goals, typed('goal')),
    audience: oneOf(audiences, typed('audience')),
    country: oneOf(countryCodes, typed('country')),
    phase: phases.find((phase) => asked[phase] === (typed('phase') ?? '')) ?? 'all',
  };
}

/** The filter as an address carries it. */
export function publicQueryOf(filter: PublicFilter): string {
  const said = Object.entries({ ...filter, phase: asked[filter.phase] }).filter(([, value]) => value);
  const query = new URLSearchParams(said.map(([name, value]) => [names[name as keyof typeof names], value]));
  return query.size ? `?${query}` : '';
}

/** Whether something is chosen beside whether they go on. */
export const isChosen = (filter: PublicFilter): boolean => publicQueryOf({ ...filter, phase: 'all' }) !== '';

export const fieldName = (name: keyof typeof names): string => names[name];
export const phaseQuery = (phase: Phase): string => asked[phase];
