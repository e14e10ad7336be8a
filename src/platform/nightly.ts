import { sql } from 'kysely';
import { system } from './actor.ts';
import type { By } from './by.ts';
import { dayInNorway } from './clock.ts';

declare module './database.ts' {
  interface Tables {
    nightly_run: { job: string; ran_at: Date };
  }
}

/** What is done each night, by name. A job notes in the audit trail what it did, where it did something. */
export type Jobs<B extends By = By> = Record<string, (by: B) => Promise<unknown>>;

type Nights<B extends By> = {
  by: Omit<B, 'now' | 'actor'>;
  now: () => Date;
  jobs: Jobs<B>;
  report: (error: Error) => void;
  /** Nothing is begun while the disk takes no writes. */
  isReadOnly: () => boolean;
};

const hour = 60 * 60_000;

/**
 * Does the night's work at half past three in Norway, and at once where the last night was missed. Asks the clock every
 * hour, so that a machine that slept finds out; `stop` waits for what is under way.
 */
export function startNightly<B extends By>(nights: Nights<B>): { stop(): Promise<void> } {
  let work: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;
  const wake = () => {
    work = nights.isReadOnly() ? work : work.then(() => runDue(nights)).then(() => undefined, nights.report);
    const wait = nightAfter(nights.now()).getTime() - nights.now().getTime();
    if (!isStopped) timer = setTimeout(wake, Math.min(wait, hour)).unref();
  };
  wake();
  return {
    stop: () => {
      isStopped = true;
      clearTimeout(timer);
      return work;
    },
  };
}

/** Does those jobs that have not been begun since the last night, one after the other; gives their names. */
export async function runDue<B extends By>({
  by,
  now,
  jobs,
  report,
}: Omit<Nights<B>, 'isReadOnly'>): Promise<string[]> {
  const done: string[] = [];
  for (const [name, job] of Object.entries(jobs)) {
    if (!(await isTaken(by.db, name, now()))) continue;
    await job({ ...by, now: now(), actor: system } as B).catch(report);
    done.push(name);
  }
  return done;
}

/** Marks the job as begun, unless another has done so since the last night. */
async function isTaken(db: By['db'], job: string, now: Date): Promise<boolean> {
  const taken = await sql`
    insert into nightly_run (job, ran_at) values (${job}, ${now})
    on conflict (job) do update set ran_at = excluded.ran_at where nightly_run.ran_at < ${nightBefore(now)}
    returning job`.execute(db);
  return taken.rows.length > 0;
}

const day = 24 * hour;

/** Half past three in Norway, last and next. The clock is never turned between three and midnight, so each day has one. */
export function nightBefore(now: Date): Date {
  const tonight = nightOf(now);
  return tonight <= now ? tonight : nightOf(new Date(tonight.getTime() - day));
}
export function nightAfter(now: Date): Date {
  const tonight = nightOf(now);
  return tonight > now ? tonight : nightOf(new Date(tonight.getTime() + day));
}

function nightOf(moment: Date): Date {
  const at = (zone: string) => new Date(`${dayInNorway(moment)}T03:30:00${zone}`);
  return hourInNorway(at('+01:00')) === '03' ? at('+01:00') : at('+02:00');
}

const hourInNorway = (moment: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', hour: '2-digit' }).format(moment);
