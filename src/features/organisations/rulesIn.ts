import './schema.ts';
import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import type { PartRow, RegisterDetails } from '#records/register/register.ts';

/** What is wrong with an organisation beside the others there are. */
export async function organisationErrorsIn(
  change: Change,
  id: string,
  { own, parts }: RegisterDetails,
): Promise<Record<string, string>> {
  const { identifier = [], umbrella = [], succession = [] } = parts;
  return {
    ...(await takenIdentifiers(change, id, identifier)),
    ...(await comesBeforeItself(change, id, succession)),
    ...(await isPartOfItself(change, id, String(own.parent_organisation ?? ''))),
    ...itsOwn(id, umbrella, 'umbrella', 'organisation'),
  };
}

/** Two who give the same number at once are told one after the other. */
async function takenIdentifiers(change: Change, id: string, rows: readonly PartRow[]): Promise<Record<string, string>> {
  const errors: Record<string, string> = {};
  if (rows.length) await sql`select pg_advisory_xact_lock(hashtext('organisation_identifier'))`.execute(change);
  for (const row of rows) if (await holderOf(change, id, row)) errors[`identifier.${row.id}.value`] = 'identifierTaken';
  return errors;
}

async function holderOf(change: Change, id: string, { scheme, value }: PartRow): Promise<boolean> {
  const { rows } = await sql`select from organisation_identifier join record on record.id = record_id
    where plain_identifier(value) = plain_identifier(${String(value)}) and scheme = ${String(scheme)}
      and record_id <> ${id} and trashed_at is null limit 1`.execute(change);
  return rows.length > 0;
}

/** Who comes after someone who comes after them would have no beginning. */
async function comesBeforeItself(
  change: Change,
  id: string,
  rows: readonly PartRow[],
): Promise<Record<string, string>> {
  const named = rows.map(({ predecessor }) => String(predecessor));
  if (!named.length) return {};
  const { rows: found } = await sql<{ start: string }>`
    with recursive past (start, organisation) as (
      select named, named collate "C" from unnest(${named}::text[]) named
      union
      select start, predecessor from past join organisation_succession on record_id = organisation
      where predecessor is not null
    )
    select distinct start from past where organisation = ${id}`.execute(change);
  const wrong = new Set(found.map(({ start }) => start));
  return Object.fromEntries(
    rows
      .filter(({ predecessor }) => wrong.has(String(predecessor)))
      .map((row) => [`succession.${row.id}.predecessor`, 'itself']),
  );
}

async function isPartOfItself(change: Change, id: string, parent: string): Promise<Record<string, string>> {
  if (!parent) return {};
  const { rows } = await sql`
    with recursive above (organisation) as (
      select ${parent}::text collate "C"
      union
      select parent_organisation from above join organisation on record_id = organisation
      where parent_organisation is not null
    )
    select from above where organisation = ${id}`.execute(change);
  return rows.length ? { parent_organisation: 'itself' } : {};
}

const itsOwn = (id: string, rows: readonly PartRow[], part: string, field: string): Record<string, string> =>
  Object.fromEntries(rows.filter((row) => row[field] === id).map((row) => [`${part}.${row.id}.${field}`, 'itself']));
