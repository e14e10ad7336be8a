import { visitor, type Role } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Language } from '#platform/language.ts';
import { isMailAddress } from '#platform/mail.ts';
import { endSessions, mayEnter } from '#platform/session.ts';
import type { Access, RoleMap } from '#platform/sessionAccess.ts';
import { isIn } from '#platform/sessionClient.ts';
import { addAccount } from './commands.ts';
import { findAccountByMail } from './queries.ts';

/** Someone whom the county's own sign-in vouches for. */
export type Vouched = { mail: string; name: string; roles: Role[] };

/**
 * The account of someone whom the county's sign-in vouches for: found by mail, made where their claims give a role here.
 * Roles that the claims give replace those the account had. Nothing where they are not to come in.
 */
export async function accountFor(by: By, vouched: Vouched, language: Language): Promise<string | undefined> {
  const account = await findAccountByMail(by.db, vouched.mail);
  if (!account) return vouched.roles.length ? addVouched(by, vouched, language) : undefined;
  if (account.demo || !mayEnter(account, by.now)) return undefined;
  if (vouched.roles.length && !isSame(account.roles, vouched.roles)) await giveRoles(by, account.id, vouched.roles);
  return account.id;
}

const isSame = (a: readonly Role[], b: readonly Role[]) => [...a].sort().join() === [...b].sort().join();

function addVouched(by: By, vouched: Vouched, language: Language): Promise<string | undefined> {
  return by.db.transaction().execute(async (change) => {
    const id = await addAccount(change, by, { ...vouched, unit: null, language });
    if (id) await noteVouched(change, by, id, vouched.roles);
    return id;
  });
}

async function giveRoles(by: By, id: string, roles: Role[]): Promise<void> {
  await by.db.transaction().execute(async (change) => {
    await change.updateTable('account').set({ roles }).where('id', '=', id).execute();
    await endSessions(change, id, by.now);
    await noteVouched(change, by, id, roles);
  });
}

/** Beside the note of the sign-in itself: what the claims changed is a change of its own. */
const noteVouched = (change: Change, by: By, id: string, roles: Role[]) =>
  note(change, { now: by.now, actor: { ...visitor, id } }, 'account.vouched', id, { roles });

export function rolesFrom(values: unknown, map: RoleMap): Role[] {
  const list = Array.isArray(values) ? values : [values];
  return [
    ...new Set(
      list.flatMap((value) => (typeof value === 'string' && Object.hasOwn(map, value) ? [map[value] as Role] : [])),
    ),
  ];
}

/** Who the proxy before us says is signed in; believed from the peers that are named, and from no one else. */
export function vouchedByHeader(
  header: string | undefined,
  peer: string | undefined,
  access: Access,
): Vouched | undefined {
  if (!header || header.length > 16_384 || !access.trusted || !isIn(access.trusted, peer)) return undefined;
  try {
    return fromPrincipal(JSON.parse(Buffer.from(header, 'base64').toString('utf8')) as Principal, access.roles);
  } catch {
    return undefined;
  }
}

/** As Azure App Service writes it. */
type Principal = { claims?: { typ: string; val: string }[]; name_typ?: string; role_typ?: string };

function fromPrincipal({ claims = [], name_typ, role_typ = 'roles' }: Principal, map: RoleMap): Vouched | undefined {
  const value = (...types: (string | undefined)[]) => claims.find(({ typ }) => types.includes(typ))?.val;
  const mail = value(
    'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/emailaddress',
    'email',
    'preferred_username',
  );
  if (!mail || !isMailAddress(mail)) return undefined;
  const given = claims.filter(({ typ }) => typ === role_typ || typ === 'roles').map(({ val }) => val);
  return { mail, name: value('name', name_typ) ?? mail, roles: rolesFrom(given, map) };
}
