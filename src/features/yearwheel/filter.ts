import { day } from '#platform/form.ts';
import { kindsOwing } from '#records/duties.ts';

/** What a view is chosen by; `rule` is `membership.fee`, `from` and `to` are days, all may be empty. */
export type DutyFilter = {
  mine: boolean;
  who: string;
  unit: string;
  kind: string;
  rule: string;
  state: 'open' | 'done' | 'all';
  from: string;
  to: string;
};

export const dutyStates = ['open', 'done', 'all'] as const;

/** The filter that an address asks for; what it does not know is left out. */
export function filterOf(asked: (name: string) => string | undefined): DutyFilter {
  const word = (name: string) => (asked(name) ?? '').slice(0, 100).replaceAll('\0', '');
  return {
    mine: asked('mine') === 'true',
    who: word('who'),
    unit: word('unit'),
    kind: kindsOwing().find((kind) => kind === asked('kind')) ?? '',
    rule: word('rule'),
    state: dutyStates.find((state) => state === asked('state')) ?? 'open',
    from: dayOr(asked('from')),
    to: dayOr(asked('to')),
  };
}

const dayOr = (asked: string | undefined) => (day('').safeParse(asked).success ? (asked ?? '') : '');

/** The filter as an address carries it. */
export function queryOf(filter: Partial<DutyFilter>, more: Record<string, string | number> = {}): string {
  const { mine, state, ...plain } = filter;
  const asked = { ...plain, mine: mine ? 'true' : '', state: state && state !== 'open' ? state : '', ...more };
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => (value ? [[name, `${value}`]] : [])),
  );
  return query.size ? `?${query}` : '';
}

/** Whether it leaves anything out but by day, which every view chooses in its own way. */
export const isFiltered = (filter: DutyFilter): boolean => queryOf({ ...filter, from: '', to: '' }) !== '';
