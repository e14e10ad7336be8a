import './schema.ts';
import type { Change } from '#platform/by.ts';

/**
 * Locks records that one change will alter one after the other, before the first of them is noted in the audit trail: who
 * holds one of them and waits for the trail would else wait for ever. Parents first, as where one alone is locked.
 */
export async function lockAll(change: Change, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  const named = await change
    .selectFrom('record')
    .select(['id', 'parent'])
    .where('id', 'in', [...ids])
    .execute();
  const parents = named.flatMap(({ parent }) => parent ?? []);
  const tops = named.filter(({ parent }) => parent === null).map(({ id }) => id);
  const below = named.filter(({ parent }) => parent !== null).map(({ id }) => id);
  for (const those of [[...tops, ...parents], below])
    if (those.length)
      await change.selectFrom('record').select('id').where('id', 'in', those).orderBy('id').forUpdate().execute();
}
