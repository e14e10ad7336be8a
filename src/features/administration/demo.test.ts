import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { verifyAuditChain } from '#platform/audit.ts';
import { wrongCounters } from '#features/contributions/coverage.ts';
import { plantDemo } from '#features/demo/plant.ts';
import { aContribution, anActivity, anyDay, aRecord, openHouse, publish, type House } from '#tests/support/house.ts';
import { countDemo, removeDemo } from './demo.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

/** A strategy as it stands adopted and published; gives its id and that of its one promise. */
async function adopted(code: string, demo: boolean) {
  const promise = {
    [`statement.promise${code}.code`]: 'goal-4b',
    [`statement.promise${code}.kind`]: 'goal',
    [`statement.promise${code}.official_text`]: 'Fylkeskommunen bidrar.',
    [`statement.promise${code}.goals`]: '4',
    [`statement.promise${code}.channels`]: 'project',
  };
  const id = await aRecord(house, 'strategy', promise);
  await publish(house, id);
  await house.db.updateTable('strategy').set({ adopted_at: anyDay }).where('record_id', '=', id).execute();
  await house.db.updateTable('record').set({ demo }).where('id', '=', id).execute();
  const statement = await house.db
    .selectFrom('statement')
    .select('id')
    .where('strategy', '=', id)
    .where('id', 'like', 'promise%')
    .executeTakeFirstOrThrow();
  return { id, statement: statement.id };
}

async function addDemoPeople() {
  const account = { roles: ['adviser'], unit: 'demounit0001', language: 'nb' as const, password: null, demo: true };
  const times = { ends_on: null, disabled_at: null, created_at: anyDay };
  const unit = { name_nb: 'D', name_nn: 'D', name_en: 'D', mail: '', phone: '', ended_on: null, demo: true };
  await house.db
    .insertInto('unit')
    .values({ id: 'demounit0001', ...unit })
    .execute();
  await house.db
    .insertInto('account')
    .values({ id: 'demoadviser1', name: 'Rådgiver', mail: 'demo@example.org', ...account, ...times })
    .execute();
}

const left = async (table: 'record' | 'published', ids: string[]) =>
  (await house.db.selectFrom(table).select('id').distinct().where('id', 'in', ids).orderBy('id').execute()).map(
    ({ id }) => id,
  );

test('an adopted strategy cannot be deleted, with its record or without', async () => {
  const { id, statement } = await adopted('own', false);
  for (const table of ['record', 'strategy', 'statement'] as const) {
    const [column, key] =
      table === 'record' ? ['id', id] : table === 'strategy' ? ['record_id', id] : ['id', statement];
    const deleting = sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${key}`.execute(house.db);
    await assert.rejects(deleting, /Adopted words stand/, table);
  }
});

test('the demo goes whole: an adopted strategy with what hangs on it, people and what they said', async () => {
  await addDemoPeople();
  const demo = await adopted('demo', true);
  const mine = await anActivity(house, { 'title.nb': 'Vår egen', unit: 'demounit0001', responsible: 'demoadviser1' });
  const kept = await aContribution(house, mine, { statement: demo.statement, targets: '4.b' });
  const orphan = await aContribution(house, mine, { statement: demo.statement, targets: '' });
  await publish(house, mine);
  const theirs = await anActivity(house);
  const below = await aContribution(house, theirs, { statement: demo.statement });
  await publish(house, theirs);
  await house.db.updateTable('record').set({ demo: true }).where('id', '=', theirs).execute();
  const file = { name: 'a.pdf', media_type: 'application/pdf', bytes: 1, sha256: 'a'.repeat(64), preview: null };
  const open = {
    visibility: 'public' as const,
    legal_basis: '',
    added_by: 'adviser',
    added_at: anyDay,
    removed_at: null,
  };
  await house.db
    .insertInto('attachment')
    .values({ id: 'attachment01', record_id: theirs, ...file, ...open })
    .execute();
  const said = { text: 'Fint', mentions: [], at: anyDay, removed_at: null };
  await house.db
    .insertInto('comment')
    .values([
      { id: 'comment00001', record_id: mine, author: 'demoadviser1', ...said },
      { id: 'comment00002', record_id: mine, author: 'adviser', ...said },
    ])
    .execute();

  const count = await countDemo(house.db);
  assert.deepEqual(count, { strategies: 1, activities: 1, contributions: 1, orphans: 1, accounts: 1, units: 1 });
  const outcome = await removeDemo(house.by('administrator'));
  assert.deepEqual(outcome, { ok: true, gone: count });

  const all = [demo.id, mine, kept, orphan, theirs, below];
  assert.deepEqual(await left('record', all), [mine, kept].sort());
  assert.deepEqual(await left('published', all), [mine, kept].sort());
  const shown = await house.published
    .selectFrom('published')
    .select(['statement', 'goals'])
    .where('id', '=', kept)
    .execute();
  assert.deepEqual(shown[0], { statement: null, goals: [4] });
  const own = await house.db.selectFrom('record').select(['unit', 'responsible']).where('id', '=', mine).execute();
  assert.deepEqual(own, [{ unit: null, responsible: null }]);
  const comments = await house.db.selectFrom('comment').select('id').execute();
  assert.deepEqual(comments, [{ id: 'comment00002' }]);
  assert.deepEqual(await wrongCounters(house.db), []);
  assert.ok((await verifyAuditChain(house.db)).sound);
  assert.deepEqual(await removeDemo(house.by('administrator')), { ok: false, why: 'nothing' });
});

test('a demo administrator is told to come back as someone who stays', async () => {
  await house.db.updateTable('account').set({ demo: true }).where('id', '=', 'administrator').execute();
  assert.deepEqual(await removeDemo(house.by('administrator')), { ok: false, why: 'demoAccount' });
  assert.match(await (await house.ask('administrator', '/en/work/settings/demo')).text(), /signed in as a demo user/);
  await house.db.updateTable('account').set({ demo: false }).where('id', '=', 'administrator').execute();
});

test('of the demo county that Samband comes with, nothing is left', async () => {
  const fresh = await openHouse();
  try {
    await plantDemo(fresh.by('adviser'));
    const planted = await countDemo(fresh.db);
    assert.ok(planted.strategies && planted.activities && planted.contributions && planted.units);
    assert.ok((await removeDemo(fresh.by('administrator'))).ok);
    for (const table of [
      'record',
      'published',
      'statement',
      'evidence',
      'unit',
      'coverage_row',
      'published_coverage',
    ] as const) {
      const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(
        fresh.db,
      );
      assert.equal(rows[0]?.count, 0, table);
    }
  } finally {
    await fresh.close();
  }
});
