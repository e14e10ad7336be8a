import { createHash } from 'node:crypto';
import './schema.ts';
import type { By, Change } from '#platform/by.ts';
import { readDocument, type Block, type SourceDocument } from '#exchange/document/document.ts';
import { check, readFiles, readValues, type Values } from '#platform/form.ts';
import type { FileStore } from '#platform/files.ts';
import type { Language } from '#platform/language.ts';
import type { Page } from '#platform/routes.ts';
import { insertFile, NoRoom } from '#records/attachments.ts';
import { addRecordIn } from '#records/commands.ts';
import { recordForm, type RecordInput } from '#records/form.ts';
import { takeIn, type Intake } from '#records/intake.ts';
import { recordsFor } from '#records/queries.ts';
import { longestWords, type StrategyDetails } from './form.ts';
import { strategyKind } from './kind.ts';
import { readStrategy, type ReadStatement, type ReadStrategy } from './reader/reader.ts';
import type { UploadError } from './texts.ts';

/** A document as it came: chosen as a file, or pasted. */
export type Upload = { name: string; bytes: Uint8Array };
export type UploadReading =
  | { ok: true; document: SourceDocument; reading: ReadStrategy }
  | { ok: false; why: UploadError };

/** Nobody goes through more statements than these, and no strategy promises as much. */
export const mostStatements = 300;

/** The file, or else the text, that the form carries; undefined where both are left empty. */
export async function uploadIn(page: Page, nameOfPasted: string): Promise<Upload | undefined> {
  const [file] = await readFiles(page, 'document');
  if (file) return { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const { text = '' } = await readValues(page);
  return text.trim() ? { name: nameOfPasted, bytes: new TextEncoder().encode(text) } : undefined;
}

/** Reads an upload into statements, or gives the reason why that cannot be. */
export async function readUpload({ name, bytes }: Upload): Promise<UploadReading> {
  const read = await readDocument(name, bytes);
  if (!read.ok) return read;
  const document = { ...read.document, blocks: read.document.blocks.map(storable) };
  const reading = readStrategy(document);
  if (reading.statements.length > mostStatements) return { ok: false, why: 'tooMany' };
  return { ok: true, document, reading };
}

/** PostgreSQL keeps neither a NUL nor half a character, which broken files hold. */
const storable = (block: Block): Block => ({ ...block, text: block.text.toWellFormed().replaceAll('\0', '') });

/** A strategy that the actor may read and that was read from the very same file. */
export function findSameFile({ db, actor }: By, bytes: Uint8Array): Promise<{ id: string } | undefined> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return recordsFor(db, actor)
    .innerJoin('attachment', 'attachment.record_id', 'record.id')
    .select('record.id')
    .where('kind', '=', strategyKind.name)
    .where('sha256', '=', sha256)
    .where('removed_at', 'is', null)
    .orderBy('record.created_at')
    .orderBy('record.id')
    .limit(1)
    .executeTakeFirst();
}

export type Added = { ok: true; id: string } | { ok: false; why: UploadError };

/** Saves what was read as a draft, with the document beside it: all of it or nothing. Gives the draft's id. */
export async function addReading(
  by: By & { files: FileStore },
  { name, bytes }: Upload,
  read: Read,
  language: Language,
): Promise<Added> {
  const taken = await takeIn(new File([new Uint8Array(bytes)], name));
  if (!taken.ok) return { ok: false, why: 'fileTooBig' };
  try {
    return { ok: true, id: await addWith(by, taken.file, read, language) };
  } catch (error) {
    if (error instanceof NoRoom) return { ok: false, why: 'quotaFull' };
    throw error;
  }
}

type Read = { document: SourceDocument; reading: ReadStrategy };

function addWith(by: By & { files: FileStore }, file: Intake, { document, reading }: Read, language: Language) {
  const ids = reading.statements.map(() => by.newId());
  const input = inputOf(reading, ids, language);
  return by.db.transaction().execute(async (change) => {
    const id = await addRecordIn(change, by, strategyKind, input);
    await keepSource(change, id, document, reading, ids);
    await insertFile(change, by, id, file, { visibility: 'public', legal_basis: '' });
    return id;
  });
}

function inputOf(reading: ReadStrategy, ids: string[], language: Language): RecordInput<StrategyDetails> {
  const form = check(valuesOfReading(reading, ids, language), recordForm(strategyKind));
  if (form.ok) return form.value;
  throw new Error(`What was read cannot be saved: ${JSON.stringify(form.draft.errors)}`);
}

/** What was read, name by name as the review's form carries it. `language` is taken where the document's is unknown. */
function valuesOfReading(reading: ReadStrategy, ids: string[], language: Language): Values {
  const source = reading.language === 'sv' || reading.language === 'unknown' ? language : reading.language;
  const title = /[\p{L}\p{N}]/u.test(reading.title) ? reading.title : strategyKind.words[source].one;
  return {
    source_language: source,
    [`title.${source}`]: title.slice(0, 200),
    body: (reading.body ?? '').slice(0, 200),
    adopted_on: reading.adoptedOn ?? '',
    period_from: yearOf(reading.period.from),
    period_to: yearOf(reading.period.to),
    ...Object.assign({}, ...reading.statements.map((each, at) => statementValues(each, ids[at] ?? '', at + 1))),
  };
}

const yearOf = (year: number | null) => (year === null ? '' : String(year));

function statementValues(read: ReadStatement, id: string, position: number): Values {
  const plain = {
    position: String(position),
    code: read.id.slice(0, 30),
    kind: read.kind,
    parent: read.parent ?? '',
    place: read.place.slice(0, 300),
    official_text: read.officialText.slice(0, longestWords),
    goals: read.goals.join(),
    channels: read.channels.join(),
    unsure: read.unsure ? 'on' : '',
  };
  return Object.fromEntries(Object.entries(plain).map(([name, value]) => [`statement.${id}.${name}`, value]));
}

/** The document block by block, and from which of them and by which rules each statement was read. */
async function keepSource(
  change: Change,
  id: string,
  document: SourceDocument,
  { statements, warnings }: ReadStrategy,
  ids: string[],
): Promise<void> {
  await change
    .updateTable('strategy')
    .set({ source: JSON.stringify(document.blocks), warnings })
    .where('record_id', '=', id)
    .execute();
  for (const [at, { mentions, blocks, why = [] }] of statements.entries())
    await change
      .updateTable('statement')
      .set({ mentions: JSON.stringify(mentions), blocks, why })
      .where('id', '=', ids[at] ?? '')
      .execute();
}
