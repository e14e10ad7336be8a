import { isSignedIn } from '#platform/actor.ts';
import { asksFromPlace, takeTry } from '#platform/limits.ts';
import { href } from '#platform/paths.ts';
import type { Page } from '#platform/routes.ts';
import { hashOf, newToken, ourCookie, setOurCookie, tokenIn } from '#platform/session.ts';
import { accountPaths } from './paths.ts';

const largest = 64 * 1024;
const hour = 60 * 60_000;
const cookie = 'samband-form';
const writer = 'samband-writer';

export type KeptForm = { path: string; fields: [name: string, value: string][] };

/**
 * Keeps a form that was sent after its writer's session had ended, for an hour, for them alone and in their browser
 * alone. Says whether it did; what carries a password or comes from someone unknown is not kept, nor are files.
 */
export async function keepLateForm(page: Page): Promise<boolean> {
  if (page.req.method !== 'POST' || isSignedIn(page.var.actor) || !isWork(page.req.path)) return false;
  const account = await writerOf(page);
  return account !== undefined && keepForm(page, account);
}

/** Keeps the form that this request carries, for that account. */
export async function keepForm(page: Page, account: string): Promise<boolean> {
  const body = await bodyOf(page);
  if (!body || [...new URLSearchParams(body).keys()].some(isSecret)) return false;
  const { db, now } = page.var;
  if (!(await takeTry(page.var, { what: `keep:${account}`, limit: asksFromPlace }))) return false;
  const token = newToken();
  await db.deleteFrom('kept_form').where('expires_at', '<', now).execute();
  const expires_at = new Date(now.getTime() + hour);
  await db
    .insertInto('kept_form')
    .values({ token_hash: hashOf(token), account, path: page.req.path, body, expires_at })
    .execute();
  setOurCookie(page, cookie, token, hour / 1000);
  return true;
}

const isSecret = (name: string) => /^old$|passw?ord/i.test(name);
const isWork = (path: string) => /^\/(nb|nn|en)\/(arbeid|work)\//.test(path);

/**
 * Who signs out here may have a form open in another tab. The token of the session that ended lets nobody in; for an hour
 * it tells whose a form is that is sent after it, so that only they get it back.
 */
export function rememberWriter(page: Page): void {
  const token = tokenIn(page.req.raw, page.var.access.secure);
  if (token) setOurCookie(page, writer, token, hour / 1000);
}

/** Whose session it was; it may be over, but not unknown. */
async function writerOf(page: Page): Promise<string | undefined> {
  const token = tokenIn(page.req.raw, page.var.access.secure) ?? ourCookie(page, writer);
  if (!token) return undefined;
  const found = await page.var.db
    .selectFrom('session')
    .select('account')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return found?.account;
}

/** The words of the form as a browser sends them; a file is chosen anew. */
async function bodyOf(page: Page): Promise<string | undefined> {
  const type = page.req.header('Content-Type') ?? '';
  const isPlain = type.startsWith('application/x-www-form-urlencoded');
  if (!isPlain && !type.startsWith('multipart/form-data')) return undefined;
  const body = await (isPlain ? page.req.text() : page.req.formData().then(wordsOf)).catch(() => '');
  return body && Buffer.byteLength(body) <= largest && !/\0|%00/.test(body) ? body : undefined;
}

function wordsOf(form: FormData): string {
  const typed = [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : []));
  return new URLSearchParams(typed).toString();
}

/** The form that waits for who is signed in, in this browser. */
export async function findKeptForm(page: Page): Promise<KeptForm | undefined> {
  const token = ourCookie(page, cookie)?.split('.')[0];
  if (!token) return undefined;
  const { db, actor, now } = page.var;
  const found = await db
    .selectFrom('kept_form')
    .select(['path', 'body'])
    .where('token_hash', '=', hashOf(token))
    .where('account', '=', actor.id)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return found && { path: found.path, fields: [...new URLSearchParams(found.body)] };
}

/** Where to go after signing in when a form waits that has not been shown yet. */
export function keptHref(page: Page): string | undefined {
  const kept = ourCookie(page, cookie);
  return kept && !kept.endsWith('.shown') ? href(page.var.language, accountPaths.kept) : undefined;
}

/** It has been shown: it can be opened again, but nobody is led to it any more. */
export function markShown(page: Page): void {
  const token = ourCookie(page, cookie)?.split('.')[0];
  if (token) setOurCookie(page, cookie, `${token}.shown`, hour / 1000);
}
