import { createApp } from '#app';
import { whoIs } from '#platform/session.ts';
import { accessAt, type Access } from '#platform/sessionAccess.ts';
import type { Values } from '#platform/form.ts';
import { hashPassword } from '#features/accounts/password.ts';
import type { House } from './house.ts';

export const goodPassword = 'fire tilfeldige ord';
let hashed: Promise<string> | undefined;

/** Gives an account of the house a password that can be signed in with. */
export async function givePassword(house: House, account: string): Promise<void> {
  const password = await (hashed ??= hashPassword(goodPassword));
  await house.db.updateTable('account').set({ password }).where('id', '=', account).execute();
}

type Where = { access?: Partial<Access>; origin?: string; peer?: string; headers?: Record<string, string> };

/** A browser with its cookies, which finds out who it is as the product does. */
export function openVisit(house: House, { access: more, origin = 'http://localhost', peer, headers = {} }: Where = {}) {
  const access = accessAt(origin, { mails: true, ...more });
  const who = whoIs({ db: house.db, now: house.now, secure: access.secure, report: house.report });
  const app = createApp({ ...house, access, whoIs: who, origins: [origin] });
  const cookies = new Map<string, string>();
  const ask = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const jar = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const all = { ...headers, ...(jar && { Cookie: jar }), ...(init.headers as Record<string, string>) };
    const environment = peer ? { incoming: { socket: { remoteAddress: peer } } } : undefined;
    const answer = await app.request(new URL(path, origin).href, { ...init, headers: all }, environment);
    for (const set of answer.headers.getSetCookie()) keep(cookies, set);
    return answer;
  };
  const post = (path: string, fields: Values = {}, with_: Record<string, string> = {}) =>
    ask(path, {
      method: 'POST',
      body: new URLSearchParams(fields),
      headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin', ...with_ },
    });
  const signIn = (account: string, password = goodPassword, back = '') =>
    post('/nb/arbeid/logg-inn', { mail: `${account}@example.org`, password, back });
  return { access, cookies, get: (path: string) => ask(path), post, signIn };
}

export type Visit = ReturnType<typeof openVisit>;

function keep(cookies: Map<string, string>, set: string): void {
  const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
  if (/max-age=0/i.test(set)) cookies.delete(name);
  else cookies.set(name, value);
}

/** The newest link that was mailed to an account, as a path. */
export async function mailedLink(house: House, account: string): Promise<string> {
  const { text } = await house.db
    .selectFrom('message')
    .select('text')
    .where('account', '=', account)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirstOrThrow();
  return new URL(/https?:\S+/.exec(text)?.[0] ?? '').pathname;
}

/** Puts the clock of the house ahead. */
export function later(house: House, minutes: number): void {
  house.clock.now = new Date(house.clock.now.getTime() + minutes * 60_000);
}

/** What the audit trail says last: action and subject. */
export async function lastNotes(house: House, count = 1): Promise<string[]> {
  const notes = await house.db
    .selectFrom('audit_entry')
    .select(['action', 'actor'])
    .orderBy('seq', 'desc')
    .limit(count)
    .execute();
  return notes.map(({ action, actor }) => `${action} ${actor}`);
}
