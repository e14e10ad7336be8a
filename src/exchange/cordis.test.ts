import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { crc32, deflateRawSync } from 'node:zlib';
import { readCordis, type NamedFile } from './cordis.ts';
import type { Ours, ParticipationsRead } from './participations.ts';

const fixture = (name: string): NamedFile => ({
  name,
  bytes: readFileSync(new URL(`../../tests/fixtures/projects/${name}`, import.meta.url)),
});
const file = (name: string, ...lines: string[]): NamedFile => ({ name, bytes: Buffer.from(lines.join('\n')) });
const participants = fixture('organization-2026.csv');

/** An institute that takes part in two of the projects, known by its number in the EU's portal. */
const byPic = (pic: string): Ours => ({ whose: (each) => (each.pic === pic ? 'ours' : 'other'), names: [] });
const institute = byPic('999654356');

const quoted = (...cells: string[]) => cells.map((cell) => `"${cell}"`).join(';');
const heading = quoted(
  ...'id acronym status title startDate endDate totalCost frameworkProgramme subCall topics fundingScheme objective'.split(
    ' ',
  ),
);
const project = (id: string, differs: Partial<Record<'title' | 'starts' | 'total' | 'programme', string>> = {}) => {
  const { title = 'A title', starts = '2022-10-01', total = '4999971,25', programme = 'HORIZON' } = differs;
  const words = ['DIVINE', 'SIGNED', title, starts, '2025-09-30', total, programme, 'HORIZON-CL6-2021-GOVERNANCE-01'];
  return quoted(id, ...words, 'HORIZON-CL6-2021-GOVERNANCE-01-21', 'HORIZON-IA', 'To share;"" what we know.');
};
const fp7 = project('314056', { programme: 'FP7', total: '' });

function read(files: readonly NamedFile[], ours = institute): ParticipationsRead & { ok: true } {
  const found = readCordis(files, ours);
  assert.ok(found.ok, JSON.stringify(found));
  return found;
}

const told = ({ rejected }: ParticipationsRead & { ok: true }) =>
  rejected.map(({ file: name, row, why }) => `${name} ${row} ${why}`);

test('our projects are read from the two tables, with decimal comma and point', () => {
  const found = read([participants, file('project.csv', heading, project('101060884'), fp7, project('999999'))]);
  assert.deepEqual([found.read, found.rejected], [7 + 3, []]);
  const [divine, arum] = found.ours;
  assert.deepEqual(
    [divine?.programme, divine?.number, divine?.role, divine?.roleWord, divine?.amount, divine?.total],
    ['HORIZON', '101060884', 'lead', 'COORDINATOR', 52_062_500, 499_997_125],
  );
  assert.deepEqual([divine?.starts_on, divine?.ends_on, divine?.action], ['2022-10-01', '2025-09-30', 'HORIZON-IA']);
  assert.deepEqual([divine?.organisation.vat, divine?.organisation.country], ['EL090162593', 'GR']);
  assert.deepEqual([arum?.programme, arum?.role, arum?.amount, arum?.total], ['FP7', 'partner', 54_164_000, null]);
});

test('cells that begin with a quote of their own are read whole, as CORDIS writes them', () => {
  const titles = [
    ['""Smart" cities', '"Smart" cities'],
    ['A ""doubled"" one', 'A "doubled" one'],
    ['""All of it""', '"All of it"'],
    ['Ends in a "quote"', 'Ends in a "quote"'],
  ] as const;
  for (const [written, meant] of titles) {
    const found = read([participants, file('project.csv', heading, project('101060884', { title: written }), fp7)]);
    assert.deepEqual([found.ours[0]?.title, found.rejected], [meant, []], written);
  }
  const broken = project('101060884', { title: 'Over\ntwo lines' });
  assert.equal(read([participants, file('project.csv', heading, broken, fp7)]).ours[0]?.title, 'Over two lines');
});

test('tables with a comma between cells are read with all who take part', () => {
  const files = [fixture('project-2025.csv'), fixture('organization-2025.csv')];
  const [found] = read(files, byPic('888767836')).ours;
  assert.deepEqual(
    [found?.role, found?.roleWord, found?.amount, found?.total],
    ['associated', 'ASSOCIATEDPARTNER', 0, null],
  );
  assert.deepEqual(
    found?.partners.map(({ pic, country, role, amount }) => [pic, country, role, amount].join(' ')),
    [
      '888991712 IL lead 15595000',
      '889093562 IT partner 6585000',
      '889869853 FR partner 6585000',
      '888767836 GB associated 0',
      '888916731 PT partner 6585000',
    ],
  );
  assert.equal(found?.partners[4]?.name, 'MAZE IMPACT, S.A.');
});

