import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { findRecord } from '#records/queries.ts';
import { aRecord, openHouse, someone, type House } from '#tests/support/house.ts';
import { unzip } from '#tests/support/unzip.ts';
import { missingNow, neededLater, papersOf, retentionOf } from './binder.ts';
import { namesOnce, safeName } from './names.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

type Role = 'adviser' | 'contributor' | 'auditor';
const recordOf = async (id: string) => (await findRecord(house.db, someone('adviser'), id))!;
const at = (id: string, end = '') => `/nb/arbeid/prosjekter/${id}/perm${end}`;
const read = async (id: string, end = '', who: Role = 'adviser') => (await house.ask(who, at(id, end))).text();

const demands = {
  'paper.new1.what': 'application',
  'paper.new1.when': 'application',
  'paper.new2.what': 'contract',
  'paper.new2.when': 'contract',
  'paper.new3.what': 'accounts',
  'paper.new3.when': 'closing',
  retention_years: '5',
};
const aProject = async (values: Record<string, string> = {}) =>
  aRecord(house, 'project', {
    programme: await aRecord(house, 'programme', { 'title.nb': 'Kystprogrammet', ...demands }),
    'paper.new1.what': '',
    'paper.new1.state': '',
    'paper.new1.place': '',
    ...values,
  });

async function attach(id: string, what: string, name: string, content: string, visibility = 'internal') {
  const form = new FormData();
  form.set('what', what);
  form.set('visibility', visibility);
  form.set('legal_basis', 'Offentleglova § 14');
  form.append('files', new File([content], name, { type: 'text/plain' }));
  return house.submit('adviser', at(id, '/vedlegg'), form);
}

/** Asks for the binder and fetches it, as the button does. */
async function fetched(id: string, who: Role = 'adviser', language: 'nb' | 'en' = 'nb'): Promise<Buffer> {
  const address = language === 'en' ? `/en/work/projects/${id}/binder/zip` : at(id, '/zip');
  const asked = await house.submit(who, address, {});
  assert.equal(asked.status, 303);
  const answer = await house.ask(who, asked.headers.get('Location') ?? '');
  assert.equal(answer.headers.get('Content-Type'), 'application/zip');
  return Buffer.from(await answer.arrayBuffer());
}

test('what is missing by now stands first, and what is needed later is no fault', async () => {
  const id = await aProject();
  const page = await read(id);
  assert.match(page, /2 papirer mangler/);
  assert.match(page, /1 papir trengs senere/);
  assert.equal((await attach(id, 'application', 'søknad.txt', 'Vi søker')).status, 303);
  assert.equal((await attach(id, 'contract', 'kontrakt.txt', 'Vi lover')).status, 303);
  assert.match(await read(id), /Permen er komplett så langt/);
});

test('a paper that lies elsewhere says where, and one that is not needed why', async () => {
  const id = await aProject();
  const say = async (fields: Record<string, string>) =>
    house.submit('adviser', at(id, '/papir'), { version: String((await recordOf(id)).version), ...fields });
  const nowhere = await say({ paper: 'contract', state: 'there', place: '' });
  assert.equal(nowhere.status, 422);
  assert.match(await nowhere.text(), /Skriv arkivnummeret eller adressen/);
  assert.equal((await say({ paper: 'contract', state: 'there', place: 'Arkivsak 25/1234' })).status, 303);
  assert.equal((await say({ paper: 'application', state: 'not_needed', note: '' })).status, 422);
  assert.equal(
    (await say({ paper: 'application', state: 'not_needed', note: 'Vi ble bedt om å bli med' })).status,
    303,
  );
  const page = await read(id);
  assert.match(page, /Ligger her: Arkivsak 25\/1234/);
  assert.match(page, /trengs ikke: Vi ble bedt om å bli med/);
  assert.match(page, /Permen er komplett så langt/);
});

test('an attachment that is not sorted is given its paper', async () => {
  const id = await aProject();
  assert.equal((await attach(id, '', 'kontrakt.txt', 'Vi lover')).status, 303);
  assert.match(await read(id), /Vedlegg som ikke er sortert/);
  const { id: file } = await house.db
    .selectFrom('attachment')
    .select('id')
    .where('record_id', '=', id)
    .executeTakeFirstOrThrow();
  assert.equal((await house.submit('adviser', at(id, '/sortering'), {})).status, 422);
  assert.equal((await house.submit('adviser', at(id, '/sortering'), { [`what.${file}`]: 'contract' })).status, 303);
  const page = await read(id);
  assert.doesNotMatch(page, /Vedlegg som ikke er sortert/);
  assert.match(page, /1 papir mangler/);
});

test('how long the papers are kept is reckoned by the programme’s rule, and set with one press', async () => {
  const id = await aProject({ keep_until: '' });
  assert.match(await read(id), /Etter reglene i Kystprogrammet: til og med 31\. desember 2032/);
  const version = String((await recordOf(id)).version);
  assert.equal((await house.submit('adviser', at(id, '/oppbevaring'), { version })).status, 303);
  assert.equal((await recordOf(id)).values.keep_until, '2032-12-31');
  const paid = { 'claim.a.kind': 'final', 'claim.a.received_on': '2028-05-01', ends_on: '2027-12-31' };
  assert.deepEqual(retentionOf(paid, { retention_years: '5' }).reckoned, {
    day: '2033-12-31',
    years: 5,
    from: 'payment',
    year: 2028,
  });
});

