import type { By } from '#platform/by.ts';
import { dayInNorway, daysFrom, monthsFrom } from '#platform/clock.ts';
import { check, type Values } from '#platform/form.ts';
import { languages, type InEachLanguage } from '#platform/language.ts';
import type { Days } from '#features/mandates/mandate.ts';
import { mandateKind } from '#features/mandates/register.ts';
import { addRecord, publishRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { demoMandates, type DemoMandate, type DemoSeat } from '#reference/demo/mandates.ts';

/** `organisations` gives the ids of what is planted by the keys of the demo's organisations. */
export type MandateGround = { units: { international: string }; organisations: ReadonlyMap<string, string> };

/** Plants who represents the demo county, and gives the id of each mandate by its key. */
export async function plantMandates(by: By, ground: MandateGround): Promise<Map<string, string>> {
  const planted = new Map<string, string>();
  for (const mandate of demoMandates) planted.set(mandate.key, await plantMandate(by, mandate, ground, planted));
  return planted;
}

async function plantMandate(
  by: By,
  mandate: DemoMandate,
  { units, organisations }: MandateGround,
  planted: ReadonlyMap<string, string>,
): Promise<string> {
  const { starts_on: from, ends_on: to } = termOf(mandate.term, dayInNorway(by.now));
  const own = {
    body: mandate.body,
    organisation: organisations.get(mandate.organisation) ?? '',
    on_behalf_of: organisations.get(mandate.onBehalfOf ?? '') ?? '',
    follows: planted.get(mandate.follows ?? '') ?? '',
    decided_by: mandate.decidedBy.nb,
    decided_on: daysFrom(from ?? '', 11),
    case_number: mandate.case,
    elected_by: mandate.electedBy ?? '',
    starts_on: from ?? '',
    ends_on: to ?? '',
    unit: units.international,
    responsible: by.actor.id,
  };
  return added(by, {
    ...textsOf(mandate),
    ...own,
    ...Object.assign({}, ...mandate.seats.map((seat) => seatOf(by, seat))),
  });
}

function textsOf({ title, summary, fee, travel, handover }: DemoMandate): Values {
  const texts = { title, summary, fee_rule: fee, travel_rule: travel, handover };
  return Object.assign({}, ...Object.entries(texts).map(([name, text]) => text && textValues(name, text))) as Values;
}

const textValues = (name: string, text: InEachLanguage<string>): Values =>
  Object.fromEntries(languages.map((language) => [`${name}.${language}`, text[language]]));

function seatOf(by: By, { number, role, person, party }: DemoSeat): Values {
  const row = `seat.${by.newId()}`;
  const plain = { [`${row}.role`]: role, [`${row}.person`]: person, [`${row}.party`]: party };
  return number === undefined ? plain : { ...plain, [`${row}.number`]: String(number) };
}

async function added(by: By, values: Values): Promise<string> {
  const form = check(values, recordForm(mandateKind));
  if (!form.ok) throw new Error(`The demo has a mandate that is refused: ${JSON.stringify(form.draft.errors)}`);
  const id = await addRecord(by, mandateKind, form.value, { demo: true });
  const outcome = await publishRecord(by, { id, version: 1 });
  if (!outcome.ok) throw new Error(`The demo could not be planted: ${JSON.stringify(outcome)}`);
  return id;
}

/** Councils are elected every fourth year, in September, and sit from October. */
function termOf(term: DemoMandate['term'], today: string): Days {
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
