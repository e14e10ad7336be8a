import type { Values } from '#platform/form.ts';
import { plainMoney } from '#platform/money.ts';
import { participantRoles, type Participant, type Participation } from '#exchange/participations.ts';
import { keysIn } from '#records/register/check.ts';
import { countryCodes } from '#reference/countries/countries.ts';

/** The records that a participation names, as far as they are there: programme, our organisation, and each partner. */
export type NamedIds = { programme: string; organisation: string; partners: readonly string[] };

/** What the source says of a project, by the names of the form; what it is silent about is left out. */
export function factsOf(found: Participation, ids: NamedIds): Values {
  const { acronym, title, objective, call, topic, action, number, role, currency } = found;
  const { starts_on, ends_on, deadline, amount, total } = found;
  const all: Record<string, string | null> = {
    'title.en': title,
    'objectives.en': objective.slice(0, 4000),
    acronym,
    call,
    topic,
    action,
    number,
    role,
    currency,
    programme: ids.programme,
    organisation: ids.organisation,
    granted: amount === null ? '' : plainMoney(amount, currency),
    total: total === null ? '' : plainMoney(total, currency),
    starts_on,
    ends_on,
    deadline,
  };
  return told(all);
}

const told = (all: Record<string, string | null>): Values =>
  Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value ? [[name, value] as const] : [])));

/** What the source says of each partner, under the id of its organisation; those that we know as one are one. */
export function partnerFacts(partners: readonly Participant[], ids: readonly string[]): Map<string, Values> {
  const groups = Map.groupBy(partners, (_, at) => ids[at] ?? '');
  groups.delete('');
  const all = [...groups.values()].map(asOne);
  const shares = sharesOf(all);
  return new Map(
    [...groups.keys()].map((id, at) => {
      const { role = 'partner', country = '' } = all[at] ?? {};
      const known = countryCodes.includes(country) ? country : '';
      return [id, told({ role, country: known, share: shares[at] ?? '' })] as const;
    }),
  );
}

/** The part that leads on goes before the others; what they get is theirs together. */
function asOne(parts: readonly Participant[]): Pick<Participant, 'role' | 'country' | 'amount'> {
  const amounts = parts.map(({ amount }) => amount);
  const amount = amounts.includes(null) ? null : amounts.reduce<number>((sum, each) => sum + (each ?? 0), 0);
  const role = participantRoles.find((each) => parts.some((part) => part.role === each)) ?? 'partner';
  return { role, amount, country: parts[0]?.country ?? '' };
}

/**
 * Each one's share of the EU's contribution in per cent with two decimals; together they are the whole, so that what is
 * lost by rounding goes to those who lost most. Nobody has one where an amount is not known.
 */
export function sharesOf(partners: readonly Pick<Participant, 'amount' | 'role'>[]): (string | undefined)[] {
  const amounts = partners.map(({ amount }) => amount);
  const sum = amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0);
  if (!sum || partners.some(({ amount, role }) => amount === null && role !== 'associated'))
    return partners.map(() => undefined);
  const exact = amounts.map((amount) => (BigInt(amount ?? 0) * 10_000n) / BigInt(sum));
  const rest = (at: number) => (BigInt(amounts[at] ?? 0) * 10_000n) % BigInt(sum);
  const lost = 10_000 - exact.reduce((all, each) => all + Number(each), 0);
  const order = amounts
    .map((_, at) => at)
    .toSorted((one, other) => (rest(one) < rest(other) ? 1 : rest(one) > rest(other) ? -1 : one - other));
  const lucky = new Set(order.slice(0, lost));
  return exact.map((each, at) => {
    const share = Number(each) + (lucky.has(at) ? 1 : 0);
    return share || partners[at]?.role !== 'associated' ? String(share / 100) : undefined;
  });
}

/** What the source said of a project the last time, and what stands there now. */
export type Standing = { values: Values; told: Values };

/**
 * What the source has changed since it was last read, or says for the first time. What people have changed meanwhile is
 * theirs for as long as the source says the same.
 */
export function changesOf(facts: Values, { values, told: before }: Standing): Values {
  const changed = Object.entries(facts).filter(
    ([name, value]) => before[name] !== value && (values[name] ?? '') !== value,
  );
  return Object.fromEntries(changed);
}

/** The same of the partners: rows that are there by their organisation, and new ones. A row that someone removed stays away. */
export function partnerChanges(facts: ReadonlyMap<string, Values>, { values, told: before }: Standing): Values {
  const rows = new Map(keysIn('partner', values).map((key) => [values[`partner.${key}.organisation`] ?? '', key]));
  const changes: Values = {};
  let fresh = 0;
  for (const [organisation, said] of facts) {
    const key = rows.get(organisation);
    const was = toldOf(before, organisation);
    if (key === undefined && Object.keys(was).length) continue;
    const row = key ?? `new${(fresh += 1)}`;
    const standing = { values: rowIn(values, row), told: was };
    const differs = key === undefined ? { organisation, ...said } : changesOf(said, standing);
    for (const [name, value] of Object.entries(differs)) changes[`partner.${row}.${name}`] = value;
  }
  return changes;
}

const rowIn = (values: Values, key: string): Values => below(values, `partner.${key}.`);
const toldOf = (before: Values, organisation: string): Values => below(before, `partner.${organisation}.`);

const below = (values: Values, start: string): Values =>
  Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) =>
      name.startsWith(start) ? [[name.slice(start.length), value] as const] : [],
    ),
  );

/** All that the source has said, as it is kept until the next time. */
export function toldBy(facts: Values, partners: ReadonlyMap<string, Values>, stage: string): Values {
  const rows = [...partners].flatMap(([id, said]) =>
    Object.entries(said).map(([name, value]) => [`partner.${id}.${name}`, value] as const),
  );
  return { ...facts, ...Object.fromEntries(rows), [stageTold]: stage };
}

/** What a stage is reckoned from: while the source says the same of it, time alone changes no project. */
export const stageTold = 'stage told';
export const stageFacts = ({ status, starts_on, ends_on }: Participation): string =>
  [status, starts_on ?? '', ends_on ?? ''].join(' ');
