import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { languages, type Language } from '#platform/language.ts';
import { kindOf, type Kind } from './kind.ts';
import { textIn, type RecordHead } from './record.ts';

export type PublishedText = { text: string; language: Language };

/** What the public gets of a record, in one language. Days are in Norway, both inclusive. */
export type PublishedDocument<Details = object> = {
  id: string;
  kind: string;
  title: string;
  texts: Record<string, PublishedText>;
  starts_on: string | null;
  ends_on: string | null;
  unit: { name: string; mail: string; phone: string } | null;
  tags: string[];
  details: Details;
  attachments: { id: string; name: string; media_type: string; bytes: number }[];
  /** What lies under it and is published too: its contributions. */
  children: PublishedDocument[];
  published_on: string;
};

/**
 * Writes what the public may read of a record and of what lies under it, or takes it away. Only the fields of the version
 * that someone published are taken, and only where record, parent and that version are all public.
 */
export async function projectRecord(change: Change, id: string): Promise<void> {
  const family = await change
    .selectFrom('record')
    .selectAll()
    .where((is) => is.or([is('id', '=', id), is('parent', '=', id)]))
    .orderBy('id')
    .execute();
  const snapshots = await publishedSnapshots(change, family);
  const top = family.find((each) => each.id === id);
  const open = family.filter(
    (each) => isOpen(each, snapshots.get(each.id)) && (each === top || (top && isOpen(top, snapshots.get(id)))),
  );
  await change
    .deleteFrom('published')
    .where(
      'id',
      'in',
      family.map((each) => each.id),
    )
    .execute();
  await projectAttachments(change, family, open);
  await projectReferences(change, family, open, snapshots);
  const children = open.filter((each) => each !== top);
  for (const language of languages) {
    const below = new Map<string, PublishedDocument>();
    for (const child of children)
      below.set(child.id, await insert(change, child, snapshots.get(child.id) ?? {}, language, []));
    if (top && open.includes(top)) await insert(change, top, snapshots.get(id) ?? {}, language, [...below.values()]);
  }
  await sql`select pg_notify('published', ${id})`.execute(change);
}

/**
 * The public document of a record as it would be if it and what lies under it were published as they stand: written as
 * when it is published, read, and taken back. Nothing where it is not meant for the public.
 */
export async function previewDocument<D extends PublishedDocument>(
  db: Database,
  id: string,
  language: Language,
): Promise<D | undefined> {
  let found: D | undefined;
  const writing = db.transaction().execute(async (change) => {
    await sql`update record set state = 'published', audience = visibility, published_version = version, published_at = coalesce(published_at, changed_at)
      where (id = ${id} or parent = ${id}) and trashed_at is null and state <> 'archived' and (visibility = 'public' or legal_basis <> '')`.execute(
      change,
    );
    await projectRecord(change, id);
    const row = await change
      .selectFrom('published')
      .select('document')
      .where('id', '=', id)
      .where('language', '=', language)
      .executeTakeFirst();
    found = row?.document as D | undefined;
    throw new TakenBack();
  });
  await writing.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error;
  });
  return found;
}

class TakenBack extends Error {}

/** The intention that was published counts as much as today's: nothing is opened by an edit alone. */
function isOpen(record: RecordHead, snapshot: Values | undefined): boolean {
  return (
    !record.trashed_at &&
    record.state === 'published' &&
    record.audience === 'public' &&
    snapshot?.visibility === 'public'
  );
}

/** What each was published as. What has been closed since is not opened again until someone publishes it. */
async function publishedSnapshots(change: Change, family: RecordHead[]): Promise<Map<string, Values>> {
  const rows = await change
    .selectFrom('record_version')
    .innerJoin('record', (join) =>
      join
        .onRef('record.id', '=', 'record_version.record_id')
        .onRef('record.published_version', '=', 'record_version.version'),
    )
    .select(['record_id', 'snapshot'])
    .where(
      'record_id',
      'in',
      family.map(({ id }) => id),
    )
    .where(
      sql<boolean>`not exists (select from record_version later where later.record_id = record.id
        and later.version > record.published_version and later.snapshot ->> 'visibility' <> 'public')`,
    )
    .execute();
  return new Map(rows.map((row) => [row.record_id, row.snapshot as Values]));
}

