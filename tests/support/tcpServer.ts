import { randomBytes, randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { connect } from '#platform/postgres/line.ts';
import { startServer } from '#platform/postgres.ts';

/**
 * A PostgreSQL as a county has its own: over the network, with a password, as a role that may make databases and roles
 * and is no superuser. `url` is that role's.
 */
export async function startTcpServer(folder: string, settings: Record<string, string> = {}) {
  // The port is what it is in a socket's name, so every server gets an address of its own.
  const address = process.platform === 'linux' ? `127.0.${randomInt(1, 250)}.${randomInt(1, 250)}` : '127.0.0.1';
  const server = await startServer(folder, { command: 'test', settings: { ...settings, listen_addresses: address } });
  const secret = randomBytes(12).toString('hex');
  await writeFile(
    join(folder, 'postgres/pg_hba.conf'),
    'local all all trust\nhost all all 127.0.0.0/8 scram-sha-256\n',
  );
  const administrator = await connect(server.host);
  await administrator.query(`create role county login createdb createrole password '${secret}'`);
  await administrator.query('select pg_reload_conf()');
  await administrator.end();
  return { url: `postgres://county:${secret}@${address}:5432/postgres`, stop: () => server.stop() };
}
