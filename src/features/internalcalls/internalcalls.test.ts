import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '#platform/actor.ts';
import type { Values } from '#platform/form.ts';
import { publishRecord } from '#records/commands.ts';
import { readXlsx } from '#exchange/xlsx.ts';
import { aRecord, openHouse, publish, someone, type House } from '#tests/support/house.ts';
import { criteriaOf } from './assessing.ts';

let house: House;
before(async () => {
  house = await openHouse();
  for (const [id, name] of Object.entries(schools)) await addUnit(id, name);
});
after(() => house.close());

const schools = {
  skog: 'Skog videregående skole',
  fjord: 'Fjord videregående skole',
  vidde: 'Vidde videregående skole',
};
type School = keyof typeof schools;

const at = (school: School): Actor => ({
  id: `at-${school}`,
  roles: ['contributor'],
  unit: school,
  name: `Rådgiver ved ${school}`,
});
const assessor: Actor = { id: 'manager', roles: ['manager'], unit: 'vidde', name: 'Prosjektleder A' };

/** The clock stands at ten on 1 March 2026 in Norway; the sample closes the 20th, a minute before midnight. */
const closing = new Date('2026-03-20T22:59:00Z');
const later = (milliseconds: number) => new Date(closing.getTime() + milliseconds);
const during = new Date('2026-03-01T09:00:00Z');

const complete = (school: School, call: string, what: Values = {}): Values => ({
  call,
  title: `Utveksling fra ${school}`,
  purpose: 'Elevene skal møte et annet arbeidsliv.',
  plan: 'To uker i Kaunas i oktober.',
  learning: 'Fagspråk og samarbeid.',
  participants: '12',
  sought: '50 000,00',
  seats: '20',
  unit: school,
  contact: 'Internasjonal koordinator',
  mail: `${school}@example.org`,
  ...what,
});

test('three schools go from the form to an allocation that each of them, and then everyone, is told of', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const ids: Record<string, string> = {};
  for (const school of ['skog', 'fjord', 'vidde'] as const)
    ids[school] = await send(school, complete(school, call, { [`answer.${question}`]: 'To lærere' }));
  const [skog = '', fjord = '', vidde = ''] = [ids.skog, ids.fjord, ids.vidde];

  house.clock.now = later(60_000);
  await nameAssessor(call);
  await judge('adviser', skog, call, 9, 8);
  await judge(assessor, skog, call, 7, 8);
  await judge('adviser', fjord, call, 5, 5);
  await judge('adviser', vidde, call, 2, 9);
  const ranked = await (await house.ask('adviser', `/nb/arbeid/tildeling/${call}`)).text();
  assert.match(ranked, /Skog videregående skole[\s\S]*Vidde videregående skole[\s\S]*Fjord videregående skole/);
  assert.match(ranked, /80/);

  const given = {
    ...award(skog, '50000', '20'),
    ...award(vidde, '40000', '15', 'Pengene rekker ikke til alt.'),
    ...award(fjord, '0', '0', 'Planen er for lite konkret.'),
  };
  const before = await house.ask(at('fjord'), `/nb/arbeid/utlysningssoknader/${fjord}`);
  assert.doesNotMatch(await before.text(), /Vurderingene/);
  const announced = await house.submit('adviser', `/nb/arbeid/tildeling/${call}/kunngjoring`, {
    version: '1',
    sure: 'true',
    ...given,
  });
  assert.equal(announced.status, 303);
  assert.deepEqual(await notesOf(call, 'internalcall.announced'), ['internalcall.announced']);

  const told = await (await house.ask(at('fjord'), `/nb/arbeid/utlysningssoknader/${fjord}`)).text();
  assert.match(told, /Avslag/);
  assert.match(told, /Planen er for lite konkret/);
  assert.match(told, /5 av 10/);
  assert.doesNotMatch(told, /En adviser/, 'an applicant is not told who judged');
  const mine = await (await house.ask(at('skog'), '/nb/arbeid/utlysningssoknader')).text();
  assert.match(mine, /Innvilget/);
  assert.doesNotMatch(mine, /fjord/);

  const mails = await house.db
    .selectFrom('message')
    .select(['recipient', 'subject', 'text'])
    .orderBy('recipient')
    .execute();
  assert.deepEqual(
    mails.map(({ recipient }) => recipient),
    ['fjord@example.org', 'skog@example.org', 'vidde@example.org'],
  );
  assert.match(mails[2]?.text ?? '', /delvis innvilget: 40.000.EUR, 15 plasser/);

  const hidden = await (await house.ask('visitor', `/nb/interne-utlysninger/${call}`)).text();
  assert.doesNotMatch(hidden, /Hvem som fikk hva/, 'the public is told when the call is published anew');
  await publishNow(call);
  const shown = await (await house.ask('visitor', `/nb/interne-utlysninger/${call}`)).text();
  assert.match(shown, /Hvem som fikk hva[\s\S]*Skog videregående skole[\s\S]*50.000/);
  assert.doesNotMatch(shown, /Fjord|koordinator|example\.org|Utveksling fra/);
});

