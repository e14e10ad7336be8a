import './schema.ts';
import type { Actor } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import type { By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { holdsWords, recordsFor } from './queries.ts';
import type { RecordHead } from './record.ts';

const mostLinks = 100;

/** Ties two records to each other, both ways. False where the actor may not change the one or read the other. */
export const linkRecords = (by: By, one: string, other: string) => tie(by, one, other, 'link.added');
/** Unties them again. */
export const unlinkRecords = (by: By, one: string, other: string) => tie(by, one, other, 'link.removed');

function tie(by: By, one: string, other: string, action: 'link.added' | 'link.removed'): Promise<boolean> {
  return by.db.transaction().execute(async (change) => {
    const mine = recordsFor(change, by.actor, 'change').select('id').where('id', '=', one);
    const theirs = recordsFor(change, by.actor).select('id').where('id', '=', other);
    if (one === other || !(await mine.executeTakeFirst()) || !(await theirs.executeTakeFirst())) return false;
    // The same two are tied once, whichever of them one stood at.
    const [from_id, to_id] = [one, other].sort() as [string, string];
    const row = { from_id, to_id, actor: by.actor.id, at: by.now };
    await (action === 'link.added'
      ? change
          .insertInto('record_link')
          .values(row)
          .onConflict((kept) => kept.doNothing())
          .execute()
      : change.deleteFrom('record_link').where('from_id', '=', from_id).where('to_id', '=', to_id).execute());
    await note(change, by, action, one, { other });
    return true;
  });
}

/** What a record is tied to, by title; only what the actor may read. */
export function linkedTo(db: Database, actor: Actor, id: string): Promise<RecordHead[]> {
  return recordsFor(db, actor)
    .selectAll('record')
    .where('id', 'in', (others) =>
      others
        .selectFrom('record_link')
        .select('to_id as id')
        .where('from_id', '=', id)
        .union(db.selectFrom('record_link').select('from_id as id').where('to_id', '=', id)),
    )
    .orderBy('title_nb')
    .orderBy('id')
    .limit(mostLinks)
    .execute();
}

/** Records whose title or summary holds the words and that are not tied to this one yet. */
export async function linkable(db: Database, actor: Actor, id: string, words: string): Promise<RecordHead[]> {
  const tied = new Set((await linkedTo(db, actor, id)).map((each) => each.id));
  const found = await recordsFor(db, actor)
    .selectAll('record')
    .where('id', '<>', id)
    .where(holdsWords(words))
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return found.filter((each) => !tied.has(each.id)).slice(0, 20);
}
