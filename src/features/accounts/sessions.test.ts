import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import type { Database } from '#platform/database.ts';
import { hashOf, newToken, whoIs } from '#platform/session.ts';
import { anyDay, openHouse, type House } from '#tests/support/house.ts';
import { givePassword, goodPassword, lastNotes, later, openVisit } from '#tests/support/visit.ts';
import { changeRoles, disableAccount } from './commands.ts';
import { findAccount } from './queries.ts';

let house: House;
before(async () => {
  house = await openHouse();
  for (const each of ['adviser', 'contributor', 'administrator', 'auditor']) await givePassword(house, each);
});
after(() => house.close());
beforeEach(async () => {
  house.clock.now = anyDay;
  await house.db.deleteFrom('attempt').execute();
});

const profile = '/nb/arbeid/profil';
const isIn = async (visit: { get: (path: string) => Promise<Response> }) => (await visit.get(profile)).status === 200;
const seen = async (id: string) => ({ id, version: (await findAccount(house.db, id))?.version ?? 0 });

void describe('ASVS 5.0, V3.3 and V7', () => {
  test('7.2.1–7.2.3: a session is 256 random bits that only the cookie holds, checked by the server at each request', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    const token = visit.cookies.get('samband') ?? '';
    assert.equal(Buffer.from(token, 'base64url').length, 32);
    const rows = JSON.stringify(await house.db.selectFrom('session').selectAll().execute());
    assert.ok(!rows.includes(token) && rows.includes(hashOf(token)));
    visit.cookies.set('samband', newToken());
    assert.equal(await isIn(visit), false);
  });

  test('3.3: the cookie is HttpOnly, SameSite and for the whole host; over https it is Secure and __Host-', async () => {
    const plain = (await openVisit(house).signIn('adviser')).headers.getSetCookie().join('\n');
    assert.match(plain, /^samband=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/m);
    const secure = openVisit(house, { origin: 'https://samband.example.org' });
    const set = (await secure.signIn('adviser')).headers.getSetCookie().join('\n');
    assert.match(set, /^__Host-samband=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/m);
    assert.equal(await isIn(secure), true);
  });

  test('7.2.4: signing in again, and confirming, gives a new id and ends the old', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    const first = visit.cookies.get('samband') ?? '';
    await visit.signIn('adviser');
    const second = visit.cookies.get('samband') ?? '';
    await visit.post('/nb/arbeid/bekreft', { password: goodPassword });
    assert.equal(new Set([first, second, visit.cookies.get('samband')]).size, 3);
    for (const old of [first, second]) {
      const thief = openVisit(house);
      thief.cookies.set('samband', old);
      assert.equal(await isIn(thief), false);
    }
    assert.equal(await isIn(visit), true);
  });

  test('7.3.1: a session unused for two hours is over; use keeps it', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    for (let each = 0; each < 3; each++) {
      later(house, 119);
      assert.equal(await isIn(visit), true);
    }
    later(house, 120);
    assert.equal(await isIn(visit), false);
  });

  test('7.3.2: no session lasts longer than twelve hours, however much it is used', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    for (let each = 0; each < 11; each++) {
      later(house, 60);
      assert.equal(await isIn(visit), true);
    }
    later(house, 60);
    assert.equal(await isIn(visit), false);
  });

  test('7.4.1 and 7.4.4: signing out ends the session on the server, from every page of the workspace', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    const token = visit.cookies.get('samband') ?? '';
    assert.match(await (await visit.get(profile)).text(), /action="\/nb\/arbeid\/logg-ut"/);
    assert.equal((await visit.post('/nb/arbeid/logg-ut')).status, 303);
    assert.equal(visit.cookies.has('samband'), false);
    visit.cookies.set('samband', token);
    assert.equal(await isIn(visit), false);
  });

  test('7.4.2: whoever is disabled, or whose time is over, is out at once', async () => {
    const visit = openVisit(house);
    await visit.signIn('contributor');
    const disabled = await disableAccount(house.by('administrator'), await seen('contributor'));
    assert.deepEqual(disabled, { ok: true });
    assert.equal(await isIn(visit), false);
    assert.equal((await visit.signIn('contributor')).status, 422);
    const auditor = openVisit(house);
    await auditor.signIn('auditor');
    await house.db.updateTable('account').set({ ends_on: '2026-02-28' }).where('id', '=', 'auditor').execute();
    assert.equal(await isIn(auditor), false);
  });

  test('7.4.3: a changed password ends all other sessions, and asks for the old one', async () => {
    const [visit, other] = [openVisit(house), openVisit(house)];
    await visit.signIn('adviser');
    await other.signIn('adviser');
    const wrong = await visit.post('/nb/arbeid/profil/passord', { old: 'ikke dette her', password: goodPassword });
    assert.equal(wrong.status, 422);
    await visit.post('/nb/arbeid/profil/passord', { old: goodPassword, password: goodPassword });
    assert.deepEqual([await isIn(visit), await isIn(other)], [true, false]);
    assert.deepEqual(await lastNotes(house), ['account.passwordChanged adviser']);
  });

  test('7.4.5 and 7.5.2: one sees one’s own sessions and ends any of them; another’s is unknown', async () => {
    const desk = openVisit(house, { headers: { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0) Firefox/140.0' } });
    const phone = openVisit(house, { headers: { 'User-Agent': 'Mozilla/5.0 (iPhone) Safari/605' } });
    const stranger = openVisit(house);
    await house.db.deleteFrom('session').execute();
    await desk.signIn('adviser');
    await phone.signIn('adviser');
    await stranger.signIn('administrator');
    const shown = await (await desk.get(profile)).text();
    assert.match(shown, /Firefox, Windows/);
    const action = /action="(\/nb\/arbeid\/profil\/okter\/\w+)"/.exec(shown)?.[1] ?? '';
    assert.equal((await stranger.post(action)).status, 404);
    assert.equal(await isIn(phone), true);
    assert.equal((await desk.post(action)).status, 303);
    assert.deepEqual([await isIn(phone), await isIn(desk)], [false, true]);
    await phone.signIn('adviser');
    await desk.post('/nb/arbeid/profil/okter');
    assert.deepEqual([await isIn(phone), await isIn(desk)], [false, true]);
  });

  test('7.5.3: a dangerous action asks for a proof of the last ten minutes', async () => {
    const by = house.by('administrator');
    const stale = { ...by, actor: { ...by.actor, authenticatedAt: new Date(anyDay.getTime() - 10 * 60_000) } };
    await assert.rejects(changeRoles(stale, await seen('manager'), ['adviser']));
    assert.deepEqual(await changeRoles(by, await seen('manager'), ['adviser']), { ok: true });
  });

  test('new roles take effect at once and under a new id', async () => {
    await givePassword(house, 'member');
    const visit = openVisit(house);
    await visit.signIn('member');
    const before = visit.cookies.get('samband');
    await changeRoles(house.by('administrator'), await seen('member'), ['administrator']);
    assert.equal(await isIn(visit), false);
    await visit.signIn('member');
    assert.notEqual(visit.cookies.get('samband'), before);
    assert.equal((await visit.get('/nb/arbeid/e-post')).status, 200);
  });

  test('the reader is told when it ends, and can stay', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    assert.match(await (await visit.get(profile)).text(), /data-ends="2026-03-01T11:00:00.000Z"/);
    later(house, 60);
    const answer = await visit.post('/nb/arbeid/okt');
    assert.deepEqual(await answer.json(), { ends: '2026-03-01T12:00:00.000Z' });
  });
});

