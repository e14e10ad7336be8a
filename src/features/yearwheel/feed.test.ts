import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { changeRecord } from '#records/commands.ts';
import type { Duty } from '#records/duty.ts';
import { recordForm } from '#records/form.ts';
import { findRecord } from '#records/queries.ts';
import { aDutiful, dutyKind, withDuties } from '#tests/support/duties.ts';
import { openHouse, type House } from '#tests/support/house.ts';
import { readCalendar } from '#tests/support/ical.ts';

let house: House;
before(async () => {
  house = await openHouse();
  withDuties();
});
after(() => house.close());
beforeEach(async () => {
  await house.db.deleteFrom('record').execute();
  await house.db.deleteFrom('calendar').execute();
});

const title = 'Øresund–Kattegat–Skagerrak, et samarbeid om grønn omstilling for fylker på begge sider av havet';
const duties: Duty[] = [
  { rule: 'fee', occurrence: '2026', due_on: '2026-06-15', detail: '2026', lead_days: 30 },
  {
    rule: 'meeting',
    occurrence: 'spring',
    due_on: '2026-03-29',
    from: '01:30',
    to: '03:30',
    place: 'Brussel',
    lead_days: 0,
  },
  { rule: 'meeting', occurrence: 'autumn', due_on: '2026-10-25', from: '01:30', to: '03:30', lead_days: 0 },
  { rule: 'meeting', occurrence: 'off', due_on: '2026-04-20', from: '09:00', cancelled: true, lead_days: 0 },
];
const plant = (responsible = 'manager') => aDutiful(house, duties, { values: { 'title.nb': title, responsible } });

/** Makes a calendar as its owner would, and gives its address. */
async function calendarOf(role: 'manager' | 'adviser' | 'contributor', scope = 'mine.'): Promise<string> {
  const made = await house.submit(role, '/nb/arbeid/paminnelser/kalendere', { scope });
  assert.equal(made.status, 200);
  return /value="http:\/\/localhost(\/kalender\/[\w-]{43}\.ics)"/.exec(await made.text())?.[1] ?? '';
}
const fetched = async (address: string) => readCalendar(await (await house.ask('visitor', address)).text());
const named = (events: Awaited<ReturnType<typeof fetched>>['events'], part: string) =>
  events.find(({ UID }) => UID?.includes(part));

test('a calendar holds deadlines as dates, meetings at their hour across summer time, and what is called off', async () => {
  const id = await plant();
  const { events, properties } = await fetched(await calendarOf('manager'));
  assert.equal(properties['X-WR-CALNAME'], 'Samband: Fristene dine');
  assert.equal(events.length, 4);
  const fee = named(events, '-fee-');
  assert.equal(fee?.UID, `${id}-fee-2026@localhost`);
  assert.equal(fee?.SUMMARY, `Betal kontingent, 2026: ${title}`);
  assert.equal(fee?.['DTSTART;VALUE=DATE'], '20260615');
  assert.match(
    fee?.DESCRIPTION ?? '',
    /Begynn senest 16\. mai 2026\.\nFølg opp: http:\/\/localhost\/nb\/arbeid\/frister\//,
  );
  const hours = (part: string) => [named(events, part)?.DTSTART, named(events, part)?.DTEND];
  assert.deepEqual(hours('spring'), ['20260329T003000Z', '20260329T013000Z']);
  assert.deepEqual(hours('autumn'), ['20261024T233000Z', '20261025T023000Z']);
  assert.deepEqual(hours('-off'), ['20260420T070000Z', '20260420T080000Z']);
  assert.deepEqual([named(events, '-off')?.STATUS, named(events, 'spring')?.STATUS], ['CANCELLED', 'CONFIRMED']);
  assert.equal(named(events, 'spring')?.LOCATION, 'Brussel');
});

test('what moves keeps its name and raises its number; what is owed no longer comes as cancelled', async () => {
  const id = await plant();
  const address = await calendarOf('manager');
  const record = await findRecord(house.db, house.by('adviser').actor, id);
  const moved = [{ ...duties[0], due_on: '2026-07-01' }];
  const form = recordForm(dutyKind).parse({ ...record?.values, partners: JSON.stringify(moved) });
  assert.ok((await changeRecord(house.by('adviser'), dutyKind, { id, version: 1 }, form)).ok);
  const { events } = await fetched(address);
  const fee = named(events, '-fee-');
  assert.deepEqual(
    [fee?.UID, fee?.['DTSTART;VALUE=DATE'], fee?.SEQUENCE],
    [`${id}-fee-2026@localhost`, '20260701', '1'],
  );
  assert.deepEqual([named(events, 'spring')?.STATUS, named(events, 'spring')?.SEQUENCE], ['CANCELLED', '1']);
});

test('what is done says so in the calendar', async () => {
  await plant();
  const address = await calendarOf('manager');
  const { id } = await house.db.selectFrom('duty').select('id').where('rule', '=', 'fee').executeTakeFirstOrThrow();
  await house.submit('manager', `/nb/arbeid/frister/${id}/ferdig`);
  const fee = named((await fetched(address)).events, '-fee-');
  assert.equal(fee?.SUMMARY, `✓ Betal kontingent, 2026: ${title}`);
  assert.equal(fee?.SEQUENCE, '1');
});

