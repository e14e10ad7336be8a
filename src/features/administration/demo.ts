import '#records/queries.ts';
import '#features/contributions/schema.ts';
import '#features/strategy/schema.ts';
import { sql, type RawBuilder } from 'kysely';
import { note } from '#platform/audit.ts';
import type { By, Change } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { demand } from '#platform/rights.ts';
import { recountAll } from '#features/contributions/coverage.ts';
import { allKinds, kindOf } from '#records/kind.ts';
import { projectRecord } from '#records/publish.ts';
import { administrationRights } from './rights.ts';
import { lockCounty, writeCounty } from './settings.ts';

/** How much goes with the demo. `orphans` are a county's own contributions to nothing but a promise of the demo strategy. */
export type DemoCount = {
  strategies: number;
  activities: number;
  contributions: number;
  orphans: number;
  accounts: number;
  units: number;
};

export type Removal = { ok: true; gone: DemoCount } | { ok: false; why: 'demoAccount' | 'nothing' };

/** Ids of all that belongs to the demo: its records, what lies under them, and contributions that would be left to nothing. */
const going = sql<string>`
  select id from record where demo
  union select r.id from record r join record p on p.id = r.parent where p.demo
  union ${orphans()}`;

function orphans(): RawBuilder<string> {
  return sql`select c.record_id as id from contribution c
    join record r on r.id = c.record_id join record p on p.id = r.parent
    join statement s on s.id = c.statement join record d on d.id = s.strategy
    where d.demo and c.targets = '{}' and not r.demo and not p.demo`;
}

/** What would go, counted. */
export async function countDemo(db: Database): Promise<DemoCount> {
  const { rows } = await sql<DemoCount>`
    with going as (${going}), orphans as (${orphans()})
    select (select count(*) from record join going using (id) where kind = 'strategy') as strategies,
      (select count(*) from record join going using (id) where kind not in ('strategy', 'contribution')) as activities,
      (select count(*) from record join going using (id) where kind = 'contribution') - (select count(*) from orphans) as contributions,
      (select count(*) from orphans) as orphans,
      (select count(*) from account where demo) as accounts,
      (select count(*) from unit where demo) as units`.execute(db);
  return rows[0] as DemoCount;
}

/**
 * Removes the demo county, wholly and for good, in one transaction: its records with all that belongs to them, its
 * accounts and its units. What is the county's own stays, without the demo's units and people. Nobody can remove the
 * account that they are using, so someone is left who can sign in.
 */
export function removeDemo(by: By): Promise<Removal> {
  demand(administrationRights.settings, by.actor, undefined);
  return by.db.transaction().execute(async (change): Promise<Removal> => {
    const { county, version } = await lockCounty(change);
    if (await isDemoAccount(change, by.actor.id)) return { ok: false, why: 'demoAccount' };
    const gone = await countDemo(change);
    if (!county.demo && !Object.values(gone).some(Boolean)) return { ok: false, why: 'nothing' };
    await removeRecords(change);
    await removePeople(change);
    await sql`delete from council_meeting where demo`.execute(change);
    await recountAll(change);
    await writeCounty(change, { ...county, demo: false }, version + 1);
    await sql`select pg_notify('published', 'all')`.execute(change);
    await note(change, by, 'demo.removed', 'county', gone);
    return { ok: true, gone };
  });
}

async function isDemoAccount(change: Change, id: string): Promise<boolean> {
  const found = await change.selectFrom('account').select('demo').where('id', '=', id).executeTakeFirst();
  return found?.demo ?? false;
}

/** First what points into the demo from outside, then what lies under its records, then the records themselves. */
async function removeRecords(change: Change): Promise<void> {
  await sql`create temporary table demo_record on commit drop as ${going}`.execute(change);
  const ids = sql`(select id from demo_record)`;
  const kept = await releaseContributions(change);
  const { rows } = await sql<{ id: string }>`select id from demo_record`.execute(change);
  for (const kind of allKinds())
    await kind.letGo?.(
      change,
      rows.map(({ id }) => id),
    );
  await sql`update strategy set supersedes = null where supersedes in ${ids}`.execute(change);
  await sql`update evidence set attachment = null
    where attachment in (select id from attachment where record_id in ${ids})`.execute(change);
  await sql`delete from published_attachment where record_id in ${ids}`.execute(change);
  await sql`delete from published where id in ${ids}`.execute(change);
  await sql`delete from record where id in ${ids} and parent is not null`.execute(change);
  await sql`delete from record where id in ${ids}`.execute(change);
  await settleReleased(change, kept);
}

/** The county's own contributions to a target keep their target, and lose the promise that goes. */
async function releaseContributions(change: Change): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update contribution set statement = null
    where record_id not in (select id from demo_record)
      and statement in (select id from statement where strategy in (select id from demo_record))
    returning record_id as id`.execute(change);
  return rows.map(({ id }) => id).sort();
}

async function settleReleased(change: Change, ids: readonly string[]): Promise<void> {
  if (!ids.length) return;
  await kindOf('contribution').settle?.(change, ids);
  const records = await change.selectFrom('record').select('parent').distinct().where('id', 'in', ids).execute();
  for (const { parent } of records) if (parent) await projectRecord(change, parent);
}

/** Sessions, links and devices of an account go with it; so does what the demo's people said about the county's own. */
async function removePeople(change: Change): Promise<void> {
  const accounts = sql`(select id from account where demo)`;
  const units = sql`(select id from unit where demo)`;
  await sql`delete from comment where author in ${accounts}`.execute(change);
  await sql`update record set responsible = case when responsible in ${accounts} then null else responsible end,
      unit = case when unit in ${units} then null else unit end,
      team = array(select member from unnest(team) member where member not in ${accounts})
    where responsible in ${accounts} or unit in ${units} or team && array(select id from account where demo)`.execute(
    change,
  );
  await sql`update duty set assigned_to = null where assigned_to in ${accounts}`.execute(change);
  await sql`update account set unit = null where unit in ${units} and not demo`.execute(change);
  await sql`delete from account where demo`.execute(change);
  await sql`delete from unit where demo`.execute(change);
}
