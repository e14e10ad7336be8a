import { sql } from 'kysely';
import type { Database } from '../database.ts';

/** The server has a setting with which it could lose what it has acknowledged, or is too old. */
export class UnsafeServer extends Error {}

/** Throws where the server could lose what it has acknowledged, naming the setting and what it must be. */
export async function refuseUnsafe(db: Database): Promise<void> {
  const faults = await findUnsafe(db);
  if (faults.length) throw new UnsafeServer(`The database is not safe to write to: ${faults.join('; ')}.`);
}

export async function findUnsafe(db: Database): Promise<string[]> {
  const { rows } = await sql<{ name: string; setting: string }>`
    select name, setting from pg_settings where name in (${sql.join(Object.keys(required))})`.execute(db);
  return rows
    .filter(({ name, setting }) => !required[name]?.(setting))
    .map(({ name, setting }) => `the setting ${name} is ${setting}, and must be ${wanted[name] ?? 'on'}`);
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
const wanted: Record<string, string> = { server_version_num: '150000 (PostgreSQL 15) or newer' };
