import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import type { Values } from '#platform/form.ts';
import { projectKind } from '#features/projects/register.ts';
import { changeSome, trashRecord } from '#records/commands.ts';
import { keysIn } from '#records/register/check.ts';
import { findRecord } from '#records/queries.ts';
import type { NamedFile } from '#exchange/cordis.ts';
import { exportedProjects, type ExportedProject } from './export.ts';
import { importProjects, type ImportCounts } from './import.ts';
import type { Source } from './schema.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const fixture = (name: string): NamedFile => ({
  name,
  bytes: readFileSync(new URL(`../../../tests/fixtures/projects/${name}`, import.meta.url)),
});
const council = fixture('forskningsradet.csv');
const changed = (from: string | RegExp, to: string): NamedFile => ({
  name: council.name,
  bytes: Buffer.from(Buffer.from(council.bytes).toString().replace(from, to)),
});
const county = '821227062';

async function fetch(files: NamedFile[], organisation = county, source: Source = 'forskningsradet') {
  const done = await importProjects(house.by('adviser'), files, { source, organisation });
  assert.ok(done.ok, JSON.stringify(done));
  return done;
}

const counts = (added: number, changed_: number, unchanged: number, rejected = 0, read = 6): ImportCounts => ({
  read,
  added,
  changed: changed_,
  unchanged,
  rejected,
});

async function project(acronym: string) {
  const { record_id: id } = await house.db
    .selectFrom('project')
    .select('record_id')
    .where('acronym', '=', acronym)
    .executeTakeFirstOrThrow();
  const record = await findRecord(house.db, house.by('adviser').actor, id);
  assert.ok(record);
  return record;
}

async function edit(acronym: string, patch: Values): Promise<void> {
  const outcome = await changeSome(house.by('adviser'), projectKind, await project(acronym), patch);
  assert.ok(outcome.ok, JSON.stringify(outcome));
}

test("the former county's two projects come as they stand in the source, and the second time nothing changes", async () => {
  assert.deepEqual((await fetch([council])).counts, counts(2, 0, 0));
  const { values, state, responsible } = await project('HYPERION');
  assert.deepEqual(
    [values.number, values.role, values.granted, values.currency, values.stage, values.starts_on, values.ends_on],
    ['821054', 'partner', '253461.25', 'EUR', 'closed', '2019-06-01', '2022-11-30'],
  );
  assert.deepEqual([state, values.visibility, responsible], ['draft', 'public', 'adviser']);
  assert.match(values['title.en'] ?? '', /^Development of a Decision Support System/);
  assert.equal((await project('PYROCO2')).values.stage, 'running');
  assert.deepEqual((await fetch([council])).counts, counts(0, 0, 2));
  assert.equal((await project('HYPERION')).version, 1);
});

test('our organisation is added with its number and its name as people write it, once', async () => {
  const found = await house.db
    .selectFrom('organisation_identifier')
    .innerJoin('record', 'record.id', 'record_id')
    .select(['title_nb', 'scheme', 'value'])
    .execute();
  assert.deepEqual(found, [{ title_nb: 'Vestfold og Telemark fylkeskommune', scheme: 'orgnr', value: county }]);
});

test('time alone changes no project, though it has ended since', async () => {
  house.clock.now = new Date('2027-01-01T09:00:00Z');
  assert.deepEqual((await fetch([council])).counts, counts(0, 0, 2));
  house.clock.now = new Date('2026-03-01T09:00:00Z');
});

test('what people change afterwards is theirs until the source says something new', async () => {
  await edit('HYPERION', { 'title.nb': 'Kulturarv som tåler klimaet', granted: '250000.00', call: 'vår utlysning' });
  assert.deepEqual((await fetch([council])).counts, counts(0, 0, 2));
  const news = changed('253461.24999972', '260000');
  assert.deepEqual((await fetch([news])).counts, counts(0, 1, 1));
  const { values } = await project('HYPERION');
  assert.deepEqual(
    [values.granted, values.call, values['title.nb']],
    ['260000.00', 'vår utlysning', 'Kulturarv som tåler klimaet'],
  );
  assert.deepEqual((await fetch([news])).counts, counts(0, 0, 2));
});

test('a project that its funder closes is reported and closed, step by step', async () => {
  const news = changed(/(PYROCO2.*);SIGNED;/, '$1;CLOSED;');
  assert.deepEqual((await fetch([news])).counts, counts(0, 2, 0));
  assert.equal((await project('HYPERION')).values.granted, '253461.25');
  assert.deepEqual([(await project('PYROCO2')).values.stage, (await project('PYROCO2')).version], ['closed', 3]);
});

test('a project that someone has written is found by programme and number, and not made twice', async () => {
  const { values } = await project('PYROCO2');
  const before = await house.db.selectFrom('project_source').selectAll().where('number', '=', '101037009').execute();
  await house.db.deleteFrom('project_source').where('number', '=', '101037009').execute();
  await edit('PYROCO2', { organisation: '', topic: '', stage: 'reporting' });
  assert.deepEqual((await fetch([council])).counts, counts(0, 1, 1));
  const now = (await project('PYROCO2')).values;
  assert.deepEqual([now.organisation, now.topic, now.stage], [values.organisation, 'LC-GD-3-1-2020', 'reporting']);
  assert.equal(before.length, 1);
});

test('each project that is left out is told by its row and why, and the others are fetched', async () => {
  const wrong = changed('01.10.2021 00:00', '32.10.2021 00:00');
  const done = await fetch([wrong]);
  assert.deepEqual(done.rejected, [
    { row: 6, title: '101037009 32.10.2021 00:00', problems: [{ column: '', why: 'dayUnclear' }] },
  ]);
  assert.equal(done.counts.rejected, 1);
  const long = changed('HYPERION', 'H'.repeat(80));
  assert.deepEqual((await fetch([long])).rejected[0]?.problems, [{ column: 'acronym', why: 'form.tooLong' }]);
});

