import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Agent, get } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connections } from '#platform/database.ts';
import { root } from '#platform/root.ts';

export type Served = { port: number; stop(): Promise<void> };
export type Answer = { status: number; took: number; body: Buffer; headers: Record<string, string> };

/** The product on that database in a process of its own, with its page cache or without. */
export async function serveProduct(connections: Connections, cached: boolean): Promise<Served> {
  return served(start('serve.ts', JSON.stringify({ connections, cached })));
}

/** `node:http` answering everything with these bytes: what Node can do at most. */
export async function serveLimit({ body, headers }: Answer): Promise<Served> {
  const child = start('limit.ts');
  const { date: _, connection: __, 'keep-alive': ___, 'transfer-encoding': ____, ...kept } = headers;
  child.send({ body: body.toString(), headers: kept });
  return served(child);
}

export type Rate = { rate: number; p99: number; wrong: number };

/** Sixteen clients in a process of their own ask for a page's addresses. */
export async function load({ port }: Served, name: string, seconds: number): Promise<Rate> {
  const [told] = (await once(start('load.ts', String(port), name, String(seconds)), 'message')) as [Rate];
  return told;
}

/** `samband start` on a folder, as `npm start` runs it; gives the seconds until the first page was answered. */
export async function firstPage(folder: string, port: number): Promise<number> {
  const begun = performance.now();
  const program = join(root, 'bin/samband.mjs');
  const child = spawn(process.execPath, [program, 'start', '--data', folder, '--port', String(port)], {
    stdio: 'ignore',
  });
  while (!(await isThere(port))) {
    if (child.exitCode !== null) throw new Error(`samband start ended with ${child.exitCode}.`);
    await sleep(10);
  }
  const took = (performance.now() - begun) / 1000;
  child.kill('SIGTERM');
  await once(child, 'exit');
  return took;
}

const isThere = async (port: number) => (await ask(port, '/nb').catch(() => undefined))?.status === 200;

const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** One request, and how many milliseconds until the last byte of its answer. */
export function ask(port: number, path: string, asking: Record<string, string> = {}, through = agent): Promise<Answer> {
  const begun = performance.now();
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, agent: through, headers: asking }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          took: performance.now() - begun,
          body: Buffer.concat(parts),
          headers: answer.headers as Record<string, string>,
        }),
      );
    }).on('error', reject);
  });
}

function start(script: string, ...told: string[]): ChildProcess {
  return fork(join(import.meta.dirname, script), told, { execArgv: ['--import', 'tsx'] });
}

async function served(child: ChildProcess): Promise<Served> {
  const [port] = (await once(child, 'message')) as [number];
  const stop = async () => {
    const ended = once(child, 'exit');
    child.disconnect();
    await ended;
  };
  return { port, stop };
}
