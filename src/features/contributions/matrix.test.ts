import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import fc from 'fast-check';
import { newId } from '#platform/id.ts';
import { listStatements, strategyInForce } from '#features/strategy/queries.ts';
import { channels, type Channel, type StatementKind } from '#features/strategy/statement.ts';
import { aContribution, anActivity, openHouse, publish, type House } from '#tests/support/house.ts';
import { adoptedStrategy } from '#tests/support/strategy.ts';
import { cellScope, readCoverage, statementScope, wrongCounters, type Coverage } from './coverage.ts';
import { cellsOf, changedSince, frameGoal, goalsBeyond, rowsOf, statementsIn, type Promised } from './matrix.ts';

const said = (kind: StatementKind, goals: number[], via: Channel[] = []): Promised => ({
  id: `${kind}-${goals.join('-')}`,
  kind,
  goals,
  channels: via,
});
const nothing: Coverage = () => ({ active: 0, shown: 0 });
const active =
  (...scopes: string[]): Coverage =>
  (scope) => ({ active: scopes.includes(scope) ? 1 : 0, shown: 0 });

test('the rows are the goals that are named, in order; the frame is none of them', () => {
  const statements = [said('goal', [8]), said('goal', [4]), said('vision', [frameGoal])];
  assert.deepEqual(rowsOf(statements, nothing, 2026), [4, 8]);
});

test('only promises that name no goal have a row of their own, last', () => {
  const visions = [said('goal', [4]), said('vision', []), said('priority', [])];
  assert.deepEqual(rowsOf(visions, nothing, 2026), [4]);
  assert.deepEqual(statementsIn(visions, 0), []);
  assert.deepEqual(rowsOf([...visions, said('commitment', [])], nothing, 2026), [4, 0]);
  assert.deepEqual(rowsOf(visions, active(cellScope(0, 'project')), 2026), [4, 0]);
});

test('what has changed since 31 December: shown anew, begun, and not shown again', () => {
  const counts: Record<string, [active: number, shown: number]> = {
    'new 2026': [1, 1],
    'new 2025': [1, 0],
    'begun 2026': [1, 0],
    'lost 2026': [1, 0],
    'lost 2025': [1, 2],
    'same 2026': [1, 1],
    'same 2025': [1, 1],
  };
  const coverage: Coverage = (scope, year) => {
    const [active = 0, shown = 0] = counts[`${scope.replace(statementScope(''), '')} ${year}`] ?? [];
    return { active, shown };
  };
  const promises = ['new', 'begun', 'lost', 'same', 'idle'].map((id) => ({ id }));
  const changed = changedSince(promises, coverage, 2026);
  assert.deepEqual(changed, { shown: [{ id: 'new' }], begun: [{ id: 'begun' }], notYet: [{ id: 'lost' }] });
});

test('what is done for goals that nothing names is beyond the strategy, and no row', () => {
  const done = active(cellScope(9, 'project'), cellScope(frameGoal, 'project'));
  assert.deepEqual(goalsBeyond([said('goal', [4])], done, 2026), [9]);
  assert.deepEqual(rowsOf([said('goal', [4])], done, 2026), [4]);
});

void describe('when everything is published', () => {
  let house: House;
  let statement: Record<string, string>;
  before(async () => {
    house = await openHouse();
    ({ statement } = await adoptedStrategy(house));
  });
  after(() => house.close());

  const contribution = fc.record({
    statement: fc.constantFrom('goal-4', 'goal-8', '2.1', 'goal-17', ''),
    targets: fc.constantFrom('', '4.4', '9.1', '17.9,4.7'),
    channel: fc.constantFrom(...channels),
    begins: fc.integer({ min: 2023, max: 2026 }),
    shown: fc.option(fc.integer({ min: 2024, max: 2026 })),
  });

  test('the matrix of the public is that of staff and its counters sound, whatever contributes at once', async () => {
    const property = fc.asyncProperty(fc.array(contribution, { minLength: 1, maxLength: 4 }), async (all) => {
      await Promise.all(all.map(contributed));
      assert.deepEqual(await wrongCounters(house.db), []);
      for (const year of [2023, 2025, 2026]) assert.deepEqual(await publicMatrix(year), await staffMatrix(year));
    });
    await fc.assert(property, { numRuns: 12 });
  });

  /** Adds an activity with what it contributes, and publishes both. */
  async function contributed({ statement: code, targets, channel, begins, shown }: Contribution) {
    const activity = await anActivity(house, { channel, starts_on: `${begins}-04-01`, ends_on: '' });
    const evidence = { kind: 'quote', year: String(shown), 'what.nb': 'Det virket' };
    await aContribution(house, activity, {
      statement: statement[code] ?? '',
      targets: targets || code ? targets : '4.4',
      channel,
      ...(shown && named(`evidence.${newId()}.`, evidence)),
    });
    assert.ok((await publish(house, activity)).ok);
  }
  async function publicMatrix(year: number) {
    const strategy = await strategyInForce(house.published, 'nb');
    return cellsOf(strategy?.details.statements ?? [], await readCoverage(house.published, 'public', year), year);
  }
  async function staffMatrix(year: number) {
    const { id } = await house.db.selectFrom('strategy').select('record_id as id').executeTakeFirstOrThrow();
    return cellsOf(await listStatements(house.db, id), await readCoverage(house.db, 'staff', year), year);
  }
});

type Contribution = { statement: string; targets: string; channel: Channel; begins: number; shown: number | null };

const named = (before: string, values: Record<string, string>) =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [before + name, value]));
