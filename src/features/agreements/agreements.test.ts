import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Values } from '#platform/form.ts';
import { aRecord, openHouse, publish, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const list = '/nb/arbeid/avtaler';
const idIn = (answer: Response) => answer.headers.get('Location')?.split('/').at(-1) ?? '';
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const organisation = (name: string) => aRecord(house, 'organisation', { 'title.nb': name });
const agreement = (values: Values = {}) => aRecord(house, 'agreement', values);

/** The form of an agreement as it stands, with some of it changed. */
async function change(id: string, values: Values): Promise<Response> {
  const { version } = await house.db
    .selectFrom('record')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const own = { 'title.nb': 'Samarbeidet', agreement_kind: 'cooperation', stage: 'running', term: 'open' };
  return house.submit('adviser', `${list}/${id}/endre`, { ...own, ...values, version: String(version) });
}

test('an agreement is entered with its parties in one form, where an organisation can be named as new', async () => {
  const answer = await house.submit('adviser', `${list}/ny`, {
    'title.nb': 'Samarbeidet med Midtvesten i USA',
    agreement_kind: 'memorandum',
    stage: 'running',
    term: 'open',
    since: '2013',
    themes: 'business,education',
    'party.new1.organisation_new': 'Norway House',
    'party.new1.since': '2013',
    'party.new2.organisation_new': 'Sons of Norway',
    'document.new1.title': 'Intensjonsavtale med Norway House',
    'document.new1.kind': 'memorandum',
    'document.new1.parties': 'fylkeskommunen og Norway House',
  });
  assert.equal(answer.status, 303, await answer.text());
  const page = await textOf(house.ask('adviser', `${list}/${idIn(answer)}`));
  for (const told of ['Norway House', 'Sons of Norway', 'Intensjonsavtale', 'Næringsliv, Utdanning'])
    assert.ok(page.includes(told), told);
});

test('an agreement cannot follow itself, nor one that it follows: told at the field, and nothing is saved', async () => {
  const [first, second, third] = [await agreement(), await agreement(), await agreement()];
  const itself = await change(first, { successor: first });
  assert.equal(itself.status, 422);
  assert.match(await itself.text(), /kan ikke etterfølge seg selv/);
  assert.equal((await change(first, { successor: second })).status, 303);
  assert.equal((await change(second, { successor: third })).status, 303);
  const circle = await change(third, { successor: first });
  assert.equal(circle.status, 422);
  assert.match(await circle.text(), /etterfølges til slutt av denne/);
  const row = await house.db.selectFrom('agreement').selectAll().where('record_id', '=', third).executeTakeFirst();
  assert.equal(row?.successor, null);
});

test('an agreement ends with the day that it ended and what it gave, and is not sent back to be negotiated', async () => {
  const id = await agreement();
  const bare = await change(id, { stage: 'ended' });
  assert.equal(bare.status, 422);
  const page = await bare.text();
  assert.ok(/Skriv hva avtalen ga/.test(page));
  assert.ok(/hvilken dag avtalen tok slutt/.test(page));
  const told = { stage: 'ended', in_force_until: '2025-12-31', 'evaluation.nb': 'Tre skoler fikk partnere.' };
  assert.equal((await change(id, told)).status, 303);
  const back = await change(id, { stage: 'draft' });
  assert.equal(back.status, 422);
  assert.match(await back.text(), /kan ikke gå rett dit/);
});

test('what does not hold within an agreement is told at its field, all at once', async () => {
  const kaunas = await organisation('Kaunas');
  const answer = await house.submit('adviser', `${list}/ny`, {
    'title.nb': 'Feil',
    term: 'fixed',
    latitude: '54,9',
    'party.new1.organisation': kaunas,
    'party.new1.since': '2020',
    'party.new1.until': '2019',
    'programme.new1.title': 'Program',
    'programme.new1.from_year': '2019',
    'programme.new1.to_year': '2018',
    'source.new1.says': '2006',
    'source.new1.source': 'Avtalen',
    'source.new1.chosen': 'on',
    'source.new2.says': '2005',
    'source.new2.source': 'norway.cn',
    'source.new2.chosen': 'on',
  });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  for (const at of ['in_force_until', 'longitude', 'party-new1-until', 'programme-new1-to_year', 'source-new2-chosen'])
    assert.ok(page.includes(`href="#${at}"`), at);
});

test('a place is refused where it lies outside the earth or is no number', async () => {
  for (const [latitude, longitude] of [
    ['91', '10'],
    ['54', '181'],
    ['nord', '10'],
  ] as const) {
    const answer = await house.submit('adviser', `${list}/ny`, { 'title.nb': 'Sted', latitude, longitude });
    assert.equal(answer.status, 422, `${latitude} ${longitude}`);
  }
});

test('the public card has the eight headings in their order, what it is held through, and the sources that disagree', async () => {
  const umbrella = await organisation('Østlandssamarbeidet');
  const party = await organisation('Schleswig-Holstein');
  const id = await agreement({
    'title.nb': 'Samarbeidet med Schleswig-Holstein',
    'purpose.nb': 'Å lære av hverandre.',
    via: umbrella,
    since: '1998',
    'party.p.organisation': party,
    'body.b.name': 'Felles politisk kommisjon',
    'body.b.cycle_months': '12',
    'programme.h.title': 'Cooperation Perspectives 2018–2019',
    'programme.h.from_year': '2018',
    'programme.h.to_year': '2019',
    'measure.m.programme': 'Cooperation Perspectives 2018–2019',
    'measure.m.what': 'Ungdomsutveksling',
    'measure.m.status': 'done',
    'source.a.about': 'since',
    'source.a.says': '1995',
    'source.a.source': 'Oslo',
    'source.b.about': 'since',
    'source.b.says': '1998',
    'source.b.source': 'Østlandssamarbeidet',
    'source.b.chosen': 'on',
    assessment_recommendation: 'leave',
    'assessment.nb': 'Koster mer enn det gir',
  });
  for (const each of [umbrella, party, id]) await publish(house, each);
  const page = await textOf(house.ask('visitor', `/nb/avtaler/${id}`));
  const headings = [
    'Formål',
    'Oversikt over samlet styre',
    'Fylkeskommunens representant(er) med vara',
    'Valgperiode',
    'Samarbeidsdokumenter',
    'Honorar',
    'Ansvarlig sektor/saksbehandler',
    'Publisert',
  ].map((heading) => page.indexOf(`<dt>${heading}`));
  assert.ok(
    headings.every((at, index) => at > (headings[index - 1] ?? 0)),
    headings.join(),
  );
  for (const told of ['Gjennom Østlandssamarbeidet', 'Møtes hvert år', 'Ungdomsutveksling', 'Denne holder vi oss til'])
    assert.ok(page.includes(told), told);
  assert.ok(page.includes(`href="/nb/organisasjoner/${umbrella}"`));
  for (const hidden of ['Koster mer', 'leave', 'Avslutte']) assert.ok(!page.includes(hidden), hidden);
});

test('what an agreement is held through tells of the agreement, to the staff and to the public', async () => {
  const umbrella = await organisation('Nettverket i øst');
  const id = await agreement({ 'title.nb': 'Samarbeidet gjennom nettverket', via: umbrella });
  for (const each of [umbrella, id]) await publish(house, each);
  const inside = await textOf(house.ask('adviser', `/nb/arbeid/organisasjoner/${umbrella}`));
  assert.ok(/Samarbeidet gjennom nettverket/.test(inside));
  const outside = await textOf(house.ask('visitor', `/nb/organisasjoner/${umbrella}`));
  assert.ok(/Samarbeidet gjennom nettverket/.test(outside));
});

test('an agreement and the membership in what it is held through lead to each other', async () => {
  const umbrella = await organisation('Landsdelen');
  const member = await aRecord(house, 'membership', { 'title.nb': 'Vårt medlemskap', organisation: umbrella });
  const id = await agreement({ via: umbrella });
  for (const each of [umbrella, member, id]) await publish(house, each);
  assert.ok((await textOf(house.ask('visitor', `/nb/avtaler/${id}`))).includes(`href="/nb/medlemskap/${member}"`));
  assert.ok((await textOf(house.ask('visitor', `/nb/medlemskap/${member}`))).includes(`href="/nb/avtaler/${id}"`));
  const inside = await textOf(house.ask('adviser', `/nb/arbeid/medlemskap/${member}`));
  assert.ok(inside.includes(`href="/nb/arbeid/avtaler/${id}"`));
});

test('the public reads documents in the order that they were entered in', async () => {
  const documents = ['Først', 'Så', 'Sist'].map((title, at) => [`document.${'zam'[at]}.title`, title]);
  const id = await agreement(Object.fromEntries(documents) as Values);
  await publish(house, id);
  const page = await textOf(house.ask('visitor', `/nb/avtaler/${id}`));
  assert.ok(/Først[^]*Så[^]*Sist/.test(page));
});
