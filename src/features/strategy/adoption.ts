import './schema.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { publishRecord, Unready, type Outcome } from '#records/commands.ts';
import type { Seen } from '#records/record.ts';
import type { StatementInput, StrategyDetails } from './form.ts';
import type { ErrorText } from './texts.ts';

/**
 * Declares that the words stand as the county adopted them, and publishes them: from then on they cannot be changed. The
 * strategy that was in force until its day is superseded, and stays published as an earlier one.
 */
export function adoptStrategy(by: By, seen: Seen): Promise<Outcome> {
  return publishRecord(by, seen, { action: 'adopted', first: (change) => markAdopted(change, seen.id, by.now) });
}

/** A strategy that was published some other way, by an import or with what lies under it, is adopted just as much. */
export async function adoptWherePublished(change: Change, id: string): Promise<void> {
  const found = await change
    .selectFrom('strategy')
    .innerJoin('record', 'record.id', 'record_id')
    .select('published_at')
    .where('record_id', '=', id)
    .where('state', '=', 'published')
    .where('adopted_at', 'is', null)
    .executeTakeFirst();
  if (found?.published_at) await markAdopted(change, id, found.published_at);
}

async function markAdopted(change: Change, id: string, now: Date): Promise<void> {
  const supersedes = (await predecessorOf(change, id))?.id ?? null;
  await change
    .updateTable('strategy')
    .set({ adopted_at: now, supersedes })
    .where('record_id', '=', id)
    .where('adopted_at', 'is', null)
    .execute();
}

/** The strategy that was in force until this one was adopted: of those adopted no later, the last. */
export async function predecessorOf(db: Database, id: string): Promise<{ id: string } | undefined> {
  const { adopted_on: day } = (await db
    .selectFrom('strategy')
    .select('adopted_on')
    .where('record_id', '=', id)
    .executeTakeFirst()) ?? { adopted_on: null };
  if (!day) return undefined;
  return db
    .selectFrom('strategy')
    .innerJoin('record', 'record.id', 'record_id')
    .select('record_id as id')
    .where('record_id', '<>', id)
    .where('adopted_at', 'is not', null)
    .where('trashed_at', 'is', null)
    .where('adopted_on', '<=', day)
    .orderBy('adopted_on', 'desc')
    .orderBy('adopted_at', 'desc')
    .orderBy('record_id')
    .limit(1)
    .executeTakeFirst();
}

type Facts = Omit<StrategyDetails, 'statements'>;
const factsThatStand = ['body', 'adopted_on', 'period_from', 'period_to'] as const;
const wordsThatStand = ['official_text', 'code', 'kind', 'place'] as const;

/** @throws Unready where the strategy is adopted and this is not what was adopted, with each field that differs. */
export async function refuseOtherWords(change: Change, id: string, wanted: StrategyDetails): Promise<void> {
  const adopted = await change
    .selectFrom('strategy')
    .select([...factsThatStand])
    .where('record_id', '=', id)
    .where('adopted_at', 'is not', null)
    .executeTakeFirst();
  if (!adopted) return;
  const statements = await change
    .selectFrom('statement')
    .select(['id', ...wordsThatStand])
    .where('strategy', '=', id)
    .execute();
  const refused = [...otherFacts(adopted, wanted), ...otherStatements(statements, wanted.statements)];
  const says: ErrorText = 'adoptedWords';
  if (refused.length) throw new Unready(Object.fromEntries(refused.map((field) => [field, says])));
}

const otherFacts = (adopted: Facts, wanted: Facts): string[] =>
  factsThatStand.filter((name) => adopted[name] !== wanted[name]);

type Words = Pick<StatementInput, 'id' | (typeof wordsThatStand)[number]>;

function otherStatements(adopted: Words[], wanted: Words[]): string[] {
  const byId = new Map(adopted.map((each) => [each.id, each]));
  const left = adopted.filter(({ id }) => !wanted.some((each) => each.id === id)).map(({ id }) => field(id, 'remove'));
  const differ = wanted.flatMap((each) => {
    const was = byId.get(each.id);
    return wordsThatStand.filter((name) => was?.[name] !== each[name]).map((name) => field(each.id, name));
  });
  return [...left, ...differ];
}

const field = (id: string, name: string) => `statement.${id}.${name}`;
