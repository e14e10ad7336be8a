import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { aContribution, aRecord, openHouse, someone, type House } from '#tests/support/house.ts';
import { quietRelations } from './queries.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const membership = (title: string, values = {}) =>
  aRecord(house, 'membership', {
    'title.nb': title,
    'fee.new1.year': '2026',
    'fee.new1.amount': '1000',
    'fee.new1.currency': 'NOK',
    ...values,
  });

const entry = (parent: string, values: Record<string, string>) =>
  aRecord(house, 'entry', { type: 'note', category: '', day: '2026-02-01', ...values }, { parent });

const someEvidence = {
  'evidence.new1.kind': 'figure',
  'evidence.new1.year': '2025',
  'evidence.new1.figure': '12',
  'evidence.new1.unit.nb': 'elever',
  'evidence.new1.what.nb': 'Elever på utveksling',
  'evidence.new1.source.nb': 'Skoleåret 2025',
};

const textOf = async (address: string) =>
  (await (await house.ask('adviser', address)).text()).replaceAll('\u00a0', ' ');

test('the account of a membership sums kroner by year, and lets other currencies stand', async () => {
  const id = await membership('Med regnskap');
  await entry(id, { 'title.nb': 'Reise', type: 'cost', amount: '2500', currency: 'NOK', minutes: '90' });
  await entry(id, { 'title.nb': 'Reise i Kina', type: 'cost', amount: '300', currency: 'CNY' });
  await entry(id, { 'title.nb': 'Plass i styret', type: 'benefit', category: 'position' });
  const page = await textOf(`/nb/arbeid/medlemskap/${id}`);
  assert.match(page, /id="account"/);
  assert.match(page, /3 500 kr/);
  assert.match(page, /\+ 300 CNY<br\/>uten kurs/);
  assert.match(page, /1,5 t/);
  assert.match(page, /Gjennomslag 1/);
});

test('a membership without activity for twelve months is told of; an entry, a held meeting or evidence makes it alive', async () => {
  const quiet = await membership('Stille medlemskap');
  const alive = await membership('Levende medlemskap');
  const old = await membership('Gammelt liv');
  const met = await membership('Møttes');
  const cancelled = await membership('Avlyst møte');
  const shown = await membership('Vist fram');
  await entry(alive, { 'title.nb': 'Samtale', type: 'contact', day: '2025-03-02' });
  await entry(old, { 'title.nb': 'Samtale', type: 'contact', day: '2025-02-27' });
  await aRecord(house, 'meeting', { day: '2026-01-15', status: 'held' }, { parent: met });
  await aRecord(house, 'meeting', { day: '2026-01-15', status: 'cancelled' }, { parent: cancelled });
  await aContribution(house, shown, { channel: 'membership', ...someEvidence });
  const found = (await quietRelations(house.db, someone('adviser'), '2026-03-01')).map(({ id }) => id);
  for (const id of [quiet, old, cancelled]) assert.ok(found.includes(id));
  for (const id of [alive, met, shown]) assert.ok(!found.includes(id));
  const page = await textOf('/nb/arbeid/relasjonsregnskap?quiet=on');
  assert.match(page, /Stille medlemskap/);
  assert.doesNotMatch(page, /Levende medlemskap/);
  assert.match(await textOf(`/nb/arbeid/medlemskap/${quiet}`), /Stille i tolv måneder/);
});

test('an edit is no activity, and a relation younger than a year is not told of', async () => {
  const young = await membership('Nytt medlemskap', { starts_on: '2025-09-01' });
  const found = (await quietRelations(house.db, someone('adviser'), '2026-03-01')).map(({ id }) => id);
  assert.ok(!found.includes(young));
});

test('what is logged under a mandate counts for the relation that the mandate is by', async () => {
  const id = await membership('Med verv');
  const mandate = await aRecord(house, 'mandate', { relation: id });
  await entry(mandate, { 'title.nb': 'Styremøte', type: 'cost', amount: '700', currency: 'NOK' });
  assert.match(await textOf(`/nb/arbeid/medlemskap/${id}`), /1 700 kr/);
});

test('an hour is money only where someone says what it costs', async () => {
  const id = await membership('Timer i kroner');
  await entry(id, { 'title.nb': 'Arbeid', type: 'cost', minutes: '120' });
  assert.match(await textOf('/nb/arbeid/relasjonsregnskap?q=Timer+i'), /1 000 kr/);
  assert.match(await textOf('/nb/arbeid/relasjonsregnskap?q=Timer+i&hourly=650'), /2 300 kr/);
});

test('the memo tells what must be decided, what it costs and what each choice leads to, as page, Word and PDF', async () => {
  const id = await membership('Fornyes snart', {
    renews_on: '2027-01-01',
    notice_months: '6',
    assessment_recommendation: 'renegotiate',
    'assessment.nb': 'Kontingenten er for høy.',
  });
  await entry(id, { 'title.nb': 'Nestleder i arbeidsgruppe', type: 'benefit', category: 'position' });
  await aContribution(house, id, { channel: 'membership', ...someEvidence });
  const page = await textOf(`/nb/arbeid/poster/${id}/fornyelse`);
  assert.match(page, /Varsel må gis innen 1\. juli 2026/);
  assert.match(page, /Reforhandles\./);
  assert.match(page, /Kontingenten er for høy/);
  assert.match(page, /Nestleder i arbeidsgruppe/);
  assert.match(page, /2025: .*12 elever – Elever på utveksling/);
  assert.match(page, /Avslutte/);
  for (const [format, start] of [
    ['word', 'PK'],
    ['pdf', '%PDF'],
  ] as const) {
    const file = await house.ask('adviser', `/nb/arbeid/poster/${id}/fornyelse/${format}`);
    assert.equal(file.status, 200);
    assert.match(file.headers.get('Content-Disposition') ?? '', /attachment; filename="Fornyelse av medlemskapet/);
    assert.ok(
      Buffer.from(await file.arrayBuffer())
        .toString('latin1')
        .startsWith(start),
    );
  }
});

test('a memo is written of memberships and agreements that the reader may read, and of nothing else', async () => {
  const activity = await aRecord(house, 'activity');
  assert.equal((await house.ask('adviser', `/nb/arbeid/poster/${activity}/fornyelse`)).status, 404);
  const hidden = await membership('Bare for rådgiveren', { visibility: 'restricted', legal_basis: 'Offl. § 14' });
  assert.equal((await house.ask('contributor', `/nb/arbeid/poster/${hidden}/fornyelse`)).status, 404);
  assert.doesNotMatch(await (await house.ask('contributor', '/nb/arbeid/relasjonsregnskap')).text(), /Bare for/);
});
