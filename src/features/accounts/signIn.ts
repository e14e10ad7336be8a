import { sql } from 'kysely';
import { visitor, type Actor } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { giveBack, guesses, takeTry, type Counted } from '#platform/limits.ts';
import { endSessions, hashOf, mayEnter, newToken, startSession } from '#platform/session.ts';
import { deviceOf, mailKey } from './account.ts';
import { takeLink, type Link } from './links.ts';
import { hashPassword, isPassword } from './password.ts';

/** From where someone comes: what limits count, the browser, and the proof that it was signed in from before. */
export type From = { client: string; agent?: string | undefined; knownDevice?: string | undefined };
/** The tokens that the cookies of the session and of the browser are to carry. */
export type Entered = { ok: true; account: string; token: string; device: string };
export type Refused = { ok: false; why: 'wrong' | 'tooMany' };

/**
 * Signs in with a password. Guesses are counted by place and by account; from a browser that the owner has used before
 * they are counted by that browser alone, so that others' guesses never shut the owner out.
 */
export async function signIn(
  by: By,
  typed: { mail: string; password: string },
  from: From,
): Promise<Entered | Refused> {
  const account = await findForSignIn(by.db, typed.mail);
  const counted = await countedFor(by.db, account?.id, mailKey(typed.mail), from);
  if (!(await takeTry(by, ...counted))) return { ok: false, why: 'tooMany' };
  const right = await isPassword(account?.password, typed.password);
  if (!account || !right || account.demo || !mayEnter(account, by.now)) return refuse(by, account?.id);
  await giveBack(by, ...counted);
  return enter(by, account.id, from, 'session.started');
}

async function refuse(by: By, account = 'unknown'): Promise<Refused> {
  await by.db.transaction().execute((change) => note(change, { ...by, actor: visitor }, 'session.refused', account));
  return { ok: false, why: 'wrong' };
}

function findForSignIn(db: Database, mail: string) {
  return db
    .selectFrom('account')
    .select(['id', 'password', 'disabled_at', 'ends_on', 'demo'])
    .where(sql<boolean>`lower(mail) = ${mailKey(mail)}`)
    .executeTakeFirst();
}

async function countedFor(db: Database, account: string | undefined, mail: string, from: From): Promise<Counted[]> {
  const device = account && from.knownDevice ? await isKnown(db, account, from.knownDevice) : false;
  if (device) return [{ what: `guess:device:${hashOf(from.knownDevice as string)}`, limit: guesses }];
  return [
    { what: `guess:place:${from.client}`, limit: guesses },
    { what: `guess:account:${mail}`, limit: guesses },
  ];
}

async function isKnown(db: Database, account: string, device: string): Promise<boolean> {
  const found = await db
    .selectFrom('known_device')
    .select('account')
    .where('token_hash', '=', hashOf(device))
    .where('account', '=', account)
    .executeTakeFirst();
  return found !== undefined;
}

/** Signs in someone who has proved who they are in another way; `action` is what the audit trail calls it. */
export function enter(by: By, account: string, from: From, action: string): Promise<Entered> {
  return by.db.transaction().execute(async (change) => {
    const entered = await open(change, by, account, from);
    await note(change, as(by, account), action, account);
    return entered;
  });
}

/** A new session in place of the one that the browser had: its id never lives on through a sign-in (ASVS 5.0, 7.2.4). */
async function open(change: Change, by: By, account: string, from: From): Promise<Entered> {
  if (by.actor.session) await endSessions(change, by.actor.id, by.now, { only: by.actor.session.id });
  const token = await startSession(change, { ...by, account, device: deviceOf(from.agent) });
  return { ok: true, account, token, device: await remember(change, by, account, from.knownDevice) };
}

const as = ({ now }: By, account: string): { now: Date; actor: Actor } => ({ now, actor: { ...visitor, id: account } });

/** Ten browsers an account are remembered, the latest. */
async function remember(change: Change, { now }: By, account: string, before: string | undefined): Promise<string> {
  const token = newToken();
  if (before) await change.deleteFrom('known_device').where('token_hash', '=', hashOf(before)).execute();
  await change
    .insertInto('known_device')
    .values({ token_hash: hashOf(token), account, used_at: now })
    .execute();
  await sql`delete from known_device where token_hash in
    (select token_hash from known_device where account = ${account} and token_hash <> ${hashOf(token)}
      order by used_at desc, token_hash offset 9)`.execute(change);
  return token;
}

