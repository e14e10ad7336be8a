import { isIP, type BlockList } from 'node:net';
import type { Access } from './sessionAccess.ts';

type Asked = { headers: Headers };

/**
 * Whose request it is, as limits count them: an IPv4 address, or the /64 that an IPv6 user has to themselves. What
 * X-Forwarded-For says is believed from the end, and only for as long as those who say it are proxies of ours.
 */
export function clientOf({ headers }: Asked, peer: string | undefined, { proxies }: Pick<Access, 'proxies'>): string {
  const said = (headers.get('X-Forwarded-For') ?? '').split(',').map((each) => each.trim());
  let client = plain(peer ?? '');
  while (said.length && isIn(proxies, client)) {
    const before = plain(said.pop() ?? '');
    if (!isIP(before)) break;
    client = before;
  }
  return isIP(client) === 6 ? networkOf(client) : client || 'unknown';
}

export function isIn(list: BlockList, peer: string | undefined): boolean {
  const address = plain(peer ?? '');
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4');
}

/** `::ffff:10.0.0.4` is 10.0.0.4; a zone and a port are not part of an address. */
function plain(text: string): string {
  const bare = text.replace(/^\[(.*)\](:\d+)?$/, '$1').replace(/%.*$/, '');
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1] ?? bare;
  return /^\d+\.\d+\.\d+\.\d+:\d+$/.test(mapped) ? (mapped.split(':')[0] ?? '') : mapped;
}

/** The first four groups, written in one way: `2001:db8:0:1::/64`. */
function networkOf(address: string): string {
  const whole = new URL(`http://[${address}]`).hostname.slice(1, -1);
  const [left = '', right] = whole.split('::');
  const before = left ? left.split(':') : [];
  const after = right ? right.split(':') : [];
  const zeros = right === undefined ? 0 : 8 - before.length - after.length;
  return `${[...before, ...Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':')}::/64`;
}
