import { check, emptyDraft, readValues, type Draft } from '#platform/form.ts';
import { render } from '#platform/render.tsx';
import { everyone } from '#platform/rights.ts';
import { get, post, type Page } from '#platform/routes.ts';
import { fromOf, goIn } from './enter.ts';
import { makeFirstAdministrator } from './first.ts';
import { firstForm, passwordForm, withoutPasswords } from './form.ts';
import { findLink, type Link } from './links.ts';
import { FirstPage, LinkGonePage, LinkInPage, PasswordPage } from './linkPages.tsx';
import { accountPaths as paths } from './paths.ts';
import { enterByLink, setPasswordByLink } from './signIn.ts';

export const linkRoutes = [
  get(paths.link, { allow: everyone }, showLink),
  post(paths.linkIn, { allow: everyone, audit: 'session.started' }, submitIn),
  post(paths.linkPassword, { allow: everyone, audit: 'account.passwordSet' }, submitPassword),
  post(paths.linkFirst, { allow: everyone, audit: 'account.firstAdministrator' }, submitFirst),
];

/** Opening a link uses nothing up: mail servers open links before people do. */
async function showLink(page: Page): Promise<Response> {
  const link = await linkOf(page);
  return link ? show(page, link, emptyDraft) : showGone(page);
}

function show(page: Page, link: Link, draft: Draft): Promise<Response> {
  const token = page.req.param('token') ?? '';
  const status = Object.keys(draft.errors).length ? 422 : 200;
  const props = { token, link, draft: withoutPasswords(draft) };
  if (link.purpose === 'magic') return render(page, <LinkInPage {...props} />);
  if (link.purpose === 'firstAdministrator') return render(page, <FirstPage {...props} />, status);
  return render(page, <PasswordPage {...props} />, status);
}

const showGone = (page: Page) => render(page, <LinkGonePage />, 404);

function linkOf(page: Page): Promise<Link | undefined> {
  return findLink(page.var.db, page.req.param('token') ?? '', page.var.now);
}

async function submitIn(page: Page): Promise<Response> {
  const link = await linkOf(page);
  if (link?.purpose !== 'magic') return showGone(page);
  const entered = await enterByLink(page.var, link, fromOf(page));
  return entered ? goIn(page, entered, link.back) : showGone(page);
}

async function submitPassword(page: Page): Promise<Response> {
  const link = await linkOf(page);
  if (link?.purpose !== 'invitation' && link?.purpose !== 'reset') return showGone(page);
  const form = check(await readValues(page), passwordForm(link.mail ?? ''));
  if (!form.ok) return show(page, link, form.draft);
  const entered = await setPasswordByLink(page.var, link, form.value.password, fromOf(page));
  return entered ? goIn(page, entered, link.back) : showGone(page);
}

async function submitFirst(page: Page): Promise<Response> {
  const link = await linkOf(page);
  if (link?.purpose !== 'firstAdministrator') return showGone(page);
  const form = check(await readValues(page), firstForm);
  if (!form.ok) return show(page, link, form.draft);
  const made = await makeFirstAdministrator(page.var, link, form.value, fromOf(page));
  if (made.ok) return goIn(page, made);
  return made.why === 'used' ? showGone(page) : show(page, link, { ...form.draft, errors: { mail: 'mailTaken' } });
}
