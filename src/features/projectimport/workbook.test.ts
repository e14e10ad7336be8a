import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { writeBook } from '#exchange/workbook.ts';
import { readBook } from '#exchange/xlsx.ts';
import { projectRegister } from '#features/projects/register.ts';
import { ensureProgramme } from '#features/programmes/shipped.ts';
import { keysIn } from '#records/register/check.ts';
import type { RecordRow } from '#features/sheets/row.ts';
import { findRecord } from '#records/queries.ts';
import type { Values } from '#platform/form.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';

let house: House;
let id: string;
before(async () => {
  house = await openHouse();
  id = await aProject();
});
after(() => house.close());

const base = '/nb/arbeid/prosjekter';

/** A project with a row in every part. */
async function aProject(): Promise<string> {
  const [north, south] = [
    await aRecord(house, 'organisation', { 'title.nb': 'Nordfylket' }),
    await aRecord(house, 'organisation', { 'title.nb': 'Sørfylket' }),
  ];
  const programme = (await ensureProgramme(house.by('adviser'), 'INTERREG-OKS')) ?? '';
  return aRecord(house, 'project', {
    'title.nb': 'Alt i ett',
    programme,
    organisation: north,
    'partner.new1.organisation': north,
    'partner.new1.role': 'lead',
    'partner.new1.share': '33.33',
    'partner.new2.organisation': south,
    'partner.new2.share': '66.67',
    'budget.new1.organisation': north,
    'budget.new1.category': 'staff',
    'budget.new1.year': '2026',
    'budget.new1.amount': '1234.50',
    'budget.new1.currency': 'EUR',
    'financing.new1.source': 'own_cash',
    'financing.new1.organisation': north,
    'financing.new1.year': '2026',
    'financing.new1.amount': '5000.00',
    'financing.new1.currency': 'NOK',
    'holding.new1.organisation': north,
    'holding.new1.starts_on': '2024-01-01',
  });
}

type Sheet = { name: string; rows: string[][] };

async function exported(): Promise<Sheet[]> {
  const answer = await house.ask('adviser', `${base}/eksport?as=xlsx`);
  assert.equal(answer.status, 200, house.faults.at(-1)?.stack);
  const book = await readBook(new Uint8Array(await answer.arrayBuffer()));
  assert.ok(book.ok);
  return book.sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(({ text }) => text)) }));
}

async function planned(sheets: readonly Sheet[]): Promise<{ at: string; rows: RecordRow[] }> {
  const file = await writeBook(
    sheets.map(({ name, rows: [heading = [], ...rows] }) => ({
      name,
      columns: heading.map((each) => ({ heading: each })),
      rows,
    })),
  );
  const form = new FormData();
  form.set('file', new File([file as BlobPart], 'prosjekter.xlsx'));
  const answer = await house.submit('adviser', `${base}/import`, form);
  assert.equal(answer.status, 303, await answer.clone().text());
  const at = answer.headers.get('Location') ?? '';
  const kept = await house.db
    .selectFrom('sheet_import_row')
    .select('plan')
    .where('import_id', '=', at.split('/').at(-1) ?? '')
    .orderBy('number')
    .execute();
  return { at, rows: kept.map(({ plan }) => plan as RecordRow) };
}

const words = projectRegister.words.nb;
/** A sheet's name is no longer. */
const longest = 31;
const sheetOf = (sheets: readonly Sheet[], part: string): Sheet => {
  const called = part ? words.labels[part] : words.many;
  const found = sheets.find(({ name }) => name === called?.slice(0, longest));
  assert.ok(found, `${called} is not among ${sheets.map(({ name }) => name).join()}`);
  return found;
};

/** Writes in a row of a sheet, the first unless told, under the heading of a field. */
function write(sheets: readonly Sheet[], part: string, field: string, value: string, row = 1): void {
  const { rows } = sheetOf(sheets, part);
  const label = words.labels[part ? `${part}.${field}` : field] ?? field;
  const at = rows[0]?.findIndex((each) => each.startsWith(label)) ?? -1;
  assert.ok(at >= 0, `${label} is not among ${rows[0]?.join()}`);
  rows[row]![at] = value;
}

