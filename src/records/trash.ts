import './schema.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { pageSize, type RecordPage } from './queries.ts';
import type { RecordHead } from './record.ts';
import { recordRights } from './rights.ts';

export type Trashed = RecordHead & { trashedBy: string };

/** What lies in the trash and the actor may take back, what was laid there last first. */
export async function listTrash(
  db: Database,
  actor: Actor,
  number: number,
): Promise<Omit<RecordPage, 'records'> & { records: Trashed[] }> {
  const records = await db
    .selectFrom('record')
    .leftJoin('account', 'account.id', 'record.trashed_by')
    .selectAll('record')
    .select((row) => row.fn.coalesce('account.name', 'record.trashed_by').as('trashedBy'))
    .where(recordRights.trash.where(actor))
    .where('trashed_at', 'is not', null)
    .orderBy('trashed_at', 'desc')
    .orderBy('record.id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  const shown = records.slice(0, pageSize).map((each) => ({ ...each, trashedBy: each.trashedBy ?? '' }));
  return { records: shown, more: records.length > pageSize };
}
