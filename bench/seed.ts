import { sql } from 'kysely';
import type { Database } from '#platform/database.ts';

/** How much to fill a database with; each activity gets its share of the contributions. */
export type Amount = { activities: number; contributions: number; year: number };
export type Seeded = { strategy: string; statements: string[]; activities: string[] };

/** With which a server fills fastest; what is lost in a crash is filled anew. */
export const fillingSettings = {
  fsync: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '8GB',
};

/**
 * Fills an empty, migrated database with published activities and contributions in three languages, fast: rows are made by the
 * database itself, its administrator lets triggers and references rest, and indexes are made when all is there. They hold
 * what the portal reads; the workspace's own rows are there too, so that counters can be counted anew. Ids are numbers in
 * letters, `a00000001`. Gives a few of them.
 */
export async function seed(administrator: Database, amount: Amount): Promise<Seeded> {
  const { activities, contributions, year } = amount;
  await administrator.transaction().execute(async (change) => {
    for (const setting of ['statement_timeout = 0', 'lock_timeout = 0', ...roomy])
      await sql.raw(`set local ${setting}`).execute(change);
    // What a table is given in the change that emptied it needs no log, where the server keeps the least of it.
    await sql`truncate record, published, published_search, coverage, coverage_row, published_coverage, published_coverage_row cascade`.execute(
      change,
    );
    const makeIndexes = await dropIndexes(change);

    await addUnits(change);
    await addStrategy(change, year);
    await addActivities(change, activities, year);

    await addContributions(change, activities, contributions, year);

    await publishActivities(change);

    await sql`analyze`.execute(change);

    await count(change);

    await fillWhatTriggersKeep(change);

    await makeIndexes();
  });
  await sql`vacuum (analyze)`.execute(administrator);
  return {
    strategy: 's00000001',
    statements: Array.from({ length: statements }, (_, at) => idOf('t', at + 1)),
    activities: Array.from({ length: activities }, (_, at) => idOf('a', at + 1)),
  };
}

// Tables that were empty a moment ago have no statistics yet: a loop over fifty thousand rows would never end.
const roomy = [
  "work_mem = '256MB'",
  "maintenance_work_mem = '512MB'",
  'session_replication_role = replica',
  'enable_nestloop = off',
];

/** Drops the indexes of what is filled, but those of the keys that are asked for meanwhile; gives what makes them again. */
async function dropIndexes(db: Database): Promise<() => Promise<void>> {
  const { rows } = await sql<{ drop: string; make: string }>`
    select
      case when indisprimary then format('alter table %s drop constraint %s', indrelid::regclass, indexrelid::regclass)
        else format('drop index %s', indexrelid::regclass) end as drop,
      case when indisprimary then format('alter table %s add %s', indrelid::regclass, pg_get_constraintdef(c.oid))
        else pg_get_indexdef(indexrelid) end as make
    from pg_index join pg_class on pg_class.oid = indrelid left join pg_constraint c on conindid = indexrelid and contype = 'p'
    where relnamespace = 'public'::regnamespace
      and (relname ~ 'coverage' or not indisunique and relname ~ '^(record|contribution|activity|published.*)$')`.execute(
    db,
  );
  for (const { drop } of rows) await sql.raw(drop).execute(db);
  return async () => {
    for (const { make } of rows) await sql.raw(make).execute(db);
  };
}

/** What `recountAll` counts, where no statement carries on an earlier one: the same rows in a fifth of the time. */
async function count(db: Database): Promise<void> {
  await sql`insert into published_coverage_row
    with counted as (
      select id, parent, shown, array['statement:' || contribution.statement, 'cell:' || coalesce(goals[1], 0) || ':' || channel] as scopes,
        array(select generate_series(extract(year from starts_on)::int, extract(year from ends_on)::int) union select shown where shown is not null) as years
      from seeded join contribution on record_id = id join (select id as parent, starts_on, ends_on from record) r using (parent))
    select scope, year, id, parent, year is not distinct from shown from counted, unnest(scopes) scope, unnest(years) year`.execute(
    db,
  );
  await sql`insert into published_coverage select scope, year, count(distinct record_id), count(distinct record_id) filter (where shown)
    from published_coverage_row group by scope, year`.execute(db);
  await sql`insert into coverage_row table published_coverage_row`.execute(db);
  await sql`insert into coverage table published_coverage`.execute(db);
}

async function fillWhatTriggersKeep(db: Database): Promise<void> {
  await sql`insert into published_search select found.* from published, searched(published) found where published.kind <> 'contribution'
    on conflict (id, language) do nothing`.execute(db);
  await sql`insert into published_goal
    select distinct goal::smallint, language, id, starts_on
    from published, jsonb_path_query(document, '$.children[*].details.goals[*]') goal where kind <> 'contribution'`.execute(
    db,
  );
}

