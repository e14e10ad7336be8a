import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Values } from '#platform/form.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const textOf = async (answer: Response | Promise<Response>) => (await answer).text();
const board = (query = '') => textOf(house.ask('adviser', `/nb/arbeid/prosjekter/tavle${query}`));
const timeline = (query = '') => textOf(house.ask('adviser', `/nb/arbeid/prosjekter/tidslinje${query}`));
const hitRate = (query = '') => textOf(house.ask('adviser', `/nb/arbeid/prosjekter/treffprosent${query}`));
const words = (page: string) =>
  page
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00a0', ' ')
    .replaceAll(/\s+/g, ' ');

/** A project that names only what matters: nothing of the sample's attempts stays. */
const aProject = (values: Values, by = 'adviser' as const) =>
  aRecord(
    house,
    'project',
    { 'attempt.new1.sent_on': '2010-01-01', 'attempt.new1.outcome': 'withdrawn', ...values },
    { by },
  );

test('before there are projects, each view says what will be there, in each language', async () => {
  assert.match(await board(), /Det er ingen prosjekter her ennå/);
  assert.match(await timeline(), /Ingen prosjekter går eller kommer/);
  assert.match(await timeline('?when=all'), /Det er ingen prosjekter her ennå/);
  assert.match(await hitRate(), /Ingen søknader er registrert/);
  for (const view of ['board', 'timeline', 'map', 'hit-rate'])
    assert.equal((await house.ask('adviser', `/en/work/projects/${view}`)).status, 200, view);
});

test('the board has a column for each stage with its count, and what was stopped is folded away', async () => {
  await aProject({ 'title.nb': 'En tanke', stage: 'idea', deadline: '2026-09-15' });
  await aProject({ 'title.nb': 'Avtalt nå', stage: 'contract' });
  await aProject({ 'title.nb': 'Nei takk', stage: 'rejected' });
  const page = words(await board());
  assert.match(page, /Idé 1 .*En tanke .*Frist 15\. september 2026/);
  assert.match(page, /Innvilget og kontrakt 1 .*Avtalt nå/);
  assert.match(page, /Pågår 0 Ingen/);
  assert.match(page, /Avslått, stoppet eller trukket \(1\) .*Nei takk/);
});

test('a column shows fifty at most, says how many more there are, and leads to them', async () => {
  for (let at = 0; at < 52; at += 1) await aProject({ 'title.nb': `Rapport ${at}`, stage: 'reporting' });
  const page = await board('?stage=reporting');
  assert.equal(page.match(/>Rapport \d+</g)?.length, 50);
  assert.match(words(page), /Sluttrapporteres 52/);
  const [, to = ''] = /<a href="([^"]+)">2 til på tidslinjen/.exec(page) ?? [];
  assert.match(to, /tidslinje\?stage=reporting&amp;when=all/);
  const list = await timeline('?stage=reporting&when=all&page=2');
  assert.equal(list.match(/class="gantt-words"/g)?.length, 2);
});

test('the time line draws what has days, and says what has none', async () => {
  await aProject({ 'title.nb': 'Uten slutt', stage: 'running', ends_on: '', starts_on: '2025-05-01' });
  await aProject({ 'title.nb': 'Uten noe', stage: 'running', ends_on: '', starts_on: '' });
  const page = await timeline('?stage=running');
  assert.match(words(page), /2 prosjekter etter når de begynner\. 1 uten datoer står sist, uten strek/);
  assert.match(words(page), /Uten slutt Pågår · fra 1\. mai 2025, uten slutt/);
  assert.match(words(page), /Uten noe Pågår · uten datoer/);
  assert.equal(page.match(/class="look going"/g)?.length ?? 0, 3, 'the legend and the two marks alone');
  assert.doesNotMatch(page, /style=/);
});

test('what has ended is found under earlier, and not among what goes on', async () => {
  await aProject({ 'title.nb': 'Fra før', stage: 'closed', starts_on: '2019-01-01', ends_on: '2021-12-31' });
  assert.doesNotMatch(await timeline(), /Fra før/);
  assert.match(await timeline('?when=past'), /Fra før/);
});

