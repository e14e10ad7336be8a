import './schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { valuesOf } from './form.ts';
import { allKinds, kindOf } from './kind.ts';
import type { RecordHead, RecordView, State } from './record.ts';
import { recordRights, type RecordAction } from './rights.ts';
import { readWording } from './wording.ts';

/** Every reading starts here, so that none reaches what its actor may not do that to. What lies in the trash is gone. */
export function recordsFor(db: Database, actor: Actor, action: RecordAction = 'read') {
  return db.selectFrom('record').where(recordRights[action].where(actor)).where('record.trashed_at', 'is', null);
}

/** How many a page of a list shows. */
export const pageSize = 50;

export type RecordFilter = {
  kind?: string;
  kinds?: readonly string[];
  state?: State;
  unit?: string;
  responsible?: string;
  tag?: string;
  parent?: string;
  /** Words that title or summary must hold. */
  words?: string;
  order?: 'start' | 'change' | 'title';
};

export type RecordPage = { records: RecordHead[]; more: boolean };

/** One page of a list, `number` from 1. A count of all would cost more than the page. */
export async function listRecords(
  db: Database,
  actor: Actor,
  filter: RecordFilter,
  {
    number = 1,
    language = 'nb',
    action = 'read',
    size = pageSize,
  }: { number?: number; language?: Language; action?: RecordAction; size?: number } = {},
): Promise<RecordPage> {
  let found = recordsFor(db, actor, action).selectAll('record');
  if (filter.kind) found = found.where('kind', '=', filter.kind);
  if (filter.kinds) found = found.where('kind', 'in', filter.kinds);
  if (filter.state) found = found.where('state', '=', filter.state);
  if (filter.unit) found = found.where('unit', '=', filter.unit);
  if (filter.responsible) found = found.where('responsible', '=', filter.responsible);
  if (filter.parent) found = found.where('parent', '=', filter.parent);
  if (filter.tag) found = found.where(sql<boolean>`${filter.tag} = any(tags)`);
  if (filter.words) found = found.where(holdsWords(filter.words));
  if (filter.order === 'title') found = found.orderBy(`title_${language}`);
  else if (filter.order === 'change') found = found.orderBy('changed_at', 'desc');
  else found = found.orderBy('starts_on', (by) => by.desc().nullsLast());
  const records = await found
    .orderBy('id')
    .limit(size + 1)
    .offset((number - 1) * size)
    .execute();
  return { records: records.slice(0, size), more: records.length > size };
}

/** Title or summary holds the words, or what else the record's kind is found by. */
export function holdsWords(words: string) {
  const own = sql`select record_id from record_text where field in ('title', 'summary') and lower(value) like ${patternOf(words)}`;
  const more = allKinds().flatMap((kind) => kind.foundBy?.(words) ?? []);
  // An array is found once; a planner that expects few rows would ask the words of each record anew.
  return sql<boolean>`record.id = any(array(${sql.join([own, ...more], sql` union all `)}))`;
}

/** What `like` finds the words by, wherever they stand. */
export const patternOf = (words: string): string => `%${words.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;

/** A record with its texts and values, if the actor may do that to it. */
export async function findRecord(
  db: Database,
  actor: Actor,
  id: string,
  action: RecordAction = 'read',
): Promise<RecordView | undefined> {
  const head = await recordsFor(db, actor, action).selectAll('record').where('id', '=', id).executeTakeFirst();
  return head ? whole(db, head) : undefined;
}

/** Adds to a head its texts and its kind's own fields. */
export async function whole(db: Database, head: RecordHead): Promise<RecordView> {
  const [texts, details] = [await readWording(db, [head.id]), await kindOf(head.kind).read(db, [head.id])];
  const record = { ...head, texts: texts.get(head.id) ?? {} };
  return { ...record, values: valuesOf(record, details.get(head.id) ?? {}) };
}

export type RecordVersion = { version: number; actor: string; name: string; at: Date; action: string };

/** Who saved which version when, the newest first. Ask for the record first: this does not ask the rights again. */
export function listVersions(db: Database, id: string, limit = 100): Promise<RecordVersion[]> {
  return db
    .selectFrom('record_version')
    .leftJoin('account', 'account.id', 'record_version.actor')
    .select(['record_version.version', 'actor', 'at', 'action', sql<string>`coalesce(account.name, actor)`.as('name')])
    .where('record_id', '=', id)
    .orderBy('record_version.version', 'desc')
    .limit(limit)
    .execute();
}

/** The record as its form carried it in that version. */
export async function findSnapshot(db: Database, id: string, version: number) {
  const found = await db
    .selectFrom('record_version')
    .select('snapshot')
    .where('record_id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst();
  return found?.snapshot as Record<string, string> | undefined;
}

/** Records of some kinds that someone most likely means: their own, then those changed last. Fifty at most. */
export function lastChanged(
  db: Database,
  actor: Actor,
  kinds: readonly string[],
  language: Language,
  words = '',
): Promise<{ id: string; name: string }[]> {
  let found = recordsFor(db, actor)
    .select(['record.id', `title_${language} as name`])
    .where('kind', 'in', [...kinds, ''])
    .where('state', '<>', 'archived');
  if (words) found = found.where(holdsWords(words));
  return found
    .orderBy(sql`(responsible = ${actor.id} or created_by = ${actor.id}) is true`, 'desc')
    .orderBy('changed_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
}
