import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import { flash } from '#platform/flash.ts';
import { check, draftOf, readValues, readVersion, type Draft } from '#platform/form.ts';
import { isId } from '#platform/id.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import { signedIn } from '#platform/rights.ts';
import { get, post, type Page } from '#platform/routes.ts';
import type { Account } from './account.ts';
import { fromOf, setCookies } from './enter.ts';
import { changeForm, profileForm, withoutPasswords } from './form.ts';
import { accountPaths as paths } from './paths.ts';
import { ProfilePage, type ProfileDrafts } from './profilePage.tsx';
import { countHeld, findAccount, listSessions } from './queries.ts';
import { endOtherSessions, endSession, setPassword } from './signIn.ts';
import { accountTexts } from './texts.ts';

export const profileRoutes = [
  get(paths.profile, { allow: signedIn }, (page) => withAccount(page, (account) => show(page, account, {}))),
  post(paths.profile, { allow: signedIn, audit: 'account.profileChanged' }, (page) => withAccount(page, change)),
  post(paths.password, { allow: signedIn, audit: 'account.passwordChanged' }, (page) =>
    withAccount(page, changePassword),
  ),
  post(paths.endOthers, { allow: signedIn, audit: 'session.othersEnded' }, endOthers),
  post(paths.endSession, { allow: signedIn, audit: 'session.endedElsewhere' }, endOne),
];

type WithAccount = (account: Account, page: Page) => Promise<Response>;

async function withAccount(page: Page, answer: WithAccount): Promise<Response> {
  const account = await findAccount(page.var.db, page.var.actor.id);
  return account ? answer(account, page) : page.notFound();
}

async function show(page: Page, account: Account, drafts: ProfileDrafts, status: 200 | 409 | 422 | 429 = 200) {
  const { db, now, actor } = page.var;
  const [sessions, held] = await Promise.all([listSessions(db, account.id, now), countHeld(db, account.id)]);
  const view = <ProfilePage {...{ account, sessions, held, drafts }} here={actor.session?.id} />;
  return render(page, view, status);
}

async function change(account: Account, page: Page): Promise<Response> {
  const version = await readVersion(page);
  const form = check(await readValues(page), profileForm);
  if (!form.ok) return show(page, account, { self: form.draft }, 422);
  if (!(await saveProfile(page, { ...form.value, version })))
    return show(page, account, { self: draftAgain(form.draft, account), stale: true }, 409);
  return done(page, accountTexts[page.var.language].saved);
}

const draftAgain = ({ values, errors }: Draft, { version }: Account): Draft => ({
  values: { ...values, version: String(version) },
  errors,
});

type Profile = Pick<Account, 'name' | 'language' | 'version'>;

function saveProfile({ var: by }: Page, { version, ...profile }: Profile): Promise<boolean> {
  return by.db.transaction().execute(async (change) => {
    const { numUpdatedRows } = await change
      .updateTable('account')
      .set({ ...profile, version: sql<number>`version + 1` })
      .where('id', '=', by.actor.id)
      .where('version', '=', version)
      .executeTakeFirst();
    if (numUpdatedRows === 1n) await note(change, by, 'account.profileChanged', by.actor.id);
    return numUpdatedRows === 1n;
  });
}

async function changePassword(account: Account, page: Page): Promise<Response> {
  const form = check(await readValues(page), changeForm(account.mail));
  if (!form.ok) return show(page, account, { password: withoutPasswords(form.draft) }, 422);
  const changed = await setPassword(page.var, form.value, fromOf(page));
  if (!changed.ok) return refusePassword(account, page, changed.why);
  setCookies(page, changed);
  return done(page, accountTexts[page.var.language].passwordChanged);
}

function refusePassword(account: Account, page: Page, why: 'wrong' | 'tooMany'): Promise<Response> {
  if (why === 'tooMany') return show(page, account, { tooMany: true }, 429);
  return show(page, account, { password: { ...draftOf({}), errors: { old: 'wrongOwn' } } }, 422);
}

async function endOne(page: Page): Promise<Response> {
  const id = page.req.param('id');
  if (!isId(id) || !(await endSession(page.var, id))) return page.notFound();
  return done(page, accountTexts[page.var.language].sessionEnded);
}

async function endOthers(page: Page): Promise<Response> {
  await endOtherSessions(page.var);
  return done(page, accountTexts[page.var.language].othersEnded);
}

function done(page: Page, text: string): Response {
  flash(page, { text });
  return page.redirect(href(page.var.language, paths.profile), 303);
}
