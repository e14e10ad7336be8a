import './schema.ts';
import { sql } from 'kysely';
import type { Change } from '#platform/by.ts';
import { settleCoverage } from '#features/contributions/coverage.ts';

/**
 * A contribution without targets of its own has its statement's goals, also when those are corrected; for the public, when
 * the correction is published.
 */
export async function carryGoals(change: Change, strategy: string): Promise<void> {
  const changed = await sql<{ id: string }>`
    update contribution set goals = s.goals from statement s
    where s.strategy = ${strategy} and contribution.statement = s.id and contribution.targets = '{}'
      and contribution.goals <> s.goals
    returning record_id as id`.execute(change);
  const published = await sql<{ id: string }>`
    update published set goals = s.goals, document = jsonb_set(document, '{details,goals}', to_jsonb(s.goals))
    from statement s join record r on r.id = s.strategy
    where s.strategy = ${strategy} and r.state = 'published' and r.published_version = r.version
      and published.statement = s.id and published.kind = 'contribution'
      and document #> '{details,targets}' = '[]' and published.goals <> s.goals
    returning published.id`.execute(change);
  await settleCoverage(change, [...new Set([...changed.rows, ...published.rows].map(({ id }) => id))].sort());
}