test('what lies in the trash is not fetched anew, and says so', async () => {
  const record = await project('PYROCO2');
  await trashRecord(house.by('adviser'), record);
  const { rejected } = await fetch([council]);
  assert.deepEqual(rejected, [{ row: 6, title: 'PYROCO2', problems: [{ column: '', why: 'trashed' }] }]);
});

test('an import is one note beside those of its records, with its figures', async () => {
  const notes = await house.db.selectFrom('audit_entry').selectAll().orderBy('seq', 'desc').limit(1).execute();
  assert.deepEqual([notes[0]?.action, notes[0]?.subject], ['project.imported', county]);
  assert.deepEqual(notes[0]?.detail, { source: 'forskningsradet', ...counts(0, 0, 1, 1) });
});

test('from CORDIS come the partners too, each an organisation by its number, with shares that are the whole', async () => {
  const files = [fixture('project-2025.csv'), fixture('organization-2025.csv')];
  const done = await fetch(files, '888767836', 'cordis');
  assert.deepEqual(done.counts, counts(1, 0, 0, 0, 6));
  const { values } = await project('SDG-INOV-ECOS');
  assert.deepEqual([values.role, values.granted, values.total], ['associated', '0.00', '']);
  assert.match(values['objectives.en'] ?? '', /./);
  const of = (name: string) =>
    Object.entries(values).flatMap(([key, value]) =>
      new RegExp(`^partner\\.\\w+\\.${name}$`).test(key) ? [value] : [],
    );
  assert.deepEqual(of('country'), ['IL', 'IT', 'FR', 'GB', 'PT']);
  assert.deepEqual(of('share'), ['44.11', '18.63', '18.63', '', '18.63']);
  assert.equal(new Set(of('organisation')).size, 5);
  assert.ok(of('organisation').includes(values.organisation ?? ''));
  const again = await fetch(files, '888767836', 'cordis');
  assert.deepEqual(again.counts, counts(0, 0, 1, 0, 6));
  const pics = await house.db
    .selectFrom('organisation_identifier')
    .select('value')
    .where('scheme', '=', 'pic')
    .execute();
  assert.equal(pics.length, 5);
});

test('parts of one body with numbers of their own in the portal are each an organisation; a Norwegian one is found by its organisation number', async () => {
  const norwegian = await aRecord(house, 'organisation', {
    'title.nb': 'Eksempelinstituttet',
    country: 'NO',
    'identifier.new1.scheme': 'orgnr',
    'identifier.new1.value': '987 654 325',
  });
  const [heading = ''] = Buffer.from(fixture('organization-2025.csv').bytes).toString().split('\n', 1);
  const row = (pic: string, vat: string, name: string, country: string) =>
    `500,PARTS,${pic},${vat},${name},,False,HES,Gata 1,1,By,${country},,,,,,,1,participant,100,100,0,False`;
  const organisations = [
    heading,
    row('900000001', 'SE556000000001', 'Parts', 'SE'),
    row('900000002', 'SE556000000001', 'Parts', 'SE'),
    row('900000003', 'NO987654325MVA', 'EKSEMPELINSTITUTTET AS', 'NO'),
  ];
  const project500 =
    'id,acronym,status,title,startDate,endDate,frameworkProgramme\n500,PARTS,SIGNED,Parts,2024-01-01,2027-01-01,HORIZON';
  const files = [
    { name: 'organization.csv', bytes: Buffer.from(organisations.join('\n')) },
    { name: 'project.csv', bytes: Buffer.from(project500) },
  ];
  assert.deepEqual((await fetch(files, '900000001', 'cordis')).counts, counts(1, 0, 0, 0, 4));
  const { values } = await project('PARTS');
  const partners = keysIn('partner', values).map((key) => values[`partner.${key}.organisation`]);
  assert.deepEqual([new Set(partners).size, partners[2]], [3, norwegian]);
  assert.deepEqual((await fetch(files, '900000001', 'cordis')).counts, counts(0, 0, 1, 0, 4));
});

test('projects are written out with the amount, the role and the organisation as in the source', async () => {
  const all: ExportedProject[] = [];
  for await (const some of exportedProjects(house.db, house.by('adviser').actor)) all.push(...some);
  const found = all.find(({ acronym }) => acronym === 'HYPERION');
  assert.ok(found);
  const { title, ...rest } = found;
  assert.match(title, /^Development of a Decision Support System/);
  assert.deepEqual(rest, {
    acronym: 'HYPERION',
    programme: 'H2020',
    organisation: county,
    role: 'PARTICIPANT',
    amount: '253461.25',
    currency: 'EUR',
    number: '821054',
  });
  assert.deepEqual(
    all.map(({ role }) => role),
    ['PARTICIPANT', 'ASSOCIATEDPARTNER', 'PARTICIPANT'],
  );
});

test('a number that nobody can have is refused before anything is read', async () => {
  const done = await importProjects(house.by('adviser'), [council], { source: 'forskningsradet', organisation: '12' });
  assert.deepEqual(done, { ok: false, why: 'organisationUnclear' });
});

test('two who fetch the same file at once make no project twice', async () => {
  const other = Buffer.from(council.bytes).toString().replaceAll('821054', '700001').replaceAll('101037009', '700002');
  const files = [{ name: 'x.csv', bytes: Buffer.from(other) }];
  const both = await Promise.all([fetch(files), fetch(files)]);
  assert.deepEqual(
    both.map(({ counts: { added, unchanged } }) => added + unchanged),
    [2, 2],
  );
  assert.equal(both[0].counts.added + both[1].counts.added, 2);
});
