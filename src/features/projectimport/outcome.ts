import type { Values } from '#platform/form.ts';
import type { Participation } from '#exchange/participations.ts';
import type { Stage } from '#features/projects/lifecycle.ts';
import {
  changesOf,
  factsOf,
  partnerChanges,
  partnerFacts,
  stageFacts,
  stageTold,
  toldBy,
  type NamedIds,
} from './facts.ts';
import { stageOf, stepsBetween } from './stage.ts';
import type { There } from './there.ts';

/** What becomes of one project: the fields that change, the stages on the way, and what the source has then said. */
export type Outcome = { kind: 'new' | 'changed' | 'unchanged'; changes: Values; stages: Stage[]; told: Values };

/** Compares what a source says with what is there; nothing is done. */
export function outcomeOf(found: Participation, ids: NamedIds, there: There | undefined, today: string): Outcome {
  const facts = factsOf(found, ids);
  const partners = partnerFacts(found.partners, ids.partners);
  const standing = { values: there?.record.values ?? {}, told: there?.told ?? {} };
  const changes = { ...changesOf(facts, standing), ...partnerChanges(partners, standing) };
  const stages = stagesTo(found, there, today);
  const told = toldBy(facts, partners, stageFacts(found));
  const kind = !there ? 'new' : Object.keys(changes).length || stages.length ? 'changed' : 'unchanged';
  return { kind, changes, stages, told };
}

/** Where people have said how far a project has come before the source did, theirs stands. */
function stagesTo(found: Participation, there: There | undefined, today: string): Stage[] {
  const wanted = stageOf(found, today);
  if (!there) return [wanted];
  const before = there.told[stageTold];
  if (before === undefined || before === stageFacts(found)) return [];
  return stepsBetween((there.record.values.stage ?? 'idea') as Stage, wanted) ?? [];
}
