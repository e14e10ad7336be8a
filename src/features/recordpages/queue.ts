import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { kindOf } from '#records/kind.ts';
import { recordsFor } from '#records/queries.ts';
import type { RecordHead, State } from '#records/record.ts';
import { recordRights } from '#records/rights.ts';
import { changedFields, namesIn, type Changed } from './fields.ts';

export type Waiting = RecordHead & {
  savedBy: string;
  parentTitle: string | null;
  parentState: State | null;
  /** What has changed since it was published; nothing where it never was. */
  changed: Changed[] | undefined;
};

const size = 20;

/** Sent to review, or edited since it was published: the public reads on as it was until someone publishes it again. */
const waits = sql<boolean>`(record.state = 'review' or (record.state = 'published' and record.version > record.published_version))`;

/** A page of what waits for someone who may publish it, what has waited longest first. */
export async function listWaiting(
  db: Database,
  actor: Actor,
  { number = 1, language, limit = size }: { number?: number; language: Language; limit?: number },
): Promise<{ waiting: Waiting[]; more: boolean }> {
  const found = await recordsFor(db, actor, 'publish')
    .leftJoin('account', 'account.id', 'record.changed_by')
    .leftJoin('record as above', 'above.id', 'record.parent')
    .leftJoin('record_version as now', (join) =>
      join.onRef('now.record_id', '=', 'record.id').onRef('now.version', '=', 'record.version'),
    )
    .leftJoin('record_version as then', (join) =>
      join.onRef('then.record_id', '=', 'record.id').onRef('then.version', '=', 'record.published_version'),
    )
    .selectAll('record')
    .select([
      sql<string>`coalesce(account.name, record.changed_by)`.as('savedBy'),
      `above.title_${language} as parentTitle`,
      'above.state as parentState',
      'now.snapshot as after',
      'then.snapshot as before',
    ])
    .where(waits)
    .where('record.trashed_at', 'is', null)
    .where((is) => is.or([is('record.parent', 'is', null), is('above.trashed_at', 'is', null)]))
    .orderBy('record.changed_at')
    .orderBy(sql`record.parent is not null`)
    .orderBy('record.id')
    .limit(limit + 1)
    .offset((number - 1) * limit)
    .execute();
  const shown = found.slice(0, limit);
  const names = await namesIn(
    db,
    actor,
    shown.flatMap(({ before, after }) => (before ? [before, after] : []) as Values[]),
    language,
  );
  const waiting = shown.map(({ before, after, ...record }) => ({
    ...record,
    changed: before
      ? changedFields(kindOf(record.kind), [before as Values, (after ?? {}) as Values], names, language)
      : undefined,
  }));
  return { waiting, more: found.length > limit };
}

/** How many records wait for the actor, for the menu; counted no further than a hundred. */
export async function countWaiting(db: Database, actor: Actor): Promise<number> {
  if (!recordRights.publish.ever(actor)) return 0;
  const first = recordsFor(db, actor, 'publish').select('id').where(waits).limit(100);
  const { count } = await db
    .selectFrom(first.as('first'))
    .select((row) => row.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}
