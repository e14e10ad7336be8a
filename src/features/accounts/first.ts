import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import { visitor, type Actor, type Role } from '#platform/actor.ts';
import { within, type By, type Change } from '#platform/by.ts';
import { endSessions, startSession } from '#platform/session.ts';
import { deviceOf, type ByWeb } from './account.ts';
import { addAccount } from './commands.ts';
import { makeLink, takeLink, type Link } from './links.ts';
import { hashPassword } from './password.ts';
import { hasAdministrator } from './queries.ts';
import type { From } from './signIn.ts';

/** A link that makes the first administrator, once; nothing where there is one already. */
export async function firstAdministratorLink(by: ByWeb): Promise<string | undefined> {
  return by.db.transaction().execute(async (change) => {
    if (await hasAdministrator(change)) return undefined;
    const link = await makeLink(change, by, { account: null, purpose: 'firstAdministrator', language: 'nb' });
    await note(change, by, 'account.firstLinkMade', 'account');
    return link;
  });
}

export type First = { name: string; mail: string; password: string; adviser: boolean };
export type FirstOutcome = { ok: true; token: string } | { ok: false; why: 'used' | 'mailTaken' };

/** Makes the first administrator and signs them in. */
export async function makeFirstAdministrator(by: By, link: Link, first: First, from: From): Promise<FirstOutcome> {
  const password = await hashPassword(first.password);
  const roles: Role[] = first.adviser ? ['administrator', 'adviser'] : ['administrator'];
  const make = async (change: Change): Promise<FirstOutcome> => {
    if ((await hasAdministrator(change)) || !(await takeLink(change, link, by.now))) return { ok: false, why: 'used' };
    const account = await addAccount(change, by, { ...first, roles, unit: null, language: 'nb' }, { password });
    // A link that met a taken address is not used up.
    if (!account) throw new MailTaken();
    if (by.actor.session) await endSessions(change, by.actor.id, by.now, { only: by.actor.session.id });
    const token = await startSession(change, { ...by, account, device: deviceOf(from.agent) });
    await note(change, { ...by, actor: { ...visitor, id: account } }, 'account.firstAdministrator', account);
    return { ok: true, token };
  };
  return by.db.transaction().execute(make).catch(takenOrThrow);
}

function takenOrThrow(error: unknown): FirstOutcome {
  if (error instanceof MailTaken) return { ok: false, why: 'mailTaken' };
  throw error;
}

class MailTaken extends Error {}

/** Roles in place of people: what the demo county's accounts are called, and what they may. */
const demoAccounts: { id: string; name: string; role: Role }[] = [
  { id: 'demoradgiver', name: 'Rådgiver A', role: 'adviser' },
  { id: 'demoprosjekt', name: 'Prosjektleder B', role: 'manager' },
  { id: 'demobidragsy', name: 'Bidragsyter C', role: 'contributor' },
  { id: 'demoadminist', name: 'Administrator', role: 'administrator' },
  { id: 'demorevisor0', name: 'Revisor', role: 'auditor' },
  { id: 'demonettverk', name: 'Nettverksmedlem D', role: 'member' },
];

/** Who wrote the demo county. */
export const demoAdviser: Actor = { id: 'demoradgiver', roles: ['adviser'], name: 'Rådgiver A' };
export const demoContributor: Actor = { id: 'demobidragsy', roles: ['contributor'], name: 'Bidragsyter C' };

/** Makes the demo county's accounts where they are missing. They have no password: one presses their name. */
export async function addDemoAccounts(by: By): Promise<void> {
  await within(by.db, async (change) => {
    const { rows } = await sql<{ id: string }>`select id from account where demo`.execute(change);
    const missing = demoAccounts.filter(({ id }) => !rows.some((row) => row.id === id));
    for (const [index, { id, name, role }] of missing.entries()) {
      const account = { name, mail: `${role}@demo.invalid`, roles: [role], unit: null, language: 'nb' as const };
      const at = { ...by, now: new Date(by.now.getTime() + index) };
      await addAccount(change, at, account, { id, demo: true });
    }
    if (missing.length) await note(change, by, 'account.demoMade', 'account');
  });
}
