import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { roles, type Actor } from '#platform/actor.ts';
import { own, rights, type Right } from '#platform/rights.ts';
import { states, visibilities, type RecordHead } from '#records/record.ts';
import { recordRights, type Guarded } from '#records/rights.ts';
import { anyDay, openHouse, someone, type House } from '#tests/support/house.ts';

/**
 * One table of rights has two interpreters: `on` asks a record in memory, `where` asks the database. A page that shows
 * what the other hides would be a leak, so they must agree on every record, whatever is in it.
 */
let house: House;
let records: RecordHead[];
before(async () => {
  house = await openHouse();
  await house.db.insertInto('record').values(fc.sample(anyRecord, 400)).execute();
  records = await house.db.selectFrom('record').selectAll().orderBy('id').execute();
});
after(() => house.close());

const people = ['contributor', 'manager', 'adviser', 'administrator'];
const person = fc.constantFrom(...people);

/** Rows as no command would make them, too: the interpreters are asked of what lies there. */
const anyRecord = fc.record({
  id: fc.stringMatching(/^[a-z0-9]{12}$/),
  kind: fc.constantFrom('strategy', 'activity', 'contribution', 'unheard-of'),
  state: fc.constantFrom(...states),
  visibility: fc.constantFrom(...visibilities),
  audience: fc.constantFrom(...visibilities),
  legal_basis: fc.constant('offl. § 14'),
  responsible: fc.option(person),
  team: fc.uniqueArray(person, { maxLength: 3 }),
  created_by: fc.oneof(person, fc.constantFrom('system', '')),
  source_language: fc.constant('nb' as const),
  title_nb: fc.constant(''),
  title_nn: fc.constant(''),
  title_en: fc.constant(''),
  created_at: fc.constant(anyDay),
  changed_by: fc.constant('system'),
  changed_at: fc.constant(anyDay),
  tags: fc.constant<string[]>([]),
  version: fc.constant(1),
  demo: fc.constant(false),
});

/** Everyone with one role, those with none, and those with several; each under the id of someone who owns something. */
const actors: Actor[] = [
  ...roles.map(someone),
  { id: 'manager', roles: [] },
  ...[
    ['contributor', 'auditor'],
    ['manager', 'administrator'],
    ['member', 'contributor', 'adviser'],
  ].map((several): Actor => ({ id: 'contributor', roles: several as Actor['roles'] })),
];

test('what a right says of a record in memory it says of it in the database, for every role and action', async () => {
  assert.ok(records.length > 300);
  for (const [action, right] of Object.entries(recordRights))
    for (const actor of actors)
      assert.deepEqual(await differences(right, actor), [], `${action}, ${actor.roles.join('+')}`);
});

test('the records try every rule: a contributor may do each thing to some and not to others', () => {
  const mixed = (right: Right<Guarded>, actor: Actor) =>
    new Set(records.map((record) => right.on(actor, record))).size === 2;
  for (const action of ['read', 'change', 'review', 'trash', 'comment'] as const)
    assert.ok(mixed(recordRights[action], someone('contributor')), action);
});

test('control: a planted rule that asks the database another question is found', async () => {
  const forgetsTheTeam = {
    ...own,
    where: ({ id }: Actor, table: string) =>
      sql<boolean>`(${sql.ref(`${table}.created_by`)} = ${id} or coalesce(${sql.ref(`${table}.responsible`)} = ${id}, false))`,
  };
  const forgetsTheEmpty = {
    ...own,
    where: ({ id }: Actor, table: string) =>
      sql<boolean>`not (${sql.ref(`${table}.created_by`)} <> ${id} and ${sql.ref(`${table}.responsible`)} <> ${id})`,
  };
  for (const planted of [forgetsTheTeam, forgetsTheEmpty]) {
    const { change } = rights<Guarded>('record')({ change: { contributor: planted } });
    assert.notDeepEqual(await differences(change, someone('contributor')), []);
  }
});

/** The records that the two interpreters do not agree on. */
async function differences(right: Right<Guarded>, actor: Actor): Promise<string[]> {
  const found = await house.db.selectFrom('record').select('id').where(right.where(actor)).execute();
  const open = new Set(found.map(({ id }) => id));
  return records.filter((record) => right.on(actor, record) !== open.has(record.id)).map(({ id }) => id);
}
