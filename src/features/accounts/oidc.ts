import * as client from 'openid-client';
import { isMailAddress } from '#platform/mail.ts';
import type { Oidc } from '#platform/sessionAccess.ts';
import { rolesFrom, type Vouched } from './outside.ts';

/** What the browser holds while its owner is at the issuer's; it binds the answer to the one who asked. */
export type Journey = {
  state: string;
  nonce: string;
  verifier: string;
  back: string;
  language: string;
  fresh: boolean;
};

/** Where to send the reader, and what their browser is to hold meanwhile. `fresh` asks the issuer for a new proof. */
export async function beginOidc(oidc: Oidc, answer: string, way: Pick<Journey, 'back' | 'language' | 'fresh'>) {
  const issuer = await discover(oidc);
  const verifier = client.randomPKCECodeVerifier();
  const journey: Journey = { state: client.randomState(), nonce: client.randomNonce(), verifier, ...way };
  const address = client.buildAuthorizationUrl(issuer, {
    redirect_uri: answer,
    scope: 'openid email profile',
    state: journey.state,
    nonce: journey.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(way.fresh && { prompt: 'login', max_age: '0' }),
  });
  return { address: address.href, journey };
}

/** Who comes back. State, nonce, verifier, audience, time and signature are all checked; what fails throws. */
export async function endOidc(oidc: Oidc, address: URL, journey: Journey): Promise<Vouched | undefined> {
  const tokens = await client.authorizationCodeGrant(await discover(oidc), address, {
    pkceCodeVerifier: journey.verifier,
    expectedState: journey.state,
    expectedNonce: journey.nonce,
    idTokenExpected: true,
    ...(journey.fresh && { maxAge: 60 }),
  });
  const claims = tokens.claims();
  return claims && vouchedBy(claims, oidc);
}

function vouchedBy(claims: client.IDToken, { claim, roles }: Oidc): Vouched | undefined {
  const mail = claims.email_verified === false ? undefined : (claims.email ?? claims['preferred_username']);
  if (typeof mail !== 'string' || !isMailAddress(mail)) return undefined;
  const name = typeof claims.name === 'string' && claims.name ? claims.name : mail;
  return { mail, name, roles: rolesFrom(claims[claim], roles) };
}

const known = new WeakMap<Oidc, Promise<client.Configuration>>();

/** Asks the issuer for its addresses and keys once; one that did not answer is asked again. */
function discover(oidc: Oidc): Promise<client.Configuration> {
  const found = known.get(oidc) ?? ask(oidc);
  known.set(oidc, found);
  found.catch(() => known.delete(oidc));
  return found;
}

/** Over plain http only on this very machine, for tests. */
function ask({ issuer, id, secret }: Oidc): Promise<client.Configuration> {
  const address = new URL(issuer);
  const here = ['localhost', '127.0.0.1', '[::1]'].includes(address.hostname) && address.protocol === 'http:';
  // The signature is checked even though the token comes straight from the issuer over TLS.
  const execute = [client.enableNonRepudiationChecks, ...(here ? [client.allowInsecureRequests] : [])];
  return client.discovery(address, id, secret, undefined, { execute, timeout: 8 });
}
