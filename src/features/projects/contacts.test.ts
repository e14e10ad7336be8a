import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changeSome } from '#records/commands.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import { endContacts } from './contacts.ts';
import { projectKind } from './register.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

async function aProject(stage: string, ends: string): Promise<string> {
  const organisation = await aRecord(house, 'organisation', { 'title.nb': 'Region A' });
  const id = await aRecord(house, 'project', {
    stage,
    starts_on: '2020-01-01',
    ends_on: ends,
    'partner.new1.organisation': organisation,
    'partner.new1.contact': 'Kontakt A',
    'partner.new1.contact_mail': 'kontakt@example.org',
  });
  const later = await changeSome(house.by('adviser'), projectKind, { id, version: 1 }, { acronym: 'NY' });
  assert.ok(later.ok);
  return id;
}

const everything = async (id: string) =>
  JSON.stringify([
    await house.db.selectFrom('project_partner').selectAll().where('record_id', '=', id).execute(),
    await house.db.selectFrom('record_version').selectAll().where('record_id', '=', id).orderBy('version').execute(),
  ]);

test('two years after a project is over nobody knows who the contacts at its partners were; its partners stay', async () => {
  const over = await aProject('closed', '2024-02-28');
  const [recent, alive] = [await aProject('closed', '2024-03-02'), await aProject('running', '2024-02-28')];
  assert.match(await everything(over), /Kontakt A/);
  assert.equal(await endContacts(house.by('adviser')), 1);
  assert.doesNotMatch(await everything(over), /Kontakt A|kontakt@example\.org/);
  assert.match(await everything(over), /"partner\.[0-9a-z]+\.organisation":"[^"]+[\s\S]*"acronym":"NY"/);
  for (const kept of [recent, alive]) assert.match(await everything(kept), /Kontakt A/);
  assert.equal(await endContacts(house.by('adviser')), 0, 'what is done is not done again');
  const changed = await changeSome(house.by('adviser'), projectKind, { id: over, version: 1 }, { number: '7' });
  assert.ok(changed.ok, 'what somebody saw before is still as they saw it');
});

test('a contact who was taken out before is forgotten too, and the audit trail names nobody', async () => {
  const id = await aProject('closed', '2024-01-01');
  const { id: partner } = await house.db
    .selectFrom('project_partner')
    .select('id')
    .where('record_id', '=', id)
    .executeTakeFirstOrThrow();
  const out = { [`partner.${partner}.contact`]: '', [`partner.${partner}.contact_mail`]: '' };
  assert.ok((await changeSome(house.by('adviser'), projectKind, { id, version: 2 }, out)).ok);
  assert.equal(await endContacts(house.by('adviser')), 1);
  assert.doesNotMatch(await everything(id), /Kontakt A|kontakt@example\.org/);
  const noted = house.db.selectFrom('audit_entry').select('detail').where('action', '=', 'project.personsEnded');
  assert.doesNotMatch(JSON.stringify(await noted.execute()), /Kontakt|@/);
});
