import { sql } from 'kysely';
import type { Role } from '#platform/actor.ts';
import { system } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Language } from '#platform/language.ts';
import { demand, NotAllowed, onlyFor } from '#platform/rights.ts';
import { endSessions, isFresh } from '#platform/session.ts';
import { mailKey, type ByWeb } from './account.ts';
import { makeLink, sendLink } from './links.ts';
import { hasAdministrator } from './queries.ts';

/** Who may make, change and close accounts. */
export const manageAccounts = onlyFor('administrator');

export type Seen = { id: string; version: number };
export type AccountOutcome =
  | { ok: true }
  | { ok: false; why: 'stale' | 'unknown' | 'lastAdministrator' | 'mailTaken' | 'demo' };

export type NewAccount = {
  name: string;
  mail: string;
  roles: readonly Role[];
  unit: string | null;
  language: Language;
};
export type Invited = { ok: true; id: string; link: string } | { ok: false; why: 'mailTaken' };

/**
 * Makes an account without a password and mails its owner a link, which is given too: where no mail is sent, it can be
 * handed over. Notes `account.invited`.
 */
export async function inviteAccount(by: ByWeb, account: NewAccount): Promise<Invited> {
  demandAdministrator(by);
  return by.db.transaction().execute(async (change) => {
    const id = await addAccount(change, by, account);
    if (!id) return { ok: false, why: 'mailTaken' };
    const link = await sendLink(change, by, { ...account, id }, 'invitation');
    await note(change, by, 'account.invited', id, { roles: account.roles });
    return { ok: true, id, link };
  });
}

/** A new link for someone who lost theirs, or their password: `invitation` until they have chosen one, then `reset`. */
export async function renewLink(by: ByWeb, id: string): Promise<string | undefined> {
  demandAdministrator(by);
  return by.db.transaction().execute(async (change) => {
    const account = await lockAccount(change, id);
    if (!account || account.demo || account.disabled_at) return undefined;
    const purpose = account.password === null ? 'invitation' : 'reset';
    const link = await makeLink(change, by, { account: id, purpose, language: account.language });
    await note(change, by, 'account.linkRenewed', id);
    return link;
  });
}

/** Gives an account other roles at once: its open sessions end, so that none goes on with what it had. */
export async function changeRoles(by: By, seen: Seen, roles: readonly Role[]): Promise<AccountOutcome> {
  return changeAccount(by, seen, 'account.rolesChanged', { roles }, async (change, account) => {
    const leaves = account.roles.includes('administrator') && !roles.includes('administrator');
    if (leaves && !(await hasAdministrator(change, account.id))) return 'lastAdministrator';
    await update(change, seen, { roles: [...new Set(roles)].filter((role) => role !== 'visitor') });
    await endSessions(change, account.id, by.now);
    return undefined;
  });
}

export type AccountFacts = {
  name: string;
  mail: string;
  unit: string | null;
  language: Language;
  ends_on: string | null;
};

/** Changes who an account is for. One whose time is over is out at once. */
export async function changeFacts(by: By, seen: Seen, facts: AccountFacts): Promise<AccountOutcome> {
  return changeAccount(by, seen, 'account.changed', null, async (change, account) => {
    if (await isTaken(change, facts.mail, account.id)) return 'mailTaken';
    await update(change, seen, { ...facts, mail: facts.mail.trim() });
    if (mailKey(facts.mail) !== mailKey(account.mail)) await forgetSentLinks(change, account.id);
    return undefined;
  });
}

/** What was mailed to the address before lets nobody in any more: it may have been someone else's. */
const forgetSentLinks = (change: Change, account: string) =>
  change.deleteFrom('login_token').where('account', '=', account).execute();

