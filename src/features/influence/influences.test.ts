import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { kinds } from '#app';
import { aRecord, openHouse, publish, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const hasKind = (name: string) => kinds.some((kind) => kind.name === name);
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const asVisitor = (id: string) => textOf(house.ask('visitor', `/nb/pavirkning/${id}`));

const told = {
  'position.nb': 'Havnene må være med.',
  adopted_by: 'Fylkestinget i eksempelsaken',
  'text_before.nb': 'Slik sto det før.',
  'text_after.nb': 'Slik ble det etter.',
  outcome: 'partly',
  'step.new1.way': 'letter',
  'step.new1.note': 'Brevet vi sendte',
};
const marks = [
  /Havnene må være med/,
  /eksempelsaken/,
  /Slik sto det før/,
  /Slik ble det etter/,
  /Delvis tatt inn/,
  /Brevet vi/,
  /Eksempel på en høring/,
];

test('the public gets the title and what a case is about, and nothing more that nobody chose', async () => {
  const id = await aRecord(house, 'influence', told);
  await publish(house, id);
  const page = await asVisitor(id);
  assert.match(page, /Støtte til grønn skipsfart i Nordsjøen/);
  assert.match(page, /havner og rederier/);
  for (const mark of marks) assert.doesNotMatch(page, mark);
  for (const words of ['Havnene', 'eksempelsaken', 'Brevet'])
    assert.doesNotMatch(await textOf(house.ask('visitor', `/nb/sok?q=${words}`)), new RegExp(id));
});

test('what is chosen is shown, each by itself', async () => {
  const shared = 'position,adopted,channels,consultations,text_before,text_after,outcome';
  const id = await aRecord(house, 'influence', { ...told, shared });
  await publish(house, id);
  const page = await asVisitor(id);
  for (const mark of marks) assert.match(page, mark);
  const some = await aRecord(house, 'influence', { ...told, shared: 'outcome' });
  await publish(house, some);
  const less = await asVisitor(some);
  assert.match(less, /Delvis tatt inn/);
  assert.doesNotMatch(less, /Havnene må være med/);
});

test('what is no longer shared is gone from the portal once the case is published anew', async () => {
  const id = await aRecord(house, 'influence', { ...told, shared: 'position' });
  await publish(house, id);
  assert.match(await asVisitor(id), /Havnene må være med/);
  const { version } = await house.db
    .selectFrom('record')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const form = { 'title.nb': 'Støtte', channel: 'membership', outcome: 'open', shared: '', version: String(version) };
  const answer = await house.submit('adviser', `/nb/arbeid/pavirkning/${id}/endre`, {
    ...form,
    'position.nb': 'Havnene må være med.',
  });
  assert.equal(answer.status, 303);
  await publish(house, id);
  assert.doesNotMatch(await asVisitor(id), /Havnene må være med/);
});

test('a form that leaves out the channel or a deadline says so at the field', async () => {
  const answer = await house.submit('adviser', '/nb/arbeid/pavirkning/ny', {
    'title.nb': 'En sak',
    'consultation.new1.title': 'En høring',
  });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /Velg hvilket virkemiddel/);
  assert.match(page, /Skriv fristen med dag, måned og år/);
});

test('a case tells whom others have talked to about something else', { skip: !hasKind('organisation') }, async () => {
  const institution = await aRecord(house, 'organisation');
  const earlier = await aRecord(house, 'influence', { 'title.nb': 'Den forrige saken', institution });
  await aRecord(
    house,
    'entry',
    { 'title.nb': 'Møtte kontoret', type: 'contact', category: '', with_organisation: institution },
    { parent: earlier },
  );
  const id = await aRecord(house, 'influence', { institution });
  const page = await textOf(house.ask('adviser', `/nb/arbeid/pavirkning/${id}`));
  assert.match(page, /Tidligere kontakt med samme institusjon/);
  assert.match(page, /Møtte kontoret/);
  assert.match(page, /Den forrige saken/);
  const own = await textOf(house.ask('adviser', `/nb/arbeid/pavirkning/${earlier}`));
  assert.doesNotMatch(own, /Tidligere kontakt/);
});
