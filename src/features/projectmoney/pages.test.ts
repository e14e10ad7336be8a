import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readRates } from '#exchange/rates.ts';
import { keepRates } from '#features/rates/keep.ts';
import { linesIn } from './lines.ts';
import { findRecord } from '#records/queries.ts';
import { changeSome } from '#records/commands.ts';
import { projectKind } from '#features/projects/register.ts';
import { aRecord, openHouse, someone, type House } from '#tests/support/house.ts';

let house: House;
let us: string;
let them: string;
before(async () => {
  house = await openHouse();
  us = await aRecord(house, 'organisation', { 'title.nb': 'Fylkeskommunen vår' });
  them = await aRecord(house, 'organisation', { 'title.nb': 'Region Sør' });
  const file = readRates(
    Buffer.from('FREQ;BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE\nB;EUR;NOK;0;2026-02-27;11.6276'),
    '2026-03-01',
  );
  assert.ok(file.ok);
  await keepRates(house.by('adviser'), 'kurser.csv', file);
});
after(() => house.close());

/** A running project of two partners, with room for claims of 100 000 euro. */
const aProject = (more: Record<string, string> = {}) =>
  aRecord(house, 'project', {
    'title.nb': 'Sykkel over sundet',
    stage: 'running',
    currency: 'EUR',
    granted: '100000.00',
    sought: '',
    total: '',
    rate: '11.50',
    rate_on: '2025-01-15',
    organisation: us,
    starts_on: '2025-07-01',
    ends_on: '2026-06-30',
    'partner.new1.organisation': us,
    'partner.new1.role': 'lead',
    'partner.new2.organisation': them,
    'partner.new2.role': 'partner',
    'claim.new1.claimed': '',
    'claim.new1.expected_on': '',
    'claim.new1.note': '',
    'budget.new1.organisation': us,
    'budget.new1.category': 'staff',
    'budget.new1.amount': '60000.00',
    'budget.new1.currency': 'EUR',
    'budget.new2.organisation': them,
    'budget.new2.category': 'travel',
    'budget.new2.amount': '40000.00',
    'budget.new2.currency': 'EUR',
    'financing.new1.source': 'eu',
    'financing.new1.amount': '50000.00',
    'financing.new1.currency': 'EUR',
    'financing.new2.source': 'own_cash',
    'financing.new2.amount': '365.00',
    'financing.new2.currency': 'NOK',
    ...more,
  });

const money = async (id: string) => {
  const record = await findRecord(house.db, someone('adviser'), id);
  assert.ok(record);
  return { version: String(record.version), ...linesIn(record.values) };
};
const plain = (html: string) => html.replaceAll(/[\u00A0\u202F]/g, ' ');
const page = async (address: string, who: 'adviser' | 'auditor' | 'contributor' = 'adviser') => {
  const answer = await house.ask(who, address);
  return { status: answer.status, html: plain(await answer.text()) };
};
const at = (id: string, more = '') => `/nb/arbeid/prosjekter/${id}/okonomi${more}`;

test('the money of a project is told by partner and kind of cost, each sum a link to its lines', async () => {
  const id = await aProject();
  const { status, html } = await page(at(id));
  assert.equal(status, 200);
  assert.match(html, /Fylkeskommunen vår/);
  assert.match(html, />100 000</);
  assert.match(html, /1 150 000 kr/);
  assert.match(html, /Det mangler finansiering for 50 000 EUR/);
  assert.ok(html.includes(`lines=budget&amp;currency=EUR&amp;partner=${them}&amp;category=travel#lines`));
  const lines = await page(at(id, `?lines=budget&partner=${them}&category=travel&currency=EUR`));
  assert.match(lines.html, /Linjene bak summen[\s\S]*Region Sør, Reise[\s\S]*40 000 EUR[\s\S]*460 000 kr/);
});

test('commitments lead to the part of each line that falls in the year', async () => {
  const id = await aProject();
  const { html } = await page(at(id, '?lines=commitments&year=2026'));
  assert.match(html, /Linjene bak summen[\s\S]*Egenandel i penger[\s\S]*2026[\s\S]*181 kr/);
});

test('a missing rate is told by name, and not counted as nothing', async () => {
  const id = await aProject({ rate: '', rate_on: '' });
  const { html } = await page(at(id));
  assert.match(html, /Ikke i kroner, fordi kurs mangler: EUR \(ingen dag er satt\)/);
  assert.match(html, /Uten kurs/);
});

test('the auditor reads it and is offered nothing to change', async () => {
  const id = await aProject();
  const { status, html } = await page(at(id), 'auditor');
  assert.equal(status, 200);
  assert.doesNotMatch(html, /Nytt krav|Fyll ut budsjettet/);
  assert.equal((await page(at(id, '/budsjett'), 'auditor')).status, 404);
});

