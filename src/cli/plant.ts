import { system } from '#platform/actor.ts';
import type { Databases } from '#platform/database.ts';
import { newId } from '#platform/id.ts';
import { isUntouched, plantDemo } from '#features/demo/plant.ts';
import '#app';

/** On a database that never held anything, the demo county, unless none is wanted. Done before anyone is answered. */
export async function plantWhereUntouched({ app: db }: Databases, wanted: boolean): Promise<void> {
  const by = { db, actor: system, now: new Date(), newId };
  if (wanted && (await isUntouched(by))) await plantDemo(by);
}
