import './schema.ts';
import type { Actor, Role } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import { within, type By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { hashOf, mayEnter, newToken } from '#platform/session.ts';
import type { Scope } from './schema.ts';

export type CalendarChoice = { scope: Scope; target: string; language: Language };
export type OwnCalendar = CalendarChoice & { id: string; made_at: Date };

/** How many calendars someone may have. */
export const mostCalendars = 20;

/** Someone's calendars, the newest first. */
export function listCalendars(db: Database, account: string): Promise<OwnCalendar[]> {
  return db
    .selectFrom('calendar')
    .select(['id', 'scope', 'target', 'language', 'made_at'])
    .where('account', '=', account)
    .orderBy('made_at', 'desc')
    .orderBy('id')
    .limit(mostCalendars)
    .execute();
}

/** Makes a calendar of one's own. Gives the token of its address, of which only the hash is kept; nothing where there are too many. */
export function makeCalendar(by: By, choice: CalendarChoice): Promise<string | undefined> {
  return within(by.db, async (change) => {
    // Of two at once, the second sees the first.
    await change.selectFrom('account').select('id').where('id', '=', by.actor.id).forUpdate().execute();
    if ((await listCalendars(change, by.actor.id)).length >= mostCalendars) return undefined;
    const [id, token] = [by.newId(), newToken()];
    const row = { id, account: by.actor.id, token_hash: hashOf(token), ...choice, made_at: by.now };
    await change.insertInto('calendar').values(row).execute();
    await note(change, by, 'calendar.made', id, { scope: choice.scope, target: choice.target });
    return token;
  });
}

/** Its address answers no more. Gives whether there was such a calendar of the actor's. */
export function withdrawCalendar(by: By, id: string): Promise<boolean> {
  return within(by.db, async (change) => {
    const own = change.deleteFrom('calendar').where('id', '=', id).where('account', '=', by.actor.id);
    const { numDeletedRows } = await own.executeTakeFirst();
    if (numDeletedRows) await note(change, by, 'calendar.withdrawn', id);
    return numDeletedRows > 0n;
  });
}

export type FoundCalendar = CalendarChoice & { actor: Actor };

/** The calendar of a token, with its owner as they are now; none where that account may no longer enter. */
export async function findCalendar(db: Database, token: string, now: Date): Promise<FoundCalendar | undefined> {
  const found = await db
    .selectFrom('calendar')
    .innerJoin('account', 'account.id', 'calendar.account')
    .select(['scope', 'target', 'calendar.language', 'account.id', 'roles', 'unit', 'disabled_at', 'ends_on'])
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  if (!found || !mayEnter(found, now)) return undefined;
  const { scope, target, language, id, roles, unit } = found;
  return { scope, target, language, actor: { id, roles: roles as Role[], unit: unit ?? undefined } };
}
