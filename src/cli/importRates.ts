import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import '#app';
import { system } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import { dayInNorway } from '#platform/clock.ts';
import { openDatabase } from '#platform/database.ts';
import { newId } from '#platform/id.ts';
import type { Language } from '#platform/language.ts';
import { readRates, type RejectedRate } from '#exchange/rates.ts';
import { settleByBankRates } from '#features/projectmoney/settle.ts';
import { keepRates, type RatesKept } from '#features/rates/keep.ts';
import { groupRejected } from '#features/rates/rejected.ts';
import { rateTexts } from '#features/rates/texts.ts';
import type { Call } from './commands.ts';
import { configOf, openExisting } from './open.ts';

type Report = { counts: RatesKept; rejected: RejectedRate[] };

/** `samband import rates FILE`: reads exchange rates as the workspace does, and says what was left out and why. */
export async function importRates(call: Call): Promise<number> {
  const { values, positionals, language } = call;
  const path = String(positionals[0]);
  const bytes = await readFile(path);
  await using place = await openExisting('import', configOf(call));
  const db = openDatabase(place.connections.app);
  try {
    const by: By = { db, actor: system, now: new Date(), newId };
    const report = await importRatesFile(by, basename(path), bytes, language);
    console.log(values.json ? asJson(report) : inWords(report, language));
    return report.rejected.length ? 1 : 0;
  } finally {
    await db.destroy();
  }
}

/** @throws Error with what is wrong, in words, where the file holds no rates that we know how to read. */
export async function importRatesFile(by: By, name: string, bytes: Uint8Array, language: Language): Promise<Report> {
  const reading = readRates(bytes, dayInNorway(by.now));
  if (!reading.ok) throw new Error(`${name}: ${rateTexts[language].errors[reading.why]}`);
  const { counts } = await keepRates(by, name, reading);
  await settleByBankRates(by);
  return { counts, rejected: reading.rejected };
}

const asJson = ({ counts, rejected }: Report) => JSON.stringify({ ...counts, reasons: rejected });

function inWords({ counts, rejected }: Report, language: Language): string {
  const text = rateTexts[language];
  const lines = groupRejected(rejected).map(
    ({ why, count, rows, first }) => `${text.whys[why]} (${count}): ${text.rows.toLowerCase()} ${rows}; ${first}`,
  );
  return [text.counts(counts), ...lines].join('\n');
}
