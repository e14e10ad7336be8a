import { accountRoles, system, type Role } from '#platform/actor.ts';
import { openDatabase } from '#platform/database.ts';
import { newId } from '#platform/id.ts';
import { languages } from '#platform/language.ts';
import { readAccess } from '#platform/sessionAccess.ts';
import type { ByWeb } from '#features/accounts/account.ts';
import { inviteAccount, renewLink } from '#features/accounts/commands.ts';
import { findAccountByMail, listAccounts } from '#features/accounts/queries.ts';
import type { Call } from './commands.ts';
import { configOf, openExisting } from './open.ts';

/** `samband user add MAIL --name NAME --role adviser`: makes an account and prints the link where its owner begins. */
export function add(call: Call): Promise<number> {
  return withAccounts(call, async (by) => {
    const { values, positionals, texts } = call;
    const roles = String(values.role ?? 'contributor').split(',');
    if (!roles.every(isRole)) return refuse(texts.user.unknownRole(accountRoles.join(', ')));
    const mail = String(positionals[0]);
    const language = languages.find((each) => each === values.language) ?? 'nb';
    const unit = typeof values.unit === 'string' ? values.unit : null;
    const made = await inviteAccount(by, { name: String(values.name ?? mail), mail, roles, unit, language });
    return made.ok ? print(made.link) : refuse(texts.user.mailTaken(mail));
  });
}

/** `samband user list`: who has an account, and what they may. */
export function list(call: Call): Promise<number> {
  return withAccounts(call, async ({ db }) => {
    const { accounts } = await listAccounts(db, { limit: 10_000 });
    const shown = accounts.map(({ id, name, mail, roles, unit, disabled_at }) => ({
      id,
      name,
      mail,
      roles,
      unit,
      closed: disabled_at !== null,
    }));
    if (call.values.json) return print(JSON.stringify(shown, null, 2));
    return print(
      shown
        .map((one) => [one.mail, one.name, one.roles.join(','), one.closed ? call.texts.user.closed : ''].join('\t'))
        .join('\n'),
    );
  });
}

/** `samband user password MAIL`: prints a link where the owner chooses a new password. */
export function password(call: Call): Promise<number> {
  return withAccounts(call, async (by) => {
    const mail = String(call.positionals[0]);
    const account = await findAccountByMail(by.db, mail);
    const link = account && (await renewLink(by, account.id));
    return link ? print(link) : refuse(call.texts.user.unknown(mail));
  });
}

async function withAccounts(call: Call, work: (by: ByWeb) => Promise<number>): Promise<number> {
  const config = configOf(call);
  await using place = await openExisting('user', config);
  const db = openDatabase({ ...place.connections.app, max: 2 });
  const access = readAccess(call.environment, `http://localhost:${config.port}`);
  return work({ db, actor: system, now: new Date(), newId, access }).finally(() => db.destroy());
}

const isRole = (text: string): text is Role => (accountRoles as readonly string[]).includes(text);

function print(words: string): number {
  console.log(words);
  return 0;
}

function refuse(why: string): number {
  console.error(why);
  return 1;
}
