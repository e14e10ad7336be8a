import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { findRecord } from '#records/queries.ts';

/** The rules and texts of a programme by its id, where the actor may read it. */
export async function rulesOf(db: Database, actor: Actor, id: string | undefined): Promise<Values | undefined> {
  const found = isId(id) ? await findRecord(db, actor, id) : undefined;
  return found?.kind === 'programme' ? found.values : undefined;
}
