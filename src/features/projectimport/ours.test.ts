import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import { ourOrganisation } from './ours.ts';
import type { Source } from './schema.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const nobody = { orgnr: '', pic: '', vat: '', name: '', country: '' };

async function whose(organisation: string, told: Partial<typeof nobody>, source: Source = 'cordis') {
  const found = await ourOrganisation(house.db, house.by('adviser').actor, { source, organisation });
  return found?.ours.whose({ ...nobody, ...told });
}

test('we are known by our organisation number, also where it is that for value added tax', async () => {
  assert.equal(await whose('821 227 062', { orgnr: '821227062', country: 'NO' }), 'ours');
  assert.equal(await whose('821227062', { pic: '900000001', vat: 'NO821227062MVA' }), 'ours');
  assert.equal(await whose('821227062', { pic: '900000001', vat: 'NO821227062' }), 'ours');
  assert.equal(await whose('821227062', { orgnr: '987654325' }), 'other');
  assert.equal(await whose('821227062', { orgnr: '82122706', name: 'Oss' }), 'unclear');
  assert.equal(await whose('821227063', { orgnr: '821227063' }, 'forskningsradet'), undefined);
});

test('what the register knows of us counts: our numbers in the portal, and our names where there are none', async () => {
  const named = { 'title.nb': 'Vestfold og Telemark fylkeskommune', country: 'NO' };
  const number = { 'identifier.new1.scheme': 'orgnr', 'identifier.new1.value': '821 227 062' };
  const id = await aRecord(house, 'organisation', { ...named, ...number, 'alias.new1.name': 'VTFK' });
  const byName = { pic: '900000001', name: 'VESTFOLD OG TELEMARK FYLKESKOMMUNE', country: 'NO' };
  assert.equal(await whose('821227062', byName), 'ours');
  assert.equal(await whose('821227062', { ...byName, country: 'SE' }), 'other');
  const row = { id: 'pic000000000', record_id: id, position: 1, scheme: 'pic', value: '900000002' };
  await house.db.insertInto('organisation_identifier').values(row).execute();
  assert.equal(await whose('821227062', byName), 'other');
  assert.equal(await whose('821227062', { pic: '900000002' }), 'ours');
});

test('of a number in the portal nothing else is meant, and of what is no number nothing', async () => {
  assert.equal(await whose('900000002', { pic: '900000002', vat: 'NO821227062MVA' }), 'ours');
  assert.equal(await whose('900000002', { pic: '900000003', vat: 'NO821227062MVA' }), 'other');
  assert.equal(await whose('12', {}), undefined);
});