const statements = 17;
const idOf = (letter: string, number: number) => letter + String(number).padStart(8, '0');

async function addUnits(db: Database): Promise<void> {
  await sql`insert into unit (id, name_nb, name_nn, name_en, mail)
    select 'u' || n, 'Seksjon ' || n, 'Seksjon ' || n, 'Section ' || n, 'seksjon@example.org' from generate_series(1, 12) n`.execute(
    db,
  );
}

const head =
  sql.raw(`state, visibility, audience, source_language, version, published_version, published_at, created_by,
  created_at, changed_by, changed_at`);
const published = sql.raw(
  `'published', 'public', 'public', 'nb', 1, 1, timestamptz '2026-01-01' + n * interval '1 second', 'seed', now(), 'seed', now()`,
);

/** Seven goals with channels, ten commitments without goals, as the adopted strategy has them. */
async function addStrategy(db: Database, year: number): Promise<void> {
  await sql`insert into record (id, kind, starts_on, title_nb, title_nn, title_en, ${head})
    select 's00000001', 'strategy', make_date(${year} - 6, 5, 12), 'Internasjonal strategi', 'Internasjonal strategi', 'International strategy', ${published}
    from (values (1)) as one (n)`.execute(db);
  await sql`insert into strategy (record_id, body, adopted_on, period_to, adopted_at, language)
    values ('s00000001', 'Fylkestinget', make_date(${year} - 6, 5, 12), ${year} + 4, now(), 'nb')`.execute(db);
  await sql`insert into statement (id, strategy, code, kind, position, place, official_text, goals, channels)
    select 't' || lpad(n::text, 8, '0'), 's00000001', case when n <= 7 then 'goal-' || goal else '1.' || (n - 7) end,
      case when n <= 7 then 'goal' else 'commitment' end, n, 'Del ' || n, 'Fylkeskommunen skal følge opp løfte nummer ' || n || ' sammen med andre.',
      case when n <= 7 then array[goal]::smallint[] else '{}' end, array['project', 'agreement', 'membership']
    from generate_series(1, ${statements}::int) n, lateral (select (array[4, 8, 9, 10, 11, 12, 13])[n] as goal) g`.execute(
    db,
  );
  await sql`insert into published (id, language, kind, title, starts_on, words, document, published_at)
    select 's00000001', language, 'strategy', 'Internasjonal strategi', make_date(${year} - 6, 5, 12), 'internasjonal strategi',
      jsonb_build_object('id', 's00000001', 'kind', 'strategy', 'title', 'Internasjonal strategi', 'texts', '{}'::jsonb, 'starts_on', make_date(${year} - 6, 5, 12),
        'ends_on', null, 'unit', null, 'tags', '[]'::jsonb, 'attachments', '[]'::jsonb, 'children', '[]'::jsonb, 'published_on', '2026-01-01',
        'details', jsonb_build_object('body', 'Fylkestinget', 'adopted_on', make_date(${year} - 6, 5, 12), 'language', 'nb', 'supersedes', null,
          'period', jsonb_build_object('from', null, 'to', ${year}::int + 4), 'statements',
          (select jsonb_agg(jsonb_build_object('id', id, 'code', code, 'kind', kind, 'parent', parent, 'place', place, 'translation', null,
            'official', jsonb_build_object('text', official_text, 'language', 'nb'), 'goals', goals, 'channels', channels) order by position) from statement))),
      now() from unnest(array['nb', 'nn', 'en']) language`.execute(db);
}

async function addActivities(db: Database, count: number, year: number): Promise<void> {
  await sql`insert into record (id, kind, unit, starts_on, ends_on, title_nb, title_nn, title_en, ${head})
    select 'a' || lpad(n::text, 8, '0'), 'activity', 'u' || (n % 12 + 1), starts, starts + n % 900, title, title, title, ${published}
    from generate_series(1, ${count}::int) n,
      lateral (select make_date(${year}, 1, 1) - (n * 7919 % 3000) as starts, 'Samarbeid ' || n || ' om ' || (array['utdanning', 'klima', 'kultur', 'næring', 'helse'])[n % 5 + 1] as title) t`.execute(
    db,
  );
  await sql`insert into activity (record_id, channel, place, partners)
    select id, ${channelBy('substr(id, 2)::int')}, 'Kaunas', 'Skoler og bedrifter' from record where kind = 'activity'`.execute(
    db,
  );
}

const channelBy = (number: string) =>
  sql.raw(`(array['membership', 'agreement', 'project', 'knowledge'])[(${number}) % 4 + 1]`);

