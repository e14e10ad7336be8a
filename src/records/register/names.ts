import '../schema.ts';
import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { textIn } from '../record.ts';
import type { Values } from '#platform/form.ts';

/** A record that another names to the public. */
export type Named = { id: string; kind: string; title: string };

/**
 * What records that someone names openly are called to the public: as they were published, else as they stand where they
 * are meant for everyone. What is kept from the public has no name here: nor has what lies under such, nor what was
 * restricted until another has seen that it may be read.
 */
export async function namesOf(db: Database, ids: readonly string[], language: Language): Promise<Map<string, Named>> {
  if (!ids.length) return new Map();
  const { rows } = await sql<{ id: string; kind: string; title: string; snapshot: Values | null }>`
    select record.id, record.kind, ${sql.ref(`record.title_${language}`)} as title, snapshot
    from record left join record_version on record_version.record_id = record.id
      and record_version.version = record.published_version
    left join record above on above.id = record.parent
    where record.id = any(${[...new Set(ids)]}::text[])
      and record.visibility = 'public' and record.trashed_at is null and record.declassified_by is null
      and (above.id is null or (
        above.visibility = 'public' and above.trashed_at is null and above.declassified_by is null))`.execute(db);
  return new Map(
    rows.map(({ id, kind, title, snapshot }) => [
      id,
      { id, kind, title: snapshot ? textIn(snapshot, 'title', language).text || title : title },
    ]),
  );
}