test('an application that comes a second late is refused with the time it closed, and nothing of it is lost', async () => {
  house.clock.now = closing;
  const { call, question } = await anOpenCall();
  await send('skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
  house.clock.now = later(1000);
  const late = await house.submit(at('fjord'), '/nb/arbeid/utlysningssoknader/sending', {
    ...complete('fjord', call),
    [`answer.${question}`]: 'Et langt svar',
  });
  assert.equal(late.status, 422);
  const page = await late.text();
  assert.match(page, /Fristen gikk ut 20\. mars 2026 kl\. 23\.59/);
  assert.match(page, /Utveksling fra fjord[\s\S]*Et langt svar/);
  assert.equal(await countUnder(call), 1);
  const blank = await (await house.ask(at('fjord'), `/nb/arbeid/utlysningssoknader/ny?call=${call}`)).text();
  assert.match(blank, /Fristen gikk ut/);
  assert.doesNotMatch(blank, /name="purpose"/, 'nobody writes what cannot be sent');
});

test('what is sent can be taken back and changed until the deadline, and not after it', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const id = await send('skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
  const edit = `/nb/arbeid/utlysningssoknader/${id}/endre`;
  assert.equal((await house.ask(at('skog'), edit)).status, 404, 'what is sent is not changed');
  const back = await house.submit(at('skog'), `/nb/arbeid/utlysningssoknader/${id}/tilbake`, { version: '1' });
  assert.equal(back.status, 303);
  const changed = { ...complete('skog', call, { title: 'Ny tittel' }), version: '2' };
  assert.equal((await house.submit(at('skog'), edit, changed)).status, 303);
  assert.equal((await house.submit(at('skog'), edit, changed)).status, 409, 'a version that is no longer the newest');
  const again = { ...changed, version: '3', [`answer.${question}`]: 'Ja' };
  const sending = `/nb/arbeid/utlysningssoknader/${id}/sending`;
  assert.equal((await house.submit(at('skog'), sending, again)).status, 303);
  house.clock.now = later(1000);
  const late = await house.submit(at('skog'), `/nb/arbeid/utlysningssoknader/${id}/tilbake`, { version: '4' });
  assert.equal(late.status, 422);
});

test('a draft is kept with whatever is there; what is missing is named when it is sent, at each field', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const kept = await house.submit(at('skog'), '/nb/arbeid/utlysningssoknader/ny', { call, title: 'Bare en tittel' });
  assert.equal(kept.status, 303);
  const id = (kept.headers.get('Location') ?? '').split('/').at(-1) ?? '';
  assert.equal((await house.ask('adviser', `/nb/arbeid/utlysningssoknader/${id}`)).status, 404, 'a draft is its own');
  const sent = await house.submit(at('skog'), `/nb/arbeid/utlysningssoknader/${id}/sending`, {
    call,
    title: 'Bare en tittel',
    sought: '15.414.794',
    version: '1',
  });
  assert.equal(sent.status, 422);
  assert.match(await sent.text(), /id="sought-error"/);
  const incomplete = await house.submit(at('skog'), `/nb/arbeid/utlysningssoknader/${id}/sending`, {
    call,
    title: 'Bare en tittel',
    version: '1',
  });
  const page = await incomplete.text();
  for (const name of ['purpose', 'sought', 'seats', 'unit', 'mail', `answer-${question}`])
    assert.match(page, new RegExp(`id="${name}-error"`), name);
  const again = await house.ask(at('skog'), `/nb/arbeid/utlysningssoknader/ny?call=${call}`);
  assert.equal(again.headers.get('Location'), `/nb/arbeid/utlysningssoknader/${id}/endre`);
});

