import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Values } from '#platform/form.ts';
import { aRecord, openHouse, publish, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const overview = () => textOf(house.ask('visitor', '/nb/samarbeid'));

async function published(kind: string, values: Values): Promise<string> {
  const id = await aRecord(house, kind, values);
  const outcome = await publish(house, id);
  assert.ok(outcome.ok, JSON.stringify(outcome));
  return id;
}

test('before anything is published, the page says what will be there, in each language', async () => {
  assert.ok((await overview()).includes('Ingen samarbeid er publisert ennå'));
  for (const address of ['/nn/samarbeid', '/en/cooperation'])
    assert.equal((await house.ask('visitor', address)).status, 200, address);
});

test('partner regions stand on the map and in the table beside it, each mark leading to its agreement', async () => {
  const kaunas = await published('agreement', {
    'title.nb': 'Samarbeidet med Kaunas',
    region: 'Kaunas',
    country: 'LT',
    latitude: '54.9',
    longitude: '23.9',
    since: '1991',
  });
  const hubei = await published('agreement', {
    'title.nb': 'Samarbeidet med Hubei',
    region: 'Hubei',
    country: 'CN',
    latitude: '30,6',
    longitude: '114,3',
    since: '2006',
  });
  const page = await overview();
  assert.ok(/2 avtaler<\/a> med regioner i 2 land/.test(page));
  const marks = [...page.matchAll(/<a class="map-place" href="([^"]+)" aria-label="([^"]+)"/g)].map(
    ([, ...mark]) => mark,
  );
  assert.deepEqual(marks, [
    [`/nb/avtaler/${hubei}`, '1 Hubei'],
    [`/nb/avtaler/${kaunas}`, '2 Kaunas'],
  ]);
  assert.ok(/Kaunas, Litauen/.test(page));
  const drawn = page.slice(page.indexOf('<div class="maps">'), page.indexOf('</main>'));
  assert.ok(!/ style=|<script|https?:/.test(drawn));
});

test('two agreements with one region share a mark, which leads to their rows', async () => {
  const place = { region: 'Kaunas', country: 'LT', latitude: '54.91', longitude: '23.92' };
  await published('agreement', { 'title.nb': 'Skoleavtalen', ...place });
  const page = await overview();
  const marks = [...page.matchAll(/<a class="map-place" href="([^"]+)"/g)].map(([, href]) => href);
  assert.equal(marks.length, 2);
  assert.ok(marks.includes('#partner-2') && page.includes('id="partner-2"'));
});

test('what is negotiated or has ended is not on the map, and what has ended keeps its line of years', async () => {
  await published('agreement', { 'title.nb': 'Under arbeid', stage: 'draft', region: 'Ikke ennå', since: '2026' });
  await published('agreement', {
    'title.nb': 'Det gamle samarbeidet',
    stage: 'ended',
    region: 'Ikke lenger',
    since: '1988',
    in_force_until: '2012-12-31',
    'evaluation.nb': 'Det ga to skoleutvekslinger.',
  });
  const page = await overview();
  assert.ok(!/Ikke ennå|Ikke lenger|Under arbeid/.test(page));
  assert.ok(/1988–2012/.test(page));
});

test('one search finds memberships, agreements and mandates by every word, and nothing that is not published', async () => {
  const organisation = await published('organisation', { 'title.nb': 'Kystens havner' });
  await published('membership', { 'title.nb': 'Havnenettverket', organisation });
  await aRecord(house, 'agreement', { 'title.nb': 'Havneavtalen som ingen har lest' });
  const page = await textOf(house.ask('visitor', '/nb/samarbeid?q=havn'));
  assert.ok(/Havnenettverket/.test(page));
  assert.ok(!/Havneavtalen/.test(page));
  const none = await textOf(house.ask('visitor', '/nb/samarbeid?q=finnesikke'));
  assert.ok(/Ingen avtaler, medlemskap eller verv passer/.test(none));
});

test('only what goes on is counted: a membership that has ended is not', async () => {
  const organisation = await published('organisation', { 'title.nb': 'Det nedlagte nettverket' });
  const count = async () => /er med i <a[^>]*>([^<]+)</.exec(await overview())?.[1];
  const before = await count();
  await published('membership', { 'title.nb': 'Det nedlagte', organisation, ends_on: '2020-12-31' });
  assert.equal(await count(), before);
});
