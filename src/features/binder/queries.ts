import './schema.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { paperKinds, type PaperKind } from '#features/programmes/categories.ts';
import { programmeOf, type ProgrammeRules } from '#features/projectplan/queries.ts';
import { listAttachments } from '#records/attachments.ts';
import type { RecordView } from '#records/record.ts';
import { papersOf, retentionOf, type BinderFile, type Paper, type Retention, type SortedFile } from './binder.ts';

export type Binder = {
  papers: Paper[];
  /** Files that nobody has said what they are, and how many of those the reader may not read. */
  unsorted: BinderFile[];
  unsortedHeld: number;
  retention: Retention;
  programme: ProgrammeRules | undefined;
};

/** The binder of a project as the actor may read it. Ask for the project first. */
export async function binderOf(db: Database, actor: Actor, record: RecordView): Promise<Binder> {
  const programme = await programmeOf(db, actor, record.values);
  const readable = await listAttachments(db, actor, record);
  const sorted = await sortingOf(db, record.id);
  const files = readable.map((file): SortedFile => ({ what: sorted.get(file.id) ?? '', file }));
  const held = new Map<PaperKind | '', number>();
  for (const [id, what] of sorted)
    if (!readable.some((file) => file.id === id)) held.set(what, (held.get(what) ?? 0) + 1);
  return {
    papers: papersOf({ project: record.values, programme: programme?.values, files, held }),
    unsorted: files.flatMap(({ what, file }) => (what ? [] : [file])),
    unsortedHeld: held.get('') ?? 0,
    retention: retentionOf(record.values, programme?.values),
    programme,
  };
}

/** Each file of a project that is not removed, whoever may read it, with the paper that it is. */
async function sortingOf(db: Database, record: string): Promise<Map<string, PaperKind | ''>> {
  const rows = await db
    .selectFrom('attachment')
    .leftJoin('binder_file', 'binder_file.attachment', 'attachment.id')
    .select(['attachment.id', 'binder_file.what'])
    .where('attachment.record_id', '=', record)
    .where('attachment.removed_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, what }) => [id, paperKinds.find((kind) => kind === what) ?? '']));
}

/** How long after it was asked for an export may be fetched. */
const minutes = 10;

/** Whether the actor has just asked for the binder, as the audit trail says: who fetches it is always noted before. */
export async function hasAskedFor(db: Database, actor: Actor, record: string, now: Date): Promise<boolean> {
  const found = await db
    .selectFrom('audit_entry')
    .select('seq')
    .where('subject', '=', record)
    .where('actor', '=', actor.id)
    .where('action', '=', 'binder.exported')
    .where('at', '>', new Date(now.getTime() - minutes * 60_000))
    .limit(1)
    .executeTakeFirst();
  return found !== undefined;
}
