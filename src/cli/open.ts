import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import { readConfig, type Config } from '#platform/config.ts';
import { prepareDatabase, type Connections } from '#platform/database.ts';
import { joinServer, startServer, type Server } from '#platform/postgres.ts';
import type { Call } from './commands.ts';

/** A database to work with, and the folder of the attachments. `administrator` only where the server is ours. */
export type Opened = { connections: Connections; folder: string; administrator?: PoolConfig } & AsyncDisposable;

/** There is no database in the folder yet. */
export class NothingThere extends Error {
  folder: string;

  constructor(folder: string) {
    super(`There is no database in ${folder}.`);
    this.folder = folder;
  }
}

/** What the command line and the surroundings say; where a role has no address of its own, a warning is printed. */
export function configOf({ values, environment, texts }: Call): Config {
  const text = (value: string | boolean | undefined) => (typeof value === 'string' ? value : undefined);
  const config = readConfig({ data: text(values.data), host: text(values.host), port: text(values.port) }, environment);
  for (const { missing } of config.warnings) console.error(texts.missingRole(missing));
  return config;
}

/**
 * Works as a client where `samband start` runs on the folder; where nothing runs, starts the database and stops it
 * again. Refused where there is none yet, so that a mistyped folder is not taken for an empty one.
 */
export async function openExisting(command: string, config: Config): Promise<Opened> {
  if (config.server) return openTheirs(config.server, config.folder);
  if (!existsSync(join(config.folder, 'postgres'))) throw new NothingThere(config.folder);
  return ours((await joinServer(config.folder)) ?? (await startServer(config.folder, { command })), config.folder);
}

/** The same where there is a database; where there is none, makes an empty one. `isNew` says which it was. */
export async function openOrMake(command: string, config: Config): Promise<Opened & { isNew: boolean }> {
  const isNew = !config.server && !existsSync(join(config.folder, 'postgres'));
  const place = await (isNew ? openOwn(command, config) : openExisting(command, config));
  if (isNew) await prepareDatabase(place.connections);
  return { ...place, isNew };
}

/** Claims the folder, and makes a database where there is none; refused where anyone works on it. */
export async function openOwn(command: string, config: Config): Promise<Opened> {
  if (config.server) return openTheirs(config.server, config.folder);
  return ours(await startServer(config.folder, { command }), config.folder);
}

function ours(server: Server, folder: string): Opened {
  const { connections, administrator } = server;
  return { connections, administrator, folder, [Symbol.asyncDispose]: () => server.stop() };
}

async function openTheirs(connections: Connections, folder: string): Promise<Opened> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  return { connections, folder, [Symbol.asyncDispose]: async () => {} };
}
