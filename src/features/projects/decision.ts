import { sql } from 'kysely';
import { both, everything, rights, type Rule } from '#platform/rights.ts';

export const answers = ['go', 'no_go'] as const;
export type Answer = (typeof answers)[number];

/** Why we go on, and why we do not. */
export const goReasons = ['strategic', 'funded', 'capacity', 'partner', 'other'] as const;
export const noReasons = [
  'no_fit',
  'no_capacity',
  'no_cofinancing',
  'no_partner',
  'deadline_too_close',
  'not_sustainable',
  'other',
] as const;
export const reasonsFor = (answer: Answer): readonly string[] => (answer === 'go' ? goReasons : noReasons);

/** A question whether to go on with a project, and its answer where there is one. `own_nok` is in øre. */
export type Decision = {
  id: string;
  project: string;
  asked_by: string;
  asked_at: Date;
  decider: string;
  hours: number | null;
  own_nok: number | null;
  question: string;
  answer: Answer | null;
  reasons: string[];
  comment: string;
  decided_by: string | null;
  decided_at: Date | null;
  version: number | null;
  withdrawn_at: Date | null;
};

export const isOpen = ({
  decided_at: decided,
  withdrawn_at: withdrawn,
}: Pick<Decision, 'decided_at' | 'withdrawn_at'>) => !decided && !withdrawn;

type Guarded = Pick<Decision, 'asked_by' | 'decider'>;

const named: Rule<Guarded> = {
  holds: ({ decider }, { id }) => decider === id,
  where: ({ id }, table) => sql`${sql.ref(`${table}.decider`)} = ${id}`,
  says: { is: 'field', name: 'decider', values: ['named'] },
};

/** Nobody answers what they asked themselves. */
const askedByAnother: Rule<Guarded> = {
  holds: ({ asked_by: asker }, { id }) => asker !== id,
  where: ({ id }, table) => sql`${sql.ref(`${table}.asked_by`)} <> ${id}`,
  says: { is: 'field', name: 'asked_by', values: ['other'] },
};

const mine = both<Guarded>(named, askedByAnother);

/** Who may answer a question, of those who may read its project: whoever was asked, or an adviser in their place. */
export const decisionRights = rights<Guarded>('project_decision')({
  answer: { contributor: mine, manager: mine, adviser: both<Guarded>(everything, askedByAnother) },
});
