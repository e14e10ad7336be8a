import './schema.ts';
import { sql } from 'kysely';
import type { Actor, Role } from '#platform/actor.ts';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { recordsFor } from './queries.ts';
import type { RecordHead } from './record.ts';
import { recordRights } from './rights.ts';

export const longestComment = 4000;

export type Comment = { id: string; record_id: string; author: string; name: string; text: string; at: Date };
/** Someone who can be mentioned: an account that may read the record. */
export type Reader = {
  id: string;
  name: string;
  mail: string;
  language: Language;
  roles: string[];
  unit: string | null;
};

/** What each of those mentioned is told, in the transaction that keeps the comment. */
export type Telling = (change: Change, reader: Reader, record: RecordHead) => Promise<void>;

/** Gives the comment's id, or nothing where there is no such record that the actor may comment on. */
export function addComment(by: By, record: string, text: string, to: readonly string[], tell: Telling) {
  return by.db.transaction().execute(async (change): Promise<string | undefined> => {
    const found = await recordsFor(change, by.actor, 'comment')
      .selectAll('record')
      .where('id', '=', record)
      .executeTakeFirst();
    if (!found) return undefined;
    const id = await writeComment(change, by, found, text, to, tell);
    await note(change, by, 'comment.added', record, { comment: id });
    return id;
  });
}

/** A comment as part of a change that says more than that, such as sending a record back. */
export async function writeComment(
  change: Change,
  by: By,
  record: RecordHead,
  text: string,
  to: readonly string[],
  tell: Telling,
): Promise<string> {
  const readers = await readersOf(change, record);
  const mentioned = readers.filter(
    ({ id }) => id !== by.actor.id && (to.includes(id) || namedIn(text, readers).includes(id)),
  );
  const id = by.newId();
  const mentions = mentioned.map((reader) => reader.id);
  await change
    .insertInto('comment')
    .values({ id, record_id: record.id, author: by.actor.id, text, mentions, at: by.now, removed_at: null })
    .execute();
  for (const reader of mentioned) await tell(change, reader, record);
  return id;
}

/** The ids of those whose name follows an `@`; the longest name that fits counts. */
function namedIn(text: string, people: readonly { id: string; name: string }[]): string[] {
  const byLength = people.toSorted((one, other) => other.name.length - one.name.length);
  const found = [...text.matchAll(/@/g)].flatMap(({ index }) => {
    const rest = text.slice(index + 1).toLowerCase();
    const longest = byLength.find(({ name }) => name && startsWithName(rest, name.toLowerCase()))?.name;
    return longest ? people.filter(({ name }) => name === longest).map(({ id }) => id) : [];
  });
  return [...new Set(found)];
}

const startsWithName = (text: string, name: string) =>
  text.startsWith(name) && !/[\p{L}\p{N}]/u.test(text.charAt(name.length));

/** Everyone who may read a record, by name. */
export async function readersOf(db: Database, record: RecordHead): Promise<Reader[]> {
  const people = await db
    .selectFrom('account')
    .select(['id', 'name', 'mail', 'language', 'roles', 'unit'])
    .where('disabled_at', 'is', null)
    .where(sql<boolean>`roles && array['contributor', 'manager', 'adviser']`)
    .orderBy('name')
    .orderBy('id')
    .execute();
  return people.filter((each) => recordRights.read.on(actorOf(each), record));
}

const actorOf = ({ id, roles, unit }: Reader): Actor => ({ id, roles: roles as Role[], unit: unit ?? undefined });

/** The author takes it away, or lays it back. Gives the record's id, or nothing where it is not theirs. */
export const removeComment = (by: By, id: string) => mark(by, id, by.now, 'comment.removed');
export const takeBackComment = (by: By, id: string) => mark(by, id, null, 'comment.takenBack');

function mark(by: By, id: string, removed_at: Date | null, action: string): Promise<string | undefined> {
  return by.db.transaction().execute(async (change) => {
    const found = await change
      .updateTable('comment')
      .set({ removed_at })
      .where('id', '=', id)
      .where('author', '=', by.actor.id)
      .where('record_id', 'in', recordsFor(change, by.actor, 'comment').select('record.id'))
      .returning('record_id')
      .executeTakeFirst();
    if (found) await note(change, by, action, found.record_id, { comment: id });
    return found?.record_id;
  });
}

/** Who was mentioned has read it: it waits for them no more. */
export function readMention(by: By, id: string): Promise<boolean> {
  return by.db.transaction().execute(async (change) => {
    const found = await change
      .updateTable('comment')
      .set({ read_by: sql`array_append(array_remove(read_by, ${by.actor.id}), ${by.actor.id})` })
      .where('id', '=', id)
      .where(sql<boolean>`mentions @> ${sql.val([by.actor.id])}::text[]`)
      .returning('record_id')
      .executeTakeFirst();
    if (found) await note(change, by, 'comment.read', found.record_id, { comment: id });
    return found !== undefined;
  });
}

/** How many comments a record's page shows; the rest are a page of their own. */
const shownComments = 50;

/** The comments on a record, newest last, a page at a time from the newest. Ask for the record first. */
export async function listComments(
  db: Database,
  record: string,
  number = 1,
): Promise<{ comments: Comment[]; more: boolean }> {
  const found = await db
    .selectFrom('comment')
    .innerJoin('account', 'account.id', 'comment.author')
    .select(['comment.id', 'record_id', 'author', 'account.name', 'text', 'at'])
    .where('record_id', '=', record)
    .where('removed_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('comment.id', 'desc')
    .limit(shownComments + 1)
    .offset((number - 1) * shownComments)
    .execute();
  return { comments: found.slice(0, shownComments).reverse(), more: found.length > shownComments };
}

export type Mention = Comment & { title_nb: string; title_nn: string; title_en: string; kind: string };

/** What someone was mentioned in and has not read, on records that they may read; newest first. */
export function mentionsOf(db: Database, actor: Actor, limit: number): Promise<Mention[]> {
  return recordsFor(db, actor)
    .innerJoin('comment', 'comment.record_id', 'record.id')
    .innerJoin('account', 'account.id', 'comment.author')
    .select(['comment.id', 'comment.record_id', 'author', 'account.name', 'text', 'at'])
    .select(['title_nb', 'title_nn', 'title_en', 'kind'])
    .where(sql<boolean>`mentions @> ${sql.val([actor.id])}::text[]`)
    .where(sql<boolean>`not read_by @> ${sql.val([actor.id])}::text[]`)
    .where('removed_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('comment.id')
    .limit(limit)
    .execute();
}
