import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { programmeValues } from '#features/programmes/queries.ts';
import { recordsFor } from '#records/queries.ts';
import type { RecordHead } from '#records/record.ts';

export type ProgrammeRules = { record: RecordHead; values: Values };

/** The rules of the programme that a project is under, where the actor may read it. */
export async function programmeOf(db: Database, actor: Actor, project: Values): Promise<ProgrammeRules | undefined> {
  if (!project.programme) return undefined;
  const record = await recordsFor(db, actor)
    .selectAll('record')
    .where('id', '=', project.programme)
    .where('kind', '=', 'programme')
    .executeTakeFirst();
  const values = record && (await programmeValues(db, [record.id])).get(record.id);
  return values && { record, values };
}
