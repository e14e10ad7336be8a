import { sql } from 'kysely';
import type { Database } from './database.ts';

/** What a county sets of its own, as every page shows it. `accent` is `#rrggbb`; `logo` is an attachment-free image path. */
export type CountySettings = {
  name: string;
  tagline: { nb: string; nn: string; en: string };
  accent: string;
  logo: string;
  contact: { unit: string; mail: string; phone: string };
  /** The accessibility statement in the authority's own service, and the county's open journal; empty where unknown. */
  accessibilityUrl: string;
  journalUrl: string;
  /** The demo county and its accounts are there; nothing in it is real. */
  demo: boolean;
};

export const plainCounty: CountySettings = {
  name: 'Samband',
  tagline: { nb: 'Internasjonalt arbeid', nn: 'Internasjonalt arbeid', en: 'International work' },
  accent: '#0F4C5C',
  logo: '',
  contact: { unit: '', mail: '', phone: '' },
  accessibilityUrl: '',
  journalUrl: '',
  demo: false,
};

/** The settings as last read: every page shows them, none asks the database for them. */
export type Settings = { county: () => CountySettings; version: () => number; reload: () => Promise<void> };

/** Reads the settings through any role; they are public. `reload` after a change, or when another process tells of one. */
export async function openSettings(db: Database): Promise<Settings> {
  let county = plainCounty;
  let version = 0;
  const reload = async () => {
    const { rows } = await sql<{ value: Partial<CountySettings>; version: number }>`
      select value, version from published_setting where key = 'county'`.execute(db);
    county = { ...plainCounty, ...rows[0]?.value };
    version = rows[0]?.version ?? 0;
  };
  await reload();
  return { county: () => county, version: () => version, reload };
}

type Cache = { empty(): void; turn(on: boolean): void };

/**
 * The same cache, with the settings read anew as well whenever it is emptied, or listens again after it could not: what
 * another process published may be settings. However much is published at once, they are read once.
 */
export function withSettings<C extends Cache>(cache: C, { reload }: Settings, report: (error: Error) => void): C {
  let isAsked = false;
  const soon = () => {
    if (isAsked) return;
    isAsked = true;
    setImmediate(() => {
      isAsked = false;
      reload().catch(report);
    });
  };
  const turn = (on: boolean) => {
    cache.turn(on);
    if (on) soon();
  };
  return { ...cache, turn, empty: () => (cache.empty(), soon()) };
}
