import type { Page } from '#platform/routes.ts';
import { ourCookie, setOurCookie, tokenIn, whoIs } from '#platform/session.ts';
import { localBack } from './account.ts';
import { keptHref } from './kept.tsx';
import type { From } from './signIn.ts';

const device = 'samband-device';
const year = 365 * 24 * 3600;

/** From where this request comes, as signing in counts it. */
export function fromOf(page: Page): From {
  return { client: page.var.client, agent: page.req.header('User-Agent'), knownDevice: knownDevice(page) };
}

function knownDevice(page: Page): string | undefined {
  const token = ourCookie(page, device);
  return token && /^[\w-]{43}$/.test(token) ? token : undefined;
}

/** Gives the browser its cookies. The session's goes when the browser closes; what it was signed in from stays a year. */
export function setCookies(page: Page, entered: { token: string; device?: string }): void {
  setOurCookie(page, 'samband', entered.token);
  if (entered.device) setOurCookie(page, device, entered.device, year);
}

/** Signed in: on to the form that waits, to where the reader came from, or to the first page that is theirs. */
export async function goIn(page: Page, entered: { token: string; device?: string }, back = ''): Promise<Response> {
  setCookies(page, entered);
  return page.redirect(keptHref(page) ?? (localBack(back) || (await firstPage(page, entered.token))), 303);
}

/** The first entry of the menu as the one who just came in has it. */
async function firstPage(page: Page, token: string): Promise<string> {
  const { db, now, access } = page.var;
  const cookie = `${access.secure ? '__Host-' : ''}samband=${token}`;
  const request = new Request(access.origin, { headers: { Cookie: cookie } });
  const asked =
    tokenIn(request, access.secure) && whoIs({ db, now: () => now, secure: access.secure, report: () => {} });
  if (asked) page.set('actor', await asked(request));
  const { work, home } = await page.var.siteOf(page);
  return work[0]?.items[0]?.href ?? home;
}
