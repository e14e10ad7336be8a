import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeDocx } from '#exchange/paper/docx.ts';
import type { Paper } from '#exchange/paper/paper.ts';
import { writePdf } from '#exchange/paper/pdf.ts';
import { factSheetPaper } from '#tests/fixtures/paper/factSheet.ts';
import { hostilePaper, longPaper, plainPaper } from '#tests/fixtures/paper/papers.ts';

// `papers.ts pdf` asks veraPDF of the PDF, `papers.ts word` lets LibreOffice open the Word documents.
const vera = { group: 'org.verapdf.apps', artifact: 'greenfield-apps', version: '1.28.2' };
const samples: Record<string, Paper> = { plainPaper, hostilePaper, longPaper, factSheetPaper };
const folder = await mkdtemp(join(tmpdir(), 'samband-papers-'));
try {
  process.exitCode = await (process.argv[2] === 'word' ? judgeWord() : judgePdf());
} finally {
  await rm(folder, { recursive: true });
}

/** Each rule of PDF/UA-1 that a machine can check, by veraPDF, which Maven brings. */
async function judgePdf(): Promise<number> {
  const classes = await veraPdf();
  if (!classes) return unjudged('veraPDF needs Java and Maven, and Maven its repository: they are not all there');
  const files = await written('pdf', writePdf);
  const { stdout } = run('java', ['-cp', classes, 'org.verapdf.apps.GreenfieldCliWrapper', '-f', 'ua1', ...files]);
  const verdicts = [...stdout.matchAll(/isCompliant="(true|false)"/g)].map((match) => match[1]);
  for (const [, failed] of stdout.matchAll(/<description>([^<]+)</g)) console.log(`  ${failed}`);
  console.log(`  ${verdicts.filter((verdict) => verdict === 'true').length} of ${files.length} PDFs follow PDF/UA-1`);
  return verdicts.length === files.length && verdicts.every((verdict) => verdict === 'true') ? 0 : 1;
}

/** Where Java finds veraPDF, brought by Maven; nothing where that cannot be. */
async function veraPdf(): Promise<string | undefined> {
  if (run('java', ['-version']).status !== 0) return undefined;
  const pom = join(folder, 'pom.xml');
  const list = join(folder, 'classes.txt');
  const { group, artifact, version } = vera;
  await writeFile(
    pom,
    `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
    <groupId>no.samband</groupId><artifactId>judge</artifactId><version>1</version><packaging>pom</packaging>
    <dependencies><dependency><groupId>${group}</groupId><artifactId>${artifact}</artifactId>
    <version>${version}</version></dependency></dependencies></project>`,
  );
  const { status } = run('mvn', ['-q', '-B', '-f', pom, 'dependency:build-classpath', `-Dmdep.outputFile=${list}`]);
  if (status !== 0) return undefined;
  return (await readFile(list, 'utf8')).trim();
}

/** LibreOffice opens each Word document and prints it: as many sheets as it has, and none without words. */
async function judgeWord(): Promise<number> {
  if (run('soffice', ['--version']).status !== 0) return unjudged('LibreOffice (soffice) is not on this machine');
  const files = await written('docx', writeDocx);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  run('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...files]);
  const printed = await Promise.all(files.map((file) => sheetsOf(file.replace(/docx$/, 'pdf'))));
  for (const [at, sheets] of printed.entries()) console.log(`  ${Object.keys(samples)[at]}: ${told(sheets)}`);
  return printed.every((sheets) => sheets.length > 0 && sheets.every((words) => words > 0)) ? 0 : 1;
}

function told(sheets: readonly number[]): string {
  return sheets.length ? `${sheets.length} sheets, words on each: ${sheets.join(', ')}` : 'could not be opened';
}

/** How many words stand on each sheet. */
async function sheetsOf(file: string): Promise<number[]> {
  if (!existsSync(file)) return [];
  const { extractText, getDocumentProxy } = await import('unpdf');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(await readFile(file))));
  return text.map((sheet) => sheet.split(/\s+/).filter(Boolean).length);
}

async function written(ending: string, write: (paper: Paper) => Promise<Uint8Array>): Promise<string[]> {
  return Promise.all(
    Object.entries(samples).map(async ([name, paper]) => {
      const file = join(folder, `${name}.${ending}`);
      await writeFile(file, await write(paper));
      return file;
    }),
  );
}

function run(command: string, args: readonly string[]) {
  return spawnSync(command, args, { encoding: 'utf8', timeout: 300_000 });
}

function unjudged(why: string): number {
  console.log(`  ${why}`);
  return 2;
}