test('the budget is written as a grid, a year and a currency at a time', async () => {
  const id = await aProject();
  const { version } = await money(id);
  const address = at(id, '/budsjett?year=2026&currency=EUR');
  assert.match((await page(address)).html, new RegExp(`name="cell\\.${us}\\.staff"`));
  const answer = await house.submit('adviser', at(id, '/budsjett'), {
    version,
    year: '2026',
    currency: 'EUR',
    [`cell.${us}.travel`]: '1 234,50',
    [`cell.${them}.staff`]: '900',
  });
  assert.equal(answer.status, 303);
  const { budget } = await money(id);
  const written = budget
    .filter(({ year }) => year === 2026)
    .map((line) => [line.organisation, line.category, line.amount]);
  assert.deepEqual(new Set(written.map(String)), new Set([`${us},travel,123450`, `${them},staff,90000`]));
});

test('what cannot be read is told at its cell, and nothing typed is lost', async () => {
  const id = await aProject();
  const { version } = await money(id);
  const answer = await house.submit('adviser', at(id, '/budsjett'), {
    version,
    year: '',
    currency: 'EUR',
    [`cell.${us}.staff`]: '15.414.794',
    [`cell.${us}.travel`]: '−3',
    [`cell.${us}.external`]: '12,345',
    [`cell.${them}.travel`]: '77',
  });
  const html = await answer.text();
  assert.equal(answer.status, 422);
  for (const typed of ['15.414.794', '−3', '12,345', '77']) assert.ok(html.includes(`value="${typed}"`), typed);
  assert.match(html, new RegExp(`href="#cell-${us}-staff"`));
  assert.match(html, /Fylkeskommunen vår, Reise[^<]*: Beløpet kan ikke være mindre enn null/);
  assert.equal((await money(id)).budget.length, 2);
});

test('an emptied cell removes its line, and others’ lines stay', async () => {
  const id = await aProject();
  const { version } = await money(id);
  const fields = { version, year: '', currency: 'EUR', [`cell.${us}.staff`]: '', [`cell.${them}.travel`]: '40000.00' };
  assert.equal((await house.submit('adviser', at(id, '/budsjett'), fields)).status, 303);
  assert.deepEqual(
    (await money(id)).budget.map(({ category }) => category),
    ['travel'],
  );
});

test('who changes other cells meanwhile is not in the way; the same cell is told', async () => {
  const id = await aProject();
  const { version, budget } = await money(id);
  const theirs = { [`budget.${budget[0]?.id}.amount`]: '61000.00' };
  await changeSome(house.by('adviser'), projectKind, { id, version: 1 }, theirs);
  const other = {
    version,
    year: '',
    currency: 'EUR',
    [`cell.${us}.staff`]: '60000.00',
    [`cell.${them}.travel`]: '41000',
  };
  assert.equal((await house.submit('adviser', at(id, '/budsjett'), other)).status, 303);
  assert.deepEqual(
    (await money(id)).budget.map(({ amount }) => amount),
    [6_100_000, 4_100_000],
  );
  const same = {
    version,
    year: '',
    currency: 'EUR',
    [`cell.${us}.staff`]: '62000',
    [`cell.${them}.travel`]: '40000.00',
  };
  const answer = await house.submit('adviser', at(id, '/budsjett'), same);
  assert.equal(answer.status, 409);
  const html = await answer.text();
  assert.match(html, /value="62000"/);
  assert.match(html, /value="41 000"/);
});

test('a kind of cost that the programme does not know is no column', async () => {
  const programme = await aRecord(house, 'programme', { code: 'PROVE', categories: 'staff,travel' });
  const id = await aProject({ programme });
  const { html } = await page(at(id, '/budsjett?year=2026&currency=EUR'));
  assert.match(html, /cell\.[a-z0-9]+\.staff/);
  assert.doesNotMatch(html, /cell\.[a-z0-9]+\.equipment/);
});

test('a claim gets the rate of its day, and is told with what remains', async () => {
  const id = await aProject();
  const { version } = await money(id);
  assert.match((await page(at(id, '/krav'))).html, /Det gjenstår 100 000 EUR av støtten/);
  const answer = await house.submit('adviser', at(id, '/krav'), {
    version,
    kind: 'interim',
    claimed: '25 000,50',
    currency: 'EUR',
    claimed_on: '2026-03-01',
    rate: '',
  });
  assert.equal(answer.status, 303);
  const { claims } = await money(id);
  assert.equal(claims[0]?.rate?.nok, 116_276_000_000);
  const { html } = await page(at(id));
  assert.match(html, /25 000,50/);
  assert.match(html, /74 999,50/);
});

