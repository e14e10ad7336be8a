import { BlockList, isIP } from 'node:net';
import type { Role } from './actor.ts';
import { accountRoles } from './actor.ts';
import type { Environment } from './config.ts';

/** The issuer that people sign in with, and which of its claim's values give which roles. */
export type Oidc = { issuer: string; id: string; secret: string; label: string; claim: string; roles: RoleMap };
export type RoleMap = Record<string, Role>;

/** How people reach the product and prove who they are. `origin` is where links in mails lead. */
export type Access = {
  origin: string;
  secure: boolean;
  /** Those whose X-Forwarded-For is believed. */
  proxies: BlockList;
  /** Those whose `x-ms-client-principal` is believed; nobody's where it is left out. */
  trusted?: BlockList | undefined;
  roles: RoleMap;
  oidc?: Oidc | undefined;
  /** Mail is sent; where it is not, it is read on a page of the workspace. */
  mails: boolean;
};

export const plainAccess: Access = accessAt('http://localhost:3000');

export function accessAt(origin: string, more: Partial<Access> = {}): Access {
  return { origin, secure: origin.startsWith('https:'), proxies: new BlockList(), roles: {}, mails: false, ...more };
}

/** A variable that opens a door has a value that cannot be used; nothing is opened on a guess. */
export class BadAccess extends Error {}

/** Reads the ways in from the environment; `origin` is where we listen, unless SAMBAND_ORIGIN says what people see. */
export function readAccess(environment: Environment, origin: string): Access {
  const { SAMBAND_ORIGIN, SAMBAND_PROXIES, SAMBAND_TRUSTED_HEADER, SAMBAND_TRUSTED_PEERS, SAMBAND_ROLES } = environment;
  const roles = readRoles(SAMBAND_ROLES);
  const trusted = SAMBAND_TRUSTED_HEADER === '1' ? readPeers(SAMBAND_TRUSTED_PEERS ?? '') : undefined;
  return accessAt(readOrigin(SAMBAND_ORIGIN ?? origin), {
    proxies: readPeers(SAMBAND_PROXIES ?? ''),
    trusted,
    roles,
    oidc: readOidc(environment, roles),
    mails: Boolean(environment.SAMBAND_SMTP_URL),
  });
}

function readOidc(environment: Environment, roles: RoleMap): Oidc | undefined {
  const { SAMBAND_OIDC_ISSUER: issuer, SAMBAND_OIDC_CLIENT_ID: id, SAMBAND_OIDC_CLIENT_SECRET: secret } = environment;
  if (!issuer) return undefined;
  if (!id || !secret || !URL.canParse(issuer)) throw new BadAccess('SAMBAND_OIDC_ISSUER, _CLIENT_ID, _CLIENT_SECRET');
  const label = environment.SAMBAND_OIDC_NAME ?? '';
  return { issuer, id, secret, label, claim: environment.SAMBAND_OIDC_ROLE_CLAIM ?? 'roles', roles };
}

/** `Internasjonal=adviser,IT=administrator`: a value of the claim, and the role it gives here. */
export function readRoles(text = ''): RoleMap {
  const pairs = text.split(',').filter((pair) => pair.trim());
  return Object.fromEntries(pairs.map((pair) => readPair(pair)));
}

function readPair(pair: string): [string, Role] {
  const at = pair.lastIndexOf('=');
  const role = accountRoles.find((each) => each === pair.slice(at + 1).trim());
  if (at < 1 || !role) throw new BadAccess(`SAMBAND_ROLES: ${pair}`);
  return [pair.slice(0, at).trim(), role];
}

function readOrigin(text: string): string {
  if (!URL.canParse(text)) throw new BadAccess(`SAMBAND_ORIGIN: ${text}`);
  return new URL(text).origin;
}

/** Addresses and networks, `10.0.0.4,10.1.0.0/16,fd00::/8`. */
export function readPeers(text: string): BlockList {
  const list = new BlockList();
  for (const peer of text.split(',').map((each) => each.trim())) if (peer) addPeer(list, peer);
  return list;
}

function addPeer(list: BlockList, peer: string): void {
  const [address = '', bits] = peer.split('/');
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  const width = Number(bits ?? (family === 'ipv6' ? 128 : 32));
  if (!isIP(address) || !Number.isInteger(width)) throw new BadAccess(peer);
  list.addSubnet(address, width, family);
}
