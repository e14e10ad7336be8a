import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { recordRights } from '#records/rights.ts';

/** A record that names an organisation beside the project at hand. */
export type Known = { id: string; kind: string; title: string };
/** What we have had to do with an organisation: how many records of each kind, and the newest of them. */
export type Acquaintance = { counts: { kind: string; count: number }[]; newest: Known[] };

/** How many are named; of the rest there is a count, up to where it says enough. */
const mostNamed = 3;
const mostCounted = 200;

/**
 * Whether we have worked with some organisations: the projects, agreements, memberships and mandates that name them beside
 * this one, of those that the actor may read. One query for all of them.
 */
export async function workedWith(
  db: Database,
  actor: Actor,
  project: string,
  organisations: readonly string[],
  language: Language,
): Promise<Map<string, Acquaintance>> {
  if (!organisations.length) return new Map();
  const { rows } = await sql<Known & { target: string; count: number; place: number }>`
    with naming as materialized (
      select asked.target, record_id
      from unnest(${organisations}::text[]) asked (target)
      cross join lateral (
        select record_id from record_reference
        where record_reference.target = asked.target and record_id <> ${project}
        order by record_reference.target, record_id limit ${mostCounted}) naming),
    known as (
      select distinct naming.target, record.id, kind, ${sql.ref(`title_${language}`)} as title, starts_on
      from naming join record on record.id = naming.record_id
      where record.trashed_at is null and kind in ('project', 'agreement', 'membership', 'mandate')
        and ${recordRights.read.where(actor)}),
    placed as (
      select *, count(*) over (partition by target, kind)::int as count,
        row_number() over (partition by target, kind order by id) as of_kind,
        row_number() over (partition by target order by starts_on desc nulls last, id)::int as place
      from known)
    select target, id, kind, title, count, place from placed
    where place <= ${mostNamed} or of_kind = 1
    order by target, place`.execute(db);
  const byTarget = Map.groupBy(rows, ({ target }) => target);
  return new Map(
    [...byTarget].map(([target, own]) => {
      const counts = new Map(own.map(({ kind, count }) => [kind, count]));
      const newest = own.filter(({ place }) => place <= mostNamed).map(({ id, kind, title }) => ({ id, kind, title }));
      return [target, { counts: [...counts].map(([kind, count]) => ({ kind, count })), newest }];
    }),
  );
}
