import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTcpServer } from './tcpServer.ts';

// `npm run test:server [FILES]`: the same tests on a PostgreSQL that is not ours.
const folder = await mkdtemp(join(tmpdir(), 'samband-server-'));
const server = await startTcpServer(folder, { fsync: 'off', max_connections: '200' });
process.exitCode = runTests(server.url);
await server.stop();
await rm(folder, { recursive: true });

function runTests(database: string): number {
  const files = process.argv.slice(2);
  const pattern = files.length ? files : ['{src,tests,reference}/**/*.test.{ts,tsx}'];
  const flags = ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-global-setup=tests/support/database.ts'];
  const env = { ...process.env, TEST_DATABASE_URL: database };
  return spawnSync(process.execPath, [...flags, ...pattern], { env, stdio: 'inherit' }).status ?? 1;
}