async function insert(
  change: Change,
  record: RecordHead,
  values: Values,
  language: Language,
  children: PublishedDocument[],
): Promise<PublishedDocument> {
  const kind = kindOf(record.kind);
  const document = await documentOf(change, record, values, language, children);
  const { statement = null, goals = [], channel = null } = await kind.file(change, record, values);
  await change
    .insertInto('published')
    .values({
      id: record.id,
      language,
      kind: record.kind,
      parent: record.parent,
      statement,
      goals,
      channel,
      title: document.title,
      starts_on: document.starts_on,
      ends_on: document.ends_on,
      words: wordsOf(document),
      document: JSON.stringify(document),
      has_page: kind.show !== undefined,
      published_at: record.published_at ?? record.changed_at,
    })
    .execute();
  return document;
}

async function documentOf(
  change: Change,
  record: RecordHead,
  values: Values,
  language: Language,
  children: PublishedDocument[],
): Promise<PublishedDocument> {
  const kind = kindOf(record.kind);
  const title = textIn(values, 'title', language);
  return {
    id: record.id,
    kind: record.kind,
    title: title.text,
    texts: Object.fromEntries(openTexts(kind, values).map((name) => [name, textIn(values, name, language)])),
    starts_on: values.starts_on || null,
    ends_on: values.ends_on || null,
    unit: await contactOf(change, values.unit, language),
    tags: (values.tags ?? '').split(', ').filter(Boolean),
    details: await kind.document(change, record, values, language),
    attachments: await openAttachments(change, record.id),
    children,
    published_on: dayInNorway(record.published_at ?? record.changed_at),
  };
}

const openTexts = (kind: Kind, values: Values): string[] =>
  kind.texts
    .filter(({ name, internal }) => !internal && (kind.isPublicText?.(values, name) ?? true))
    .map(({ name }) => name);

/** What the open ones of a family name, for the other side to be found from. */
async function projectReferences(
  change: Change,
  family: RecordHead[],
  open: RecordHead[],
  snapshots: ReadonlyMap<string, Values>,
): Promise<void> {
  const ids = family.map(({ id }) => id);
  await change.deleteFrom('published_reference').where('id', 'in', ids).execute();
  const rows = open.flatMap(({ id, kind }) =>
    (kindOf(kind).refersOpenly?.(snapshots.get(id) ?? {}) ?? []).map((each) => ({ id, ...each })),
  );
  if (!rows.length) return;
  await change
    .insertInto('published_reference')
    .values(rows)
    .onConflict((kept) => kept.doNothing())
    .execute();
}

/** The public is given a unit to turn to, never a person. */
async function contactOf(change: Change, unit: string | undefined, language: Language) {
  if (!unit) return null;
  const found = await change
    .selectFrom('unit')
    .select(['name_nb', 'name_nn', 'name_en', 'mail', 'phone'])
    .where('id', '=', unit)
    .executeTakeFirst();
  return found ? { name: found[`name_${language}`] || found.name_nb, mail: found.mail, phone: found.phone } : null;
}

function openAttachments(change: Change, id: string) {
  return change
    .selectFrom('attachment')
    .select(['id', 'name', 'media_type', 'bytes'])
    .where('record_id', '=', id)
    .where('visibility', '=', 'public')
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

async function projectAttachments(change: Change, family: RecordHead[], open: RecordHead[]): Promise<void> {
  await change
    .deleteFrom('published_attachment')
    .where(
      'record_id',
      'in',
      family.map(({ id }) => id),
    )
    .execute();
  if (!open.length) return;
  await change
    .insertInto('published_attachment')
    .columns(['id', 'record_id', 'name', 'media_type', 'bytes', 'sha256', 'preview'])
    .expression((query) =>
      query
        .selectFrom('attachment')
        .select(['id', 'record_id', 'name', 'media_type', 'bytes', 'sha256', 'preview'])
        .where(
          'record_id',
          'in',
          open.map(({ id }) => id),
        )
        .where('visibility', '=', 'public')
        .where('removed_at', 'is', null),
    )
    .execute();
}

/** What search finds it by: every text of the document and of what lies under it. */
function wordsOf(document: PublishedDocument): string {
  const own = [
    document.title,
    ...Object.values(document.texts).map(({ text }) => text),
    ...document.tags,
    ...textsIn(document.details),
  ];
  return [...own, ...document.children.map(wordsOf)].join(' ').toLowerCase().slice(0, 20_000);
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}
