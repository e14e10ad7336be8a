import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Role } from '#platform/actor.ts';
import { writeCsv } from '#exchange/csv.ts';
import { writeBook, type OutSheet } from '#exchange/workbook.ts';
import { readBook } from '#exchange/xlsx.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import type { RecordRow } from './row.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const base = '/nb/arbeid/organisasjoner';

async function exported(query = 'as=xlsx', address = `${base}/eksport`): Promise<Uint8Array> {
  const answer = await house.ask('adviser', `${address}?${query}`);
  assert.equal(answer.status, 200, house.faults.at(-1)?.stack);
  return new Uint8Array(await answer.arrayBuffer());
}

async function upload(
  content: string | Uint8Array,
  { by = 'adviser' as Role, name = 'fil.xlsx', at = `${base}/import` } = {},
) {
  const form = new FormData();
  form.set('file', new File([content as BlobPart], name));
  return house.submit(by, at, form);
}

const idIn = (answer: Response) => answer.headers.get('Location')?.split('/').at(-1) ?? '';

async function plan(content: string | Uint8Array, options: Parameters<typeof upload>[1] = {}) {
  const answer = await upload(content, options);
  assert.equal(answer.status, 303, house.faults.at(-1)?.stack ?? (await answer.clone().text()));
  const id = idIn(answer);
  const rows = await house.db
    .selectFrom('sheet_import_row')
    .select('plan')
    .where('import_id', '=', id)
    .orderBy('number')
    .execute();
  const plans = rows.map((row) => row.plan as RecordRow);
  return { id, plans, differing: plans.filter(({ outcome }) => outcome !== 'unchanged') };
}

async function apply(content: string | Uint8Array, options: Parameters<typeof upload>[1] = {}) {
  const planned = await plan(content, options);
  const by = options.by ?? 'adviser';
  assert.equal(
    (await house.submit(by, `${base}/import/${planned.id}/gjennomforing`)).status,
    303,
    house.faults.at(-1)?.stack,
  );
  for (;;) {
    const { state } = await house.db
      .selectFrom('sheet_import')
      .select('state')
      .where('id', '=', planned.id)
      .executeTakeFirstOrThrow();
    if (state === 'done') return planned;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The sheets of the file that is exported, to be changed by hand. */
async function sheets(): Promise<{ name: string; rows: string[][] }[]> {
  const book = await readBook(await exported());
  assert.ok(book.ok);
  return book.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(({ text }) => text)) }));
}

const written = (all: { name: string; rows: string[][] }[]) =>
  writeBook(
    all.map(({ name, rows: [heading = [], ...rows] }): OutSheet => ({
      name,
      columns: heading.map((each) => ({ heading: each })),
      rows,
    })),
    'Egne verdier',
  );

test('what a register writes out, it reads back without a change: hostile words too', async () => {
  const other = await aRecord(house, 'organisation', { 'title.nb': 'Samme navn' });
  await aRecord(house, 'organisation', { 'title.nb': 'Samme navn' });
  await aRecord(house, 'organisation', {
    'title.nb': '=HYPERLINK("http://x")',
    'title.nn': '007',
    'title.en': 'true',
    'summary.nb': 'Linje en\nlinje to\t_x000D_ 🙂 1/2 ' + 'lang '.repeat(90),
    seat: '1-2',
    region: "'@+=-",
    assessment: '00012',
    parent_organisation: other,
    tags: 'b, a',
    'alias.new1.name': '12.5.2026',
    'alias.new1.note': '-3',
    'alias.new2.name': 'Æ;Ø"Å',
    'person.new1.name': 'Rådgiver A',
    'person.new1.purpose': 'Kontakt',
    'person.new1.phone': '+47 00 00 00 00',
    'person.new1.confirmed_on': '2026-01-31',
    founded_on: '1900-02-01',
    responsible: 'manager',
  });
  for (const [file, at] of [
    [await exported(), undefined],
    [await exported('as=csv'), undefined],
    [await exported('as=xlsx', '/en/work/organisations/export'), undefined],
    [await exported('as=xlsx', '/nn/arbeid/organisasjonar/eksport'), '/en/work/organisations/import'],
  ] as const) {
    const { differing, plans } = await plan(file, at ? { at } : {});
    assert.ok(plans.length >= 3);
    assert.deepEqual(differing, []);
  }
});

