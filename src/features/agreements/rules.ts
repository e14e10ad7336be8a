import './schema.ts';
import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { languages } from '#platform/language.ts';
import { holdingErrors } from '#features/organisations/holding.ts';
import type { PartRow, RegisterDetails, Row } from '#records/register/register.ts';
import { canStep, type Stage } from './agreement.ts';

type Errors = Record<string, string>;

/** What must hold within one agreement, each error at the field that breaks it. */
export function agreementRules({ own, parts }: RegisterDetails, values: Values): Errors {
  // In the order of the form.
  return {
    ...each(parts.party, partyErrors),
    ...termErrors(own),
    ...each(parts.body, bodyErrors),
    ...each(parts.programme, programmeErrors),
    ...placeErrors(own),
    ...sourceErrors(parts.source ?? []),
    ...holdingErrors(parts.holding ?? []),
    ...endErrors(own, values),
  };
}

function termErrors({ term, in_force_from: from, in_force_until: until, signed_on: signed }: Row): Errors {
  if (term === 'fixed' && !until) return { in_force_until: 'endMissing' };
  const first = from ?? signed;
  return until && first && until < first ? { in_force_until: 'untilBeforeFrom' } : {};
}

/** A place has both, or neither. */
function placeErrors({ latitude, longitude }: Row): Errors {
  if (latitude && !longitude) return { longitude: 'longitudeMissing' };
  return longitude && !latitude ? { latitude: 'latitudeMissing' } : {};
}

/** What has ended is told what came of it, while those who know are still there. */
function endErrors({ stage, in_force_until: until }: Row, values: Values): Errors {
  if (stage !== 'ended') return {};
  const isEvaluated = languages.some((language) => values[`evaluation.${language}`]?.trim());
  return {
    ...(until ? {} : { in_force_until: 'lastDayMissing' }),
    ...(isEvaluated ? {} : { [`evaluation.${values.source_language || 'nb'}`]: 'evaluationMissing' }),
  };
}

const partyErrors = ({ id, since, until }: PartRow): Errors =>
  since && until && until < since ? { [`party.${id}.until`]: 'untilBeforeFrom' } : {};

const programmeErrors = ({ id, from_year: from, to_year: to }: PartRow): Errors =>
  from && to && to < from ? { [`programme.${id}.to_year`]: 'untilBeforeFrom' } : {};

const bodyErrors = ({ id, cycle_months: cycle }: PartRow): Errors =>
  cycle === 0 ? { [`body.${id}.cycle_months`]: 'cycleZero' } : {};

/** Of sources that disagree, one at most is the one that we go by. */
function sourceErrors(sources: readonly PartRow[]): Errors {
  const chosen = sources.filter((source) => source.chosen);
  const again = chosen.filter((source, at) => chosen.findIndex(({ about }) => about === source.about) < at);
  return Object.fromEntries(again.map(({ id }) => [`source.${id}.chosen`, 'chosenTwice']));
}

const each = (rows: readonly PartRow[] | undefined, rule: (row: PartRow) => Errors): Errors =>
  Object.assign({}, ...(rows ?? []).map(rule)) as Errors;

/** What must hold between agreements, and between this one as it was and as it would be. */
export async function agreementRulesIn(change: Change, id: string, { own }: RegisterDetails): Promise<Errors> {
  return { ...(await stepErrors(change, id, own)), ...(await successorErrors(change, id, own)) };
}

async function stepErrors(change: Change, id: string, { stage }: Row): Promise<Errors> {
  const before = await change.selectFrom('agreement').select('stage').where('record_id', '=', id).executeTakeFirst();
  return before?.stage && !canStep(before.stage, stage as Stage) ? { stage: 'stepUnknown' } : {};
}

async function successorErrors(change: Change, id: string, { successor }: Row): Promise<Errors> {
  if (!successor) return {};
  if (successor === id) return { successor: 'successorItself' };
  // Two who name each other's agreement at the same time would each see no circle.
  await sql`select pg_advisory_xact_lock(hashtextextended('agreement.successor', 0))`.execute(change);
  const { rows } = await sql<{ closes: boolean }>`
    with recursive after as (
      select successor from agreement where record_id = ${successor}
      union
      select agreement.successor from agreement join after on agreement.record_id = after.successor)
    select exists (select from after where successor = ${id}) as closes`.execute(change);
  return rows[0]?.closes ? { successor: 'successorCircle' } : {};
}
