import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import '#app';
import { system } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import { openDatabase } from '#platform/database.ts';
import { newId } from '#platform/id.ts';
import type { Language } from '#platform/language.ts';
import type { NamedFile } from '#exchange/cordis.ts';
import type { Importing } from '#features/projectimport/apply.ts';
import { importProjects, type ImportDone, type LeftOut } from '#features/projectimport/import.ts';
import type { Source } from '#features/projectimport/schema.ts';
import { projectImportTexts } from '#features/projectimport/texts.ts';
import { projectRegister } from '#features/projects/register.ts';
import { sheetTexts, type ProblemText } from '#features/sheets/texts.ts';
import { recordTexts } from '#records/texts.ts';
import type { Call } from './commands.ts';
import { configOf, openOrMake } from './open.ts';

type Report = ImportDone & { ok: true };

/** `samband import forskningsradet FILE --organisation NUMBER`: fetches projects as the workspace does. */
export async function importProjectsOf(source: Source, call: Call): Promise<number> {
  const { values, positionals, language, texts } = call;
  if (typeof values.organisation !== 'string') {
    console.error(texts.organisationNeeded(`samband import ${source} FILE`));
    return 2;
  }
  const files = await filesAt(String(positionals[0]), source);
  await using place = await openOrMake('import', configOf(call));
  if (place.isNew) console.error(texts.made(place.folder));
  const db = openDatabase(place.connections.app);
  try {
    const by: By = { db, actor: system, now: new Date(), newId };
    const report = await importProjectFiles(by, files, { source, organisation: values.organisation }, language);
    tell(report, values.json === true, language);
    return report.rejected.length ? 1 : 0;
  } finally {
    await db.destroy();
  }
}

/** @throws Error with what is wrong, in words, where the files hold no projects that we know how to read. */
export async function importProjectFiles(
  by: By,
  files: readonly NamedFile[],
  importing: Importing,
  language: Language,
): Promise<Report> {
  const done = await importProjects(by, files, importing);
  if (done.ok) return done;
  const says = projectImportTexts[language].unreadable[done.why];
  const about = done.why === 'organisationUnclear' ? importing.organisation : (files[0]?.name ?? '');
  throw new Error(`${about}: ${[says, done.missing].filter(Boolean).join(': ')}`);
}

/** CORDIS parts its projects from those who take part: the other table is read where it lies beside the one that is named. */
async function filesAt(path: string, source: Source): Promise<NamedFile[]> {
  const own = { name: basename(path), bytes: await readFile(path) };
  const beside = source === 'cordis' && own.bytes[0] !== 0x50 ? otherTable(path) : undefined;
  return beside ? [own, { name: basename(beside), bytes: await readFile(beside) }] : [own];
}

function otherTable(path: string): string | undefined {
  const name = basename(path);
  const other = name.startsWith('organization')
    ? name.replace('organization', 'project')
    : name.replace('project', 'organization');
  const beside = join(dirname(path), other);
  return other !== name && existsSync(beside) ? beside : undefined;
}

/** The figures alone are for programs; what was left out is told beside them. */
function tell({ counts, rejected }: Report, asJson: boolean, language: Language): void {
  const lines = rejected.map((each) => inWords(each, language));
  if (asJson) {
    console.log(JSON.stringify(counts));
    if (lines.length) console.error(lines.join('\n'));
  } else console.log([projectImportTexts[language].counts(counts), ...lines].join('\n'));
}

function inWords({ row, file, title, problems }: LeftOut, language: Language): string {
  const text = projectImportTexts[language];
  const words: Record<string, string> = {
    ...sheetTexts[language].problems,
    ...recordTexts[language].errors,
    ...projectRegister.words[language].errors,
    ...text.problems,
  };
  const { labels } = projectRegister.words[language];
  const why = problems.map(({ column, why: each }) => {
    const named = labels[column] ?? labels[column.split('.')[0] ?? ''] ?? '';
    return [named, words[each.replace('form.', '') as ProblemText] ?? each].filter(Boolean).join(': ');
  });
  return `${[file, `${text.row} ${row}`].filter(Boolean).join(', ')}: ${title}: ${why.join('; ')}`;
}
