import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { activityRoutes } from './routes.tsx';
import { aContribution, anActivity, openHouse, publish, type House } from '#tests/support/house.ts';

let house: House;
before(async () => void (house = await openHouse()));
after(() => house.close());

const list = '/nb/arbeid/aktiviteter';
const rowOf = (id: string) => house.db.selectFrom('record').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
const notes = (subject: string) =>
  house.db.selectFrom('audit_entry').select('action').where('subject', '=', subject).orderBy('seq').execute();
const full = {
  source_language: 'nb',
  'title.nb': 'Studietur til Kaunas',
  'title.nn': 'Studietur til Kaunas på nynorsk',
  'title.en': 'Study trip to Kaunas',
  'summary.nb': 'Ti lærere fikk se hvordan de gjør det.',
  channel: 'agreement',
  starts_on: '2026-04-01',
  ends_on: '2026-04-05',
  place: 'Kaunas',
  visibility: 'public',
};
const idIn = (answer: Response) => answer.headers.get('Location')?.split('/').at(-1) ?? '';

test('every page of an activity answers in every language, and says nothing to who may not see it', async () => {
  const id = await anActivity(house);
  await aContribution(house, id);
  for (const language of ['nb', 'nn', 'en'] as const)
    for (const { method, path } of activityRoutes.filter(
      (route) => route.method === 'GET' && !/trash/.test(route.path.pattern.en),
    )) {
      const address = `/${language}${path.pattern[language].replace(':id', id)}`;
      const answer = await house.ask('adviser', address);
      assert.ok(
        [200, 303].includes(answer.status),
        `${method} ${address}: ${answer.status} ${house.faults.at(-1)?.stack}`,
      );
      assert.equal((await house.ask('visitor', address)).status, 404, address);
    }
});

test('an activity is added with a title and a channel, and its own page says what comes next', async () => {
  const answer = await house.submit('contributor', `${list}/ny`, {
    'title.nb': 'Møte i Brussel',
    channel: 'membership',
  });
  assert.equal(answer.status, 303);
  const page = await (await house.ask('contributor', `${list}/${idIn(answer)}`)).text();
  assert.match(page, /Møte i Brussel/);
  assert.match(page, /Ikke knyttet til noe løfte ennå/);
  assert.deepEqual(await notes(idIn(answer)), [{ action: 'activity.added' }]);
});

test('a refused form keeps everything that was typed, in all three languages', async () => {
  const answer = await house.submit('adviser', `${list}/ny`, {
    ...full,
    channel: '',
    ends_on: '2026-03-01',
    url: 'tull',
  });
  assert.equal(answer.status, 422);
  const page = await answer.text();
  for (const typed of [
    'Studietur til Kaunas',
    'Studietur til Kaunas på nynorsk',
    'Study trip to Kaunas',
    'Ti lærere',
    'value="tull"',
    '2026-03-01',
  ])
    assert.ok(page.includes(typed), typed);
  for (const told of ['Velg hvilket virkemiddel', 'Sluttdatoen kan ikke', 'begynner med https'])
    assert.ok(page.includes(told), told);
  assert.match(page, /<title>Feil: /);
});

test('two stale tabs lose nothing: what only one changed is merged, what both changed is shown', async () => {
  const id = await anActivity(house, full);
  const edit = `${list}/${id}/endre`;
  assert.equal(
    (await house.submit('adviser', edit, { ...full, place: 'Vilnius', 'title.nb': 'Tur til Kaunas', version: '1' }))
      .status,
    303,
  );
  const late = await house.submit('adviser', edit, {
    ...full,
    partners: 'Skolen',
    'title.nb': 'Reise til Kaunas',
    version: '1',
  });
  assert.equal(late.status, 409);
  const page = await late.text();
  for (const kept of [
    'value="Reise til Kaunas"',
    'Tur til Kaunas',
    'value="Vilnius"',
    'value="Skolen"',
    'name="version" value="2"',
  ])
    assert.ok(page.includes(kept), kept);
  assert.equal((await house.submit('adviser', edit, { ...full })).status, 428);
});

test('a copy is last year’s record with its dates a year later', async () => {
  const id = await anActivity(house, { ...full, case_number: '24/1', starts_on: '2024-02-29' });
  const page = await (await house.ask('adviser', `${list}/ny?copy=${id}`)).text();
  assert.match(page, /value="2025-02-28"/);
  assert.match(page, /value="2027-04-05"/);
  assert.doesNotMatch(page, /24\/1/);
});

