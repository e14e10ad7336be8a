import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { OutOfTurn } from '#records/alter.ts';
import { changeSome } from '#records/commands.ts';
import { aRecord, openHouse, type House } from '#tests/support/house.ts';
import { keepQuestion } from './deciding.ts';
import { projectKind } from './register.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

test('nothing is asked of a project that goes another way at the same moment', async () => {
  const id = await aRecord(house, 'project', { stage: 'developing' });
  const by = house.by('manager');
  await changeSome(house.by('adviser'), projectKind, { id, version: 1 }, { stage: 'withdrawn' });
  const asked = { decider: 'contributor', question: '', hours: '10', own: '100' };
  const asking = house.db.transaction().execute((change) => keepQuestion(change, by, id, asked));
  await assert.rejects(asking, OutOfTurn);
  assert.deepEqual(await house.db.selectFrom('project_decision').selectAll().where('project', '=', id).execute(), []);
});
