import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { after, before, test } from 'node:test';
import { check } from '#platform/form.ts';
import { note } from '#platform/audit.ts';
import { applyBundles } from '#features/sheets/apply.ts';
import { aRecord, openHouse, someone, type House } from '#tests/support/house.ts';
import { addRecord, changeRecord } from './commands.ts';
import { keepDutiesAhead } from './dutyUpkeep.ts';
import { recordForm } from './form.ts';
import { kindOf } from './kind.ts';
import { findRecord } from './queries.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

test('the night settles duties beside one who saves something under a record, whichever was made first', async () => {
  const parent = await aRecord(house, 'membership');
  const meeting = kindOf('meeting');
  const form = check(await meeting.sample(house.db), recordForm(meeting));
  assert.ok(form.ok);
  const child = await addRecord(house.by('adviser'), meeting, form.value, { parent, id: '000000000000' });
  let night: Promise<number> | undefined;
  await house.db.transaction().execute(async (change) => {
    await change.selectFrom('record').select('id').where('id', '=', parent).forUpdate().execute();
    night = keepDutiesAhead(house.by('adviser'));
    await wait(300);
    await change.selectFrom('record').select('id').where('id', '=', child).forUpdate().execute();
  });
  await night;
});

test('rows of a file are done beside one who saves a record that a later row is about', async () => {
  const [first, last] = [await aRecord(house, 'membership'), await aRecord(house, 'membership')];
  const rows = [first, last].map((id, number) => ({ id, number, title: '', cells: [], changes: [], problems: [] }));
  const bundles = rows.map((row) => [{ ...row, outcome: 'changed' as const }]);
  const kind = kindOf('membership');
  const apply = async (by: Parameters<typeof changeRecord>[0], [row]: readonly { id: string }[]) => {
    const record = await findRecord(by.db, someone('adviser'), row?.id ?? '');
    assert.ok(record);
    const form = check(record.values, recordForm(kind));
    assert.ok(form.ok);
    assert.ok((await changeRecord(by, kind, record, form.value)).ok);
  };
  let applying: ReturnType<typeof applyBundles> | undefined;
  await house.db.transaction().execute(async (change) => {
    await change.selectFrom('record').select('id').where('id', '=', last).forUpdate().execute();
    applying = applyBundles(house.by('adviser'), bundles, apply);
    await wait(300);
    await note(change, house.by('adviser'), 'membership.changed', last);
  });
  assert.equal((await applying)?.isTold, true);
});