test('nobody else reads an application: not another school, not an assessor from the same unit, not who is not named', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const id = await send('vidde', complete('vidde', call, { [`answer.${question}`]: 'Ja' }));
  house.clock.now = later(1000);
  const address = `/nb/arbeid/utlysningssoknader/${id}`;
  await nameAssessor(call);
  for (const stranger of [at('skog'), assessor, someone('contributor'), someone('member'), someone('visitor')])
    for (const path of ['', '/vurdering', '/endre']) {
      const [hidden, unknown] = [
        await house.ask(stranger, address + path),
        await house.ask(stranger, `/nb/arbeid/utlysningssoknader/zzzzzzzzzzzz${path}`),
      ];
      assert.equal(hidden.status, 404, `${stranger.id} ${path}`);
      assert.equal((await hidden.text()).replaceAll(id, 'ID'), (await unknown.text()).replaceAll('zzzzzzzzzzzz', 'ID'));
    }
  const own = await house.submit(assessor, `${address}/vurdering`, await points(call, 10, 10));
  assert.equal(own.status, 404, 'nobody judges what comes from their own unit');
  assert.equal((await house.ask({ ...assessor, unit: 'skog' }, address)).status, 200);
  assert.equal((await house.ask('auditor', address)).status, 200);
});

test('an adviser who has applied can neither judge that nor share out', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const adviser = someone('adviser');
  const address = '/nb/arbeid/utlysningssoknader/sending';
  const sent = await house.submit(adviser, address, complete('skog', call, { [`answer.${question}`]: 'Ja' }));
  assert.equal(sent.status, 303);
  assert.equal((await house.ask(adviser, `${sent.headers.get('Location')}/vurdering`)).status, 404);
  assert.equal((await house.ask(adviser, `/nb/arbeid/tildeling/${call}`)).status, 404);
  assert.equal((await house.ask({ ...adviser, id: 'colleague' }, `/nb/arbeid/tildeling/${call}`)).status, 200);
});

test('an adviser who has applied neither sees nor judges what competes with it, nor says who judges', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const other = await send('fjord', complete('fjord', call, { [`answer.${question}`]: 'Ja' }));
  const address = `/nb/arbeid/utlysningssoknader/${other}`;
  assert.equal((await house.ask('adviser', address)).status, 200);
  const mine = complete('skog', call, { [`answer.${question}`]: 'Ja' });
  assert.equal((await house.submit('adviser', '/nb/arbeid/utlysningssoknader/sending', mine)).status, 303);
  assert.equal((await house.ask('adviser', address)).status, 404);
  assert.equal((await house.submit('adviser', `${address}/vurdering`, await points(call, 1, 1))).status, 404);
  assert.doesNotMatch(await (await house.ask('adviser', '/nb/arbeid/utlysningssoknader')).text(), new RegExp(other));
  const naming = await house.submit('adviser', `/nb/arbeid/tildeling/${call}/vurderere`, { assessor: 'manager' });
  assert.equal(naming.status, 404);
});

