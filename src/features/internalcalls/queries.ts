import './schema.ts';
import '#records/schema.ts';
import { sql, type SqlBool } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { parseMoney } from '#platform/money.ts';
import { recordRights } from '#records/rights.ts';
import type { ApplicationInput, Written } from './application.ts';
import { phaseOf, questionsIn, type Question } from './call.ts';
import { applicationRights, type ApplicationAction, type GuardedApplication } from './rights.ts';

/** A call as it was published, which is what applicants have been promised. */
export type PublishedCall = {
  id: string;
  title: string;
  values: Values;
  currency: string;
  total: number | null;
  seats: number | null;
  maxPer: number | null;
  questions: readonly Question[];
  isOpen: boolean;
};

/** The calls that one can apply under now, those that close first leading. Fifty at most. */
export async function openCalls(db: Database, actor: Actor, language: Language, now: Date): Promise<PublishedCall[]> {
  const rows = await publishedCalls(db, actor, language)
    .where('record.state', '=', 'published')
    .where(sql<SqlBool>`snapshot ->> 'closes_on' >= ${dayBefore(now)}`)
    .orderBy(sql`snapshot ->> 'closes_on'`)
    .orderBy('record.id')
    .limit(50)
    .execute();
  return rows.map((row) => callIn(row, now)).filter(({ isOpen }) => isOpen);
}

// A day that has ended in UTC may not have in Norway, nor the other way: those near it are asked by the clock.
const dayBefore = (now: Date) => new Date(now.getTime() - 86_400_000).toISOString().slice(0, 10);

/** The call as it was published, if it was and the actor may read it. */
export async function findCall(
  db: Database,
  actor: Actor,
  id: string,
  language: Language,
  now: Date,
): Promise<PublishedCall | undefined> {
  const row = await publishedCalls(db, actor, language).where('record.id', '=', id).executeTakeFirst();
  return row && callIn(row, now);
}

function publishedCalls(db: Database, actor: Actor, language: Language) {
  return db
    .selectFrom('record')
    .innerJoin('record_version', (join) =>
      join
        .onRef('record_version.record_id', '=', 'record.id')
        .onRef('record_version.version', '=', 'record.published_version'),
    )
    .where('record.kind', '=', 'internalcall')
    .where('record.trashed_at', 'is', null)
    .where(recordRights.read.where(actor))
    .select(['record.id', 'record.state', `record.title_${language} as title`, 'snapshot']);
}

type CallRow = { id: string; state: string; title: string; snapshot: unknown };

function callIn({ id, state, title, snapshot }: CallRow, now: Date): PublishedCall {
  const values = snapshot as Values;
  const currency = values.currency || 'EUR';
  const money = (name: string) => {
    const read = parseMoney(values[name] ?? '', currency);
    return read.ok ? read.amount : null;
  };
  return {
    id,
    title,
    values,
    currency,
    total: money('total'),
    maxPer: money('max_per_applicant'),
    seats: values.seats ? Number(values.seats) : null,
    questions: questionsIn(values),
    // What is announced stands, though the call is published anew with a later deadline.
    isOpen: state === 'published' && !values.announced_on && phaseOf(times(values), now) === 'open',
  };
}

const times = ({ opens_on, closes_on, closes_at }: Values) => ({ opens_on, closes_on, closes_at });

/** Every reading of applications starts here, so that none reaches what its actor may not do that to. */
export function applicationsFor(db: Database, actor: Actor, action: ApplicationAction = 'read') {
  return db
    .selectFrom('call_application')
    .innerJoin('record', 'record.id', 'call_application.call_id')
    .where('record.trashed_at', 'is', null)
    .where(applicationRights[action].where(actor));
}

/** An application with what stands around it. */
export type Application = ApplicationInput &
  GuardedApplication & {
    id: string;
    version: number;
    language: Language;
    sent_at: Date | null;
    changed_at: Date;
    callTitle: string;
    currency: string;
    applicant: string | null;
    organisationName: string | null;
    amount: number | null;
    seatsGiven: number | null;
    reason: string | null;
    answers: readonly { id: string; asked: string; answer: string }[];
  };

