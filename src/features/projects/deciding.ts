import './schema.ts';
import { note } from '#platform/audit.ts';
import { within, type By, type Change } from '#platform/by.ts';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { parseMoney } from '#platform/money.ts';
import { OutOfTurn } from '#records/alter.ts';
import { lockAll } from '#records/locks.ts';
import { recordsFor } from '#records/queries.ts';
import type { RecordHead } from '#records/record.ts';
import { answers, reasonsFor, type Answer, type Decision } from './decision.ts';

/** A question with the names of those who asked, were asked and answered. */
export type NamedDecision = Decision & { asker: string; asked: string; answerer: string };

/** The questions that were asked of a project, the newest first. Ask for the project first: this does not ask the rights. */
export function listDecisions(db: Database, project: string): Promise<NamedDecision[]> {
  return db
    .selectFrom('project_decision as decision')
    .leftJoin('account as asker', 'asker.id', 'decision.asked_by')
    .leftJoin('account as asked', 'asked.id', 'decision.decider')
    .leftJoin('account as answerer', 'answerer.id', 'decision.decided_by')
    .selectAll('decision')
    .select((row) => [
      row.fn.coalesce('asker.name', 'decision.asked_by').as('asker'),
      row.fn.coalesce('asked.name', 'decision.decider').as('asked'),
      row.fn.coalesce('answerer.name', 'decision.decided_by', 'decision.decider').as('answerer'),
    ])
    .where('project', '=', project)
    .orderBy('asked_at', 'desc')
    .orderBy('decision.id', 'desc')
    .limit(20)
    .execute();
}

export type AskedOfMe = Pick<RecordHead, 'id' | 'title_nb' | 'title_nn' | 'title_en'> & {
  asker: string;
  deadline: string | null;
};

/** The questions that wait for the actor, the nearest deadline first. */
export function askedOf(db: Database, actor: Actor, limit: number): Promise<AskedOfMe[]> {
  return recordsFor(db, actor)
    .innerJoin('project_decision as decision', 'decision.project', 'record.id')
    .innerJoin('project', 'project.record_id', 'record.id')
    .leftJoin('account as asker', 'asker.id', 'decision.asked_by')
    .select(['record.id', 'title_nb', 'title_nn', 'title_en', 'project.deadline'])
    .select((row) => row.fn.coalesce('asker.name', 'decision.asked_by').as('asker'))
    .where('decision.decider', '=', actor.id)
    .where('decided_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('stage', '=', 'developing')
    .orderBy('project.deadline')
    .orderBy('record.id')
    .limit(limit)
    .execute();
}

export type Question = { decider: string; question: string; hours: string; own: string };

/**
 * Keeps a question in the change that asks it.
 * @throws OutOfTurn where one waits for its answer already, or the project has gone another way meanwhile.
 */
export async function keepQuestion(change: Change, by: By, project: string, asked: Question): Promise<void> {
  if ((await openIn(change, project)) || !(await isDeveloping(change, project))) throw new OutOfTurn();
  const own = parseMoney(asked.own, 'NOK');
  const hours = asked.hours.replaceAll(/\D/g, '');
  await change
    .insertInto('project_decision')
    .values({
      id: by.newId(),
      project,
      asked_by: by.actor.id,
      asked_at: by.now,
      decider: asked.decider,
      hours: hours ? Number(hours) : null,
      own_nok: own.ok ? own.amount : null,
      question: asked.question,
      ...unanswered,
    })
    .execute();
}

const unanswered = {
  answer: null,
  reasons: [],
  comment: '',
  decided_by: null,
  decided_at: null,
  version: null,
  withdrawn_at: null,
};

const isDeveloping = async (change: Change, project: string) =>
  (await change
    .selectFrom('project')
    .select('stage')
    .where('record_id', '=', project)
    .where('stage', '=', 'developing')
    .executeTakeFirst()) !== undefined;

const openIn = (change: Change, project: string) =>
  change
    .selectFrom('project_decision')
    .selectAll()
    .where('project', '=', project)
    .where('decided_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();

/** A question is let go of when the project goes another way. */
export async function letGoOfQuestion(change: Change, by: By, project: string): Promise<boolean> {
  const gone = await change
    .updateTable('project_decision')
    .set({ withdrawn_at: by.now })
    .where('project', '=', project)
    .where('decided_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .execute();
  return gone.length > 0;
}

/** Takes a question back. False where the actor may not change the project, or nothing waits. */
export function withdrawQuestion(by: By, project: string): Promise<boolean> {
  return within(by.db, async (change) => {
    await lockAll(change, [project]);
    const may = recordsFor(change, by.actor, 'change').select('record.id').where('record.id', '=', project);
    if (!(await may.executeTakeFirst()) || !(await letGoOfQuestion(change, by, project))) return false;
    await note(change, by, 'project.questionWithdrawn', project);
    return true;
  });
}

export type Answered = { answer: Answer; reasons: string[]; comment: string };

/** What a form answers; each error at its field. */
export function readAnswer(values: Values): { ok: true; value: Answered } | { ok: false; errors: Values } {
  const answer = answers.find((each) => each === values.answer);
  if (!answer) return { ok: false, errors: { answer: 'answerMissing' } };
  const named = `reasons_${answer}`;
  const reasons = reasonsFor(answer).filter((each) => (values[named] ?? '').split(',').includes(each));
  const comment = (values.comment ?? '').trim();
  const errors = {
    ...(!reasons.length && { [named]: 'reasonMissing' }),
    ...(reasons.includes('other') && !comment && { comment: 'commentMissing' }),
    ...(comment.length > 4000 && { comment: 'commentLong' }),
  };
  return Object.keys(errors).length ? { ok: false, errors } : { ok: true, value: { answer, reasons, comment } };
}

/** Keeps the answer in the change that takes the step it says. @throws OutOfTurn where it has been answered, or let go. */
export async function keepAnswer(change: Change, by: By, { id, project }: Decision, answered: Answered): Promise<void> {
  const { version } = await change
    .selectFrom('record')
    .select('version')
    .where('id', '=', project)
    .executeTakeFirstOrThrow();
  const kept = await change
    .updateTable('project_decision')
    .set({ ...answered, decided_by: by.actor.id, decided_at: by.now, version: version + 1 })
    .where('id', '=', id)
    .where('decided_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  if (!kept) throw new OutOfTurn();
}
