import { sql } from 'kysely';
import type { Change, By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { nameNew, readFiles, type Values } from '#platform/form.ts';
import type { FileStore } from '#platform/files.ts';
import type { Page } from '#platform/routes.ts';
import type { Named } from '#records/choices.ts';
import { insertFile } from '#records/attachments.ts';
import { takeIn, type Intake, type IntakeError } from '#records/intake.ts';
import { visibilities, type Visibility } from '#records/record.ts';
import { cleanEvidence } from './form.ts';

/** A document that came with the form; `name` is the field it came in. */
export type Upload = { id: string; name: string; file: Intake; visibility: Visibility };

/** A form as it was sent, and as it is kept: new evidence with an id, removed evidence gone, each file with its id. */
export type Filing = {
  sent: Values;
  typed: Values;
  uploads: Upload[];
  /** Files that could not be taken in, by the field they came in. */
  refused: Record<string, IntakeError>;
  /** The id of the new piece of evidence. */
  fresh: string;
  /** The name that a field was sent with. */
  sentName: (name: string) => string;
};

export async function fileAway(page: Page, sent: Values): Promise<Filing> {
  const { record: _, activity_title: __, next: ___, ...values } = gathered(sent);
  const fresh = page.var.newId();
  const key =
    Object.keys(values)
      .find((name) => name.startsWith('evidence.new'))
      ?.split('.')[1] ?? 'new1';
  const { uploads, refused } = await uploadsIn(page, values);
  const attached = Object.fromEntries(uploads.map(({ name, id }) => [name.replace(/\.file$/, '.attachment'), id]));
  const typed = nameNew(cleanEvidence({ ...values, ...attached }), 'evidence', () => fresh);
  return {
    sent: gathered(sent),
    typed,
    uploads,
    refused,
    fresh,
    sentName: (name) => name.replace(`evidence.${fresh}.`, `evidence.${key}.`),
  };
}

/** The targets that were ticked under each goal are one list. */
function gathered(sent: Values): Values {
  const isTargets = (name: string) => /^targets(_\d+)?$/.test(name);
  const ticked = Object.keys(sent)
    .filter(isTargets)
    .flatMap((name) => (sent[name] ?? '').split(',').filter(Boolean));
  const rest = Object.entries(sent).filter(([name]) => !isTargets(name));
  return { ...Object.fromEntries(rest), targets: [...new Set(ticked)].join() };
}

/** The files of those pieces that show a document. */
async function uploadsIn(page: Page, values: Values): Promise<Pick<Filing, 'uploads' | 'refused'>> {
  const kinds = Object.keys(values).filter(
    (name) => /^evidence\.[0-9a-z]+\.kind$/.test(name) && values[name] === 'document',
  );
  const uploads: Upload[] = [];
  const refused: Record<string, IntakeError> = {};
  for (const kind of kinds) {
    const name = kind.replace(/\.kind$/, '.file');
    const [file] = await readFiles(page, name);
    const taken = file && (await takeIn(file));
    if (taken && !taken.ok) refused[name] = taken.why;
    else if (taken)
      uploads.push({ id: page.var.newId(), name, file: taken.file, visibility: visibilityIn(values, kind) });
  }
  return { uploads, refused };
}

function visibilityIn(values: Values, kind: string): Visibility {
  const asked = values[kind.replace(/\.kind$/, '.file_visibility')];
  return visibilities.find((each) => each === asked) ?? 'public';
}

/** Lays the bytes on the disk and names them, in the transaction that names what they show. */
export async function keepUploads(
  change: Change,
  by: By & { files: FileStore },
  record: string,
  uploads: Upload[],
  basis: string,
): Promise<void> {
  if (!uploads.length) return;
  // The record that a file belongs to may come after it.
  await sql`set constraints attachment_record_id_fkey deferred`.execute(change);
  for (const { id, file, visibility } of uploads)
    await insertFile(change, by, record, file, { visibility, legal_basis: basis }, id);
}

/** The files of a contribution, by name. */
export function attachmentsOf(db: Database, record: string): Promise<Named[]> {
  return db
    .selectFrom('attachment')
    .select(['id', 'name'])
    .where('record_id', '=', record)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}
