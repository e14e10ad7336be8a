import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { createApp } from '#app';
import { readAnswer } from '#exchange/brreg.ts';
import { system } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import type { LookUp } from '#platform/lookUp.ts';
import { aRecord, openHouse, publish, sameOrigin, someone, type House } from '#tests/support/house.ts';
import { plainIdentifier } from './identifiers.ts';
import { endPersons } from './persons.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const list = '/nb/arbeid/organisasjoner';
const anOrganisation = (title: string, what: Values = {}) =>
  aRecord(house, 'organisation', {
    'title.nb': title,
    type: 'county',
    country: 'NO',
    website: '',
    is_umbrella: '',
    ...what,
  });
const form = (title: string, what: Values = {}): Values => ({
  'title.nb': title,
  source_language: 'nb',
  visibility: 'public',
  ...what,
});
const orgnr = (value: string, key = 'new1'): Values => ({
  [`identifier.${key}.scheme`]: 'orgnr',
  [`identifier.${key}.value`]: value,
});
const refused = async (values: Values) => {
  const response = await house.submit('adviser', `${list}/ny`, values);
  return { status: response.status, text: await response.text() };
};
const textOf = async (response: Response | Promise<Response>) => (await response).text();

test('an organisation is added by its name alone', async () => {
  const response = await house.submit('contributor', `${list}/ny`, form('Nordsjøkommisjonen'));
  assert.equal(response.status, 303);
});

test('a wrong organisation number is told at its field, in the language of the reader, and what was typed stands', async () => {
  const nb = await refused(form('Skole', orgnr('821 227 063')));
  assert.equal(nb.status, 422);
  assert.match(nb.text, /href="#identifier-new1-value"[^>]*>\s*Organisasjonsnummeret har ni siffer/);
  assert.match(nb.text, /value="821 227 063"/);
  const nn = await house.submit('adviser', '/nn/arbeid/organisasjonar/ny', form('Skule', orgnr('1')));
  assert.match(await nn.text(), /Kontrollsifferet stemmer ikkje/);
  const en = await house.submit('adviser', '/en/work/organisations/new', form('School', orgnr('1')));
  assert.match(await en.text(), /The check digit does not match/);
});

test('a number that another organisation has is refused, however it is written, and the other is named', async () => {
  const other = await anOrganisation('Digitaliseringsdirektoratet', orgnr('991825827'));
  const { status, text } = await refused(form('Digdir', orgnr(' 991 825 827')));
  assert.equal(status, 422);
  assert.match(text, /En annen organisasjon har dette nummeret/);
  assert.match(text, new RegExp(`organisasjoner/${other}">Digitaliseringsdirektoratet`));
});

test('who may not see the other is not told who it is', async () => {
  await anOrganisation('Hemmelig AS', { ...orgnr('974760673'), visibility: 'restricted', legal_basis: '13' });
  const response = await house.submit('contributor', `${list}/ny`, form('Et annet', orgnr('974760673')));
  assert.equal(response.status, 422);
  assert.doesNotMatch(await response.text(), /Hemmelig AS/);
});

test('the same number in a form twice, an end before the beginning and a wrong NUTS code are told', async () => {
  const twice = await refused(form('A', { ...orgnr('932384469'), ...orgnr('932 384 469', 'new2') }));
  assert.match(twice.text, /Nummeret står her to ganger/);
  const ended = await refused(form('B', { founded_on: '2024-01-01', dissolved_on: '2023-12-31' }));
  assert.match(ended.text, /Den kan ikke ha opphørt før den ble stiftet/);
  assert.match((await refused(form('C', { nuts: 'no091' }))).text, /En NUTS-kode er/);
});

test('the database and the form read a number in the same way', async () => {
  for (const typed of ['no 821-227-062 mva', 'https://ror.org/05ecg5h20', ' 821\u00a0227 062']) {
    const { sql } = await import('kysely');
    const { rows } = await sql<{ plain: string }>`select plain_identifier(${typed}) as plain`.execute(house.db);
    assert.equal(rows[0]?.plain, plainIdentifier(typed), typed);
  }
});

const divided = async () => {
  const before = await anOrganisation('Gamlefylket fylkeskommune', {
    founded_on: '2020-01-01',
    dissolved_on: '2023-12-31',
  });
  const after = (title: string) =>
    anOrganisation(title, {
      'succession.new1.predecessor': before,
      'succession.new1.on_day': '2024-01-01',
      'succession.new1.how': 'split',
    });
  return { before, west: await after('Vestre fylkeskommune'), east: await after('Østre fylkeskommune') };
};

test('a county that was divided tells of its successors, and each of them of it', async () => {
  const { before, west, east } = await divided();
  const old = await textOf(house.ask('adviser', `${list}/${before}`));
  assert.match(old, /1\. januar 2024<\/strong>\s*Delt i/);
  for (const id of [west, east]) assert.match(old, new RegExp(`organisasjoner/${id}"`));
  assert.match(
    await textOf(house.ask('adviser', `${list}/${west}`)),
    /Kom til da .*Gamlefylket fylkeskommune.* ble delt/s,
  );
});