test('what has been announced takes no more applications: not one that came in time, not after a later deadline', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const id = await send('skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
  house.clock.now = later(1000);
  const given = { version: '1', sure: 'true', ...award(id, '50000', '20') };
  assert.equal((await house.submit('adviser', `/nb/arbeid/tildeling/${call}/kunngjoring`, given)).status, 303);
  house.clock.now = during;
  const late = complete('fjord', call, { [`answer.${question}`]: 'Ja' });
  assert.equal((await house.submit(at('fjord'), '/nb/arbeid/utlysningssoknader/sending', late)).status, 422);
  const longer = await aRecordForm(call, { closes_on: '2026-04-20' });
  assert.equal((await house.submit('adviser', `/nb/arbeid/interne-utlysninger/${call}/endre`, longer)).status, 303);
  await publishNow(call);
  assert.equal((await house.submit(at('fjord'), '/nb/arbeid/utlysningssoknader/sending', late)).status, 422);
  assert.equal(await countUnder(call), 1);
});

test('one application is taken back while another adviser announces: it is either answered or a draft, never both', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const ids = [];
  for (const school of ['skog', 'fjord'] as const)
    ids.push(await send(school, complete(school, call, { [`answer.${question}`]: 'Ja' })));
  const [skog = '', fjord = ''] = ids;
  house.clock.now = closing;
  const back = house.submit(at('fjord'), `/nb/arbeid/utlysningssoknader/${fjord}/tilbake`, { version: '1' });
  house.clock.now = later(1000);
  const given = { version: '1', sure: 'true', ...award(skog, '50000', '20'), ...award(fjord, '0', '0', 'Nei') };
  const announced = await house.submit('adviser', `/nb/arbeid/tildeling/${call}/kunngjoring`, given);
  assert.ok([303, 404, 422].includes((await back).status));
  assert.equal(announced.status, 303);
  const { state, answered } = await house.db
    .selectFrom('call_application')
    .leftJoin('call_award', 'application_id', 'call_application.id')
    .select(['state', 'call_award.amount as answered'])
    .where('call_application.id', '=', fjord)
    .executeTakeFirstOrThrow();
  assert.equal(state === 'draft', answered === null);
});

test('the currency that applicants were promised stays', async () => {
  house.clock.now = during;
  const { call } = await anOpenCall();
  const other = await aRecordForm(call, { currency: 'NOK' });
  const refused = await house.submit('adviser', `/nb/arbeid/interne-utlysninger/${call}/endre`, other);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Valutaen kan ikke endres/);
});

test('more than there is, is told at the field where the sum breaks, and nothing is kept; equals are told so', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const [skog, fjord] = [
    await send('skog', complete('skog', call, { [`answer.${question}`]: 'Ja', sought: '90000' })),
    await send('fjord', complete('fjord', call, { [`answer.${question}`]: 'Ja', sought: '90000' })),
  ];
  for (const id of [skog, fjord]) await judge('adviser', id, call, 6, 6);
  const page = await (await house.ask('adviser', `/nb/arbeid/tildeling/${call}`)).text();
  assert.match(page, /1 \(delt\)[\s\S]*1 \(delt\)/);
  assert.equal(page.match(/value="45000"/g)?.length, 2, 'equals share what there is');
  const first = page.indexOf(fjord) < page.indexOf(skog) ? fjord : skog;
  const second = first === fjord ? skog : fjord;
  const over = { version: '1', ...award(first, '50000', '20'), ...award(second, '40000,01', '20') };
  const refused = await house.submit('adviser', `/nb/arbeid/tildeling/${call}`, over);
  assert.equal(refused.status, 422);
  const shown = await refused.text();
  assert.match(shown, new RegExp(`id="award-${second}-amount-error"`));
  assert.doesNotMatch(shown, new RegExp(`id="award-${first}-amount-error"`));
  assert.match(shown, /40000,01/);
  assert.deepEqual(
    await house.db.selectFrom('call_award').selectAll().where('application_id', '=', first).execute(),
    [],
  );
  const early = {
    version: '1',
    sure: 'true',
    ...award(first, '50000', '20', 'Delt'),
    ...award(second, '40000', '20', 'Delt'),
  };
  const open = await house.submit('adviser', `/nb/arbeid/tildeling/${call}/kunngjoring`, early);
  assert.equal(open.status, 422);
  assert.match(await open.text(), /ikke kunngjøres før fristen er ute/);
});

