import './schema.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { averageRates } from '#features/rates/queries.ts';
import { feeInNok, feesIn, type Fee, type FeeInNok } from './fee.ts';

/** The fees in a membership's values in kroner, by their ids; one in a currency without a rate of its year is left out. */
export const feesInNok = (db: Database, values: Values): Promise<Record<string, FeeInNok>> =>
  reckoned(db, feesIn(values));

async function reckoned(db: Database, fees: readonly Fee[]): Promise<Record<string, FeeInNok>> {
  const averages = await averageRates(db, fees);
  const all = fees.map((fee) => [fee.id, feeInNok(fee, averages.get(`${fee.currency} ${fee.year}`))] as const);
  return Object.fromEntries(all.flatMap(([id, found]) => (found ? [[id, found] as const] : [])));
}

export type YearlyFee = Fee & { membership: string; inNok: FeeInNok | undefined };

/** Every fee of some memberships, by year, each in kroner where that is known: two queries, however many there are. */
export async function feesOf(db: Database, memberships: readonly string[]): Promise<YearlyFee[]> {
  if (!memberships.length) return [];
  const rows = await db
    .selectFrom('membership_fee')
    .select(['id', 'record_id as membership', 'year', 'amount', 'currency', 'paid_nok as paidNok'])
    .where('record_id', 'in', memberships)
    .where('year', 'is not', null)
    .where('amount', 'is not', null)
    .orderBy('year')
    .orderBy('id')
    .execute();
  const fees = rows.map((row) => ({ ...row, year: Number(row.year), amount: Number(row.amount) }));
  const inKroner = await reckoned(db, fees);
  return fees.map((fee) => ({ ...fee, inNok: inKroner[fee.id] }));
}
