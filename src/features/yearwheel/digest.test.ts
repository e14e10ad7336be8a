import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { system } from '#platform/actor.ts';
import type { Duty } from '#records/duty.ts';
import { aDutiful, withDuties } from '#tests/support/duties.ts';
import { openHouse, type House } from '#tests/support/house.ts';
import { nextMail, periodOf, sendDigests, weekOf } from './digest.ts';

let house: House;
before(async () => {
  house = await openHouse();
  withDuties();
});
after(() => house.close());
beforeEach(async () => {
  for (const table of ['record', 'message', 'digest', 'digest_choice'] as const)
    await house.db.deleteFrom(table).execute();
});

const late: Duty = { rule: 'report', occurrence: '1', due_on: '2026-02-10', lead_days: 14 };
const begun: Duty = { rule: 'notice', occurrence: '1', due_on: '2026-05-01', lead_days: 90 };
const soon: Duty = { rule: 'fee', occurrence: '2026', due_on: '2026-03-10', lead_days: 0 };
const far: Duty = { rule: 'fee', occurrence: '2027', due_on: '2027-03-10', lead_days: 0 };
const night = (day: string) =>
  sendDigests({
    ...house.by(system),
    now: new Date(`${day}T02:30:00Z`),
    access: { origin: 'https://samband.example' },
  });
const mails = () => house.db.selectFrom('message').selectAll().orderBy('recipient').execute();
const owned = (duties: Duty[], responsible = 'manager', more = {}) =>
  aDutiful(house, duties, { values: { 'title.nb': 'CPMR', responsible, ...more } });

test('a week begins on Monday and is counted as ISO counts', () => {
  const known = {
    '2026-01-01': '2026-W01',
    '2027-01-03': '2026-W53',
    '2027-01-04': '2027-W01',
    '2026-03-02': '2026-W10',
  };
  for (const [day, week] of Object.entries(known)) assert.equal(weekOf(day), week, day);
});

test('the weekly mail is for Monday, and made up for until Wednesday; the daily one for weekdays', () => {
  const days = ['02', '03', '04', '05', '06', '07', '08'].map((each) => `2026-03-${each}`);
  assert.deepEqual(
    days.map((each) => periodOf('weekly', each)),
    [...Array(3).fill('2026-W10'), ...Array(4).fill(undefined)],
  );
  assert.deepEqual(
    days.map((each) => periodOf('daily', each)),
    [...days.slice(0, 5), undefined, undefined],
  );
  assert.equal(periodOf('off', '2026-03-02'), undefined);
  assert.deepEqual(
    ['2026-03-01', '2026-03-02'].map((each) => nextMail('weekly', each)),
    ['2026-03-02', '2026-03-09'],
  );
  assert.deepEqual(
    ['2026-03-05', '2026-03-06'].map((each) => nextMail('daily', each)),
    ['2026-03-06', '2026-03-09'],
  );
});

test('on Monday each gets what is theirs and pressing, once, with its address', async () => {
  await owned([late, begun, soon, far]);
  assert.equal(await night('2026-03-01'), 0);
  assert.equal(await night('2026-03-02'), 1);
  const [mail, ...others] = await mails();
  assert.equal(others.length, 0);
  assert.equal(mail?.recipient, 'manager@example.org');
  assert.equal(mail?.subject, '3 frister hos deg');
  assert.match(
    mail?.text ?? '',
    /OVER FRISTEN\s+10\. februar 2026: Lever rapport \(CPMR\)\s+https:\/\/samband\.example\/nb\/arbeid\/frister\/\w{12}/,
  );
  assert.match(mail?.text ?? '', /MÅ BEGYNNE NÅ\s+1\. mai 2026: Si opp avtalen/);
  assert.match(mail?.text ?? '', /FRIST DE NESTE TO UKENE\s+10\. mars 2026: Betal kontingent/);
  assert.doesNotMatch(mail?.text ?? '', /2027/);
  for (const day of ['2026-03-02', '2026-03-03', '2026-03-06']) assert.equal(await night(day), 0, day);
  assert.equal(await night('2026-03-09'), 1);
});

test('two nights at once send one mail', async () => {
  await owned([late]);
  const sent = await Promise.all([night('2026-03-02'), night('2026-03-02')]);
  assert.equal(sent[0] + sent[1], 1);
  assert.equal((await mails()).length, 1);
});

test('where nothing is due nothing is sent, also when something comes later that week', async () => {
  assert.equal(await night('2026-03-02'), 0);
  await owned([late]);
  assert.equal(await night('2026-03-03'), 0);
  assert.equal(await night('2026-03-09'), 1);
});

test('what is done, sleeps, or is called off is not told of', async () => {
  await owned([late, begun, { ...soon, cancelled: true }]);
  await house.db.updateTable('duty').set({ done_at: house.clock.now }).where('rule', '=', 'report').execute();
  await house.db.updateTable('duty').set({ snoozed_until: '2026-03-03' }).where('rule', '=', 'notice').execute();
  assert.equal(await night('2026-03-02'), 0);
  assert.equal(await night('2026-03-09'), 1);
});

test('what nobody has is told to advisers', async () => {
  await owned([late], '');
  assert.equal(await night('2026-03-02'), 1);
  const [mail] = await mails();
  assert.equal(mail?.recipient, 'adviser@example.org');
  assert.match(mail?.text ?? '', /INGEN HAR ANSVARET\s+10\. februar 2026: Lever rapport/);
});

test('what is restricted is told of without its name: a mail goes through many hands', async () => {
  await owned([{ ...late, detail: 'Hemmelig' }], 'manager', { visibility: 'restricted', legal_basis: 'offl. § 14' });
  await night('2026-03-02');
  const [mail] = await mails();
  assert.match(mail?.text ?? '', /Lever rapport \(Aktivitet\)/);
  assert.doesNotMatch(mail?.text ?? '', /CPMR|Hemmelig/);
});

test('one chooses how often, and reads when the next comes and what the last said', async () => {
  await owned([late]);
  await night('2026-03-02');
  house.clock.now = new Date('2026-03-03T09:00:00Z');
  const page = async () => (await house.ask('manager', '/nb/arbeid/paminnelser')).text();
  assert.match(
    await page(),
    /Neste kommer 9\. mars 2026[\s\S]*Sist: 2\. mars 2026, én frist[\s\S]*Lever rapport \(CPMR\)/,
  );
  assert.equal((await house.submit('manager', '/nb/arbeid/paminnelser/e-post', { often: 'hourly' })).status, 422);
  assert.equal((await house.submit('manager', '/nb/arbeid/paminnelser/e-post', { often: 'off' })).status, 303);
  assert.match(await page(), /Du får ingen e-post om frister/);
  assert.equal(await night('2026-03-09'), 0);
  await house.submit('manager', '/nb/arbeid/paminnelser/e-post', { often: 'daily' });
  assert.deepEqual([await night('2026-03-10'), await night('2026-03-11'), await night('2026-03-14')], [1, 1, 0]);
  house.clock.now = new Date('2026-03-01T09:00:00Z');
});

test('who may no longer enter gets no mail', async () => {
  await owned([late]);
  await house.db.updateTable('account').set({ ends_on: '2026-03-01' }).where('id', '=', 'manager').execute();
  assert.equal(await night('2026-03-02'), 0);
  await house.db.updateTable('account').set({ ends_on: null }).where('id', '=', 'manager').execute();
});
