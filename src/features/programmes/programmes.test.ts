import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { check, type Values } from '#platform/form.ts';
import { changeRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { findRecord } from '#records/queries.ts';
import { shippedProgrammes } from '#reference/programmes/programmes.ts';
import { aRecord, openHouse, publish, type House } from '#tests/support/house.ts';
import { paperKinds } from './categories.ts';
import { rateFor, shortcomings } from './programme.ts';
import { findProgrammeByCode, programmeValues } from './queries.ts';
import { programmeKind } from './register.ts';
import { ensureProgramme, plantProgrammes, valuesOf } from './shipped.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const list = '/nb/arbeid/programmer';
const fetching = `${list}/medfolgende`;

const page = async (address: string, role: 'adviser' | 'visitor' | 'manager' = 'adviser') => {
  const answer = await house.ask(role, address);
  return { status: answer.status, html: await answer.text() };
};

const viewOf = async (code: string) => {
  const id = await findProgrammeByCode(house.db, code);
  const record = id && (await findRecord(house.db, house.by('adviser').actor, id));
  assert.ok(record, code);
  return record;
};

const countOf = async () => {
  const { count } = await house.db
    .selectFrom('programme')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
};

test('an empty list offers the programmes that ship, and fetching them twice changes nothing the second time', async () => {
  assert.match((await page(list)).html, /Hent inn programmene som følger med/);
  assert.doesNotMatch((await page(list, 'manager')).html, /Hent inn programmene/);
  assert.equal((await house.submit('manager', fetching)).status, 404);
  assert.equal((await house.submit('adviser', fetching)).status, 303);
  assert.equal(await countOf(), shippedProgrammes.length);
  const notes = () =>
    house.db.selectFrom('audit_entry').select('seq').where('action', '=', 'programme.added').execute();
  assert.equal((await notes()).length, shippedProgrammes.length);
  assert.equal((await house.submit('adviser', fetching)).status, 303);
  assert.equal(await countOf(), shippedProgrammes.length);
  assert.equal((await notes()).length, shippedProgrammes.length);
  assert.doesNotMatch((await page(list)).html, /Hent inn programmene/);
});

test('what an adviser has edited is not overwritten, and the rule that stood before is kept in its version', async () => {
  const record = await viewOf('INTERREG-OKS');
  const norwegian = Object.entries(record.values).find(
    ([name, value]) => /^rate\..+\.who$/.test(name) && value === 'norwegian_side',
  );
  const row = norwegian?.[0].replace(/\.who$/, '') ?? '';
  const form = check({ ...record.values, [`${row}.percent`]: '40' }, recordForm(programmeKind));
  assert.ok(form.ok);
  const nextDay = { ...house.by('adviser'), now: new Date('2026-03-02T09:00:00Z') };
  assert.ok((await changeRecord(nextDay, programmeKind, record, form.value)).ok);
  await plantProgrammes(house.by('adviser'));
  const values = (await programmeValues(house.db, [record.id])).get(record.id) ?? {};
  const asked = { on: '2026-03-02', side: 'norwegian_side' } as const;
  assert.equal(rateFor(values, asked)?.percent, 4000);
  assert.equal(rateFor(record.values, asked)?.percent, 5000);
  const then = await page(`${list}/${record.id}?on=2026-03-01`);
  assert.match(then.html, /Versjon 1, slik den sto/);
  assert.match(then.html.slice(then.html.indexOf('Versjon 1')), /50(&nbsp;|\u00A0)%/);
  assert.match((await page(`${list}/${record.id}?on=2026-02-01`)).html, /ikke skrevet inn her den dagen/);
});

test('a programme that is needed is added once, however often and by however many it is asked for', async () => {
  const other = await openHouse();
  try {
    const by = other.by('adviser');
    const ids = await Promise.all([1, 2, 3].map(() => ensureProgramme(by, 'H2020')));
    assert.equal(new Set(ids).size, 1);
    assert.ok(ids[0]);
    assert.equal(await ensureProgramme(by, 'FINNES-IKKE'), undefined);
    const head = await findRecord(other.db, by.actor, ids[0]);
    assert.equal(head?.state, 'draft');
    assert.equal((await plantProgrammes(by)).has('H2020'), false);
  } finally {
    await other.close();
  }
});

test('no two programmes have the same code, and a code is written as imports write it', async () => {
  const refused = async (code: string) => {
    const fields = { source_language: 'nb', visibility: 'public', 'title.nb': 'Et program', currency: 'EUR', code };
    const answer = await house.submit('adviser', `${list}/ny`, fields);
    assert.equal(answer.status, 422, code);
    return answer.text();
  };
  assert.match(await refused('LIFE'), /Et annet program har denne koden/);
  assert.match(await refused('life'), /Skriv koden med store bokstaver/);
});

test('what is wrong with a rule is told where it stands', async () => {
  const refused = async (fields: Values) => {
    const plain = { source_language: 'nb', visibility: 'public', 'title.nb': 'Et program', currency: 'EUR' };
    const answer = await house.submit('adviser', `${list}/ny`, { ...plain, ...fields });
    assert.equal(answer.status, 422);
    return answer.text();
  };
  assert.match(await refused({ 'rate.new1.percent': '150' }), /id="rate-new1-percent-error"/);
  assert.match(await refused({ 'rate.new1.scheme': 'RIA' }), /Skriv satsen i prosent/);
  assert.match(
    await refused({
      'rate.new1.percent': '50',
      'rate.new1.valid_from': '2024-01-01',
      'rate.new1.valid_to': '2023-01-01',
    }),
    /id="rate-new1-valid_to-error"/,
  );
  assert.match(
    await refused({ 'scheme.new1.name': 'Små', 'scheme.new1.lump_sums': 'mye' }),
    /Skriv beløpene med komma/,
  );
  assert.match(await refused({ period_from: '2027', period_to: '2021' }), /Siste dag kan ikke være før den første/);
});

test('the public page says in words whether Norway takes part, what is paid by which rule, and where that was read', async () => {
  const oks = await viewOf('INTERREG-NORTHSEA');
  await publish(house, oks.id);
  const { html, status } = await page(`/nb/programmer/${oks.id}`, 'visitor');
  assert.equal(status, 200);
  assert.match(html, /Norge er med for egne penger/);
  assert.match(html, /Fylket kan delta/);
  assert.match(html, /href="https:\/\/interreg\.no\/programmer-v2\/nordsjoprogrammet\/"/);
  assert.match(html, /lest 24\. november 2026/);
  const life = await viewOf('LIFE');
  await publish(house, life.id);
  assert.match((await page(`/nn/program/${life.id}`, 'visitor')).html, /Noreg har ikkje slutta seg til programmet/);
  assert.match((await page('/en/programmes', 'visitor')).html, /Norway does not take part/);
});

test('every shipped programme is taken by its own form, and each of its rates, schemes and deadlines names a source that is listed', () => {
  let count = 0;
  const newId = () => `id${(count += 1)}`.padEnd(12, 'x');
  for (const programme of shippedProgrammes) {
    const form = check(valuesOf(programme, newId), recordForm(programmeKind));
    assert.ok(form.ok, `${programme.code}: ${JSON.stringify(form.draft.errors)}`);
    const { rate = [], scheme = [], deadline = [], paper = [], source } = programme.parts;
    const known = new Set(source.map(({ what }) => what));
    for (const row of [...rate, ...scheme, ...deadline])
      assert.ok(known.has(row.source ?? ''), `${programme.code}: ${row.source}`);
    for (const row of source) assert.match(`${row.url} ${row.read_on}`, /^https?:\S+ \d{4}-\d\d-\d\d$/);
    for (const row of rate) assert.ok(row.read_on);
    for (const row of paper) assert.ok(paperKinds.some((each) => each === row.what));
  }
});

test('the list finds a programme by its code, and takes it out as a spreadsheet with its rules', async () => {
  const { html } = await page(`${list}?q=interreg-oks`);
  assert.match(html, /Skagerrak 2021–2027/);
  assert.doesNotMatch(html, /Erasmus\+/);
  const sheet = await house.ask('adviser', `${list}/eksport?as=csv`);
  assert.equal(sheet.status, 200);
  assert.match(await sheet.text(), /INTERREG-OKS/);
});

test('programmes that Norway has not joined, or that do not reach us, say so', () => {
  const own = (code: string) => shippedProgrammes.find((each) => each.code === code)?.own;
  for (const code of ['LIFE', 'CERV']) assert.equal(own(code)?.norway_status, 'not_associated');
  for (const code of ['LIFE', 'CERV', 'INTERREG-NPA']) assert.equal(own(code)?.eligible, 'no');
  assert.equal(own('EEA-GRANTS')?.norway_status, 'donor');
});

test('the rules of a record answer as they stand in the database', async () => {
  const id = await aRecord(house, 'programme', { code: 'PROVE' });
  const values = (await programmeValues(house.db, [id])).get(id) ?? {};
  assert.equal(rateFor(values, { on: '2026-01-01', side: 'norwegian_side' })?.percent, 5000);
  assert.deepEqual(shortcomings(values, { partners: [{ country: 'NO', role: 'lead' }] }), [
    { rule: 'partners', needed: 3, has: 1 },
  ]);
});