test('countries count the projects they have partners in, and lead to them', async () => {
  const partner = await aRecord(house, 'organisation', { 'title.nb': 'Västra Götaland' });
  const other = await aRecord(house, 'organisation', { 'title.nb': 'Region Skåne' });
  const from = (at: number, organisation: string, country: string) => ({
    [`partner.new${at}.organisation`]: organisation,
    [`partner.new${at}.country`]: country,
  });
  await aProject({ 'title.nb': 'Over grensen', stage: 'running', ...from(1, partner, 'SE'), ...from(2, other, 'SE') });
  await aProject({ 'title.nb': 'Enda en', stage: 'idea', ...from(1, partner, 'SE') });
  const page = await textOf(house.ask('adviser', '/nb/arbeid/prosjekter/kart'));
  assert.match(words(page), /partnere i ett land\. Utenfor Norge er flest med fra Sverige: 2 prosjekter/);
  assert.match(page, /aria-label="2 Sverige"/);
  const [, to = ''] = /<a href="([^"]+)">2<\/a>/.exec(page) ?? [];
  const list = await textOf(house.ask('adviser', to.replaceAll('&amp;', '&')));
  assert.match(list, /Over grensen/);
  assert.match(list, /Enda en/);
  assert.doesNotMatch(list, /Avtalt nå/);
});

const attempt = (at: number, values: Values) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [`attempt.new${at}.${name}`, value]));

test('the hit rate is granted of decided; money stands by currency, in kroner by the kept rate, and hours apart', async () => {
  const won = {
    sent_on: '2024-04-01',
    outcome: 'granted',
    granted: '1000.00',
    currency: 'EUR',
    spent: '2000.00',
    hours: '30',
  };
  await aProject({ 'title.nb': 'Vant', rate: '11.50', currency: 'EUR', ...attempt(1, won) });
  const lost = {
    sent_on: '2024-05-01',
    outcome: 'rejected',
    reasons: 'budget,weak_plan',
    comments: 'For dyrt for oss',
    hours: '10',
  };
  await aProject({ 'title.nb': 'Tapte', ...attempt(1, lost) });
  await aProject({ 'title.nb': 'Venter ennå', ...attempt(1, { sent_on: '2024-06-01', outcome: 'waiting' }) });
  const page = words(await hitRate('?year=2024'));
  assert.match(page, /Av 2 avgjorte søknader ble én innvilget: 50 %\. 1 venter på svar\./);
  assert.match(page, /ga 1 000 EUR \(om lag 11 500 kr etter kursene som er lagret\), og kostet 2 000 kr og 40 timer/);
  assert.match(page, /For hver krone brukt på søknader kom det 5,75 kr tilbake/);
  assert.match(page, /Budsjettet 1/);
});

test('where a rate is missing nothing is reckoned without saying so', async () => {
  const won = { sent_on: '2023-04-01', outcome: 'granted', granted: '500.00', currency: 'SEK', spent: '100.00' };
  await aProject({ 'title.nb': 'Svenske penger', rate: '11.50', currency: 'EUR', ...attempt(1, won) });
  const page = words(await hitRate('?year=2023'));
  assert.match(page, /ga 500 SEK \(noe mangler kurs og er ikke regnet om\)/);
  assert.doesNotMatch(page, /For hver krone/);
});

test('every count leads to the applications that it counts, and they are found by their comments', async () => {
  const page = await hitRate('?year=2024');
  const [, reason = ''] = /Budsjettet<\/th><td[^>]*><a href="([^"]+)">1</.exec(page) ?? [];
  assert.match(reason, /year=2024&amp;outcome=rejected&amp;reason=budget#attempts/);
  const listed = (of: string) =>
    [...of.slice(of.indexOf('id="attempts"')).matchAll(/prosjekter\/[^"/]+">([^<]+)</g)].map(([, title]) => title);
  assert.deepEqual(listed(await hitRate(reason.replaceAll('&amp;', '&').replace(/^[^?]*|#.*/g, ''))), ['Tapte']);
  assert.deepEqual(listed(await hitRate('?q=dyrt')), ['Tapte']);
  assert.deepEqual(listed(await hitRate('?year=2024&outcome=waiting')), ['Venter ennå']);
});

test('a contributor counts nothing that a colleague keeps to herself', async () => {
  const secret = { visibility: 'restricted', legal_basis: 'offl15', 'title.nb': 'Skjult søknad' };
  await aProject({ ...secret, stage: 'sent', ...attempt(1, { sent_on: '2022-01-01', outcome: 'waiting' }) });
  assert.match(await board('?stage=sent'), /Skjult søknad/);
  assert.doesNotMatch(await textOf(house.ask('contributor', '/nb/arbeid/prosjekter/tavle')), /Skjult søknad/);
  const rates = words(await textOf(house.ask('contributor', '/nb/arbeid/prosjekter/treffprosent?year=2022')));
  assert.match(rates, /Ingen søknader er registrert/);
});

test('a visitor finds none of the views', async () => {
  for (const view of ['tavle', 'tidslinje', 'kart', 'treffprosent'])
    assert.equal((await house.ask('visitor', `/nb/arbeid/prosjekter/${view}`)).status, 404, view);
});
