import '#features/contributions/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { recordsFor } from '#records/queries.ts';
import type { RecordHead } from '#records/record.ts';

/** How many of each the day shows; more than that is a list, not a day. */
export const mostOfEach = 3;

/** What the actor made, answers for or takes part in; asked so that each of the three has its index. */
function mine(db: Database, actor: Actor) {
  return recordsFor(db, actor, 'change').selectAll('record').where(ownedBy(actor, 'record')).limit(mostOfEach);
}

const ownedBy = ({ id }: Actor, table: string) =>
  sql<boolean>`(${sql.ref(`${table}.created_by`)} = ${id} or ${sql.ref(`${table}.responsible`)} = ${id}
    or ${sql.ref(`${table}.team`)} @> ${sql.val([id])}::text[])`;

/** Drafts of the actor's that someone sent back and nobody has touched since. */
export function returnedTo(db: Database, actor: Actor): Promise<RecordHead[]> {
  return mine(db, actor)
    .where('state', '=', 'draft')
    .where(
      sql<boolean>`exists (select from record_version v where v.record_id = record.id and v.version = record.version
        and v.action = 'returned')`,
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
}

/** What is kept from the public and should have been looked at again by today: the actor's, and an adviser's where nobody answers for it. */
export function dueForReview(db: Database, actor: Actor, today: string): Promise<RecordHead[]> {
  const isAdviser = actor.roles.includes('adviser');
  return recordsFor(db, actor, 'change')
    .selectAll('record')
    .where('review_date', '<=', today)
    .where('state', '<>', 'archived')
    .where(sql<boolean>`(${ownedBy(actor, 'record')} ${isAdviser ? sql`or responsible is null` : sql``})`)
    .orderBy('review_date')
    .orderBy('id')
    .limit(mostOfEach)
    .execute();
}

/** Records of the actor's with a translation made from an earlier wording. */
export function outdatedOf(db: Database, actor: Actor): Promise<RecordHead[]> {
  return mine(db, actor)
    .where('state', '<>', 'archived')
    .where(
      sql<boolean>`exists (select from record_text t join record_text newer
        on (newer.record_id, newer.field) = (t.record_id, t.field) and newer.source_revision > t.source_revision
        where t.record_id = record.id and t.borrowed_from is null)`,
    )
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .execute();
}

/** The actor's contributions that are under way this year and have nothing from this year that shows it. */
export function unshownOf(db: Database, actor: Actor, year: number): Promise<RecordHead[]> {
  return recordsFor(db, actor, 'change')
    .innerJoin('record as above', 'above.id', 'record.parent')
    .selectAll('record')
    .where('record.kind', '=', 'contribution')
    .where('record.state', '<>', 'archived')
    .where(sql<boolean>`(${ownedBy(actor, 'record')} or ${ownedBy(actor, 'above')})`)
    .where(
      sql<boolean>`exists (select from coverage_row c where c.contribution = record.id and c.year = ${year} and not c.shown)`,
    )
    .orderBy('record.changed_at', 'desc')
    .orderBy('record.id')
    .limit(mostOfEach)
    .execute();
}

/** What the actor saved last. */
export function workedOn(db: Database, actor: Actor): Promise<RecordHead[]> {
  return recordsFor(db, actor)
    .selectAll('record')
    .where('changed_by', '=', actor.id)
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(8)
    .execute();
}

/** The last year, up to this one, that each of these scopes was shown in. */
export async function lastShown(db: Database, scopes: readonly string[], year: number): Promise<Map<string, number>> {
  if (!scopes.length) return new Map();
  const rows = await db
    .selectFrom('coverage')
    .select(['scope', (row) => row.fn.max<number>('year').as('year')])
    .where('scope', 'in', scopes)
    .where('year', '<=', year)
    .where('shown', '>', 0)
    .groupBy('scope')
    .execute();
  return new Map(rows.map((row) => [row.scope, row.year]));
}
