import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { anyDay, openHouse, type House } from '#tests/support/house.ts';
import { givePassword, goodPassword, later, openVisit } from '#tests/support/visit.ts';

let house: House;
before(async () => {
  house = await openHouse();
  for (const each of ['adviser', 'manager']) await givePassword(house, each);
});
after(() => house.close());
beforeEach(async () => {
  house.clock.now = anyDay;
  await house.db.deleteFrom('attempt').execute();
});

const rows = async () => (await house.db.selectFrom('kept_form').selectAll().execute()).length;
const written = { 'title.nb': 'Møte i "Kaunas" & Vilnius', version: '3', 'summary.nb': 'Linje en\r\nLinje to' };

/** A session that has ended while its owner wrote. */
async function lateVisit() {
  const visit = openVisit(house);
  await visit.signIn('adviser');
  later(house, 121);
  return visit;
}

test('a form sent after the session ended is kept, and shown again after signing in with one button', async () => {
  const visit = await lateVisit();
  const late = await visit.post('/nb/arbeid/aktiviteter/ny', written);
  assert.equal(late.status, 404);
  assert.match(await late.text(), /Du er logget ut[\s\S]*Logg inn og finn det igjen/);
  const entered = await visit.signIn('adviser');
  assert.equal(entered.headers.get('Location'), '/nb/arbeid/logg-inn/skjema');
  const page = await (await visit.get('/nb/arbeid/logg-inn/skjema')).text();
  assert.match(
    page,
    /action="\/nb\/arbeid\/aktiviteter\/ny"[\s\S]*name="title.nb" value="Møte i &quot;Kaunas&quot; &amp; Vilnius"/,
  );
  assert.match(page, /Send det du skrev/);
  assert.match(await (await visit.get('/nb/arbeid/logg-inn/skjema')).text(), /Send det du skrev/);
  assert.notEqual((await visit.signIn('adviser')).headers.get('Location'), '/nb/arbeid/logg-inn/skjema');
});

test('who signs out in one tab and sends a form from another gets it back, and nobody else does', async () => {
  const visit = openVisit(house);
  await visit.signIn('adviser');
  await visit.post('/nb/arbeid/logg-ut', {});
  const late = await visit.post('/nb/arbeid/aktiviteter/ny', written);
  assert.match(await late.text(), /Du er logget ut/);
  await visit.signIn('manager');
  assert.doesNotMatch(await (await visit.get('/nb/arbeid/logg-inn/skjema')).text(), /Kaunas/);
  await visit.post('/nb/arbeid/logg-ut', {});
  assert.equal((await visit.signIn('adviser')).headers.get('Location'), '/nb/arbeid/logg-inn/skjema');
  assert.match(await (await visit.get('/nb/arbeid/logg-inn/skjema')).text(), /Kaunas/);
});

test('an hour after signing out nothing is kept of what is sent', async () => {
  await house.db.deleteFrom('kept_form').execute();
  const visit = openVisit(house);
  await visit.signIn('adviser');
  const left = await visit.post('/nb/arbeid/logg-ut', {});
  assert.match(left.headers.getSetCookie().join(), /samband-writer=[^;]+; Max-Age=3600; Path=\/; HttpOnly/);
});

test('it is shown to its writer alone, in their browser alone, for an hour', async () => {
  const visit = await lateVisit();
  await visit.post('/nb/arbeid/aktiviteter/ny', written);
  const shown = async (which: typeof visit) =>
    /Send det du skrev/.test(await (await which.get('/nb/arbeid/logg-inn/skjema')).text());
  await visit.signIn('manager');
  assert.equal(await shown(visit), false);
  const elsewhere = openVisit(house);
  await elsewhere.signIn('adviser');
  assert.equal(await shown(elsewhere), false);
  await visit.signIn('adviser');
  assert.equal(await shown(visit), true);
  later(house, 61);
  assert.equal(await shown(visit), false);
});

test('nothing is kept of passwords, files, large forms, strangers or the portal', async () => {
  await house.db.deleteFrom('kept_form').execute();
  const visit = await lateVisit();
  await visit.post('/nb/arbeid/profil/passord', { old: goodPassword, password: goodPassword });
  await visit.post('/nb/arbeid/aktiviteter/ny', { 'title.nb': 'x'.repeat(66_000) });
  await visit.post('/nb/aktiviteter', written);
  await openVisit(house).post('/nb/arbeid/aktiviteter/ny', written);
  assert.equal(await rows(), 0);
});

test('a stranger gets the same answer whether or not there is such a page', async () => {
  const bodies = [];
  for (const path of ['/nb/arbeid/aktiviteter/ny', '/nb/arbeid/finnes-ikke/ny'])
    bodies.push((await (await openVisit(house).post(path, written)).text()).replaceAll(path, ''));
  assert.equal(bodies[0], bodies[1]);
});

test('a browser keeps at most twenty an hour', async () => {
  await house.db.deleteFrom('kept_form').execute();
  const visit = await lateVisit();
  for (let each = 0; each < 24; each++) await visit.post('/nb/arbeid/aktiviteter/ny', written);
  assert.equal(await rows(), 20);
});
