import './schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { patternOf, recordsFor } from '#records/queries.ts';
import { plainIdentifier } from './identifiers.ts';
import { plainName, type SuccessionKind, type Turn } from './organisation.ts';

export type Alike = { id: string; title: string; country: string };

/** Those with another name that holds the words, or a number that begins with them, however it is written. */
export function namedOrNumbered(words: string) {
  const named = sql`select record_id from organisation_alias where lower(name) like ${patternOf(words)}`;
  const number = plainIdentifier(words);
  if (!/\d{3}/.test(number)) return [named];
  const numbered = sql`select record_id from organisation_identifier where plain_identifier(value) like ${`${number}%`}`;
  return [named, numbered];
}

/** Those that an organisation came after, and those that came after it, of what the actor may read. */
export async function turnsOf(db: Database, actor: Actor, id: string, language: Language): Promise<Turn[]> {
  const [before, after] = [
    await turns(db, actor, language, 'before', id),
    await turns(db, actor, language, 'after', id),
  ];
  return [...before, ...after];
}

async function turns(db: Database, actor: Actor, language: Language, side: Turn['side'], id: string): Promise<Turn[]> {
  const [own, other] =
    side === 'before' ? (['record_id', 'predecessor'] as const) : (['predecessor', 'record_id'] as const);
  const rows = await recordsFor(db, actor)
    .innerJoin('organisation_succession', `organisation_succession.${other}`, 'record.id')
    .select(['record.id', `title_${language} as title`, 'on_day', 'how', 'note'])
    .where(`organisation_succession.${own}`, '=', id)
    .orderBy('on_day')
    .orderBy(`title_${language}`)
    .orderBy('record.id')
    .limit(100)
    .execute();
  return rows.map(({ id: named, title, on_day, how, note }) => ({
    on_day,
    how: how as SuccessionKind,
    note,
    side,
    organisation: { id: named, title },
  }));
}

/** How like two names are before they are shown to someone who can tell. */
const closeness = 0.6;

/**
 * Those that may be the same as this one: with the same name or alias, or with one much like it where the countries are
 * not different. Those that it is tied to, such as its predecessor, are others.
 */
export async function alikeTo(db: Database, actor: Actor, id: string, language: Language): Promise<Alike[]> {
  const { rows } = await sql<Alike & { theirs: string; ours: string; likeness: number; own: string }>`
    with name as (
      select lower(value) as words from record_text where record_id = ${id} and field = 'title'
      union select lower(name) from organisation_alias where record_id = ${id}
    ), other as (
      select record_id, lower(value) as words, name.words as ours from name join record_text
        on field in ('title', 'summary') and lower(value) % name.words where field = 'title'
      union select record_id, lower(organisation_alias.name), name.words from name join organisation_alias
        on lower(organisation_alias.name) % name.words
    )
    select record.id, ${sql.ref(`record.title_${language}`)} as title, theirs.country, other.words as theirs, other.ours,
      similarity(other.words, other.ours) as likeness, mine.country as own
    from other join record on record.id = other.record_id
      join organisation theirs on theirs.record_id = record.id
      join organisation mine on mine.record_id = ${id}
    where record.id <> ${id} and not exists (
      select from record_reference where record_reference.record_id in (${id}, record.id) and target in (${id}, record.id))
    order by likeness desc, record.id limit 50`.execute(db);
  const found = rows.filter(isAlike).map((row) => row.id);
  if (!found.length) return [];
  const open = await recordsFor(db, actor).select('record.id').where('record.id', 'in', found).execute();
  const readable = new Set(open.map((row) => row.id));
  return [...new Map(rows.filter((row) => isAlike(row) && readable.has(row.id)).map((row) => [row.id, row])).values()];
}

const isAlike = (row: { theirs: string; ours: string; likeness: number; country: string; own: string }): boolean =>
  plainName(row.theirs) === plainName(row.ours) ||
  (row.likeness >= closeness && (row.country === row.own || !row.country || !row.own));

/** The organisation that has a number already, if the actor may read it. */
export async function holderOfNumber(
  db: Database,
  actor: Actor,
  { scheme, value, but }: { scheme: string; value: string; but: string },
  language: Language,
): Promise<{ id: string; title: string } | undefined> {
  return recordsFor(db, actor)
    .innerJoin('organisation_identifier', 'organisation_identifier.record_id', 'record.id')
    .select(['record.id', `title_${language} as title`])
    .where(sql<boolean>`plain_identifier(value) = plain_identifier(${value})`)
    .where('scheme', '=', scheme)
    .where('record.id', '<>', but)
    .executeTakeFirst();
}
