import { openDatabase } from '#platform/database.ts';
import { checks, type Finding } from './checks.ts';
import type { Call } from './commands.ts';
import { configOf, openExisting } from './open.ts';
import type { CliTexts } from './texts.ts';

/** `samband check`: looks through everything and ends with 0 only where all of it is sound. */
export async function check(call: Call): Promise<number> {
  const { values, texts } = call;
  await using place = await openExisting('check', configOf(call));
  const patient = { statement_timeout: 0, lock_timeout: 0, max: 2 };
  await using opened = new AsyncDisposableStack();
  const [owner, app, visitor] = (['owner', 'app', 'visitor'] as const).map((role) =>
    opened.adopt(openDatabase({ ...place.connections[role], ...patient }), (db) => db.destroy()),
  );
  const looked: (Finding & { check: string })[] = [];
  for (const [name, look] of Object.entries(checks)) {
    const finding = await look({ ...place, owner: owner!, app: app!, visitor: visitor! }).catch(failed);
    looked.push({ check: name, ...finding });
    if (!values.json) console.log(line(name, finding, texts));
  }
  const sound = looked.every(({ faults }) => faults.length === 0);
  console.log(values.json ? JSON.stringify({ sound, checks: looked }, null, 2) : texts.sound(sound, place.folder));
  return sound ? 0 : 1;
}

function failed(error: unknown): Finding {
  return { faults: [error instanceof Error ? error.message : String(error)] };
}

function line(name: string, { faults, looked, notAllowed }: Finding, texts: CliTexts): string {
  const said = faults.length
    ? faults
        .slice(0, 20)
        .map((fault) => `\n    ${fault}`)
        .join('')
    : texts.fine(looked);
  const mark = faults.length ? '✗' : notAllowed ? '–' : '✓';
  return `${mark} ${texts.checks[name] ?? name}${notAllowed ? `: ${texts.notAllowed(notAllowed)}` : faults.length ? said : `: ${said}`}`;
}
