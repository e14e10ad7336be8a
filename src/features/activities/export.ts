import type { Page } from '#platform/routes.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { contributionsUnderAll, statementsInForce, wholeAll } from '#features/contributions/queries.ts';
import { channelWords } from '#features/strategy/words.ts';
import type { Channel } from '#features/strategy/statement.ts';
import { writeCsv, type Sheet } from '#exchange/csv.ts';
import { writeXlsx, type BookColumn } from '#exchange/workbook.ts';
import type { RecordHead, RecordView } from '#records/record.ts';
import { recordTexts } from '#records/texts.ts';
import type { Actor } from '#platform/actor.ts';
import { columnTexts } from './import/columns.texts.ts';
import { allActivities, filterOf } from './queries.ts';
import { activityTexts } from './texts.ts';

const days = ['starts_on', 'ends_on'];
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the filter finds as a file that can be changed and read in again; the same file read in changes nothing. */
export async function exportActivities(page: Page): Promise<Response> {
  const { db, actor, language } = page.var;
  const heads = await allActivities(
    db,
    actor,
    filterOf((name) => page.req.query(name)),
  );
  const { fields, rows } = await sheetOf(db, actor, language, heads);
  const headings = fields.map((field) => columnTexts[language].heading[field] ?? field);
  const isCsv = page.req.query('as') === 'csv';
  const name = activityTexts[language].activities;
  const body = isCsv ? writeCsv([headings, ...rows]) : await writeXlsx(name, columnsOf(fields, headings), rows);
  return page.body(body as string, 200, {
    'Content-Type': isCsv ? 'text/csv; charset=utf-8' : xlsx,
    'Content-Disposition': `attachment; filename="${name.toLowerCase()}.${isCsv ? 'csv' : 'xlsx'}"`,
  });
}

const columnsOf = (fields: string[], headings: string[]): BookColumn[] =>
  fields.map((field, at) => ({
    heading: headings[at] ?? field,
    ...(days.includes(field) && { kind: 'day' as const }),
    ...(field === 'version' && { kind: 'number' as const }),
    width: /^(title|summary|description)/.test(field) ? 40 : 16,
  }));

/** A row for each activity, with the words that its readers use. */
async function sheetOf(
  db: Database,
  actor: Actor,
  language: Language,
  heads: RecordHead[],
): Promise<{ fields: string[]; rows: Sheet }> {
  const fields = Object.keys(columnTexts[language].heading);
  const names = await namesIn(db, language);
  const rows: Sheet = [];
  for (let at = 0; at < heads.length; at += 500) {
    const records = await wholeAll(db, heads.slice(at, at + 500));
    const under = await contributionsUnderAll(
      db,
      actor,
      records.map(({ id }) => id),
    );
    for (const record of records) {
      const codes = (under.get(record.id) ?? [])
        .map(({ statement }) => names.codes.get(statement ?? ''))
        .filter(Boolean);
      const cells = { ...wordsFor(record, names, language), statements: [...new Set(codes)].join('; ') } as Record<
        string,
        string
      >;
      rows.push(fields.map((field) => cells[field] ?? record.values[field] ?? ''));
    }
  }
  return { fields, rows };
}

type Names = Awaited<ReturnType<typeof namesIn>>;

async function namesIn(db: Database, language: Language) {
  const units = await db
    .selectFrom('unit')
    .select(['id', `name_${language} as own`, 'name_nb'])
    .execute();
  const people = await db.selectFrom('account').select(['id', 'name', 'mail']).execute();
  const isOnly = (name: string) => people.filter((each) => each.name === name).length === 1;
  return {
    units: new Map(units.map(({ id, own, name_nb: nb }) => [id, own || nb])),
    people: new Map(people.map(({ id, name, mail }) => [id, isOnly(name) ? name : mail])),
    codes: new Map((await statementsInForce(db)).map(({ id, code }) => [id, code])),
  };
}

function wordsFor(record: RecordView, names: Names, language: Language) {
  const { id, version, state, unit, responsible, visibility, values } = record;
  return {
    id,
    version: String(version),
    state: recordTexts[language].state[state],
    unit: names.units.get(unit ?? '') ?? '',
    responsible: names.people.get(responsible ?? '') ?? '',
    visibility: recordTexts[language].visibility[visibility],
    channel: channelWords[language][values.channel as Channel],
  };
}