const heading = (rows: string[][] | undefined, name: string) => rows?.[0]?.indexOf(name) ?? -1;

/** Sets a cell by its sheet, its record's or row's id and its heading. */
function set(all: Awaited<ReturnType<typeof sheets>>, sheet: string, id: string, column: string, value: string): void {
  const rows = all.find(({ name }) => name === sheet)?.rows ?? [];
  const row = rows.find((cells) => cells.includes(id));
  assert.ok(row && heading(rows, column) >= 0, `${sheet} ${id} ${column}`);
  row[heading(rows, column)] = value;
}

const whys = (rows: readonly RecordRow[]) =>
  rows.flatMap(({ problems }) => problems.map(({ why, cell }) => [cell, why]));

test('cells are changed, emptied and added, rows of parts too, and the preview says what before it is done', async () => {
  const id = await aRecord(house, 'organisation', {
    'title.nb': 'Nordsjøkommisjonen',
    seat: 'Aberdeen',
    region: 'Skottland',
    'alias.new1.name': 'NSC',
    'alias.new2.name': 'North Sea Commission',
  });
  const all = await sheets();
  set(all, 'Organisasjoner', id, 'Sted', 'Hamburg');
  set(all, 'Organisasjoner', id, 'Region', '');
  const aliases = all.find(({ name }) => name === 'Andre navn')?.rows ?? [];
  const own = aliases.filter((row) => row.includes(id));
  own[0]?.fill('', heading(aliases, 'Navn'));
  own[1]?.splice(heading(aliases, 'Navn'), 1, 'North Sea Commission (CPMR)');
  aliases.push(['', '', 'Nytt nettverk', '', 'NN', ''], [id, '', '', '', 'Nordsjøen', '']);
  const main = all.find(({ name }) => name === 'Organisasjoner')?.rows ?? [];
  const fresh = main[0]?.map(() => '') ?? [];
  fresh[heading(main, 'Navn (bokmål)')] = 'Nytt nettverk';
  fresh[heading(main, 'Land')] = 'Norge';
  main.push(fresh);
  const file = await written(all);
  const planned = await plan(file);
  const told = planned.differing.map(({ title, outcome, changes, removed, part }) => [
    title,
    part ?? '',
    removed ? 'removed' : outcome,
    ...changes.map(({ field, before, after }) => `${field}: ${before} > ${after}`),
  ]);
  assert.deepEqual(told, [
    ['Nordsjøkommisjonen', '', 'changed', 'seat: Aberdeen > Hamburg', 'region: Skottland > '],
    ['Nytt nettverk', '', 'new', 'title.nb:  > Nytt nettverk', 'country:  > Norge'],
    ['Nordsjøkommisjonen', 'alias', 'removed', 'alias: NSC > '],
    ['Nordsjøkommisjonen', 'alias', 'changed', 'alias.name: North Sea Commission > North Sea Commission (CPMR)'],
    ['Nytt nettverk', 'alias', 'new', 'alias.name:  > NN'],
    ['Nordsjøkommisjonen', 'alias', 'new', 'alias.name:  > Nordsjøen'],
  ]);
  const page = await (await house.ask('adviser', `${base}/import/${planned.id}?show=changed`)).text();
  assert.match(page, /Sted: <del>Aberdeen<\/del> blir <ins>Hamburg<\/ins>/);
  assert.match(page, /Fjernes: Andre navn <del>NSC<\/del>/);
  await apply(file);
  const rows = await house.db.selectFrom('record_version').select(['version']).where('record_id', '=', id).execute();
  assert.equal(rows.length, 2, 'the record is saved once, whatever the number of its rows');
  const names = await house.db
    .selectFrom('organisation_alias')
    .select('name')
    .where('record_id', '=', id)
    .orderBy('position')
    .execute();
  assert.deepEqual(
    names.map(({ name }) => name),
    ['North Sea Commission (CPMR)', 'Nordsjøen'],
  );
  assert.deepEqual(
    (await plan(file)).differing,
    [],
    'the same file again changes nothing, though it names old versions',
  );
  assert.deepEqual((await plan(await exported())).differing, []);
});

