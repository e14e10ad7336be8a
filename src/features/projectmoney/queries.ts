import './schema.ts';
import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { projectFields, projectParts } from '#features/projects/fields.ts';
import { readDetails } from '#records/register/store.ts';
import { linesIn, type ProjectMoney } from './lines.ts';

/** The parts that hold money, and the fields that say how it is reckoned. */
const register = {
  table: 'project',
  fields: projectFields.filter(({ name }) =>
    ['organisation', 'currency', 'granted', 'sought', 'total', 'rate', 'rate_on'].includes(name),
  ),
  parts: projectParts.filter(({ name }) => ['partner', 'budget', 'financing', 'claim'].includes(name)),
};

export type MoneyPart = 'partner' | 'budget' | 'financing' | 'claim';

/** The money of some projects as it stands saved: a query for the project, each part and their days. */
export async function moneyOf(
  db: Database,
  ids: readonly string[],
  parts: readonly MoneyPart[] = ['partner', 'budget', 'financing', 'claim'],
): Promise<Map<string, ProjectMoney>> {
  const wanted = {
    ...register,
    parts: register.parts.filter(({ name }) => (parts as readonly string[]).includes(name)),
  };
  const [details, days] = [await readDetails(wanted, db, ids), await daysOf(db, ids)];
  return new Map([...details].map(([id, values]) => [id, linesIn({ ...values, ...days.get(id) })]));
}

async function daysOf(db: Database, ids: readonly string[]): Promise<Map<string, Values>> {
  const rows = await db
    .selectFrom('record')
    .select([
      'id',
      sql<string>`coalesce(starts_on::text, '')`.as('starts_on'),
      sql<string>`coalesce(ends_on::text, '')`.as('ends_on'),
    ])
    .where(sql<boolean>`id = any(${[...ids]}::text[])`)
    .execute();
  return new Map(rows.map(({ id, ...days }) => [id, days]));
}
