import './schema.ts';
import { note } from '#platform/audit.ts';
import { within, type By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import { whole } from '#records/queries.ts';
import { criteriaIn, type Criterion } from './call.ts';
import { lockApplication } from './commands.ts';
import { mostPoints, type Points } from './score.ts';

/** What one assessor says of one application, by the id of each criterion. */
export type Judgement = Readonly<Record<string, { points: number; comment: string }>>;
export type CheckedJudgement = { ok: true; judgement: Judgement } | { ok: false; errors: Record<string, string> };

/** Reads a judgement as its form carries it: points by every criterion, and that one is impartial. */
export function checkJudgement(values: Values, criteria: readonly Criterion[]): CheckedJudgement {
  const errors: Record<string, string> = {};
  const given: Record<string, { points: number; comment: string }> = {};
  for (const { id } of criteria) {
    const typed = (values[`points.${id}`] ?? '').trim();
    const comment = (values[`comment.${id}`] ?? '').trim();
    if (!/^\d{1,2}$/.test(typed) || Number(typed) > mostPoints) errors[`points.${id}`] = 'pointsUnclear';
    if (comment.length > 2000) errors[`comment.${id}`] = 'tooLong';
    given[id] = { points: Number(typed), comment };
  }
  if (values.impartial !== 'true') errors.impartial = 'impartialMissing';
  return Object.keys(errors).length ? { ok: false, errors } : { ok: true, judgement: given };
}

/** A judgement of points alone, in the order of the criteria. */
export const judgementOf = (criteria: readonly Criterion[], points: readonly number[]): Judgement =>
  Object.fromEntries(criteria.map(({ id }, at) => [id, { points: points[at] ?? 0, comment: '' }]));

/** Keeps what the actor says of an application, in place of what they said before. Gives whether it was theirs to judge. */
export function judge(by: By, id: string, judgement: Judgement): Promise<boolean> {
  return within(by.db, async (change) => {
    const application = await lockApplication(change, by, id, 'assess');
    if (!application) return false;
    await change
      .deleteFrom('call_assessment')
      .where('application_id', '=', id)
      .where('assessor', '=', by.actor.id)
      .execute();
    const rows = Object.entries(judgement).map(([criterion, { points, comment }]) => ({
      application_id: id,
      assessor: by.actor.id,
      criterion_id: criterion,
      points,
      comment,
      at: by.now,
    }));
    if (rows.length) await change.insertInto('call_assessment').values(rows).execute();
    await note(change, by, 'callapplication.assessed', id);
    return true;
  });
}

export type KeptAssessment = Points & { comment: string; name: string };

/** What has been said of some applications. Ask first whether the actor may read it: this does not. */
export async function assessmentsOf(db: Database, applications: readonly string[]): Promise<KeptAssessment[]> {
  if (!applications.length) return [];
  const rows = await db
    .selectFrom('call_assessment')
    .leftJoin('account', 'account.id', 'call_assessment.assessor')
    .select(['application_id as application', 'assessor', 'criterion_id as criterion', 'points', 'comment', 'name'])
    .where('application_id', 'in', applications)
    .orderBy('application_id')
    .orderBy('assessor')
    .orderBy('criterion_id')
    .execute();
  return rows.map((row) => ({ ...row, name: row.name ?? '' }));
}

/** The criteria of a call as they stand. */
export async function criteriaOf(db: Database, call: string): Promise<Criterion[]> {
  const head = await db.selectFrom('record').selectAll().where('id', '=', call).executeTakeFirst();
  return head ? criteriaIn((await whole(db, head)).values) : [];
}

/** Those who may be named to judge, and those who are: managers; advisers judge without being named. */
export async function assessorsOf(db: Database, call: string) {
  const people = await db
    .selectFrom('account')
    .leftJoin('call_assessor', (join) =>
      join.onRef('call_assessor.account', '=', 'account.id').on('call_assessor.call_id', '=', call),
    )
    .select(['account.id', 'account.name', 'call_assessor.call_id as named'])
    .where('account.disabled_at', 'is', null)
    .where((is) => is(is.val('manager'), '=', is.fn.any('account.roles')))
    .orderBy('account.name')
    .orderBy('account.id')
    .limit(500)
    .execute();
  return people.map(({ id, name, named }) => ({ id, name, isNamed: named !== null }));
}

/** Names who judges the applications of a call, in place of those named before; others than managers are left out. */
export function nameAssessors(by: By, call: string, chosen: readonly string[]): Promise<void> {
  return within(by.db, async (change) => {
    const offered = new Set((await assessorsOf(change, call)).map(({ id }) => id));
    const named = [...new Set(chosen)].filter((id) => offered.has(id)).sort();
    await change.deleteFrom('call_assessor').where('call_id', '=', call).execute();
    if (named.length)
      await change
        .insertInto('call_assessor')
        .values(named.map((account) => ({ call_id: call, account })))
        .execute();
    await note(change, by, 'internalcall.assessorsNamed', call, { assessors: named });
  });
}
