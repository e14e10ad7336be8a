import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { readForskningsradet } from './forskningsradet.ts';
import { centsIn, dayIn, type Ours, type ParticipationsRead } from './participations.ts';

const fixture = readFileSync(new URL('../../tests/fixtures/projects/forskningsradet.csv', import.meta.url));
const ours: Ours = {
  whose: ({ orgnr }) => (orgnr === '821227062' ? 'ours' : /^[89]\d{8}$/.test(orgnr) ? 'other' : 'unclear'),
  names: [],
};

function read(bytes: Uint8Array | string): ParticipationsRead & { ok: true } {
  const found = readForskningsradet(Buffer.from(bytes), ours);
  assert.ok(found.ok, JSON.stringify(found));
  return found;
}

const told = ({ rejected }: ParticipationsRead & { ok: true }) => rejected.map(({ row, why }) => `${row} ${why}`);

const columns =
  'Rammeprogram;Prosjektnr;Prosjektkortnavn;Prosjektnavn;Kontrakt startdato;Kontrakt sluttdato;Organisasjonsnummer;Organisasjonsnavn;Organisasjon rolle;Innvilget beløp organisasjon EUR';
const plain = {
  programme: 'H2020',
  number: '900100',
  acronym: 'FJORD',
  title: 'Fjords',
  starts: '01.06.2019 00:00',
  ends: '30.11.2022 00:00',
  orgnr: '821227062',
  name: 'EKSEMPELFYLKET',
  role: 'PARTICIPANT',
  amount: '1000',
};
const line = (differs: Partial<typeof plain> = {}) => Object.values({ ...plain, ...differs }).join(';');
const sheet = (...lines: string[]) => [columns, ...lines].join('\r\n');

test("the county's two projects are read as they stand, the amounts in cents, and the other rows are counted", () => {
  const { read: rows, ours: found, rejected, repeated } = read(fixture);
  assert.deepEqual([rows, rejected, repeated], [6, [], 0]);
  assert.deepEqual(
    found.map(({ row, programme, number, acronym, role, roleWord, amount }) =>
      [row, programme, number, acronym, role, roleWord, amount].join(),
    ),
    ['3,H2020,821054,HYPERION,partner,PARTICIPANT,25346125', '6,H2020,101037009,PYROCO2,partner,PARTICIPANT,8462500'],
  );
  const [hyperion] = found;
  assert.match(hyperion?.title ?? '', /^Development of a Decision Support System/);
  assert.deepEqual(
    [hyperion?.starts_on, hyperion?.ends_on, hyperion?.deadline, hyperion?.call, hyperion?.topic, hyperion?.action],
    ['2019-06-01', '2022-11-30', '2018-09-04', 'H2020-LC-CLA-2018-2', 'LC-CLA-04-2018', 'RIA'],
  );
  assert.deepEqual([hyperion?.status, hyperion?.organisation.name], ['SIGNED', 'VESTFOLD OG TELEMARK FYLKESKOMMUNE']);
});

test('a mark at the beginning, Windows letters, and lines that end in any way make no difference', () => {
  const text = fixture.toString('utf8');
  const variants = [
    `\uFEFF${text}`,
    text.replaceAll('\r\n', '\n'),
    text.replaceAll('\r\n', '\r'),
    Buffer.from(text, 'latin1'),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
  ];
  for (const variant of variants) assert.deepEqual(read(variant), read(fixture));
});

test('the columns are found by their names, in whatever order they stand', () => {
  const turned = sheet(line())
    .split('\r\n')
    .map((row) => row.split(';').toReversed().join(';'))
    .join('\n');
  assert.equal(read(turned).ours[0]?.amount, 100_000);
  assert.deepEqual(
    readForskningsradet(Buffer.from(sheet(line()).replaceAll(/Prosjektnr;|;Organisasjon rolle/g, ';')), ours),
    {
      ok: false,
      why: 'columnsMissing',
      missing: 'Prosjektnr, Organisasjon rolle',
    },
  );
});

test('every row of ours that is left out is told by its place and why; the same of others is no matter', () => {
  const other = line({ orgnr: '987654325', starts: '2019-13-01', amount: '15.414.794' });
  const found = read(
    sheet(
      other,
      line({ starts: '31.02.2019 00:00' }),
      line({ starts: '01.06.2019 00:00', ends: '31.05.2019 00:00' }),
      line({ amount: '15.414.794' }),
      line({ amount: '1 234,50' }),
      line({ amount: '−3' }),
      line({ number: '' }),
      line({ title: ' ' }),
      line({ role: 'FRIEND' }),
      line({ programme: 'XX' }),
      line({ orgnr: '82122706', number: '900200' }),
      line({ orgnr: '', name: 'Noen andre' }),
      'H2020;900300;KORT;821227062',
      '',
      line(),
    ),
  );
  assert.deepEqual(told(found), [
    '3 dayUnclear',
    '4 endsBeforeStart',
    '5 amountUnclear',
    '6 amountUnclear',
    '7 amountUnclear',
    '8 numberMissing',
    '9 titleMissing',
    '10 roleUnknown',
    '11 programmeUnknown',
    '12 organisationUnclear',
    '14 columnsWrong',
  ]);
  assert.equal(found.rejected[2]?.value, '900100 15.414.794');
  assert.deepEqual([found.read, found.ours.length], [14, 1]);
});