void describe('a failure on the way leaves a visitor', () => {
  const request = (cookie: string) => new Request('http://localhost/', { headers: { Cookie: cookie } });
  const broken = new Proxy({}, { get: () => () => assert.fail('the database was asked') }) as Database;
  const finder = (db: Database, now = house.now) => whoIs({ db, now, secure: false, report: () => {} });

  test('a request without a session never touches the database', async () => {
    const who = whoIs({ db: broken, now: house.now, secure: false, report: assert.fail });
    for (const cookie of [
      '',
      'flash=1',
      'samband=',
      'samband=kort',
      `samband=${'ø'.repeat(43)}`,
      `xsamband=${newToken()}`,
    ])
      assert.equal((await who(cookie ? request(encodeURI(cookie)) : new Request('http://localhost/'))).id, 'visitor');
  });

  test('a database that fails, a clock that fails, a session from the future', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    const cookie = `samband=${visit.cookies.get('samband')}`;
    const dead = () => {
      throw new Error('no clock');
    };
    assert.equal((await finder(house.db)(request(cookie))).id, 'adviser');
    assert.equal((await finder(broken)(request(cookie))).id, 'visitor');
    assert.equal((await finder(house.db, dead)(request(cookie))).id, 'visitor');
    assert.equal((await finder(house.db, () => new Date(Number.NaN))(request(cookie))).id, 'visitor');
    assert.equal((await finder(house.db, () => new Date(anyDay.getTime() - 3_600_000))(request(cookie))).id, 'visitor');
  });

  test('five hundred mangled tokens', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    const token = visit.cookies.get('samband') ?? '';
    for (let each = 0; each < 500; each++) {
      const at = each % token.length;
      const other = String.fromCodePoint(33 + ((each * 7) % 90)).replace(/[;=,"\\ ]/, '_');
      const mangled = each % 3 ? token.slice(0, at) + other + token.slice(at + 1) : token.slice(0, at);
      if (mangled !== token) assert.equal((await finder(house.db)(request(`samband=${mangled}`))).id, 'visitor');
    }
  });
});
