import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { demoAgreements } from '#reference/demo/agreements.ts';
import { demoCases } from '#reference/demo/influence.ts';
import { demoEntries, demoMeetings } from '#reference/demo/log.ts';
import { demoMemberships } from '#reference/demo/memberships.ts';
import type { State } from '#records/record.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import { plantInfluence } from './influence.ts';
import { plantLog } from './log.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

test('what is logged in the demo lies under relations that are there', () => {
  const keys = new Set([...demoMemberships, ...demoAgreements, ...demoCases].map(({ key }) => key));
  const asked = [...demoEntries, ...demoMeetings].map(({ under }) => under);
  assert.deepEqual(
    asked.filter((under) => !keys.has(under)),
    [],
  );
});

test('the demo’s cases, log and meetings are planted whole, and their benefits and reports are published', async () => {
  const by = house.by('adviser');
  const unit = { id: by.newId(), name_nb: 'Enhet', name_nn: 'Eining', name_en: 'Unit', ended_on: null };
  await house.db
    .insertInto('unit')
    .values({ ...unit, mail: '', phone: '', demo: true })
    .execute();
  const stand = async (key: string) => [key, await aRecord(house, 'organisation', { 'title.nb': key })] as const;
  const relations = new Map<string, string>();
  for (const { key } of [...demoMemberships, ...demoAgreements]) relations.set(...(await stand(key)));
  const memberships = new Map<string, string>();
  for (const { key } of demoMemberships) memberships.set(key, await aRecord(house, 'membership'));
  const units = { international: unit.id };
  const { cases, institutions } = await plantInfluence(by, { units, thisYear: 2026, memberships });
  for (const [key, id] of cases) relations.set(key, id);
  await plantLog(by, { units, thisYear: 2026, relations, institutions });
  const count = async (kind: string, state: State) =>
    (await house.db.selectFrom('record').select('id').where('kind', '=', kind).where('state', '=', state).execute())
      .length;
  assert.equal(await count('influence', 'published'), 3);
  assert.equal(await count('entry', 'published'), demoEntries.filter(({ type }) => type === 'benefit').length);
  assert.equal(await count('meeting', 'published'), demoMeetings.filter(({ status }) => status === 'held').length);
});
