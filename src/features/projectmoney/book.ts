import type { Database } from '#platform/database.ts';
import { rateOn } from '#features/rates/queries.ts';
import type { RateBook } from './kroner.ts';
import type { ProjectMoney } from './lines.ts';

/**
 * The rates that a project's plan is reckoned by: in its own currency the one it keeps, in others what the banks said on
 * the same day. Without a day nothing but what it keeps is known.
 */
export async function bookOf(db: Database, project: ProjectMoney): Promise<RateBook> {
  const rates: RateBook['rates'] & Map<string, { nok: number }> = new Map();
  for (const currency of currenciesOf(project)) {
    const kept = currency === project.currency ? project.rate : undefined;
    const rate = kept ?? (project.rate_on ? await rateOn(db, currency, project.rate_on) : undefined);
    if (rate) rates.set(currency, { nok: rate.nok });
  }
  return { day: project.rate_on, rates };
}

/** The foreign currencies that something is planned in. */
function currenciesOf({ currency, granted, sought, budget, financing, claims }: ProjectMoney): Set<string> {
  const own = granted === null && sought === null ? [] : [currency];
  const all = [...own, ...[...budget, ...financing, ...claims].map((line) => line.currency)];
  return new Set(all.filter((code) => code !== 'NOK'));
}
