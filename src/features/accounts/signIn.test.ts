import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, test } from 'node:test';
import { anyDay, openHouse, type House } from '#tests/support/house.ts';
import { givePassword, goodPassword, lastNotes, later, mailedLink, openVisit } from '#tests/support/visit.ts';
import { localBack, passwordError } from './account.ts';
import { firstAdministratorLink, addDemoAccounts } from './first.ts';

let house: House;
before(async () => {
  house = await openHouse();
  await givePassword(house, 'adviser');
});
after(() => house.close());
beforeEach(async () => {
  house.clock.now = anyDay;
  for (const table of ['attempt', 'message'] as const) await house.db.deleteFrom(table).execute();
});

void describe('signing in with a password', () => {
  test('leads to where the reader came from, and says so in the audit trail', async () => {
    const visit = openVisit(house);
    const answer = await visit.signIn('adviser', goodPassword, '/nb/arbeid/profil');
    assert.equal(answer.status, 303);
    assert.equal(answer.headers.get('Location'), '/nb/arbeid/profil');
    assert.deepEqual(await lastNotes(house), ['session.started adviser']);
    const profile = await visit.get('/nb/arbeid/profil');
    assert.equal(profile.status, 200);
    assert.match(await profile.text(), /adviser@example\.org/);
  });

  test('answers the same for a wrong password, an unknown, a disabled and a passwordless account', async () => {
    const bodies = new Set<string>();
    for (const [mail, password] of [
      ['adviser', 'helt feil passord'],
      ['nobody', goodPassword],
      ['manager', goodPassword],
    ] as const) {
      const answer = await openVisit(house).signIn(mail, password);
      assert.equal(answer.status, 422);
      assert.deepEqual(answer.headers.getSetCookie(), []);
      bodies.add((await answer.text()).replaceAll(mail, ''));
    }
    assert.equal(bodies.size, 1);
    assert.match([...bodies][0] ?? '', /Feil: Logg inn/);
  });

  test('never shows the password again, and takes mail addresses as people type them', async () => {
    const wrong = await openVisit(house).signIn('adviser', 'hemmelig-fasit-9');
    assert.doesNotMatch(await wrong.text(), /hemmelig-fasit-9/);
    const visit = openVisit(house);
    const answer = await visit.post('/nb/arbeid/logg-inn', { mail: ' Adviser@Example.org ', password: goodPassword });
    assert.equal(answer.status, 303);
  });

  test('refuses an empty form in the reader’s language, without counting a guess', async () => {
    const answer = await openVisit(house).post('/en/work/sign-in', {});
    assert.equal(answer.status, 422);
    assert.match(await answer.text(), /Enter your email address/);
    assert.equal((await house.db.selectFrom('attempt').selectAll().execute()).length, 0);
  });

  test('takes about as long for an account that does not exist', async () => {
    const quickest = { adviser: Infinity, nobody: Infinity };
    for (let round = 0; round < 9; round++)
      for (const mail of ['adviser', 'nobody'] as const) {
        const started = performance.now();
        await openVisit(house, { peer: `203.0.113.${round}` }).signIn(mail, 'helt feil passord');
        quickest[mail] = Math.min(quickest[mail], performance.now() - started);
      }
    const { adviser, nobody } = quickest;
    assert.ok(nobody > adviser / 2 && nobody < adviser * 2, `${adviser} ms and ${nobody} ms`);
  });
});

test('only a path of ours is gone back to', () => {
  for (const back of [
    '//evil.no',
    'https://evil.no',
    '/nb//evil.no',
    '/\\evil.no',
    'javascript:x',
    '/nb/a\r\nX: y',
    '/x',
  ])
    assert.equal(localBack(back), '', back);
  assert.equal(localBack('/nb/arbeid/aktiviteter?side=2'), '/nb/arbeid/aktiviteter?side=2');
  assert.equal(localBack('/nb'), '/nb');
});

test('a password is long and not the first that is tried; nothing else is asked of it', () => {
  assert.equal(passwordError('kort'), 'passwordShort');
  assert.equal(passwordError('Passord12345'), 'passwordCommon');
  assert.equal(passwordError('aaaaaaaaaaaaaa'), 'passwordCommon');
  assert.equal(passwordError('adviser@example.org', 'Adviser@example.org'), 'passwordCommon');
  assert.equal(passwordError('x'.repeat(201)), 'passwordLong');
  for (const fine of ['bare små bokstaver her', '🦆🦉🦜🐧🐤🦅🐦🦢🦩🦚🐔🦃', 'q8!Zk2#pL0vW'])
    assert.equal(passwordError(fine), undefined);
});

