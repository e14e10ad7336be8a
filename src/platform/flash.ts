import { getCookie, setCookie, deleteCookie } from 'hono/cookie';
import type { Flash } from '#ui/site.ts';
import type { Page } from './routes.ts';

const name = 'flash';

/** Tells at the top of the next page what was done, and how to undo it. Told once. */
export function flash(page: Page, told: Flash): void {
  setCookie(page, name, encodeURIComponent(JSON.stringify(told)), {
    httpOnly: true,
    sameSite: 'Lax',
    path: '/',
    maxAge: 60,
  });
}

/** What is to be told on this page, and on no other after it. Only pages of the workspace tell: the portal is the same for all. */
export function takeFlash(page: Page): Flash | undefined {
  const kept = page.var.route?.place === 'work' ? getCookie(page, name) : undefined;
  if (!kept) return undefined;
  deleteCookie(page, name, { path: '/' });
  return parsed(kept);
}

function parsed(kept: string): Flash | undefined {
  try {
    return JSON.parse(decodeURIComponent(kept)) as Flash;
  } catch {
    return undefined;
  }
}
