import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { Connections } from './database.ts';
import { nobody } from './postgres/place.ts';
import { root } from './root.ts';

/** What the command line and the surroundings ask for. `server` is a PostgreSQL of the county's own. */
export type Config = { folder: string; host: string; port: number; server?: Connections; warnings: Warning[] };
export type Warning = { missing: string };
export type Asked = { data?: string | undefined; host?: string | undefined; port?: string | undefined };
export type Environment = Record<string, string | undefined>;

/** The option or variable has a value that cannot be used. */
export class BadConfig extends Error {}

export function readConfig(asked: Asked, environment: Environment): Config {
  const folder = asked.data ? resolve(asked.data) : defaultFolder();
  const port = readPort(asked.port ?? environment.PORT ?? '3000');
  const config = { folder, host: asked.host ?? '127.0.0.1', port, warnings: missingRoles(environment) };
  const server = readServer(environment);
  return server ? { ...config, server } : config;
}

/** Beside the code; for root, whose database works as nobody, in a place that nobody can reach. */
export function defaultFolder(checkout = root): string {
  const here = join(checkout, 'data');
  if (process.getuid?.() !== 0 || nobodyReaches(existsSync(here) ? here : dirname(here))) return here;
  const name = createHash('sha256').update(checkout).digest('hex').slice(0, 8);
  return join('/var/lib/samband', `${basename(checkout)}-${name}`);
}

function nobodyReaches(folder: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...nobody, cwd: '/' }).status === 0;
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new BadConfig(`--port ${text}`);
  return port;
}

/** The owner and the visitor fall back to the app's own role, which then may do more than it needs. */
function readServer({ DATABASE_URL, DATABASE_OWNER_URL, DATABASE_VISITOR_URL }: Environment): Connections | undefined {
  if (!DATABASE_URL) return undefined;
  const at = (connectionString: string | undefined) => ({ connectionString: connectionString ?? DATABASE_URL });
  return { app: at(DATABASE_URL), owner: at(DATABASE_OWNER_URL), visitor: at(DATABASE_VISITOR_URL) };
}

function missingRoles(environment: Environment): Warning[] {
  if (!environment.DATABASE_URL) return [];
  return ['DATABASE_OWNER_URL', 'DATABASE_VISITOR_URL']
    .filter((name) => !environment[name])
    .map((missing) => ({ missing }));
}
