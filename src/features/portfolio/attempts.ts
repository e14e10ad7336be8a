import '#features/projects/schema.ts';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { currencies, minorDigits } from '#platform/money.ts';
import { pageSize, patternOf } from '#records/queries.ts';
import type { AttemptFilter, PortfolioFilter } from './filter.ts';
import { rowsOf, sumOf, type Return, type Row, type Summed, type Tally } from './hit-rate.ts';
import { programmeNames, projectsFor } from './queries.ts';

/** What became of applications: in all, and by programme, unit and the year that they were sent. */
export type HitRates = {
  all: Tally & Return;
  programmes: Row[];
  units: Row[];
  years: Row[];
  reasons: { reason: string; count: number }[];
};

/** Counts and sums every application of the projects that the filter leaves: archived ones too. */
export async function hitRatesOf(
  db: Database,
  actor: Actor,
  filter: PortfolioFilter,
  year: string,
  language: Language,
): Promise<HitRates> {
  const [{ rows }, reasons] = await Promise.all([summed(db, actor, filter, year), reasonsOf(db, actor, filter, year)]);
  const by = (what: string) => rows.filter((row) => row.by === what);
  const names = await programmeNames(
    db,
    actor,
    rows.map(({ by: what, key }) => (what === 'programme' ? key : null)),
    language,
  );
  const units = await unitNames(
    db,
    rows.filter(({ by: what }) => what === 'unit').map(({ key }) => key),
    language,
  );
  const named = (all: Row[], of: ReadonlyMap<string, string>) =>
    all.map((row) => ({ ...row, name: of.get(row.key) ?? '' })).sort((one, other) => other.sent - one.sent);
  return {
    all: sumOf(by('all')),
    programmes: named(rowsOf(by('programme')), names),
    units: named(rowsOf(by('unit')), units),
    years: rowsOf(by('year')).sort((one, other) => (one.key < other.key ? 1 : -1)),
    reasons,
  };
}

type Grouped = Summed & { by: string };

/** One reading for all the tables; each currency has a row of its own. */
function summed(db: Database, actor: Actor, filter: PortfolioFilter, year: string) {
  return sql<Grouped>`
    with chosen as (${attemptsFor(db, actor, filter, year)}), lines as (
      select *, case
        when outcome <> 'granted' or granted is null then null
        when currency = 'NOK' then granted
        when currency = project_currency and rate ~ '^[0-9]+([.,][0-9]+)?$'
          then round(granted * replace(rate, ',', '.')::numeric * ${factor})
      end as nok from chosen
    ), cells as (
      select programme, unit, year, currency, count(*)::int as sent, ${outcome('granted')}, ${outcome('rejected')},
        ${outcome('waiting')}, ${outcome('withdrawn')},
        sum(granted) filter (where outcome = 'granted') as won, sum(nok) as nok,
        (count(*) filter (where outcome = 'granted' and granted is not null and nok is null))::int as unknown,
        sum(spent) as spent, sum(hours) as hours
      from lines group by programme, unit, year, currency
    )
    select case when grouping(programme) = 0 then 'programme' when grouping(unit) = 0 then 'unit'
        when grouping(year) = 0 then 'year' else 'all' end as by,
      coalesce(case when grouping(programme) = 0 then programme when grouping(unit) = 0 then unit
        when grouping(year) = 0 then year::text end, '') as key,
      '' as name, currency, ${added('sent')}, ${added('granted')}, ${added('rejected')}, ${added('waiting')},
      ${added('withdrawn')}, ${added('won')}, ${added('nok')}, ${added('unknown')}, ${added('spent')}, ${added('hours')}
    from cells
    group by grouping sets ((programme, currency), (unit, currency), (year, currency), (currency))`.execute(db);
}

const added = (name: string) => sql`coalesce(sum(${sql.ref(name)}), 0)::bigint as ${sql.ref(name)}`;

const outcome = (name: string) => sql`(count(*) filter (where outcome = ${sql.lit(name)}))::int as ${sql.ref(name)}`;

