import { sql } from 'kysely';
import { z } from 'zod';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import { line, optionalText } from '#platform/form.ts';
import { languages, type Language } from '#platform/language.ts';
import { demand } from '#platform/rights.ts';
import { administrationRights } from './rights.ts';
import type { ErrorText } from './texts.ts';

const says = (error: ErrorText) => error;
const longest = 120;
const mostAtOnce = 50;

/** Names of units, one a line. */
export const unitNames = z
  .string()
  .default('')
  .transform((text) => [
    ...new Set(
      text
        .split('\n')
        .map((each) => each.trim())
        .filter(Boolean),
    ),
  ])
  .refine((names) => names.every((name) => name.length <= longest), says('tooLong'))
  .refine((names) => names.length <= mostAtOnce, says('tooMany'));

export const unitForm = z.object({
  'name.nb': line(says('nameMissing'), says('tooLong'), longest),
  'name.nn': optionalText(says('tooLong'), longest),
  'name.en': optionalText(says('tooLong'), longest),
  mail: z
    .union([z.literal(''), z.email(says('mailUnclear')).max(200, says('tooLong'))], says('mailUnclear'))
    .default(''),
  phone: optionalText(says('tooLong'), 40),
});
export type UnitInput = z.infer<typeof unitForm>;

/** Adds units that have no name in common with those there are; gives the ids of the new. */
export async function addUnitsIn(change: Change, by: By, names: readonly string[]): Promise<string[]> {
  const added: string[] = [];
  for (const name of names) {
    const there = await change
      .selectFrom('unit')
      .select('id')
      .where(sql<boolean>`lower(name_nb) = lower(${name})`)
      .where('ended_on', 'is', null)
      .executeTakeFirst();
    if (there) continue;
    const id = by.newId();
    const row = { id, name_nb: name, name_nn: name, name_en: name, mail: '', phone: '', ended_on: null, demo: false };
    await change.insertInto('unit').values(row).execute();
    added.push(id);
  }
  return added;
}

/** Adds several units at once; gives their ids. Notes `unit.added` once. */
export function addUnits(by: By, names: readonly string[]): Promise<string[]> {
  demand(administrationRights.units, by.actor, undefined);
  return by.db.transaction().execute(async (change) => {
    const added = await addUnitsIn(change, by, names);
    if (added.length)
      await note(change, by, 'unit.added', added.length === 1 ? (added[0] as string) : 'units', { added });
    return added;
  });
}

type Seen = { id: string; version: number };
export type UnitOutcome = { ok: true } | { ok: false; why: 'unknown' | 'stale' };

export function changeUnit(by: By, seen: Seen, input: UnitInput): Promise<UnitOutcome> {
  const { 'name.nb': nb, 'name.nn': nn, 'name.en': en, mail, phone } = input;
  return alter(by, seen, 'unit.changed', { name_nb: nb, name_nn: nn || nb, name_en: en || nb, mail, phone });
}

/** It can no longer be chosen; what it answers for stays its own. */
export const endUnit = (by: By, seen: Seen) => alter(by, seen, 'unit.ended', { ended_on: dayInNorway(by.now) });
/** It can be chosen again. */
export const reopenUnit = (by: By, seen: Seen) => alter(by, seen, 'unit.reopened', { ended_on: null });

function alter(
  by: By,
  { id, version }: Seen,
  action: string,
  set: Record<string, string | null>,
): Promise<UnitOutcome> {
  demand(administrationRights.units, by.actor, undefined);
  return by.db.transaction().execute(async (change): Promise<UnitOutcome> => {
    const before = await change.selectFrom('unit').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
    if (!before) return { ok: false, why: 'unknown' };
    if (before.version !== version) return { ok: false, why: 'stale' };
    await change
      .updateTable('unit')
      .set({ ...set, version: version + 1 })
      .where('id', '=', id)
      .execute();
    await tellPublic(change, before);
    await note(change, by, action, id);
    return { ok: true };
  });
}

type Unit = NonNullable<Awaited<ReturnType<typeof findUnit>>>;

/** Whom to turn to is told on what is published already, without anyone publishing it again. */
async function tellPublic(change: Change, before: Unit): Promise<void> {
  const now = await findUnit(change, before.id);
  for (const language of languages) {
    const [was, is] = [contactIn(before, language), contactIn(now ?? before, language)];
    if (was === is) continue;
    await sql`update published set document = jsonb_set(document, '{unit}', ${is}::jsonb)
      where language = ${language} and document -> 'unit' = ${was}::jsonb
        and (has_page and document #>> '{unit,name}' = ${nameIn(before, language)}
          or not has_page and id in (select id from record where unit = ${before.id}))`.execute(change);
  }
  await sql`select pg_notify('published', 'all')`.execute(change);
}

const nameIn = (unit: Unit, language: Language) => unit[`name_${language}`] || unit.name_nb;
const contactIn = (unit: Unit, language: Language) =>
  JSON.stringify({ name: nameIn(unit, language), mail: unit.mail, phone: unit.phone });

/** All units, those in use first; a county has tens of them. */
export function listUnits(db: Database) {
  return db
    .selectFrom('unit')
    .selectAll()
    .select(sql<number>`(select count(*) from account where account.unit = unit.id)`.as('people'))
    .orderBy(sql`ended_on is not null`)
    .orderBy('name_nb')
    .orderBy('id')
    .limit(500)
    .execute();
}

export function findUnit(db: Database, id: string) {
  return db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst();
}