/** Signs in with a link from a mail, once. */
export function enterByLink(by: By, link: Link, from: From): Promise<Entered | undefined> {
  return byLink(by, link, async (change, account) => {
    const entered = await open(change, by, account, from);
    await note(change, as(by, account), 'session.started', account);
    return entered;
  });
}

/** Chooses a password with a link, and signs in. Every other session ends: whoever held one may know the old password. */
export async function setPasswordByLink(
  by: By,
  link: Link,
  password: string,
  from: From,
): Promise<Entered | undefined> {
  const hash = await hashPassword(password);
  return byLink(by, link, async (change, account) => {
    await keepPassword(change, account, hash);
    await endSessions(change, account, by.now);
    const entered = await open(change, by, account, from);
    await note(change, as(by, account), 'account.passwordSet', account);
    return entered;
  });
}

function byLink(by: By, link: Link, how: (change: Change, account: string) => Promise<Entered>) {
  return by.db.transaction().execute(async (change) => {
    if (!link.account || !(await takeLink(change, link, by.now))) return undefined;
    return how(change, link.account);
  });
}

async function keepPassword(change: Change, account: string, password: string): Promise<void> {
  await change
    .updateTable('account')
    .set({ password, version: sql<number>`version + 1` })
    .where('id', '=', account)
    .execute();
}

/** Gives a fresh proof with the password, and with it a new session. Guessed too often, it waits like a sign-in. */
export async function confirmPassword(by: By, password: string, from: From): Promise<Entered | Refused> {
  const refused = await wrongOwn(by, password);
  return refused ?? enter(by, by.actor.id, from, 'session.confirmed');
}

/** Changes one's own password; the old one proves whose it is. All other sessions end, and this one gets a new id. */
export async function setPassword(
  by: By,
  { old, password }: { old: string; password: string },
  from: From,
): Promise<Entered | Refused> {
  const refused = await wrongOwn(by, old);
  if (refused) return refused;
  const hash = await hashPassword(password);
  return by.db.transaction().execute(async (change) => {
    await keepPassword(change, by.actor.id, hash);
    await endSessions(change, by.actor.id, by.now);
    const entered = await open(change, by, by.actor.id, from);
    await note(change, by, 'account.passwordChanged', by.actor.id);
    return entered;
  });
}

/** Whether one's own password is wrong; who has never chosen one has nothing to prove with. */
async function wrongOwn(by: By, password: string): Promise<Refused | undefined> {
  const counted = { what: `guess:own:${by.actor.id}`, limit: guesses };
  if (!(await takeTry(by, counted))) return { ok: false, why: 'tooMany' };
  const account = await by.db.selectFrom('account').select('password').where('id', '=', by.actor.id).executeTakeFirst();
  if (!(await isPassword(account?.password, password))) return refuse(by, by.actor.id);
  await giveBack(by, counted);
  return undefined;
}

/** Ends the session that the request came with. */
export async function signOut(by: By): Promise<void> {
  await by.db.transaction().execute(async (change) => {
    await endSessions(change, by.actor.id, by.now, { only: by.actor.session?.id ?? 'none' });
    await note(change, by, 'session.ended', by.actor.id);
  });
}

/** Ends one of one's own sessions; another's is unknown. */
export async function endSession(by: By, id: string): Promise<boolean> {
  return by.db.transaction().execute(async (change) => {
    const ended = await endSessions(change, by.actor.id, by.now, { only: id });
    if (ended) await note(change, by, 'session.endedElsewhere', by.actor.id);
    return ended > 0;
  });
}

/** Ends all of one's own sessions but this. */
export async function endOtherSessions(by: By): Promise<number> {
  return by.db.transaction().execute(async (change) => {
    const ended = await endSessions(change, by.actor.id, by.now, { except: by.actor.session?.id });
    await note(change, by, 'session.othersEnded', by.actor.id);
    return ended;
  });
}

/** Keeps the session for another two hours, within its twelve. */
export async function renewSession(by: By): Promise<void> {
  await by.db.transaction().execute(async (change) => {
    const own = change.updateTable('session').set({ last_seen_at: by.now });
    await own.where('id', '=', by.actor.session?.id ?? '').execute();
    await note(change, by, 'session.renewed', by.actor.id);
  });
}
