import '#records/queries.ts';
import { sql } from 'kysely';
import { z } from 'zod';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { line, optionalText, webAddress, type Values } from '#platform/form.ts';
import { demand } from '#platform/rights.ts';
import { plainCounty, type CountySettings } from '#platform/settings.ts';
import { isColor } from '#ui/theme/county.ts';
import { administrationRights } from './rights.ts';
import type { ErrorText } from './texts.ts';
import { addUnitsIn, unitNames } from './units.ts';

const says = (error: ErrorText) => error;
export const mail = z.union(
  [z.literal(''), z.email(says('mailUnclear')).max(200, says('tooLong'))],
  says('mailUnclear'),
);

/** The whole of a county's own on one page: name, colours, contact, addresses, and the units to begin with. */
export const settingsForm = z.object({
  name: line(says('nameMissing'), says('tooLong'), 120),
  'tagline.nb': optionalText(says('tooLong'), 120),
  'tagline.nn': optionalText(says('tooLong'), 120),
  'tagline.en': optionalText(says('tooLong'), 120),
  accent: z.string().trim().refine(isColor, says('colourUnclear')),
  unit: optionalText(says('tooLong'), 120),
  mail: mail.default(''),
  phone: optionalText(says('tooLong'), 40),
  accessibilityUrl: webAddress(says('addressUnclear')),
  journalUrl: webAddress(says('addressUnclear')).refine((url) => !url || url.includes('{case}'), says('caseMissing')),
  removeLogo: z.string().default(''),
  units: unitNames,
});
export type SettingsInput = z.infer<typeof settingsForm>;

/** The settings as their form shows them. */
export function settingsValues({ tagline, contact, ...county }: CountySettings, version: number): Values {
  const { name, accent, accessibilityUrl, journalUrl } = county;
  const taglines = { 'tagline.nb': tagline.nb, 'tagline.nn': tagline.nn, 'tagline.en': tagline.en };
  return { name, accent, accessibilityUrl, journalUrl, ...taglines, ...contact, version: String(version) };
}

/** What a form says the settings are; a missing language is told in the nearest. */
export function countyOf(input: SettingsInput): Omit<CountySettings, 'logo' | 'demo'> {
  const { name, accent, accessibilityUrl, journalUrl, unit, phone } = input;
  const nb = input['tagline.nb'] || input['tagline.nn'] || input['tagline.en'];
  const tagline = { nb, nn: input['tagline.nn'] || nb, en: input['tagline.en'] || nb };
  return { name, accent, accessibilityUrl, journalUrl, tagline, contact: { unit, mail: input.mail, phone } };
}

export type Saved = { ok: true } | { ok: false; why: 'stale' };

/**
 * Saves what the county sets of its own, and adds units to those there are. The cached settings of this process are
 * read anew by the caller, those of others when they hear of it.
 */
export function saveSettings(
  by: By,
  seen: number,
  changed: Partial<CountySettings>,
  units: readonly string[] = [],
): Promise<Saved> {
  demand(administrationRights.settings, by.actor, undefined);
  return by.db.transaction().execute(async (change): Promise<Saved> => {
    const before = await lockCounty(change);
    if (before.version !== seen) return { ok: false, why: 'stale' };
    await writeCounty(change, { ...before.county, ...changed }, seen + 1);
    const added = await addUnitsIn(change, by, units);
    const detail = { before: before.county, after: changed, units: added };
    await note(change, by, 'settings.changed', 'county', detail);
    return { ok: true };
  });
}

/** The settings and their version, which begins at 1. */
export async function readCounty(db: Database): Promise<{ county: CountySettings; version: number }> {
  const found = await db
    .selectFrom('published_setting')
    .select(['value', 'version'])
    .where('key', '=', 'county')
    .executeTakeFirst();
  return { county: { ...plainCounty, ...(found?.value as Partial<CountySettings>) }, version: found?.version ?? 1 };
}

/** Only one at a time changes the settings, the first to do so too. */
export async function lockCounty(change: Change) {
  await sql`insert into published_setting (key, value) values ('county', '{}') on conflict do nothing`.execute(change);
  await sql`select from published_setting where key = 'county' for update`.execute(change);
  return readCounty(change);
}

export async function writeCounty(change: Change, county: CountySettings, version: number): Promise<void> {
  await sql`update published_setting set value = ${JSON.stringify(county)}::jsonb, version = ${version}
    where key = 'county'`.execute(change);
  await sql`select pg_notify('published', 'settings')`.execute(change);
}
