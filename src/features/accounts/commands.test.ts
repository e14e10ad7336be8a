import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { verifyAuditChain } from '#platform/audit.ts';
import { anyDay, openHouse, type House } from '#tests/support/house.ts';
import { givePassword, goodPassword, lastNotes, later, mailedLink, openVisit } from '#tests/support/visit.ts';
import {
  changeFacts,
  changeRoles,
  disableAccount,
  enableAccount,
  inviteAccount,
  renewLink,
  type NewAccount,
} from './commands.ts';
import { findAccount, findAccountByMail, listAccounts } from './queries.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());
beforeEach(() => {
  house.clock.now = anyDay;
});

const byAdministrator = () => ({ ...house.by('administrator'), access: openVisit(house).access });
const seen = async (id: string) => ({ id, version: (await findAccount(house.db, id))?.version ?? 0 });
const someone: NewAccount = {
  name: 'Rådgiver N',
  mail: 'n@example.org',
  roles: ['adviser'],
  unit: null,
  language: 'nn',
};

test('an invited colleague gets a mail in their language, chooses a password and is in', async () => {
  const invited = await inviteAccount(byAdministrator(), someone);
  assert.ok(invited.ok);
  assert.deepEqual(await lastNotes(house), ['account.invited administrator']);
  const link = await mailedLink(house, invited.id);
  assert.equal(new URL(invited.link).pathname, link);
  assert.match(link, /^\/nn\/arbeid\/lenke\//);
  const visit = openVisit(house);
  assert.match(await (await visit.get(link)).text(), /Velkomen\. Vel eit passord/);
  assert.equal((await visit.post(`${link}/passord`, { password: goodPassword })).status, 303);
  assert.equal((await visit.get('/nn/arbeid/profil')).status, 200);
  assert.equal((await openVisit(house).post(`${link}/passord`, { password: goodPassword })).status, 404);
});

test('an address has one account, however it is written', async () => {
  assert.deepEqual(await inviteAccount(byAdministrator(), { ...someone, mail: ' ADVISER@example.org' }), {
    ok: false,
    why: 'mailTaken',
  });
  const facts = { name: 'B', mail: 'Adviser@Example.org', unit: null, language: 'nb' as const, ends_on: null };
  assert.deepEqual(await changeFacts(house.by('administrator'), await seen('member'), facts), {
    ok: false,
    why: 'mailTaken',
  });
});

test('a renewed link replaces the one before', async () => {
  const invited = await inviteAccount(byAdministrator(), { ...someone, mail: 'to@example.org' });
  assert.ok(invited.ok);
  const renewed = (await renewLink(byAdministrator(), invited.id)) ?? '';
  const visit = openVisit(house);
  assert.equal((await visit.get(new URL(invited.link).pathname)).status, 404);
  assert.equal((await visit.get(new URL(renewed).pathname)).status, 200);
  later(house, 8 * 24 * 60);
  assert.equal((await visit.get(new URL(renewed).pathname)).status, 404);
});

test('a link that went to a mistyped address is worth nothing once the address is put right', async () => {
  const invited = await inviteAccount(byAdministrator(), { ...someone, mail: 'feil@example.org' });
  assert.ok(invited.ok);
  const facts = { name: 'B', unit: null, language: 'nb' as const, ends_on: null };
  const visit = openVisit(house);
  await changeFacts(house.by('administrator'), await seen(invited.id), { ...facts, mail: 'Feil@example.org' });
  assert.equal((await visit.get(new URL(invited.link).pathname)).status, 200);
  await changeFacts(house.by('administrator'), await seen(invited.id), { ...facts, mail: 'rett@example.org' });
  assert.equal((await visit.get(new URL(invited.link).pathname)).status, 404);
});

test('only an administrator does this, and no refusal leaves a trace', async () => {
  const notes = await verifyAuditChain(house.db);
  for (const role of ['visitor', 'member', 'contributor', 'manager', 'adviser', 'auditor'] as const) {
    await assert.rejects(changeRoles(house.by(role), await seen('member'), ['administrator']), role);
    await assert.rejects(disableAccount(house.by(role), await seen('administrator')), role);
    await assert.rejects(
      inviteAccount({ ...byAdministrator(), actor: house.by(role).actor }, { ...someone, mail: 'z@example.org' }),
      role,
    );
  }
  assert.deepEqual(await verifyAuditChain(house.db), notes);
});

test('a stale page changes nothing', async () => {
  const old = await seen('manager');
  assert.deepEqual(await changeRoles(house.by('administrator'), old, ['contributor']), { ok: true });
  assert.deepEqual(await changeRoles(house.by('administrator'), old, ['adviser']), { ok: false, why: 'stale' });
  assert.deepEqual((await findAccount(house.db, 'manager'))?.roles, ['contributor']);
});

test('the last administrator stays, even when two close each other’s accounts at once', async () => {
  const by = house.by('administrator');
  assert.deepEqual(await changeRoles(by, await seen('administrator'), ['adviser']), {
    ok: false,
    why: 'lastAdministrator',
  });
  assert.deepEqual(await changeRoles(by, await seen('auditor'), ['auditor', 'administrator']), { ok: true });
  const both = await Promise.all([
    disableAccount(by, await seen('administrator')),
    disableAccount(by, await seen('auditor')),
  ]);
  assert.equal(both.filter(({ ok }) => ok).length, 1);
  for (const id of ['administrator', 'auditor']) await enableAccount(by, await seen(id));
});

test('a dangerous form whose proof is old is kept while its writer confirms', async () => {
  await givePassword(house, 'administrator');
  const visit = openVisit(house);
  await visit.signIn('administrator');
  later(house, 11);
  const { demandFresh } = await import('./confirm.ts');
  const { createApp } = await import('#app');
  const { post } = await import('#platform/routes.ts');
  const { path } = await import('#platform/paths.ts');
  const { signedIn } = await import('#platform/rights.ts');
  const { whoIs } = await import('#platform/session.ts');
  const danger = post(
    path({ nb: '/arbeid/farlig', nn: '/arbeid/farlig', en: '/work/danger' }),
    { allow: signedIn, audit: 'x' },
    async (page) => (await demandFresh(page)) ?? page.text('done'),
  );
  const who = whoIs({ db: house.db, now: house.now, secure: false, report: house.report });
  const app = createApp({ ...house, access: visit.access, whoIs: who }, [danger]);
  const send = () =>
    app.request('http://localhost/nb/arbeid/farlig', {
      method: 'POST',
      body: new URLSearchParams({ name: 'Noe som er skrevet' }),
      headers: { Cookie: [...visit.cookies].map((pair) => pair.join('=')).join('; '), Origin: 'http://localhost' },
    });
  const stopped = await send();
  assert.equal(stopped.headers.get('Location'), '/nb/arbeid/bekreft');
  for (const set of stopped.headers.getSetCookie())
    visit.cookies.set(...(set.split(';')[0]?.split('=') as [string, string]));
  const confirmed = await visit.post('/nb/arbeid/bekreft', { password: goodPassword });
  assert.equal(confirmed.headers.get('Location'), '/nb/arbeid/logg-inn/skjema');
  assert.match(
    await (await visit.get('/nb/arbeid/logg-inn/skjema')).text(),
    /Noe som er skrevet[\s\S]*Send det du skrev/,
  );
  assert.equal(await (await send()).text(), 'done');
});

test('accounts are listed by name, a page at a time', async () => {
  const first = await listAccounts(house.db, { limit: 3 });
  const second = await listAccounts(house.db, { limit: 3, after: first.next ?? '' });
  assert.equal(first.accounts.length, 3);
  assert.ok((first.accounts.at(-1)?.name ?? '') <= (second.accounts[0]?.name ?? ''));
  assert.deepEqual(
    (await listAccounts(house.db, { words: 'AUDITOR@' })).accounts.map(({ id }) => id),
    ['auditor'],
  );
  assert.deepEqual(
    (await listAccounts(house.db, { role: 'member' })).accounts.map(({ id }) => id),
    ['member'],
  );
  assert.equal(JSON.stringify(await listAccounts(house.db)).includes('argon2'), false);
  assert.equal((await findAccountByMail(house.db, 'AUDITOR@example.org '))?.id, 'auditor');
});

test('two tabs of one’s profile lose nothing', async () => {
  await givePassword(house, 'adviser');
  const visit = openVisit(house);
  await visit.signIn('adviser');
  const { version } = await seen('adviser');
  const save = (name: string) => visit.post('/nb/arbeid/profil', { name, language: 'nn', version: String(version) });
  assert.equal((await save('Rådgiver A')).status, 303);
  const stale = await save('Rådgiver B');
  assert.equal(stale.status, 409);
  assert.match(await stale.text(), /Noen andre har lagret mens du skrev[\s\S]*value="Rådgiver B"/);
  assert.equal((await visit.post('/nb/arbeid/profil', { name: 'X', language: 'nb' })).status, 428);
  assert.equal((await visit.post('/nb/arbeid/profil', { name: ' ', language: 'nb', version: '9' })).status, 422);
});
