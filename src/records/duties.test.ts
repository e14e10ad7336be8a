import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import fc from 'fast-check';
import { system } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import { openHouse, publish, type House } from '#tests/support/house.ts';
import { aDutiful, dutyKind, withDuties } from '#tests/support/duties.ts';
import { archiveRecord, changeRecord, reopenRecord, takeBack, trashRecord } from './commands.ts';
import type { Duty, DutyRow } from './duty.ts';
import { keepDutiesAhead, wrongDuties } from './dutyUpkeep.ts';
import { recordForm } from './form.ts';
import { settled, type Owed } from './owed.ts';
import { findRecord } from './queries.ts';

const now = new Date('2026-03-01T09:00:00Z');
const days = { today: '2026-03-01', now, newId: () => 'new' };

const owed = (more: Partial<Owed> = {}): Owed => ({
  record_id: 'r',
  rule: 'fee',
  occurrence: '2026',
  due_on: '2026-06-01',
  from_time: '',
  to_time: '',
  place: '',
  detail: '',
  lead_days: 30,
  council: false,
  cancelled: false,
  print: 'a',
  ...more,
});

const kept = (more: Partial<DutyRow> = {}): DutyRow => ({
  ...owed(),
  id: 'k',
  gone: false,
  sequence: 3,
  changed_at: new Date(0),
  assigned_to: null,
  snoozed_until: null,
  done_at: null,
  done_by: null,
  ...more,
});

const aDay = fc.integer({ min: -300, max: 700 }).map((n) => new Date(+now + n * 86_400_000).toISOString().slice(0, 10));
const someOwed = fc.uniqueArray(
  fc.record({
    rule: fc.constantFrom('fee', 'notice', 'meeting'),
    occurrence: fc.constantFrom('1', '2', '3'),
    day: aDay,
  }),
  { selector: ({ rule, occurrence }) => `${rule} ${occurrence}` },
);
const asOwed = (all: { rule: string; occurrence: string; day: string }[]) =>
  all.map(({ day, ...key }) => owed({ ...key, due_on: day, print: day }));

test('what is settled once needs nothing the second time', () => {
  fc.assert(
    fc.property(someOwed, (all) => {
      const { set } = settled([], asOwed(all), days);
      assert.equal(set.length, all.length);
      assert.deepEqual(settled(set, asOwed(all), days), { set: [], lost: [] });
    }),
  );
});

test('who has a duty, until when it sleeps and that it is done survive every change of the record', () => {
  fc.assert(
    fc.property(someOwed, someOwed, (before, afterwards) => {
      const said = { assigned_to: 'manager', snoozed_until: '2026-04-01', done_at: now, done_by: 'adviser' };
      const rows = settled([], asOwed(before), days).set.map((row) => ({ ...row, ...said }));
      const { set } = settled(rows, asOwed(afterwards), days);
      for (const row of set.filter(({ id, rule, occurrence }) =>
        rows.some((each) => isSameKey(each, { rule, occurrence }) && id),
      ))
        assert.deepEqual({ ...row, ...said }, row);
    }),
  );
});

const isSameKey = (one: Pick<DutyRow, 'rule' | 'occurrence'>, other: Pick<DutyRow, 'rule' | 'occurrence'>) =>
  one.rule === other.rule && one.occurrence === other.occurrence;

test('what was done stays done when its date moves, and calendars take in the new date', () => {
  const { set } = settled(
    [kept({ done_at: now, done_by: 'adviser' })],
    [owed({ due_on: '2026-09-01', print: 'b' })],
    days,
  );
  assert.equal(set.length, 1);
  assert.deepEqual(
    [set[0]?.due_on, set[0]?.done_at, set[0]?.sequence, set[0]?.changed_at],
    ['2026-09-01', now, 4, now],
  );
});

test('what the record alone said was done is owed again when it no longer says so', () => {
  const { set } = settled([kept({ done_at: now, done_by: null })], [owed({ print: 'b' })], days);
  assert.deepEqual(
    set.map(({ done_at }) => done_at),
    [null],
  );
});

test('what calendars do not show changes without disturbing them', () => {
  const { set } = settled([kept()], [owed({ lead_days: 60 })], days);
  assert.deepEqual([set[0]?.lead_days, set[0]?.sequence, set[0]?.changed_at], [60, 3, new Date(0)]);
});

test('a year behind and two ahead are taken up; what is kept stays, however old', () => {
  const at = (due_on: string) => settled([], [owed({ due_on })], days).set.length;
  assert.deepEqual(['2025-02-28', '2025-03-01', '2028-03-01', '2028-03-02'].map(at), [0, 1, 1, 0]);
  assert.deepEqual(settled([kept({ due_on: '2020-01-01' })], [owed({ due_on: '2020-01-01' })], days), {
    set: [],
    lost: [],
  });
});

test('what comes back after it was gone is told to calendars again', () => {
  const { set } = settled([kept({ gone: true })], [owed()], days);
  assert.deepEqual([set[0]?.gone, set[0]?.sequence], [false, 4]);
});

let house: House;
before(async () => {
  house = await openHouse();
  withDuties();
});
after(() => house.close());
beforeEach(() => house.db.deleteFrom('record').execute());

const fee: Duty = { rule: 'fee', occurrence: '2026', due_on: '2026-06-01', lead_days: 30 };
const rowsOf = (id: string) =>
  house.db.selectFrom('duty').selectAll().where('record_id', '=', id).orderBy('due_on').execute();
