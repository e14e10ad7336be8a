import '#features/agreements/schema.ts';
import '#features/contributions/schema.ts';
import '#features/mandates/schema.ts';
import '#features/memberships/schema.ts';
import '#features/rates/schema.ts';
import '#features/relationlog/schema.ts';
import { sql } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import { feesOf } from '#features/memberships/queries.ts';
import { inNok } from '#features/rates/rate.ts';
import type { Benefit } from '#features/relationlog/entry.ts';
import { pageSize, recordsFor } from '#records/queries.ts';
import type { RecordHead } from '#records/record.ts';
import { emptyYear, quietSince, relationKinds, type Cost, type YearAccount } from './account.ts';

type Years = { from: number; to: number };
/** The years of a relation that anything is known of, by year. */
export type Account = ReadonlyMap<number, YearAccount>;

/**
 * What each of some relations cost and gave, year by year, of what the actor may read: a handful of queries, however many
 * relations there are. What is logged under a mandate counts for the relation that the mandate is by.
 */
export async function accountsOf(
  db: Database,
  actor: Actor,
  relations: readonly string[],
  years: Years,
): Promise<Map<string, Account>> {
  const books = new Map(relations.map((id) => [id, new Map<number, YearAccount>()]));
  if (!relations.length) return books;
  const places = await placesOf(db, actor, relations);
  const yearIn = (relation: string | undefined, year: number): YearAccount | undefined => {
    const book = books.get(relation ?? '');
    if (!book || year < years.from || year > years.to) return undefined;
    if (!book.has(year)) book.set(year, emptyYear(year));
    return book.get(year);
  };
  for (const fee of await feesOf(db, relations))
    yearIn(fee.membership, fee.year)?.fees.push({
      amount: fee.amount,
      currency: fee.currency,
      nok: fee.inNok?.nok,
      reckoned: fee.inNok?.reckoned ?? false,
    });
  for (const entry of await entriesUnder(db, actor, [...places.keys()], years)) {
    const year = yearIn(places.get(entry.parent ?? ''), Number(entry.day?.slice(0, 4)));
    if (year) addEntry(year, entry);
  }
  for (const { parent, year, count } of await evidenceUnder(db, actor, [...places.keys()], years)) {
    const found = yearIn(places.get(parent ?? ''), year);
    if (found) found.evidence += Number(count);
  }
  return books;
}

/** Which relation each record belongs to: a relation to itself, and the mandates by it to it. */
export async function placesOf(db: Database, actor: Actor, relations: readonly string[]): Promise<Map<string, string>> {
  const mandates = await recordsFor(db, actor)
    .innerJoin('mandate', 'mandate.record_id', 'record.id')
    .select(['record.id', 'mandate.relation'])
    .where('mandate.relation', 'in', [...relations])
    .execute();
  return new Map([
    ...relations.map((id) => [id, id] as const),
    ...mandates.map(({ id, relation }) => [id, relation ?? ''] as const),
  ]);
}

/** Entries that cost or gave something; the rate is that of the day, or of the last before it that has one. */
function entriesUnder(db: Database, actor: Actor, parents: readonly string[], { from, to }: Years) {
  return recordsFor(db, actor)
    .innerJoin('log_entry', 'log_entry.record_id', 'record.id')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('exchange_rate')
          .select('nok')
          .whereRef('exchange_rate.currency', '=', 'log_entry.currency')
          .whereRef('exchange_rate.day', '<=', 'log_entry.day')
          .orderBy('exchange_rate.day', 'desc')
          .limit(1)
          .as('rate'),
      (join) => join.onTrue(),
    )
    .select(['record.parent', 'log_entry.day', 'type', 'category', 'amount', 'log_entry.currency', 'minutes', 'nok'])
    .where('record.parent', 'in', [...parents])
    .where('log_entry.day', '>=', `${from}-01-01`)
    .where('log_entry.day', '<=', `${to}-12-31`)
    .where((is) =>
      is.or([is('type', '=', 'benefit'), is('minutes', 'is not', null), is.and([is('type', '=', 'cost')])]),
    )
    .execute();
}
type EntryRow = Awaited<ReturnType<typeof entriesUnder>>[number];

