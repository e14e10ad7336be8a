import type { By } from '#platform/by.ts';
import { dayInNorway, daysFrom, monthsFrom } from '#platform/clock.ts';
import type { Values } from '#platform/form.ts';
import { membershipKind } from '#features/memberships/register.ts';
import { demoMemberships, type DemoMembership } from '#reference/demo/memberships.ts';
import { addDemo, idOf, publishDemo, rowsOf, textsOf } from './relations.ts';

/** What memberships are planted among: a unit, the year that is this year, and the organisations by their keys. */
export type MembershipGround = {
  units: { international: string };
  thisYear: number;
  organisations: ReadonlyMap<string, string>;
};

/** Plants and publishes the demo's memberships, those that others require first; gives the id of each by its key. */
export async function plantMemberships(by: By, ground: MembershipGround): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const membership of demoMemberships) {
    const id = await addDemo(by, membershipKind, valuesOf(by, membership, ground, ids));
    await publishDemo(by, id);
    ids.set(membership.key, id);
  }
  return ids;
}

function valuesOf(
  by: By,
  membership: DemoMembership,
  { organisations, thisYear, units }: MembershipGround,
  ids: ReadonlyMap<string, string>,
): Values {
  const { title, purpose, board, expenses, assessment, requires, groups = [] } = membership;
  return {
    ...textsOf('title', title),
    ...textsOf('purpose', purpose),
    ...textsOf('board', board),
    ...textsOf('expenses', expenses),
    ...textsOf('assessment', assessment?.text),
    assessment_recommendation: assessment?.recommendation ?? '',
    organisation: idOf(organisations, membership.organisation),
    requires: requires ? idOf(ids, requires) : '',
    since: String(membership.since),
    url: membership.url,
    renews_on: renewalAfter(dayInNorway(by.now), membership.noticeMonths),
    auto_renews: 'on',
    notice_months: String(membership.noticeMonths),
    unit: units.international,
    responsible: by.actor.id,
    ...rowsOf(
      by,
      'group',
      groups.map((name) => ({ name })),
    ),
    ...rowsOf(
      by,
      'fee',
      membership.fees.map((fee) => feeValues(fee, thisYear, dayInNorway(by.now))),
    ),
  };
}

/** The first of January that one can still give notice for. */
function renewalAfter(today: string, noticeMonths: number): string {
  const years = [1, 2, 3].map((later) => `${Number(today.slice(0, 4)) + later}-01-01`);
  return years.find((day) => monthsFrom(day, -noticeMonths) >= today) ?? '';
}

/** Every fee is made up, and says so. What is not paid falls due in a month. */
const feeValues = (
  { year, amount, currency, paidNok }: DemoMembership['fees'][number],
  thisYear: number,
  today: string,
): Values => ({
  year: String(thisYear + year),
  amount,
  currency,
  paid_nok: paidNok ?? '',
  due_on: paidNok ? `${thisYear + year}-03-31` : daysFrom(today, 30),
  note: 'Eksempelbeløp',
});