test('publishing takes along the contributions that are ticked, and only those', async () => {
  const id = await anActivity(house, full);
  const [one, other] = [await aContribution(house, id), await aContribution(house, id)];
  const answer = await house.submit('adviser', `${list}/${id}/publisering`, { version: '1', with: one });
  assert.equal(answer.status, 303);
  assert.equal((await rowOf(one)).state, 'published');
  assert.equal((await rowOf(other)).state, 'draft');
  assert.equal((await house.submit('contributor', `${list}/${id}/publisering`, { version: '2' })).status, 404);
});

test('what cannot be published says what must be done first', async () => {
  const id = await anActivity(house, { ...full, visibility: 'internal' });
  const answer = await house.submit('adviser', `${list}/${id}/gjennomsyn`, { version: '1' });
  assert.equal(answer.status, 422);
  assert.match(await answer.text(), /Velg hjemmelen/);
  const stale = await house.submit('adviser', `${list}/${id}/gjennomsyn`, { version: '9' });
  assert.equal(stale.status, 409);
});

test('what is laid in the trash can be taken back from the message that tells it', async () => {
  const id = await anActivity(house, full);
  const answer = await house.submit('adviser', `${list}/${id}/papirkurv`, { version: '1' });
  assert.equal(answer.headers.get('Location'), list);
  assert.match(decodeURIComponent(decodeURIComponent(answer.headers.get('Set-Cookie') ?? '')), /"version":"2"/);
  assert.equal((await house.ask('adviser', `${list}/${id}`)).status, 404);
  assert.equal((await house.submit('adviser', `${list}/${id}/angring`, { version: '2' })).status, 303);
  assert.equal((await house.ask('adviser', `${list}/${id}`)).status, 200);
});

test('the preview is the public page as it would be, and changes nothing', async () => {
  const id = await anActivity(house, { ...full, 'title.nb': 'Bare et utkast' });
  const before = await rowOf(id);
  const page = await (await house.ask('adviser', `${list}/${id}/forhandsvisning`)).text();
  assert.match(page, /Bare et utkast/);
  assert.deepEqual(await rowOf(id), before);
  assert.equal(await house.db.selectFrom('published').select('id').where('id', '=', id).executeTakeFirst(), undefined);
});

test('an edited publication shows what visitors do not see yet', async () => {
  const id = await anActivity(house, full);
  await publish(house, id);
  await house.submit('adviser', `${list}/${id}/endre`, { ...full, place: 'Vilnius', version: '2' });
  const page = await (await house.ask('adviser', `${list}/${id}`)).text();
  assert.match(page, /Endret siden det ble publisert/);
  assert.match(page, /Vilnius/);
});

test('the list is filtered, and several are assigned, sent and published at once', async () => {
  const [one, other] = [
    await anActivity(house, { ...full, 'title.nb': 'Sjelden ordlyd' }),
    await anActivity(house, full),
  ];
  const found = await (await house.ask('adviser', `${list}?q=sjelden&channel=agreement&state=draft`)).text();
  assert.ok(found.includes(one) && !found.includes(other));
  const both = `${one},${other}`;
  assert.equal(
    (await house.submit('adviser', `${list}/flere`, { chosen: both, do: 'assign', set_responsible: 'manager' })).status,
    303,
  );
  assert.equal((await rowOf(one)).responsible, 'manager');
  assert.match(await (await house.ask('manager', `${list}?mine=true`)).text(), new RegExp(one));
  assert.equal((await house.submit('adviser', `${list}/flere`, { chosen: both, do: 'publish' })).status, 303);
  assert.equal((await rowOf(other)).state, 'published');
  assert.equal((await house.submit('adviser', `${list}/flere`, { do: 'publish' })).status, 422);
  assert.equal((await house.submit('contributor', `${list}/flere`, { chosen: one, do: 'publish' })).status, 422);
});

test('a refused form tells what is wrong in the order of its fields', async () => {
  const answer = await house.submit('adviser', '/nb/arbeid/aktiviteter/ny', { 'title.nb': '' });
  assert.match(await answer.text(), /<a class="ds-link" href="#title[^]*?<a class="ds-link" href="#channel/);
});
