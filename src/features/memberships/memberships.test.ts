import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { readRates } from '#exchange/rates.ts';
import { keepRates } from '#features/rates/keep.ts';
import type { Values } from '#platform/form.ts';
import { restoreVersion } from '#records/commands.ts';
import { findRecord } from '#records/queries.ts';
import { aRecord, openHouse, publish, type House } from '#tests/support/house.ts';
import { feesOf } from './queries.ts';

let house: House;
let cpmr: string;
before(async () => {
  house = await openHouse();
  cpmr = await aRecord(house, 'organisation');
});
after(() => house.close());

const list = '/nb/arbeid/medlemskap';

const page = async (address: string, role: 'adviser' | 'visitor' = 'adviser') => {
  const answer = await house.ask(role, address);
  return { status: answer.status, html: await answer.text() };
};

const aMembership = (values: Values = {}) =>
  aRecord(house, 'membership', { organisation: cpmr, renews_on: '', auto_renews: '', notice_months: '', ...values });

const valuesOf = async (id: string) => (await findRecord(house.db, house.by('adviser').actor, id))?.values ?? {};

test('an adviser enters a membership with its name, since when and what it is for, and names the organisation at once', async () => {
  const answer = await house.submit('adviser', `${list}/ny`, {
    source_language: 'nb',
    visibility: 'public',
    'title.nb': 'Østlandssamarbeidet',
    organisation: '',
    organisation_new: 'Østlandssamarbeidet',
    since: '2000',
    'purpose.nb': 'Samarbeid om saker som er felles for fylkene på Østlandet.',
  });
  assert.equal(answer.status, 303);
  const { html } = await page(answer.headers.get('Location') ?? '');
  assert.match(html, /Østlandssamarbeidet/);
  assert.match(html, /Medlem siden[\s\S]*2000/);
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from record where kind = 'organisation' and title_nb = 'Østlandssamarbeidet'`.execute(
    house.db,
  );
  assert.equal(rows[0]?.count, 1);
});

test('what is wrong is told at its field, and nothing is lost', async () => {
  const refused = async (fields: Values) => {
    const answer = await house.submit('adviser', `${list}/ny`, {
      source_language: 'nb',
      visibility: 'public',
      'title.nb': 'CPMR',
      ...fields,
    });
    assert.equal(answer.status, 422);
    return answer.text();
  };
  const fee = (currency: string, amount: string) => ({
    'fee.new1.year': '2026',
    'fee.new1.amount': amount,
    'fee.new1.currency': currency,
  });
  const unknown = await refused(fee('KRO', '1200'));
  assert.match(unknown, /id="fee-new1-currency-error"/);
  assert.match(unknown, /Velg en valuta i listen/);
  assert.match(unknown, /value="1200"/);
  assert.match(await refused(fee('JPY', '12,50')), /id="fee-new1-amount-error"/);
  assert.match(await refused(fee('EUR', '15.414.794')), /id="fee-new1-amount-error"/);
  assert.match(await refused({ starts_on: '2027-01-01', ends_on: '2026-01-01' }), /id="ends_on-error"/);
  assert.match(await refused({ since: '2020', ends_on: '2019-12-31' }), /Perioden slutter før vi ble medlem/);
  assert.match(await refused({ auto_renews: 'on' }), /Skriv dagen medlemskapet fornyes/);
  assert.match(await refused({ renews_on: '2026-01-01', notice_on: '2026-02-01' }), /kan ikke være etter/);
});

test('the public card has the headings of the county in their order, with none where there is none', async () => {
  const id = await aMembership({
    'document.new1.title': 'Vedtekter',
    'document.new1.url': 'https://cpmr.org/statutes',
  });
  await publish(house, id);
  const { html } = await page(`/nb/medlemskap/${id}`, 'visitor');
  const headings = [
    'Formål',
    'Oversikt over samlet styre, eventuelt representantskap',
    'Fylkeskommunens representant\\(er\\) med vara',
    'Valgperiode',
    'Samarbeidsdokumenter, vedtekter',
    'Aktuelle nettsteder',
    'Honorar, dekning av reiseutgifter og lignende',
    'Ansvarlig sektor/saksbehandler',
    'Publisert/oppdatert',
  ];
  assert.match(html, new RegExp(headings.map((heading) => `<dt>${heading}`).join('[\\s\\S]*')));
  assert.match(html, /representant\(er\) med vara<\/dt><dd>Ingen/);
  assert.match(html, /Valgperiode<\/dt><dd>Løpende/);
});

test('who represents us comes from the mandates in the membership or its organisation', async () => {
  const id = await aMembership();
  const other = await aMembership();
  const seat = (party: string) => ({
    'seat.new1.number': '1',
    'seat.new1.role': 'representative',
    'seat.new1.person': 'Representant B',
    'seat.new1.party': party,
    'seat.new2.number': '1',
    'seat.new2.role': 'deputy',
    'seat.new2.person': 'Vara C',
    'seat.new2.party': 'H',
  });
  const inThis = await aRecord(house, 'mandate', { relation: id, ...seat('Ap') });
  const inOrganisation = await aRecord(house, 'mandate', { organisation: cpmr, ...seat('Sp') });
  const inOther = await aRecord(house, 'mandate', { organisation: cpmr, relation: other, ...seat('V') });
  for (const each of [id, inThis, inOrganisation, inOther]) await publish(house, each);
  const { html } = await page(`/nb/medlemskap/${id}`, 'visitor');
  assert.match(html, /Representant B \(Ap\)/);
  assert.match(html, /Representant B \(Sp\)/);
  assert.match(html, /Vara: Vara C \(H\)/);
  assert.doesNotMatch(html, /Representant B \(V\)/);
});

test('a membership that requires another is shown on both sides', async () => {
  const umbrella = await aMembership({ 'title.nb': 'CPMR' });
  const commission = await aMembership({ 'title.nb': 'Nordsjøkommisjonen', requires: umbrella });
  await publish(house, umbrella);
  await publish(house, commission);
  const above = await page(`/nb/medlemskap/${umbrella}`, 'visitor');
  const below = await page(`/nb/medlemskap/${commission}`, 'visitor');
  assert.match(above.html, new RegExp(`Er et krav for[\\s\\S]*/nb/medlemskap/${commission}`));
  assert.match(below.html, new RegExp(`Krever medlemskap i[\\s\\S]*/nb/medlemskap/${umbrella}`));
});

test('whoever leaves a membership that others require is told so, on both sides', async () => {
  const umbrella = await aMembership({ 'title.nb': 'CPMR', assessment_recommendation: 'leave' });
  const commission = await aMembership({ 'title.nb': 'Nordsjøkommisjonen', requires: umbrella });
  assert.match((await page(`${list}/${umbrella}`)).html, /Andre medlemskap henger på dette[\s\S]*Nordsjøkommisjonen/);
  assert.match((await page(`${list}/${commission}`)).html, /er på vei ut[\s\S]*CPMR/);
  const staying = await aMembership({ assessment_recommendation: 'continue' });
  assert.doesNotMatch((await page(`${list}/${staying}`)).html, /henger på dette/);
});

test('a membership cannot in the end require itself', async () => {
  const first = await aMembership();
  const second = await aMembership({ requires: first });
  const third = await aMembership({ requires: second });
  const { status, html } = await changed(first, { requires: third });
  assert.equal(status, 422);
  assert.match(html, /krever til slutt dette/);
  assert.match((await changed(first, { requires: first })).html, /kan ikke kreve seg selv/);
});

async function changed(id: string, values: Values) {
  const record = await findRecord(house.db, house.by('adviser').actor, id);
  const answer = await house.submit('adviser', `${list}/${id}/endre`, {
    ...record?.values,
    version: String(record?.version),
    ...values,
  });
  return { status: answer.status, html: await answer.text() };
}

test('fees stand in their own currency and in kroner: as paid, else by the average of the year', async () => {
  const rates = 'BASE_CUR;QUOTE_CUR;UNIT_MULT;TIME_PERIOD;OBS_VALUE\nEUR;NOK;0;2024;11.6276\n';
  const read = readRates(Buffer.from(rates), '2026-03-01');
  assert.ok(read.ok);
  await keepRates(house.by('adviser'), 'kurser.csv', read);
  const fees = [
    ['2024', '1 200,00', 'EUR', ''],
    ['2025', '1 250,00', 'EUR', '14 800,00'],
    ['2026', '1300', 'SEK', ''],
  ] as const;
  const values = fees.flatMap(([year, amount, currency, paid], at) => [
    [`fee.new${at + 1}.year`, year],
    [`fee.new${at + 1}.amount`, amount],
    [`fee.new${at + 1}.currency`, currency],
    [`fee.new${at + 1}.paid_nok`, paid],
  ]);
  const id = await aMembership(Object.fromEntries(values) as Values);
  const known = await feesOf(house.db, [id]);
  assert.deepEqual(
    known.map(({ year, inNok }) => [year, inNok]),
    [
      [2024, { nok: 1_395_312, reckoned: true }],
      [2025, { nok: 1_480_000, reckoned: false }],
      [2026, undefined],
    ],
  );
  await publish(house, id);
  const { html } = await page(`/nb/medlemskap/${id}`, 'visitor');
  assert.match(
    html,
    /1\u00a0300\u00a0SEK[\s\S]*–[\s\S]*1\u00a0250\u00a0EUR[\s\S]*14\u00a0800\u00a0kr[\s\S]*1\u00a0200\u00a0EUR[\s\S]*13\u00a0953,12\u00a0kr[\s\S]*omregnet/,
  );
});

test('what is for staff alone is not on the public page, nor found by search', async () => {
  const id = await aMembership({
    'assessment.nb': 'Hemmelighet en',
    renews_on: '2027-05-05',
    notice_on: '2026-06-06',
    assessment_recommendation: 'leave',
    'fee.new1.note': 'Hemmelighet to',
    'fee.new1.due_on': '2026-07-07',
  });
  await publish(house, id);
  const { rows } = await sql<{ all: string }>`
    select string_agg(published::text, ' ') as all from published where id = ${id}`.execute(house.published);
  assert.doesNotMatch(rows[0]?.all ?? '', /Hemmelighet|2027-05-05|2026-06-06|2026-07-07|leave/);
  assert.match((await page(`/nb/medlemskap?q=kystregioner`, 'visitor')).html, new RegExp(id));
  assert.doesNotMatch((await page(`/nb/medlemskap?q=Hemmelighet`, 'visitor')).html, new RegExp(id));
});

test('the public list tells since when, what it is for in short, and who answers for it', async () => {
  const { html } = await page('/en/memberships', 'visitor');
  assert.match(html, /Member since 1989 · Påvirke politikken for kyst og hav sammen med andre regioner/);
});

test('rows stand in the order that they were written, in public and when an earlier version is restored', async () => {
  const names = ['Transport', 'Marine Resources', 'Energy', 'Climate', 'Communities', 'Youth'];
  const groups = names.map((name, at) => [`group.new${at + 1}.name`, name] as const);
  const id = await aMembership(Object.fromEntries(groups));
  await publish(house, id);
  const inOrder = new RegExp(names.join('[\\s\\S]*'));
  assert.match((await page(`/nb/medlemskap/${id}`, 'visitor')).html, inOrder);
  assert.equal((await changed(id, { since: '1991' })).status, 303);
  const record = await findRecord(house.db, house.by('adviser').actor, id);
  const seen = { id, kind: 'membership', version: record?.version ?? 0 };
  assert.ok((await restoreVersion(house.by('adviser'), seen, 1)).ok);
  const kept = Object.entries(await valuesOf(id)).filter(([name]) => /^group\..*\.name$/.test(name));
  assert.deepEqual(
    kept.map(([, name]) => name),
    names,
  );
});

test('a row of a part keeps its id when the membership is saved again', async () => {
  const id = await aMembership();
  const before = Object.keys(await valuesOf(id)).find((name) => name.startsWith('fee.'));
  assert.equal((await changed(id, { since: '1990' })).status, 303);
  assert.equal((await valuesOf(id)).since, '1990');
  assert.equal(
    Object.keys(await valuesOf(id)).find((name) => name.startsWith('fee.')),
    before,
  );
});
