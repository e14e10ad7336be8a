import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import * as xlsx from '@e965/xlsx';
import fc from 'fast-check';
import { writeBook } from '#exchange/workbook.ts';
import { readBook } from '#exchange/xlsx.ts';
import { applyImport } from '#features/sheets/apply.ts';
import { organisationRegister as register } from '#features/organisations/register.ts';
import type { Values } from '#platform/form.ts';
import { findRecord } from '#records/queries.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import { sheetsOf } from './columns.ts';
import { applyRecord, planTables } from './planning.ts';
import type { RecordRow } from './row.ts';
import { keepImport } from './store.ts';
import { readTables } from './tables.ts';

let house: House;
const ids: string[] = [];
before(async () => {
  house = await openHouse();
  for (let n = 0; n < 200; n++)
    ids.push(
      await aRecord(house, 'organisation', {
        'title.nb': `Nettverk ${n}`,
        seat: n % 3 ? 'Oslo' : '',
        'alias.new1.name': `N${n}`,
        'alias.new2.name': `Nett ${n}`,
        'person.new1.name': `Rådgiver ${n}`,
        'person.new1.purpose': 'Kontakt',
        'person.new1.confirmed_on': '2026-01-31',
      }),
    );
});
after(() => house.close());

async function exported(): Promise<Uint8Array> {
  const answer = await house.ask('adviser', '/nb/arbeid/organisasjoner/eksport?as=xlsx');
  return new Uint8Array(await answer.arrayBuffer());
}

async function planned(file: Uint8Array): Promise<RecordRow[]> {
  const reading = await readTables(file, sheetsOf(register), 'nb');
  assert.ok(reading.ok, JSON.stringify(reading));
  const all: RecordRow[] = [];
  const { actor } = house.by('adviser');
  for await (const rows of planTables(house.db, actor, register, reading.tables, 'nb')) all.push(...rows);
  return all;
}

/** What can be written in a cell of each column, as the file says it and as the form then holds it. */
const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
  .map((text) => `a${text.replaceAll(/[\s\p{C}]/gu, ' ').trim()}`);
const same = (all: fc.Arbitrary<string>) => all.map((value) => [value, value] as const);
const optional = (all: fc.Arbitrary<string>) => fc.option(all, { nil: '' });
const dayAfter = fc
  .integer({ min: 0, max: 9000 })
  .map((n) => new Date(Date.UTC(2027, 0, 1 + n)).toISOString().slice(0, 10));
const columns: Record<string, Record<string, fc.Arbitrary<readonly [string, string]>>> = {
  '': {
    'title.nn': same(optional(words)),
    'title.en': same(optional(words)),
    'summary.nb': same(optional(words)),
    seat: same(optional(words)),
    region: same(optional(words)),
    website: same(optional(fc.nat().map((n) => `https://example.org/${n}`))),
    assessment: same(fc.constantFrom('=1+1', '007', 'true', '1/2', '-3', '12.5.2026', '', '@a', "'b")),
    country: fc.constantFrom(['Norge', 'NO'], ['Polen', 'PL'], ['', '']),
    is_umbrella: fc.constantFrom(['ja', 'on'], ['nei', '']),
    tags: same(fc.constantFrom('', 'a', 'a, b', 'å')),
    responsible: fc.constantFrom(['En manager', 'manager'], ['En adviser', 'adviser'], ['', '']),
  },
  alias: { name: same(words), note: same(optional(words)) },
  person: {
    role: same(optional(words)),
    phone: same(optional(fc.nat().map((n) => `0${n}`))),
    ends_on: same(optional(dayAfter)),
  },
};