test('a row once more is nothing new, and one that says something else is told', () => {
  const found = read(sheet(line(), line(), line({ amount: '1001' }), line({ number: '900101' })));
  assert.deepEqual([found.read, found.repeated, found.ours.length, told(found)], [4, 1, 2, ['4 twice']]);
});

test('broken letters are told where they stand in a row of ours, and spoil nothing else', () => {
  const bytes = Buffer.from(sheet(line({ title: 'Fj#rder' }), line({ number: '900101', title: 'Ålesund og Tromsø' })));
  bytes[bytes.indexOf('#')] = 0xf8;
  const found = read(bytes);
  assert.deepEqual(told(found), ['2 lettersLost']);
  assert.equal(found.ours[0]?.title, 'Ålesund og Tromsø');
});

test('a quote that is never closed does not take the rest of the file with it', () => {
  const found = read(sheet(line({ number: '900101' }), line({ title: '"Fjords', orgnr: '987654325' }), line()));
  assert.deepEqual([found.read, found.ours.map(({ number }) => number)], [3, ['900101', '900100']]);
});

test('nothing, a heading alone, and something else altogether are told apart', () => {
  const why = (text: string) => readForskningsradet(Buffer.from(text), ours);
  assert.deepEqual(why(''), { ok: false, why: 'empty' });
  assert.deepEqual(why('\uFEFF\r\n'), { ok: false, why: 'empty' });
  assert.deepEqual(why('<html>\n<p>404</p>'), { ok: false, why: 'unknownFormat' });
  assert.deepEqual(why(columns), { ok: true, read: 0, ours: [], repeated: 0, rejected: [] });
});

test('amounts are rounded half up to the cent, and what can be read in two ways is no amount', () => {
  const cents = [
    '626199.99999984',
    '84624.9999996',
    '253461.24999972',
    '50000',
    '0.005',
    '0.00499',
    '960619,95',
    '7.5',
  ];
  assert.deepEqual(cents.map(centsIn), [62620000, 8462500, 25346125, 5000000, 1, 0, 96061995, 750]);
  for (const unclear of ['15.414.794', '1 234,50', '−3', '-3', '1e6', '1,234.50', '9'.repeat(15), 'x'])
    assert.equal(centsIn(unclear), undefined, unclear);
  assert.equal(centsIn(''), null);
});

test('days are read as they are written in Norway and as ISO writes them', () => {
  assert.deepEqual(['25.05.2020 00:00', '1.6.2019', '2020-05-25', '2023-12-26 14:40:12', ''].map(dayIn), [
    '2020-05-25',
    '2019-06-01',
    '2020-05-25',
    '2023-12-26',
    null,
  ]);
  for (const unclear of ['31.02.2020', '05/25/2020', '43976', '00.00.0000']) assert.equal(dayIn(unclear), undefined);
});

test('every row is read, and every row of ours is taken, said before or told', () => {
  const cell = fc.constantFrom(
    '900100',
    '900101',
    '',
    '1000',
    '2019-06-01',
    '30.11.2022 00:00',
    '"',
    'é',
    '7;7',
    'PARTICIPANT',
  );
  const row = fc.record(
    { number: cell, title: cell, starts: cell, ends: cell, amount: cell, role: cell },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
      const found = readForskningsradet(
        Buffer.from(sheet(...rows.map((each) => line(each).replaceAll('"', '""')))),
        ours,
      );
      assert.ok(found.ok);
      assert.equal(found.read, rows.length);
      assert.equal(found.ours.length + found.repeated + found.rejected.length, rows.length);
    }),
  );
});

test('a hundred thousand rows are read without being kept', () => {
  const other = line({ orgnr: '987654325', title: 'T'.repeat(200) });
  const bytes = Buffer.from(sheet(...Array.from({ length: 100_000 }, () => other), line()));
  const before = process.memoryUsage().heapUsed;
  const found = read(bytes);
  assert.deepEqual([found.read, found.ours[0]?.row], [100_001, 100_002]);
  assert.ok(process.memoryUsage().heapUsed - before < 200 * 1024 * 1024);
});
