import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { roles, type Actor } from '#platform/actor.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import { applicationStates } from './application.ts';
import { applicationsFor } from './queries.ts';
import { allocationRights, applicationRights, type AllocationAction, type ApplicationAction } from './rights.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const people: Actor[] = roles.flatMap((role) =>
  ['one', 'two', 'three'].flatMap((id) => [undefined, 'school'].map((unit) => ({ id, roles: [role], unit }))),
);

/** Calls with every application there can be: by each, in each state, from a unit, another, and none. */
async function everything() {
  const unit = { name_nn: '', name_en: '', mail: '', phone: '', ended_on: null, demo: false };
  for (const id of ['school', 'other'])
    await house.db
      .insertInto('unit')
      .values({ ...unit, id, name_nb: id })
      .execute();
  const calls: string[] = [];
  for (const makers of [['one'], ['one', 'two'], []]) {
    const call = await aRecord(house, 'internalcall');
    calls.push(call);
    for (const created_by of ['nobody', ...makers])
      for (const state of created_by === 'two' ? (['draft'] as const) : applicationStates)
        for (const from of ['school', 'other', null]) await apply(call, created_by, state, from);
  }
  for (const id of ['two', 'three']) await aPerson(id);
  await house.db
    .insertInto('call_assessor')
    .values(calls.flatMap((call_id) => ['two', 'three'].map((account) => ({ call_id, account }))))
    .execute();
  return calls;
}

async function aPerson(id: string): Promise<void> {
  const made = { password: null, demo: false, ends_on: null, disabled_at: null, created_at: house.now(), unit: null };
  const account = { id, name: id, mail: `${id}@example.org`, roles: ['manager'] as never, language: 'nb' as const };
  await house.db
    .insertInto('account')
    .values({ ...account, ...made })
    .execute();
}

async function apply(
  call_id: string,
  created_by: string,
  state: (typeof applicationStates)[number],
  unit: string | null,
) {
  const [at, empty] = [house.now(), { organisation: null, contact: '', mail: '', participants: null, sought: null }];
  const said = { seats: null, title: '', purpose: '', plan: '', learning: '', language: 'nb' as const, version: 1 };
  const made = { id: house.newId(), call_id, created_by, state, unit, created_at: at, changed_at: at, sent_at: null };
  await house.db
    .insertInto('call_application')
    .values({ ...made, ...empty, ...said })
    .execute();
}

test('what a query finds of applications and calls is what the rights say of each, for everyone and everything', async () => {
  const calls = await everything();
  const rows = await house.db.selectFrom('call_application').selectAll().execute();
  const makersOf = (call: string) =>
    rows.filter((row) => row.call_id === call && row.state !== 'draft').map((row) => row.created_by);
  const all = rows.map((row) => ({ ...row, assessors: ['two', 'three'], makers: makersOf(row.call_id) }));
  let some = 0;
  for (const actor of people) {
    for (const action of Object.keys(applicationRights) as ApplicationAction[]) {
      const found = await applicationsFor(house.db, actor, action).select('call_application.id').execute();
      const held = all.filter((row) => applicationRights[action].on(actor, row)).map(({ id }) => id);
      assert.deepEqual(new Set(found.map(({ id }) => id)), new Set(held), `${JSON.stringify(actor)} ${action}`);
      some += held.length;
    }
    for (const action of Object.keys(allocationRights) as AllocationAction[]) {
      const found = await house.db
        .selectFrom('record')
        .select('id')
        .where('kind', '=', 'internalcall')
        .where(allocationRights[action].where(actor))
        .execute();
      const held = calls.filter((call) => allocationRights[action].on(actor, { makers: makersOf(call) }));
      assert.deepEqual(new Set(found.map(({ id }) => id)), new Set(held), `${JSON.stringify(actor)} ${action}`);
    }
  }
  assert.ok(some > 500, `${some} may`);
});