function addEntry(year: YearAccount, { type, category, amount, currency, minutes, nok }: EntryRow): void {
  year.minutes += minutes ?? 0;
  if (type === 'benefit' && category in year.benefits) year.benefits[category as Benefit] += 1;
  if (type === 'cost' && amount !== null) year.travel.push(costIn(Number(amount), currency || 'NOK', nok));
}

function costIn(amount: number, currency: string, rate: number | null): Cost {
  if (currency === 'NOK') return { amount, currency, nok: amount, reckoned: false };
  const nok = rate === null ? undefined : inNok({ amount, currency }, { nok: Number(rate) });
  return { amount, currency, nok, reckoned: nok !== undefined };
}

/** How much evidence is published of each year, by the record that contributes. */
function evidenceUnder(db: Database, actor: Actor, parents: readonly string[], { from, to }: Years) {
  return recordsFor(db, actor)
    .innerJoin('evidence', 'evidence.contribution_id', 'record.id')
    .select((get) => ['record.parent', 'evidence.year', get.fn.countAll<number>().as('count')])
    .where('record.parent', 'in', [...parents])
    .where('record.state', '=', 'published')
    .where('evidence.year', '>=', from)
    .where('evidence.year', '<=', to)
    .groupBy(['record.parent', 'evidence.year'])
    .execute();
}

/**
 * The last day on which each of some relations did anything: an entry, a meeting that was held, or evidence, which counts
 * for the year it is about. Never an edit.
 */
export async function lastActivity(
  db: Database,
  actor: Actor,
  relations: readonly string[],
  today: string,
): Promise<Map<string, string>> {
  if (!relations.length) return new Map();
  const { rows } = await sql<{ relation: string; day: string }>`
    select relation, max(day)::text as day from (${happenings(db, actor, today, relations)}) as happened
    where relation = any(${[...relations]}::text[]) group by relation`.execute(db);
  return new Map(rows.map(({ relation, day }) => [relation, day]));
}

/**
 * Everything that happened in a relation until today, each with its day; what lies under a mandate counts for its relation.
 * Of some relations alone, where they are named: those are found by what lies under them.
 */
function happenings(db: Database, actor: Actor, today: string, among?: readonly string[]) {
  const relation = sql<string>`coalesce(mandate.relation, record.parent)`.as('relation');
  const isAmong = among ? isUnder(among) : sql<boolean>`record.parent is not null`;
  const dated = recordsFor(db, actor)
    .leftJoin('mandate', 'mandate.record_id', 'record.parent')
    .leftJoin('meeting', 'meeting.record_id', 'record.id')
    .select([relation, 'record.starts_on as day'])
    .where('record.kind', 'in', ['entry', 'meeting'])
    .where(isAmong)
    .where('record.starts_on', '<=', today)
    .where(sql<boolean>`meeting.status is distinct from 'cancelled'`);
  const shown = recordsFor(db, actor)
    .innerJoin('evidence', 'evidence.contribution_id', 'record.id')
    .leftJoin('mandate', 'mandate.record_id', 'record.parent')
    .select([relation, evidenceDay(today).as('day')])
    .where(isAmong)
    .where('evidence.year', '<=', Number(today.slice(0, 4)));
  return sql`${dated} union all ${shown}`;
}

const isUnder = (relations: readonly string[]) => sql<boolean>`record.parent in (
  select unnest(${[...relations]}::text[]) union select record_id from mandate where relation = any(${[...relations]}::text[]))`;

/**
 * Evidence counts at the end of the year that it is about; of this year, from the day its contribution was written, if
 * that is this year.
 */
