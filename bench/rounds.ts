import { cookieName } from '#platform/session.ts';
import { ask, type Served } from './processes.ts';
import type { Report } from './report.ts';

/** What is asked for, `at` the address of the n-th time, and how many milliseconds it may take. */
export type Asked = { figure: string; most?: number; at: (n: number) => string };

/** Five rounds of a hundred, one request after the other; of them the quietest counts. */
export async function measureOne(
  report: Report,
  { port }: Served,
  { figure, most, at }: Asked,
  session: string,
): Promise<void> {
  const headers = { Cookie: `${cookieName(false)}=${session}` };
  const rounds: { middle: number; high: number }[] = [];
  for (let n = 0; n < 10; n++) await ask(port, at(n), headers);
  let bytes = 0;
  for (let round = 0; round < 5; round++) {
    const took: number[] = [];
    for (let n = 0; n < 100; n++) {
      const answer = await ask(port, at(round * 100 + n), headers);
      if (answer.status !== 200) throw new Error(`${at(n)} answered ${answer.status}`);
      took.push(answer.took);
      bytes = answer.body.length;
    }
    took.sort((one, other) => one - other);
    rounds.push({ middle: took[50] ?? 0, high: took[94] ?? 0 });
  }
  const best = rounds.toSorted((one, other) => one.high - other.high)[0] ?? { middle: 0, high: 0 };
  const more = `median ${best.middle.toFixed(1)} ms, ${Math.round(bytes / 1000)} kB`;
  report.add({ figure: `${figure}, p95`, is: best.high, unit: 'ms', more, ...(most !== undefined && { most }) });
}