test('what someone else has saved since is never overwritten: both are shown', async () => {
  const id = await aRecord(house, 'organisation', {
    'title.nb': 'Vitensenteret',
    seat: 'Bergen',
    region: 'Vestlandet',
  });
  const all = await sheets();
  set(all, 'Organisasjoner', id, 'Sted', 'Oslo');
  const other = await sheets();
  set(other, 'Organisasjoner', id, 'Sted', 'Trondheim');
  await apply(await written(other));
  const { differing, id: kept } = await plan(await written(all));
  assert.deepEqual(
    differing.map(({ outcome, changes }) => ({ outcome, changes })),
    [{ outcome: 'conflict', changes: [{ field: 'seat', before: 'Trondheim', after: 'Oslo' }] }],
  );
  const page = await (await house.ask('adviser', `${base}/import/${kept}?show=conflict`)).text();
  assert.match(page, /i filen <ins>Oslo<\/ins>, lagret nå <b>Trondheim<\/b>/);
  set(all, 'Organisasjoner', id, 'Sted', 'Bergen');
  assert.deepEqual((await plan(await written(all))).differing, [], 'a row that I have not touched is no conflict');
});

test('each cell that cannot be read is named with what to do, and the rest can be imported', async () => {
  const ids: string[] = [];
  for (let n = 0; n < 14; n++)
    ids.push(
      await aRecord(house, 'organisation', {
        'title.nb': `Feil ${String(n).padStart(2, '0')}`,
        'person.new1.name': 'Rådgiver B',
        'person.new1.purpose': 'Kontakt',
        'person.new1.confirmed_on': '2026-01-31',
      }),
    );
  const all = await sheets();
  const bad: [string, string, string][] = [
    ['Opphørt', '5/12/26', 'dayAmbiguous'],
    ['Opphørt', '5/12/2026', 'dayAmbiguous'],
    ['Opphørt', '31.2.2026', 'dayUnclear'],
    ['Land', 'Atlantis', 'choiceNotListed'],
    ['Del av', 'Finnes ikke', 'referenceUnknown'],
    ['Del av', 'Samme navn', 'referenceAmbiguous'],
    ['Ansvarlig', 'Ingen Kjent', 'personUnknown'],
    ['Enhet', 'Ingen enhet', 'unitUnknown'],
    ['Paraplyorganisasjon som andre er medlem av', 'kanskje', 'flagUnclear'],
    ['Nettsted', 'javascript:alert(1)', 'form.addressUnclear'],
    ['Navn (bokmål)', '', 'form.titleMissing'],
    ['Tilstand', 'publisert', 'stateFixed'],
    ['Versjon', '99', 'versionUnclear'],
  ];
  for (const [n, [column, value]] of bad.entries()) set(all, 'Organisasjoner', ids[n] ?? '', column, value);
  set(all, 'Organisasjoner', ids[12] ?? '', 'Sted', 'Moss');
  set(all, 'Organisasjoner', ids[13] ?? '', 'Opphørt', '12.5.2026');
  const main = all.find(({ name }) => name === 'Organisasjoner')?.rows ?? [];
  main.push([...(main.find((row) => row.includes(ids[13] ?? '')) ?? [])]);
  main.push(main[0]?.map((_, at) => (at ? '' : 'zzzzzzzzzzzz')) ?? []);
  const file = await written(all);
  const { differing, id } = await plan(file);
  const rejected = differing.filter(({ outcome }) => outcome === 'rejected');
  assert.deepEqual(
    rejected.flatMap(({ problems }) => problems.map(({ why }) => why)),
    [...bad.map(([, , why]) => why), 'twice', 'idUnknown'],
  );
  assert.ok(
    whys(rejected).every(([cell]) => /^Organisasjoner![A-Z]+\d+$/.test(cell ?? '')),
    JSON.stringify(whys(rejected)),
  );
  assert.deepEqual(
    differing.filter(({ outcome }) => outcome === 'changed').map(({ typed }) => typed),
    [{ dissolved_on: '2026-05-12' }],
  );
  const page = await (await house.ask('adviser', `${base}/import/${id}?show=rejected`)).text();
  assert.match(page, /Organisasjoner!\w+\d+ \(Land\): ordet står ikke i listen/);
  assert.match(page, /Organisasjoner!\w+\d+ \(Nettsted\): Skriv/);
  const answer = await house.ask('adviser', `${base}/import/${id}/avviste`);
  const again = await readBook(new Uint8Array(await answer.arrayBuffer()));
  assert.ok(again.ok);
  const lines = again.sheets[0]?.rows.map((row) => row.map(({ text }) => text)) ?? [];
  assert.equal(lines.length, bad.length + 3);
  assert.deepEqual(lines[0]?.slice(-2), ['Rad', 'Hvorfor']);
  assert.match(lines[1]?.at(-1) ?? '', /Opphørt\): datoen kan leses på to måter/);
});