test('an allocation is announced once: who presses again, or saves after it, changes nothing', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const id = await send('skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
  house.clock.now = later(1000);
  const announcing = `/nb/arbeid/tildeling/${call}/kunngjoring`;
  const given = { version: '1', sure: 'true', ...award(id, '50000', '20') };
  const unsure = await house.submit('adviser', announcing, { ...given, sure: '' });
  assert.equal(unsure.status, 422);
  const unreasoned = await house.submit('adviser', announcing, { ...given, ...award(id, '1', '1') });
  assert.match(await unreasoned.text(), new RegExp(`id="award-${id}-reason-error"`));
  const both = await Promise.all([1, 2].map(async () => house.submit('adviser', announcing, given)));
  assert.deepEqual(
    both.map(({ status }) => status).toSorted((one, other) => one - other),
    [303, 409],
    'two who press at once',
  );
  const mails = () => house.db.selectFrom('message').selectAll().where('recipient', '=', 'skog@example.org').execute();
  const were = await mails();
  assert.equal((await house.submit('adviser', announcing, given)).status, 409);
  assert.equal((await house.submit('adviser', `/nb/arbeid/tildeling/${call}`, { ...given, version: '2' })).status, 409);
  assert.deepEqual(await mails(), were);
  assert.deepEqual(await notesOf(call, 'internalcall.announced'), ['internalcall.announced']);
  assert.equal(
    (await house.submit('adviser', `/nb/arbeid/utlysningssoknader/${id}/vurdering`, await points(call, 1, 1))).status,
    404,
  );
});

test('two who share out at once do not save over each other', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  const id = await send('skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
  const address = `/nb/arbeid/tildeling/${call}`;
  assert.equal((await house.submit('adviser', address, award(id, '1', '1'))).status, 428);
  assert.equal((await house.submit('adviser', address, { version: '1', ...award(id, '100', '1') })).status, 303);
  const late = await house.submit('adviser', address, { version: '1', ...award(id, '200', '2') });
  assert.equal(late.status, 409);
  assert.match(await late.text(), /value="200"/);
  const kept = await house.db.selectFrom('call_award').select('amount').where('application_id', '=', id).execute();
  assert.deepEqual(kept, [{ amount: 100_00 }]);
});

test('all that is sent comes as a workbook to those who share out, and to nobody else', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall();
  await send('skog', complete('skog', call, { [`answer.${question}`]: 'Tre lærere' }));
  const address = `/nb/arbeid/tildeling/${call}/eksport`;
  for (const role of ['contributor', 'manager', 'member', 'visitor'] as const)
    assert.equal((await house.ask(role, address)).status, 404, role);
  const book = await readXlsx(Buffer.from(await (await house.ask('adviser', address)).arrayBuffer()));
  assert.match(JSON.stringify(book), /Skog videregående skole[\s\S]*50000[\s\S]*Tre lærere/);
});

test('what is applied for is shown to everyone while it is open, and the button leads to the form through sign-in', async () => {
  house.clock.now = during;
  const { call } = await anOpenCall();
  const list = await (await house.ask('visitor', '/nb/interne-utlysninger')).text();
  assert.match(list, /Åpne for søknad[\s\S]*Søknadsfrist 20\. mars 2026 kl\. 23\.59/);
  const page = await (await house.ask('visitor', `/nb/interne-utlysninger/${call}`)).text();
  const form = `/nb/arbeid/utlysningssoknader/ny?call=${call}`;
  assert.ok(page.includes(`href="${form}"`));
  const closed = await house.ask('visitor', form);
  assert.equal(closed.status, 404);
  assert.match(await closed.text(), /logg-inn/);
  assert.equal((await house.ask(at('skog'), form)).status, 200);
});

