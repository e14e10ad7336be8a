import './schema.ts';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import type { FileStore } from '#platform/files.ts';
import type { PaperKind } from '#features/programmes/categories.ts';
import { attachFiles, type Attached } from '#records/attachments.ts';
import { recordsFor } from '#records/queries.ts';
import type { Visibility } from '#records/record.ts';

type Shield = { visibility: Visibility; legal_basis: string };

/** Attaches files to a project, as a paper of its binder; one that nobody names is sorted later. */
export function attachToBinder(
  by: By & { files: FileStore },
  record: string,
  files: readonly File[],
  shield: Shield,
  what: PaperKind | undefined,
): Promise<Attached | undefined> {
  const also = async (change: Change, ids: readonly string[]) => {
    if (what)
      await change
        .insertInto('binder_file')
        .values(rowsOf(ids, record, what))
        .execute();
  };
  return attachFiles(by, record, files, shield, also);
}

const rowsOf = (ids: readonly string[], record_id: string, what: PaperKind) =>
  ids.map((attachment) => ({ attachment, record_id, what }));

/** Says which paper some files of a project are. Gives whether it was the actor's to do. */
export function sortFiles(by: By, record: string, sorted: ReadonlyMap<string, PaperKind>): Promise<boolean> {
  return within(by.db, async (change) => {
    const project = await recordsFor(change, by.actor, 'change')
      .select('record.id')
      .where('id', '=', record)
      .forUpdate()
      .executeTakeFirst();
    if (!project) return false;
    const rows = [...sorted].flatMap(([id, what]) => rowsOf([id], record, what));
    await change
      .insertInto('binder_file')
      .values(rows)
      .onConflict((kept) => kept.column('attachment').doUpdateSet((row) => ({ what: row.ref('excluded.what') })))
      .execute();
    await note(change, by, 'binder.sorted', record, { attachments: [...sorted.keys()] });
    return true;
  });
}

/** Notes that the actor takes the binder out of the house; it is fetched right after. */
export function askForExport(by: By, record: string): Promise<void> {
  return within(by.db, (change) => note(change, by, 'binder.exported', record));
}
