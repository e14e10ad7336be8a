import './schema.ts';
import { sql } from 'kysely';
import { note } from '#platform/audit.ts';
import type { Actor } from '#platform/actor.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database, Tables } from '#platform/database.ts';
import type { FileStore } from '#platform/files.ts';
import { mostFiles, takeIn, type Intake, type IntakeError } from './intake.ts';
import { projectRecord } from './publish.ts';
import { recordsFor } from './queries.ts';
import { strictest, type RecordHead, type Visibility } from './record.ts';
import { recordRights } from './rights.ts';

export type Attachment = Tables['attachment'];

export type AttachmentError = IntakeError | 'tooManyFiles' | 'quotaFull' | 'basisMissing' | 'fileMissing';
export type Attached = { ok: true; ids: string[] } | { ok: false; why: AttachmentError; file?: string };
type Shielded = { visibility: Visibility; legal_basis: string };
type WithFiles = By & { files: FileStore };
/** What is written of the new attachments in the change that names them. */
type Also = (change: Change, ids: readonly string[]) => Promise<void>;

/** All attachments of a house together, where its settings do not say another number of bytes. */
const plainQuota = 5 * 1024 ** 3;

/**
 * Attaches files to a record: looks at each, lays the bytes on the disk, then names them in one change. Either all are
 * kept or none. Undefined where there is no such record that `by.actor` may change.
 */
export async function attachFiles(
  by: WithFiles,
  record: string,
  uploads: readonly File[],
  shield: Shielded,
  also: Also = async () => {},
): Promise<Attached | undefined> {
  const refused = refusalOf(uploads, shield);
  if (refused) return refused;
  const files: Intake[] = [];
  for (const upload of uploads) {
    const taken = await takeIn(upload);
    if (!taken.ok) return { ok: false, why: taken.why, file: upload.name };
    files.push(taken.file);
  }
  try {
    return await by.db.transaction().execute((change) => attachIn(change, by, record, files, shield, also));
  } catch (error) {
    if (error instanceof NoRoom) return { ok: false, why: error.why };
    throw error;
  }
}

/** Thrown inside a change, so that nothing of it is kept: the record or the house holds no more files. */
export class NoRoom extends Error {
  readonly why: 'tooManyFiles' | 'quotaFull';
  constructor(why: NoRoom['why']) {
    super(why);
    this.why = why;
  }
}

function refusalOf(uploads: readonly File[], { visibility, legal_basis }: Shielded): Attached | undefined {
  if (!uploads.length) return { ok: false, why: 'fileMissing' };
  return visibility !== 'public' && !legal_basis ? { ok: false, why: 'basisMissing' } : undefined;
}

async function attachIn(
  change: Change,
  by: WithFiles,
  id: string,
  files: Intake[],
  shield: Shielded,
  also: Also,
): Promise<Attached | undefined> {
  const record = await lockFor(change, by, id);
  if (!record) return undefined;
  const ids: string[] = [];
  for (const file of files) ids.push(await insertFile(change, by, id, file, shield));
  await also(change, ids);
  await projectRecord(change, record.parent ?? id);
  await note(change, by, 'attachment.added', id, { attachments: ids });
  return { ok: true, ids };
}

/**
 * Lays the bytes on the disk and names them. For forms that attach a file while they do something else.
 * @throws NoRoom
 */
export async function insertFile(
  change: Change,
  { files, actor, now, newId }: WithFiles,
  record: string,
  { name, mediaType, bytes, preview }: Intake,
  { visibility, legal_basis }: Shielded,
  id = newId(),
): Promise<string> {
  await mustHaveRoom(change, record, bytes.byteLength);
  const sha256 = await files.keep(bytes);
  const shown = preview && (await files.keep(preview));
  const basis = visibility === 'public' ? '' : legal_basis;
  const row = { id, record_id: record, name, media_type: mediaType, bytes: bytes.byteLength, sha256, preview: shown };
  await change
    .insertInto('attachment')
    .values({ ...row, visibility, legal_basis: basis, added_by: actor.id, added_at: now, removed_at: null })
    .execute();
  return id;
}

async function mustHaveRoom(change: Change, record: string, more: number): Promise<void> {
  const { rows } = await sql<{ count: number; used: number; most: number | null }>`
    select (select count(*)::int from attachment where record_id = ${record} and removed_at is null) as count,
      (select coalesce(sum(bytes), 0)::bigint from attachment) as used,
      (select (value ->> 'quota')::bigint from published_setting where key = 'attachments') as most`.execute(change);
  if (Number(rows[0]?.count) >= mostFiles) throw new NoRoom('tooManyFiles');
  if (Number(rows[0]?.used) + more > Number(rows[0]?.most ?? plainQuota)) throw new NoRoom('quotaFull');
}

/** The record, locked, where the actor may change what hangs on it. */
async function lockFor(change: Change, { actor }: By, id: string): Promise<RecordHead | undefined> {
  return change
    .selectFrom('record')
    .selectAll()
    .where('id', '=', id)
    .where(recordRights.change.where(actor))
    .where('trashed_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
}

/** Takes an attachment off its record, or lays it back; the bytes stay. Gives the record, or nothing where it is not the actor's to do. */
export const removeAttachment = (by: By, id: string) => mark(by, id, by.now, 'attachment.removed');
export const takeBackAttachment = (by: By, id: string) => mark(by, id, null, 'attachment.takenBack');

function mark(by: By, id: string, removed_at: Date | null, action: string): Promise<RecordHead | undefined> {
  return by.db.transaction().execute(async (change) => {
    const found = await change.selectFrom('attachment').selectAll().where('id', '=', id).executeTakeFirst();
    const record = found && (await lockFor(change, by, found.record_id));
    if (!record || !mayRead(by.actor, record, found)) return undefined;
    await change.updateTable('attachment').set({ removed_at }).where('id', '=', id).execute();
    await projectRecord(change, record.parent ?? record.id);
    await note(change, by, action, record.id, { attachment: id });
    return record;
  });
}

/** An attachment is open to no more than its record is, and to no more than it says itself. */
const mayRead = (actor: Actor, record: RecordHead, { visibility }: { visibility: Visibility }) =>
  recordRights.read.on(actor, { ...record, audience: strictest(record.audience, visibility) });

/** What hangs on a record and the actor may read, oldest first. Ask for the record first. */
export async function listAttachments(db: Database, actor: Actor, record: RecordHead): Promise<Attachment[]> {
  const found = await db
    .selectFrom('attachment')
    .selectAll()
    .where('record_id', '=', record.id)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('name')
    .orderBy('id')
    .limit(mostFiles)
    .execute();
  return found.filter((each) => mayRead(actor, record, each));
}

/** One attachment, if the actor may read both it and its record. */
export async function findAttachment(db: Database, actor: Actor, id: string): Promise<Attachment | undefined> {
  const found = await db
    .selectFrom('attachment')
    .selectAll()
    .where('id', '=', id)
    .where('removed_at', 'is', null)
    .executeTakeFirst();
  if (!found) return undefined;
  const record = await recordsFor(db, actor).selectAll('record').where('id', '=', found.record_id).executeTakeFirst();
  return record && mayRead(actor, record, found) ? found : undefined;
}
