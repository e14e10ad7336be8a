import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { check, type Values } from '#platform/form.ts';
import { aRecord, openHouse, publish, someone, type House } from '#tests/support/house.ts';
import { changeRecord, publishRecord, takeBack, trashRecord } from './commands.ts';
import { recordForm } from './form.ts';
import { kindOf } from './kind.ts';
import { findRecord } from './queries.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const restricted = { visibility: 'restricted', legal_basis: 'offl. § 20' };
const open = { visibility: 'public', legal_basis: '' };

const seenOf = async (id: string) => {
  const record = await findRecord(house.db, someone('adviser'), id);
  assert.ok(record);
  return record;
};

async function change(id: string, values: Values) {
  const record = await seenOf(id);
  const kind = kindOf(record.kind);
  const form = check({ ...record.values, ...values }, recordForm(kind));
  assert.ok(form.ok);
  assert.ok((await changeRecord(house.by('adviser'), kind, record, form.value)).ok);
}

const readPublic = async (id: string) =>
  JSON.stringify(
    await house.published.selectFrom('published').select(['words', 'document']).where('id', '=', id).execute(),
  );

/** A published membership of an organisation, and what the public can read of it in all languages. */
async function membershipOf(title: string) {
  const organisation = await aRecord(house, 'organisation', { 'title.nb': title });
  await publish(house, organisation);
  const membership = await aRecord(house, 'membership', { 'title.nb': 'Et medlemskap', organisation });
  await publish(house, membership);
  return { organisation, read: () => readPublic(membership) };
}

test('what is closed or laid in the trash is named no longer in what others have published', async () => {
  const { organisation, read } = await membershipOf('Hemmelig forbund');
  assert.match(await read(), /Hemmelig forbund/);
  assert.match(await read(), /hemmelig forbund/);
  await change(organisation, restricted);
  assert.doesNotMatch(await read(), /Hemmelig forbund/i);
  await change(organisation, open);
  assert.doesNotMatch(await read(), /Hemmelig forbund/i, 'another must see that it may be read');
  const another = { ...someone('adviser'), id: 'manager' };
  assert.ok((await publishRecord(house.by(another), await seenOf(organisation))).ok);
  assert.match(await read(), /Hemmelig forbund/);
  assert.ok((await trashRecord(house.by('adviser'), await seenOf(organisation))).ok);
  assert.doesNotMatch(await read(), /Hemmelig forbund/i);
  const { version } = await house.db
    .selectFrom('record')
    .select('version')
    .where('id', '=', organisation)
    .executeTakeFirstOrThrow();
  assert.ok((await takeBack(house.by('adviser'), { id: organisation, version })).ok);
  assert.match(await read(), /Hemmelig forbund/);
});

test('what is published under another name is called that by what names it', async () => {
  const { organisation, read } = await membershipOf('Gammelt navn');
  await change(organisation, { 'title.nb': 'Nytt navn' });
  assert.match(await read(), /Gammelt navn/, 'until it is published again');
  await publish(house, organisation);
  assert.doesNotMatch(await read(), /Gammelt navn/i);
  assert.match(await read(), /Nytt navn/);
});

test('a meeting is not named to the public where what it lies under is closed', async () => {
  const shared = { shared: 'channels', 'step.new1.way': 'membership' };
  const membership = await aRecord(house, 'membership', { 'title.nb': 'En tett forening' });
  const meeting = await aRecord(house, 'meeting', { 'title.nb': 'Et lukket møte' }, { parent: membership });
  const influence = await aRecord(house, 'influence', { ...shared, 'step.new1.meeting': meeting });
  await publish(house, membership);
  await publish(house, influence);
  const read = () => readPublic(influence);
  assert.match(await read(), /Et lukket møte/);
  await change(membership, restricted);
  assert.doesNotMatch(await read(), /Et lukket møte/i);
});
