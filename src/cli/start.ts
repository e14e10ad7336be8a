import { once } from 'node:events';
import { serve, type ServerType } from '@hono/node-server';
import type { Config } from '#platform/config.ts';
import { openDatabases, prepareDatabase } from '#platform/database.ts';
import { diskUnder, watchDisk } from '#platform/readOnly.ts';
import type { Call } from './commands.ts';
import { openHouse, type Opened, type Ready } from './house.ts';
import { configOf, openOwn } from './open.ts';

/** `samband start`: serves until it is asked to stop. Whatever ends it, what was started is ended in the opposite order. */
export async function start(call: Call): Promise<number> {
  const asked = whenAsked();
  const { values, texts } = call;
  const config = configOf(call);
  await using started = new AsyncDisposableStack();
  const place = started.use(await openOwn('start', config));
  await prepareDatabase(place.connections);
  const databases = started.adopt(openDatabases(place.connections), (opened) => opened.close());
  const told = (refused: boolean, why: string) => console.error(refused ? texts.readOnly(why) : texts.writableAgain);
  const disk = started.adopt(watchDisk(diskUnder(place.folder, databases.app), { told }), (watch) => watch.stop());
  const opened = Promise.withResolvers<Opened>();
  // Whoever comes before all is in place waits for it; where it fails, the failure is told below.
  opened.promise.catch(() => {});
  const web = started.adopt(await listen(opened.promise, config), drain);
  const { environment } = call;
  const about = {
    folder: place.folder,
    address: addressOf(web, config),
    empty: values.empty === true,
    open: !isHere(config),
  };
  const { welcome } = await open(
    { databases, line: place.connections.visitor, texts, environment, readOnly: disk, ...about },
    opened,
    started,
  );
  const lies = config.server ? texts.dataLiesElsewhere : texts.dataLies;
  console.log([texts.listens(about.address), lies(place.folder), welcome, texts.howToStop].join('\n'));
  await asked;
  console.error(texts.stopping);
  return 0;
}

/** A signal, or the end of the launcher that started us. */
function whenAsked(): Promise<unknown> {
  const asked = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => asked.abort());
  process.on('disconnect', () => asked.abort());
  process.channel?.unref();
  return once(asked.signal, 'abort');
}

async function listen(opened: Promise<Opened>, { host, port }: Config): Promise<ServerType> {
  const web = serve({ fetch: async (request, env) => (await opened).house.fetch(request, env), hostname: host, port });
  await once(web, 'listening');
  return web;
}

async function open(
  ready: Ready,
  opened: PromiseWithResolvers<Opened>,
  started: AsyncDisposableStack,
): Promise<Opened> {
  try {
    const house = started.adopt(await openHouse(ready), (it) => it.stop());
    opened.resolve(house);
    return house;
  } catch (error) {
    opened.reject(error);
    throw error;
  }
}

const isHere = ({ host }: Config) => host === 'localhost' || host === '::1' || host.startsWith('127.');

/** The port that we were given, where any would do. */
function addressOf(web: ServerType, { host, port }: Config): string {
  const at = web.address();
  const shown = host === '0.0.0.0' || host === '::' || host === '127.0.0.1' ? 'localhost' : host;
  return `http://${shown.includes(':') ? `[${shown}]` : shown}:${typeof at === 'object' && at ? at.port : port}`;
}

/** Lets answers finish, for eight seconds at most. */
async function drain(web: ServerType): Promise<void> {
  const closed = once(web, 'close');
  web.close();
  if ('closeAllConnections' in web) setTimeout(() => web.closeAllConnections(), 8_000).unref();
  await closed;
}
