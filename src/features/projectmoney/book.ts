import type { Database } from '#platform/database.ts';
import { ratesOn } from '#features/rates/queries.ts';
import type { RateBook } from './kroner.ts';
import type { ProjectMoney } from './lines.ts';

/**
 * The rates that each project's plan is reckoned by, in the order of the projects: in its own currency the one it keeps, in
 * others what the banks said on the same day. Without a day nothing but what it keeps is known. One query for them all.
 */
export async function booksOf(db: Database, projects: readonly ProjectMoney[]): Promise<RateBook[]> {
  const asked = projects.flatMap((project) => {
    const { rate_on: day } = project;
    return day ? strangeTo(project).map((currency) => ({ currency, day })) : [];
  });
  const found = await ratesOn(db, asked);
  return projects.map((project) => bookFrom(project, found));
}

/** The same of one project. */
export async function bookOf(db: Database, project: ProjectMoney): Promise<RateBook> {
  const [book = { day: project.rate_on, rates: new Map() }] = await booksOf(db, [project]);
  return book;
}

function bookFrom(project: ProjectMoney, found: ReadonlyMap<string, { nok: number }>): RateBook {
  const { currency: own, rate: kept, rate_on: day } = project;
  const rates = new Map<string, { nok: number }>();
  for (const currency of currenciesOf(project)) {
    const rate = currency === own && kept ? kept : found.get(`${currency} ${day}`);
    if (rate) rates.set(currency, { nok: rate.nok });
  }
  return { day, rates };
}

/** Those that the project keeps no rate of. */
const strangeTo = (project: ProjectMoney): string[] =>
  [...currenciesOf(project)].filter((currency) => currency !== project.currency || !project.rate);

/** The foreign currencies that something is planned in. */
function currenciesOf({ currency, granted, sought, budget, financing, claims }: ProjectMoney): Set<string> {
  const own = granted === null && sought === null ? [] : [currency];
  const all = [...own, ...[...budget, ...financing, ...claims].map((line) => line.currency)];
  return new Set(all.filter((code) => code !== 'NOK'));
}