test('a project goes out with a sheet for each of its parts, and comes back as it went', async () => {
  const sheets = await exported();
  for (const { name } of projectRegister.parts)
    assert.equal(sheetOf(sheets, name).rows.length, name === 'partner' ? 3 : 2, name);
  const { rows } = await planned(sheets);
  assert.deepEqual(
    rows.filter(({ outcome }) => outcome !== 'unchanged'),
    [],
  );
});

test('what is changed in the sheets is changed in the project, amounts as people write them', async () => {
  const sheets = await exported();
  write(sheets, 'budget', 'amount', '1 234,75');
  write(sheets, 'claim', 'claimed', '21000');
  write(sheets, 'partner', 'share', '50');
  write(sheets, 'partner', 'share', '50', 2);
  write(sheets, 'risk', 'measure', 'Sikre kursen');
  const { at, rows } = await planned(sheets);
  assert.equal(rows.filter(({ outcome }) => outcome === 'changed').length, 5, JSON.stringify(rows));
  await house.submit('adviser', `${at}/gjennomforing`);
  const { values } = (await findRecord(house.db, house.by('adviser').actor, id)) ?? {};
  assert.deepEqual(of(values, 'budget', 'amount'), ['1234.75']);
  assert.deepEqual(of(values, 'claim', 'claimed'), ['21000.00']);
  assert.deepEqual(of(values, 'partner', 'share'), ['50', '50']);
  assert.deepEqual(of(values, 'risk', 'measure'), ['Sikre kursen']);
});

const of = (values: Values = {}, part: string, field: string) =>
  keysIn(part, values).map((key) => values[`${part}.${key}.${field}`]);

test('what cannot be is told at its cell, and nothing is done with it', async () => {
  const cases = [
    ['budget', 'amount', '15.414', 'amountUnclear'],
    ['budget', 'category', 'Kake', 'choiceUnknown'],
    ['package', 'ends_on', '31.2.2026', 'dayUnclear'],
    ['partner', 'share', '60', 'form.sharesNotWhole'],
    ['partner', 'organisation', 'Vestfylket', 'referenceUnknown'],
    ['claim', 'rate', 'elleve', 'form.rateUnclear'],
  ] as const;
  for (const [part, field, value, why] of cases) {
    const sheets = await exported();
    write(sheets, part, field, value);
    const { rows } = await planned(sheets);
    const refused = rows.filter(({ outcome }) => outcome === 'rejected');
    const told = refused.flatMap(({ problems }) => problems.map((each) => each.why));
    assert.ok(
      told.includes(why),
      `${field} ${value}: ${JSON.stringify(rows.filter((row) => row.outcome !== 'unchanged'))}`,
    );
  }
});

test('rows without an id are new projects with their parts, in a register that has none of them', async () => {
  const sheets = await exported();
  for (const {
    rows: [heading = [], ...lines],
  } of sheets)
    for (const line of lines)
      for (const [at, name] of heading.entries()) {
        if (['Id i Samband', 'Versjon', 'Radens id'].includes(name)) line[at] = '';
        if (name === words.one) line[at] = 'Nytt i ett';
      }
  write(sheets, '', 'title', 'Nytt i ett');
  const { at, rows } = await planned(sheets);
  assert.deepEqual(
    rows.filter(({ outcome }) => outcome !== 'new').map(({ sheet, problems }) => [sheet, problems]),
    [],
  );
  await house.submit('adviser', `${at}/gjennomforing`);
  const { record_id: fresh } = await house.db
    .selectFrom('project')
    .innerJoin('record', 'record.id', 'record_id')
    .select('record_id')
    .where('title_nb', '=', 'Nytt i ett')
    .executeTakeFirstOrThrow();
  const added = await findRecord(house.db, house.by('adviser').actor, fresh);
  for (const { name } of projectRegister.parts)
    assert.equal(keysIn(name, added?.values ?? {}).length, name === 'partner' ? 2 : 1, name);
});