/** Applications with who sends them, and what each was given; that is told only by those who may tell it. */
export function applicationRows(db: Database, actor: Actor, language: Language, action: ApplicationAction = 'read') {
  return applicationsFor(db, actor, action)
    .leftJoin('unit', 'unit.id', 'call_application.unit')
    .leftJoin(namedFor(db, actor), 'organisation.id', 'call_application.organisation')
    .leftJoin('call_award', 'call_award.application_id', 'call_application.id')
    .innerJoin('internal_call', 'internal_call.record_id', 'call_application.call_id')
    .selectAll('call_application')
    .select([
      `record.title_${language} as callTitle`,
      'internal_call.currency',
      sql<string | null>`coalesce(organisation.${sql.ref(`title_${language}`)},
        nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb)`.as('applicant'),
      `organisation.title_${language} as organisationName`,
      'call_award.amount',
      'call_award.seats as seatsGiven',
      'call_award.reason',
      sql<string[]>`array(select account from call_assessor
        where call_assessor.call_id = call_application.call_id order by account)`.as('assessors'),
      sql<string[]>`array(select distinct made.created_by from call_application made
        where made.call_id = call_application.call_id and made.state <> 'draft')`.as('makers'),
      sql<Application['answers']>`coalesce((select json_agg(
          json_build_object('id', question_id, 'asked', asked, 'answer', answer) order by position, question_id)
        from call_answer where application_id = call_application.id), '[]')`.as('answers'),
    ]);
}

/** Organisations as the actor may know them: an applicant may name one that its assessors may not read. */
const namedFor = (db: Database, actor: Actor) =>
  db
    .selectFrom('record')
    .where(recordRights.read.where(actor))
    .select(['id', 'title_nb', 'title_nn', 'title_en'])
    .as('organisation');

/** An application, if the actor may do that to it. */
export async function findApplication(
  db: Database,
  actor: Actor,
  id: string,
  language: Language,
  action: ApplicationAction = 'read',
): Promise<Application | undefined> {
  return applicationRows(db, actor, language, action).where('call_application.id', '=', id).executeTakeFirst();
}

/** What the actor has applied for, the newest first; a page of it. */
export async function listMine(
  db: Database,
  actor: Actor,
  language: Language,
  { number, size = 50 }: { number: number; size?: number },
): Promise<{ applications: Application[]; more: boolean }> {
  const rows = await applicationRows(db, actor, language, 'mine')
    .orderBy('call_application.changed_at', 'desc')
    .orderBy('call_application.id')
    .limit(size + 1)
    .offset((number - 1) * size)
    .execute();
  return { applications: rows.slice(0, size), more: rows.length > size };
}

/** An application as its form carries it. */
export const writtenIn = (application: Application): Written => ({
  input: application,
  answers: Object.fromEntries(application.answers.map(({ id, answer }) => [id, answer])),
});

/** How far one has come with what one has begun under a call: the draft that one would rather go on with. */
export function draftUnder(db: Database, actor: Actor, call: string): Promise<{ id: string } | undefined> {
  return applicationsFor(db, actor, 'change')
    .select('call_application.id')
    .where('call_id', '=', call)
    .orderBy('call_application.changed_at', 'desc')
    .orderBy('call_application.id')
    .executeTakeFirst();
}

export type Begun = { id: string; applicant: string | null };

/** Which units have begun on an application under a call and not sent it. Fifty at most; nothing of what they wrote. */
export async function draftsUnder(db: Database, call: string, language: Language): Promise<Begun[]> {
  return db
    .selectFrom('call_application')
    .leftJoin('unit', 'unit.id', 'call_application.unit')
    .select([
      'call_application.id',
      sql<string | null>`coalesce(nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb)`.as('applicant'),
    ])
    .where('call_id', '=', call)
    .where('call_application.state', '=', 'draft')
    .orderBy('unit.name_nb')
    .orderBy('call_application.id')
    .limit(50)
    .execute();
}

/** What waits for the actor to judge it: sent, theirs to judge, and not judged by them. Fifty at most. */
export async function listToJudge(db: Database, actor: Actor, language: Language): Promise<Application[]> {
  return applicationRows(db, actor, language, 'assess')
    .where(sql<SqlBool>`not exists (select from call_assessment where application_id = call_application.id
      and assessor = ${actor.id})`)
    .orderBy('call_application.sent_at')
    .orderBy('call_application.id')
    .limit(50)
    .execute();
}
