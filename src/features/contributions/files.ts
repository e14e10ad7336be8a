import { sql } from 'kysely';
import type { Change, By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { readFiles, type Values } from '#platform/form.ts';
import type { FileStore } from '#platform/files.ts';
import type { Page } from '#platform/routes.ts';
import type { Named } from '#features/activities/queries.ts';
import { visibilities, type Visibility } from '#records/record.ts';
import { cleanEvidence, nameNewEvidence } from './form.ts';

/** A document that came with the form; `name` is the field it came in. */
export type Upload = { id: string; name: string; file: File; visibility: Visibility };

/** A form as it was sent, and as it is kept: new evidence with an id, removed evidence gone, each file with its id. */
export type Filing = {
  sent: Values;
  typed: Values;
  uploads: Upload[];
  /** The id of the new piece of evidence. */
  fresh: string;
  /** The name that a field was sent with. */
  sentName: (name: string) => string;
};

export async function fileAway(page: Page, sent: Values): Promise<Filing> {
  const { activity: _, activity_title: __, next: ___, ...values } = gathered(sent);
  const fresh = page.var.newId();
  const key =
    Object.keys(values)
      .find((name) => name.startsWith('evidence.new'))
      ?.split('.')[1] ?? 'new1';
  const uploads = await uploadsIn(page, values);
  const attached = Object.fromEntries(uploads.map(({ name, id }) => [name.replace(/\.file$/, '.attachment'), id]));
  const typed = nameNewEvidence(cleanEvidence({ ...values, ...attached }), () => fresh);
  return {
    sent: gathered(sent),
    typed,
    uploads,
    fresh,
    sentName: (name) => name.replace(`evidence.${fresh}.`, `evidence.${key}.`),
  };
}

/** The targets that were ticked under each goal are one list. */
export function gathered(sent: Values): Values {
  const isTargets = (name: string) => /^targets(_\d+)?$/.test(name);
  const ticked = Object.keys(sent)
    .filter(isTargets)
    .flatMap((name) => (sent[name] ?? '').split(',').filter(Boolean));
  const rest = Object.entries(sent).filter(([name]) => !isTargets(name));
  return { ...Object.fromEntries(rest), targets: [...new Set(ticked)].join() };
}

/** The files of those pieces that show a document. */
async function uploadsIn(page: Page, values: Values): Promise<Upload[]> {
  const kinds = Object.keys(values).filter(
    (name) => /^evidence\.[0-9a-z]+\.kind$/.test(name) && values[name] === 'document',
  );
  const found = kinds.map(async (kind) => {
    const name = kind.replace(/\.kind$/, '.file');
    const [file] = await readFiles(page, name);
    return file ? [{ id: page.var.newId(), name, file, visibility: visibilityIn(values, kind) }] : [];
  });
  return (await Promise.all(found)).flat();
}

function visibilityIn(values: Values, kind: string): Visibility {
  const asked = values[kind.replace(/\.kind$/, '.file_visibility')];
  return visibilities.find((each) => each === asked) ?? 'public';
}

/** Lays the bytes on the disk and names them, in the transaction that names what they show. */
export async function keepUploads(
  change: Change,
  { files, actor, now }: By & { files: FileStore },
  record: string,
  uploads: Upload[],
  basis: string,
): Promise<void> {
  if (!uploads.length) return;
  // The record that a file belongs to may come after it.
  await sql`set constraints attachment_record_id_fkey deferred`.execute(change);
  for (const { id, file, visibility } of uploads) {
    const sha256 = await files.keep(new Uint8Array(await file.arrayBuffer()));
    const row = {
      id,
      record_id: record,
      name: plainName(file.name),
      media_type: mediaType(file),
      bytes: file.size,
      sha256,
    };
    const rest = { preview: null, visibility, legal_basis: visibility === 'public' ? '' : basis, removed_at: null };
    await change
      .insertInto('attachment')
      .values({ ...row, ...rest, added_by: actor.id, added_at: now })
      .execute();
  }
}

/** The last part of a path, without what cannot be in a file's name. */
const plainName = (name: string) =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replaceAll(/[\p{Cc}"<>:|?*]/gu, '')
    .trim()
    .slice(-200) || 'dokument';

const mediaType = ({ type }: File) => (/^[a-z]+\/[a-z0-9.+-]+$/.test(type) ? type : 'application/octet-stream');

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
