import { themes } from '#features/agreements/agreement.ts';
import { stages } from '#features/projects/lifecycle.ts';
import { outcomes, rejectionReasons } from '#features/projects/project.ts';
import { isYear } from '#platform/clock.ts';
import { isId } from '#platform/id.ts';
import { countryCodes } from '#reference/countries/countries.ts';

/** Which projects a view is about. `none` as programme or unit means those without one. */
export type PortfolioFilter = {
  programme: string;
  unit: string;
  stage: string;
  theme: string;
  country: string;
  mine: boolean;
};

/** Which projects of the time line, seen from today. */
export const whens = ['now', 'past', 'all'] as const;
export type When = (typeof whens)[number];

/** Which applications: of all that the portfolio's filter leaves. */
export type AttemptFilter = { year: string; outcome: string; reason: string; words: string };

type Asked = (name: string) => string | undefined;
const oneOf = (all: readonly string[], asked: string | undefined): string => all.find((each) => each === asked) ?? '';
const recordOr = (asked = '') => (asked === 'none' || isId(asked) ? asked : '');

/** The filter that an address asks for; what it does not know is left out. */
export const filterOf = (asked: Asked): PortfolioFilter => ({
  programme: recordOr(asked('programme')),
  unit: recordOr(asked('unit')),
  stage: oneOf(stages, asked('stage')),
  theme: oneOf(themes, asked('theme')),
  country: oneOf(countryCodes, asked('country')),
  mine: asked('mine') === 'true',
});

export const whenOf = (asked: Asked): When => whens.find((each) => each === asked('when')) ?? 'now';

export function attemptFilterOf(asked: Asked): AttemptFilter {
  const year = asked('year') ?? '';
  return {
    year: isYear(year) ? year : '',
    outcome: oneOf(outcomes, asked('outcome')),
    reason: oneOf(rejectionReasons, asked('reason')),
    words: (asked('q') ?? '').trim().slice(0, 100),
  };
}

/** A filter as an address carries it, with what else a view is asked for. */
export function queryOf({ mine, ...filter }: PortfolioFilter, more: Record<string, string> = {}): string {
  const asked = { ...filter, mine: mine ? 'true' : '', ...more };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
}

export const isFiltered = (filter: PortfolioFilter): boolean => queryOf(filter) !== '';

/** The attempts' filter as an address carries it. */
export const attemptQuery = ({ words, ...rest }: AttemptFilter): Record<string, string> => ({ q: words, ...rest });
