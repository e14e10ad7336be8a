import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  anOpenCall,
  assessor,
  at,
  closing,
  complete,
  countUnder,
  during,
  formOf,
  later,
  nameAssessor,
  openCalls,
  points,
  publishNow,
  send,
} from '#tests/support/calls.ts';
import { aRecord, someone, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openCalls()));
after(() => house.close());

test('an application that comes a second late is refused with the time it closed, and nothing of it is lost', async () => {
  house.clock.now = closing;
  const { call, question } = await anOpenCall(house);
  await send(house, 'skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
  house.clock.now = later(1000);
  const late = await house.submit(at('fjord'), '/nb/arbeid/utlysningssoknader/sending', {
    ...complete('fjord', call),
    [`answer.${question}`]: 'Et langt svar',
  });
  assert.equal(late.status, 422);
  const page = await late.text();
  assert.match(page, /Fristen gikk ut 20\. mars 2026 kl\. 23\.59/);
  assert.match(page, /Utveksling fra fjord[\s\S]*Et langt svar/);
  assert.equal(await countUnder(house, call), 1);
  const blank = await (await house.ask(at('fjord'), `/nb/arbeid/utlysningssoknader/ny?call=${call}`)).text();
  assert.match(blank, /Fristen gikk ut/);
  assert.doesNotMatch(blank, /name="purpose"/, 'nobody writes what cannot be sent');
});

test('what is sent can be taken back and changed until the deadline, and not after it', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall(house);
  const id = await send(house, 'skog', complete('skog', call, { [`answer.${question}`]: 'Ja' }));
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
  const { call, question } = await anOpenCall(house);
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
  const { call, question } = await anOpenCall(house);
  const id = await send(house, 'vidde', complete('vidde', call, { [`answer.${question}`]: 'Ja' }));
  house.clock.now = later(1000);
  const address = `/nb/arbeid/utlysningssoknader/${id}`;
  await nameAssessor(house, call);
  for (const stranger of [at('skog'), assessor, someone('contributor'), someone('member'), someone('visitor')])
    for (const path of ['', '/vurdering', '/endre']) {
      const [hidden, unknown] = [
        await house.ask(stranger, address + path),
        await house.ask(stranger, `/nb/arbeid/utlysningssoknader/zzzzzzzzzzzz${path}`),
      ];
      assert.equal(hidden.status, 404, `${stranger.id} ${path}`);
      assert.equal((await hidden.text()).replaceAll(id, 'ID'), (await unknown.text()).replaceAll('zzzzzzzzzzzz', 'ID'));
    }
  const own = await house.submit(assessor, `${address}/vurdering`, await points(house, call, 10, 10));
  assert.equal(own.status, 404, 'nobody judges what comes from their own unit');
  assert.equal((await house.ask({ ...assessor, unit: 'skog' }, address)).status, 200);
  assert.equal((await house.ask('auditor', address)).status, 200);
});

test('an assessor is not told of an organisation that is kept from them, though the applicant names it', async () => {
  house.clock.now = during;
  const { call, question } = await anOpenCall(house);
  const kept = { 'title.nb': 'Skjult stiftelse', visibility: 'restricted', legal_basis: 'Offl. § 23' };
  const organisation = await aRecord(house, 'organisation', kept);
  const what = complete('skog', call, { organisation, [`answer.${question}`]: 'Ja' });
  const colleague = { ...someone('adviser'), id: 'colleague' };
  const sent = await house.submit(colleague, '/nb/arbeid/utlysningssoknader/sending', what);
  assert.equal(sent.status, 303);
  await nameAssessor(house, call);
  const page = async (who: Parameters<House['ask']>[0]) =>
    (await house.ask(who, sent.headers.get('Location') ?? '')).text();
  assert.match(await page('adviser'), /Skjult stiftelse/);
  assert.match(await page(assessor), /Skog videregående skole/);
  assert.doesNotMatch(await page(assessor), /Skjult stiftelse/);
});

test('the currency that applicants were promised stays', async () => {
  house.clock.now = during;
  const { call } = await anOpenCall(house);
  const other = await formOf(house, call, { currency: 'NOK' });
  const refused = await house.submit('adviser', `/nb/arbeid/interne-utlysninger/${call}/endre`, other);
  assert.equal(refused.status, 422);
  assert.match(await refused.text(), /Valutaen kan ikke endres/);
});

test('what is applied for is shown to everyone while it is open, and the button leads to the form through sign-in', async () => {
  house.clock.now = during;
  const { call } = await anOpenCall(house);
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
  const { call } = await anOpenCall(house);
  const sample = await formOf(house, call, { closes_on: '2026-03-25' });
  assert.equal((await house.submit('adviser', `/nb/arbeid/interne-utlysninger/${call}/endre`, sample)).status, 303);
  house.clock.now = later(1000);
  const keep = () => house.submit(at('skog'), '/nb/arbeid/utlysningssoknader/ny', { call, title: 'Sen' });
  assert.equal((await keep()).status, 422);
  await publishNow(house, call);
  assert.equal((await keep()).status, 303);
  const earlier = await formOf(house, call, { closes_on: '2026-03-10' });
  assert.equal((await house.submit('adviser', `/nb/arbeid/interne-utlysninger/${call}/endre`, earlier)).status, 303);
  const allocation = await (await house.ask('adviser', `/nb/arbeid/tildeling/${call}`)).text();
  assert.doesNotMatch(allocation, /Jeg har sett over/, 'nothing is announced while applicants still have time');
});
