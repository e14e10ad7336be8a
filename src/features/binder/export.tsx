import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { dayInNorway } from '#platform/clock.ts';
import type { FileStore } from '#platform/files.ts';
import { formatDay } from '#platform/format.ts';
import type { Language } from '#platform/language.ts';
import { writeCsv } from '#exchange/csv.ts';
import type { ZipFile } from '#exchange/zip.ts';
import type { Names } from '#features/registers/cell-words.ts';
import { titleOf, type RecordView } from '#records/record.ts';
import type { BinderFile } from './binder.ts';
import { dataOf, linesOf } from './data.ts';
import { exportTexts } from './export.texts.ts';
import { IndexPage } from './index-page.tsx';
import { namesOnce, safeName } from './names.ts';
import { askedFor, nameOf, saidOf } from './parts.tsx';
import type { Binder } from './queries.ts';

/** A file of the export: its path in the archive, its size and hash; `lost` where its bytes are not on the disk. */
export type Listed = { path: string; bytes: number; sha256: string; lost?: boolean };
/** A paper as the index tells it. */
export type ListedPaper = {
  name: string;
  asked: string;
  said: string;
  isMissing: boolean;
  places: string[];
  notes: string[];
  files: Listed[];
  held: number;
};
export type Index = {
  language: Language;
  title: string;
  number: string;
  caseNumber: string;
  programme: string;
  period: [string | null, string | null];
  day: string;
  keepUntil: string | null;
  data: Listed[];
  papers: ListedPaper[];
  unsorted: Listed[];
  unsortedHeld: number;
};

type From = { record: RecordView; binder: Binder; names: Names; files: FileStore; language: Language; now: Date };

/**
 * The files of a binder as one archive: an index to read and one to reckon with, checksums, the project's own data, and
 * each paper in a folder. What it holds is fixed before the first byte is sent; the same state gives the same bytes.
 */
export async function binderArchive(from: From): Promise<ZipFile[]> {
  const { now, language } = from;
  const text = exportTexts[language];
  const papers = await papersIn(from);
  const data = dataFiles(from);
  const index = indexOf(from, papers.listed, data.map(listedData), papers.unsorted);
  const html = `<!doctype html>\n${renderToString(<IndexPage index={index} />)}\n`;
  const made = [
    { path: 'index.html', content: html },
    { path: 'index.csv', content: tableOf(index) },
  ];
  const all = [...made.map(listedData), ...index.data, ...filesIn(index)];
  const manifest = all.filter(({ lost }) => !lost).map(({ path, sha256 }) => `${sha256}  ${path}\n`);
  const at = wallClock(now);
  return [
    ...[...made, { path: text.manifest, content: manifest.join('') }, ...data].map(({ path, content }) => ({
      name: path,
      at,
      bytes: () => [Buffer.from(content)],
    })),
    ...papers.archived,
  ];
}

const filesIn = ({ papers, unsorted }: Index) => [...papers.flatMap(({ files }) => files), ...unsorted];

type Made = { path: string; content: string };

const listedData = ({ path, content }: Made): Listed => ({
  path,
  bytes: Buffer.byteLength(content),
  sha256: createHash('sha256').update(content).digest('hex'),
});

/** The project as it stands, and the lines of its budget and its financing. */
function dataFiles({ record, names, language }: From): Made[] {
  const text = exportTexts[language];
  const lines = (part: string) => writeCsv(linesOf(record.values, part, names, language));
  return [
    { path: text.project, content: `${JSON.stringify(dataOf(record, names), null, 2)}\n` },
    { path: text.budget, content: lines('budget') },
    { path: text.financing, content: lines('financing') },
  ];
}

/** Each paper's files in a folder of its own, numbered in the order that they are needed in. */
async function papersIn({ binder, files, language }: From) {
  const once = namesOnce();
  const archived: ZipFile[] = [];
  const place = async (folder: string, each: BinderFile): Promise<Listed> => {
    const path = once(`${folder}/${safeName(each.name)}`);
    const listed = { path, bytes: each.bytes, sha256: each.sha256 };
    if ((await files.size(each.sha256)) !== each.bytes) return { ...listed, lost: true };
    const bytes = () => files.read(each.sha256) as unknown as AsyncIterable<Uint8Array>;
    archived.push({ name: path, at: wallClock(each.added_at), bytes });
    return listed;
  };
  const listed: ListedPaper[] = [];
  for (const [at, paper] of binder.papers.entries()) {
    const name = nameOf(paper, language);
    const folder = safeName(`${String(at + 1).padStart(2, '0')} ${name}`);
    const own: Listed[] = [];
    for (const file of paper.files) own.push(await place(folder, file));
    const { demands, rows, held } = paper;
    listed.push({
      name,
      asked: askedFor(paper, language),
      said: saidOf(paper, language),
      isMissing: paper.state === 'missing' && paper.isDue,
      places: rows.flatMap((row) => (row.place ? [row.place] : [])),
      notes: [...demands, ...rows].flatMap(({ note }) => (note ? [note] : [])),
      files: own,
      held,
    });
  }
  const unsorted: Listed[] = [];
  for (const file of binder.unsorted) unsorted.push(await place(safeName(exportTexts[language].unsorted), file));
  return { archived, listed, unsorted };
}

function indexOf(
  { record, binder, language, now }: From,
  papers: ListedPaper[],
  data: Listed[],
  unsorted: Listed[],
): Index {
  const { programme, retention, unsortedHeld } = binder;
  return {
    language,
    title: titleOf(record, language),
    number: record.values.number ?? '',
    caseNumber: record.values.case_number ?? '',
    programme: programme ? titleOf(programme.record, language) : '',
    period: [record.starts_on, record.ends_on],
    day: formatDay(dayInNorway(now), language),
    keepUntil: retention.until ?? retention.reckoned?.day ?? null,
    data,
    papers,
    unsorted,
    unsortedHeld,
  };
}

/** The index as rows: a line for each file, and one for each paper without any. */
function tableOf({ language, papers, unsorted, unsortedHeld, data }: Index): string {
  const text = exportTexts[language];
  const row = (name: string, said: string, { path, bytes, sha256, lost }: Listed) => [
    name,
    lost ? text.lost : said,
    path,
    String(bytes),
    sha256,
    '',
  ];
  const rows = papers.flatMap((paper) => [
    ...paper.files.map((file) => row(paper.name, paper.said, file)),
    ...paper.places.map((place) => [paper.name, paper.said, '', '', '', place]),
    ...(paper.held ? [[paper.name, text.held(paper.held), '', '', '', '']] : []),
    ...(paper.files.length + paper.places.length + paper.held ? [] : [[paper.name, paper.said, '', '', '', '']]),
  ]);
  return writeCsv([
    text.columns,
    ...data.map((file) => row(text.ofProject, '', file)),
    ...rows,
    ...unsorted.map((file) => row(text.unsorted, '', file)),
    ...(unsortedHeld ? [[text.unsorted, text.held(unsortedHeld), '', '', '', '']] : []),
  ]);
}

/** By the clock on a wall in Norway, which is the one that archives keep. */
function wallClock(moment: Date): string {
  return clock.format(moment).replace(' ', 'T');
}

const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short', timeStyle: 'medium' });
