import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { readXlsx } from '#exchange/xlsx.ts';
import {
  anOpenCall,
  assessor,
  at,
  award,
  closing,
  complete,
  countUnder,
  during,
  formOf,
  judge,
  later,
  nameAssessor,
  notesOf,
  openCalls,
  points,
  publishNow,
  send,
} from '#tests/support/calls.ts';
import { someone, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openCalls()));
after(() => house.close());

test('three schools go from the form to an allocation that each of them, and then everyone, is told of', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall(house);
  const ids: Record<string, string> = {};
  for (const school of ['skog', 'fjord', 'vidde'] as const)
    ids[school] = await send(house, school, complete(school, call, { [`answer.${question}`]: 'To lærere' }));
  const [skog = '', fjord = '', vidde = ''] = [ids.skog, ids.fjord, ids.vidde];

  house.clock.now = later(60_000);
  await nameAssessor(house, call);
  await judge(house, 'adviser', skog, call, 9, 8);
  await judge(house, assessor, skog, call, 7, 8);
  await judge(house, 'adviser', fjord, call, 5, 5);
  await judge(house, 'adviser', vidde, call, 2, 9);
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
  assert.deepEqual(await notesOf(house, call, 'internalcall.announced'), ['internalcall.announced']);

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
  await publishNow(house, call);
  const shown = await (await house.ask('visitor', `/nb/interne-utlysninger/${call}`)).text();
  assert.match(shown, /Hvem som fikk hva[\s\S]*Skog videregående skole[\s\S]*50.000/);
  assert.doesNotMatch(shown, /Fjord|koordinator|example\.org|Utveksling fra/);
});

test('an adviser who has applied can neither judge that nor share out', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall(house);
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
  const { call, question } = await anOpenCall(house);
  const other = await send(house, 'fjord', complete('fjord', call, { [`answer.${question}`]: 'Ja' }));
  const address = `/nb/arbeid/utlysningssoknader/${other}`;
  assert.equal((await house.ask('adviser', address)).status, 200);
  const mine = complete('skog', call, { [`answer.${question}`]: 'Ja' });
  assert.equal((await house.submit('adviser', '/nb/arbeid/utlysningssoknader/sending', mine)).status, 303);
  assert.equal((await house.ask('adviser', address)).status, 404);
  assert.equal((await house.submit('adviser', `${address}/vurdering`, await points(house, call, 1, 1))).status, 404);
  assert.doesNotMatch(await (await house.ask('adviser', '/nb/arbeid/utlysningssoknader')).text(), new RegExp(other));
  const naming = await house.submit('adviser', `/nb/arbeid/tildeling/${call}/vurderere`, { assessor: 'manager' });
  assert.equal(naming.status, 404);
});

test('what has been announced takes no more applications: not one that came in time, not after a later deadline', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall(house);
  const id = await send(house, 'skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
  house.clock.now = later(1000);
  const given = { version: '1', sure: 'true', ...award(id, '50000', '20') };
  assert.equal((await house.submit('adviser', `/nb/arbeid/tildeling/${call}/kunngjoring`, given)).status, 303);
  house.clock.now = during;
  const late = complete('fjord', call, { [`answer.${question}`]: 'Ja' });
  assert.equal((await house.submit(at('fjord'), '/nb/arbeid/utlysningssoknader/sending', late)).status, 422);
  const longer = await formOf(house, call, { closes_on: '2026-04-20' });
  assert.equal((await house.submit('adviser', `/nb/arbeid/interne-utlysninger/${call}/endre`, longer)).status, 303);
  await publishNow(house, call);
  assert.equal((await house.submit(at('fjord'), '/nb/arbeid/utlysningssoknader/sending', late)).status, 422);
  assert.equal(await countUnder(house, call), 1);
});

test('one application is taken back while another adviser announces: it is either answered or a draft, never both', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall(house);
  const ids = [];
  for (const school of ['skog', 'fjord'] as const)
    ids.push(await send(house, school, complete(school, call, { [`answer.${question}`]: 'Ja' })));
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

test('more than there is, is told at the field where the sum breaks, and nothing is kept; equals are told so', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall(house);
  const [skog, fjord] = [
    await send(house, 'skog', complete('skog', call, { [`answer.${question}`]: 'Ja', sought: '90000' })),
    await send(house, 'fjord', complete('fjord', call, { [`answer.${question}`]: 'Ja', sought: '90000' })),
  ];
  for (const id of [skog, fjord]) await judge(house, 'adviser', id, call, 6, 6);
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
  const { call, question } = await anOpenCall(house);
  const id = await send(house, 'skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
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
  assert.deepEqual(await notesOf(house, call, 'internalcall.announced'), ['internalcall.announced']);
  assert.equal(
    (await house.submit('adviser', `/nb/arbeid/utlysningssoknader/${id}/vurdering`, await points(house, call, 1, 1)))
      .status,
    404,
  );
});

test('two who share out at once do not save over each other', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall(house);
  const id = await send(house, 'skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
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
  const { call, question } = await anOpenCall(house);
  await send(house, 'skog', complete('skog', call, { [`answer.${question}`]: 'Tre lærere' }));
  const address = `/nb/arbeid/tildeling/${call}/eksport`;
  for (const role of ['contributor', 'manager', 'member', 'visitor'] as const)
    assert.equal((await house.ask(role, address)).status, 404, role);
  const book = await readXlsx(Buffer.from(await (await house.ask('adviser', address)).arrayBuffer()));
  assert.match(JSON.stringify(book), /Skog videregående skole[\s\S]*50000[\s\S]*Tre lærere/);
});
