import { isSignedIn } from '#platform/actor.ts';
import type { Draft } from '#platform/form.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import { withoutPasswords } from './form.ts';
import { vouchedByHeader } from './outside.ts';
import { SignInPage, type Told } from './pages.tsx';
import { listDemoAccounts } from './queries.ts';

export function showTooMany(page: Page, draft: Draft): Promise<Response> {
  page.header('Retry-After', '900');
  return showSignIn(page, draft, 'tooMany');
}

/** What is shown of a refused form never holds the password. */
export async function showSignIn(page: Page, draft: Draft, told?: Told): Promise<Response> {
  const { db, settings, access, peer, actor } = page.var;
  const ways = {
    oidc: access.oidc,
    header: vouchedByHeader(page.req.header('x-ms-client-principal'), peer, access) !== undefined,
    demo: settings.county().demo ? await listDemoAccounts(db) : [],
  };
  const name = isSignedIn(actor) ? (actor.name ?? '') : undefined;
  const status = told === 'tooMany' ? 429 : told || Object.keys(draft.errors).length ? 422 : 200;
  return render(page, <SignInPage draft={withoutPasswords(draft)} ways={ways} told={told} name={name} />, status);
}
