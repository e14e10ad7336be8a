import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { By, Change } from './by.ts';

declare module './database.ts' {
  interface Tables {
    attempt: { key: string; times: Date[]; expires_at: Date };
  }
}

/** At most so many within so long, counted back from now. */
export type Limit = { most: number; within: number };
const minute = 60_000;

export const guesses: Limit = { most: 10, within: 15 * minute };
export const mailsToAddress: Limit = { most: 3, within: 60 * minute };
export const asksFromPlace: Limit = { most: 20, within: 60 * minute };

/** What is counted, `guess:account:…`; only its hash is kept. */
export type Counted = { what: string; limit: Limit };

/**
 * Takes one try from each limit, or none where one of them is used up. Two at once cannot take the same: the rows are
 * locked in the order of their keys.
 */
export async function takeTry({ db, now }: Pick<By, 'db' | 'now'>, ...counted: Counted[]): Promise<boolean> {
  return db.transaction().execute(async (change) => {
    await forgetOld(change, now);
    const rows = [];
    for (const each of [...counted].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)))
      rows.push({ ...each, times: await lockTimes(change, each, now) });
    if (rows.some(({ times, limit }) => times.length >= limit.most)) return false;
    for (const row of rows) await keepTimes(change, row, [...row.times, now]);
    return true;
  });
}

/** Gives back a try that was no guess after all: the password was right. */
export async function giveBack({ db, now }: Pick<By, 'db' | 'now'>, ...counted: Counted[]): Promise<void> {
  await db.transaction().execute(async (change) => {
    for (const each of [...counted].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))) {
      const times = await lockTimes(change, each, now);
      await keepTimes(change, each, times.slice(0, -1));
    }
  });
}

const keyOf = ({ what }: Counted) => createHash('sha256').update(what).digest('hex');

/** The tries that still count, with the row locked until the transaction ends. */
async function lockTimes(change: Change, counted: Counted, now: Date): Promise<Date[]> {
  const { times } = await change
    .insertInto('attempt')
    .values({ key: keyOf(counted), times: [], expires_at: now })
    .onConflict((row) => row.column('key').doUpdateSet({ key: keyOf(counted) }))
    .returning('times')
    .executeTakeFirstOrThrow();
  return times.filter((time) => time.getTime() > now.getTime() - counted.limit.within);
}

async function keepTimes(change: Change, counted: Counted, times: Date[]): Promise<void> {
  const last = times.at(-1)?.getTime() ?? 0;
  await change
    .updateTable('attempt')
    .set({ times, expires_at: new Date(last + counted.limit.within) })
    .where('key', '=', keyOf(counted))
    .execute();
}

/** Each try forgets twenty that are over, so that a flood leaves nothing behind. */
async function forgetOld(change: Change, now: Date): Promise<void> {
  await sql`delete from attempt where key in
    (select key from attempt where expires_at < ${now} order by expires_at limit 20 for update skip locked)`.execute(
    change,
  );
}