/** Closes an account. Its owner is out at once, its links and devices are worth nothing. */
export async function disableAccount(by: By, seen: Seen): Promise<AccountOutcome> {
  return changeAccount(by, seen, 'account.disabled', null, async (change, account) => {
    if (account.roles.includes('administrator') && !account.demo && !(await hasAdministrator(change, account.id)))
      return 'lastAdministrator';
    await update(change, seen, { disabled_at: by.now });
    await endSessions(change, account.id, by.now);
    await forgetSentLinks(change, account.id);
    await change.deleteFrom('known_device').where('account', '=', account.id).execute();
    return undefined;
  });
}

export async function enableAccount(by: By, seen: Seen): Promise<AccountOutcome> {
  return changeAccount(by, seen, 'account.enabled', null, async (change) => {
    await update(change, seen, { disabled_at: null });
    return undefined;
  });
}

/** Ends every session of someone else's, as when a machine was lost. */
export async function endAllSessions(by: By, id: string): Promise<AccountOutcome> {
  demandAdministrator(by);
  return by.db.transaction().execute(async (change) => {
    if (!(await lockAccount(change, id))) return { ok: false, why: 'unknown' };
    await endSessions(change, id, by.now);
    await note(change, by, 'account.sessionsEnded', id);
    return { ok: true };
  });
}

type Locked = NonNullable<Awaited<ReturnType<typeof lockAccount>>>;
type Refusal = 'lastAdministrator' | 'mailTaken';

async function changeAccount(
  by: By,
  { id, version }: Seen,
  action: string,
  detail: unknown,
  how: (change: Change, account: Locked) => Promise<Refusal | undefined>,
): Promise<AccountOutcome> {
  demandAdministrator(by);
  return by.db.transaction().execute(async (change) => {
    await oneAtATime(change);
    const account = await lockAccount(change, id);
    if (!account) return { ok: false, why: 'unknown' };
    if (account.version !== version) return { ok: false, why: 'stale' };
    const why = await how(change, account);
    if (why) return { ok: false, why };
    await note(change, by, action, id, detail);
    return { ok: true };
  });
}

/** What an administrator does to accounts asks for a proof of the last ten minutes (ASVS 5.0, 7.5.3). */
export class NotFresh extends NotAllowed {}

function demandAdministrator({ actor, now }: By): void {
  demand(manageAccounts, actor, undefined);
  if (actor.id !== system.id && !isFresh(actor, now)) throw new NotFresh();
}

/** Two administrators who close each other's accounts at once would both be the last but one. */
const oneAtATime = (change: Change) => sql`select pg_advisory_xact_lock(hashtext('account'))`.execute(change);

export function lockAccount(change: Change, id: string) {
  return change.selectFrom('account').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
}

async function update(change: Change, { id }: Seen, set: Record<string, unknown>): Promise<void> {
  await change
    .updateTable('account')
    .set({ ...set, version: sql<number>`version + 1` })
    .where('id', '=', id)
    .execute();
}

/** Adds an account; nothing where the address is another's. */
export async function addAccount(
  change: Change,
  { now, newId }: Pick<By, 'now' | 'newId'>,
  { name, mail, roles, unit, language }: NewAccount,
  more: { id?: string; password?: string; demo?: boolean } = {},
): Promise<string | undefined> {
  await oneAtATime(change);
  if (await isTaken(change, mail)) return undefined;
  const id = more.id ?? newId();
  const times = { created_at: now, ends_on: null, disabled_at: null };
  const secret = { password: more.password ?? null, demo: more.demo ?? false };
  await change
    .insertInto('account')
    .values({ id, name: name.trim(), mail: mail.trim(), roles: [...roles], unit, language, ...times, ...secret })
    .execute();
  return id;
}

async function isTaken(change: Change, mail: string, besides = ''): Promise<boolean> {
  const found = await change
    .selectFrom('account')
    .select('id')
    .where(sql<boolean>`lower(mail) = ${mailKey(mail)}`)
    .where('id', '<>', besides)
    .executeTakeFirst();
  return found !== undefined;
}