test('the whole binder is one file with an index, the papers in folders and a sound checksum for each', async () => {
  const id = await aProject({
    'budget.new1.category': 'staff',
    'budget.new1.amount': '1234.50',
    'budget.new1.currency': 'EUR',
  });
  await attach(id, 'contract', 'Kontrakt æøå.txt', 'Vi lover');
  await attach(id, 'contract', 'KONTRAKT æøå.txt', 'Vi lover mer');
  await attach(id, '', 'notat.txt', 'Husk dette');
  const bytes = await fetched(id);
  if (process.env.BINDER_OUT) await writeFile(process.env.BINDER_OUT, bytes);
  const files = unzip(bytes);
  assert.deepEqual(
    [...files.keys()],
    [
      'index.html',
      'index.csv',
      'manifest.sha256',
      'prosjekt.json',
      'budsjett.csv',
      'finansiering.csv',
      '02 Kontrakt/KONTRAKT æøå.txt',
      '02 Kontrakt/Kontrakt æøå (2).txt',
      'Ikke sortert/notat.txt',
    ],
  );
  const sums = (files.get('manifest.sha256') ?? '').trim().split('\n');
  assert.equal(sums.length, files.size - 1);
  for (const line of sums) {
    const [, sum, name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    assert.equal(
      createHash('sha256')
        .update(files.get(name) ?? '')
        .digest('hex'),
      sum,
      name,
    );
  }
  const index = files.get('index.html') ?? '';
  assert.match(index, /Dette mangler.*Søknad/s);
  assert.match(index, /href="02%20Kontrakt\/KONTRAKT%20%C3%A6%C3%B8%C3%A5\.txt"/);
  assert.doesNotMatch(index, /https?:\/\/|<script|src=/);
  assert.match(files.get('index.csv') ?? '', /Kontrakt;på plass;02 Kontrakt\/KONTRAKT æøå\.txt;12;[0-9a-f]{64};/);
  assert.match(files.get('budsjett.csv') ?? '', /Personal;;1234\.50;EUR;/);
  const data = JSON.parse(files.get('prosjekt.json') ?? '');
  assert.equal(data.fields.programme.name, 'Kystprogrammet');
  assert.equal(data.parts.budget[0].amount, '1234.50');
  assert.match(unzip(await fetched(id, 'adviser', 'en')).get('index.html') ?? '', /This is missing/);
});

test('two exports of the same state are the same bytes', async () => {
  const id = await aProject();
  await attach(id, 'contract', 'kontrakt.txt', 'Vi lover');
  assert.deepEqual(await fetched(id), await fetched(id));
});

test('what the reader may not read is held back and counted, without its name', async () => {
  const id = await aProject();
  await attach(id, 'contract', 'Hemmelig avtale.txt', 'Bare for noen', 'restricted');
  const files = unzip(await fetched(id, 'contributor'));
  const all = [...files.keys(), ...files.values()].join('\n');
  assert.doesNotMatch(all, /Hemmelig|Bare for noen/);
  assert.match(files.get('index.html') ?? '', /1 fil er holdt tilbake/);
  assert.match(files.get('index.csv') ?? '', /Kontrakt;"1 fil er holdt tilbake/);
  assert.doesNotMatch(await read(id, '', 'contributor'), /Hemmelig/);
  assert.match(await read(id, '', 'contributor'), /1 fil er holdt tilbake/);
});

test('each export is noted in the audit trail, and nobody fetches without asking', async () => {
  const id = await aProject();
  const led = await house.ask('auditor', at(id, '/zip'));
  assert.equal(led.status, 303);
  assert.match(led.headers.get('Location') ?? '', /\/perm$/);
  await fetched(id, 'auditor');
  const notes = await house.db
    .selectFrom('audit_entry')
    .select(['actor', 'action'])
    .where('subject', '=', id)
    .orderBy('seq')
    .execute();
  assert.deepEqual(notes.at(-1), { actor: 'auditor', action: 'binder.exported' });
  assert.equal((await house.ask('adviser', at(id, '/zip'))).status, 303);
});

test('a file that is gone from the disk is told, and does not break the rest', async () => {
  const id = await aProject();
  await attach(id, 'contract', 'borte.txt', 'Denne blir borte');
  const { sha256 } = await house.db
    .selectFrom('attachment')
    .select('sha256')
    .where('record_id', '=', id)
    .executeTakeFirstOrThrow();
  await house.files.remove(sha256, new Date(Date.now() + 60_000));
  const files = unzip(await fetched(id));
  assert.match(files.get('index.html') ?? '', /borte\.txt: Filen finnes ikke på disken/);
  assert.doesNotMatch(files.get('manifest.sha256') ?? '', /borte/);
});

test('papers are asked for as the project goes on', () => {
  const programme = { 'paper.a.what': 'timesheets', 'paper.a.when': 'claim' };
  const of = (project: Record<string, string>) => papersOf({ project, programme, files: [], held: new Map() });
  assert.equal(missingNow(of({ stage: 'running' })).length, 0);
  assert.equal(neededLater(of({ stage: 'running' })).length, 1);
  assert.equal(missingNow(of({ stage: 'running', 'claim.b.claimed_on': '2026-01-01' })).length, 1);
  assert.equal(missingNow(of({ stage: 'closed' })).length, 1);
});

test('no name of a file is a path, or one that a system keeps for itself, and none is given twice', () => {
  assert.equal(safeName('../../etc/passwd'), 'etc passwd');
  assert.equal(safeName('C:\\temp\\søknad?.pdf'), 'C temp søknad.pdf');
  assert.equal(safeName('CON.txt'), '_CON.txt');
  assert.equal(safeName('...'), 'fil');
  assert.ok(Buffer.byteLength(safeName(`${'ø'.repeat(300)}.pdf`)) <= 160);
  assert.match(safeName(`${'ø'.repeat(300)}.pdf`), /ø\.pdf$/);
  const once = namesOnce();
  assert.deepEqual(['a/b.pdf', 'A/B.pdf', 'a/b.pdf'].map(once), ['a/b.pdf', 'A/B (2).pdf', 'a/b (3).pdf']);
});
