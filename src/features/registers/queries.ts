import '#records/schema.ts';
import { sql, type RawBuilder } from 'kysely';
import type { Actor } from '#platform/actor.ts';
import type { Database } from '#platform/database.ts';
import type { Values } from '#platform/form.ts';
import type { Language } from '#platform/language.ts';
import { holdsWords, pageSize, recordsFor } from '#records/queries.ts';
import { states, type RecordHead, type State } from '#records/record.ts';
import type { Field, Register } from '#records/register/register.ts';
import { readDetails } from '#records/register/store.ts';
import type { PublishedDocument } from '#records/publish.ts';
import { matching, rareMatches, termsAsked } from '#search/postgres.ts';
import type { Names } from './cell-words.ts';
import type { Named } from '#records/choices.ts';

/** What a list is chosen by: words, state, unit, whose, and the register's own choices and references by name. */
export type RegisterFilter = {
  words: string;
  state: State | undefined;
  unit: string;
  mine: boolean;
  own: Readonly<Record<string, string>>;
};

/** The filter that an address asks for; what it does not know is left out. */
export function filterOf(register: Register, asked: (name: string) => string | undefined): RegisterFilter {
  const own = register.filters.flatMap((name) => {
    const value = asked(name)?.slice(0, 100);
    return value ? [[name, value] as const] : [];
  });
  return {
    words: (asked('q') ?? '').trim().slice(0, 200),
    state: states.find((state) => state === asked('state')),
    unit: asked('unit') ?? '',
    mine: asked('mine') === 'true',
    own: Object.fromEntries(own),
  };
}

/** The filter as an address carries it, with the page where it is not the first. */
export function queryOf({ words, state, unit, mine, own }: RegisterFilter, more: Record<string, string> = {}): string {
  const asked = { q: words, state: state ?? '', unit, mine: mine ? 'true' : '', ...own, ...more };
  const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value));
  return query.size ? `?${query}` : '';
}

export const isFiltered = (filter: RegisterFilter) => queryOf(filter) !== '';

function filtered(db: Database, actor: Actor, register: Register, filter: RegisterFilter) {
  let found = recordsFor(db, actor).where('kind', '=', register.name);
  if (filter.words) found = found.where(holdsWords(filter.words));
  if (filter.state) found = found.where('state', '=', filter.state);
  if (filter.unit) found = found.where('record.unit', '=', filter.unit);
  if (filter.mine) found = found.where('responsible', '=', actor.id);
  for (const field of register.fields) {
    const value = filter.own[field.name];
    if (value) found = found.where(holds(register, field, value));
  }
  return found;
}

const holds = ({ table }: Register, { name, type }: Field, value: string) => sql<boolean>`
  record.id in (select record_id from ${sql.table(table)} where
    ${type === 'choices' ? sql`${value} = any(${sql.ref(name)})` : sql`${sql.ref(name)}::text = ${value}`})`;

/** The records that the filter finds, as many as a file may hold. */
export function allInRegister(
  db: Database,
  actor: Actor,
  register: Register,
  filter: RegisterFilter,
  most: number,
): Promise<RecordHead[]> {
  return filtered(db, actor, register, filter)
    .selectAll('record')
    .orderBy('title_nb')
    .orderBy('record.id')
    .limit(most)
    .execute();
}

export type ListedRecord = RecordHead & { unitName: string | null; responsibleName: string | null };

/** One page of a register, each with its own fields: by name, and of what lies under others the newest first. */
export async function listRegister(
  db: Database,
  actor: Actor,
  register: Register,
  filter: RegisterFilter,
  { number, language }: { number: number; language: Language },
): Promise<{ records: (ListedRecord & { values: Values })[]; more: boolean }> {
  // What lies under others is something that happened: the newest first.
  const order = register.under ? sql`record.starts_on desc nulls last` : sql.ref(`record.title_${language}`);
  const chosen = filtered(db, actor, register, filter)
    .select('record.id')
    .orderBy(order)
    .orderBy('record.id')
    .limit(pageSize + 1)
    .offset((number - 1) * pageSize);
  // Chosen by their ids, and only then read: what many rows are sorted by is narrow.
  const found = await db
    .selectFrom('record')
    .where('record.id', 'in', chosen)
    .leftJoin('unit', 'unit.id', 'record.unit')
    .leftJoin('account', 'account.id', 'record.responsible')
    .selectAll('record')
    .select([
      'account.name as responsibleName',
      sql<string | null>`coalesce(nullif(${sql.ref(`unit.name_${language}`)}, ''), unit.name_nb)`.as('unitName'),
    ])
    .orderBy(order)
    .orderBy('record.id')
    .execute();
  const heads = found.slice(0, pageSize);
  const details = await readDetails(
    // A list shows no parts.
    { ...register, parts: [] },
    db,
    heads.map(({ id }) => id),
  );
  const records = heads.map((head) => ({ ...head, values: details.get(head.id) ?? {} }));
  return { records, more: found.length > pageSize };
}

