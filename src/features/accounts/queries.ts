import { sql } from 'kysely';
import type { Role } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { absolute, idle } from '#platform/session.ts';
import { mailKey, type Account } from './account.ts';

export type AccountFilter = {
  words?: string;
  role?: Role;
  state?: 'open' | 'disabled';
  after?: string;
  limit?: number;
};
export type AccountPage = { accounts: Account[]; next: string | undefined };

/** Accounts by name, a page at a time; `after` is the last id of the page before. */
export async function listAccounts(db: Database, filter: AccountFilter = {}): Promise<AccountPage> {
  const { words, role, state, after, limit = 50 } = filter;
  let accounts = selectAccounts(db);
  if (words) accounts = accounts.where(sql<boolean>`strpos(lower(name || ' ' || mail), ${words.toLowerCase()}) > 0`);
  if (role) accounts = accounts.where(sql<boolean>`${role} = any(roles)`);
  if (state) accounts = accounts.where('disabled_at', state === 'open' ? 'is' : 'is not', null);
  if (after) accounts = accounts.where(sql<boolean>`(name, id) > (select name, id from account where id = ${after})`);
  const found = await accounts
    .orderBy('name')
    .orderBy('id')
    .limit(limit + 1)
    .execute();
  const shown = found.slice(0, limit).map(toAccount);
  return { accounts: shown, next: found.length > limit ? shown.at(-1)?.id : undefined };
}

export async function findAccount(db: Database, id: string): Promise<Account | undefined> {
  const found = await selectAccounts(db).where('id', '=', id).executeTakeFirst();
  return found && toAccount(found);
}

export async function findAccountByMail(db: Database, mail: string): Promise<Account | undefined> {
  const found = await selectAccounts(db)
    .where(sql<boolean>`lower(mail) = ${mailKey(mail)}`)
    .executeTakeFirst();
  return found && toAccount(found);
}

function selectAccounts(db: Database) {
  return db
    .selectFrom('account')
    .select([
      'id',
      'name',
      'mail',
      'roles',
      'unit',
      'language',
      'demo',
      'ends_on',
      'disabled_at',
      'created_at',
      'version',
    ])
    .select(sql<boolean>`password is not null`.as('hasPassword'));
}

const toAccount = (row: Omit<Account, 'roles'> & { roles: string[] }): Account => ({
  ...row,
  roles: row.roles as Role[],
});

/** The demo county's accounts, one for each role, in the order in which they were made. */
export function listDemoAccounts(db: Database) {
  return db
    .selectFrom('account')
    .select(['id', 'name', 'roles'])
    .where('demo', '=', true)
    .where('disabled_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(20)
    .execute();
}

/** Open sessions of an account, the one heard from last first. */
export function listSessions(db: Database, account: string, now: Date) {
  return db
    .selectFrom('session')
    .select(['id', 'device', 'created_at', 'last_seen_at'])
    .where('account', '=', account)
    .where('ended_at', 'is', null)
    .where('created_at', '>', new Date(now.getTime() - absolute))
    .where('last_seen_at', '>', new Date(now.getTime() - idle))
    .orderBy('last_seen_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}

export type Held = { records: number; answersFor: number; comments: number; audit: number; messages: number };

/** How much the product holds about someone, beside what their profile shows. */
export async function countHeld(db: Database, account: string): Promise<Held> {
  const { rows } = await sql<Held>`select
    (select count(*) from record where created_by = ${account}) as records,
    (select count(*) from record where responsible = ${account}) as "answersFor",
    (select count(*) from comment where author = ${account}) as comments,
    (select count(*) from audit_entry where actor = ${account}) as audit,
    (select count(*) from message where account = ${account}) as messages`.execute(db);
  return rows[0] as Held;
}

/** Whether anyone outside the demo may administer. */
export async function hasAdministrator(db: Database, besides = ''): Promise<boolean> {
  const found = await db
    .selectFrom('account')
    .select('id')
    .where(sql<boolean>`'administrator' = any(roles)`)
    .where('disabled_at', 'is', null)
    .where('demo', '=', false)
    .where('id', '<>', besides)
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
