import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { Duty } from '#records/duty.ts';
import { archiveRecord } from '#records/commands.ts';
import { dutiesUnder } from './queries.ts';
import { aDutiful, withDuties } from '#tests/support/duties.ts';
import { openHouse, type House } from '#tests/support/house.ts';

let house: House;
before(async () => {
  house = await openHouse();
  withDuties();
});
after(() => house.close());
beforeEach(async () => {
  await house.db.deleteFrom('record').execute();
  await house.db.deleteFrom('council_meeting').execute();
});

const fee: Duty = { rule: 'fee', occurrence: '2026', due_on: '2026-06-15', detail: '2026', lead_days: 30 };
const late: Duty = { rule: 'report', occurrence: '1', due_on: '2026-02-10', lead_days: 14 };
const asks = async (address: string, role: Parameters<House['ask']>[0] = 'adviser') =>
  (await house.ask(role, address)).text();
const idOf = async (rule: string) =>
  (await house.db.selectFrom('duty').select('id').where('rule', '=', rule).executeTakeFirstOrThrow()).id;
const lastNote = () =>
  house.db
    .selectFrom('audit_entry')
    .select(['actor', 'action'])
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
const toldIn = (answer: Response) => decodeURIComponent(decodeURIComponent(answer.headers.get('Set-Cookie') ?? ''));
const owned = (duties: Duty[], title = 'CPMR', responsible = 'manager') =>
  aDutiful(house, duties, { values: { 'title.nb': title, responsible } });

test('before anything is owed, every view says where duties come from', async () => {
  for (const view of ['', '/liste', '/tavle'])
    assert.match(await asks(`/nb/arbeid/arshjul${view}`), /Ingen frister ennå.*medlemskap, avtaler, verv/);
  assert.match(await asks('/nb/arbeid/arshjul/kalender'), /Frister i mars 2026/);
});

test('the wheel counts each month by kind, and its table says the same and leads to the list', async () => {
  await owned([fee, late]);
  const page = await asks('/nb/arbeid/arshjul');
  assert.match(page, /<a href="[^"]*from=2026-06-01[^"]*"><path class="wheel-month"/);
  assert.match(page, /2 frister i 2026/);
  assert.match(
    page,
    /href="\/nb\/arbeid\/arshjul\/liste\?kind=activity&amp;from=2026-06-01&amp;to=2026-06-30&amp;state=all"/,
  );
  assert.match(page, /Fellesferie/);
  const june = await asks('/nb/arbeid/arshjul/liste?from=2026-06-01&to=2026-06-30');
  assert.match(june, /Betal kontingent, 2026/);
  assert.doesNotMatch(june, /<strong>Lever rapport/);
});

test('the list is told month by month, each duty with its record, who has it and where it stands', async () => {
  await owned([fee, late]);
  const page = await asks('/nb/arbeid/arshjul/liste');
  assert.match(page, /<h2 id="m-2026-02">Februar 2026<\/h2>/);
  assert.match(page, /Lever rapport[\s\S]*CPMR[\s\S]*En manager[\s\S]*over fristen/);
  assert.match(page, /begynn senest 16\. mai 2026/);
});

test('one can choose by person, unit, kind, rule and state', async () => {
  await owned([fee], 'Mitt', 'adviser');
  await owned([late], 'Ditt', 'manager');
  const titles = async (query: string) => {
    const page = await asks(`/nb/arbeid/arshjul/liste?${query}`);
    return ['Mitt', 'Ditt'].filter((title) => page.includes(`>${title}</a>`)).join();
  };
  assert.equal(await titles(''), 'Mitt,Ditt');
  assert.equal(await titles('mine=true'), 'Mitt');
  assert.equal(await titles('who=manager'), 'Ditt');
  assert.equal(await titles('rule=activity.report'), 'Ditt');
  assert.equal(await titles('kind=activity&unit=zzzzzzzzzzzz'), '');
  assert.equal(await titles('state=done'), '');
});

test('the board lays what is late first, and what sleeps where it wakes', async () => {
  await owned([
    late,
    { ...fee, due_on: '2026-03-20' },
    { ...fee, occurrence: '2', due_on: '2026-05-01', detail: 'mai' },
  ]);
  const columns = async () => {
    const page = await asks('/nb/arbeid/arshjul/tavle');
    return [...page.matchAll(/<section aria-labelledby="board-(\w+)"><h2[^>]*>[^<]*<span[^>]*>(\d+)/g)].map(
      ([, name, count]) => `${name} ${count}`,
    );
  };
  assert.deepEqual(await columns(), ['overdue 1', 'thisMonth 1', 'soon 1', 'later 0', 'done 0']);
  await house.submit('manager', `/nb/arbeid/frister/${await idOf('report')}/utsettelse`, { until: '2026-04-10' });
  assert.deepEqual(await columns(), ['overdue 0', 'thisMonth 1', 'soon 2', 'later 0', 'done 0']);
});

