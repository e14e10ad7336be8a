import { sql } from 'kysely';
import { kinds } from '#app';
import { system } from '#platform/actor.ts';
import type { By } from '#platform/by.ts';
import type { Database } from '#platform/database.ts';
import { check, type Values } from '#platform/form.ts';
import { newId } from '#platform/id.ts';
import { addRecord } from '#records/commands.ts';
import { recordForm } from '#records/form.ts';
import { copy, differences, mark, type Pattern } from './copies.ts';

/** The one who asks: an adviser, to whom every fourth record belongs. */
export async function addAdviser(db: Database, now: Date): Promise<By['actor']> {
  const account = { id: newId(), name: 'Rådgiver A', mail: 'a@example.org', roles: ['adviser'], unit: null };
  const rest = {
    language: 'nb' as const,
    password: null,
    demo: false,
    ends_on: null,
    disabled_at: null,
    created_at: now,
  };
  await db
    .insertInto('account')
    .values({ ...account, ...rest } as never)
    .execute();
  return { ...system, id: account.id, name: account.name, roles: ['adviser'] };
}

/** One of the twelve units, in turn. */
export function unitOf(n: number): string {
  return `unit${String((n % 12) + 1).padStart(8, '0')}`;
}

export async function addUnits(db: Database): Promise<void> {
  await sql`insert into unit (id, name_nb, name_nn, name_en, mail)
    select 'unit' || lpad(n::text, 8, '0'), 'Seksjon ' || n, 'Seksjon ' || n, 'Section ' || n, 'seksjon@example.org'
    from generate_series(1, 12) n`.execute(db);
}

/** A record of a kind as its form makes it: its sample, with some values of one's own. */
export async function addPattern(by: By, name: string, values: Values, parent?: string): Promise<string> {
  const kind = kinds.find((each) => each.name === name);
  if (!kind) throw new Error(`There is no kind of record called ${name}.`);
  const title = { 'title.nb': `${kind.words.nb.one} ${mark}`, source_language: 'nb', visibility: 'public' };
  const form = check({ ...(await kind.sample(by.db)), ...title, ...values }, recordForm(kind));
  if (!form.ok) throw new Error(`The pattern of ${name} is refused: ${JSON.stringify(form.draft.errors)}`);
  return addRecord(by, kind, form.value, parent === undefined ? {} : { parent });
}

/** Triggers and references rest: what they would check and make is copied with the rest. */
export async function copyAll(administrator: Database, plans: readonly [Pattern, number][]): Promise<void> {
  await sql`set session_replication_role = replica`.execute(administrator);
  let first = 1;
  for (const [pattern, count] of plans) {
    await copy(administrator, pattern, first, count);
    first += count;
  }
  await sql`set session_replication_role = origin`.execute(administrator);
}

/** @throws Error where a copy is not what a command would have made. */
export async function compare(administrator: Database, plans: readonly [Pattern, number][]): Promise<void> {
  let first = 1;
  for (const [at, [pattern, count]] of plans.entries()) {
    const wrong = at % 7 === 0 ? await differences(administrator, pattern, first + 3) : [];
    if (wrong.length) throw new Error(`A copy differs from what the command made in ${wrong.join(', ')}.`);
    first += count;
  }
}
