import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { changeSome } from '#records/commands.ts';
import { findRecord } from '#records/queries.ts';
import { aRecord, openHouse, publish, type House } from '#tests/support/house.ts';
import { projectKind } from './register.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const found = async (id: string) => {
  const record = await findRecord(house.db, house.by('adviser').actor, id);
  assert.ok(record);
  return record;
};

test('an idea is a title, and is kept as an idea', async () => {
  const answer = await house.submit('contributor', '/nb/arbeid/prosjekter/ny', { 'title.nb': 'Ut i Europa' });
  assert.equal(answer.status, 303);
  const page = await house.ask('adviser', answer.headers.get('Location') ?? '');
  assert.match(await page.text(), /Ut i Europa/);
});

test('a form of one part keeps everything else of the project', async () => {
  const id = await aRecord(house, 'project');
  const before = await found(id);
  const answer = await house.submit('adviser', `/nb/arbeid/prosjekter/${id}/endre/laerdom`, {
    version: String(before.version),
    'worked.nb': 'Vi begynte tidlig.',
  });
  assert.equal(answer.status, 303);
  const { version: _, ...now } = (await found(id)).values;
  const { 'avoid.nb': _nb, 'avoid.nn': _nn, 'avoid.en': _en, ...kept } = before.values;
  assert.deepEqual(now, { ...kept, 'worked.nb': 'Vi begynte tidlig.' });
});

test('shares that do not make a whole are told at the field, and nothing is lost', async () => {
  const id = await aRecord(house, 'project');
  const organisation = await aRecord(house, 'organisation', { 'title.nb': 'Region A' });
  const other = await aRecord(house, 'organisation', { 'title.nb': 'Region B' });
  const sent = {
    version: '1',
    'partner.new1.organisation': organisation,
    'partner.new1.share': '60',
    'partner.new2.organisation': other,
    'partner.new2.share': '33,5',
  };
  const answer = await house.submit('adviser', `/nb/arbeid/prosjekter/${id}/endre/konsortium`, sent);
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /Andelene blir ikke 100\s% til sammen/);
  assert.match(page, /value="33,5"/);
  const mended = { ...sent, 'partner.new2.share': '40 %' };
  assert.equal((await house.submit('adviser', `/nb/arbeid/prosjekter/${id}/endre/konsortium`, mended)).status, 303);
});

test('what one changes of a project does not stand in the way of another who changes something else', async () => {
  const id = await aRecord(house, 'project');
  const seen = { id, version: 1 };
  const first = await changeSome(house.by('adviser'), projectKind, seen, { acronym: 'NY' });
  assert.deepEqual(first, { ok: true, id, version: 2 });
  const other = await changeSome(house.by('adviser'), projectKind, seen, { number: '101' });
  assert.deepEqual(other, { ok: true, id, version: 3 });
  const same = await changeSome(house.by('adviser'), projectKind, seen, { acronym: 'ANNET' });
  assert.deepEqual(same, { ok: false, why: 'stale' });
});

test('a project goes from stage to stage as its life does, and no other way', async () => {
  const id = await aRecord(house, 'project', { stage: 'idea' });
  const gone = await changeSome(house.by('adviser'), projectKind, { id, version: 1 }, { stage: 'closed' });
  assert.deepEqual(gone, { ok: false, why: 'unready', missing: { stage: 'stepUnknown' } });
});

test('the public gets the project and its money, and nothing that is internal', async () => {
  const id = await aRecord(house, 'project');
  await publish(house, id);
  const kept = await house.db.selectFrom('published').select('document').where('id', '=', id).execute();
  const told = JSON.stringify(kept);
  assert.match(told, /"acronym":"GRØNN GODS"/);
  assert.match(told, /"kroner":\{"total":1035000000,"granted":126500000\}/);
  assert.doesNotMatch(told, /Vi ventet for lenge|Kursen på euro faller|Arkivsak 25/);
});

test('a report is owed until it is sent, and again where that was a slip', async () => {
  const id = await aRecord(house, 'project', {
    'report.aaaaaaaaaaaa.kind': 'both',
    'report.aaaaaaaaaaaa.due_on': '2026-05-31',
  });
  const isDone = async () => {
    const duties = house.db.selectFrom('duty').select('done_at').where('record_id', '=', id);
    const [duty] = await duties.where('due_on', '=', '2026-05-31').where('rule', '=', 'report_both').execute();
    return Boolean(duty?.done_at);
  };
  const sent = async (day: string) => {
    const { version } = await found(id);
    const outcome = await changeSome(house.by('adviser'), projectKind, { id, version }, { [`${row}.sent_on`]: day });
    assert.ok(outcome.ok);
  };
  const [row = ''] = Object.keys((await found(id)).values)
    .filter((name) => name.startsWith('report.') && name.endsWith('.due_on'))
    .filter((name) => name.includes('aaaaaaaaaaaa'))
    .map((name) => name.replace('.due_on', ''));
  assert.equal(await isDone(), false);
  await sent('2026-06-02');
  assert.equal(await isDone(), true);
  await sent('');
  assert.equal(await isDone(), false);
});

test('a kind of cost that the programme does not know is told at its line, and nothing is lost', async () => {
  const programme = await aRecord(house, 'programme', { code: 'FEW-COSTS', categories: 'staff,travel' });
  const id = await aRecord(house, 'project', { programme });
  const line = { 'budget.new1.category': 'equipment', 'budget.new1.amount': '1 234,50', 'budget.new1.currency': 'EUR' };
  const address = `/nb/arbeid/prosjekter/${id}/endre/budsjettlinjer`;
  const answer = await house.submit('adviser', address, { version: '1', ...line });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /Programmet kjenner ikke denne kostnadsarten/);
  assert.match(page, /value="1 234,50"/);
  const known = { version: '1', ...line, 'budget.new1.category': 'travel' };
  assert.equal((await house.submit('adviser', address, known)).status, 303);
});
