import { spawnSync } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from '#platform/postgres/line.ts';
import { startServer } from '#platform/postgres.ts';

// `npm run test:server [FILES]`: the same tests on a PostgreSQL as a county has its own, over the network, with a
// password, as a role that may make databases and roles and is no superuser.
const folder = await mkdtemp(join(tmpdir(), 'samband-server-'));
const address = process.platform === 'linux' ? `127.0.${randomInt(1, 250)}.${randomInt(1, 250)}` : '127.0.0.1';
const settings = { fsync: 'off', max_connections: '200', listen_addresses: address };
const server = await startServer(folder, { command: 'test:server', settings });
const password = await makeCounty(server.host);
process.exitCode = runTests(`postgres://county:${password}@${address}:5432/postgres`);
await server.stop();
await rm(folder, { recursive: true });

async function makeCounty(host: string): Promise<string> {
  const secret = randomBytes(12).toString('hex');
  await writeFile(
    join(folder, 'postgres/pg_hba.conf'),
    'local all all trust\nhost all all 127.0.0.0/8 scram-sha-256\n',
  );
  const administrator = await connect(host);
  await administrator.query(`create role county login createdb createrole password '${secret}'`);
  await administrator.query('select pg_reload_conf()');
  await administrator.end();
  return secret;
}

function runTests(database: string): number {
  const files = process.argv.slice(2);
  const pattern = files.length ? files : ['{src,tests,reference}/**/*.test.{ts,tsx}'];
  const flags = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-global-setup=tests/support/database.ts'];
  const env = { ...process.env, TEST_DATABASE_URL: database };
  return spawnSync(process.execPath, [...flags, ...pattern], { env, stdio: 'inherit' }).status ?? 1;
}
