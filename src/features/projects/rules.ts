import './schema.ts';
import type { Change } from '#platform/by.ts';
import { holdingErrors } from '#features/organisations/holding.ts';
import { kindOf } from '#records/kind.ts';
import { moneyRules } from '#features/projectmoney/rules.ts';
import type { PartRow, RegisterDetails, Row } from '#records/register/register.ts';
import type { Answer } from './decision.ts';
import { canStep, type Stage } from './lifecycle.ts';

type Errors = Record<string, string>;
const whole = 10_000;

/** What must hold within one project, each error at the field that breaks it. */
export function projectRules(details: RegisterDetails): Errors {
  const { own, parts } = details;
  const rows = (name: string) => parts[name] ?? [];
  return {
    ...moneyRules(details),
    ...rateErrors(own),
    ...shareErrors(rows('partner')),
    ...partnerTwice(rows('partner')),
    ...periods('claim', rows('claim'), 'period_from', 'period_to'),
    ...periods('package', rows('package'), 'starts_on', 'ends_on'),
    ...periods('report', rows('report'), 'period_from', 'period_to'),
    ...outsiders(parts),
    ...attemptErrors(rows('attempt')),
    ...packageErrors(parts),
    ...holdingErrors(rows('holding')),
  };
}

/** A rate without its day cannot be looked up again. */
const rateErrors = ({ rate, rate_on: day }: Row): Errors => (rate && !day ? { rate_on: 'rateDayMissing' } : {});

/** Shares that are all told are the whole; until then they may be less, never more. */
function shareErrors(partners: readonly PartRow[]): Errors {
  const told = partners.filter(({ share }) => share !== null);
  const last = told.at(-1);
  if (!last) return {};
  const sum = told.reduce((all, { share }) => all + Number(share), 0);
  const isTold = told.length === partners.filter(({ role }) => role !== 'associated').length || sum > whole;
  return isTold && sum !== whole ? { [`partner.${last.id}.share`]: 'sharesNotWhole' } : {};
}

/** An organisation takes part once; the later row is the one to mend. */
function partnerTwice(partners: readonly PartRow[]): Errors {
  const again = partners.filter(
    ({ organisation }, at) => partners.findIndex((other) => other.organisation === organisation) < at,
  );
  return Object.fromEntries(again.map(({ id }) => [`partner.${id}.organisation`, 'partnerTwice']));
}

const periods = (part: string, rows: readonly PartRow[], from: string, to: string): Errors =>
  Object.fromEntries(
    rows
      .filter((row) => row[from] && row[to] && String(row[to]) < String(row[from]))
      .map(({ id }) => [`${part}.${id}.${to}`, 'endsFirst']),
  );

/** Who is named in budget, financing and work packages is one of the consortium. */
function outsiders({ partner = [], ...parts }: RegisterDetails['parts']): Errors {
  const known = new Set(partner.map(({ organisation }) => organisation));
  const named = ['budget', 'financing', 'package'].flatMap((part) =>
    (parts[part] ?? [])
      .filter(({ organisation }) => organisation && !known.has(organisation))
      .map(({ id }) => [`${part}.${id}.organisation`, 'notInConsortium'] as const),
  );
  return Object.fromEntries(named);
}

function attemptErrors(attempts: readonly PartRow[]): Errors {
  const early = attempts.filter(({ sent_on: sent, decided_on: decided }) => sent && decided && decided < sent);
  const late = attempts.filter(({ sent_on: sent, deadline }) => sent && deadline && sent > deadline);
  return Object.fromEntries([
    ...early.map(({ id }) => [`attempt.${id}.decided_on`, 'decidedBeforeSent'] as const),
    ...late.map(({ id }) => [`attempt.${id}.sent_on`, 'sentAfterDeadline'] as const),
  ]);
}

/** Two work packages of one number cannot be told apart, and a delivery is of one there is. */
function packageErrors({ package: packages = [], deliverable = [] }: RegisterDetails['parts']): Errors {
  const numbers = packages.map(({ number }) => number);
  const again = packages.filter(({ number }, at) => number && numbers.indexOf(number) < at);
  const lost = deliverable.filter(({ package: number }) => number && !numbers.includes(number));
  return Object.fromEntries([
    ...again.map(({ id }) => [`package.${id}.number`, 'packageTwice'] as const),
    ...lost.map(({ id }) => [`deliverable.${id}.package`, 'packageUnknown'] as const),
  ]);
}

/** What must hold between the project as it was and as it would be, and between it and its programme. */
export async function projectRulesIn(change: Change, id: string, { own, parts }: RegisterDetails): Promise<Errors> {
  return { ...(await stepErrors(change, id, own)), ...(await categoryErrors(change, own, parts.budget ?? [])) };
}

async function stepErrors(change: Change, id: string, { stage }: Row): Promise<Errors> {
  const before = await change.selectFrom('project').select('stage').where('record_id', '=', id).executeTakeFirst();
  if (before && !canStep(before.stage, stage as Stage)) return { stage: 'stepUnknown' };
  const isDecided = before?.stage !== stage && (stage === 'go' || stage === 'no_go');
  return isDecided && !(await isAnswered(change, id, stage)) ? { stage: 'decisionMissing' } : {};
}

/** Whether the version that is being saved is one that an answer makes: an old answer carries no new step. */
async function isAnswered(change: Change, id: string, stage: Answer): Promise<boolean> {
  const found = await change
    .selectFrom('project_decision')
    .innerJoin('record', 'record.id', 'project_decision.project')
    .select('project_decision.id')
    .where('project', '=', id)
    .where('answer', '=', stage)
    .whereRef('project_decision.version', '=', 'record.version')
    .executeTakeFirst();
  return found !== undefined;
}

/** A programme that says which kinds of cost it knows knows no others. */
async function categoryErrors(change: Change, { programme }: Row, budget: readonly PartRow[]): Promise<Errors> {
  if (!programme || !budget.length) return {};
  const rules = (await kindOf('programme').read(change, [String(programme)])).get(String(programme));
  const known = (rules?.categories ?? '').split(',').filter(Boolean);
  if (!known.length) return {};
  const strange = budget.filter(({ category }) => !known.includes(String(category)));
  return Object.fromEntries(strange.map(({ id }) => [`budget.${id}.category`, 'categoryNotInProgramme']));
}