test('nobody comes before themselves, not by way of others either', async () => {
  const { before, west } = await divided();
  const record = await house.db
    .selectFrom('record')
    .select('version')
    .where('id', '=', before)
    .executeTakeFirstOrThrow();
  const values = form('Gamlefylket fylkeskommune', {
    'succession.new1.predecessor': west,
    version: String(record.version),
  });
  const response = await house.submit('adviser', `${list}/${before}/endre`, values);
  assert.equal(response.status, 422);
  assert.match(await response.text(), /kan ikke være forgjenger for eller del av seg selv/);
});

test('the public reads of the division on both sides, and never of the people', async () => {
  const { before, west } = await divided();
  const [one, other] = ['Leder Lars', 'Hemmelig vurdering'];
  const shown = await anOrganisation('Nettverket', {
    'person.new1.name': one,
    'person.new1.purpose': 'Møter',
    'person.new1.confirmed_on': '2026-01-01',
    assessment: other,
  });
  for (const id of [before, west, shown]) await publish(house, id);
  assert.match(
    await textOf(house.ask('visitor', `/nb/organisasjoner/${before}`)),
    new RegExp(`Delt i.*organisasjoner/${west}"`, 's'),
  );
  assert.match(
    await textOf(house.ask('visitor', `/nb/organisasjoner/${west}`)),
    new RegExp(`organisasjoner/${before}"`),
  );
  const page = await textOf(house.ask('visitor', `/nb/organisasjoner/${shown}`));
  for (const secret of [one, other]) assert.ok(!page.includes(secret), secret);
  const kept = await house.db.selectFrom('published').select(['document', 'words']).where('id', '=', shown).execute();
  for (const secret of [one, other]) assert.ok(!JSON.stringify(kept).includes(secret), secret);
});

test('what looks like the same organisation is shown to someone who can tell', async () => {
  const first = await anOrganisation('Nordic Council of Municipalities', { 'alias.new1.name': 'NCM' });
  const second = await anOrganisation('Nordic Council of Municipalites');
  const page = await textOf(house.ask('adviser', `${list}/${second}`));
  assert.match(page, new RegExp(`Kan dette være den samme\\?.*organisasjoner/${first}"`, 's'));
  const abbreviated = await anOrganisation('Ncm');
  assert.match(await textOf(house.ask('adviser', `${list}/${abbreviated}`)), new RegExp(`organisasjoner/${first}"`));
});

test('a predecessor is not taken for the same organisation', async () => {
  const { before, west } = await divided();
  const page = await textOf(house.ask('adviser', `${list}/${west}`));
  assert.doesNotMatch(page, new RegExp(`Kan dette være den samme.*${before}"[^>]*>Gamle.*Før og etter`, 's'));
});

test('the list finds an organisation by another name it has, and by its number', async () => {
  await anOrganisation('Conference of Peripheral Maritime Regions', {
    'alias.new1.name': 'CPMR',
    ...orgnr('924203617'),
  });
  for (const words of ['cpmr', '924 203 617', 'peripheral'])
    assert.match(
      await textOf(house.ask('adviser', `${list}?q=${encodeURIComponent(words)}`)),
      /Conference of Peripheral/,
      words,
    );
});

const answers = JSON.parse(
  await readFile(new URL('../../../tests/fixtures/brreg/answers.json', import.meta.url), 'utf8'),
) as Record<string, object>;
const told: Record<string, object | undefined> = { '821227062': answers.enhet_slettet, '991825827': answers.enhet };
const lookUp: LookUp = async (number) => readAnswer(told[number] ? 200 : 404, told[number]);
const press = (values: Values, ask?: LookUp) =>
  createApp({ ...house, whoIs: () => someone('adviser'), ...(ask && { lookUp: ask }) }).request(`${list}/ny`, {
    method: 'POST',
    body: new URLSearchParams({ ...form(''), lookup: 'on', ...values }),
    headers: sameOrigin,
  });

test('the form is filled from the register of legal entities, and nothing is saved', async () => {
  const count = () =>
    house.db
      .selectFrom('record')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .executeTakeFirst();
  const before = await count();
  const text = await textOf(press(orgnr('821 227 062'), lookUp));
  assert.match(text, /value="Vestfold og Telemark fylkeskommune"/);
  assert.match(text, /name="dissolved_on"[^>]*value="2024-11-26"|value="2024-11-26"[^>]*name="dissolved_on"/);
  assert.match(text, /value="county" selected/);
  assert.deepEqual(await count(), before);
});

test('what was typed is not written over', async () => {
  const text = await textOf(press({ ...orgnr('991825827'), 'title.nb': 'Digdir' }, lookUp));
  assert.match(text, /value="Digdir"/);
  assert.match(text, /value="https:\/\/www.digdir.no\/"/);
});

