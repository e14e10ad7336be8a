import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { publishRecord } from '#records/commands.ts';
import { aRecord, anActivity, openHouse, publish, type House } from '#tests/support/house.ts';
import { endParticipants } from './participants.ts';
import { logUnder } from './queries.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const logOf = (id: string) => `/nb/arbeid/poster/${id}/logg`;
const aCase = () => aRecord(house, 'influence');
const textOf = async (answer: Response | Promise<Response>) => (await answer).text();

async function entriesUnder(id: string) {
  return (await logUnder(house.db, house.by('adviser').actor, id)).lines;
}

test('a line, a kind and a button log something under a relation, in today’s name', async () => {
  const id = await aCase();
  const sent = { 'title.nb': 'Telefon med departementet', sort: 'contact', day: '', hours: '0,5' };
  const answer = await house.submit('contributor', logOf(id), sent);
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('Location'), `/nb/arbeid/pavirkning/${id}#log`);
  const [line] = await entriesUnder(id);
  assert.ok(line?.kind === 'entry');
  assert.deepEqual(
    [line.title, line.type, line.starts_on, line.minutes, line.state],
    ['Telefon med departementet', 'contact', '2026-03-01', 30, 'draft'],
  );
});

test('what is logged is for the house, but for benefits, which everyone may get once they are published', async () => {
  const id = await aCase();
  await house.submit('adviser', logOf(id), { 'title.nb': 'Samtale', sort: 'contact' });
  await house.submit('adviser', logOf(id), { 'title.nb': 'Plass i en søknad', sort: 'benefit.project' });
  const kept = await house.db
    .selectFrom('record')
    .select(['title_nb', 'visibility'])
    .where('parent', '=', id)
    .execute();
  assert.deepEqual(
    new Map(kept.map((each) => [each.title_nb, each.visibility])),
    new Map([
      ['Samtale', 'internal'],
      ['Plass i en søknad', 'public'],
    ]),
  );
});

test('a line that says too little comes back as typed, with what is wrong at its field', async () => {
  const id = await aCase();
  const answer = await house.submit('adviser', logOf(id), { 'title.nb': '', sort: 'cost', hours: 'lenge' });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  assert.match(page, /<title>Feil:/);
  assert.match(page, /Skriv tiden i timer/);
  assert.match(page, /value="lenge"/);
  assert.deepEqual(await entriesUnder(id), []);
  const costless = await house.submit('adviser', logOf(id), { 'title.nb': 'Reise', sort: 'cost' });
  assert.match(await costless.text(), /Skriv beløpet, eller tiden det tok/);
});

test('a log is kept of relations alone, and of nothing that is hidden', async () => {
  const id = await aCase();
  await house.submit('adviser', logOf(id), { 'title.nb': 'Samtale', sort: 'contact' });
  const [entry] = await entriesUnder(id);
  assert.equal((await house.ask('adviser', logOf(entry?.id ?? ''))).status, 404);
  assert.equal((await house.submit('auditor', logOf(id), { 'title.nb': 'Samtale', sort: 'note' })).status, 404);
  const closed = await aRecord(house, 'influence', { visibility: 'restricted', legal_basis: 'offl. § 14' });
  assert.equal((await house.submit('contributor', logOf(closed), { 'title.nb': 'Samtale' })).status, 404);
});

test('the newest is first, counted by kind, and the log goes on page by page', async () => {
  const id = await anActivity(house);
  const days = Array.from({ length: 55 }, (_, place) => `2026-01-${String((place % 28) + 1).padStart(2, '0')}`);
  for (const day of days) await aRecord(house, 'entry', { type: 'note', category: '', day }, { parent: id });
  await aRecord(house, 'meeting', { day: '2026-02-01' }, { parent: id });
  const log = await logUnder(house.db, house.by('adviser').actor, id);
  assert.equal(log.lines.length, 20);
  assert.equal(log.lines[0]?.kind, 'meeting');
  assert.equal(log.lines[1]?.starts_on, '2026-01-28');
  assert.deepEqual([log.counts.note, log.counts.meeting, log.more], [55, 1, true]);
  assert.match(await textOf(house.ask('adviser', logOf(id))), /page=2/);
  const meetings = await textOf(house.ask('adviser', `${logOf(id)}?sort=meeting`));
  assert.match(meetings, /Eksempel på et årsmøte/);
  assert.doesNotMatch(meetings, /Vi fikk plass i en søknad/);
});

test('a published meeting tells the public what came of it, never who was there or who of us follows up', async () => {
  const id = await aCase();
  await publish(house, id);
  const values = {
    'decisions.nb': 'Ny strategi ble vedtatt.',
    attended: '142',
    'participant.new1.name': 'Representant A',
    'participant.new1.ends_on': '2027-01-01',
    'follow_up.new1.what': 'Legge det fram',
    'follow_up.new1.who': 'Rådgiver A',
  };
  const meeting = await aRecord(house, 'meeting', values, { parent: id });
  assert.equal((await house.ask('visitor', `/nb/moter/${meeting}`)).status, 404);
  await publishRecord(house.by('adviser'), { id: meeting, version: 1 });
  const page = await textOf(house.ask('visitor', `/nb/moter/${meeting}`));
  for (const said of [
    /Ny strategi ble vedtatt/,
    /142/,
    /Legge det fram/,
    /10. februar 2026, kl. 09:00–15:30/,
    /Støtte til grønn/,
  ])
    assert.match(page, said);
  assert.doesNotMatch(page, /Representant A|Rådgiver A/);
  const relation = await textOf(house.ask('visitor', `/nb/pavirkning/${id}`));
  assert.match(relation, new RegExp(`/nb/moter/${meeting}`));
});

