import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createHash, createSign, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { after, before, describe, test } from 'node:test';
import { readAccess, readPeers, readRoles } from '#platform/sessionAccess.ts';
import { openHouse, type House } from '#tests/support/house.ts';
import { lastNotes, openVisit } from '#tests/support/visit.ts';

let house: House;
before(async () => {
  house = await openHouse();
});
after(() => house.close());

type Claims = Record<string, unknown>;

/** An issuer with a key of its own; what it says and signs can be bent. */
async function openIssuer() {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const others = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const issuer = {
    claims: {} as Claims,
    key: keys.privateKey,
    other: others.privateKey,
    asked: new URLSearchParams(),
    down: false,
  };
  const server: Server = createServer((request, response) => {
    void (async () => {
      const here = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      if (issuer.down) return void response.writeHead(500).end('<html>');
      const body = Buffer.concat(await request.toArray()).toString();
      const answers: Record<string, () => unknown> = {
        '/.well-known/openid-configuration': () => ({
          issuer: here,
          authorization_endpoint: `${here}/authorize`,
          token_endpoint: `${here}/token`,
          jwks_uri: `${here}/keys`,
          response_types_supported: ['code'],
          subject_types_supported: ['public'],
          id_token_signing_alg_values_supported: ['RS256'],
        }),
        '/keys': () => ({
          keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'a', alg: 'RS256', use: 'sig' }],
        }),
        '/token': () => tokenFor(here, issuer, new URLSearchParams(body)),
      };
      const answer = answers[request.url ?? '']?.();
      response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {}));
    })();
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { issuer, address, close: () => (server.closeAllConnections(), server.close()) };
}

type Issuer = { claims: Claims; key: KeyObject; asked: URLSearchParams };

