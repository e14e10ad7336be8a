import { roles, type Role } from '#platform/actor.ts';
import { check, draftOf, emptyDraft, readValues, readVersion, type Draft, type Values } from '#platform/form.ts';
import { flash } from '#platform/flash.ts';
import { href } from '#platform/paths.ts';
import { render } from '#platform/render.tsx';
import type { Page } from '#platform/routes.ts';
import type { Account } from '#features/accounts/account.ts';
import * as accounts from '#features/accounts/commands.ts';
import { demandFresh } from '#features/accounts/confirm.ts';
import { findAccount, listAccounts } from '#features/accounts/queries.ts';
import { administrationPaths as paths } from './paths.ts';
import { administrationTexts } from './texts.ts';
import { listUnits } from './units.ts';
import { InvitePage, LinkPage, UserPage } from './user-page.tsx';
import { UsersPage } from './users-page.tsx';
import { accountValues, factsForm, inviteForm, rolesForm } from './users.ts';

const textOf = (page: Page) => administrationTexts[page.var.language];

export async function showUsers(page: Page): Promise<Response> {
  const asked = (name: string) => page.req.query(name)?.replaceAll('\0', '').trim().slice(0, 200) ?? '';
  const [words, role, after] = [asked('q'), asked('role'), asked('after')];
  const { accounts: found, next } = await listAccounts(page.var.db, {
    ...(words && { words }),
    ...(isRole(role) && { role }),
    ...(after && { after }),
  });
  const query = new URLSearchParams({ ...(words && { q: words }), ...(role && { role }), after: next ?? '' });
  const more = next && `${href(page.var.language, paths.users)}?${query}`;
  return render(
    page,
    <UsersPage accounts={found} units={new Map(await unitsOf(page))} {...{ words, role }} next={more} />,
  );
}

const isRole = (text: string): text is Role => (roles as readonly string[]).includes(text);

/** Units that can be chosen, and the one that the account already has. */
async function unitsOf(page: Page, had?: string | null): Promise<[string, string][]> {
  const units = await listUnits(page.var.db);
  return units
    .filter(({ id, ended_on: ended }) => !ended || id === had)
    .map((unit): [string, string] => [unit.id, unit[`name_${page.var.language}`] || unit.name_nb]);
}

const idsOf = (units: [string, string][]) => units.map(([id]) => id);

/** What may lead into the house asks for proof before it is typed, and again when it is sent. */
export async function showInvite(page: Page): Promise<Response> {
  return (await demandFresh(page)) ?? answerInvite(page, draftOf({ language: page.var.language }));
}

async function answerInvite(page: Page, draft: Draft, status: 200 | 422 = 200): Promise<Response> {
  return render(page, <InvitePage draft={draft} units={await unitsOf(page)} mails={page.var.access.mails} />, status);
}

export async function invite(page: Page): Promise<Response> {
  const stop = await demandFresh(page);
  if (stop) return stop;
  const form = check(await readValues(page), inviteForm(idsOf(await unitsOf(page))));
  if (!form.ok) return answerInvite(page, form.draft, 422);
  const outcome = await accounts.inviteAccount(page.var, form.value);
  if (!outcome.ok) return answerInvite(page, { ...form.draft, errors: { mail: outcome.why } }, 422);
  return render(page, <LinkPage link={outcome.link} why={page.var.access.mails ? 'mailed' : 'invited'} />);
}

const accountOf = (page: Page) => findAccount(page.var.db, page.req.param('id') ?? '');

export async function showUser(page: Page): Promise<Response> {
  const account = await accountOf(page);
  return account ? answerUser(page, account, draftOf(accountValues(account))) : page.notFound();
}

type Shown = { status?: 200 | 409 | 422; saved?: Values; problem?: string };

async function answerUser(page: Page, account: Account, draft: Draft, shown: Shown = {}): Promise<Response> {
  const { status = 200, ...more } = shown;
  const units = await unitsOf(page, account.unit);
  return render(page, <UserPage account={account} draft={draft} units={units} {...more} />, status);
}

