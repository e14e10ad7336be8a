import type { By } from '#platform/by.ts';
import { dayInNorway, daysFrom, monthsFrom } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import { mandateKind } from '#features/mandates/register.ts';
import { demoMandates, type DemoMandate } from '#reference/demo/mandates.ts';
import { addDemo, idOf, publishDemo, rowsOf, textsOf } from './relations.ts';

/** The ids of what is planted already, by the keys of the demo. */
export type MandateGround = {
  units: { international: string };
  organisations: ReadonlyMap<string, string>;
  memberships: ReadonlyMap<string, string>;
};

/** Plants who represents the demo county, and gives the id of each mandate by its key. */
export async function plantMandates(by: By, ground: MandateGround): Promise<Map<string, string>> {
  const planted = new Map<string, string>();
  for (const mandate of demoMandates) {
    const id = await addDemo(by, mandateKind, valuesOf(by, mandate, ground, planted));
    await publishDemo(by, id);
    planted.set(mandate.key, id);
  }
  return planted;
}

function valuesOf(
  by: By,
  mandate: DemoMandate,
  { units, organisations, memberships }: MandateGround,
  planted: ReadonlyMap<string, string>,
): Values {
  const { organisation, membership, onBehalfOf, follows, seats } = mandate;
  const { starts_on: from, ends_on: to } = termOf(mandate.term, dayInNorway(by.now));
  const of = (ids: ReadonlyMap<string, string>, key: string | undefined) => (key === undefined ? '' : idOf(ids, key));
  return {
    ...textsOf('title', mandate.title),
    ...textsOf('summary', mandate.summary),
    ...textsOf('fee_rule', mandate.fee),
    ...textsOf('travel_rule', mandate.travel),
    ...textsOf('handover', mandate.handover),
    body: mandate.body,
    organisation: idOf(organisations, organisation),
    relation: of(memberships, membership),
    on_behalf_of: of(organisations, onBehalfOf),
    follows: of(planted, follows),
    decided_by: mandate.decidedBy.nb,
    decided_on: daysFrom(from, 11),
    case_number: mandate.case,
    elected_by: mandate.electedBy ?? '',
    starts_on: from,
    ends_on: to,
    unit: units.international,
    responsible: by.actor.id,
    ...rowsOf(
      by,
      'seat',
      seats.map(({ number = '', ...seat }) => ({ ...seat, number: String(number) })),
    ),
  };
}

/** Councils are elected every fourth year, in September, and sit from October. */
function termOf(term: DemoMandate['term'], today: string): { starts_on: string; ends_on: string } {
  const year = Number(today.slice(0, 4));
  if (term === 'yearly') {
    const end = today < `${year}-06-30` ? year : year + 1;
    return { starts_on: `${end - 1}-07-01`, ends_on: `${end}-06-30` };
  }
  const election = [0, 1, 2, 3, 4]
    .map((back) => year - back)
    .find((each) => each % 4 === 3 && `${each}-10-01` <= today);
  const from = `${(election ?? year - 4) - 4 * term}-10-01`;
  return { starts_on: from, ends_on: daysFrom(monthsFrom(from, 48), -1) };
}
