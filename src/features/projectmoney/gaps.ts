import { rateIn, type RateBook } from './kroner.ts';
import type { ProjectMoney } from './lines.ts';
import { isSent } from './claims.ts';
import { sharesOf, whole } from './shares.ts';
import { balances } from './totals.ts';

/** What is not told yet of a project's money, in the order that it is asked for. */
export type MoneyGap =
  | 'organisation'
  | 'budget'
  | 'shares'
  | 'financing'
  | 'financingShort'
  | 'hours'
  | 'period'
  | 'rate'
  | 'claimRate';

/** What must be told before the plan is whole. A draft may lack any of it. */
export function gapsIn(project: ProjectMoney, { rates }: Pick<RateBook, 'rates'> = { rates: new Map() }): MoneyGap[] {
  const { budget, financing, claims, partners } = project;
  const isForeign = [...budget, ...financing].some(({ currency }) => !rateOf(project, currency, rates));
  const gaps: [MoneyGap, boolean][] = [
    ['organisation', !project.organisation],
    ['budget', !budget.length],
    ['shares', partners.length > 1 && sharesOf(partners).given !== whole],
    ['financing', budget.length > 0 && !financing.length],
    ['financingShort', financing.length > 0 && balances(budget, financing).some(({ left }) => left !== 0)],
    ['hours', financing.some(({ source, hours }) => source.endsWith('_hours') && hours === null)],
    ['period', !(project.starts_on && project.ends_on) && financing.some(({ year }) => year === null)],
    ['rate', isForeign],
    ['claimRate', claims.some((claim) => isSent(claim) && claim.currency !== 'NOK' && !claim.rate)],
  ];
  return gaps.filter(([, isGap]) => isGap).map(([gap]) => gap);
}

const rateOf = (project: ProjectMoney, currency: string, rates: RateBook['rates']) =>
  rateIn(currency, { day: null, rates }) ?? (currency === project.currency ? project.rate : undefined);
