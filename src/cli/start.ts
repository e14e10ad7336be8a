import { once } from 'node:events';
import { serve, type ServerType } from '@hono/node-server';
import type { Config } from '#platform/config.ts';
import { openDatabases, prepareDatabase } from '#platform/database.ts';
import { diskUnder, watchDisk } from '#platform/readOnly.ts';
import type { Call } from './commands.ts';
import { openHouse, prepare, type Ready } from './house.ts';
import { configOf, openOwn } from './open.ts';
import type { CliTexts } from './texts.ts';

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
  const house = await openHouse(databases, config, disk);
  const web = await listen(house.fetch, config);
  started.defer(() => drain(web));
  const address = addressOf(web, config);
  await greet({ databases, folder: place.folder, address, empty: values.empty === true, texts }, config);
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

async function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  { host, port }: Config,
): Promise<ServerType> {
  const web = serve({ fetch, hostname: host, port });
  await once(web, 'listening');
  return web;
}

async function greet(ready: Ready, { server }: Config): Promise<void> {
  const { texts, address, folder } = ready;
  const notes: (string | undefined)[] = [];
  for (const step of prepare) notes.push(await step(ready));
  const lines = [texts.listens(address), placeWords(texts, folder, server !== undefined), ...notes, texts.howToStop];
  console.log(lines.filter(Boolean).join('\n'));
}

const placeWords = (texts: CliTexts, folder: string, elsewhere: boolean) =>
  elsewhere ? texts.dataLiesElsewhere(folder) : texts.dataLies(folder);

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