const seen = async (id: string) => ({
  id,
  version: (await house.db.selectFrom('record').select('version').where('id', '=', id).executeTakeFirstOrThrow())
    .version,
});

async function owes(id: string, duties: Duty[], more: Values = {}): Promise<void> {
  const record = await findRecord(house.db, house.by('adviser').actor, id);
  const form = recordForm(dutyKind).parse({ ...record?.values, ...more, partners: JSON.stringify(duties) });
  const outcome = await changeRecord(house.by('adviser'), dutyKind, await seen(id), form);
  assert.ok(outcome.ok);
}

test('a duty is there with its record, moves with it, and goes with it', async () => {
  const id = await aDutiful(house, [fee]);
  assert.deepEqual(
    (await rowsOf(id)).map(({ due_on, sequence }) => [due_on, sequence]),
    [['2026-06-01', 0]],
  );
  await owes(id, [{ ...fee, due_on: '2026-07-01' }]);
  assert.deepEqual(
    (await rowsOf(id)).map(({ due_on, sequence }) => [due_on, sequence]),
    [['2026-07-01', 1]],
  );
  await owes(id, []);
  assert.deepEqual(await rowsOf(id), []);
});

test('a new title reaches calendars, another unit does not disturb them', async () => {
  const id = await aDutiful(house, [fee]);
  await owes(id, [fee], { 'title.nb': 'Nytt navn' });
  await owes(id, [fee], { tags: 'skole' });
  assert.equal((await rowsOf(id))[0]?.sequence, 1);
});

test('what someone has taken is called off and not removed; what lies in the trash or the archive owes nothing', async () => {
  const id = await aDutiful(house, [fee, { ...fee, occurrence: '2027', due_on: '2027-06-01' }]);
  await house.db.updateTable('duty').set({ assigned_to: 'manager' }).where('occurrence', '=', '2026').execute();
  assert.ok((await archiveRecord(house.by('adviser'), await seen(id))).ok);
  assert.deepEqual(
    (await rowsOf(id)).map(({ occurrence, gone }) => [occurrence, gone]),
    [['2026', true]],
  );
  assert.ok((await reopenRecord(house.by('adviser'), await seen(id))).ok);
  assert.deepEqual(
    (await rowsOf(id)).map(({ gone, assigned_to }) => [gone, assigned_to]),
    [
      [false, 'manager'],
      [false, null],
    ],
  );
  assert.ok((await trashRecord(house.by('adviser'), await seen(id))).ok);
  assert.equal((await rowsOf(id)).filter(({ gone }) => !gone).length, 0);
  assert.ok((await takeBack(house.by('adviser'), await seen(id))).ok);
  assert.equal((await rowsOf(id)).filter(({ gone }) => !gone).length, 2);
});

test('what lies under an archived record owes nothing until that is taken out again', async () => {
  const parent = await aDutiful(house, []);
  const child = await aDutiful(house, [fee], { parent });
  assert.ok((await archiveRecord(house.by('adviser'), await seen(parent))).ok);
  assert.deepEqual(await rowsOf(child), []);
  assert.ok((await reopenRecord(house.by('adviser'), await seen(parent))).ok);
  assert.equal((await rowsOf(child)).length, 1);
});

test('where someone has a calendar, what is owed no longer stays in it as called off', async () => {
  const id = await aDutiful(house, [fee]);
  const calendar = {
    id: 'c',
    account: 'adviser',
    token_hash: 'h',
    scope: 'mine' as const,
    target: '',
    language: 'nb' as const,
  };
  await house.db
    .insertInto('calendar')
    .values({ ...calendar, made_at: now })
    .execute();
  await owes(id, []);
  assert.deepEqual(
    (await rowsOf(id)).map(({ gone, sequence }) => [gone, sequence]),
    [[true, 1]],
  );
  await house.db.deleteFrom('calendar').execute();
});

test('each night takes up what has come within two years, and forgets in time what was called off', async () => {
  const years = [2026, 2027, 2028, 2029].map((year) => ({ ...fee, occurrence: `${year}`, due_on: `${year}-06-01` }));
  const id = await aDutiful(house, years);
  assert.equal((await rowsOf(id)).length, 2);
  const night = (on: string) => keepDutiesAhead({ ...house.by(system), now: new Date(`${on}T02:30:00Z`) });
  assert.equal(await night('2026-03-02'), 0);
  assert.equal(await night('2026-06-02'), 1);
  assert.deepEqual(
    (await rowsOf(id)).map(({ occurrence }) => occurrence),
    ['2026', '2027', '2028'],
  );
  await house.db.updateTable('duty').set({ gone: true, changed_at: now }).where('occurrence', '=', '2026').execute();
  await house.db.updateTable('record').set({ trashed_at: now }).where('id', '=', id).execute();
  await night('2026-06-02');
  assert.deepEqual(await rowsOf(id), []);
});

test('a check names each duty that is not what its record owes', async () => {
  const id = await aDutiful(house, [fee]);
  await publish(house, id);
  assert.deepEqual((await wrongDuties(house.db, now)).wrong, []);
  await house.db.updateTable('duty').set({ due_on: '2026-06-02', print: 'x' }).execute();
  assert.deepEqual((await wrongDuties(house.db, now)).wrong, [`${id} fee 2026`]);
});
