import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { findRecord } from '#records/queries.ts';
import { aRecord, openHouse, someone, type House } from '#tests/support/house.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

const recordOf = async (id: string) => (await findRecord(house.db, someone('adviser'), id))!;
const plan = '/nb/arbeid/prosjekter';
const read = async (id: string, end = 'oppfolging') => (await house.ask('adviser', `${plan}/${id}/${end}`)).text();
const rowIn = async (id: string, part: string) =>
  Object.keys((await recordOf(id)).values)
    .find((name) => name.startsWith(`${part}.`))!
    .split('.')[1]!;
const post = async (id: string, end: string, fields: Record<string, string>, who: 'adviser' | 'auditor' = 'adviser') =>
  house.submit(who, `${plan}/${id}/oppfolging/${end}`, { version: String((await recordOf(id)).version), ...fields });

test('the plan tells what is late in words, and milestones are done with one press and undone again', async () => {
  const id = await aRecord(house, 'project', { 'deliverable.new1.due_on': '2026-02-17' });
  assert.match(await read(id), /12 dager for sent/);
  const row = await rowIn(id, 'deliverable');
  assert.equal((await post(id, 'ferdig', { row })).status, 303);
  assert.equal((await recordOf(id)).values[`deliverable.${row}.done_on`], '2026-03-01');
  assert.match(await read(id), /ferdig 1\. mars 2026, 12 dager for sent/);
  assert.equal((await post(id, 'ferdig', { row, undo: 'on' })).status, 303);
  assert.equal((await recordOf(id)).values[`deliverable.${row}.done_on`], '');
});

test('a late report is registered with the day it was sent, and says why', async () => {
  const id = await aRecord(house, 'project', { 'report.new1.due_on': '2026-02-10' });
  const row = await rowIn(id, 'report');
  assert.match(await read(id, `oppfolging/sendt?row=${row}`), /19 dager for sent/);
  const early = await post(id, 'sendt', { row, sent_on: '2026-02-15' });
  assert.equal(early.status, 422);
  assert.match(await early.text(), /Skriv hvorfor/);
  const ahead = await post(id, 'sendt', { row, sent_on: '2026-03-15' });
  assert.equal(ahead.status, 422);
  const sent = await post(id, 'sendt', {
    row,
    sent_on: '2026-02-15',
    note: 'Ventet på regnskapet',
  });
  assert.equal(sent.status, 303);
  assert.match(await read(id), /sendt 15\. februar 2026, 5 dager for sent.*Ventet på regnskapet/s);
});

test('a status is one more row, of today, and asks for a light and a sentence', async () => {
  const id = await aRecord(house, 'project');
  const refused = await post(id, 'status', { light: 'red', text: '' });
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Skriv med en setning hvordan det går/);
  assert.equal((await post(id, 'status', { light: 'red', text: 'En partner har trukket seg.' })).status, 303);
  const { values } = await recordOf(id);
  assert.equal(Object.values(values).filter((value) => value === 'En partner har trukket seg.').length, 1);
  assert.match(await read(id), /Rødt: trenger hjelp.*En partner har trukket seg\..*Tidligere status \(1\)/s);
});

test('who may not change the project sees its plan and no buttons', async () => {
  const id = await aRecord(house, 'project');
  const seen = await (await house.ask('auditor', `${plan}/${id}/oppfolging`)).text();
  assert.match(seen, /Hvordan går det\?/);
  assert.doesNotMatch(seen, /Gi status nå|Registrer som sendt/);
  assert.equal((await post(id, 'status', { light: 'red', text: 'Nei' }, 'auditor')).status, 404);
});

test('a change that someone else made to the same field meanwhile is not written over', async () => {
  const id = await aRecord(house, 'project');
  const row = await rowIn(id, 'deliverable');
  const { version } = await recordOf(id);
  assert.equal((await post(id, 'ferdig', { row })).status, 303);
  assert.equal((await post(id, 'ferdig', { row, undo: 'on', version: String(version) })).status, 409);
  assert.equal((await post(id, 'status', { light: 'green', text: 'Går bra', version: String(version) })).status, 303);
});

test('the programme’s rules are shown before they add the reports that are missing, once', async () => {
  const programme = await aRecord(house, 'programme', { report_months: '12', report_due_months: '2' });
  const id = await aRecord(house, 'project', { programme });
  const shown = await read(id, 'oppfolging/rapportplan');
  assert.match(shown, /Legg til 3 rapporter/);
  assert.match(shown, /28\. februar 2026/);
  assert.equal((await post(id, 'rapportplan', {})).status, 303);
  assert.equal(Object.keys((await recordOf(id)).values).filter((name) => /^report\..*due_on$/.test(name)).length, 4);
  assert.match(await read(id, 'oppfolging/rapportplan'), /Ingenting mangler/);
  assert.equal((await post(id, 'rapportplan', {})).status, 422);
});

test('an indicator leads to a contribution that is filled with its figure and year', async () => {
  const id = await aRecord(house, 'project', {
    'indicator.new1.achieved': '3',
    'indicator.new1.measured_on': '2025-12-31',
    'indicator.new1.unit': 'havner',
  });
  const [, link = ''] = /href="([^"]*figure=[^"]*)"/.exec(await read(id)) ?? [];
  const form = await (await house.ask('adviser', link.replaceAll('&amp;', '&'))).text();
  assert.match(form, /name="evidence\.new1\.figure"[^>]*value="3"|value="3"[^>]*name="evidence\.new1\.figure"/);
  assert.match(form, /value="2025"/);
  assert.match(form, /value="havner"/);
});

test('the status round puts those who have not answered first, and reminds each of a project once a day', async () => {
  const late = await aRecord(house, 'project', {
    'title.nb': 'Sent ute',
    status_months: '3',
    'status.new1.on_day': '2025-08-01',
    responsible: 'contributor',
  });
  const shown = await (await house.ask('adviser', `${plan}/statusrunde`)).text();
  assert.match(shown, /Sent ute/);
  assert.match(shown, /dager over fristen/);
  const remind = () => house.submit('adviser', `${plan}/statusrunde/paminnelse`, {});
  assert.equal((await remind()).status, 303);
  const mails = await house.db.selectFrom('message').select(['recipient', 'text']).execute();
  assert.deepEqual(
    mails.map(({ recipient }) => recipient),
    ['contributor@example.org'],
  );
  assert.match(mails[0]?.text ?? '', new RegExp(`Sent ute: frist 1\\. januar 2026\nhttp.*${late}`));
  assert.equal((await remind()).status, 422);
  assert.equal((await house.submit('manager', `${plan}/statusrunde/paminnelse`, {})).status, 404);
  await post(late, 'status', { light: 'yellow', text: 'Svarer nå' });
  const yellow = await (await house.ask('adviser', `${plan}/statusrunde?light=yellow`)).text();
  assert.match(yellow, /Svarer nå/);
  assert.doesNotMatch(await (await house.ask('adviser', `${plan}/statusrunde?light=red`)).text(), /Sent ute/);
});