/** From minor units of a currency to øre: most have as many decimals as kroner have. */
const factor: RawBuilder<unknown> = sql`(case ${sql.join(
  [0, 3].map(
    (digits) =>
      sql`when currency in (${sql.join(currencies.filter((code) => minorDigits(code) === digits).map((code) => sql.lit(code)))})
        then ${sql.lit(10 ** (2 - digits))}`,
  ),
  sql` `,
)} else 1 end)`;

/** The applications of the projects that the filter leaves, each with what it is counted by. */
function attemptsFor(db: Database, actor: Actor, filter: PortfolioFilter, year: string) {
  const found = projectsFor(db, actor, filter)
    .innerJoin('project_attempt', 'project_attempt.record_id', 'record.id')
    .select(['record.id as project', 'project_attempt.id', 'project.programme', 'record.unit', 'project.rate'])
    .select(['project.currency as project_currency', 'project_attempt.currency', 'project_attempt.outcome'])
    .select(['project_attempt.granted', 'project_attempt.spent', 'project_attempt.hours', 'project_attempt.reasons'])
    .select(sql<number | null>`extract(year from project_attempt.sent_on)::int`.as('year'));
  if (!year) return found;
  return found.where(
    sql<SqlBool>`project_attempt.sent_on between ${`${year}-01-01`}::date and ${`${year}-12-31`}::date`,
  );
}

async function unitNames(db: Database, ids: readonly string[], language: Language): Promise<Map<string, string>> {
  const asked = ids.filter(Boolean);
  if (!asked.length) return new Map();
  const rows = await db
    .selectFrom('unit')
    .select(['id', sql<string>`coalesce(nullif(${sql.ref(`name_${language}`)}, ''), name_nb)`.as('name')])
    .where('id', 'in', asked)
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Why applications were refused, the most frequent first. One refusal may have several reasons. */
async function reasonsOf(db: Database, actor: Actor, filter: PortfolioFilter, year: string) {
  const { rows } = await sql<{ reason: string; count: number }>`
    select reason, count(*)::int as count
    from (${attemptsFor(db, actor, filter, year)}) chosen, unnest(reasons) reason
    where outcome = 'rejected' group by reason order by count desc, reason`.execute(db);
  return rows;
}

/** An application as the list shows it. */
export type ListedAttempt = {
  id: string;
  project: string;
  title: string;
  call: string;
  sent_on: string | null;
  decided_on: string | null;
  outcome: string;
  currency: string;
  sought: number | null;
  granted: number | null;
  score: string;
  reasons: string[];
  comments: string;
};

/** One page of the applications that are counted, the last sent first. */
export async function listAttempts(
  db: Database,
  actor: Actor,
  filter: PortfolioFilter,
  { year, outcome: became, reason, words }: AttemptFilter,
  { number, language }: { number: number; language: Language },
): Promise<{ attempts: ListedAttempt[]; more: boolean }> {
  let found = attemptsFor(db, actor, filter, year)
    .clearSelect()
    .select(['project_attempt.id', 'record.id as project', `record.title_${language} as title`])
    .select(['project_attempt.call', 'project_attempt.sent_on', 'project_attempt.decided_on'])
    .select(['project_attempt.outcome', 'project_attempt.currency', 'project_attempt.sought'])
    .select(['project_attempt.granted', 'project_attempt.score', 'project_attempt.reasons'])
    .select('project_attempt.comments');
  if (became) found = found.where(sql<SqlBool>`project_attempt.outcome = ${became}`);
  // Only what was refused is counted by its reasons.
  if (reason)
    found = found.where(
      sql<SqlBool>`project_attempt.outcome = 'rejected' and ${reason} = any(project_attempt.reasons)`,
    );
  if (words) found = found.where(saysWords(words));
  const rows = await found
    .orderBy('project_attempt.sent_on', (by) => by.desc().nullsLast())
    .orderBy('project_attempt.id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize)
    .execute();
  return { attempts: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/** Project, call, score or comments hold the words. */
const saysWords = (
  words: string,
) => sql<SqlBool>`lower(concat_ws(' ', record.title_nb, record.title_nn, record.title_en,
  project.acronym, project_attempt.call, project_attempt.score, project_attempt.comments)) like ${patternOf(words)}`;
