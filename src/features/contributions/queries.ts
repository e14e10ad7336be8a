import './schema.ts';
import '#features/strategy/schema.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { valuesOf } from '#records/form.ts';
import type { Named } from '#records/choices.ts';
import { allKinds, kindOf } from '#records/kind.ts';
import { lastChanged, recordsFor } from '#records/queries.ts';
import type { RecordHead, RecordView } from '#records/record.ts';
import { readWording } from '#records/wording.ts';
import { evidenceKeys } from './form.ts';

export type StatementWords = { id: string; code: string; words: string; language: Language };

/** A contribution with the adopted words it contributes to, and the ids of its evidence in order. */
export type ListedContribution = {
  record: RecordView;
  values: Values;
  statement: StatementWords | undefined;
  evidence: string[];
};

/** What lies under a record, oldest first; those that the actor may read. */
export async function contributionsUnder(db: Database, actor: Actor, parent: string): Promise<ListedContribution[]> {
  const heads = await recordsFor(db, actor)
    .selectAll('record')
    .where('parent', '=', parent)
    .where('kind', '=', 'contribution')
    .orderBy('created_at')
    .orderBy('id')
    .limit(200)
    .execute();
  return listed(db, await wholeAll(db, heads));
}

export async function contributionOf(db: Database, record: RecordView): Promise<ListedContribution> {
  const [found] = await listed(db, [record]);
  return found as ListedContribution;
}

/** The values of what lies under each of several records. */
export async function contributionsUnderAll(
  db: Database,
  actor: Actor,
  parents: string[],
): Promise<Map<string, Values[]>> {
  if (!parents.length) return new Map();
  const heads = await recordsFor(db, actor)
    .selectAll('record')
    .where('parent', 'in', parents)
    .where('kind', '=', 'contribution')
    .orderBy('id')
    .execute();
  const under = Map.groupBy(await wholeAll(db, heads), ({ parent }) => parent ?? '');
  return new Map([...under].map(([parent, records]) => [parent, records.map(({ values }) => values)]));
}

/** Heads of one kind with their texts and values, in two queries. */
export async function wholeAll(db: Database, heads: RecordHead[]): Promise<RecordView[]> {
  const ids = heads.map(({ id }) => id);
  const [first] = heads;
  if (!first) return [];
  const [texts, details] = [await readWording(db, ids), await kindOf(first.kind).read(db, ids)];
  return heads.map((head) => {
    const record = { ...head, texts: texts.get(head.id) ?? {} };
    return { ...record, values: valuesOf(record, details.get(head.id) ?? {}) };
  });
}

async function listed(db: Database, records: RecordView[]): Promise<ListedContribution[]> {
  const ids = records.map(({ values }) => values.statement ?? '').filter(Boolean);
  const statements = ids.length ? await statementWords(db).where('statement.id', 'in', ids).execute() : [];
  return records.map((record) => ({
    record,
    values: record.values,
    statement: statements.find(({ id }) => id === record.values.statement),
    evidence: evidenceKeys(record.values),
  }));
}

/** The adopted words of a statement, in the language they were adopted in. */
export function findStatement(db: Database, id: string | undefined): Promise<StatementWords | undefined> {
  if (!id) return Promise.resolve(undefined);
  return statementWords(db).where('statement.id', '=', id).executeTakeFirst();
}

const statementWords = (db: Database) =>
  db
    .selectFrom('statement')
    .innerJoin('strategy', 'strategy.record_id', 'statement.strategy')
    .select(['statement.id', 'code', 'official_text as words', 'strategy.language']);

/** The statements of the strategy in force, in its order; those that someone can contribute to. */
export function statementsInForce(db: Database) {
  return db
    .selectFrom('statement')
    .innerJoin('strategy', 'strategy.record_id', 'statement.strategy')
    .select([
      'statement.id',
      'code',
      'statement.kind',
      'official_text as words',
      'strategy.language',
      'goals',
      'channels',
    ])
    .where('strategy.record_id', '=', (query) =>
      query
        .selectFrom('strategy as newest')
        .innerJoin('record', 'record.id', 'newest.record_id')
        .select('newest.record_id')
        .where('record.state', '=', 'published')
        .where('record.trashed_at', 'is', null)
        .orderBy('newest.adopted_on', (by) => by.desc().nullsLast())
        .orderBy('newest.record_id')
        .limit(1),
    )
    .where('statement.kind', '<>', 'vision')
    .orderBy('position')
    .orderBy('statement.id')
    .execute();
}
export type StatementInForce = Awaited<ReturnType<typeof statementsInForce>>[number];

/** What someone most likely means, of all that can contribute. */
export function recentlyChanged(db: Database, actor: Actor, language: Language, words: string): Promise<Named[]> {
  const kinds = allKinds().filter((kind) => kind.contributesBy !== undefined);
  return lastChanged(
    db,
    actor,
    kinds.map(({ name }) => name),
    language,
    words,
  );
}
