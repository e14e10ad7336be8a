import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { MiddlewareHandler } from 'hono';
import { Client, type ClientConfig } from 'pg';
import { isSignedIn } from './actor.ts';
import { dayInNorway } from './clock.ts';
import type { App, Page } from './routes.ts';

/** Pages of the portal as they were last made: the portal is the same for everyone until something is published. */
export type PageCache = {
  /** Answers visitors from what is kept; who is signed in gets a page of their own. Stands outside all that adds headers. */
  middleware: MiddlewareHandler<App>;
  /** Forgets every page, and those being made just now too. */
  empty(): void;
  /** Off, nothing is kept nor answered from what was: for when we are not told of what is published. */
  turn(on: boolean): void;
  /** How many bytes the pages take. */
  size(): number;
};

/** `limit` is how many bytes of pages are kept at most; the one asked for longest ago goes first. */
export function pageCache({ limit = 64 * 1024 * 1024 } = {}): PageCache {
  let shelf = newShelf(limit);
  let isOn = true;
  const empty = () => {
    shelf = newShelf(limit);
  };
  const turn = (on: boolean) => {
    isOn = on;
    empty();
  };
  const middleware: MiddlewareHandler<App> = async (page, next) => {
    if (!isOn || page.req.method !== 'GET' || isSignedIn(page.var.actor)) return next();
    const key = keyOf(page.req.url, page.var.now, page.var.settings.version());
    const known = shelf.find(key);
    if (known) return known;
    // What was read before something was published goes on the shelf that was thrown away, and is never found.
    const begun = shelf;
    await next();
    if (page.var.route?.place !== 'portal' || !isPlainPage(page.res)) return undefined;
    const body = await page.res.text();
    const headers = Object.fromEntries(page.res.headers);
    begun.keep(key, kindOf(page), body, headers);
    page.res = undefined;
    page.res = new Response(body, { headers });
    return undefined;
  };
  return { middleware, empty, turn, size: () => shelf.size() };
}

// A page tells of this year and this day, and shows the county's settings.
const keyOf = (url: string, now: Date, settings: number) =>
  `${dayInNorway(now)} ${settings} ${url.slice(url.indexOf('/', 'https://'.length))}`;

const kindOf = ({ var: { route, language } }: Page) => `${language} ${route?.path.pattern.nb}`;

const isPlainPage = ({ status, headers }: Response) =>
  status === 200 && (headers.get('Content-Type') ?? '').startsWith('text/html') && !headers.has('Set-Cookie');

type Kept = { packed: Buffer; like: Buffer; headers: Record<string, string>; size: number };

/** What a page takes beside its bytes: its key twice, its headers, and the places in the map. */
const overhead = 700;

/**
 * Pages of one kind differ in little. Each is packed against the first of its kind, in a twentieth of its size: so fifty
 * thousand records fit where three thousand did, for fifteen millionths of a second each time one is unpacked.
 */
function newShelf(limit: number) {
  const pages = new Map<string, Kept>();
  const first = new Map<string, Buffer>();
  let bytes = 0;
  const forget = (key: string) => {
    bytes -= pages.get(key)?.size ?? 0;
    pages.delete(key);
  };
  const patternOf = (kind: string, body: Buffer) => {
    const known = first.get(kind);
    if (known) return known;
    first.set(kind, body);
    bytes += body.length;
    return body;
  };
  return {
    size: () => bytes,
    find(key: string): Response | undefined {
      const known = pages.get(key);
      if (!known) return undefined;
      pages.delete(key);
      pages.set(key, known);
      const body = inflateRawSync(known.packed, { dictionary: known.like });
      return new Response(body, { headers: known.headers });
    },
    keep(key: string, kind: string, text: string, headers: Record<string, string>): void {
      const body = Buffer.from(text);
      if (body.length > limit / 100) return;
      const like = patternOf(kind, body);
      const packed = deflateRawSync(body, { dictionary: like, level: 3 });
      forget(key);
      const size = packed.length + 2 * key.length + overhead;
      pages.set(key, { packed, like, headers, size });
      bytes += size;
      for (const oldest of pages.keys()) {
        if (bytes <= limit) break;
        forget(oldest);
      }
    },
  };
}

/**
 * Empties the cache whenever anyone publishes, in this process or another. While the line to the database is down nothing
 * is kept, since nobody would tell us.
 */
export function emptyWhenPublished(cache: PageCache, where: ClientConfig, wait = 1_000): { stop(): Promise<void> } {
  let isStopped = false;
  let line: Client | undefined;
  const again = () => {
    cache.turn(false);
    setTimeout(() => void listen(), wait).unref();
  };
  const listen = async () => {
    if (isStopped) return;
    line = new Client({ ...where, application_name: 'samband cache' });
    line.on('notification', () => cache.empty());
    line.on('error', () => {});
    line.on('end', again);
    try {
      await line.connect();
      await line.query('listen published');
      cache.turn(true);
    } catch {
      // The line has ended, and is tried again.
    }
  };
  cache.turn(false);
  void listen();
  return {
    stop: async () => {
      isStopped = true;
      await line?.end().catch(() => {});
    },
  };
}
