import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { readPeers } from '#platform/sessionAccess.ts';
import { clientOf } from '#platform/sessionClient.ts';
import { anyDay, openHouse, type House } from '#tests/support/house.ts';
import { givePassword, goodPassword, later, openVisit } from '#tests/support/visit.ts';

let house: House;
before(async () => {
  house = await openHouse();
  await givePassword(house, 'adviser');
});
after(() => house.close());
beforeEach(async () => {
  house.clock.now = anyDay;
  await house.db.deleteFrom('attempt').execute();
});

const wrong = 'helt feil passord';
const statuses = async (answers: Promise<Response>[]) => (await Promise.all(answers)).map(({ status }) => status);
const count = (all: number[], status: number) => all.filter((each) => each === status).length;

void describe('guessing', () => {
  test('an account is guessed at ten times in a quarter of an hour, from however many places and at once', async () => {
    const guess = (_: unknown, index: number) =>
      openVisit(house, { peer: `203.0.113.${index}` }).signIn('adviser', wrong);
    const answered = await statuses(Array.from({ length: 24 }, guess));
    assert.deepEqual([count(answered, 422), count(answered, 429)], [10, 14]);
    later(house, 14);
    assert.equal((await openVisit(house, { peer: '198.51.100.1' }).signIn('adviser', wrong)).status, 429);
    later(house, 2);
    assert.equal((await openVisit(house, { peer: '198.51.100.1' }).signIn('adviser', wrong)).status, 422);
  });

  test('a place guesses ten times, at however many accounts; an IPv6 user’s whole /64 is one place', async () => {
    const guess = (_: unknown, index: number) =>
      openVisit(house, { peer: `2001:db8:1:2:${index}::${index}` }).signIn(`someone${index}`, wrong);
    const answered = await statuses(Array.from({ length: 15 }, guess));
    assert.deepEqual([count(answered, 422), count(answered, 429)], [10, 5]);
    assert.equal((await openVisit(house, { peer: '2001:db8:1:3::1' }).signIn('someone', wrong)).status, 422);
  });

  test('says so in the reader’s language, with when to try again', async () => {
    const visit = openVisit(house, { peer: '203.0.113.9' });
    for (let each = 0; each < 10; each++) await visit.signIn('adviser', wrong);
    const answer = await visit.post('/en/work/sign-in', { mail: 'adviser@example.org', password: goodPassword });
    assert.equal(answer.status, 429);
    assert.equal(answer.headers.get('Retry-After'), '900');
    assert.match(await answer.text(), /Too many attempts in a short time/);
  });

  test('a hundred people behind one address sign in without hindering each other', async () => {
    for (let each = 0; each < 15; each++)
      assert.equal((await openVisit(house, { peer: '203.0.113.7' }).signIn('adviser')).status, 303);
  });

  test('never shuts the owner out: an open session, a browser used before and a link by mail all work', async () => {
    const own = openVisit(house, { peer: '203.0.113.50' });
    await own.signIn('adviser');
    for (let each = 0; each < 20; each++) await openVisit(house, { peer: '203.0.113.50' }).signIn('adviser', wrong);
    assert.equal((await own.get('/nb/arbeid/profil')).status, 200);
    await own.post('/nb/arbeid/logg-ut');
    assert.equal((await openVisit(house).signIn('adviser')).status, 429);
    assert.equal((await own.signIn('adviser')).status, 303);
    const elsewhere = openVisit(house, { peer: '192.0.2.1' });
    assert.equal((await elsewhere.post('/nb/arbeid/logg-inn/lenke', { mail: 'adviser@example.org' })).status, 303);
  });

  test('a browser that was used before guesses ten times too, and its proof is worth nothing for another account', async () => {
    await givePassword(house, 'manager');
    const own = openVisit(house, { peer: '203.0.113.60' });
    await own.signIn('adviser');
    const answered = [];
    for (let each = 0; each < 12; each++) answered.push((await own.signIn('adviser', wrong)).status);
    assert.deepEqual([count(answered, 422), count(answered, 429)], [10, 2]);
    for (let each = 0; each < 10; each++) await own.signIn('manager', wrong);
    assert.equal((await own.signIn('manager')).status, 429);
  });

  test('a stolen session does not guess its owner’s password', async () => {
    const visit = openVisit(house);
    await visit.signIn('adviser');
    const answered = [];
    for (let each = 0; each < 12; each++)
      answered.push((await visit.post('/nb/arbeid/bekreft', { password: wrong })).status);
    assert.deepEqual([count(answered, 422), count(answered, 429)], [10, 2]);
  });

  test('a forged X-Forwarded-For opens no new place', async () => {
    const forged = [
      '198.51.100.1',
      '198.51.100.2, 10.0.0.1',
      '::1',
      '"',
      '1.2.3.4:80',
      'unknown',
      '127.0.0.1',
      '10.0.0.9',
    ];
    const answered = [];
    for (let each = 0; each < 16; each++) {
      const headers = { 'X-Forwarded-For': forged[each % forged.length] ?? '' };
      answered.push((await openVisit(house, { peer: '203.0.113.70', headers }).signIn(`some${each}`, wrong)).status);
    }
    assert.equal(count(answered, 422), 10);
  });
});

test('X-Forwarded-For is believed from the end, for as long as our own proxies say it', () => {
  const proxies = readPeers('10.0.0.0/8, fd00::/8');
  const client = (peer: string, said?: string) =>
    clientOf({ headers: new Headers(said === undefined ? {} : { 'X-Forwarded-For': said }) }, peer, { proxies });
  assert.equal(client('203.0.113.1', '1.1.1.1'), '203.0.113.1');
  assert.equal(client('10.0.0.1', '1.1.1.1'), '1.1.1.1');
  assert.equal(client('::ffff:10.0.0.1', '9.9.9.9, 1.1.1.1, 10.2.3.4'), '1.1.1.1');
  assert.equal(client('10.0.0.1', 'garbage'), '10.0.0.1');
  assert.equal(client('10.0.0.1'), '10.0.0.1');
  assert.equal(client('fd00::1', '[2001:db8:0:0:5::1]:443'), '2001:db8:0:0::/64');
  assert.equal(client('2001:db8::1'), client('2001:0DB8:0:0:ffff::2'));
});

test('three mails an hour go to an address, known or not, by whichever form', async () => {
  for (const name of ['adviser', 'nobody']) {
    const ask = (kind: string, peer: string) =>
      openVisit(house, { peer }).post(`/nb/arbeid/logg-inn/${kind}`, { mail: `${name}@example.org` });
    const kinds = ['lenke', 'nytt-passord', 'lenke', 'lenke', 'nytt-passord'];
    const answered = await statuses(kinds.map((kind, index) => ask(kind, `203.0.113.${index}`)));
    assert.deepEqual([count(answered, 303), count(answered, 429)], [3, 2], name);
  }
  later(house, 61);
  const again = await openVisit(house).post('/nb/arbeid/logg-inn/lenke', { mail: 'adviser@example.org' });
  assert.equal(again.status, 303);
});

test('a flood leaves nothing behind', async () => {
  for (let each = 0; each < 10; each++) await openVisit(house, { peer: `203.0.113.${each}` }).signIn(`x${each}`, wrong);
  later(house, 20);
  await openVisit(house, { peer: '192.0.2.1' }).signIn('adviser', wrong);
  assert.equal((await house.db.selectFrom('attempt').selectAll().execute()).length, 2);
});
