import { isYear } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import { isGranted, stages } from '#features/projects/lifecycle.ts';

/** Which projects are added: those that are granted and not ended, unless another stage is asked for. */
export type MoneyFilter = { programme: string; unit: string; stage: string; year: string };

/** Groups of stages by their name in an address; the first is the one that is shown unasked. */
export const stageGroups: Readonly<Record<string, readonly string[]>> = {
  '': ['granted', 'contract', 'running', 'reporting'],
  possible: ['idea', 'developing', 'go', 'sent'],
  ended: ['closed', 'continued'],
  all: stages,
};

/** The filter that an address asks for; what it does not know is left out. */
export function moneyFilter(asked: (name: string) => string | undefined): MoneyFilter {
  const id = (name: string) => (isId(asked(name)) ? (asked(name) as string) : '');
  const stage = asked('stage') ?? '';
  const year = asked('year') ?? '';
  return {
    programme: id('programme'),
    unit: id('unit'),
    stage: Object.hasOwn(stageGroups, stage) || (stages as readonly string[]).includes(stage) ? stage : '',
    year: isYear(year) ? year : '',
  };
}

export const stagesIn = ({ stage }: MoneyFilter): readonly string[] => stageGroups[stage] ?? [stage];

/** The filter as an address carries it, and what else is asked. */
export function moneyQuery(filter: MoneyFilter, more: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries({ ...filter, ...more }).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
}

export const isChosen = (filter: MoneyFilter): boolean => moneyQuery(filter) !== '';

/** Whether commitments of such projects bind, or only would. */
export const binds = (filter: MoneyFilter): boolean => stagesIn(filter).every(isGranted);