test('a month shows its duties on their days, holidays and meetings with them', async () => {
  await owned([{ ...fee, due_on: '2026-05-14' }]);
  await house.submit('adviser', '/nb/arbeid/motekalender', { body: 'council', days: '12.05.2026', papers: '14' });
  const page = await asks('/nb/arbeid/arshjul/kalender?month=2026-05');
  assert.match(page, /14\. mai 2026[\s\S]*Kristi himmelfartsdag[\s\S]*Betal kontingent/);
  assert.match(page, /12\. mai 2026[\s\S]{0,80}Fylkestinget/);
});

test('what is done is told, noted, and can be undone; it is counted once', async () => {
  await owned([fee]);
  const id = await idOf('fee');
  const answer = await house.submit('manager', `/nb/arbeid/frister/${id}/ferdig`, {
    back: '/nb/arbeid/arshjul/liste?mine=true',
  });
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('Location'), '/nb/arbeid/arshjul/liste?mine=true');
  assert.match(toldIn(answer), /Ferdig: Betal kontingent, 2026.*gjenapning/s);
  assert.deepEqual({ ...(await lastNote()) }, { actor: 'manager', action: 'duty.done' });
  const duty = await house.db.selectFrom('duty').selectAll().executeTakeFirstOrThrow();
  assert.deepEqual([duty.done_by, duty.sequence], ['manager', 1]);
  assert.match(await asks(`/nb/arbeid/frister/${id}`), /Ferdig 1\. mars 2026 kl\. 10\.00, av En manager/);
  await house.submit('manager', `/nb/arbeid/frister/${id}/gjenapning`);
  assert.equal((await house.db.selectFrom('duty').select('done_at').executeTakeFirstOrThrow()).done_at, null);
  assert.deepEqual({ ...(await lastNote()) }, { actor: 'manager', action: 'duty.reopened' });
});

