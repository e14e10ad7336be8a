import './schema.ts';
import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { holdingErrors } from '#features/organisations/holding.ts';
import type { RegisterDetails } from '#records/register/register.ts';
import { renewalsOf } from './membership.ts';

type Errors = Record<string, string>;

/** What must hold within one membership, each error at the field that breaks it. */
export function membershipRules({ own, parts }: RegisterDetails, values: Values): Errors {
  return {
    ...renewalErrors(values),
    ...sinceErrors(Number(own.since ?? 0), values),
    ...holdingErrors(parts.holding ?? []),
  };
}

function renewalErrors(values: Values): Errors {
  const { renews_on: renews = '', notice_on: notice = '', notice_months: months = '', auto_renews: auto } = values;
  if (!renews && (auto || (months && !notice))) return { renews_on: 'renewalMissing' };
  const isLate = renewalsOf(values).some((each) => each.renews_on && each.notice_on && each.notice_on > each.renews_on);
  return isLate ? { notice_on: 'noticeAfterRenewal' } : {};
}

function sinceErrors(since: number, { ends_on: end = '' }: Values): Errors {
  return since && end && Number(end.slice(0, 4)) < since ? { ends_on: 'endsBeforeSince' } : {};
}

/** A membership cannot rest on itself, nor on one that in the end rests on it. */
export async function membershipRulesIn(change: Change, id: string, { own }: RegisterDetails): Promise<Errors> {
  if (!own.requires) return {};
  if (own.requires === id) return { requires: 'requiresItself' };
  const { rows } = await sql<{ round: boolean }>`
    with recursive below as (
      select requires from membership where record_id = ${own.requires}
      union
      select membership.requires from membership join below on membership.record_id = below.requires)
    select exists (select from below where requires = ${id}) as round`.execute(change);
  return rows[0]?.round ? { requires: 'requiresRound' } : {};
}