/** Finds the account, asks for fresh proof, does it, and tells of it. */
async function act(page: Page, how: (account: Account) => Promise<Response>): Promise<Response> {
  const account = await accountOf(page);
  if (!account) return page.notFound();
  return (await demandFresh(page)) ?? how(account);
}

export const saveFacts = (page: Page) =>
  act(page, async (account) => {
    const version = await readVersion(page);
    const form = check(await readValues(page), factsForm(idsOf(await unitsOf(page, account.unit))));
    const draft = whole(account, form.draft);
    if (!form.ok) return answerUser(page, account, draft, { status: 422 });
    const outcome = await accounts.changeFacts(page.var, { id: account.id, version }, form.value);
    return outcome.ok ? done(page, account, textOf(page).saved) : refused(page, outcome, draft, 'mail');
  });

export const saveRoles = (page: Page) =>
  act(page, async (account) => {
    const version = await readVersion(page);
    const form = check(await readValues(page), rolesForm);
    const draft = whole(account, { ...form.draft, values: { roles: '', ...form.draft.values } });
    if (!form.ok) return answerUser(page, account, draft, { status: 422 });
    const outcome = await accounts.changeRoles(page.var, { id: account.id, version }, form.value.roles);
    return outcome.ok ? done(page, account, textOf(page).saved) : refused(page, outcome, draft, 'roles');
  });

/** A form of some fields, shown among all. */
const whole = (account: Account, { values, errors }: Draft): Draft => ({
  values: { ...accountValues(account), ...values },
  errors,
});

/** What was typed is shown again, with why it was refused, or beside what another has saved. */
async function refused(page: Page, outcome: accounts.AccountOutcome, draft: Draft, field: string): Promise<Response> {
  const account = await accountOf(page);
  if (outcome.ok || !account || outcome.why === 'unknown') return page.notFound();
  const { version = '', ...saved } = accountValues(account);
  if (outcome.why !== 'stale') {
    const errors = { [field]: outcome.why === 'demo' ? 'demoFixed' : outcome.why };
    return answerUser(page, account, { ...draft, errors }, { status: 422 });
  }
  return answerUser(page, account, draftOf({ ...draft.values, version }), { status: 409, saved });
}

function done(page: Page, { id }: Account, text: string): Response {
  flash(page, { text });
  return page.redirect(href(page.var.language, paths.user, { id }), 303);
}

export const renewUserLink = (page: Page) =>
  act(page, async (account) => {
    const link = await accounts.renewLink(page.var, account.id);
    return link === undefined ? page.notFound() : render(page, <LinkPage link={link} why="renewed" />);
  });

export const disableUser = (page: Page) => door(page, accounts.disableAccount, 'isDisabled');
export const enableUser = (page: Page) => door(page, accounts.enableAccount, 'isEnabled');

function door(page: Page, how: typeof accounts.disableAccount, told: 'isDisabled' | 'isEnabled'): Promise<Response> {
  return act(page, async (account) => {
    const outcome = await how(page.var, { id: account.id, version: await readVersion(page) });
    const undo = told === 'isDisabled' ? paths.userEnabling : paths.userDisabling;
    if (!outcome.ok) return refusedDoor(page, outcome);
    const fields = { version: String(account.version + 1) };
    const action = href(page.var.language, undo, { id: account.id });
    flash(page, { text: textOf(page)[told](account.name), undo: { action, fields } });
    return page.redirect(href(page.var.language, paths.users), 303);
  });
}

async function refusedDoor(page: Page, outcome: accounts.AccountOutcome): Promise<Response> {
  const account = await accountOf(page);
  if (outcome.ok || !account || outcome.why === 'unknown') return page.notFound();
  const draft = { ...emptyDraft, values: accountValues(account) };
  const text = textOf(page);
  if (outcome.why === 'stale') return answerUser(page, account, draft, { status: 409, problem: text.savedMeanwhile });
  const problem = outcome.why === 'demo' ? text.errors.demoFixed : text.errors[outcome.why];
  return answerUser(page, account, draft, { status: 422, problem });
}
