import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { after, before, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { enhetsregisteret, readableName, readAnswer } from './brreg.ts';

type Answers = Record<'enhet' | 'enhet_slettet' | 'underenhet' | 'underenhet_slettet', object>;
const answers = JSON.parse(
  await readFile(new URL('../../tests/fixtures/brreg/answers.json', import.meta.url), 'utf8'),
) as Answers;

const server = createServer((request, response) => {
  const found = Object.entries(places).find(([path]) => request.url === path)?.[1];
  if (found === 'silent') return;
  if (found === 'endless') return endless(response);
  if (typeof found === 'object') response.setHeader('Content-Type', 'application/json').end(JSON.stringify(found));
  else response.writeHead(found ?? 404).end();
});
/** A name that never ends, as fast as it is taken. */
function endless(response: ServerResponse): void {
  response.write('{"organisasjonsnummer":"910000071","navn":"');
  const more = () => void response.write('a'.repeat(100_000), () => !response.destroyed && setImmediate(more));
  response.on('close', () => (wasLetGo = true));
  more();
}
let wasLetGo = false;

const places: Record<string, object | number | 'silent' | 'endless'> = {
  '/enheter/991825827': answers.enhet,
  '/enheter/821227062': answers.enhet_slettet,
  '/underenheter/924203617': answers.underenhet,
  '/underenheter/974567989': answers.underenhet_slettet,
  '/enheter/910000004': 410,
  '/enheter/910000012': 500,
  '/enheter/910000020': 'silent',
  '/enheter/910000071': 'endless',
  '/enheter/910000039': { error: 'none of ours' },
};
let lookUp: ReturnType<typeof enhetsregisteret>;

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  lookUp = enhetsregisteret(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 300);
});
after(() => {
  server.closeAllConnections();
  server.close();
});

test('a unit is told with its name as people write it, its municipality and its website', async () => {
  assert.deepEqual(await lookUp('991825827'), {
    ok: true,
    entity: {
      number: '991825827',
      name: 'Digitaliseringsdirektoratet',
      form: 'ORGL',
      industry: '84.110',
      isState: true,
      website: 'https://www.digdir.no/',
      municipality: 'Oslo',
      founded_on: '',
      deleted_on: '',
    },
  });
});

test('the county that was divided is told as deleted, by the name it had', async () => {
  const found = await lookUp('821227062');
  assert.ok(found.ok);
  assert.equal(found.entity.name, 'Vestfold og Telemark fylkeskommune');
  assert.equal(found.entity.form, 'FYLK');
  assert.equal(found.entity.deleted_on, '2024-11-26');
});

test('what is no unit is sought among the sub-units', async () => {
  const found = await lookUp('924203617');
  assert.ok(found.ok);
  assert.equal(found.entity.founded_on, '2020-01-01');
  assert.equal(found.entity.municipality, 'Brønnøy');
  const gone = await lookUp('974567989');
  assert.equal(gone.ok && gone.entity.deleted_on, '2023-12-30');
});

test('a number that was never given, one that is removed, and a register that does not answer are told apart', async () => {
  assert.deepEqual(await lookUp('910000047'), { ok: false, why: 'unknown' });
  assert.deepEqual(await lookUp('910000004'), { ok: false, why: 'removed' });
  for (const number of ['910000012', '910000020', '910000039'])
    assert.deepEqual(await lookUp(number), { ok: false, why: 'silent' }, number);
  assert.deepEqual(await enhetsregisteret('http://127.0.0.1:9', 300)('991825827'), { ok: false, why: 'silent' });
});

test('an answer without end is let go of before its time is up', async () => {
  const patient = enhetsregisteret(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 30_000);
  assert.deepEqual(await patient('910000071'), { ok: false, why: 'silent' });
  while (!wasLetGo) await wait(10);
});

test('no answer is taken for an entity that does not name one', () => {
  for (const body of [undefined, null, [], 'text', {}, { organisasjonsnummer: 991825827, navn: 'X' }])
    assert.deepEqual(readAnswer(200, body), { ok: false, why: 'silent' });
});

test('names in capitals are written as names, and others are left as they are', () => {
  assert.equal(readableName('NORNER AS'), 'Norner AS');
  assert.equal(readableName('SØR-NORGE KOMMUNE'), 'Sør-Norge kommune');
  assert.equal(readableName('Norner AS'), 'Norner AS');
});
