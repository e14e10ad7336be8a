import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import '#app';
import { system } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import { openDatabase } from '#platform/database.ts';
import { newId } from '#platform/id.ts';
import type { Language } from '#platform/language.ts';
import { channels } from '#features/strategy/statement.ts';
import { applyRows } from '#features/activities/import/apply.ts';
import { planImport, type RowPlan } from '#features/activities/import/plan.ts';
import { readTable } from '#features/activities/import/table.ts';
import { importTexts, type ProblemText } from '#features/activities/import/texts.ts';
import { applyBundles } from '#features/sheets/apply.ts';
import { isToDo, type Problem } from '#features/sheets/row.ts';
import { sheetTexts } from '#features/sheets/texts.ts';
import type { Call } from './commands.ts';
import { configOf, openExisting } from './open.ts';

type Report = {
  read: number;
  added: number;
  changed: number;
  unchanged: number;
  rejected: { row: number; title: string; problems: Problem[] }[];
};

/** `samband import activities FILE`: reads a spreadsheet as the workspace does, and says what came of each row. */
export async function importActivities(call: Call): Promise<number> {
  const { values, positionals, language } = call;
  const path = String(positionals[0]);
  const bytes = await readFile(path);
  await using place = await openExisting('import', configOf(call));
  const db = openDatabase(place.connections.app);
  try {
    const by: By = { db, actor: system, now: new Date(), newId };
    const report = await importFile(by, basename(path), bytes, language, String(values.channel ?? ''));
    console.log(
      values.json
        ? JSON.stringify({ ...report, rejected: report.rejected.length, reasons: report.rejected })
        : inWords(report, language),
    );
    return report.rejected.length ? 1 : 0;
  } finally {
    await db.destroy();
  }
}

const batch = 100;

/** Plans every row and does what was planned; a row that is refused leaves the others be. */
export async function importFile(
  by: By,
  name: string,
  bytes: Uint8Array,
  language: Language,
  channel: string,
): Promise<Report> {
  const reading = await readTable(bytes);
  if (!reading.ok) throw new Error(`${name}: ${importTexts[language].unreadable[reading.why]}`);
  const planning = {
    language,
    channel: channels.find((each) => each === channel),
    year: dayInNorway(by.now).slice(0, 4),
  };
  const plans = await planImport(by.db, by.actor, reading.table, planning);
  const toDo = plans.filter(isToDo).map((plan) => [plan]);
  const failed = new Map<number, Problem>();
  for (let at = 0; at < toDo.length; at += batch) {
    const done = await applyBundles(by, toDo.slice(at, at + batch), applyRows);
    for (const [row, problem] of done.failed) failed.set(row, problem);
  }
  return reportOf(plans, failed);
}

function reportOf(plans: RowPlan[], failed: Map<number, Problem>): Report {
  const done = (outcome: RowPlan['outcome']) =>
    plans.filter((plan) => plan.outcome === outcome && !failed.has(plan.number)).length;
  const refused = plans.filter((plan) => plan.outcome === 'rejected' || failed.has(plan.number));
  return {
    read: plans.length,
    added: done('new'),
    changed: done('changed'),
    unchanged: done('unchanged'),
    rejected: refused.map(({ number, title, problems }) => ({
      row: number,
      title,
      problems: failed.has(number) ? [failed.get(number) as Problem] : problems,
    })),
  };
}

function inWords({ added, changed, rejected }: Report, language: Language): string {
  const text = sheetTexts[language];
  const { problems: words } = importTexts[language];
  const lines = rejected.map(({ row, title, problems }) => {
    const why = problems.map(({ column, why }) => (column ? `${column}: ` : '') + (words[why as ProblemText] ?? why));
    return `${text.row} ${row} ${title}: ${why.join('; ')}`;
  });
  return [text.done(added, changed, rejected.length), ...lines].join('\n');
}
