import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishedMandatesOf } from './published.ts';
import { handover, mandatesRunning } from './queries.ts';
import { someone, aRecord, openHouse, publish, type House } from '#tests/support/house.ts';
import type { Values } from '#platform/form.ts';

// The clock of the house stands at 1 March 2026.
let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const add = '/nb/arbeid/verv/ny';
const idIn = (answer: Response) => answer.headers.get('Location')?.split('/').at(-1) ?? '';
const aMandate = (what: Values = {}) => aRecord(house, 'mandate', what);
const seat = (key: string, what: Values): Values =>
  Object.fromEntries(Object.entries(what).map(([name, value]) => [`seat.${key}.${name}`, value]));
const representative = (key: string, person: string, what: Values = {}) =>
  seat(key, { number: '1', role: 'representative', person, ...what });
const typed: Values = {
  'title.nb': 'Styret i et nettverk',
  source_language: 'nb',
  visibility: 'public',
  body: 'Executive Committee',
  starts_on: '2023-10-01',
  ends_on: '2027-09-30',
};
const seatsIn = (id: string) =>
  house.db.selectFrom('mandate_seat').selectAll().where('record_id', '=', id).orderBy('position').execute();

test('a mandate is entered with its seats in one go', async () => {
  const people = {
    ...representative('new1', 'Representant A', { party: 'Ap' }),
    ...seat('new2', { number: '1', role: 'deputy', person: 'Vararepresentant B', party: 'Sp' }),
  };
  const answer = await house.submit('adviser', add, { ...typed, ...people });
  assert.equal(answer.status, 303, String(house.faults.at(-1)?.stack));
  const seats = await seatsIn(idIn(answer));
  assert.deepEqual(
    seats.map(({ person, party, role }) => [person, party, role]),
    [
      ['Representant A', 'Ap', 'representative'],
      ['Vararepresentant B', 'Sp', 'deputy'],
    ],
  );
  const page = await (await house.ask('adviser', `/nb/arbeid/verv/${idIn(answer)}`)).text();
  assert.match(page, /Representant A/);
});

test('two representatives for one seat at one time are refused at the second, and nothing typed is lost', async () => {
  const both = { ...representative('new1', 'Representant A'), ...representative('new2', 'Representant B') };
  const answer = await house.submit('adviser', add, { ...typed, ...both });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /href="#seat-new2-number"[^>]*>Denne plassen har allerede en representant/);
  assert.doesNotMatch(page, /href="#seat-new1-number"/);
  for (const kept of ['Representant A', 'Representant B', 'Executive Committee']) assert.ok(page.includes(kept), kept);
  const mended = { ...both, 'seat.new1.ends_on': '2025-05-31', 'seat.new2.starts_on': '2025-06-01' };
  assert.equal((await house.submit('adviser', add, { ...typed, ...mended })).status, 303);
});

test('a term that ends before it begins, and a year that cannot be, are told at their field', async () => {
  const turned = await house.submit('adviser', add, { ...typed, ends_on: '2020-09-30' });
  assert.equal(turned.status, 422);
  assert.match(await turned.text(), /href="#ends_on"[^>]*>Sluttdatoen kan ikke være før startdatoen/);
  const mistyped = await house.submit('adviser', add, { ...typed, ends_on: '20203-09-30' });
  assert.equal(mistyped.status, 422);
  assert.match(await mistyped.text(), /href="#ends_on"[^>]*>Skriv sluttdatoen med dag, måned og år/);
});

test('a mandate says which organisation, relation or body it is in', async () => {
  const answer = await house.submit('adviser', add, { ...typed, body: '' });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Velg organisasjonen, medlemskapet eller avtalen, eller skriv navnet på organet/);
});

test('a seat without a name is not published', async () => {
  const id = await aMandate(seat('new2', { number: '2', role: 'representative' }));
  const answer = await house.submit('adviser', `/nb/arbeid/verv/${id}/publisering`, { version: '1' });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /En plass står uten navn/);
});

