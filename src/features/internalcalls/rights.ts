import { sql } from 'kysely';
import { both, either, everything, field, rights, type Rule } from '#platform/rights.ts';
import type { ApplicationState } from './application.ts';

/** What the rights ask of an application; `assessors` are those named for its call, `makers` those who have sent one under it. */
export type GuardedApplication = {
  state: ApplicationState;
  call_id: string;
  unit: string | null;
  created_by: string;
  assessors: readonly string[];
  makers: readonly string[];
};

const mine: Rule<GuardedApplication> = {
  holds: ({ created_by: maker }, { id }) => maker === id,
  where: ({ id }, table) => sql`${sql.ref(`${table}.created_by`)} = ${id}`,
  says: { is: 'own' },
};

/** Nobody judges what they wrote themselves, nor what comes from their own unit. */
const impartial: Rule<GuardedApplication> = {
  holds: ({ created_by: maker, unit }, actor) => maker !== actor.id && (!unit || unit !== actor.unit),
  where: (actor, table) =>
    sql`(${sql.ref(`${table}.created_by`)} <> ${actor.id}
      and ${sql.ref(`${table}.unit`)} is distinct from ${actor.unit || ''})`,
  says: { is: 'field', name: 'unit', values: ['other'] },
};

/** Who has sent one neither sees nor judges what competes with it. */
const notCompeting: Rule<GuardedApplication> = {
  holds: ({ makers }, { id }) => !makers.includes(id),
  where: ({ id }, table) => sql`not exists (select from call_application competing
    where competing.call_id = ${sql.ref(`${table}.call_id`)} and competing.created_by = ${id} and competing.state <> 'draft')`,
  says: { is: 'field', name: 'applicant', values: ['other'] },
};

const named: Rule<GuardedApplication> = {
  holds: ({ assessors }, { id }) => assessors.includes(id),
  where: ({ id }, table) =>
    sql`exists (select from call_assessor where call_id = ${sql.ref(`${table}.call_id`)} and account = ${id})`,
  says: { is: 'field', name: 'assessor', values: ['named'] },
};

const isDraft = field<GuardedApplication, 'state'>('state', 'draft');
const isSent = field<GuardedApplication, 'state'>('state', 'sent');
const isSentOrTold = field<GuardedApplication, 'state'>('state', 'sent', 'granted', 'partly', 'refused');
const isTold = field<GuardedApplication, 'state'>('state', 'granted', 'partly', 'refused');
const isOpenToAdvisers = either<GuardedApplication>(isTold, both<GuardedApplication>(isSent, notCompeting));
const judges = both<GuardedApplication>(isSentOrTold, named, impartial, notCompeting);
const toApplicant = both<GuardedApplication>(mine, isTold);
const own = { contributor: mine, manager: mine, adviser: mine };
const ownDraft = both<GuardedApplication>(mine, isDraft);
const ownSent = both<GuardedApplication>(mine, isSent);

/**
 * Who may do what with an application is decided here. A draft is seen by its writer alone, and no other applicant ever sees
 * what is sent. Who judged it how is told to those who judge and allocate, and to its applicant once the answer is announced.
 */
export const applicationRights = rights<GuardedApplication>('call_application')({
  add: { contributor: everything, manager: everything, adviser: everything },
  mine: own,
  read: {
    contributor: mine,
    manager: either(mine, judges),
    adviser: either(mine, isOpenToAdvisers),
    auditor: isSentOrTold,
  },
  change: { contributor: ownDraft, manager: ownDraft, adviser: ownDraft },
  withdraw: { contributor: ownSent, manager: ownSent, adviser: ownSent },
  assess: {
    manager: both<GuardedApplication>(isSent, named, impartial, notCompeting),
    adviser: both<GuardedApplication>(isSent, impartial, notCompeting),
  },
  readAssessments: {
    contributor: toApplicant,
    manager: either(toApplicant, judges),
    adviser: either<GuardedApplication>(isTold, both<GuardedApplication>(isSent, impartial, notCompeting)),
    auditor: isSentOrTold,
  },
});
export type ApplicationAction = keyof typeof applicationRights;

/** A call as its allocation is asked for; `makers` have applied under it. */
export type GuardedCall = { makers: readonly string[] };

/** Who has applied shares nothing out, nor says who judges. */
const hasNotApplied: Rule<GuardedCall> = {
  holds: ({ makers }, { id }) => !makers.includes(id),
  where: ({ id }, table) => sql`not exists (select from call_application
    where call_application.call_id = ${sql.ref(`${table}.id`)} and created_by = ${id} and state <> 'draft')`,
  says: { is: 'field', name: 'applicant', values: ['other'] },
};

export const allocationRights = rights<GuardedCall>('record')({
  read: { adviser: hasNotApplied, auditor: everything },
  allocate: { adviser: hasNotApplied },
  nameAssessors: { adviser: hasNotApplied },
});
export type AllocationAction = keyof typeof allocationRights;
