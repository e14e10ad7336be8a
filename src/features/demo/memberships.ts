import type { By } from '#platform/by.ts';
import { check, type Values } from '#platform/form.ts';
import { languages, type InEachLanguage } from '#platform/language.ts';
import { membershipKind } from '#features/memberships/register.ts';
import { demoMemberships, type DemoMembership } from '#reference/demo/memberships.ts';
import { addRecord, publishFamily } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';

/** What memberships are planted among: a unit, the year that is this year, and the organisations by their keys. */
export type MembershipGround = {
  units: { international: string };
  thisYear: number;
  organisations: ReadonlyMap<string, string>;
};

/** Plants and publishes the demo's memberships, those that others require first; gives the id of each by its key. */
export async function plantMemberships(by: By, ground: MembershipGround): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const membership of demoMemberships) ids.set(membership.key, await plantMembership(by, membership, ground, ids));
  return ids;
}

async function plantMembership(
  by: By,
  membership: DemoMembership,
  ground: MembershipGround,
  ids: ReadonlyMap<string, string>,
): Promise<string> {
  const values = valuesOf(by, membership, ground, ids);
  const form = check(values, recordForm(membershipKind));
  if (!form.ok) throw new Error(`The demo's ${membership.key} is refused: ${JSON.stringify(form.draft.errors)}`);
  const id = await addRecord(by, membershipKind, form.value, { demo: true });
  const outcome = await publishFamily(by, { id, version: 1 }, []);
  if (!outcome.ok) throw new Error(`The demo's ${membership.key} could not be published: ${JSON.stringify(outcome)}`);
  return id;
}

function valuesOf(
  by: By,
  membership: DemoMembership,
  ground: MembershipGround,
  ids: ReadonlyMap<string, string>,
): Values {
  const { organisation, requires, title, purpose, board, expenses, assessment, since, url, noticeMonths } = membership;
  const { groups = [], fees } = membership;
  return {
    ...texts('title', title),
    ...texts('purpose', purpose),
    ...texts('board', board),
    ...texts('expenses', expenses),
    ...(assessment && texts('assessment', assessment.text)),
    assessment_recommendation: assessment?.recommendation ?? '',
    organisation: idIn(ground.organisations, organisation),
    requires: requires ? idIn(ids, requires) : '',
    since: String(since),
    url,
    renews_on: `${ground.thisYear + 1}-01-01`,
    auto_renews: 'on',
    notice_months: String(noticeMonths),
    unit: ground.units.international,
    responsible: by.actor.id,
    ...rows(
      'group',
      by,
      groups.map((name) => ({ name })),
    ),
    ...rows(
      'fee',
      by,
      fees.map((fee) => feeValues(fee, ground.thisYear)),
    ),
  };
}

function idIn(ids: ReadonlyMap<string, string>, key: string): string {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The demo has nothing called ${key}`);
  return id;
}

const feeValues = ({ year, amount, currency, paidNok }: DemoMembership['fees'][number], thisYear: number): Values => ({
  year: String(thisYear + year),
  amount,
  currency,
  paid_nok: paidNok ?? '',
  due_on: `${thisYear + year}-03-31`,
  note: 'Eksempelbeløp',
});

const rows = (part: string, by: By, all: readonly Values[]): Values =>
  Object.fromEntries(
    all.flatMap((row) => {
      const id = by.newId();
      return Object.entries(row).map(([name, value]) => [`${part}.${id}.${name}`, value]);
    }),
  );

const texts = (name: string, text: InEachLanguage<string>): Values =>
  Object.fromEntries(languages.map((language) => [`${name}.${language}`, text[language]]));
