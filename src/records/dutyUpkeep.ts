import './schema.ts';
import { note } from '#platform/audit.ts';
import type { By } from '#platform/by.ts';
import { dayInNorway, monthsFrom } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import { kindsOwing, settleDuties } from './duties.ts';
import { lockAll } from './locks.ts';
import { keyOf, monthsAhead, unsettled } from './owed.ts';
import type { RecordHead } from './record.ts';

/** Records that are settled in one transaction. */
const recordsAtOnce = 200;
/** How long calendars are told that something is called off. */
const daysTold = 60;

/** Every night: takes up what has come within two years, and forgets what was called off long ago. Gives how many changed. */
export async function keepDutiesAhead(by: By): Promise<number> {
  const kinds = kindsOwing();
  if (!kinds.length) return 0;
  let count = 0;
  for (let after = ''; ;) {
    const last = await by.db.transaction().execute(async (change) => {
      const ids = (await someHeads(change, kinds, after).execute()).map(({ id }) => id);
      await lockAll(change, ids);
      count += await settleDuties(change, by, await headsOf(change, ids));
      return ids.length < recordsAtOnce ? undefined : ids.at(-1);
    });
    if (last === undefined) break;
    after = last;
  }
  return tell(by, count);
}

function tell(by: By, settledNow: number): Promise<number> {
  const old = new Date(by.now.getTime() - daysTold * 86_400_000);
  return by.db.transaction().execute(async (change) => {
    const forgotten = change.deleteFrom('duty').where('gone', 'is', true).where('done_at', 'is', null);
    const { numDeletedRows } = await forgotten.where('changed_at', '<', old).executeTakeFirst();
    const count = settledNow + Number(numDeletedRows);
    if (count) await note(change, by, 'duty.kept', 'duty', { count });
    return count;
  });
}

const someHeads = (db: Database, kinds: string[], after: string) =>
  db
    .selectFrom('record')
    .selectAll()
    .where('kind', 'in', kinds)
    .where('id', '>', after)
    .orderBy('id')
    .limit(recordsAtOnce);

const headsOf = (db: Database, ids: readonly string[]): Promise<RecordHead[]> =>
  ids.length
    ? db
        .selectFrom('record')
        .selectAll()
        .where('id', 'in', [...ids])
        .orderBy('id')
        .execute()
    : Promise.resolve([]);

/** Duties that differ from what their records owe: none in a sound database. What a night has yet to take up is no fault. */
export async function wrongDuties(db: Database, now: Date): Promise<{ looked: number; wrong: string[] }> {
  const kinds = kindsOwing();
  const wrong: string[] = [];
  let looked = 0;
  for (let after: string | undefined = ''; after !== undefined && kinds.length;) {
    const heads: RecordHead[] = await someHeads(db, kinds, after).execute();
    if (!heads.length) break;
    const { set, lost } = await unsettled(db, { now, newId: () => '' }, heads);
    const near = monthsFrom(dayInNorway(now), monthsAhead - 1);
    wrong.push(...[...set.filter(({ id, due_on: due }) => id !== '' || due < near), ...lost].map(keyOf));
    looked += heads.length;
    after = heads.length < recordsAtOnce ? undefined : heads.at(-1)?.id;
  }
  return { looked, wrong };
}