const evidenceDay = (today: string) => {
  const year = today.slice(0, 4);
  return sql<string>`case when evidence.year < ${Number(year)} then make_date(evidence.year, 12, 31)
    else least(greatest(record.created_at::date, ${`${year}-01-01`}::date), ${today}::date) end`;
};

/** The relations that bind someone today: not archived, not ended, and as agreements neither draft nor ended. */
function relationsFor(db: Database, actor: Actor, today: string) {
  return recordsFor(db, actor)
    .leftJoin('agreement', 'agreement.record_id', 'record.id')
    .where('record.kind', 'in', [...relationKinds])
    .where('record.state', '<>', 'archived')
    .where(sql<boolean>`coalesce(record.ends_on >= ${today}::date, true)`)
    .where(sql<boolean>`coalesce(agreement.stage, 'running') not in ('draft', 'ended')`);
}

/** Whether nothing has happened for a year in a relation that has lasted so long. */
const isQuiet = (db: Database, actor: Actor, today: string, among?: readonly string[]) => sql<boolean>`(
  coalesce(record.starts_on, ${sinceOfMembership}, record.created_at::date) < ${quietSince(today)}::date
  and record.id not in (
    select relation from (${happenings(db, actor, today, among)}) as happened where day >= ${quietSince(today)}::date))`;

// Of one that says neither its first day nor its first year, no more is known than when it was written down.
const sinceOfMembership = sql`(select make_date(since, 1, 1) from membership where record_id = record.id)`;

export type QuietRelation = RecordHead & { last: string | undefined };

/** The relations in which nothing has happened for twelve months; `mine` are those that the actor or nobody answers for. */
export async function quietRelations(
  db: Database,
  actor: Actor,
  today: string,
  { limit = 50, mine = false } = {},
): Promise<QuietRelation[]> {
  let found = relationsFor(db, actor, today)
    .selectAll('record')
    .where(isQuiet(db, actor, today));
  if (mine) found = found.where(sql<boolean>`coalesce(record.responsible, ${actor.id}) = ${actor.id}`);
  const quiet = await found.orderBy('record.title_nb').orderBy('record.id').limit(limit).execute();
  const last = await lastActivity(
    db,
    actor,
    quiet.map(({ id }) => id),
    today,
  );
  return quiet
    .map((record) => ({ ...record, last: last.get(record.id) }))
    .sort((one, other) => ((one.last ?? '') < (other.last ?? '') ? -1 : 1));
}

/** Which of some records are relations in which nothing has happened for twelve months: for the mark in a list. */
export async function quietAmong(
  db: Database,
  actor: Actor,
  ids: readonly string[],
  today: string,
): Promise<ReadonlySet<string>> {
  if (!ids.length) return new Set();
  const quiet = await relationsFor(db, actor, today)
    .select('record.id')
    .where('record.id', 'in', [...ids])
    .where(isQuiet(db, actor, today, ids))
    .execute();
  return new Set(quiet.map(({ id }) => id));
}

export type AccountFilter = { kind: string; unit: string; quiet: boolean; words: string };

/** One page of the relations that bind someone today, by name. */
export async function listRelations(
  db: Database,
  actor: Actor,
  { kind, unit, quiet, words }: AccountFilter,
  { number, language, today }: { number: number; language: 'nb' | 'nn' | 'en'; today: string },
): Promise<{ relations: RecordHead[]; more: boolean }> {
  let found = relationsFor(db, actor, today).selectAll('record');
  if (kind) found = found.where('record.kind', '=', kind);
  if (unit) found = found.where('record.unit', '=', unit);
  if (quiet) found = found.where(isQuiet(db, actor, today));
  if (words) found = found.where(sql<boolean>`record.title_${sql.raw(language)} ilike ${`%${escaped(words)}%`}`);
  const relations = await found
    .orderBy(`record.title_${language}`)
    .orderBy('record.id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  return { relations: relations.slice(0, pageSize), more: relations.length > pageSize };
}

const escaped = (words: string) => words.replaceAll(/[\\%_]/g, String.raw`\$&`);
