import { createHash, randomBytes } from 'node:crypto';
import { getCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import { visitor, type Actor, type Role } from './actor.ts';
import type { By, Change } from './by.ts';
import { dayInNorway } from './clock.ts';
import type { Database } from './database.ts';
import type { Page } from './routes.ts';

declare module './database.ts' {
  interface Tables {
    session: {
      id: string;
      token_hash: string;
      account: string;
      created_at: Date;
      last_seen_at: Date;
      authenticated_at: Date;
      device: string;
      ended_at: Date | null;
    };
  }
}

const minute = 60_000;
/**
 * ASVS 5.0, 7.3.1 and 7.3.2, ask for both limits by risk. Two hours without a sign of life covers a long meeting without
 * leaving a day's work open on an empty desk; twelve hours are a working day, so that nobody is thrown out in the midst
 * of one. Fresh proof (7.5.3) holds for ten minutes: long enough to change several accounts in one go.
 */
export const idle = 120 * minute;
export const absolute = 12 * 60 * minute;
export const fresh = 10 * minute;

/** 256 bits, as a cookie or a link carries them; the database keeps only their hash. */
export const newToken = () => randomBytes(32).toString('base64url');
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const isToken = (text: string | undefined): text is string => /^[\w-]{43}$/.test(text ?? '');

/** `__Host-` binds a cookie to this very host and to https; a browser refuses it over plain http. */
export const cookieName = (secure: boolean, name = 'samband') => (secure ? `__Host-${name}` : name);

export type WhoIs = (request: Request) => Promise<Actor>;
type Asking = { db: Database; now: () => Date; secure: boolean; report: (error: Error) => void };

/**
 * Finds who asks by the session that their cookie names. A request without one never touches the database, and whatever
 * fails on the way leaves a visitor: a failure never means more access.
 */
export function whoIs({ db, now, secure, report }: Asking): WhoIs {
  return async (request) => {
    const token = tokenIn(request, secure);
    if (!token) return visitor;
    try {
      return (await findActor(db, hashOf(token), now(), report)) ?? visitor;
    } catch (error) {
      report(error as Error);
      return visitor;
    }
  };
}

export function tokenIn(request: Request, secure: boolean): string | undefined {
  const header = request.headers.get('Cookie');
  if (!header) return undefined;
  const name = cookieName(secure);
  const token = parse(header, name)[name];
  return isToken(token) ? token : undefined;
}

async function findActor(
  db: Database,
  hash: string,
  now: Date,
  report: (error: Error) => void,
): Promise<Actor | undefined> {
  const found = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account')
    .select(['session.id', 'account', 'name', 'roles', 'unit', 'session.created_at', 'last_seen_at'])
    .select(['authenticated_at', 'ended_at', 'disabled_at', 'ends_on'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();
  if (!found || !isOpen(found, now) || !mayEnter(found, now)) return undefined;
  if (now.getTime() - found.last_seen_at.getTime() > minute) await touch(db, found.id, now).catch(report);
  return {
    id: found.account,
    roles: found.roles as Role[],
    name: found.name,
    unit: found.unit ?? undefined,
    authenticatedAt: found.authenticated_at,
    session: { id: found.id, ends: endOf({ ...found, last_seen_at: now }) },
  };
}

type Clocked = { created_at: Date; last_seen_at: Date };
export const endOf = ({ created_at, last_seen_at }: Clocked) =>
  new Date(Math.min(created_at.getTime() + absolute, last_seen_at.getTime() + idle));

/** A session from the future is none: the clock or the row is wrong. */
function isOpen(session: Clocked & { ended_at: Date | null }, now: Date): boolean {
  return session.ended_at === null && now < endOf(session) && session.created_at.getTime() <= now.getTime() + minute;
}

/** A disabled account, and one whose time is over, is out at once. */
export function mayEnter(account: { disabled_at: Date | null; ends_on: string | null }, now: Date): boolean {
  return account.disabled_at === null && (account.ends_on === null || account.ends_on >= dayInNorway(now));
}

/** The disk may be full: then the session is still good, only its idle time goes on. */
async function touch(db: Database, id: string, now: Date): Promise<void> {
  await db.updateTable('session').set({ last_seen_at: now }).where('id', '=', id).execute();
}

type Start = Pick<By, 'now' | 'newId'> & { account: string; device: string };

/** Opens a session and gives the token that its cookie is to carry. What is older than a day and a half is forgotten. */
export async function startSession(change: Change, { now, newId, account, device }: Start): Promise<string> {
  const token = newToken();
  const old = new Date(now.getTime() - 3 * absolute);
  await change.deleteFrom('session').where('created_at', '<', old).execute();
  const times = { created_at: now, last_seen_at: now, authenticated_at: now };
  await change
    .insertInto('session')
    .values({ id: newId(), token_hash: hashOf(token), account, device, ended_at: null, ...times })
    .execute();
  return token;
}

/** Ends the sessions of an account: all, one, or all but one. Gives how many were open. */
export async function endSessions(
  change: Change,
  account: string,
  now: Date,
  which: { only?: string | undefined; except?: string | undefined } = {},
): Promise<number> {
  let sessions = change.updateTable('session').set({ ended_at: now }).where('account', '=', account);
  if (which.only) sessions = sessions.where('id', '=', which.only);
  if (which.except) sessions = sessions.where('id', '<>', which.except);
  const { numUpdatedRows } = await sessions.where('ended_at', 'is', null).executeTakeFirst();
  return Number(numUpdatedRows);
}

export const isFresh = ({ authenticatedAt }: Actor, now: Date) =>
  authenticatedAt !== undefined && now.getTime() - authenticatedAt.getTime() < fresh;

/** Sets a cookie that only we read. Without `maxAge` it goes with the browser's session. */
export function setOurCookie(page: Page, name: string, value: string, maxAge?: number): void {
  const { secure } = page.var.access;
  setCookie(page, cookieName(secure, name), value, {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    secure,
    ...(maxAge !== undefined && { maxAge }),
  });
}

export const ourCookie = (page: Page, name: string) => getCookie(page, cookieName(page.var.access.secure, name));