test('a day without a rate is told by currency and day, and a rate may be written', async () => {
  const id = await aProject();
  const { version } = await money(id);
  const claim = { version, kind: 'interim', claimed: '100', currency: 'EUR', claimed_on: '2026-01-01', rate: '' };
  const refused = await house.submit('adviser', at(id, '/krav'), claim);
  const html = await refused.text();
  assert.equal(refused.status, 422);
  assert.match(html, /Kurs mangler for EUR 2026-01-01/);
  assert.match(html, /href="\/nb\/arbeid\/valutakurser"/);
  assert.match(html, /value="100"/);
  assert.equal((await house.submit('adviser', at(id, '/krav'), { ...claim, rate: '11,41' })).status, 303);
  assert.equal((await money(id)).claims[0]?.rate?.nok, 114_100_000_000);
});

test('a claim above what remains of the grant is refused at the field', async () => {
  const id = await aProject();
  const { version } = await money(id);
  const refused = await house.submit('adviser', at(id, '/krav'), {
    version,
    kind: 'final',
    claimed: '100000,01',
    currency: 'EUR',
    claimed_on: '2026-03-01',
  });
  const html = plain(await refused.text());
  assert.equal(refused.status, 422);
  assert.match(html, /href="#claimed"[^>]*>Kravet er større enn det som gjenstår av støtten: 100 000 EUR/);
});

test('what was approved and received is registered later, on the same claim', async () => {
  const id = await aProject({
    'claim.new1.claimed': '20000.00',
    'claim.new1.currency': 'EUR',
    'claim.new1.claimed_on': '2026-01-15',
    'claim.new1.rate': '11.40',
  });
  const { version, claims } = await money(id);
  const claim = claims[0]?.id ?? '';
  const answer = await house.submit('adviser', at(id, `/krav/${claim}`), {
    version,
    kind: 'interim',
    claimed: '20000.00',
    currency: 'EUR',
    claimed_on: '2026-01-15',
    rate: '11.40',
    approved: '19000',
    approved_on: '2026-02-10',
    received: '19000',
    received_on: '2026-02-20',
  });
  assert.equal(answer.status, 303);
  const [kept] = (await money(id)).claims;
  assert.deepEqual(
    [kept?.id, kept?.approved, kept?.received, kept?.rate?.nok],
    [claim, 1_900_000, 1_900_000, 114_000_000_000],
  );
  const over = await house.submit('adviser', at(id, `/krav/${claim}`), {
    version: '2',
    kind: 'interim',
    claimed: '20000.00',
    currency: 'EUR',
    claimed_on: '2026-01-15',
    rate: '11.40',
    approved: '20001',
    received: '19000',
    approved_on: '2026-02-10',
    received_on: '2026-02-20',
  });
  assert.equal(over.status, 422);
  assert.match(await over.text(), /href="#approved"/);
  assert.equal((await page(at(id, '/krav/ukjent'))).status, 404);
});

test('the portfolio adds the projects of its filter, and leads to them', async () => {
  const programme = await aRecord(house, 'programme', { code: 'BARE-TO' });
  const [one, two] = [
    await aProject({ programme, 'title.nb': 'Første' }),
    await aProject({ programme, 'title.nb': 'Andre' }),
  ];
  await aProject({ programme, stage: 'idea', 'title.nb': 'Bare en idé' });
  const address = `/nb/arbeid/prosjekter/okonomi?programme=${programme}`;
  const { html } = await page(address);
  assert.match(html, /2 prosjekter\./);
  assert.match(html, /200 000 EUR/);
  assert.match(html, /2 300 000 kr/);
  const behind = await page(`/nb/arbeid/prosjekter/okonomi/summer?programme=${programme}&of=budget`);
  for (const id of [one, two]) assert.ok(behind.html.includes(`/prosjekter/${id}/okonomi?lines=budget#lines`));
  assert.doesNotMatch(behind.html, /Bare en idé/);
  const year = await page(`/nb/arbeid/prosjekter/okonomi/summer?programme=${programme}&of=commitments&in=2026`);
  assert.match(year.html, /181 kr/);
  assert.equal((await page(`${address}&stage=all`)).html.includes('3 prosjekter.'), true);
});

test('a project that its reader may not see is in no sum', async () => {
  const programme = await aRecord(house, 'programme', { code: 'LUKKET' });
  await aProject({ programme, visibility: 'restricted', legal_basis: '13' });
  const { html } = await page(`/nb/arbeid/prosjekter/okonomi?programme=${programme}`, 'contributor');
  assert.match(html, /Ingen prosjekter passer/);
});
