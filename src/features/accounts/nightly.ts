import './schema.ts';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import type { By } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import { absolute, endSessions } from '#platform/session.ts';

const day = 24 * 60 * 60_000;

/** Closes the accounts whose last day has passed, so that none is open by an oversight. Gives how many. */
export function endAccounts(by: By): Promise<number> {
  return by.db.transaction().execute(async (change) => {
    const ended = await change
      .updateTable('account')
      .set({ disabled_at: by.now, version: sql<number>`version + 1` })
      .where('ends_on', '<', dayInNorway(by.now))
      .where('disabled_at', 'is', null)
      .returning('id')
      .execute();
    const ids = ended.map(({ id }) => id).sort();
    for (const id of ids) await endSessions(change, id, by.now);
    await change
      .deleteFrom('login_token')
      .where('account', 'in', [...ids, ''])
      .execute();
    await change
      .deleteFrom('known_device')
      .where('account', 'in', [...ids, ''])
      .execute();
    if (ids.length) await note(change, by, 'account.ended', 'account', { accounts: ids });
    return ids.length;
  });
}

/** Forgets sessions, links, browsers and kept forms that are over and that nobody can use any more. Gives how many. */
export function forgetSignIns(by: By): Promise<number> {
  const before = (ms: number) => new Date(by.now.getTime() - ms);
  return by.db.transaction().execute(async (change) => {
    const gone = [
      await change
        .deleteFrom('session')
        .where('created_at', '<', before(3 * absolute))
        .executeTakeFirst(),
      await change.deleteFrom('login_token').where('expires_at', '<', before(day)).executeTakeFirst(),
      await change
        .deleteFrom('known_device')
        .where('used_at', '<', before(365 * day))
        .executeTakeFirst(),
      await change.deleteFrom('kept_form').where('expires_at', '<', by.now).executeTakeFirst(),
      await change.deleteFrom('attempt').where('expires_at', '<', by.now).executeTakeFirst(),
    ];
    const count = gone.reduce((sum, { numDeletedRows }) => sum + Number(numDeletedRows), 0);
    if (count) await note(change, by, 'session.forgotten', 'session', { count });
    return count;
  });
}
