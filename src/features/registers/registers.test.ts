import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { note } from '#platform/audit.ts';
import type { Values } from '#platform/form.ts';
import { aRecord, openHouse, someone, type House } from '#tests/support/house.ts';
import { changeRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { kindOf } from '#records/kind.ts';
import { findRecord } from '#records/queries.ts';
import { check } from '#platform/form.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const list = '/nb/arbeid/medlemskap';
const viewOf = async (id: string) => {
  const record = await findRecord(house.db, someone('adviser'), id);
  assert.ok(record);
  return record;
};
const submit = (id: string, fields: Values, who: 'adviser' | 'contributor' = 'adviser') =>
  house.submit(who, `${list}/${id}/endre`, fields);
const organisations = async (title: string) =>
  (
    await house.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'organisation')
      .where('title_nb', '=', title)
      .execute()
  ).length;

test('who names a new organisation in a form waits for another who saves the same record, and neither is refused', async () => {
  const id = await aRecord(house, 'membership');
  const { values, version } = await viewOf(id);
  let answered: ReturnType<typeof submit> | undefined;
  await house.db.transaction().execute(async (change) => {
    await change.selectFrom('record').select('id').where('id', '=', id).forUpdate().execute();
    answered = submit(id, { ...values, version: String(version), organisation_new: 'Et nytt forbund' });
    await wait(300);
    await note(change, house.by('adviser'), 'membership.changed', id);
  });
  assert.equal((await answered)?.status, 303);
  assert.equal(await organisations('Et nytt forbund'), 1);
});

test('who adds something with a new organisation under a record waits for another who saves that record', async () => {
  const parent = await aRecord(house, 'membership');
  let answered: ReturnType<typeof house.submit> | undefined;
  await house.db.transaction().execute(async (change) => {
    await change.selectFrom('record').select('id').where('id', '=', parent).forUpdate().execute();
    const fields = { under: parent, 'title.nb': 'En samtale', type: 'contact', day: '2026-02-01' };
    answered = house.submit('adviser', '/nb/arbeid/logg/ny', { ...fields, with_organisation_new: 'Et direktorat' });
    await wait(300);
    await note(change, house.by('adviser'), 'membership.changed', parent);
  });
  assert.equal((await answered)?.status, 303);
  assert.equal(await organisations('Et direktorat'), 1);
});

test('no organisation is added by a change that is refused or came too late', async () => {
  const id = await aRecord(house, 'membership');
  const { values, version } = await viewOf(id);
  const named = { ...values, version: String(version), organisation_new: 'Aldri lagret' };
  assert.equal((await submit(id, { ...named, requires: 'zzzzzzzzzzzz' })).status, 422);
  const kind = kindOf('membership');
  const form = check({ ...values, 'title.nb': 'Lagret av en annen' }, recordForm(kind));
  assert.ok(form.ok);
  assert.ok((await changeRecord(house.by('adviser'), kind, { id, version }, form.value)).ok);
  const late = await submit(id, named);
  assert.equal(late.status, 409);
  assert.match(await late.text(), /Aldri lagret/);
  assert.equal((await submit(id, named, 'contributor')).status, 404);
  assert.equal(await organisations('Aldri lagret'), 0);
});

test('a form takes a thousand rows of a part, and is refused at the one that is too many', async () => {
  const id = await aRecord(house, 'membership');
  const { values, version } = await viewOf(id);
  const rows = (many: number) =>
    Object.fromEntries(Array.from({ length: many }, (_, at) => [`group.new${at + 1}.name`, `Gruppe ${at + 1}`]));
  const refused = await submit(id, { ...values, version: String(version), ...rows(12_000) });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /plass til tusen rader/);
  assert.equal((await submit(id, { ...values, version: String(version), ...rows(999) })).status, 303);
  assert.equal(house.faults.length, 0);
});

test('names that every object has are no rows, and no fields', async () => {
  const id = await aRecord(house, 'membership');
  const { values, version } = await viewOf(id);
  const odd = { 'group.__proto__.name': 'A', 'group.constructor.name': 'En gruppe', __proto__: 'x', constructor: 'x' };
  const answer = await submit(id, { ...values, ...odd, ['__proto__.nb']: 'x', version: String(version) });
  assert.equal(answer.status, 303);
  const after = await viewOf(id);
  assert.equal(Object.values(after.values).filter((value) => value === 'En gruppe').length, 1);
  assert.equal(house.faults.length, 0);
});

test('a record that may stay where it is named is not named elsewhere, nor by who may not read it', async () => {
  const closed = { visibility: 'restricted', legal_basis: 'offl. § 20' };
  const hidden = await aRecord(house, 'organisation', { 'title.nb': 'Et skjult organ', ...closed });
  const id = await aRecord(house, 'membership', { organisation: hidden, team: 'contributor' });
  const { values, version } = await viewOf(id);
  const sent = { ...values, version: String(version) };
  const page = await (await house.ask('contributor', `${list}/${id}/endre`)).text();
  assert.doesNotMatch(page, /Et skjult organ/);
  assert.match(
    page,
    new RegExp(`<option value="${hidden}" selected[^>]*>En post du ikke kan se`),
    'and is not emptied',
  );
  assert.equal((await submit(id, { ...sent, requires: hidden })).status, 422, 'an organisation is no membership');
  const other = await aRecord(house, 'membership', { team: 'contributor' });
  const named = { ...(await viewOf(other)).values, version: '1', organisation: hidden };
  assert.equal((await submit(other, named, 'contributor')).status, 422);
  assert.equal((await submit(id, sent, 'contributor')).status, 303);
  assert.equal((await viewOf(id)).values.organisation, hidden);
  const seen = await (await house.ask('contributor', `${list}/${id}`)).text();
  assert.doesNotMatch(seen, /Et skjult organ/);
});

test('who has left and what is archived stay in a form until another is chosen', async () => {
  const organisation = await aRecord(house, 'organisation', { 'title.nb': 'Et nedlagt organ' });
  const id = await aRecord(house, 'membership', { organisation, responsible: 'manager' });
  await house.db.updateTable('record').set({ state: 'archived' }).where('id', '=', organisation).execute();
  await house.db.updateTable('account').set({ disabled_at: house.now() }).where('id', '=', 'manager').execute();
  const page = await (await house.ask('adviser', `${list}/${id}/endre`)).text();
  await house.db.updateTable('account').set({ disabled_at: null }).where('id', '=', 'manager').execute();
  assert.match(page, new RegExp(`<option value="${organisation}" selected[^>]*>Et nedlagt organ`));
  assert.match(page, /<option value="manager" selected[^>]*>En manager/);
});

test('a history calls what a field names by its title, to those who may read it', async () => {
  const closed = { visibility: 'restricted', legal_basis: 'offl. § 14', 'title.nb': 'Stille nettverk' };
  const organisation = await aRecord(house, 'organisation', closed);
  const id = await aRecord(house, 'membership');
  const { values, version } = await viewOf(id);
  assert.equal((await submit(id, { ...values, version: String(version), organisation })).status, 303);
  const history = async (who: 'adviser' | 'contributor') =>
    (await house.ask(who, `/nb/arbeid/historikk/${id}?from=1&until=2`)).text();
  assert.match(await history('adviser'), /Stille nettverk/);
  assert.doesNotMatch(await history('contributor'), /Stille nettverk/);
});
