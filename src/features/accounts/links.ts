import { sql } from 'kysely';
import { visitor } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import type { Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { asksFromPlace, mailsToAddress, takeTry } from '#platform/limits.ts';
import { queueMail } from '#platform/mail.ts';
import { href } from '#platform/paths.ts';
import { hashOf, mayEnter, newToken } from '#platform/session.ts';
import { localBack, mailKey, type ByWeb } from './account.ts';
import { accountPaths } from './paths.ts';
import type { Purpose } from './schema.ts';
import { accountTexts } from './texts.ts';

const minute = 60_000;
/** How long a link may wait: one that signs in, or that changes a password, is used at once; an invitation lies a week. */
const lives: Record<Purpose, number> = {
  magic: 15 * minute,
  reset: 60 * minute,
  invitation: 7 * 24 * 60 * minute,
  firstAdministrator: 24 * 60 * minute,
};

type Making = { account: string | null; purpose: Purpose; language: Language; back?: string | undefined };

/** A link that proves one thing once. Only its hash is kept, and a newer one of its kind replaces it. */
export async function makeLink(change: Change, { now, access }: ByWeb, making: Making): Promise<string> {
  const { account, purpose, language, back = '' } = making;
  const token = newToken();
  await forgetLinks(change, making, now);
  await change
    .insertInto('login_token')
    .values({
      hash: hashOf(token),
      purpose,
      account,
      back: localBack(back),
      created_at: now,
      expires_at: new Date(now.getTime() + lives[purpose]),
      used_at: null,
    })
    .execute();
  return access.origin + href(language, accountPaths.link, { token });
}

/** Links that sign in may wait side by side, as two mails cross; of the others only the newest is good. */
async function forgetLinks(change: Change, { account, purpose }: Making, now: Date): Promise<void> {
  await change
    .deleteFrom('login_token')
    .where('expires_at', '<', new Date(now.getTime() - 24 * 60 * minute))
    .execute();
  if (purpose === 'magic') return;
  const older = change.deleteFrom('login_token').where('purpose', '=', purpose);
  await older.where('account', account === null ? 'is' : '=', account).execute();
}

type Recipient = { id: string; mail: string; language: Language };

/** Makes a link and mails it, in the account's language. Gives it too. */
export async function sendLink(
  change: Change,
  by: ByWeb,
  { id, mail, language }: Recipient,
  purpose: Exclude<Purpose, 'firstAdministrator'>,
  back?: string,
): Promise<string> {
  const link = await makeLink(change, by, { account: id, purpose, language, back });
  const words = accountTexts[language].mails[purpose];
  await queueMail(change, by, { to: mail.trim(), subject: words.subject, text: words.text(link), account: id });
  return link;
}

type Asked = { mail: string; client: string; back?: string | undefined };

/** Mails a link that signs in. Answers the same, and as fast, whether or not there is such an account. */
export const requestMagicLink = (by: ByWeb, asked: Asked) => request(by, asked, 'magic', 'account.linkSent');

/** Mails a link to choose a new password with. Answers as `requestMagicLink` does. */
export const requestReset = (by: ByWeb, asked: Asked) => request(by, asked, 'reset', 'account.resetSent');

async function request(by: ByWeb, { mail, client, back }: Asked, purpose: 'magic' | 'reset', action: string) {
  const started = performance.now();
  const place = { what: `ask:place:${client}`, limit: asksFromPlace };
  const address = { what: `ask:mail:${mailKey(mail)}`, limit: mailsToAddress };
  if (!(await takeTry(by, place, address))) return 'tooMany';
  await by.db.transaction().execute(async (change) => {
    const account = await accountOf(change, mail, by.now);
    if (!account) return;
    await sendLink(change, by, account, purpose, back);
    await note(change, { now: by.now, actor: { ...visitor, id: account.id } }, action, account.id);
  });
  await until(started + evenly);
  return 'sent';
}

/** Writing a mail takes a few milliseconds that a missing account does not; both wait this long. */
const evenly = 150;
const until = (moment: number) =>
  new Promise((resolve) => void setTimeout(resolve, Math.max(moment - performance.now(), 0)));

async function accountOf(change: Change, mail: string, now: Date) {
  const account = await change
    .selectFrom('account')
    .select(['id', 'mail', 'language', 'disabled_at', 'ends_on', 'demo'])
    .where(sql<boolean>`lower(mail) = ${mailKey(mail)}`)
    .executeTakeFirst();
  return account && !account.demo && mayEnter(account, now) ? account : undefined;
}

/** What a link is for, as long as it is good. */
export async function findLink(db: Database, token: string, now: Date) {
  const link = await db
    .selectFrom('login_token')
    .leftJoin('account', 'account.id', 'login_token.account')
    .select(['hash', 'purpose', 'login_token.account', 'back', 'account.name', 'account.mail', 'account.language'])
    .select(['disabled_at', 'ends_on'])
    .where('hash', '=', hashOf(token))
    .where('used_at', 'is', null)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  if (!link || (link.account && !mayEnter(link, now))) return undefined;
  return link;
}

export type Link = NonNullable<Awaited<ReturnType<typeof findLink>>>;

/** Marks a link used; of two who press at once, one is told that it was. */
export async function takeLink(change: Change, { hash }: Link, now: Date): Promise<boolean> {
  const taken = await change
    .updateTable('login_token')
    .set({ used_at: now })
    .where('hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return taken.numUpdatedRows === 1n;
}
