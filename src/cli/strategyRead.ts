import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readDocument } from '#exchange/document/document.ts';
import { printed, readStrategy, type ReadStrategy } from '#features/strategy/reader/reader.ts';
import { readerTexts } from '#features/strategy/reader/texts.ts';
import type { Language } from '#platform/language.ts';
import { UnreadableFile } from './unreadableFile.ts';

/** The reading of a file as the command `samband strategy read FILE [--json]` prints it; throws `UnreadableFile` where it cannot be read. */
export async function strategyRead(file: string, json: boolean, language: Language = 'nb'): Promise<string> {
  const reading = await readDocument(basename(file), await readFile(file));
  if (!reading.ok) throw new UnreadableFile(`${basename(file)}: ${readerTexts[language].unreadable[reading.why]}`);
  const strategy = readStrategy(reading.document);
  return json ? JSON.stringify(printed(strategy), null, 2) : listed(strategy, language);
}

function listed(strategy: ReadStrategy, language: Language): string {
  const texts = readerTexts[language];
  const notes = strategy.warnings.map((warning) => `! ${texts.warnings[warning]}`);
  const statements = strategy.statements.map(
    ({ id, unsure, officialText }) => `${unsure ? '?' : ' '} ${id.padEnd(12)} ${officialText}`,
  );
  return [strategy.title, texts.found(strategy.statements.length), ...notes, '', ...statements].join('\n');
}
