import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The server has a setting with which it could lose what it has acknowledged, or is too old. */
export class UnsafeServer extends Error {
  settings: Setting[];

  constructor(settings: Setting[]) {
    super(
      `The database is not safe to write to: ${settings.map(({ name, is, must }) => `${name} is ${is}, must be ${must}`).join('; ')}.`,
    );
    this.settings = settings;
  }
}

export type Setting = { name: string; is: string; must: string };

/** Throws where the server could lose what it has acknowledged, naming the setting and what it must be. */
export async function refuseUnsafe(db: Database): Promise<void> {
  const faults = await findUnsafe(db);
  if (faults.length) throw new UnsafeServer(faults);
}

/** The settings with which the server could lose something, as they are and as they must be. */
export async function findUnsafe(db: Database): Promise<Setting[]> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(Object.keys(required))})`.execute(db);
  return rows
    .filter(({ name, setting }) => !required[name]?.(setting))
    .map(({ name, setting }) => ({ name, is: setting, must: wanted[name] ?? 'on' }));
}

export async function hasChecksums(db: Database): Promise<boolean> {
  const { rows } = await sql<{ data_checksums: string }>`show data_checksums`.execute(db);
  return rows[0]?.data_checksums === 'on';
}

const on = (setting: string) => setting === 'on';
const required: Record<string, (setting: string) => boolean> = {
  fsync: on,
  full_page_writes: on,
  synchronous_commit: (setting) => on(setting) || setting === 'remote_apply',
  server_version_num: (setting) => Number(setting) >= 150_000,
};
const wanted: Record<string, string> = { server_version_num: '150000 (PostgreSQL 15) +' };