test('a sole trader, who would stand with a name and nothing else, is left out of the partners', () => {
  const row = (pic: string, name: string, street: string) =>
    quoted(
      '1',
      'A',
      pic,
      '',
      name,
      '',
      '',
      'PRC',
      street,
      '',
      '',
      'ES',
      '',
      '',
      '',
      '',
      '',
      '',
      '1',
      'participant',
      '5',
      '',
      '',
      'false',
      '',
    );
  const lines = Buffer.from(participants.bytes).toString().split(/\r?\n/, 1);
  const organisations = file('organization.csv', ...lines, row('1', 'Oss', 'Gata 1'), row('2', 'Rådgiver A', ''));
  const found = read([organisations, file('project.csv', heading, project('1'))], byPic('1'));
  assert.deepEqual(
    found.ours[0]?.partners.map(({ name }) => name),
    ['Oss'],
  );
});

test('what cannot be taken is told by file, row and why', () => {
  const projects = file('project.csv', heading, project('101060884', { starts: '2026-01-01' }));
  const found = read([participants, projects]);
  assert.deepEqual(told(found), ['organization-2026.csv 7 endsBeforeStart', 'organization-2026.csv 8 projectMissing']);
  const short = file('project.csv', heading, project('101060884').replace(/;"To share.*/, ''));
  assert.deepEqual(told(read([participants, short]))[0], 'project.csv 2 columnsWrong');
});

test('the archive that CORDIS publishes is read as the files in it', () => {
  const plain = [participants, file('project.csv', heading, project('101060884'), fp7)];
  const inside = plain.map(({ name, bytes }) => [`csv/${name}`, bytes] as const);
  const zip = { name: 'cordis.zip', bytes: archive([...inside, ['csv/topics.csv', Buffer.from('"id"')]]) };
  assert.deepEqual(read([zip]), read(plain));
  const other = { name: 'bok.xlsx', bytes: archive([['xl/workbook.xml', Buffer.from('<x/>')]]) };
  assert.deepEqual(readCordis([other], institute), { ok: false, why: 'unknownFormat' });
  const cut = { name: 'cordis.zip', bytes: zip.bytes.subarray(0, 200) };
  assert.deepEqual(readCordis([cut], institute), { ok: false, why: 'broken' });
});

test('several small archives that are large together are refused before the last is unpacked', () => {
  const filled = Buffer.alloc(1_000_000, '\n');
  const one = { name: 'cordis.zip', bytes: archive([['organization.csv', filled]]) };
  assert.deepEqual(readCordis([one, one, one], institute, 2_500_000), { ok: false, why: 'tooLarge' });
  assert.deepEqual(readCordis([file('a.csv', 'x'.repeat(100))], institute, 50), { ok: false, why: 'tooLarge' });
});

test('a table that is missing is named, and so is a column', () => {
  const projects = file('project.csv', heading, fp7);
  const why = (...files: NamedFile[]) => readCordis(files, institute);
  assert.deepEqual(why(participants), { ok: false, why: 'fileMissing', missing: 'project.csv' });
  assert.deepEqual(why(projects), { ok: false, why: 'fileMissing', missing: 'organization.csv' });
  assert.deepEqual(why(file('a.csv', 'x;y')), { ok: false, why: 'unknownFormat' });
  assert.deepEqual(why(file('a.csv', '')), { ok: false, why: 'empty' });
  const renamed = file('project.csv', heading.replace('"title"', '"name"'), fp7);
  assert.deepEqual(why(participants, renamed), { ok: false, why: 'columnsMissing', missing: 'title' });
});

/** A ZIP as any program writes it: each file packed, and the directory last. */
function archive(files: readonly (readonly [string, Uint8Array])[]): Buffer {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  for (const [name, content] of files) {
    const packed = deflateRawSync(content);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(Buffer.concat(local).length, 10);
    directory.push(Buffer.from('PK\x01\x02\x14\0'), common, place, Buffer.from(name));
    local.push(Buffer.from('PK\x03\x04'), common, Buffer.from(name), packed);
  }
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06');
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(Buffer.concat(local).length, 16);
  return Buffer.concat([...local, ...directory, end]);
}