test('a call that was never published takes no applications, and a deadline moves when it is published', async () => {
  house.clock.now = during;
  const draft = await aRecord(house, 'internalcall');
  const hidden = await house.submit(at('skog'), '/nb/arbeid/utlysningssoknader/sending', complete('skog', draft));
  assert.equal(hidden.status, 404);
  const { call } = await anOpenCall();
  const sample = await aRecordForm(call, { closes_on: '2026-03-25' });
  assert.equal((await house.submit('adviser', `/nb/arbeid/interne-utlysninger/${call}/endre`, sample)).status, 303);
  house.clock.now = later(1000);
  const keep = () => house.submit(at('skog'), '/nb/arbeid/utlysningssoknader/ny', { call, title: 'Sen' });
  assert.equal((await keep()).status, 422);
  await publishNow(call);
  assert.equal((await keep()).status, 303);
  const earlier = await aRecordForm(call, { closes_on: '2026-03-10' });
  assert.equal((await house.submit('adviser', `/nb/arbeid/interne-utlysninger/${call}/endre`, earlier)).status, 303);
  const allocation = await (await house.ask('adviser', `/nb/arbeid/tildeling/${call}`)).text();
  assert.doesNotMatch(allocation, /Jeg har sett over/, 'nothing is announced while applicants still have time');
});

async function addUnit(id: string, name: string): Promise<void> {
  const plain = { name_nn: '', name_en: '', mail: '', phone: '', ended_on: null, demo: false };
  await house.db
    .insertInto('unit')
    .values({ ...plain, id, name_nb: name })
    .execute();
}

/** A call that is published and takes applications, with two criteria and one question that must be answered. */
async function anOpenCall(): Promise<{ call: string; question: string }> {
  const call = await aRecord(house, 'internalcall', {
    'criterion.new1.weight': '50',
    'criterion.new2.name': 'Læring',
    'criterion.new2.weight': '50',
  });
  await publish(house, call);
  const asked = house.db.selectFrom('internal_call_question').select('id').where('record_id', '=', call);
  return { call, question: (await asked.executeTakeFirstOrThrow()).id };
}

async function send(school: School, values: Values): Promise<string> {
  const sent = await house.submit(at(school), '/nb/arbeid/utlysningssoknader/sending', values);
  assert.equal(sent.status, 303, sent.status === 303 ? '' : await sent.text());
  return (sent.headers.get('Location') ?? '').split('/').at(-1) ?? '';
}

async function points(call: string, ...given: number[]): Promise<Values> {
  const criteria = await criteriaOf(house.db, call);
  return {
    impartial: 'true',
    ...Object.fromEntries(criteria.map(({ id }, at) => [`points.${id}`, String(given[at] ?? 0)])),
  };
}

async function judge(who: 'adviser' | Actor, id: string, call: string, ...given: number[]): Promise<void> {
  const judged = await house.submit(who, `/nb/arbeid/utlysningssoknader/${id}/vurdering`, await points(call, ...given));
  assert.equal(judged.status, 303);
}

async function nameAssessor(call: string): Promise<void> {
  const named = await house.submit('adviser', `/nb/arbeid/tildeling/${call}/vurderere`, { assessor: 'manager' });
  assert.equal(named.status, 303);
}

const award = (id: string, amount: string, seats: string, reason = ''): Values => ({
  [`award.${id}.amount`]: amount,
  [`award.${id}.seats`]: seats,
  [`award.${id}.reason`]: reason,
});

async function notesOf(subject: string, action: string): Promise<string[]> {
  const notes = house.db.selectFrom('audit_entry').select('action').where('subject', '=', subject);
  return (await notes.where('action', '=', action).execute()).map((each) => each.action);
}

async function publishNow(id: string): Promise<void> {
  const { version } = await house.db
    .selectFrom('record')
    .select('version')
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  assert.ok((await publishRecord(house.by('adviser'), { id, version })).ok);
}

async function countUnder(call: string): Promise<number> {
  return (await house.db.selectFrom('call_application').select('id').where('call_id', '=', call).execute()).length;
}

/** The form of a call as it stands, with what is to be changed. */
async function aRecordForm(id: string, what: Values): Promise<Values> {
  const found = await house.db
    .selectFrom('record_version')
    .select(['snapshot', 'version'])
    .where('record_id', '=', id)
    .orderBy('version', 'desc')
    .executeTakeFirstOrThrow();
  return { ...(found.snapshot as Values), version: String(found.version), ...what };
}
