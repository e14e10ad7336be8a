import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { roles, type Actor, type Role } from './actor.ts';

/** A condition that can be asked of one record, of a table, and be told to the public in words. */
export type Rule<T> = {
  holds: (record: T, actor: Actor) => boolean;
  where: (actor: Actor, table: string) => RawBuilder<SqlBool>;
  says: Saying;
};

/** What a rule asks, for the page that shows who may do what. */
export type Saying =
  | { is: 'everything' | 'nothing' | 'own' }
  | { is: 'field'; name: string; values: readonly string[] }
  | { is: 'either' | 'both'; of: readonly Saying[] };

/** What an actor may do, as one table says it: at the door, to one record, in a query, and in words for each role. */
export type Right<T> = {
  ever: (actor: Actor) => boolean;
  on: (actor: Actor, record: T) => boolean;
  where: (actor: Actor) => RawBuilder<SqlBool>;
  says: (role: Role) => Saying;
};

type RulesByRole<T> = Partial<Record<Role, Rule<T>>>;

/** Turns the rules of a subject, kept in `table`, into its rights. A role that is not named may not. */
export function rights<T>(table: string) {
  return <Action extends string>(rules: Record<Action, RulesByRole<T>>): Record<Action, Right<T>> => {
    const entries = Object.entries<RulesByRole<T>>(rules);
    return Object.fromEntries(entries.map(([action, byRole]) => [action, right(table, byRole)])) as Record<
      Action,
      Right<T>
    >;
  };
}

/** A record is open to someone if one of their roles opens it; no roles open nothing. */
function right<T>(table: string, rules: RulesByRole<T>): Right<T> {
  const of = (role: Role): Rule<T> => (Object.hasOwn(rules, role) ? rules[role] : undefined) ?? nothing;
  const held = (actor: Actor) => actor.roles.map(of).filter((rule) => rule !== nothing);
  return {
    ever: (actor) => held(actor).length > 0,
    on: (actor, record) => held(actor).some((rule) => rule.holds(record, actor)),
    where: (actor) => any(held(actor)).where(actor, table),
    says: (role) => of(role).says,
  };
}

export const everything: Rule<unknown> = {
  holds: () => true,
  where: () => sql`true`,
  says: { is: 'everything' },
};
export const nothing: Rule<unknown> = { holds: () => false, where: () => sql`false`, says: { is: 'nothing' } };

/** The field has one of these values; an empty list is nothing, and so is a field without a value. */
export function field<T, Name extends keyof T & string>(
  name: Name,
  ...values: (NonNullable<T[Name]> & string)[]
): Rule<T> {
  if (values.length === 0) return nothing;
  return {
    holds: (record) => record[name] != null && values.includes(record[name] as never),
    where: (_, table) => sql`coalesce(${sql.ref(`${table}.${name}`)} in (${sql.join(values)}), false)`,
    says: { is: 'field', name, values },
  };
}

export type Owned = { created_by: string; responsible: string | null; team: readonly string[] };

/** The actor made it, answers for it or is in its team. */
export const own: Rule<Owned> = {
  holds: (record, { id }) => record.created_by === id || record.responsible === id || record.team.includes(id),
  where: ({ id }, table) =>
    sql`(${sql.ref(`${table}.created_by`)} = ${id} or coalesce(${sql.ref(`${table}.responsible`)} = ${id}, false)
      or ${id} = any(${sql.ref(`${table}.team`)}))`,
  says: { is: 'own' },
};

export function either<T>(...rules: [Rule<T>, ...Rule<T>[]]): Rule<T> {
  return {
    holds: (record, actor) => rules.some((rule) => rule.holds(record, actor)),
    where: (actor, table) =>
      sql`(${sql.join(
        rules.map((rule) => rule.where(actor, table)),
        sql` or `,
      )})`,
    get says() {
      return { is: 'either' as const, of: rules.map((rule) => rule.says) };
    },
  };
}

export function both<T>(...rules: [Rule<T>, ...Rule<T>[]]): Rule<T> {
  return {
    holds: (record, actor) => rules.every((rule) => rule.holds(record, actor)),
    where: (actor, table) =>
      sql`(${sql.join(
        rules.map((rule) => rule.where(actor, table)),
        sql` and `,
      )})`,
    get says() {
      return { is: 'both' as const, of: rules.map((rule) => rule.says) };
    },
  };
}

/** A rule that is made each time it is asked, for what is not known yet when the table of rights is written. */
export function later<T>(rule: () => Rule<T>): Rule<T> {
  return {
    holds: (record, actor) => rule().holds(record, actor),
    where: (actor, table) => rule().where(actor, table),
    get says() {
      return rule().says;
    },
  };
}

function any<T>(rules: Rule<T>[]): Rule<T> {
  const [first, ...others] = rules;
  return first ? (others.length ? either(first, ...others) : first) : nothing;
}

/** What was asked for is not this actor's to do. It is answered like what does not exist. */
export class NotAllowed extends Error {}

/** Asks a right of a record as it would be after a change. */
export function demand<T>(right: Right<T>, actor: Actor, record: T): void {
  if (!right.on(actor, record)) throw new NotAllowed();
}

/** For pages that show no record of their own. */
export const everyone = right<unknown>('', Object.fromEntries(roles.map((role) => [role, everything])));
export const onlyFor = (...named: Role[]) =>
  right<unknown>('', Object.fromEntries(named.map((role) => [role, everything])));
export const signedIn = onlyFor(...roles.filter((role) => role !== 'visitor'));
/** Who works with content in the workspace; a network member and the administrator do not. */
export const staff = onlyFor('contributor', 'manager', 'adviser', 'auditor');