test('the public register holds those that run, with person, party, deputy, term, decision and case', async () => {
  await aMandate({ 'title.nb': 'Utkast i et annet nettverk', 'seat.new1.person': 'Ingen utenfor' });
  const id = await aMandate({
    'title.nb': 'Generalforsamlingen i kystnettverket',
    'handover.nb': 'Hold kontakt med sekretariatet',
    ...seat('new2', { number: '1', role: 'deputy', person: 'Vara Q', party: 'H' }),
  });
  const earlier = { 'title.nb': 'Det forrige styret', starts_on: '2019-10-01', ends_on: '2023-09-30' };
  for (const each of [id, await aMandate(earlier)]) assert.ok((await publish(house, each)).ok);
  const page = await (await house.ask('visitor', '/nb/verv')).text();
  for (const shown of [
    'Generalforsamlingen i kystnettverket',
    'Representant A (Ap)',
    'Vara Q (H)',
    'Fylkestinget',
    '45/23',
  ])
    assert.ok(page.includes(shown), shown);
  for (const hidden of ['Ingen utenfor', 'Det forrige styret', 'sekretariatet', 'loddtrekning'])
    assert.ok(!page.includes(hidden), hidden);
  const before = await (await house.ask('visitor', '/nb/verv?periode=tidligere')).text();
  assert.match(before, /Det forrige styret/);
  assert.doesNotMatch(before, /Generalforsamlingen i kystnettverket/);
});

test('the public register is found by the words of a name, and its page tells who sits and by which decision', async () => {
  const found = await (await house.ask('visitor', '/en/mandates?q=Vara+Q')).text();
  assert.match(found, /Generalforsamlingen i kystnettverket/);
  assert.doesNotMatch(await (await house.ask('visitor', '/nb/verv?q=finnesikke')).text(), /kystnettverket/);
  const id = /\/en\/mandates\/([0-9a-z]+)"/.exec(found)?.[1] ?? '';
  const page = await (await house.ask('visitor', `/nb/verv/${id}`)).text();
  for (const shown of ['Representant A (Ap)', 'Vara Q (H)', 'Valgperiode', '45/23', 'General Assembly'])
    assert.ok(page.includes(shown), shown);
  for (const hidden of ['sekretariatet', 'loddtrekning']) assert.ok(!page.includes(hidden), hidden);
});

test('a term that follows another leads to it, and the other way round: who sat when', async () => {
  const first = await aMandate({ 'title.nb': 'Rådet', starts_on: '2019-10-01', ends_on: '2023-09-30' });
  const second = await aMandate({ 'title.nb': 'Rådet', follows: first, 'seat.new1.person': 'Representant Z' });
  for (const each of [first, second]) assert.ok((await publish(house, each)).ok);
  const page = await (await house.ask('visitor', `/nb/verv/${second}`)).text();
  assert.match(page, /Andre valgperioder/);
  assert.ok(page.includes(`/nb/verv/${first}"`));
  assert.ok((await (await house.ask('visitor', `/nb/verv/${first}`)).text()).includes('Representant Z'));
});

test('the mandates of an organisation are given to its card, those that run first', async () => {
  const organisation = await aRecord(house, 'organisation', { 'title.nb': 'Et hav av kyster' });
  await publish(house, organisation);
  const ended = { 'title.nb': 'A', starts_on: '2019-10-01', ends_on: '2023-09-30' };
  for (const what of [ended, { 'title.nb': 'B' }])
    assert.ok((await publish(house, await aMandate({ ...what, organisation }))).ok);
  const found = await publishedMandatesOf(house.published, organisation, 'nb', '2026-03-01');
  assert.deepEqual(
    found.map(({ title, phase }) => [title, phase]),
    [
      ['B', 'running'],
      ['A', 'ended'],
    ],
  );
  assert.equal((await publishedMandatesOf(house.published, [organisation], 'nb', '2028-01-01'))[0]?.phase, 'ended');
  const page = await (await house.ask('visitor', '/nb/verv')).text();
  assert.match(page, /scope="rowgroup"[^>]*>Et hav av kyster/);
});

