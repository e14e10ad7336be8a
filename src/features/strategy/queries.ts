import './schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { pageSize, recordsFor } from '#records/queries.ts';
import type { StrategyDocument } from './kind.ts';
import type { Channel } from './statement.ts';

/** The strategy in force, as the public gets it: of those published, the one adopted last. */
export async function strategyInForce(published: Database, language: Language): Promise<StrategyDocument | undefined> {
  const found = await published
    .selectFrom('published')
    .select('document')
    .where('kind', '=', 'strategy')
    .where('language', '=', language)
    .orderBy('starts_on', (by) => by.desc().nullsLast())
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return found?.document as StrategyDocument | undefined;
}

/** Every strategy that the actor may read: the one in force first, then earlier ones, then drafts. */
export function listStrategies(db: Database, actor: Actor) {
  return recordsFor(db, actor)
    .innerJoin('strategy', 'strategy.record_id', 'record.id')
    .select(['record.id', 'title_nb', 'title_nn', 'title_en', 'version', 'created_at', 'language'])
    .select(['body', 'strategy.adopted_on', 'adopted_at', 'period_from'])
    .orderBy(sql`adopted_at is null`)
    .orderBy('adopted_on', (by) => by.desc().nullsLast())
    .orderBy('adopted_at', (by) => by.desc().nullsLast())
    .orderBy('record.id')
    .limit(pageSize)
    .execute();
}
export type StrategyRow = Awaited<ReturnType<typeof listStrategies>>[number];

/** Ask for the strategy first: this does not ask the rights again. */
export function listStatements(db: Database, strategy: string) {
  return db
    .selectFrom('statement')
    .select(['id', 'code', 'kind', 'parent', 'place', 'official_text', 'goals', 'channels'])
    .where('strategy', '=', strategy)
    .orderBy('position')
    .orderBy('id')
    .execute();
}
export type StatementRow = Awaited<ReturnType<typeof listStatements>>[number];

/** A statement with its strategy, if the actor may read that. */
export function findStatement(db: Database, actor: Actor, id: string) {
  return recordsFor(db, actor)
    .innerJoin('statement', 'statement.strategy', 'record.id')
    .innerJoin('strategy', 'strategy.record_id', 'record.id')
    .select(['statement.id', 'statement.code', 'statement.kind', 'statement.place', 'official_text'])
    .select(['statement.goals', 'statement.channels', 'strategy.language', 'record.id as strategy'])
    .select(['title_nb', 'title_nn', 'title_en', 'body', 'strategy.adopted_on', 'adopted_at'])
    .where('statement.id', '=', id)
    .executeTakeFirst();
}

/** What the review shows beside the form: the document, what each statement was read from, and what adoption did. */
export async function readSource(db: Database, strategy: string) {
  const found = await db
    .selectFrom('strategy')
    .select(['source', 'warnings', 'adopted_at', 'supersedes'])
    .where('record_id', '=', strategy)
    .executeTakeFirst();
  const statements = await db
    .selectFrom('statement')
    .select(['id', 'blocks', 'why', 'mentions'])
    .where('strategy', '=', strategy)
    .execute();
  const file = await db
    .selectFrom('attachment')
    .select('name')
    .where('record_id', '=', strategy)
    .where('removed_at', 'is', null)
    .orderBy('added_at')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const { source: blocks, ...rest } = found ?? { source: [], warnings: [], adopted_at: null, supersedes: null };
  return { ...rest, blocks, file: file?.name, read: new Map(statements.map((each) => [each.id, each])) };
}
export type Source = Awaited<ReturnType<typeof readSource>>;

/** The statement and all that it carries on from earlier strategies: what contributes to any of them contributes to it. */
export async function ancestorsOf(db: Database, statement: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with recursive line as (
      select id from statement where id = ${statement}
      union select s.old from line join statement_successor s on s.new = line.id)
    select id from line order by id`.execute(db);
  return rows.map(({ id }) => id);
}

/** One page of what contributes to these statements, of what the actor may read; `number` from 1. */
export async function listContributors(db: Database, actor: Actor, statements: readonly string[], number = 1) {
  const rows = await contributors(db, actor)
    .where('contribution.statement', 'in', statements)
    .offset((number - 1) * pageSize)
    .execute();
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** One page of what is under way or shown in a cell of the matrix in a year, of what the actor may read. */
export async function listInCell(db: Database, actor: Actor, scope: string, year: number, number = 1) {
  const rows = await contributors(db, actor)
    .where('record.id', 'in', (query) =>
      query.selectFrom('coverage_row').select('contribution').where('scope', '=', scope).where('year', '=', year),
    )
    .offset((number - 1) * pageSize)
    .execute();
  return { rows: rows.slice(0, pageSize), more: rows.length > pageSize };
}

function contributors(db: Database, actor: Actor) {
  return recordsFor(db, actor)
    .innerJoin('contribution', 'contribution.record_id', 'record.id')
    .select(['record.id', 'title_nb', 'title_nn', 'title_en', 'state', 'contribution.channel'])
    .select(
      sql<number[]>`array(select distinct year from evidence where contribution_id = record.id order by year)`.as(
        'years',
      ),
    )
    .orderBy('starts_on', (by) => by.desc().nullsLast())
    .orderBy('record.id')
    .limit(pageSize + 1);
}
export type ContributorRow = { id: string; channel: Channel } & Awaited<
  ReturnType<typeof listContributors>
>['rows'][number];

/** How many contributions each of these statements has that are not in the trash. */
export async function countContributions(db: Database, statements: readonly string[]): Promise<Map<string, number>> {
  if (!statements.length) return new Map();
  const rows = await db
    .selectFrom('contribution')
    .innerJoin('record', 'record.id', 'record_id')
    .select(['statement', (count) => count.fn.countAll<number>().as('count')])
    .where('statement', 'in', statements)
    .where('trashed_at', 'is', null)
    .groupBy('statement')
    .execute();
  return new Map(rows.map(({ statement, count }) => [statement ?? '', Number(count)]));
}
