import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Language } from '#platform/language.ts';
import { streamBook } from '#exchange/bookStream.ts';
import { exported, moneySheets, rowsIn } from './export.ts';
import { moneyQuery, type MoneyFilter } from './filter.ts';

/** A file that is being made: its pieces so far, and how far it has come. Whoever reads it waits for the next piece. */
export type Job = {
  pieces: Uint8Array[];
  rows: number;
  total: number;
  state: 'going' | 'done' | 'failed';
  began: number;
  /** Whose it is. */
  actor: string;
  waiting: (() => void)[];
};

type Asked = { db: Database; actor: Actor; now: Date; language: Language; filter: MoneyFilter };

/**
 * The files that are being made from a database, by who asked for what with which roles: who has lost one gets nothing that
 * was made for it. Nothing of them is kept when we are ended.
 */
const jobs = new WeakMap<Database, Map<string, Job>>();
const longest = 10 * 60_000;

/** How many one has at once, being made or not fetched; who asks for more loses the first. */
const mostEach = 3;

const keyOf = ({ actor: { id, roles }, language, filter }: Asked) =>
  `${id} ${roles.join()} ${language} ${moneyQuery(filter)}`;

function jobsOf({ db, now }: Asked): Map<string, Job> {
  const all = jobs.get(db) ?? new Map<string, Job>();
  jobs.set(db, all);
  for (const [key, { began }] of all) if (now.getTime() - began > longest) all.delete(key);
  return all;
}

/** The file that someone has asked for and not fetched yet. */
export const jobFor = (asked: Asked): Job | undefined => jobsOf(asked).get(keyOf(asked));

/** The same, begun where there is none. */
export function beginJob(asked: Asked): Job {
  const found = jobFor(asked);
  if (found && found.state !== 'failed') return found;
  const { actor, now } = asked;
  const begun = { rows: 0, total: 0, state: 'going' as const, began: now.getTime(), actor: actor.id };
  const job: Job = { ...begun, pieces: [], waiting: [] };
  makeRoom(asked);
  jobsOf(asked).set(keyOf(asked), job);
  void make(job, asked);
  return job;
}

function makeRoom(asked: Asked): void {
  const mine = [...jobsOf(asked)].filter(([, { actor }]) => actor === asked.actor.id);
  for (const [key, job] of mine.slice(0, Math.max(0, mine.length - mostEach + 1))) {
    jobsOf(asked).delete(key);
    if (job.state === 'going') job.state = 'failed';
    wake(job);
  }
}

async function make(job: Job, { db, actor, language, filter, now }: Asked): Promise<void> {
  try {
    const projects = await exported(db, actor, filter, language);
    job.total = await rowsIn(db, projects);
    const count = (rows: number) => void (job.rows += rows);
    for await (const piece of streamBook(
      moneySheets({ db, actor, projects, language, count }),
      now.toISOString().slice(0, 19),
    )) {
      if (isStopped(job)) return;
      give(job, piece);
    }
    job.state = 'done';
  } catch (error) {
    console.error('an export of project money stopped:', error);
    job.state = 'failed';
  }
  wake(job);
}

const isStopped = ({ state }: Job) => state === 'failed';

function give(job: Job, piece: Uint8Array): void {
  job.pieces.push(piece);
  wake(job);
}

function wake(job: Job): void {
  for (const go of job.waiting.splice(0)) go();
}

/** The pieces of a file as they come; when the last has been fetched the file is forgotten. */
export function fetched(asked: Asked): ReadableStream<Uint8Array> {
  const job = beginJob(asked);
  let at = 0;
  return new ReadableStream({
    async pull(controller) {
      while (at >= job.pieces.length && job.state === 'going') await new Promise<void>((go) => job.waiting.push(go));
      const piece = job.pieces[at];
      at += 1;
      if (piece) return controller.enqueue(piece);
      jobsOf(asked).delete(keyOf(asked));
      if (job.state === 'failed') controller.error(new Error('The file could not be made'));
      else controller.close();
    },
  });
}