test('a meeting that was held is done with, and never overdue; what someone takes up again stays so', async () => {
  const id = await aCase();
  const meeting = await aRecord(house, 'meeting', { status: 'planned', day: '2026-02-20' }, { parent: id });
  const asked = () =>
    house.db.selectFrom('duty').select('done_at').where('record_id', '=', meeting).where('rule', '=', 'meeting');
  assert.equal((await asked().executeTakeFirstOrThrow()).done_at, null);
  const form = { 'title.nb': 'Et møte', type: 'board', status: 'held', day: '2026-02-20', version: '1' };
  assert.equal((await house.submit('adviser', `/nb/arbeid/moter/${meeting}/endre`, form)).status, 303);
  assert.notEqual((await asked().executeTakeFirstOrThrow()).done_at, null);
  await house.db.updateTable('duty').set({ done_at: null }).where('record_id', '=', meeting).execute();
  const again = { ...form, 'agenda.nb': 'Valg', version: '2' };
  assert.equal((await house.submit('adviser', `/nb/arbeid/moter/${meeting}/endre`, again)).status, 303);
  assert.equal((await asked().executeTakeFirstOrThrow()).done_at, null);
});

test('a participant’s name is gone the night after its last day, from every version of the meeting', async () => {
  const id = await aCase();
  const named = (key: string, name: string, day: string) => ({
    [`participant.${key}.name`]: name,
    [`participant.${key}.ends_on`]: day,
  });
  const values = { ...named('new1', 'Den som går', '2026-02-28'), ...named('new2', 'Den som blir', '2026-03-01') };
  const meeting = await aRecord(house, 'meeting', values, { parent: id });
  assert.equal(await endParticipants(house.by('adviser')), 1);
  const kept = async () => {
    const { db } = house;
    const versions = await db
      .selectFrom('record_version')
      .select('snapshot')
      .where('record_id', '=', meeting)
      .execute();
    return JSON.stringify(versions) + (await textOf(house.ask('adviser', `/nb/arbeid/moter/${meeting}`)));
  };
  assert.doesNotMatch(await kept(), /Den som går/);
  assert.match(await kept(), /Den som blir/);
  assert.equal(await endParticipants(house.by('adviser')), 0);
  const form = { 'title.nb': 'Et møte', type: 'board', status: 'planned', day: '2026-02-20', version: '1' };
  assert.equal((await house.submit('adviser', `/nb/arbeid/moter/${meeting}/endre`, form)).status, 303);
  assert.match(await kept(), /Den som blir/, 'until its last day');
  const tomorrow = { ...house.by('adviser'), now: new Date('2026-03-02T09:00:00Z') };
  assert.equal(await endParticipants(tomorrow), 1);
  assert.doesNotMatch(await kept(), /Den som blir/);
});

test('benefits that are published are told on the page of their relation', async () => {
  const id = await aCase();
  const benefit = await aRecord(
    house,
    'entry',
    { 'title.nb': 'Vårt forslag ble tatt inn', category: 'position' },
    { parent: id },
  );
  await publish(house, id);
  assert.match(await textOf(house.ask('visitor', `/nb/pavirkning/${id}`)), /Vårt forslag ble tatt inn/);
  assert.equal((await house.ask('visitor', `/nb/logg/${benefit}`)).status, 404);
});

test('an activity has a log too, beside what it contributes to', async () => {
  const id = await anActivity(house);
  await aRecord(house, 'contribution', {}, { parent: id });
  await aRecord(house, 'entry', { 'title.nb': 'Skolen fikk en partner' }, { parent: id });
  await aRecord(house, 'meeting', {}, { parent: id });
  await publish(house, id);
  const page = await house.ask('visitor', `/nb/aktiviteter/${id}`);
  assert.equal(page.status, 200);
  assert.match(await page.text(), /Skolen fikk en partner/);
  assert.match(await textOf(house.ask('adviser', `/nb/arbeid/aktiviteter/${id}`)), /Logg og møter/);
});

test('pages of an entry and a meeting answer in every language', async () => {
  const id = await aCase();
  const entry = await aRecord(house, 'entry', {}, { parent: id });
  const meeting = await aRecord(house, 'meeting', {}, { parent: id });
  const pages = [
    `/nb/arbeid/logg/${entry}`,
    `/nn/arbeid/logg/${entry}/endre`,
    `/en/work/log/new?under=${id}`,
    `/nb/arbeid/moter/${meeting}`,
    `/nn/arbeid/mote/${meeting}/endre`,
    `/en/work/meetings/new?under=${id}`,
    '/nb/arbeid/moter',
    '/en/work/log',
    '/nb/moter',
  ];
  for (const page of pages) assert.equal((await house.ask('adviser', page)).status, 200, page);
});
