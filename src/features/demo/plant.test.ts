import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { system } from '#platform/actor.ts';
import { cellScope, readCoverage, wrongCounters } from '#features/contributions/coverage.ts';
import { strategyInForce } from '#features/strategy/queries.ts';
import { openHouse, type House } from '#tests/support/house.ts';
import { demoActivities, demoUnits } from '#reference/demo/activities.ts';
import { demoProjects } from '#reference/demo/projects.ts';
import { demoStandings } from '#reference/demo/standings.ts';
import { demoStatements } from '#reference/demo/strategy.ts';
import { plantDemo } from './plant.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

test('the demo county has an adopted strategy of 17 promises, and states of every kind', async () => {
  await plantDemo(house.by(system));
  const strategy = await strategyInForce(house.published, 'nn');
  const promises = strategy?.details.statements.filter(({ kind }) => kind === 'goal' || kind === 'commitment');
  assert.equal(promises?.length, 17);
  const coverage = await readCoverage(house.published, 'public', 2026);
  assert.equal(coverage(cellScope(4, 'project'), 2026).shown, 1);
  assert.equal(coverage(cellScope(4, 'knowledge'), 2026).shown, 1);
  assert.equal(coverage(cellScope(11, 'agreement'), 2026).active, 0);
  assert.deepEqual(await wrongCounters(house.db), []);
});

test('everything of the demo is marked as demo, so that it can go in one step', async () => {
  const rows = await house.db.selectFrom('record').select('id').where('demo', '=', false).execute();
  assert.deepEqual(rows, []);
});

test('every text of the demo is written in three languages', () => {
  const texts = [demoActivities, demoProjects, demoStandings, demoUnits, demoStatements].flatMap(textsIn);
  assert.ok(texts.length > 100);
  for (const text of texts)
    assert.deepEqual(
      Object.values(text).map((each) => each.trim() !== ''),
      [true, true, true],
    );
});

function textsIn(value: unknown): Record<string, string>[] {
  if (!value || typeof value !== 'object') return [];
  return 'nb' in value ? [value as Record<string, string>] : Object.values(value).flatMap(textsIn);
}
