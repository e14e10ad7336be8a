import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const folder = await mkdtemp(join(tmpdir(), 'samband-projects-'));
const data = join(folder, 'data');
// As root the database works as another user, who must be let through.
before(() => chmod(folder, 0o711));
after(() => rm(folder, { recursive: true }));

const fixture = (name: string) => fileURLToPath(new URL(`../../tests/fixtures/projects/${name}`, import.meta.url));
const forskningsradet = ['import', 'forskningsradet', fixture('forskningsradet.csv'), '--organisation', '821227062'];

test('projects are fetched into a folder that is new, twice without change, and written out as in the source', () => {
  const first = samband([...forskningsradet, '--json']);
  assert.deepEqual([first.code, first.out], [0, '{"read":6,"added":2,"changed":0,"unchanged":0,"rejected":0}\n']);
  assert.match(first.told, /Det var ingen database i .*, så det er laget en ny og tom/);
  const again = samband([...forskningsradet, '--json']);
  assert.deepEqual([again.out, again.told], ['{"read":6,"added":0,"changed":0,"unchanged":2,"rejected":0}\n', '']);
  const lines = samband(['export', 'projects', '--json']).out.trim().split('\n');
  const told = lines.map((line) => JSON.parse(line) as Record<string, string>);
  assert.deepEqual(
    told.map((each) =>
      Object.values({ ...each, title: '' })
        .join(' ')
        .trim(),
    ),
    [
      'PYROCO2 H2020 821227062 PARTICIPANT 84625.00 EUR 101037009',
      'HYPERION H2020 821227062 PARTICIPANT 253461.25 EUR 821054',
    ],
  );
  assert.deepEqual(Object.keys(told[0] ?? {}).sort(), [
    'acronym',
    'amount',
    'currency',
    'number',
    'organisation',
    'programme',
    'role',
    'title',
  ]);
});

test('the other table of CORDIS is read where it lies beside the one that is named', () => {
  const cordis = ['import', 'cordis', fixture('project-2025.csv'), '--organisation', '888767836', '--language', 'en'];
  const { code, out } = samband(cordis);
  assert.deepEqual([code, out], [0, '6 rows read. Of ours: 1 new projects, 0 changed, 0 as before, 0 left out.\n']);
});

test('without a number, and with one that nobody has, it says what to write', () => {
  const without = samband(forskningsradet.slice(0, 3));
  assert.equal(without.code, 2);
  assert.match(without.told, /Skriv hvem vi er: samband import forskningsradet FILE --organisation 821227062/);
  const wrong = samband([...forskningsradet.slice(0, 4), '82122706']);
  assert.equal(wrong.code, 1);
  assert.match(wrong.told, /82122706: Skriv et organisasjonsnummer med ni sifre/);
});

test('a file that is something else is refused with what is wrong', () => {
  const { code, told } = samband(['import', 'forskningsradet', fixture('README.md'), '--organisation', '821227062']);
  assert.equal(code, 1);
  assert.match(told, /README\.md: Dette er verken en fil fra Forskningsrådet eller fra CORDIS/);
});

function samband(args: string[]) {
  const all = ['--import', 'tsx', 'src/cli/main.ts', ...args, '--data', data];
  const done = spawnSync(process.execPath, all, { encoding: 'utf8' });
  return { code: done.status, out: done.stdout, told: done.stderr };
}