test('a thousand random edits are those changes and no others, and once done there is nothing left to do', async () => {
  const places = Object.entries(columns).flatMap(([part, own]) =>
    Object.keys(own).flatMap((name) =>
      ids.flatMap((_, n) => (part === 'alias' ? [2 * n, 2 * n + 1] : [n]).map((row) => ({ part, name, row }))),
    ),
  );
  const some = fc.shuffledSubarray(places, { minLength: 1000, maxLength: 1000 });
  await fc.assert(
    fc.asyncProperty(some, fc.gen(), async (edited, gen) => {
      const book = await readBook(await exported());
      assert.ok(book.ok);
      const specs = sheetsOf(register);
      const sheets = book.sheets
        .slice(0, specs.length)
        .map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map(({ text }) => text)) }));
      const expected = new Map<string, string>();
      for (const { part, name, row } of edited) {
        const at = specs.findIndex((spec) => (spec.part?.name ?? '') === part);
        const place = specs[at]?.columns.findIndex((column) => column.name === name) ?? -1;
        const cells = sheets[at]?.rows[row + 1] ?? [];
        const [said, held] = gen(() => columns[part]?.[name] ?? same(words));
        if (cells[place] === said) continue;
        cells[place] = said;
        const [id = '', , , key = ''] = cells;
        expected.set(part ? `${id} ${part}.${key}.${name}` : `${id} ${name}`, held);
      }
      const file = await writeBook(
        sheets.map(({ name, rows: [heading = [], ...rows] }) => ({
          name,
          rows,
          columns: heading.map((each) => ({ heading: each })),
        })),
      );
      const plans = await planned(file);
      assert.deepEqual(
        plans.filter(({ problems }) => problems.length),
        [],
      );
      const found = new Map(
        plans.flatMap(({ id, typed }) => Object.entries(typed).map(([name, value]) => [`${id} ${name}`, value])),
      );
      assert.deepEqual(Object.fromEntries(found), Object.fromEntries(expected));
      await applied(plans);
      for (const record of new Set([...expected.keys()].map((key) => key.split(' ')[0] ?? '')))
        assertHolds(record, (await findRecord(house.db, house.by('adviser').actor, record))?.values ?? {}, expected);
      assert.deepEqual(
        (await planned(file)).filter(({ outcome }) => outcome !== 'unchanged'),
        [],
      );
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

async function applied(plans: readonly RecordRow[]): Promise<void> {
  const by = house.by('adviser');
  const id = await keepImport(by, { kind: 'organisation', name: '', language: 'nb', sheets: [] }, plans);
  await applyImport(by, id, applyRecord(register));
  const left = await house.db
    .selectFrom('sheet_import_row')
    .select('plan')
    .where('import_id', '=', id)
    .where('outcome', '=', 'rejected')
    .execute();
  assert.deepEqual(left, []);
}

function assertHolds(record: string, values: Values, expected: ReadonlyMap<string, string>): void {
  for (const [key, value] of expected)
    if (key.startsWith(`${record} `))
      assert.equal((values[key.slice(record.length + 1)] ?? '').trim(), value.trim(), key);
}

test('formulas, links that are formulas and merged cells are refused where they stand; the rows around them are read', async () => {
  const book = xlsx.read(await exported(), { type: 'array' });
  const main = book.Sheets[book.SheetNames[0] ?? ''];
  assert.ok(main);
  const heading = xlsx.utils.sheet_to_json<string[]>(main, { header: 1 })[0] ?? [];
  const seat = heading.indexOf('Sted');
  const at = (r: number) => xlsx.utils.encode_cell({ r, c: seat });
  main[at(1)] = { t: 's', v: 'Oslo', f: '"Os"&"lo"' };
  main[at(2)] = { t: 's', v: 'x', f: 'HYPERLINK("http://example.org","x")' };
  main[at(3)] = { t: 's', v: 'Moss' };
  main['!merges'] = [xlsx.utils.decode_range(`${at(3)}:${at(4)}`)];
  main[at(5)] = { t: 's', v: 'Voss' };
  main[at(6)] = { t: 'e', v: 23 };
  const plans = await planned(new Uint8Array(xlsx.write(book, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer));
  const told = plans
    .filter(({ outcome }) => outcome !== 'unchanged')
    .map(({ outcome, problems, typed }) => [outcome, problems[0]?.cell ?? typed.seat, problems[0]?.why]);
  const cell = (r: number) => `Organisasjoner!${at(r)}`;
  assert.deepEqual(told, [
    ['rejected', cell(1), 'formula'],
    ['rejected', cell(2), 'formula'],
    ['rejected', cell(3), 'merged'],
    ['rejected', cell(4), 'merged'],
    ['changed', 'Voss', undefined],
    ['rejected', cell(6), 'cellError'],
  ]);
});

test('a file in an old encoding says what it means', async () => {
  const csv = Buffer.from('Navn (bokmål);Land;Sted\r\nBlåbærnettet;Danmark;Ærø\r\n', 'latin1');
  const [row] = await planned(new Uint8Array(csv));
  assert.deepEqual(row?.typed, { 'title.nb': 'Blåbærnettet', country: 'DK', seat: 'Ærø' });
});
