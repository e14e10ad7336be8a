import { Agent } from 'node:http';
import { cookieName } from '#platform/session.ts';
import { ask, type Served } from './processes.ts';
import type { Report } from './report.ts';

/** The workbook of all projects, from the press of the button to the last byte; in the meantime pages are asked for too. */
export async function exportOnce(report: Report, { port }: Served, session: string): Promise<void> {
  const headers = { Cookie: `${cookieName(false)}=${session}` };
  const begun = performance.now();
  const aside = new Agent({ keepAlive: true });
  const file = ask(port, '/nb/arbeid/prosjekter/okonomi/eksport/fil?stage=all', headers, aside);
  const meanwhile: number[] = [];
  let isDone = false;
  void file.finally(() => (isDone = true));
  while (!isDone) meanwhile.push((await ask(port, '/nb/strategi')).took);
  const { status, body } = await file;
  if (status !== 200) throw new Error(`The workbook answered ${status}`);
  const seconds = (performance.now() - begun) / 1000;
  const slowest = Math.max(0, ...meanwhile);
  aside.destroy();
  report.add({
    figure: 'workbook of everything',
    is: seconds,
    unit: 's',
    most: 10,
    more: `${Math.round(body.length / 1000)} kB; meanwhile ${meanwhile.length} pages, the slowest ${slowest.toFixed(0)} ms`,
  });
}
