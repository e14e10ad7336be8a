import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, routes } from '#app';
import { roles, visitor, type Actor, type Role } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import { fileStore } from '#platform/files.ts';
import { check, type Values } from '#platform/form.ts';
import { newId } from '#platform/id.ts';
import { openSettings } from '#platform/settings.ts';
import { addRecord, publishFamily, type Outcome } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { kindOf } from '#records/kind.ts';
import { copiesOfDatabase } from './database.ts';

export const anyDay = new Date('2026-03-01T09:00:00Z');

/** Someone with that role and no other; what the tests call `contributor` is an account of that id. */
export const someone = (role: Role): Actor =>
  role === 'visitor' ? visitor : { id: role, roles: [role], name: `En ${role}`, authenticatedAt: anyDay };

const actorOf = (who: Role | Actor): Actor => (typeof who === 'string' ? someone(who) : who);

/** The product on a database of its own; ask and submit as anyone, close it when done. */
export async function openHouse(served = routes) {
  const copy = await copiesOfDatabase();
  const { app: db, visitor: published } = copy;
  const folder = await mkdtemp(join(tmpdir(), 'samband-house-'));
  const settings = await openSettings(db);
  const clock = { now: anyDay };
  const faults: Error[] = [];
  await addAccounts(db);
  const around = {
    db,
    published,
    settings,
    files: fileStore(folder),
    newId,
    now: () => clock.now,
    report: (error: Error) => void faults.push(error),
  };
  const askers = new WeakMap<Request, Role | Actor>();
  const app = createApp({ ...around, whoIs: (request) => actorOf(askers.get(request) ?? 'visitor') }, served);
  const send = (who: Role | Actor, address: string, sent: RequestInit = {}) => {
    const request = new Request(new URL(address, 'http://localhost'), sent);
    askers.set(request, who);
    return app.fetch(request);
  };
  return {
    ...around,
    /** What was reported as our fault. */
    faults,
    clock,
    /** Where a file of the store lies on the disk. */
    placeOf: (name: string) => join(folder, 'files', name.slice(0, 2), name),
    ask: (who: Role | Actor, address: string) => send(who, address),
    submit: (who: Role | Actor, address: string, fields: Values | FormData = {}) =>
      send(who, address, {
        method: 'POST',
        body: fields instanceof FormData ? fields : new URLSearchParams(fields),
        headers: sameOrigin,
      }),
    send,
    by: (who: Role | Actor): By => ({ db, actor: actorOf(who), now: clock.now, newId }),
    close: async () => {
      await copy.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type House = Awaited<ReturnType<typeof openHouse>>;

export const sameOrigin = { Origin: 'http://localhost', 'Sec-Fetch-Site': 'same-origin' };

async function addAccounts(db: By['db']): Promise<void> {
  const named = roles.filter((role) => role !== 'visitor');
  const account = {
    unit: null,
    language: 'nb' as const,
    password: null,
    demo: false,
    ends_on: null,
    disabled_at: null,
    created_at: anyDay,
  };
  await db
    .insertInto('account')
    .values(
      named.map((role) => ({ id: role, name: `En ${role}`, mail: `${role}@example.org`, roles: [role], ...account })),
    )
    .execute();
}

/** A record of that kind as its sample is, when only what the test names matters; added by an adviser unless told. */
export async function aRecord(
  house: House,
  kind: string,
  what: Values = {},
  { by = 'adviser' as Role | Actor, parent = undefined as string | undefined } = {},
): Promise<string> {
  const known = kindOf(kind);
  const form = check({ ...(await known.sample(house.db)), ...what }, recordForm(known));
  if (!form.ok) throw new Error(`The sample of ${kind} is refused: ${JSON.stringify(form.draft.errors)}`);
  return addRecord(house.by(by), known, form.value, parent === undefined ? {} : { parent });
}

export const anActivity = (house: House, what: Values = {}, by: Role | Actor = 'adviser') =>
  aRecord(house, 'activity', what, { by });
export const aContribution = (house: House, parent: string, what: Values = {}, by: Role | Actor = 'adviser') =>
  aRecord(house, 'contribution', what, { by, parent });

/** Publishes a record, and with it everything under it, as an adviser. */
export async function publish(house: House, id: string): Promise<Outcome> {
  const { version } = await house.db
    .selectFrom('record')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const children = await house.db.selectFrom('record').select('id').where('parent', '=', id).execute();
  return publishFamily(
    house.by('adviser'),
    { id, version },
    children.map((child) => child.id),
  );
}
