import type { MiddlewareHandler } from 'hono';
import { Client, type ClientConfig } from 'pg';
import { isSignedIn } from './actor.ts';
import { dayInNorway } from './clock.ts';
import type { App } from './routes.ts';

/** Pages of the portal as they were last made: the portal is the same for everyone until something is published. */
export type PageCache = {
  /** Answers visitors from what is kept; who is signed in gets a page of their own. */
  middleware: MiddlewareHandler<App>;
  /** Forgets every page, and those being made just now too. */
  empty(): void;
  /** Off, nothing is kept nor answered from what was: for when we are not told of what is published. */
  turn(on: boolean): void;
};

type Kept = { body: string; headers: [string, string][]; size: number };

/** `limit` is how many bytes of pages are kept at most; the one asked for longest ago goes first. */
export function pageCache({ limit = 64 * 1024 * 1024 } = {}): PageCache {
  const pages = new Map<string, Kept>();
  let bytes = 0;
  let generation = 0;
  let isOn = true;
  const empty = () => {
    pages.clear();
    bytes = 0;
    generation += 1;
  };
  const forget = (key: string) => {
    bytes -= pages.get(key)?.size ?? 0;
    pages.delete(key);
  };
  const keep = (key: string, page: Kept) => {
    if (page.size > limit / 100) return;
    forget(key);
    pages.set(key, page);
    bytes += page.size;
    for (const oldest of pages.keys()) {
      if (bytes <= limit) break;
      forget(oldest);
    }
  };
  const middleware: MiddlewareHandler<App> = async (page, next) => {
    if (!isOn || page.req.method !== 'GET' || isSignedIn(page.var.actor)) return next();
    const key = keyOf(page.req.url, page.var.now, page.var.settings.version());
    const known = pages.get(key);
    if (known) {
      pages.delete(key);
      pages.set(key, known);
      return new Response(known.body, { headers: known.headers });
    }
    const begun = generation;
    await next();
    if (page.var.route?.place !== 'portal' || !isPlainPage(page.res)) return undefined;
    const body = await page.res.clone().text();
    // What was read before something was published is not kept after it.
    if (begun === generation) keep(key, { body, headers: [...page.res.headers], size: key.length + 2 * body.length });
    return undefined;
  };
  return { middleware, empty, turn: (on) => void ((isOn = on), empty()) };
}

// A page tells of this year and this day, and shows the county's settings.
const keyOf = (url: string, now: Date, settings: number) =>
  `${dayInNorway(now)} ${settings} ${url.slice(url.indexOf('/', 'https://'.length))}`;

const isPlainPage = ({ status, headers }: Response) =>
  status === 200 && (headers.get('Content-Type') ?? '').startsWith('text/html') && !headers.has('Set-Cookie');

/**
 * Empties the cache whenever anyone publishes, in this process or another. While the line to the database is down nothing
 * is kept, since nobody would tell us.
 */
export function emptyWhenPublished(cache: PageCache, where: ClientConfig, wait = 1_000): { stop(): Promise<void> } {
  let isStopped = false;
  let line: Client | undefined;
  const listen = async () => {
    cache.turn(false);
    if (isStopped) return;
    line = new Client({ ...where, application_name: 'samband cache' });
    line.on('notification', cache.empty);
    line.on('error', () => {});
    line.on('end', () => void setTimeout(() => void listen(), wait).unref());
    await line.connect().then(
      () => line?.query('listen published').then(() => cache.turn(true)),
      () => {},
    );
  };
  void listen();
  return {
    stop: async () => {
      isStopped = true;
      await line?.end().catch(() => {});
    },
  };
}
