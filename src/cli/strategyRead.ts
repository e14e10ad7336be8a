import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocument } from '#exchange/document/document.ts';
import { printed, readStrategy, type ReadStrategy } from '#features/strategy/reader/reader.ts';
import { readerTexts, type Texts } from '#features/strategy/reader/texts.ts';
import type { Language } from '#platform/language.ts';
import { UnreadableFile } from './unreadableFile.ts';

/**
 * The reading of a file as the command `samband strategy read FILE [--json]` prints it. With JSON the warnings go to
 * standard error, so that the output stays data. Throws `UnreadableFile` where the file cannot be read.
 */
export async function strategyRead(file: string, json: boolean, language: Language = 'nb'): Promise<string> {
  const reading = await readDocument(basename(file), await readFile(file));
  if (!reading.ok) throw new UnreadableFile(`${basename(file)}: ${readerTexts[language].unreadable[reading.why]}`);
  const strategy = readStrategy(reading.document);
  const notes = strategy.warnings.map((warning) => `! ${readerTexts[language].warnings[warning]}`);
  if (!json) return listed(strategy, notes, readerTexts[language]);
  for (const note of notes) console.error(note);
  return JSON.stringify(printed(strategy), null, 2);
}

function listed({ title, statements }: ReadStrategy, notes: string[], texts: Texts): string {
  const rows = statements.map(
    ({ id, unsure, officialText }) => `${unsure ? '?' : ' '} ${id.padEnd(12)} ${officialText}`,
  );
  return [title, texts.found(statements.length), ...notes, '', ...rows].join('\n');
}
