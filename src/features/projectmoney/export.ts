import '#features/projects/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import type { StreamSheet } from '#exchange/bookStream.ts';
import { booksOf } from './book.ts';
import type { MoneyFilter } from './filter.ts';
import type { RateBook } from './kroner.ts';
import type { ProjectMoney } from './lines.ts';
import { recordsFor } from '#records/queries.ts';
import { projectsIn } from './portfolio.ts';
import { moneyOf, type MoneyPart } from './queries.ts';
import { sheetsIn, type Exported, type Names, type Spec } from './export-sheets.ts';

/** The projects of a filter, by title: their heads alone, as many as there are. */
export async function exported(
  db: Database,
  actor: Actor,
  filter: MoneyFilter,
  language: Language,
): Promise<Exported[]> {
  const title = `title_${language}` as const;
  return projectsIn(db, actor, filter)
    .leftJoin('unit', 'unit.id', 'record.unit')
    .select([
      'record.id',
      `record.${title} as title`,
      'acronym',
      'stage',
      'programme',
      'organisation',
      sql<string | null>`coalesce(nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb)`.as('unit'),
      'number',
      'record.starts_on',
      'record.ends_on',
    ])
    .orderBy(`record.${title}`)
    .orderBy('record.id')
    .execute();
}

/** How many rows the sheets will have, for whoever waits. */
export async function rowsIn(db: Database, projects: readonly Exported[]): Promise<number> {
  const ids = projects.map(({ id }) => id);
  const counted = await sql<{ count: number }>`select sum(n)::bigint as count from (
    select count(*) as n from project_budget where record_id = any(${ids}::text[])
    union all select count(*) from project_financing where record_id = any(${ids}::text[])
    union all select count(*) from project_claim where record_id = any(${ids}::text[])
    union all select count(*) from project_commitment where record_id = any(${ids}::text[])) as each`.execute(db);
  return projects.length + (counted.rows[0]?.count ?? 0);
}

type Making = {
  db: Database;
  actor: Actor;
  projects: readonly Exported[];
  language: Language;
  count: (rows: number) => void;
};

/** How many projects are read at a time. */
const few = 100;
const noRates: RateBook = { day: null, rates: new Map() };

/** Projects, budget, financing, claims and commitments, a sheet each, some projects at a time. */
export function moneySheets(making: Making): StreamSheet[] {
  const specs = sheetsIn(making.language);
  return specs.map(({ name, columns, parts, rowsOf }) => ({
    name,
    columns,
    rows: async function* () {
      for (let at = 0; at < making.projects.length; at += few) {
        const rows = await rowsFor(making, making.projects.slice(at, at + few), parts, rowsOf);
        making.count(rows.length);
        yield rows;
        // Whoever asks for a page meanwhile is answered between two groups.
        await new Promise((go) => void setImmediate(go));
      }
    },
  }));
}

async function rowsFor(
  { db, actor, language }: Making,
  projects: readonly Exported[],
  parts: readonly MoneyPart[],
  rowsOf: Spec['rowsOf'],
): Promise<string[][]> {
  const found = await moneyOf(
    db,
    projects.map(({ id }) => id),
    parts,
  );
  const names = await namesOf(db, actor, namedIn(projects, [...found.values()]), language);
  const there = projects.flatMap((project) => {
    const money = found.get(project.id);
    return money ? [{ project, money }] : [];
  });
  const books = await booksOf(
    db,
    there.map(({ money }) => money),
  );
  return there.flatMap((each, at) => rowsOf({ ...each, book: books[at] ?? noRates }, names));
}

/** The programmes and organisations that projects and their plans name. */
function namedIn(projects: readonly Exported[], all: readonly ProjectMoney[]): string[] {
  const own = projects.flatMap(({ programme, organisation }) => [programme ?? '', organisation ?? '']);
  const lines = all.flatMap(({ budget, financing }) => [...budget, ...financing]);
  return [...new Set([...own, ...lines.map(({ organisation }) => organisation)])].filter(Boolean);
}

/** What they are called, of those that the reader may see. */
async function namesOf(db: Database, actor: Actor, ids: readonly string[], language: Language): Promise<Names> {
  if (!ids.length) return new Map();
  const rows = await recordsFor(db, actor)
    .select(['record.id', `title_${language} as name`])
    .where('record.id', 'in', [...ids])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}
