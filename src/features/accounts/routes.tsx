import { HTTPException } from 'hono/http-exception';
import { check, draftOf, readValues, type Draft } from '#platform/form.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { everyone, signedIn } from '#platform/rights.ts';
import { get, post, type Page } from '#platform/routes.ts';
import { deleteCookie } from 'hono/cookie';
import { cookieName, endOf } from '#platform/session.ts';
import { localBack } from './account.ts';
import { fromOf, goIn } from './enter.ts';
import { confirmForm, mailForm, signInForm, withoutPasswords } from './form.ts';
import { findKeptForm, markShown, rememberWriter } from './kept.tsx';
import { linkRoutes } from './linkRoutes.tsx';
import { requestMagicLink, requestReset } from './links.ts';
import { accountFor, vouchedByHeader } from './outside.ts';
import { oidcRoutes } from './oidcRoutes.tsx';
import { ConfirmPage, KeptPage, SentPage, type Told } from './pages.tsx';
import { accountPaths as paths } from './paths.ts';
import { profileRoutes } from './profileRoutes.tsx';
import { findAccount } from './queries.ts';
import { showSignIn, showTooMany } from './showSignIn.tsx';
import { confirmPassword, enter, renewSession, signIn, signOut } from './signIn.ts';

export const accountRoutes = [
  ...oidcRoutes,
  ...linkRoutes,
  ...profileRoutes,
  get(paths.signIn, { allow: everyone }, (page) => showSignIn(page, draftOf({ back: backOf(page) }))),
  post(paths.signIn, { allow: everyone, audit: 'session.started' }, submitSignIn),
  post(paths.magic, { allow: everyone, audit: 'account.linkSent' }, (page) => askForLink(page, requestMagicLink)),
  post(paths.reset, { allow: everyone, audit: 'account.resetSent' }, (page) => askForLink(page, requestReset)),
  get(paths.sent, { allow: everyone }, (page) => render(page, <SentPage mails={page.var.access.mails} />)),
  post(paths.demo, { allow: everyone, audit: 'session.started' }, enterDemo),
  post(paths.header, { allow: everyone, audit: 'session.started' }, enterByHeader),
  post(paths.signOut, { allow: signedIn, audit: 'session.ended' }, leave),
  post(paths.renew, { allow: signedIn, audit: 'session.renewed' }, renew),
  get(paths.confirm, { allow: signedIn }, (page) => showConfirm(page, draftOf({ back: backOf(page) }))),
  post(paths.confirm, { allow: signedIn, audit: 'session.confirmed' }, submitConfirm),
  get(paths.kept, { allow: signedIn }, showKept),
];

const backOf = (page: Page) => localBack(page.req.query('back'));

async function submitSignIn(page: Page): Promise<Response> {
  const form = check(await readValues(page), signInForm);
  if (!form.ok) return showSignIn(page, form.draft);
  const entered = await signIn(page.var, form.value, fromOf(page));
  if (entered.ok) return goIn(page, entered, form.draft.values.back);
  if (entered.why === 'tooMany') return showTooMany(page, form.draft);
  return showSignIn(page, { ...form.draft, errors: { password: 'wrong' } });
}

async function askForLink(page: Page, ask: typeof requestMagicLink): Promise<Response> {
  const form = check(await readValues(page), mailForm);
  if (!form.ok) return showSignIn(page, form.draft);
  const { back } = form.draft.values;
  const answer = await ask(page.var, { ...form.value, client: page.var.client, back });
  if (answer === 'tooMany') return showTooMany(page, form.draft);
  return page.redirect(href(page.var.language, paths.sent), 303);
}

async function enterDemo(page: Page): Promise<Response> {
  const { account = '', back = '' } = await readValues(page);
  const found = page.var.settings.county().demo ? await findAccount(page.var.db, account) : undefined;
  if (!found?.demo || found.disabled_at) return page.notFound();
  return goIn(page, await enter(page.var, found.id, fromOf(page), 'session.started'), back);
}

async function enterByHeader(page: Page): Promise<Response> {
  const { access, peer, language } = page.var;
  const { back = '' } = await readValues(page);
  const vouched = vouchedByHeader(page.req.header('x-ms-client-principal'), peer, access);
  if (!vouched) return page.notFound();
  const account = await accountFor(page.var, vouched, language);
  if (!account) return showSignIn(page, draftOf({ back }), 'outside');
  return goIn(page, await enter(page.var, account, fromOf(page), 'session.started'), back);
}

async function leave(page: Page): Promise<Response> {
  await signOut(page.var);
  rememberWriter(page);
  const { secure } = page.var.access;
  deleteCookie(page, cookieName(secure), { path: '/', secure });
  return page.redirect(`/${page.var.language}`, 303);
}

/** Asked by script before the session ends. */
async function renew(page: Page): Promise<Response> {
  const { actor, now, db } = page.var;
  if (!actor.session) throw new HTTPException(400);
  await renewSession(page.var);
  const { created_at } = await db
    .selectFrom('session')
    .select('created_at')
    .where('id', '=', actor.session.id)
    .executeTakeFirstOrThrow();
  return page.json({ ends: endOf({ created_at, last_seen_at: now }).toISOString() });
}

async function showConfirm(page: Page, draft: Draft, told?: Told): Promise<Response> {
  const account = await findAccount(page.var.db, page.var.actor.id);
  if (!account) return page.notFound();
  const status = told === 'tooMany' ? 429 : Object.keys(draft.errors).length ? 422 : 200;
  const view = (
    <ConfirmPage draft={withoutPasswords(draft)} account={account} oidc={page.var.access.oidc} told={told} />
  );
  return render(page, view, status);
}

async function submitConfirm(page: Page): Promise<Response> {
  const values = await readValues(page);
  const account = await findAccount(page.var.db, page.var.actor.id);
  if (account?.demo && page.var.settings.county().demo)
    return goIn(page, await enter(page.var, account.id, fromOf(page), 'session.confirmed'), values.back);
  const form = check(values, confirmForm);
  if (!form.ok) return showConfirm(page, form.draft);
  const entered = await confirmPassword(page.var, form.value.password, fromOf(page));
  if (entered.ok) return goIn(page, entered, values.back);
  if (entered.why === 'tooMany') return showConfirm(page, form.draft, 'tooMany');
  return showConfirm(page, { ...form.draft, errors: { password: 'wrongOwn' } });
}

async function showKept(page: Page): Promise<Response> {
  const kept = await findKeptForm(page);
  if (kept) markShown(page);
  return render(page, <KeptPage kept={kept} />);
}
