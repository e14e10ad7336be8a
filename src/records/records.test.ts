import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { verifyAuditChain } from '#platform/audit.ts';
import { aContribution, anActivity, openHouse, publish, type House } from '#tests/support/house.ts';
import { cellScope, readCoverage, wrongCounters } from '#features/contributions/coverage.ts';
import { archiveRecord, changeRecord, publishRecord, sendToReview, takeBack, trashRecord } from './commands.ts';
import { findRecord } from './queries.ts';
import { kindOf } from './kind.ts';
import { check } from '#platform/form.ts';
import { recordForm } from './form.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const publicRow = (id: string) =>
  house.published
    .selectFrom('published')
    .selectAll()
    .where('id', '=', id)
    .where('language', '=', 'nb')
    .executeTakeFirst();
const cell = async (audience: 'staff' | 'public', year = 2026) =>
  (await readCoverage(house.db, audience, year))(cellScope(4, 'project'), year);

const evidence = {
  'evidence.e1.kind': 'figure',
  'evidence.e1.year': '2026',
  'evidence.e1.figure': '214',
  'evidence.e1.unit.nb': 'elever',
  'evidence.e1.source.nb': 'Sluttrapport',
};

test('a contribution counts for staff at once, and for the public when it and its activity are published', async () => {
  const activity = await anActivity(house);
  const contribution = await aContribution(house, activity, evidence);
  assert.deepEqual({ ...(await cell('staff')) }, { scope: 'cell:4:project', year: 2026, active: 1, shown: 1 });
  assert.equal((await cell('public')).active, 0);
  const outcome = await publish(house, activity);
  assert.ok(outcome.ok);
  assert.equal((await cell('public')).shown, 1);
  assert.ok(await publicRow(contribution));
  assert.deepEqual(await wrongCounters(house.db), []);

  const trashed = await trashRecord(house.by('adviser'), { id: activity, version: 2 });
  assert.ok(trashed.ok);
  assert.equal((await cell('public')).active, 0);
  assert.equal((await cell('staff')).active, 0);
  assert.equal(await publicRow(contribution), undefined);
  await takeBack(house.by('adviser'), { id: activity, version: 3 });
  assert.equal((await cell('public')).shown, 1);
  await archiveRecord(house.by('adviser'), { id: activity, version: 4 });
  assert.equal((await cell('public')).shown, 0);
  assert.deepEqual(await wrongCounters(house.db), []);
  assert.ok((await verifyAuditChain(house.db)).sound);
});

test('an edit of what is published is not public until it is published again', async () => {
  const id = await anActivity(house);
  await publish(house, id);
  const kind = kindOf('activity');
  const form = check({ ...(await kind.sample(house.db)), 'title.nb': 'Et nytt navn' }, recordForm(kind));
  assert.ok(form.ok);
  assert.ok((await changeRecord(house.by('adviser'), kind, { id, version: 2 }, form.value)).ok);
  assert.equal((await publicRow(id))?.title, 'Elever ut i Europa');
  assert.ok((await publishRecord(house.by('adviser'), { id, version: 3 })).ok);
  assert.equal((await publicRow(id))?.title, 'Et nytt navn');
});

test('what is kept from the public must name its legal basis before it leaves the draft', async () => {
  const id = await anActivity(house, { visibility: 'internal' });
  const refused = await sendToReview(house.by('adviser'), { id, version: 1 });
  assert.deepEqual(refused, { ok: false, why: 'unready', missing: { legal_basis: 'basisMissing' } });
});

test('a missing translation is borrowed, and one made from an earlier wording is outdated', async () => {
  const id = await anActivity(house, { 'title.en': 'Pupils to Europe' });
  const kind = kindOf('activity');
  const values = {
    ...(await kind.sample(house.db)),
    'title.nb': 'Elever og lærlinger ut i Europa',
    'title.en': 'Pupils to Europe',
  };
  const form = check(values, recordForm(kind));
  assert.ok(form.ok);
  await changeRecord(house.by('adviser'), kind, { id, version: 1 }, form.value);
  const record = await findRecord(house.db, house.by('adviser').actor, id);
  assert.deepEqual(record?.texts.title?.nn, {
    value: 'Elever og lærlinger ut i Europa',
    borrowedFrom: 'nb',
    outdated: false,
  });
  assert.equal(record?.texts.title?.en.outdated, true);
});

test('a visitor’s database role can read what is published and nothing else', async () => {
  await assert.rejects(house.published.selectFrom('record').selectAll().execute(), /permission denied/);
});