test('a calendar asks its owner’s rights each time: what is closed to them leaves it', async () => {
  const id = await plant('');
  const address = await calendarOf('contributor', 'kind.activity');
  assert.equal((await fetched(address)).events.length, 4);
  await house.db.updateTable('record').set({ audience: 'restricted' }).where('id', '=', id).execute();
  assert.equal((await fetched(address)).events.length, 0);
  assert.equal((await fetched(await calendarOf('adviser', 'kind.activity'))).events.length, 4);
});

test('a calendar of a unit holds that unit’s duties and no others', async () => {
  const unit = { id: 'unitunitunit', name_nb: 'Regional utvikling', name_nn: '', name_en: '', mail: '', phone: '' };
  await house.db
    .insertInto('unit')
    .values({ ...unit, ended_on: null, demo: false })
    .execute();
  await plant();
  await aDutiful(house, [duties[0] as Duty], { values: { 'title.nb': 'Enhetens', unit: unit.id } });
  const { events, properties } = await fetched(await calendarOf('adviser', `unit.${unit.id}`));
  assert.equal(properties['X-WR-CALNAME'], 'Samband: Enhet: Regional utvikling');
  assert.deepEqual(
    events.map(({ SUMMARY }) => SUMMARY),
    ['Betal kontingent, 2026: Enhetens'],
  );
});

test('a calendar speaks the language it was made in', async () => {
  await plant();
  const made = await house.submit('manager', '/en/work/reminders/calendars', { scope: 'mine.' });
  const address = /(\/kalender\/[\w-]{43}\.ics)"/.exec(await made.text())?.[1] ?? '';
  assert.match(named((await fetched(address)).events, '-fee-')?.SUMMARY ?? '', /^Pay the fee, 2026/);
});

test('withdrawn, unknown, and of an account that is closed or over: the same page as for any unknown address', async () => {
  await plant();
  const [withdrawn, closed, over] = [
    await calendarOf('adviser'),
    await calendarOf('manager'),
    await calendarOf('contributor'),
  ];
  const page = await (await house.ask('adviser', '/nb/arbeid/paminnelser')).text();
  const removal = /action="(\/nb\/arbeid\/paminnelser\/kalendere\/\w+\/fjerning)"/.exec(page)?.[1] ?? '';
  assert.equal((await house.submit('manager', removal)).status, 404);
  assert.equal((await house.submit('adviser', removal)).status, 303);
  await house.db.updateTable('account').set({ disabled_at: house.clock.now }).where('id', '=', 'manager').execute();
  await house.db.updateTable('account').set({ ends_on: '2026-02-28' }).where('id', '=', 'contributor').execute();
  const unknown = `/kalender/${'a'.repeat(43)}.ics`;
  const answers = [];
  for (const address of [withdrawn, closed, over, unknown, '/kalender/noe']) {
    const answer = await house.ask('visitor', address);
    const name = address.split('/').at(-1) ?? '';
    answers.push(`${answer.status} ${(await answer.text()).replaceAll(encodeURIComponent(name), '')}`);
  }
  assert.match(answers[0] ?? '', /^404 /);
  assert.equal(new Set(answers).size, 1);
  await house.db.updateTable('account').set({ disabled_at: null, ends_on: null }).execute();
});

test('the address is shown once, and only its hash is kept', async () => {
  const address = await calendarOf('manager');
  const token = address.slice('/kalender/'.length, -'.ics'.length);
  const page = await (await house.ask('manager', '/nb/arbeid/paminnelser')).text();
  assert.ok(!page.includes(token));
  const rows = JSON.stringify(await house.db.selectFrom('calendar').selectAll().execute());
  assert.ok(!rows.includes(token));
  const notes = JSON.stringify(await house.db.selectFrom('audit_entry').selectAll().execute());
  assert.ok(!notes.includes(token));
});

test('a calendar is stored by nobody, and a program that asks without end is told to wait', async () => {
  const address = await calendarOf('manager');
  const { headers } = await house.ask('visitor', address);
  assert.equal(headers.get('Cache-Control'), 'no-store');
  assert.match(headers.get('Content-Type') ?? '', /^text\/calendar; charset=utf-8/);
  const statuses = [];
  for (let each = 0; each < 32; each++) statuses.push((await house.ask('visitor', address)).status);
  assert.equal(statuses.filter((status) => status === 429).length, 3);
});

test('one has twenty calendars at most', async () => {
  for (let each = 0; each < 20; each++) await calendarOf('manager');
  const refused = await house.submit('manager', '/nb/arbeid/paminnelser/kalendere', { scope: 'mine.' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Fjern et først/);
  assert.equal(
    (await house.submit('adviser', '/nb/arbeid/paminnelser/kalendere', { scope: 'kind.nothing' })).status,
    422,
  );
});

test('two thousand duties are answered at once, and never more', async () => {
  const many = Array.from({ length: 2100 }, (_, at): Duty => ({
    rule: 'report',
    occurrence: String(at),
    due_on: '2026-09-01',
    lead_days: 0,
  }));
  const id = await plant();
  const row = await house.db
    .selectFrom('duty')
    .selectAll()
    .where('record_id', '=', id)
    .limit(1)
    .executeTakeFirstOrThrow();
  const rows = many.map(({ occurrence }) => ({ ...row, id: `d${occurrence}`, rule: 'report', occurrence }));
  await house.db.insertInto('duty').values(rows).execute();
  const address = await calendarOf('manager');
  await house.ask('visitor', address);
  const started = performance.now();
  const { events } = await fetched(address);
  assert.equal(events.length, 2000);
  assert.ok(performance.now() - started < 1000);
});