test('where the register does not know the number, is silent or is not asked, one goes on by hand', async () => {
  const values = { ...orgnr('974567989'), 'title.nb': 'Telemark' };
  assert.match(await textOf(press(values, lookUp)), /kjenner ikke nummeret/);
  assert.match(await textOf(press(values, async () => ({ ok: false, why: 'silent' }))), /svarer ikke nå/);
  const off = await textOf(press(values));
  assert.match(off, /slått av/);
  assert.match(off, /value="Telemark"/);
  assert.match(await textOf(press({ 'title.nb': 'Uten nummer' }, lookUp)), /Skriv et norsk organisasjonsnummer her/);
  assert.match(await textOf(press(orgnr('974567988'), lookUp)), /Kontrollsifferet stemmer ikke/);
});

const someoneWith = (name: string, what: Values) =>
  anOrganisation('Nettverk med folk', {
    'person.new1.name': name,
    'person.new1.purpose': 'Innkalling',
    ...Object.fromEntries(Object.entries(what).map(([field, value]) => [`person.new1.${field}`, value])),
  });
const personAt = async (id: string) =>
  (await house.db.selectFrom('organisation_person').select('id').where('record_id', '=', id).executeTakeFirst())?.id;
const versionOf = async (id: string) =>
  String(
    (await house.db.selectFrom('record').select('version').where('id', '=', id).executeTakeFirstOrThrow()).version,
  );
const everythingKept = async (id: string) =>
  JSON.stringify(await house.db.selectFrom('record_version').select('snapshot').where('record_id', '=', id).execute());

test('who is kept without a purpose or a confirmation is refused', async () => {
  const { status, text } = await refused(form('D', { 'person.new1.name': 'Per' }));
  assert.equal(status, 422);
  assert.match(text, /Skriv hva opplysningene skal brukes til/);
  assert.match(text, /Skriv når opplysningene sist ble bekreftet/);
});

test('people whose last day is near are listed, confirmed for two years more, or deleted from every version', async () => {
  const near = await someoneWith('Person Nær', { confirmed_on: '2024-04-01' });
  const far = await someoneWith('Person Fjern', { confirmed_on: '2026-01-01' });
  const page = await textOf(house.ask('adviser', `${list}/personer`));
  assert.deepEqual(house.faults, []);
  assert.match(page, /Person Nær/);
  assert.doesNotMatch(page, /Person Fjern/);
  const at = async (id: string, what: string) => `${list}/${id}/personer/${await personAt(id)}/${what}`;
  const confirmed = await house.submit('adviser', await at(near, 'bekreftelse'), { version: await versionOf(near) });
  assert.equal(confirmed.status, 303);
  assert.doesNotMatch(await textOf(house.ask('adviser', `${list}/personer`)), /Person Nær/);
  assert.equal((await house.submit('adviser', await at(far, 'sletting'), { version: '7' })).status, 409);
  const gone = await house.submit('adviser', await at(far, 'sletting'), { version: await versionOf(far) });
  assert.equal(gone.status, 303);
  assert.equal(await personAt(far), undefined);
  assert.doesNotMatch(await everythingKept(far), /Person Fjern|Innkalling/);
});

test('the night after their last day people are gone from every version, and the trail tells where but not who', async () => {
  const past = await someoneWith('Person Forbi', { confirmed_on: '2025-01-01', ends_on: '2026-02-28' });
  const today = await someoneWith('Person I Dag', { confirmed_on: '2024-03-01' });
  const before = await versionOf(past);
  await endPersons(house.by(system));
  assert.equal(await personAt(past), undefined);
  assert.ok(await personAt(today), 'the last day itself is kept');
  assert.doesNotMatch(await everythingKept(past), /Person Forbi|Innkalling/);
  assert.match(await everythingKept(today), /Person I Dag/);
  assert.equal(await versionOf(past), before);
  const noted = await house.db.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').executeTakeFirstOrThrow();
  assert.equal(noted.action, 'organisation.personsEnded');
  assert.match(JSON.stringify(noted.detail), new RegExp(past));
  assert.doesNotMatch(JSON.stringify(noted), /Person Forbi/);
});

test('who was taken out of the form is gone from its earlier versions too, the night after their last day', async () => {
  const day = { confirmed_on: '2025-01-01', ends_on: '2026-02-28' };
  const past = await someoneWith('Person Strøket', day);
  const kept = await someoneWith('Person Gjemt', { confirmed_on: '2025-01-01', ends_on: '2026-03-01' });
  for (const id of [past, kept]) {
    const removal = { [`person.${await personAt(id)}.remove`]: 'on', version: await versionOf(id) };
    assert.equal((await house.submit('adviser', `${list}/${id}/endre`, form('Et sted', removal))).status, 303);
    assert.equal(await personAt(id), undefined);
  }
  assert.equal(await endPersons(house.by(system)), 1);
  assert.doesNotMatch(await everythingKept(past), /Person Strøket|Innkalling/);
  assert.match(await everythingKept(kept), /Person Gjemt/);
  assert.equal(await endPersons(house.by(system)), 0);
});
