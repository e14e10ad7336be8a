import type { By } from '#platform/by.ts';
import type { Values } from '#platform/form.ts';
import { influenceKind } from '#features/influence/register.ts';
import { organisationKind } from '#features/organisations/register.ts';
import { demoCases, demoInstitutions, type DemoCase } from '#reference/demo/influence.ts';
import { addDemo, dayIn, idOf, publishDemo, rowsOf, textsOf } from './relations.ts';

/** What cases are planted among; `memberships` by their keys. */
export type InfluenceGround = {
  units: { international: string };
  thisYear: number;
  memberships: ReadonlyMap<string, string>;
};

/** Plants and publishes the cases, and those who decide them; gives the ids of both by their keys. */
export async function plantInfluence(
  by: By,
  ground: InfluenceGround,
): Promise<{ cases: Map<string, string>; institutions: Map<string, string> }> {
  const institutions = new Map<string, string>();
  for (const [key, { title, ...own }] of Object.entries(demoInstitutions)) {
    const id = await addDemo(by, organisationKind, { ...textsOf('title', title), ...own });
    await publishDemo(by, id);
    institutions.set(key, id);
  }
  const cases = new Map<string, string>();
  for (const each of demoCases) {
    const id = await addDemo(by, influenceKind, valuesOf(by, each, ground, institutions));
    await publishDemo(by, id);
    cases.set(each.key, id);
  }
  return { cases, institutions };
}

function valuesOf(
  by: By,
  each: DemoCase,
  { units, thisYear, memberships }: InfluenceGround,
  institutions: ReadonlyMap<string, string>,
): Values {
  const { title, summary, position, before, after, result, adopted, channel, outcome, shared } = each;
  const consultations = each.consultations.map((row) => ({
    title: row.title,
    due_on: dayIn(thisYear, row.due),
    council: row.council ? 'on' : '',
    sent_on: dayIn(thisYear, row.sent),
  }));
  const steps = each.steps.map(({ way, day, membership, note }) => ({
    way,
    day: dayIn(thisYear, day),
    note,
    membership: membership === undefined ? '' : idOf(memberships, membership),
  }));
  return {
    ...textsOf('title', title),
    ...textsOf('summary', summary),
    ...textsOf('position', position),
    ...textsOf('text_before', before),
    ...textsOf('text_after', after),
    ...textsOf('result', result),
    channel,
    outcome,
    shared,
    institution_kind: each.sort,
    institution: idOf(institutions, each.institution),
    adopted_by: adopted?.by ?? '',
    adopted_on: dayIn(thisYear, adopted?.on),
    case_number: adopted?.number ?? '',
    unit: units.international,
    responsible: by.actor.id,
    ...rowsOf(by, 'consultation', consultations),
    ...rowsOf(by, 'step', steps),
  };
}
