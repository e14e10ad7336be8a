import '../schema.ts';
import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import type { Part } from './register.ts';

export type PastRow = { record_id: string; id: string };

/**
 * Rows of a part that someone has taken out of a record's form, where they still stand in its earlier versions though
 * their last day has passed: that in `ends_on`, else so many years after `confirmed_on`.
 */
export async function pastRows(
  change: Change,
  kind: string,
  { name, table }: Pick<Part, 'name' | 'table'>,
  today: string,
  years = 0,
): Promise<PastRow[]> {
  const { rows } = await sql<PastRow>`
    with stood as (
      select record_version.record_id, split_part(field.name, '.', 2) as id, split_part(field.name, '.', 3) as name, value
      from record_version join record on record.id = record_version.record_id and record.kind = ${kind},
        json_each_text(snapshot::json) as field (name, value)
      where snapshot::text like ${`%"${name}.%`} and field.name like ${`${name}.%`} and value <> ''
    ), last as (
      select record_id, id, max(value) filter (where name = 'ends_on') as ends,
        max(value) filter (where name = 'confirmed_on') as confirmed
      from stood group by record_id, id
    )
    select record_id, id from last
    where coalesce(ends::date, confirmed::date + make_interval(years => ${years})) < ${today}::date
      and not exists (select from ${sql.table(table)} kept where kept.id = last.id)
    order by record_id, id`.execute(change);
  return rows;
}

/** Takes rows of a part out of every version that was kept of their records. */
export async function forgetRows(
  change: Change,
  { name, fields }: Pick<Part, 'name' | 'fields'>,
  rows: readonly PastRow[],
): Promise<void> {
  for (const [record, those] of Map.groupBy(rows, ({ record_id: of }) => of)) {
    const names = those.flatMap(({ id }) => fields.map((field) => `${name}.${id}.${field.name}`));
    await sql`update record_version set snapshot = (snapshot::jsonb - ${names}::text[])::json
      where record_id = ${record} and snapshot::jsonb ?| ${names}::text[]`.execute(change);
  }
}