/** Every record that the filter finds, as many as a file may hold. */
export function allOfRegister(
  db: Database,
  actor: Actor,
  register: Register,
  filter: RegisterFilter,
  most = 20_000,
): Promise<RecordHead[]> {
  return filtered(db, actor, register, filter)
    .selectAll('record')
    .orderBy('title_nb')
    .orderBy('record.id')
    .limit(most)
    .execute();
}

const mostOptions = 2000;

/** The records of some kinds that the actor may name, by their titles: two thousand of each at most. */
export async function optionsOf(
  db: Database,
  actor: Actor,
  kinds: readonly string[],
  language: Language,
): Promise<Map<string, Named[]>> {
  const found = new Map<string, Named[]>();
  for (const kind of new Set(kinds)) {
    const rows = await recordsFor(db, actor)
      .select(['record.id', `title_${language} as name`])
      .where('kind', '=', kind)
      .where('state', '<>', 'archived')
      .orderBy(`title_${language}`)
      .orderBy('record.id')
      .limit(mostOptions)
      .execute();
    found.set(kind, rows);
  }
  return found;
}

/** What the records that some values refer to are called, of those that the actor may read. */
export async function namesFor(
  db: Database,
  actor: Actor,
  register: Pick<Register, 'fields' | 'parts'>,
  all: readonly Values[],
  language: Language,
): Promise<Names> {
  const isReference = (name: string) => {
    const [top = '', , inside] = name.split('.');
    const fields = inside ? register.parts.find((part) => part.name === top)?.fields : register.fields;
    return fields?.some((field) => field.type === 'reference' && field.name === (inside ?? top));
  };
  const ids = all.flatMap((values) => Object.entries(values).filter(([name, id]) => id && isReference(name)));
  if (!ids.length) return new Map();
  const rows = await recordsFor(db, actor)
    .select(['record.id', `title_${language} as name`])
    .where('record.id', 'in', [...new Set(ids.map(([, id]) => id))])
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export type ListedPublished = { id: string; title: string; document: PublishedDocument };

/** One page of what is published of a register, in the same order. */
export async function listPublished(
  published: Database,
  language: Language,
  { name: kind, under }: Pick<Register, 'name' | 'under'>,
  words: string,
  number: number,
): Promise<{ records: ListedPublished[]; more: boolean }> {
  const order = under ? sql`starts_on desc nulls last, id` : sql`title, id`;
  const { rows } = await sql<ListedPublished>`
    with chosen as (
      select id from published
      where language = ${language} and kind = ${kind} ${await wordsIn(published, language, kind, words)}
      order by ${order}
      limit ${pageSize + 1} offset ${(number - 1) * pageSize})
    select id, title, document from chosen join published using (id)
    where language = ${language} order by ${order}`.execute(published);
  return { records: rows.slice(0, pageSize), more: rows.length > pageSize };
}

/**
 * Published records of a kind that hold every one of the words, to be added to a condition. Words that few hold choose;
 * words that many hold are asked of each in the order of the list.
 */
export async function wordsIn(
  published: Database,
  language: Language,
  kind: string,
  words: string,
): Promise<RawBuilder<unknown>> {
  if (!words) return sql``;
  const terms = await termsAsked(published, words);
  const rare = await rareMatches(published, { language, kind }, terms);
  if (rare) return sql`and id = any(${sql.val(rare)}::text[])`;
  return sql`and (select lexemes from published_search held where held.id = published.id and held.language = ${language})
    @@ ${matching(terms, { every: true })}`;
}