void describe('a link by mail', () => {
  test('signs in once, is not used up by being looked at, and comes back', async () => {
    const visit = openVisit(house);
    const asked = await visit.post('/nb/arbeid/logg-inn/lenke', {
      mail: 'manager@example.org',
      back: '/nb/arbeid/profil',
    });
    assert.equal(asked.headers.get('Location'), '/nb/arbeid/logg-inn/sendt');
    const link = await mailedLink(house, 'manager');
    for (let each = 0; each < 2; each++)
      assert.match(await (await visit.get(link)).text(), /Du logger inn som En manager/);
    const entered = await visit.post(`${link}/inn`);
    assert.equal(entered.headers.get('Location'), '/nb/arbeid/profil');
    assert.equal((await openVisit(house).post(`${link}/inn`)).status, 404);
    assert.equal((await visit.get(link)).status, 404);
  });

  test('is worth nothing after a quarter of an hour, and is kept only as a hash', async () => {
    const visit = openVisit(house);
    await visit.post('/nb/arbeid/logg-inn/lenke', { mail: 'manager@example.org' });
    const link = await mailedLink(house, 'manager');
    const token = link.split('/').at(-1) ?? '';
    const rows = JSON.stringify(await house.db.selectFrom('login_token').selectAll().execute());
    assert.ok(token.length === 43 && !rows.includes(token));
    later(house, 16);
    assert.equal((await visit.post(`${link}/inn`)).status, 404);
  });

  test('of two who press at once only one comes in', async () => {
    await openVisit(house).post('/nb/arbeid/logg-inn/lenke', { mail: 'manager@example.org' });
    const link = await mailedLink(house, 'manager');
    const answers = await Promise.all([1, 2, 3, 4].map(() => openVisit(house).post(`${link}/inn`)));
    assert.deepEqual(
      answers.map(({ status }) => status).sort((a, b) => a - b),
      [303, 404, 404, 404],
    );
  });

  test('is asked for in the same way for an account that does not exist', async () => {
    const count = async () => (await house.db.selectFrom('message').select('id').execute()).length;
    const had = await count();
    const answer = await openVisit(house).post('/nb/arbeid/logg-inn/lenke', { mail: 'nobody@example.org' });
    assert.equal(answer.headers.get('Location'), '/nb/arbeid/logg-inn/sendt');
    assert.equal(await count(), had);
  });
});

test('a new password ends every session that the old one opened', async () => {
  await givePassword(house, 'contributor');
  const thief = openVisit(house);
  await thief.signIn('contributor');
  const visit = openVisit(house);
  await visit.post('/nb/arbeid/logg-inn/nytt-passord', { mail: 'contributor@example.org' });
  const link = await mailedLink(house, 'contributor');
  const short = await visit.post(`${link}/passord`, { password: 'kort' });
  assert.equal(short.status, 422);
  assert.match(await short.text(), /minst 12 tegn/);
  assert.equal((await visit.post(`${link}/passord`, { password: 'helt nye fine ord' })).status, 303);
  assert.equal((await thief.get('/nb/arbeid/profil')).status, 404);
  assert.equal((await visit.get('/nb/arbeid/profil')).status, 200);
  assert.equal((await openVisit(house).signIn('contributor')).status, 422);
  assert.equal((await openVisit(house).signIn('contributor', 'helt nye fine ord')).status, 303);
});

void describe('demo accounts', () => {
  const demo = async (on: boolean) => {
    await house.db.deleteFrom('published_setting').execute();
    await house.db
      .insertInto('published_setting')
      .values({ key: 'county', value: JSON.stringify({ demo: on }) })
      .execute();
    await house.settings.reload();
  };

  test('are one press away in the demo, and nowhere else', async () => {
    await addDemoAccounts(house.by('adviser'));
    await addDemoAccounts(house.by('adviser'));
    assert.equal((await house.db.selectFrom('account').selectAll().where('demo', '=', true).execute()).length, 6);
    await demo(true);
    assert.match(
      await (await openVisit(house).get('/nb/arbeid/logg-inn')).text(),
      /Logg inn<span class="ds-sr-only"> som Rådgiver A/,
    );
    const visit = openVisit(house);
    assert.equal((await visit.post('/nb/arbeid/logg-inn/demo', { account: 'demoradgiver' })).status, 303);
    assert.equal((await visit.get('/nb/arbeid/profil')).status, 200);
    assert.equal((await openVisit(house).post('/nb/arbeid/logg-inn/demo', { account: 'administrator' })).status, 404);
    await demo(false);
    assert.doesNotMatch(await (await openVisit(house).get('/nb/arbeid/logg-inn')).text(), /Rådgiver A/);
    assert.equal((await openVisit(house).post('/nb/arbeid/logg-inn/demo', { account: 'demoradgiver' })).status, 404);
  });
});

test('the first administrator is made by a link that works once, and only while there is none', async () => {
  const empty = await openHouse();
  await empty.db.deleteFrom('account').execute();
  const by = { ...empty.by('adviser'), access: openVisit(empty).access };
  const link = new URL((await firstAdministratorLink(by)) ?? '').pathname;
  const fields = { name: 'Administrator', mail: 'drift@example.org', password: goodPassword, adviser: 'true' };
  const visit = openVisit(empty);
  assert.match(await (await visit.get(link)).text(), /Lag den første administratoren/);
  assert.equal((await visit.post(`${link}/administrator`, { ...fields, mail: '' })).status, 422);
  assert.equal((await visit.post(`${link}/administrator`, fields)).status, 303);
  assert.equal((await visit.get('/nb/arbeid/e-post')).status, 200);
  assert.equal(
    (await openVisit(empty).post(`${link}/administrator`, { ...fields, mail: 'b@example.org' })).status,
    404,
  );
  assert.equal(await firstAdministratorLink(by), undefined);
  await empty.close();
});