function tokenFor(here: string, { claims, key, asked }: Issuer, sent: URLSearchParams): object {
  const challenge = createHash('sha256')
    .update(sent.get('code_verifier') ?? '')
    .digest('base64url');
  if (challenge !== asked.get('code_challenge')) return { error: 'invalid_grant' };
  const now = Math.floor(Date.now() / 1000);
  const all = { iss: here, aud: 'samband', sub: 's', iat: now, exp: now + 60, nonce: asked.get('nonce'), ...claims };
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${part({ alg: 'RS256', kid: 'a' })}.${part(all)}`;
  const id_token = `${signed}.${createSign('RSA-SHA256').update(signed).sign(key).toString('base64url')}`;
  return { access_token: 'a', token_type: 'Bearer', id_token };
}

void describe('signing in with the county’s issuer (OIDC)', () => {
  let open: Awaited<ReturnType<typeof openIssuer>>;
  before(async () => {
    open = await openIssuer();
  });
  after(() => void open.close());

  const visitWith = () =>
    openVisit(house, {
      access: {
        oidc: {
          issuer: open.address,
          id: 'samband',
          secret: 's',
          label: 'Entra ID',
          claim: 'roles',
          roles: readRoles('Internasjonal=adviser,IT=administrator'),
        },
      },
    });

  async function journey(claims: Claims, bend: (answer: URLSearchParams) => void = () => {}) {
    const visit = visitWith();
    const begun = await visit.get('/nb/arbeid/logg-inn/oidc?back=%2Fnb%2Farbeid%2Fprofil');
    open.issuer.asked = new URL(begun.headers.get('Location') ?? '').searchParams;
    open.issuer.claims = claims;
    const answer = new URLSearchParams({ code: 'c', state: open.issuer.asked.get('state') ?? '' });
    bend(answer);
    return { visit, answer: await visit.get(`/nb/arbeid/logg-inn/oidc/svar?${answer}`) };
  }

  test('an account is found by mail, and the reader comes back', async () => {
    const { visit, answer } = await journey({ email: 'Manager@example.org' });
    assert.equal(answer.headers.get('Location'), '/nb/arbeid/profil');
    assert.deepEqual(await lastNotes(house), ['session.started manager']);
    assert.equal((await visit.get('/nb/arbeid/profil')).status, 200);
  });

  test('an account is made where a claim gives a role, and its roles follow the claims', async () => {
    const roles = async () =>
      (await house.db.selectFrom('account').select('roles').where('mail', '=', 'ny@example.org').executeTakeFirst())
        ?.roles;
    assert.equal((await journey({ email: 'ny@example.org', name: 'Rådgiver N' })).answer.status, 422);
    assert.equal(await roles(), undefined);
    await journey({ email: 'ny@example.org', name: 'Rådgiver N', roles: ['Internasjonal', 'Annet'] });
    assert.deepEqual(await roles(), ['adviser']);
    await journey({ email: 'ny@example.org', roles: ['IT'] });
    assert.deepEqual(await roles(), ['administrator']);
  });

  const bent: [string, Claims, ((answer: URLSearchParams) => void)?][] = [
    ['another’s signature', { bent: true }],
    ['another state', {}, (answer) => answer.set('state', 'x')],
    ['another nonce', { nonce: 'x' }],
    ['another audience', { aud: 'other' }],
    ['another issuer', { iss: 'https://evil.no' }],
    ['a token that is over', { exp: 1 }],
    ['mail that is not verified', { email_verified: false }],
    ['no mail', { email: undefined }],
    ['a mail that is none', { email: 'a@b.no, adviser@example.org' }],
    ['an error', {}, (answer) => (answer.delete('code'), answer.set('error', 'access_denied'))],
  ];
  for (const [what, claims, bend] of bent)
    test(`${what} lets nobody in`, async () => {
      const { key, other } = open.issuer;
      if (claims.bent) open.issuer.key = other;
      const { visit, answer } = await journey({ email: 'adviser@example.org', ...claims }, bend);
      open.issuer.key = key;
      assert.equal(answer.status, 422);
      assert.match(await answer.text(), /slapp deg ikke inn/);
      assert.equal(visit.cookies.has('samband'), false);
    });

  test('an answer without a question, a used one and another browser’s let nobody in', async () => {
    const { visit } = await journey({ email: 'adviser@example.org' });
    const again = await visit.get(`/nb/arbeid/logg-inn/oidc/svar?code=c&state=${open.issuer.asked.get('state')}`);
    assert.equal(again.status, 422);
    const other = await visitWith().get(`/nb/arbeid/logg-inn/oidc/svar?code=c&state=${open.issuer.asked.get('state')}`);
    assert.equal(other.status, 422);
  });

  test('an issuer that is down is told calmly, and asked again later', async () => {
    open.issuer.down = true;
    const visit = visitWith();
    assert.equal((await visit.get('/nb/arbeid/logg-inn/oidc')).status, 422);
    open.issuer.down = false;
    assert.equal((await visit.get('/nb/arbeid/logg-inn/oidc')).status, 303);
  });
});

void describe('the trusted header', () => {
  const principal = (mail: string) =>
    Buffer.from(JSON.stringify({ claims: [{ typ: 'preferred_username', val: mail }], role_typ: 'roles' })).toString(
      'base64',
    );
  const visitAs = (peer: string, header: string, trusted?: string) =>
    openVisit(house, {
      peer,
      headers: { 'X-Ms-Client-Principal': header },
      access: trusted === undefined ? {} : { trusted: readPeers(trusted) },
    });
  const enter = '/nb/arbeid/logg-inn/virksomhet';

  test('is believed from the peers that are named', async () => {
    const visit = visitAs('10.0.0.4', principal('adviser@example.org'), '10.0.0.4');
    assert.match(await (await visit.get('/nb/arbeid/logg-inn')).text(), /fylkets innlogging/);
    assert.equal((await visit.post(enter)).status, 303);
    assert.equal((await visit.get('/nb/arbeid/profil')).status, 200);
  });

  test('is nothing from others, where it is switched off, where it is garbage, or for an unknown', async () => {
    const good = principal('adviser@example.org');
    assert.equal((await visitAs('10.0.0.5', good, '10.0.0.4').post(enter)).status, 404);
    assert.equal((await visitAs('10.0.0.4', good).post(enter)).status, 404);
    assert.equal((await visitAs('10.0.0.4', good, '').post(enter)).status, 404);
    assert.equal((await visitAs('10.0.0.4', '{}', '10.0.0.4').post(enter)).status, 404);
    assert.equal((await visitAs('10.0.0.4', principal('nobody@example.org'), '10.0.0.4').post(enter)).status, 422);
    assert.equal((await visitAs('10.0.0.4', good, '10.0.0.4').get('/nb/arbeid/profil')).status, 404);
  });
});

test('a door is opened by a variable that says so, and by no half of one', () => {
  const here = 'http://localhost:3000';
  assert.equal(readAccess({}, here).trusted, undefined);
  assert.equal(readAccess({ SAMBAND_TRUSTED_PEERS: '10.0.0.4' }, here).trusted, undefined);
  assert.equal(readAccess({ SAMBAND_ORIGIN: 'https://samband.example.org/' }, here).secure, true);
  assert.throws(() => readAccess({ SAMBAND_OIDC_ISSUER: 'https://login.example.org' }, here));
  assert.throws(() => readAccess({ SAMBAND_PROXIES: 'everyone' }, here));
  assert.throws(() => readAccess({ SAMBAND_ROLES: 'IT=root' }, here));
});