test('who sits where is told to staff by when, organisation, party and words', async () => {
  const organisation = await aRecord(house, 'organisation', { 'title.nb': 'Nettverket for elver' });
  const soon = { 'title.nb': 'Elvestyret', ends_on: '2026-06-30', organisation, 'seat.new1.party': 'Rødt' };
  await aMandate({ ...soon, starts_on: '2022-07-01' });
  const ask = async (query: string) =>
    (await house.ask('contributor', `/nb/arbeid/verv/hvem-sitter-hvor${query}`)).text();
  assert.match(await ask('?when=expiring'), /Elvestyret/);
  assert.doesNotMatch(await ask('?when=expiring'), /kystnettverket/);
  for (const query of ['?q=elve', `?organisation=${organisation}`, '?party=R%C3%B8dt', '?q=nettverket+for+elver'])
    assert.match(await ask(query), /Elvestyret/, query);
  assert.doesNotMatch(await ask('?when=ended'), /Elvestyret/);
  assert.doesNotMatch(await ask('?party=H'), /Elvestyret/);
  assert.equal((await house.ask('visitor', '/nb/arbeid/verv/hvem-sitter-hvor')).status, 404);
});

test('after an election, the mandates that end become drafts of the next term with empty seats', async () => {
  const form = '/nb/arbeid/verv/ny-valgperiode';
  const people = {
    ...seat('new2', { number: '1', role: 'deputy', person: 'Vara B' }),
    ...representative('new3', 'Representant C', { number: '2', ends_on: '2025-01-01' }),
  };
  const term = { starts_on: '2024-10-01', ends_on: '2026-09-30' };
  const id = await aMandate({ 'title.nb': 'Valgstyret', ...term, 'seat.new1.role': 'chair', ...people });
  assert.match(await (await house.ask('adviser', form)).text(), /Valgstyret/);
  assert.equal((await house.submit('adviser', form, { chosen: '' })).status, 422);
  const answer = await house.submit('adviser', form, { chosen: id, starts_on: '', ends_on: '' });
  assert.equal(answer.status, 303, String(house.faults.at(-1)?.stack));
  const next = await house.db
    .selectFrom('record')
    .innerJoin('mandate', 'mandate.record_id', 'record.id')
    .selectAll()
    .where('follows', '=', id)
    .executeTakeFirstOrThrow();
  assert.deepEqual([next.state, next.starts_on, next.ends_on], ['draft', '2026-10-01', '2028-09-30']);
  assert.deepEqual([next.decided_by, next.decided_on, next.case_number], ['Fylkestinget', null, '']);
  assert.deepEqual(
    (await seatsIn(next.id)).map(({ number, role, person, note }) => [number, role, person, note]),
    [
      [1, 'representative', '', ''],
      [1, 'deputy', '', ''],
    ],
  );
  assert.equal((await house.submit('adviser', form, { chosen: id })).status, 422);
  assert.doesNotMatch(await (await house.ask('adviser', form)).text(), /Valgstyret/);
});

test('the new term may be given days of its own; an end before the start makes no drafts', async () => {
  const form = '/nb/arbeid/verv/ny-valgperiode';
  const id = await aMandate({ 'title.nb': 'Forumet', ends_on: '2026-09-30' });
  const count = () => house.db.selectFrom('record').select('id').where('kind', '=', 'mandate').execute();
  const before = await count();
  for (const days of [
    { starts_on: '2027-01-01', ends_on: '2026-01-01' },
    { starts_on: '', ends_on: '2026-01-01' },
  ]) {
    const refused = await house.submit('adviser', form, { chosen: id, ...days });
    assert.equal(refused.status, 422);
    assert.match(await refused.text(), /href="#ends_on"[^>]*>Perioden kan ikke slutte før den begynner/);
  }
  assert.equal((await count()).length, before.length);
  const answer = await house.submit('adviser', form, { chosen: id, starts_on: '2026-11-01', ends_on: '2027-12-31' });
  assert.equal(answer.status, 303);
  assert.match(await (await house.ask('adviser', answer.headers.get('Location') ?? '')).text(), /Forumet/);
});

test('the list and the hand-over name organisations, people and what follows', async () => {
  const adviser = someone('adviser');
  const running = await mandatesRunning(house.db, adviser, '2026-03-01');
  const found = running.find(({ title }) => title === 'Elvestyret');
  assert.equal(found?.organisation?.title, 'Nettverket for elver');
  assert.ok(!running.some(({ title }) => title === 'Det forrige styret'));
  const handed = await handover(house.db, adviser, { from: '2026-09-01', to: '2026-12-31' });
  const council = handed.find(({ title }) => title === 'Valgstyret');
  assert.equal(council?.next?.record.values.follows, council?.id);
  assert.equal(council?.next?.term.starts_on, '2026-10-01');
});