/** Two in five have a figure from this year, one in five one from the last. */
async function addContributions(db: Database, activities: number, count: number, year: number): Promise<void> {
  await sql`create temporary table seeded on commit drop as
    select 'c' || lpad(n::text, 8, '0') as id, 'a' || lpad(((n - 1) % ${activities}::int + 1)::text, 8, '0') as parent,
      't' || lpad((n * 31 % ${statements}::int + 1)::text, 8, '0') as statement, n,
      case n % 5 when 0 then ${year}::int when 1 then ${year}::int when 2 then ${year}::int - 1 end as shown
    from generate_series(1, ${count}::int) n`.execute(db);
  await sql`insert into record (id, kind, parent, title_nb, title_nn, title_en, ${head})
    select id, 'contribution', parent, id, id, id, ${published} from seeded`.execute(db);
  await sql`insert into contribution (record_id, statement, goals, channel)
    select seeded.id, statement, goals, ${channelBy('substr(seeded.parent, 2)::int')} from seeded join statement s on s.id = statement`.execute(
    db,
  );
  await sql`insert into evidence (id, contribution_id, position, kind, year, figure)
    select 'e' || substr(id, 2), id, 0, 'figure', shown, n % 500 + 1 from seeded where shown is not null`.execute(db);
  await sql`insert into published (id, language, kind, parent, statement, goals, channel, title, words, document, published_at)
    with made as materialized (
      select seeded.id, seeded.parent, seeded.statement, s.goals, c.channel, r.title_nb, lower(r.title_nb),
        jsonb_build_object('id', seeded.id, 'kind', 'contribution', 'title', r.title_nb, 'starts_on', null, 'ends_on', null, 'unit', null, 'tags', '[]'::jsonb,
          'texts', jsonb_build_object('rationale', jsonb_build_object('text', 'Bidrar til løftet med erfaring og nettverk.', 'language', 'nb')),
          'attachments', '[]'::jsonb, 'children', '[]'::jsonb, 'published_on', '2026-01-01', 'details', jsonb_build_object('title', r.title_nb,
            'record', jsonb_build_object('id', r.id, 'kind', 'activity', 'title', r.title_nb), 'statement', jsonb_build_object('id', s.id, 'code', s.code),
            'targets', '[]'::jsonb, 'goals', s.goals, 'channel', c.channel,
            'years', jsonb_build_object('from', extract(year from r.starts_on)::int, 'to', extract(year from r.ends_on)::int),
            'shownYears', case when shown is null then '[]'::jsonb else jsonb_build_array(shown) end,
            'evidence', case when shown is null then '[]'::jsonb else jsonb_build_array(jsonb_build_object('id', 'e' || substr(seeded.id, 2), 'kind', 'figure',
              'year', shown, 'figure', (n % 500 + 1)::text, 'url', '', 'case_number', '', 'decided_on', null, 'attachment', null,
              'what', jsonb_build_object('text', '', 'language', 'nb'), 'unit', jsonb_build_object('text', 'deltakere', 'language', 'nb'),
              'source', jsonb_build_object('text', 'Sluttrapport', 'language', 'nb'))) end)) as document,
        r.published_at + n * interval '1 millisecond' as published_at
      from seeded join record r on r.id = seeded.parent join contribution c on c.record_id = seeded.id join statement s on s.id = seeded.statement)
    select id, language, 'contribution', parent, statement, goals, channel, title_nb, lower, document, published_at
    from made, unnest(array['nb', 'nn', 'en']) language`.execute(db);
}

async function publishActivities(db: Database): Promise<void> {
  await sql`insert into published (id, language, kind, channel, title, starts_on, ends_on, words, document, published_at)
    with below as materialized (
      select parent, jsonb_agg(document order by id) as children from published where kind = 'contribution' and language = 'nb' group by parent),
    made as materialized (
      select r.id, a.channel, r.title_nb, r.starts_on, r.ends_on, lower(r.title_nb || ' erfaringer og nettverk kaunas') as words,
        jsonb_build_object('id', r.id, 'kind', 'activity', 'title', r.title_nb, 'starts_on', r.starts_on, 'ends_on', r.ends_on, 'tags', '[]'::jsonb,
          'texts', jsonb_build_object('title', jsonb_build_object('text', r.title_nb, 'language', 'nb'),
            'summary', jsonb_build_object('text', 'Skoler og bedrifter deler erfaringer med partnere ute.', 'language', 'nb')),
          'unit', jsonb_build_object('name', u.name_nb, 'mail', u.mail, 'phone', ''), 'attachments', '[]'::jsonb, 'published_on', '2026-01-01',
          'details', jsonb_build_object('channel', a.channel, 'place', a.place, 'partners', a.partners, 'url', '', 'case_number', ''),
          'children', coalesce(children, '[]'::jsonb)) as document, r.published_at
      from record r join activity a on a.record_id = r.id join unit u on u.id = r.unit left join below on below.parent = r.id
      where r.kind = 'activity')
    select id, language, 'activity', channel, title_nb, starts_on, ends_on, words, document, published_at
    from made, unnest(array['nb', 'nn', 'en']) language`.execute(db);
}