test('nobody is led out of the house by where they came from', async () => {
  await owned([fee]);
  const answer = await house.submit('manager', `/nb/arbeid/frister/${await idOf('fee')}/ferdig`, {
    back: 'https://elsewhere.example/',
  });
  assert.match(answer.headers.get('Location') ?? '', /^\/nb\/arbeid\/frister\//);
});

test('a duty is given to someone, who may end it, and not give it on', async () => {
  await owned([fee]);
  const id = await idOf('fee');
  const at = (what: string) => `/nb/arbeid/frister/${id}/${what}`;
  assert.equal((await house.submit('contributor', at('ferdig'))).status, 404);
  assert.equal((await house.submit('manager', at('ansvarlig'), { person: 'nobody' })).status, 422);
  assert.equal((await house.submit('manager', at('ansvarlig'), { person: 'contributor' })).status, 303);
  assert.deepEqual({ ...(await lastNote()) }, { actor: 'manager', action: 'duty.assigned' });
  assert.match(await asks('/nb/arbeid/arshjul/liste?mine=true', 'contributor'), /Betal kontingent/);
  assert.equal((await house.submit('contributor', at('ansvarlig'), { person: '' })).status, 404);
  assert.equal((await house.submit('contributor', at('ferdig'))).status, 303);
  assert.deepEqual({ ...(await lastNote()) }, { actor: 'contributor', action: 'duty.done' });
});

test('a duty is given to nobody who may not read its record, and none such is offered', async () => {
  const restricted = { visibility: 'restricted', legal_basis: 'offl. § 20', responsible: 'manager' };
  await aDutiful(house, [fee], { values: { 'title.nb': 'Noe lukket', ...restricted } });
  const duty = `/nb/arbeid/frister/${await idOf('fee')}`;
  const page = await asks(duty);
  assert.match(page, /<option[^>]*value="manager"/);
  assert.doesNotMatch(page, /<option[^>]*value="contributor"/);
  assert.equal((await house.submit('adviser', `${duty}/ansvarlig`, { person: 'contributor' })).status, 422);
});

test('a reminder sleeps until a day that has not been', async () => {
  await owned([late]);
  const at = `/nb/arbeid/frister/${await idOf('report')}/utsettelse`;
  const refused = await house.submit('manager', at, { until: '2026-03-01' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Velg en dag som ikke har vært/);
  assert.equal((await house.submit('manager', at, { until: 'snart' })).status, 422);
  assert.equal((await house.submit('manager', at, { until: '2026-03-15' })).status, 303);
  assert.match(await asks('/nb/arbeid/arshjul/liste'), /utsatt til 15\. mars 2026/);
  await house.submit('manager', at, { until: '' });
  assert.doesNotMatch(await asks('/nb/arbeid/arshjul/liste'), /utsatt til/);
});

test('what one may not read is owed nowhere: not in the list, the wheel, the board nor by its own address', async () => {
  const closed = { visibility: 'restricted', legal_basis: 'offl. § 14', 'title.nb': 'Skjult', responsible: 'adviser' };
  await aDutiful(house, [{ ...fee, detail: 'Kjennetegn' }], { values: closed });
  for (const view of ['', '/liste', '/tavle', '/kalender?month=2026-06'])
    assert.doesNotMatch(await asks(`/nb/arbeid/arshjul${view}`, 'contributor'), /Skjult|Kjennetegn|class="wheel-mark/);
  const id = await idOf('fee');
  for (const address of [`/nb/arbeid/frister/${id}`, '/nb/arbeid/frister/zzzzzzzzzzzz'])
    assert.equal((await house.ask('contributor', address)).status, 404);
  assert.equal((await house.submit('contributor', `/nb/arbeid/frister/${id}/ferdig`)).status, 404);
});

test('what must be decided by the council is in its last meeting before the day, with the day its papers must be ready', async () => {
  await owned([{ ...fee, council: true }]);
  const id = await idOf('fee');
  const page = () => asks(`/nb/arbeid/frister/${id}`);
  assert.match(await page(), /Møtene i fylkestinget er ikke lagt inn/);
  const days = '17.03.2026\n2026-04-28\n16.06.2026';
  const added = await house.submit('adviser', '/nb/arbeid/motekalender', { body: 'council', days, papers: '14' });
  assert.equal(added.status, 303);
  assert.match(await page(), /Må til fylkestinget 28\. april 2026[\s\S]*Saken må være ferdig 14\. april 2026/);
  assert.match(await asks('/nb/arbeid/arshjul/liste'), /Må til fylkestinget 28\. april 2026/);
  house.clock.now = new Date('2026-04-20T09:00:00Z');
  assert.match(await page(), /Saken skulle vært ferdig 14\. april 2026/);
  house.clock.now = new Date('2026-05-02T09:00:00Z');
  assert.match(await page(), /ikke noe møte igjen før fristen/);
  house.clock.now = new Date('2026-03-01T09:00:00Z');
});

test('meetings are entered by advisers, told where one cannot be read, and taken out again with a way back', async () => {
  const at = '/nb/arbeid/motekalender';
  assert.equal((await house.submit('manager', at, { body: 'council', days: '2026-03-17', papers: '14' })).status, 404);
  const refused = await house.submit('adviser', at, { body: 'council', days: '17. mars', papers: 'to' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Skriv dagene som 17\.03\.2026[\s\S]*Skriv et antall dager/);
  await house.submit('adviser', at, { body: 'council', days: '17.3.2026', papers: '14' });
  await house.submit('adviser', at, { body: 'council', days: '2026-03-17', papers: '20' });
  assert.match(await asks(at), /saker ferdige 25\. februar 2026/);
  const { id } = await house.db.selectFrom('council_meeting').select('id').executeTakeFirstOrThrow();
  const removed = await house.submit('adviser', `${at}/${id}/fjerning`);
  assert.match(toldIn(removed), /"papers":"20"/);
  assert.match(await asks(at), /Ingen møter er lagt inn/);
});

test('an archived record owes nothing that shows', async () => {
  const id = await owned([fee]);
  await house.submit('manager', `/nb/arbeid/frister/${await idOf('fee')}/ansvarlig`, { person: 'contributor' });
  await archiveRecord(house.by('adviser'), { id, version: 1 });
  assert.match(await asks('/nb/arbeid/arshjul/liste'), /Ingen frister ennå/);
});

test('a bad day is warned about where it is seen', async () => {
  await owned([{ ...fee, due_on: '2027-05-17' }]);
  assert.match(await asks('/nb/arbeid/arshjul/liste'), /17\. mai, 2\. pinsedag/);
  assert.match(await asks(`/nb/arbeid/frister/${await idOf('fee')}`), /Dagen er dårlig valgt: 17\. mai, 2\. pinsedag/);
});

test('my day names what is mine and pressing, and not what is another’s or far ahead', async () => {
  await owned([late, { ...fee, due_on: '2027-01-01' }], 'Mitt', 'manager');
  await owned([{ ...late, detail: 'en annens' }], 'Ditt', 'adviser');
  const day = await asks('/nb/arbeid', 'manager');
  assert.match(day, /Frister framover[\s\S]*<strong>Lever rapport<\/strong>[\s\S]*over fristen/);
  assert.doesNotMatch(day, /en annens|Betal kontingent/);
});

test('a record tells its own duties and those of what lies under it', async () => {
  const id = await owned([fee]);
  await aDutiful(house, [late], { parent: id });
  const { db } = house;
  const rules = async (role: 'adviser' | 'contributor') =>
    (await dutiesUnder(db, house.by(role).actor, id, 'nb')).map(({ rule }) => rule).join();
  assert.equal(await rules('adviser'), 'report,fee');
  await db.updateTable('record').set({ audience: 'restricted' }).where('parent', '=', id).execute();
  assert.equal(await rules('contributor'), 'fee');
});