test('an error in a row of a part refuses that row alone', async () => {
  const id = await aRecord(house, 'organisation', {
    'title.nb': 'Delvis',
    'person.new1.name': 'Rådgiver C',
    'person.new1.purpose': 'Kontakt',
    'person.new1.confirmed_on': '2026-01-31',
    'alias.new1.name': 'D',
  });
  const all = await sheets();
  set(all, 'Organisasjoner', id, 'Sted', 'Moss');
  const people = all.find(({ rows }) => rows[0]?.includes('Formål') || rows.some((row) => row.includes('Rådgiver C')));
  const row = people?.rows.find((cells) => cells.includes(id)) ?? [];
  row[row.indexOf('Rådgiver C')] = '';
  const { differing } = await plan(await written(all));
  assert.deepEqual(
    differing.map(({ outcome, part, problems }) => [outcome, part, ...problems.map(({ why }) => why)]),
    [
      ['changed', undefined],
      ['rejected', 'person', 'form.nameMissing'],
    ],
  );
});

test('columns and sheets that are missing or unknown are told by name; columns may stand in any order', async () => {
  const id = await aRecord(house, 'organisation', { 'title.nb': 'Snudd', seat: 'Voss', region: 'Vest' });
  const csv = writeCsv([
    ['Stad', 'Merknad', 'Versjon', 'Id i Samband'],
    ['Bergen', 'x', '1', id],
  ]);
  const { differing, id: kept } = await plan(csv, { name: 'a.csv' });
  assert.deepEqual(
    differing.map(({ typed }) => typed),
    [{ seat: 'Bergen' }],
  );
  const page = await (await house.ask('adviser', `${base}/import/${kept}`)).text();
  assert.match(page, /ikke leser: Merknad/);
  assert.match(page, /ikke blir rørt: .*Region/);
  const without = writeCsv([
    ['Id i Samband', 'Sted'],
    [id, 'Oslo'],
  ]);
  assert.deepEqual(
    whys((await plan(without, { name: 'b.csv' })).differing).map(([, why]) => why),
    ['versionMissing'],
  );
});

test('a file that is no such file says what to do', async () => {
  const many = `Navn (bokmål)\n${'x\n'.repeat(20_001)}`;
  for (const [content, told] of [
    ['', 'Det er ingen rader her'],
    ['a;b\n1;2\n', 'Behold overskriftene fra filen du hentet ut (fant: a, b)'],
    ['Sted;Sted\na;b\n', 'To kolonner betyr det samme'],
    [many, 'høyst 20 000 rader'],
    [new Uint8Array([0x50, 0x4b, 1, 2, 3]), 'Filen kan ikke leses'],
  ] as const) {
    const answer = await upload(content);
    assert.equal(answer.status, 422, told);
    assert.ok((await answer.text()).includes(told), told);
  }
});

test('rights are asked row by row', async () => {
  const id = await aRecord(house, 'organisation', { 'title.nb': 'Andres', seat: 'Voss' });
  const own = await aRecord(house, 'organisation', { 'title.nb': 'Min egen', seat: 'Voss' }, { by: 'contributor' });
  const all = await sheets();
  for (const each of [id, own]) set(all, 'Organisasjoner', each, 'Sted', 'Oslo');
  const { differing } = await plan(await written(all), { by: 'contributor' });
  assert.deepEqual(
    differing.map(({ title, outcome, problems }) => [title, outcome, ...problems.map(({ why }) => why)]),
    [
      ['Andres', 'rejected', 'notYours'],
      ['Min egen', 'changed'],
    ],
  );
  assert.equal((await house.ask('visitor', `${base}/eksport`)).status, 404);
});
